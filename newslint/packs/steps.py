"""Options of the types ``steps`` and ``choices``, as YAML writes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.analyses.sequences import Step
from newslint.expressions.patterns import Pattern
from newslint.i18n import Message
from newslint.option import Option
from newslint.packs.lists import PackLists
from newslint.packs.pattern_problems import pattern_problem
from newslint.packs.phrase_options import read_patterns
from newslint.packs.yaml_text import Fields, describe, no_choice
from newslint.phrases.matcher import PhraseSet

STEP_KEYS = ("words", "match", "class", "except", "gap", "report")
WIDEST_GAP = 100


def read_structured(option: Option, fields: Fields, lists: PackLists) -> tuple[Step, ...] | tuple[str, ...]:
    """Return the value of an option of the type ``steps`` or ``choices`` that the fields hold.

    Raises the fields' error where it is not well formed.
    """
    return read_steps(option, fields, lists) if option.type == "steps" else read_choices(option, fields)


def read_steps(option: Option, fields: Fields, lists: PackLists) -> tuple[Step, ...]:
    """Return the steps of a sequence. Each is a word, a list of words, or a mapping of ``STEP_KEYS``.

    Raises the fields' error for a step that is none of these, or that no word could fit.
    """
    given = fields.data[option.name]
    if not isinstance(given, list) or not given:
        raise fields.fail(Message("expected a list of steps, found {found}", found=describe(given)), option.name)
    ignore_case = fields.data.get("ignore-case", True) is not False
    return tuple(_step(fields, (option.name, index), value, lists, ignore_case) for index, value in enumerate(given))


def _step(fields: Fields, keys: tuple[str | int, ...], value: Any, lists: PackLists, ignore_case: bool) -> Step:
    data = value if isinstance(value, dict) else {"words": value}
    if not isinstance(value, (dict, str, list)):
        raise fields.fail(
            Message("expected a word, a list of words or a mapping, found {found}", found=describe(value)), *keys
        )
    inner = fields.inside(data, *keys)
    inner.refuse_unknown(STEP_KEYS)
    for key in ("words", "except"):
        for word in inner.texts_of(key):
            if len(word.split()) != 1:
                raise inner.fail(
                    Message("a step is one word, and {word!r} is not; give each word a step of its own", word=word)
                )
    step = Step(
        frozenset(inner.texts_of("words")),
        tuple(_patterns(inner, lists, ignore_case)),
        frozenset(inner.texts_of("except")),
        frozenset(inner.texts_of("class")),
        _gap(inner),
        _flag(inner, "report"),
    )
    if not (step.words or step.match or step.classes):
        raise inner.fail(Message("a step needs 'words', 'match' or 'class', else no word fits it"))
    return step


def _patterns(inner: Fields, lists: PackLists, ignore_case: bool) -> Iterator[Pattern]:
    """Yield the expressions and phrases of a step. Raises the fields' error for one that is not well formed."""
    given = inner.data.get("match", ())
    for index, pattern in enumerate(read_patterns(inner, "match", given, lists, ignore_case=ignore_case, at="line")):
        what = "" if isinstance(pattern, PhraseSet) else pattern_problem(pattern)
        if what:
            place = (index,) if isinstance(given, list) else ()
            raise inner.fail(Message("not a pattern: {what}", what=what), "match", *place)
        yield pattern


def _gap(inner: Fields) -> int:
    gap = inner.data.get("gap", 0)
    if not isinstance(gap, int) or isinstance(gap, bool) or not 0 <= gap <= WIDEST_GAP:
        raise inner.fail(
            Message("expected a whole number from 0 to {most}, found {found}", most=WIDEST_GAP, found=describe(gap)),
            "gap",
        )
    return gap


def _flag(inner: Fields, key: str) -> bool:
    value = inner.data.get(key, False)
    if not isinstance(value, bool):
        raise inner.fail(Message("expected true or false, found {found}", found=describe(value)), key)
    return value


def read_choices(option: Option, fields: Fields) -> tuple[str, ...]:
    """Return a list of some of the option's choices; a single text counts as a list of one."""
    given = fields.texts_of(option.name)
    for index, value in enumerate(given):
        if value not in option.choices:
            place = (index,) if isinstance(fields.data[option.name], list) else ()
            raise fields.fail(no_choice(value, option.choices), option.name, *place)
    return given

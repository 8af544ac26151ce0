"""Options of a kind: values from YAML checked against what the kind declares, and made ready for use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from math import isfinite
from typing import Any

from newslint.errors import NewslintError
from newslint.expressions.patterns import Pattern, fill_names
from newslint.i18n import Message
from newslint.option import Option
from newslint.packs.lists import PackLists
from newslint.packs.pattern_problems import pattern_problem
from newslint.packs.phrase_options import read_patterns
from newslint.packs.word_options import expressions, read_groups, read_swaps, read_words
from newslint.packs.yaml_text import Fields, describe, is_scalar
from newslint.phrases.matcher import PhraseSet

_SEVERAL = ("patterns", "templates", "texts", "words", "swaps", "groups", "choices", "steps")
_PLAIN: Mapping[str, tuple[tuple[type, ...], str]] = {
    "text": ((str,), "text"),
    "integer": ((int,), Message("a whole number")),
    "number": ((int, float), Message("a number")),
    "boolean": ((bool,), Message("true or false")),
}
_WITH_PATTERNS = ("pattern", "patterns", "templates", "swaps", "groups")


def read_options(declared: Sequence[Option], fields: Fields, lists: PackLists) -> dict[str, Any]:
    """Return a value for every declared option: the one given, else its default.

    Raises the fields' error for unknown options and values of the wrong type, and ``PackError`` for mistakes in the
    files of lists that options name.
    """
    fields.refuse_unknown([option.name for option in declared])
    usual = next((option.default for option in declared if option.name == "ignore-case"), True)
    ignore_case = fields.data.get("ignore-case", usual) is not False
    return {option.name: _value(option, fields, lists, ignore_case) for option in declared}


def _value(option: Option, fields: Fields, lists: PackLists, ignore_case: bool) -> Any:
    given = fields.data.get(option.name, option.default)
    if given is None and option.default is None and option.name not in fields.data:
        if option.type in _SEVERAL:
            return ()
        return {} if option.type == "word-lists" else None
    if option.type in ("pattern", "patterns"):
        found = tuple(
            read_patterns(
                fields, option.name, given, lists, ignore_case=ignore_case, at=option.at, placed=option.placed
            )
        )
        return found if option.type == "patterns" else _only(found, fields, option.name)
    if option.type in ("steps", "choices"):
        from newslint.packs.steps import read_structured  # few rules need it

        return read_structured(option, fields, lists)
    if option.type in ("texts", "templates"):
        return fields.texts_of(option.name, option.default or ())
    if option.type == "words":
        return read_words(option, fields, lists)
    if option.type == "swaps":
        return read_swaps(option, fields, lists, ignore_case=ignore_case)
    if option.type == "groups":
        return read_groups(option, fields, lists, ignore_case=ignore_case)
    if option.type == "word-lists":
        return lists.word_lists(fields.text_of(option.name, option.default), partial(_fail, fields, option.name))
    if option.type == "choice":
        return fields.choice_of(option.name, option.choices, option.default)
    return _plain(option, fields, given)


def _only(found: tuple[Pattern, ...], fields: Fields, name: str) -> Pattern:
    if len(found) != 1:
        raise fields.fail(
            Message("expected one expression, or phrases in one mapping, found {count}", count=len(found)), name
        )
    return found[0]


def _plain(option: Option, fields: Fields, given: Any) -> Any:
    wanted, called = _PLAIN[option.type]
    if not isinstance(given, wanted) or (isinstance(given, bool) and option.type != "boolean"):
        advice = Message("; put it in quotes") if option.type == "text" and is_scalar(given) else ""
        raise fields.fail(
            Message("expected {called}, found {found}{advice}", called=called, found=describe(given), advice=advice),
            option.name,
        )
    if isinstance(given, float) and not isfinite(given):
        raise fields.fail(Message("expected a number, found {given}", given=given), option.name)
    return given


def _fail(fields: Fields, name: str, message: str) -> NewslintError:
    return fields.fail(message, name)


def check_patterns(declared: Sequence[Option], settings: Mapping[str, Any], fields: Fields) -> None:
    """Compile every pattern among ``settings``. Raises the fields' error for one that is not well formed."""
    for option in declared:
        if option.type not in _WITH_PATTERNS:
            continue
        is_listed = isinstance(fields.data.get(option.name), list)
        for index, pattern in enumerate(_sources(option, settings[option.name])):
            what = "" if isinstance(pattern, PhraseSet) else pattern_problem(pattern)
            if what:
                is_member = option.type in ("swaps", "groups")
                place = (index,) if is_listed and not is_member else ()
                raise fields.fail(Message("not a pattern: {what}", what=what), option.name, *place)


def _sources(option: Option, value: Any) -> Iterator[Pattern]:
    """Yield the patterns of an option's value; names in templates count as words of their own length."""
    if option.type == "templates":
        for template in value:
            yield Pattern(fill_names(template, lambda name: "x" * (len(name) + 2)))
    else:
        yield from expressions((value,) if isinstance(value, Pattern) else value or ())

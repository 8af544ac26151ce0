"""Expressions and phrases as YAML writes them: a text is an expression, ``{phrases: ..., at: line}`` are phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.expressions.patterns import BESIDE, PARTS, Pattern, Spot
from newslint.i18n import Message
from newslint.packs.lists import PackLists
from newslint.packs.phrase_lists import PhraseLists, written_phrases
from newslint.packs.yaml_text import Fields, describe, is_scalar
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.parsing import begins_vaguely
from newslint.phrases.places import ANCHORED, PLACES

PHRASE_KEYS = ("phrases", "at")
SPOT_KEYS = ("place", "beside")
"""What may say where in an article phrases, or the expression in ``pattern``, count."""


def read_patterns(
    fields: Fields, name: str, given: Any, lists: PackLists, *, ignore_case: bool, at: str, placed: bool = False
) -> Iterator[Pattern]:
    """Yield the expressions and phrases that ``given``, the value of a key, is: a text is an expression.

    A mapping holds phrases. Those without a place of their own stand ``at`` one. With ``placed`` a mapping may also
    say in which part of an article it counts, and hold an expression instead. Raises the fields' error for anything
    else, and for phrases that are not well formed.
    """
    several = isinstance(given, (list, tuple))
    for index, value in enumerate(given if several else (given,)):
        keys = (name, index) if several else (name,)
        if isinstance(value, dict):
            inner = fields.inside(value, *keys)
            yield _placed(inner, lists, at, ignore_case=ignore_case) if placed else read_phrases(inner, lists, at)
        elif isinstance(value, str):
            yield Pattern(value, ignore_case=ignore_case)
        else:
            advice = Message("; put it in quotes") if is_scalar(value) else ""
            raise fields.fail(
                Message("expected text, found {found}{advice}", found=describe(value), advice=advice), *keys
            )


def _placed(fields: Fields, lists: PackLists, at: str, *, ignore_case: bool) -> Pattern:
    """Return phrases, or the expression in ``pattern``, with what says in which part of an article they count."""
    pattern: Pattern
    if "pattern" in fields.data and "phrases" not in fields.data:
        fields.refuse_unknown(("pattern", *SPOT_KEYS))
        pattern = Pattern(fields.text_of("pattern", ""), ignore_case=ignore_case)
    else:
        pattern = read_phrases(fields, lists, at, SPOT_KEYS)
    pattern.spot = Spot(fields.choice_of("place", PARTS, "any"), fields.choice_of("beside", BESIDE, "any"))
    return pattern


def read_phrases(fields: Fields, lists: PackLists, at: str, more: tuple[str, ...] = ()) -> PhraseSet:
    """Return the phrases of a mapping, which stand ``at`` a place unless it says another; it may have ``more`` keys.

    Raises the fields' error for a mapping that is not well formed, and for a phrase that is not, with its line and
    column.
    """
    fields.refuse_unknown((*PHRASE_KEYS, *more))
    if "phrases" not in fields.data:
        raise fields.fail(Message("the key 'phrases' is missing"))
    place = fields.choice_of("at", tuple(PLACES), at)
    phrases = tuple(_phrases(fields, lists.phrases, place))
    return PhraseSet(phrases, place, lists.vocabulary, lists.phrases.used_by(phrase.text for phrase in phrases))


def _phrases(inner: Fields, lists: PhraseLists, at: str) -> Iterator[Phrase]:
    for written in written_phrases(inner, "phrases"):
        tree = lists.parse(written)
        if at not in ANCHORED and begins_vaguely(tree):
            places = " or ".join(f"'at: {place}'" for place in ANCHORED)
            raise written.fail(
                Message("where it begins cannot be told; begin with a word, or say {places}", places=places), 0
            )
        yield Phrase(written.text, tree)

"""Expressions and phrases as YAML writes them: a text is an expression, ``{phrases: ..., at: line}`` are phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.expressions.patterns import Pattern
from newslint.packs.lists import PackLists
from newslint.packs.phrase_lists import PhraseLists, written_phrases
from newslint.packs.yaml_text import Fields, describe, is_scalar
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.notation import begins_vaguely
from newslint.phrases.places import ANCHORED, PLACES

PHRASE_KEYS = ("phrases", "at")


def read_patterns(
    fields: Fields, name: str, given: Any, lists: PackLists, *, ignore_case: bool, at: str
) -> Iterator[Pattern]:
    """Yield the expressions and phrases that ``given``, the value of a key, is: a text is an expression.

    A mapping holds phrases. Those without a place of their own stand ``at`` one. Raises the fields' error for anything
    else, and for phrases that are not well formed.
    """
    several = isinstance(given, (list, tuple))
    for index, value in enumerate(given if several else (given,)):
        keys = (name, index) if several else (name,)
        if isinstance(value, dict):
            yield read_phrases(fields.inside(value, *keys), lists, at)
        elif isinstance(value, str):
            yield Pattern(value, ignore_case=ignore_case)
        else:
            advice = "; put it in quotes" if is_scalar(value) else ""
            raise fields.fail(f"expected text, found {describe(value)}{advice}", *keys)


def read_phrases(fields: Fields, lists: PackLists, at: str, more: tuple[str, ...] = ()) -> PhraseSet:
    """Return the phrases of a mapping, which stand ``at`` a place unless it says another; it may have ``more`` keys.

    Raises the fields' error for a mapping that is not well formed, and for a phrase that is not, with its line and
    column.
    """
    fields.refuse_unknown((*PHRASE_KEYS, *more))
    if "phrases" not in fields.data:
        raise fields.fail("the key 'phrases' is missing")
    place = fields.choice_of("at", tuple(PLACES), at)
    phrases = tuple(_phrases(fields, lists.phrases, place))
    return PhraseSet(phrases, place, lists.vocabulary, lists.phrases.used_by(phrase.text for phrase in phrases))


def _phrases(inner: Fields, lists: PhraseLists, at: str) -> Iterator[Phrase]:
    for written in written_phrases(inner, "phrases"):
        tree = lists.parse(written)
        if at not in ANCHORED and begins_vaguely(tree):
            places = " or ".join(f"'at: {place}'" for place in ANCHORED)
            raise written.fail(f"where it begins cannot be told; begin with a word, or say {places}", 0)
        yield Phrase(written.text, tree)

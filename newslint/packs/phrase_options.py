"""Phrases as the value, or one of the values, of an option that takes expressions: ``{phrases: ..., at: line}``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.option import Option
from newslint.packs.lists import PackLists
from newslint.packs.phrase_lists import PhraseLists, written_phrases
from newslint.packs.yaml_text import Fields
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.notation import begins_vaguely
from newslint.phrases.places import PLACES

PHRASE_KEYS = ("phrases", "at")
ANCHORED = ("line", "start")
"""Places where the line tells where a phrase begins."""


def read_phrases(option: Option, fields: Fields, index: int | None, lists: PackLists) -> PhraseSet:
    """Return the phrases of a mapping under an option, or of the mapping that is one of the option's values.

    ``index`` is its number among the option's values, None where it is the only one. Raises the fields' error for a
    mapping that is not well formed, and for a phrase that is not, with its line and column.
    """
    keys = (option.name,) if index is None else (option.name, index)
    given: Mapping[str, Any] = fields.data[option.name] if index is None else fields.data[option.name][index]
    inner = Fields(given, fields.text, fields.name, fields.error, (*fields.path, *keys))
    inner.refuse_unknown(PHRASE_KEYS)
    if "phrases" not in given:
        raise inner.fail("the key 'phrases' is missing")
    at = inner.choice_of("at", tuple(PLACES), option.at)
    phrases = tuple(_phrases(inner, lists.phrases, at))
    return PhraseSet(phrases, at, lists.vocabulary, lists.phrases.used_by(phrase.text for phrase in phrases))


def _phrases(inner: Fields, lists: PhraseLists, at: str) -> Iterator[Phrase]:
    for written in written_phrases(inner, "phrases"):
        tree = lists.parse(written)
        if at not in ANCHORED and begins_vaguely(tree):
            places = " or ".join(f"'at: {place}'" for place in ANCHORED)
            raise written.fail(f"where it begins cannot be told; begin with a word, or say {places}", 0)
        yield Phrase(written.text, tree)

"""Makes phrases from their notation and tells what they find."""

from __future__ import annotations

from newslint.phrases.compounds import Choice
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.node import Node
from newslint.phrases.parsing import parse

LISTS = {"ajakan": ("baca", "simak [ulasan]"), "benda": ("video[nya]", "foto")}


def find_list(name: str) -> Node | str:
    """Return one of ``LISTS``, or what is wrong with the name."""
    if name not in LISTS:
        return f"there is no list <{name}>"
    return Choice(tuple(parse(text, find_list) for text in LISTS[name]))


def phrases(*texts: str, at: str = "anywhere") -> PhraseSet:
    return PhraseSet((Phrase(text, parse(text, find_list)) for text in texts), at)


def found(text: str, *notation: str, at: str = "anywhere") -> list[str]:
    """Return what phrases find in a text, in order."""
    return [match.group() for match in phrases(*notation, at=at).finditer(text)]

"""Whether a stretch of text is a word of its own, as Indonesian prose writes words.

A word is letters and digits with the apostrophes between them ("Jum'at"). A hyphen parts words ("Rusia-Indonesia"),
but not in a reduplication ("anak-anak", "tarik-menarik"), before a clitic ("KPK-nya"), before a number ("Covid-19")
or beside a single letter ("e-mail"). What stands in a web address, a file's name, an @name or a #tag is no word.
"""

from __future__ import annotations

import re

from newslint.text.clitics import HYPHENS, Clitics
from newslint.text.vocabulary import Vocabulary

LONGEST_TOKEN = 200
LONGEST_PART = 40
SHORTEST_DOUBLED = 3
_ADDRESS_BEFORE = re.compile(r"://|www\.|[@#\\]", re.IGNORECASE)
_ENDING = re.compile(r"\.([a-z]{2,12})\b", re.IGNORECASE)
_ADDRESS_AFTER = re.compile(r"@\w|\.[a-z]{2,4}\b|://")
_BREAK = re.compile(r"\W")


def stands_alone(text: str, start: int, end: int, vocabulary: Vocabulary, *, clitics: bool = False) -> bool:
    """Return whether the words from ``start`` to ``end`` are not a part of a longer word, an address or a tag.

    The range begins and ends where letters do. With ``clitics`` a clitic may hang at its end by a hyphen. What clitics
    are, and the endings of addresses, the ``vocabulary`` tells.
    """
    if not (is_letter(text[start]) or is_letter(text[end - 1])):
        return True
    before, after = _glued_before(text, start), _glued_after(text, end)
    if (before and _is_address(before, vocabulary)) or (after and _ADDRESS_AFTER.match(after)):
        return False
    if len(before) > 1 and before[-1] in HYPHENS:
        other = _BREAK.split(before[-LONGEST_PART:-1])[-1]
        if len(other) == 1 or _is_doubled(_BREAK.split(text[start:end])[0], other):
            return False
    if len(after) > 1 and after[0] in HYPHENS:
        other = _BREAK.split(after[1:LONGEST_PART], maxsplit=1)[0]
        if len(other) == 1 or other[:1].isdigit():
            return False
        if not clitics and other.lower() in vocabulary.derived(Clitics.of).words:
            return False
        return not _is_doubled(_BREAK.split(text[start:end])[-1], other)
    return True


def _is_address(text: str, vocabulary: Vocabulary) -> bool:
    """Return whether what stands glued before a word belongs to an address or a tag."""
    if _ADDRESS_BEFORE.search(text):
        return True
    return any(ending.lower() in vocabulary["address-endings"] for ending in _ENDING.findall(text))


def is_letter(character: str) -> bool:
    """Return whether a character is a part of words: a letter, a digit or an underscore."""
    return character.isalnum() or character == "_"


def _glued_before(text: str, offset: int) -> str:
    """Return what stands before an offset without white space between."""
    if not offset or text[offset - 1].isspace():
        return ""
    return text[max(0, offset - LONGEST_TOKEN) : offset].rsplit(None, 1)[-1]


def _glued_after(text: str, offset: int) -> str:
    """Return what stands behind an offset without white space between."""
    if offset == len(text) or text[offset].isspace():
        return ""
    return text[offset : offset + LONGEST_TOKEN].split(None, 1)[0]


def _is_doubled(word: str, other: str) -> bool:
    """Return whether two words beside a hyphen are one word said twice, with affixes or with another sound."""
    if word[:1].isupper() and other[:1].isupper() and word != other:
        return False  # two names: "Iran-Irak"
    one, two = sorted((word.lower(), other.lower()), key=len)
    if len(one) < SHORTEST_DOUBLED:
        return one == two
    kept = max(SHORTEST_DOUBLED, len(one) - 1)
    return one in two or one[-kept:] in two or one[:kept] == two[:kept]

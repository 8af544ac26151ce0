"""Whether a stretch of text is a word of its own, as Indonesian prose writes words.

A word is letters and digits with the apostrophes between them ("Jum'at"). A hyphen parts words ("Rusia-Indonesia"),
but not in a reduplication ("anak-anak", "tarik-menarik"), before a clitic ("KPK-nya"), before a number ("Covid-19")
or beside a single letter ("e-mail"). What stands in a web address, a file's name, an @name or a #tag is no word.
"""

from __future__ import annotations

import re

LONGEST_TOKEN = 200
SHORTEST_DOUBLED = 3
HYPHENS = "-‐‑"
CLITICS = frozenset("ku mu nya lah kah pun tah".split())
_ADDRESS_BEFORE = re.compile(r"://|www\.|[@#\\]|\.(?:com|co|id|net|org|go|ac|io|tv|ly)\b", re.IGNORECASE)
_ADDRESS_AFTER = re.compile(r"@\w|\.[a-z]{2,4}\b|://")
_BREAK = re.compile(r"\W")


def stands_alone(text: str, start: int, end: int, *, clitics: bool = False) -> bool:
    """Return whether the words from ``start`` to ``end`` are not a part of a longer word, an address or a tag.

    The range begins and ends where letters do. With ``clitics`` a clitic may hang at its end by a hyphen.
    """
    if not (is_letter(text[start]) or is_letter(text[end - 1])):
        return True
    before, after = _token_start(text, start), _token_end(text, end)
    if before < start and _ADDRESS_BEFORE.search(text, before, start):
        return False
    if after > end and _ADDRESS_AFTER.match(text, end, after):
        return False
    word = text[start:end]
    if start > before + 1 and text[start - 1] in HYPHENS:
        other = _BREAK.split(text[before : start - 1])[-1]
        if len(other) == 1 or _is_doubled(_BREAK.split(word)[0], other):
            return False
    if end < after - 1 and text[end] in HYPHENS:
        other = _BREAK.split(text[end + 1 : after])[0]
        if len(other) == 1 or other[:1].isdigit() or (other.lower() in CLITICS and not clitics):
            return False
        return not _is_doubled(_BREAK.split(word)[-1], other)
    return True


def is_letter(character: str) -> bool:
    """Return whether a character is a part of words: a letter, a digit or an underscore."""
    return character.isalnum() or character == "_"


def _token_start(text: str, offset: int) -> int:
    floor = max(0, offset - LONGEST_TOKEN)
    while offset > floor and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _token_end(text: str, offset: int) -> int:
    ceiling = min(len(text), offset + LONGEST_TOKEN)
    while offset < ceiling and not text[offset].isspace():
        offset += 1
    return offset


def _is_doubled(word: str, other: str) -> bool:
    """Return whether two words beside a hyphen are one word said twice, with affixes or with another sound."""
    if word[:1].isupper() and other[:1].isupper() and word != other:
        return False  # two names: "Iran-Irak"
    one, two = sorted((word.lower(), other.lower()), key=len)
    if len(one) < SHORTEST_DOUBLED:
        return one == two
    kept = max(SHORTEST_DOUBLED, len(one) - 1)
    return one in two or one[-kept:] in two or one[:kept] == two[:kept]

"""Folding: lines that differ in a date, a number, or in what follows a label become one phrase of the notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.phrases.calendar import find_date, find_time
from newslint.phrases.headline import find_signature
from newslint.phrases.pieces import SIGNATURE
from newslint.phrases.signs import kin
from newslint.phrases.view import View
from newslint.text.vocabulary import Vocabulary

MOST_LABEL_WORDS = 4
"""A label has at most so many words before its colon."""
OPENING_WORDS = (2, 3, 5)
"""Of how many words at the start of a line it is noted that they recur, whatever follows."""
_RESERVED = frozenset("()[]{}<>|+\\")
_TOKEN = re.compile(r"(?P<number>\d[\d.,]*\d|\d)(?![^\W_])|(?P<word>[^\W_]+)|(?P<space>\s+)|(?P<sign>[\W_])")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_PARTING = " ,.;:-–—\"“”'"
_SLOT = re.compile(r"\{\w+\}")
_COLON = re.compile(r"\s*[:：]\s*")


SIGNED = "{signature}"
"""The phrase of lines that end with a signature."""
CREDITED = "(/|,)"
"""What parts an outlet from a name in the phrase of a credit in brackets: (kabarlembah.id/Rina Wulan)."""
_CREDIT = re.compile(r"[(\[] ?([^\W_][^()\[\]/,:]{1,38}[^\W_]) ?([/,]) ?([^\W_][^()\[\]/,:]{1,38}[^\W_]) ?[)\]]")
_NAME = "{words:1-5}"
_ADDRESS = re.compile(r"\.[a-z]{2,4}$", re.IGNORECASE)


class Form(NamedTuple):
    """What several lines have in common: a phrase, where it stands, and what in this line the phrase leaves open."""

    phrase: str
    at: str
    rest: str = ""


def forms(text: str, vocabulary: Vocabulary, *, is_piece: bool = False) -> Iterator[Form]:
    """Yield the forms of a line, the narrowest first; none where it has no words.

    ``at`` is ``piece`` for pieces of long lines.
    """
    bare = _EDGES.sub("", text)
    at = "piece" if is_piece else "line"
    signature = closing_signature(text, vocabulary)
    if signature:
        yield Form(SIGNED, "piece", signature)
        if signature == text:
            return
    if not bare.isprintable() or not any(map(str.isalpha, bare)):
        return
    credits = list(_credits(text, vocabulary))
    if credits:
        yield from credits
        return
    phrase = fold(bare, vocabulary)
    if _has_words(phrase):
        yield Form(phrase, at)
    elif phrase == "{date}":
        yield Form(phrase, "line")
    yield from _open_forms(phrase, at)


def _credits(text: str, vocabulary: Vocabulary) -> Iterator[Form]:
    """Yield what a credit in brackets has in common with others of its outlet: the outlet before the name, or behind.

    A comma parts them only where one is an address, for "(Jakarta, Senin)" is no credit.
    """
    credit = _CREDIT.fullmatch(text)
    if credit is None:
        return
    first, sign, last = credit.groups()
    for outlet, name in ((first, last), (last, first)):
        folded = fold(outlet, vocabulary)
        if _has_words(folded) and (sign == "/" or _ADDRESS.search(outlet)):
            parts = (folded, CREDITED, _NAME) if outlet is first else (_NAME, CREDITED, folded)
            yield Form(" ".join(parts), "piece", name)


def _open_forms(phrase: str, at: str) -> Iterator[Form]:
    """Yield what a phrase opens with, up to its colon or for some words, with the rest left open."""
    colon = _COLON.search(phrase)
    label = phrase[: colon.start()] if colon else ""
    is_label = bool(label) and len(label.split()) <= MOST_LABEL_WORDS and _has_words(label)
    if colon and is_label and phrase[colon.end() :]:
        yield Form(f"{label}: {{rest}}", at, phrase[colon.end() :])
    words = phrase.split()
    for count in OPENING_WORDS:
        opening = " ".join(words[:count]).rstrip(_PARTING)
        is_inside_label = is_label and len(opening) >= len(label)
        if len(words) >= count + 2 and not is_inside_label and _has_words(opening):
            yield Form(f"{opening} {{rest}}", at, " ".join(words[count:]))


def _has_words(phrase: str) -> bool:
    return any(map(str.isalpha, _SLOT.sub("", phrase)))


def fold(text: str, vocabulary: Vocabulary) -> str:
    """Return the phrase that matches a text and all that differ from it in dates, times and numbers."""
    parts: list[str] = []
    view = View(text, text.lower(), len(text), vocabulary)
    if len(view.lowered) != len(text):  # a letter whose small form is two, such as İ
        return ""
    at = 0
    while at < len(text):
        slot, end = _slot(view, at) if at == 0 or not text[at - 1].isalnum() else ("", at)
        found = _TOKEN.match(text, at)
        if slot:
            parts.append(slot)
        elif found is None:
            return ""
        else:
            end = found.end()
            if found["sign"] and at and text[at - 1] in kin(found["sign"]):
                # Signs of one sort in a row are one in the notation, unless it stands inside a word.
                parts[-1] = f" {parts[-1].strip()} "
            else:
                parts.append(_written(found))
        at = end
    return " ".join("".join(parts).split())


def _slot(view: View, at: int) -> tuple[str, int]:
    if not (view.text[at].isalnum() or view.text[at] == "("):
        return "", at
    for name, find in (("{date}", find_date), ("{time}", find_time)):
        end = max(find(view, at, 1, 1), default=at)
        if end > at:
            return name, end
    return "", at


def _written(token: re.Match[str]) -> str:
    if token["number"]:
        return "{number}"
    if token["space"]:
        return " "
    if token["word"]:
        return token["word"].lower()
    return f"\\{token['sign']}" if token["sign"] in _RESERVED else token["sign"]


def closing_signature(text: str, vocabulary: Vocabulary) -> str:
    """Return the signature that a line ends with, such as (abc/def), or nothing."""
    if not text.endswith(")"):
        return ""
    start = text.rfind("(")
    if start < 0 or not _signature().fullmatch(text[start:]):
        return ""
    view = View(text, text.lower(), len(text), vocabulary)
    return text[start:] if len(text) in find_signature(view, start, 1, 1) else ""


@lru_cache(maxsize=1)
def _signature() -> re.Pattern[str]:
    return re.compile(SIGNATURE)

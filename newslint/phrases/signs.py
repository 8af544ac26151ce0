"""Signs and white space as phrases see them: which signs are the same to a reader, and what is no part of a word."""

from __future__ import annotations

import re
from functools import lru_cache

_KIN = (
    ":：∶﹕꞉",
    ";；﹔",
    ",，、﹐",
    ".…。．",
    "!！‼",
    "?？⁇",
    "-‐‑‒–—―−﹣－",
    '"“”„‟«»″＂',
    "'’‘‚‛‹ʼ´`′＇",
    "(（",
    ")）",
    "[［【",
    "]］】",
    "|｜¦│┃∣",
    "/／⁄∕",
    "\\＼",
    ">›»→➔➜➡⇒▶►▸➤＞",
    "<‹«←⬅⇐◀◄◂＜",
    "*＊•·●▪‣∙★☆",
    "#＃",
    "@＠",
    "&＆",
    "%％",
    "+＋",
    "=＝",
    "~～∼",
    "_＿",
)
KIN = {signs[0]: frozenset(signs) for signs in _KIN}
"""The signs that a sign in a phrase stands for, by the one that people write; other signs stand for themselves."""
_WRITTEN = {sign: signs[0] for signs in reversed(_KIN) for sign in signs}

# Numbers in a circle and combining keycaps count lines; combining accents belong to the letter before them.
_CIRCLED = "\u2460-\u24ff\u2776-\u2793"
_ACCENTS = "\u0300-\u036f"
_WORD_CHARACTER = rf"(?:[^\W_{_CIRCLED}]|[{_ACCENTS}])"
AROUND = rf"(?:[^\w{_ACCENTS}]|[_{_CIRCLED}])"
"""Matches one character that is no part of a word."""
_SPACE = re.compile("[\\s\u200b\u2060\ufeff]*")


@lru_cache(maxsize=1)
def starts() -> re.Pattern[str]:
    """Return an expression that matches wherever a word or a sign begins."""
    return re.compile(rf"(?<!{_WORD_CHARACTER}){_WORD_CHARACTER}|(?!\s){AROUND}")


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    return re.compile(f"{_WORD_CHARACTER}+")


@lru_cache(maxsize=4)
def words_of(text: str) -> dict[str, list[int]]:
    """Return the words of a text, each with the offsets at which it begins."""
    found: dict[str, list[int]] = {}
    for word in _words().finditer(text):
        found.setdefault(word[0], []).append(word.start())
    return found


def kin(sign: str) -> frozenset[str]:
    """Return the signs that a sign in a phrase stands for, itself among them."""
    return KIN.get(_WRITTEN.get(sign, sign)) or frozenset(sign)


def is_word_character(text: str, at: int) -> bool:
    """Return whether a letter, a digit or an accent stands at an offset; nothing stands before and behind a text."""
    if not 0 <= at < len(text):
        return False
    character = text[at]
    if character.isascii():
        return character.isalnum()
    is_circled = "\u2460" <= character <= "\u24ff" or "\u2776" <= character <= "\u2793"
    return (character.isalnum() and not is_circled) or "\u0300" <= character <= "\u036f"


def is_inside_word(text: str, at: int, end: int) -> bool:
    """Return whether an offset parts two characters of one word; the text ends at ``end``."""
    return 0 < at < end and is_word_character(text, at) and is_word_character(text, at - 1)


def skip_space(text: str, at: int, end: int) -> int:
    """Return where the white space that begins at an offset ends; there may be none."""
    if at < end and text[at].isalnum():
        return at
    if at + 1 < end and text[at] == " " and text[at + 1].isalnum():
        return at + 1
    found = _SPACE.match(text, at, end)
    return found.end() if found else at


def without_space(text: str, start: int, end: int) -> int:
    """Return ``end`` less the white space before it, but no less than ``start``."""
    while end > start and not text[end - 1].isalnum() and _SPACE.fullmatch(text, end - 1, end):
        end -= 1
    return end

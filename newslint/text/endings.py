"""Where a sentence or a line ends: the marks that end one, and what may stand behind them before the next begins."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.markers import MARKER, NOTE_MARK

TERMINATORS = ".!?…"
"""Marks that end a sentence."""
PAUSES = ":;,"
"""Marks that part a sentence."""
CLOSERS = "\"'”’»)]“"
"""Closing marks that may stand behind the mark that ends a sentence; pasted text closes with an opening mark, too."""
EMOJI = (
    "[\u203c\u2049\u2190-\u2bff\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
    r"|[:;=]-?[)(DP](?!\w)|\^[_.-]?\^|<3|:[a-z][\w+-]{1,30}:"
)
"""The source of an expression for an emoji with what belongs to it, an emoticon, or the short name of an emoji."""
BEHIND_STOP = rf"(?:[{re.escape(CLOSERS)}]|[ \t]?(?:{MARKER})|{NOTE_MARK})*+(?:\s*(?:{EMOJI}))*+"
"""The source of an expression for all that may follow a sentence's last mark and still belongs to the sentence."""
LOOKED_AT = 100
"""How many code points from the end of a text are looked at."""
_SKIPPED = "\"'”’»“ \t\n\xa0"
"""What is passed over without a look, for it stands at the end of many texts."""
_DIGITS = "0123456789,-"
_CREDIT = r"[(\[][\w/ .*&-]{1,30}[)\]]"


@lru_cache(maxsize=1)
def _ending() -> re.Pattern[str]:
    """Return the expression for the last marks of a text, pauses included, with all that follows.

    At the end of a text the initials of its writer or the name of a source may follow as well, in brackets.
    """
    tail = rf"[{re.escape(CLOSERS)}]|{MARKER}|{NOTE_MARK}|{EMOJI}|{_CREDIT}|\s"
    return re.compile(rf"([{TERMINATORS}{PAUSES}]++)(?:{tail})*+$")


def end_marks(text: str, among: str = TERMINATORS) -> str:
    """Return the marks that a text ends with, such as "." or "?!", where they are some of ``among``; else nothing.

    They are looked for through closing marks, citation markers, note marks, emoji, and a name in brackets. ``among``
    may hold ``TERMINATORS`` and ``PAUSES``.
    """
    tail = text[-LOOKED_AT:].rstrip(_SKIPPED)
    if tail[-1:] not in tuple(among):
        if not _may_hide_marks(tail):
            return ""
        found = _ending().search(tail)
        tail = found[1] if found else ""
    return tail[len(tail.rstrip(among)) :]


def _may_hide_marks(tail: str) -> bool:
    """Return whether marks may stand before the last characters of a text, which are no marks: seldom the case."""
    if tail.isascii() and tail[-1:].isdigit():
        return tail.rstrip(_DIGITS)[-1:] in (*TERMINATORS, '"')
    is_word = tail[-1:].isalpha() and tail[-2:-1] not in tuple(":;=-")  # no emoticon, such as ":D"
    return bool(tail) and not is_word


def ends_sentence(text: str) -> bool:
    """Return whether a text ends as a sentence does."""
    return bool(end_marks(text))


def ends_with_full_stop(text: str) -> bool:
    """Return whether a text ends with a full stop, as a statement does and a headline does not."""
    return end_marks(text) in (".", "..")


def is_question(text: str) -> bool:
    """Return whether a text ends with a question mark."""
    return "?" in end_marks(text)


def is_order(text: str) -> bool:
    """Return whether a text ends with an exclamation mark and asks nothing, as orders and exercises do."""
    marks = end_marks(text)
    return "!" in marks and "?" not in marks


def bare_end(text: str, start: int, end: int) -> int:
    """Return where the sentence from ``start`` to ``end`` ends without what points to notes and without emoji.

    Closing marks right behind its last mark stay.
    """
    if text[end - 1] in TERMINATORS or text[end - 1] in '"”’':
        return end
    found = _ending().search(text, max(start, end - LOOKED_AT), end)
    if found is None or found[1][-1] not in TERMINATORS:
        return end
    stop = found.end(1)
    while stop < end and text[stop] in CLOSERS:
        stop += 1
    return stop

"""Foreign text on the page: always text, never markup, with characters that deceive the eye made visible."""

from __future__ import annotations

import re
from html import escape

from newslint.terminal import PLACEHOLDER, printable, without_commands

# Controls, the soft hyphen, marks and overrides of direction, other invisible characters, surrogates, private and
# non-characters. The joiners of scripts and emoji (U+200C, U+200D) stay: text falls apart without them.
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)


_UNPRINTABLE = re.compile(r"[^\x20-\x7e]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def shown(text: str) -> str:
    """Return HTML that shows ``text``; an odd character is shown by its number, such as ``U+202E``."""
    escaped = without_commands(escape(text, quote=False), "&#35;", "&#58;")
    return escaped if text.isprintable() else _ODD.sub(_number, escaped)


def attribute(text: str) -> str:
    """Return ``text`` for an attribute in double quotes, odd characters as middle dots."""
    return escape(printable(text))


def exact_attribute(text: str) -> str:
    """Return ``text`` for an attribute in double quotes, of which a script gets every character that a page may hold.

    Others, such as control characters, are middle dots.
    """
    escaped = without_commands(escape(text), "&#35;", "&#58;")
    return escaped if text.isprintable() else _UNPRINTABLE.sub(_reference, escaped)


def _reference(match: re.Match[str]) -> str:
    character = match.group()
    if character.isprintable():
        return character
    is_kept = character in "\t\n\r" or not _CONTROL.match(character)
    return f"&#{ord(character)};" if is_kept else PLACEHOLDER


def _number(match: re.Match[str]) -> str:
    return f'<span class="odd">U+{ord(match.group()):04X}</span>'

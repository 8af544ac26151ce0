"""Text inside XML reports: escaped, and without the characters that XML has no way to write."""

from __future__ import annotations

import re

from newslint.terminal import without_commands

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
REPLACEMENT = "\ufffd"
ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no way to write: control characters and lone surrogates."""
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_BREAKS = {ord("\t"): "&#9;", ord("\n"): "&#10;", ord("\r"): "&#13;"}


def escaped(text: str) -> str:
    """Return ``text`` for the content of an element; control characters and lone surrogates become U+FFFD."""
    return without_commands(ILLEGAL.sub(REPLACEMENT, text).translate(_ESCAPES), "&#35;", "&#58;")


def attributes(**values: object) -> str:
    """Return attributes, each with a blank before it; those that are None are left out. Line ends are kept."""
    return "".join(
        f' {name}="{escaped(str(value)).translate(_BREAKS)}"' for name, value in values.items() if value is not None
    )

"""Hides what is embedded in HTML files: template tags, code and comments between them, formulas."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.readers.embedded.scanner import embedded
from newslint.readers.embedded.stretches import Embedded
from newslint.text.spans import Span

_TRIGGERS = ("{{", "{%", "{#", "$", "\\(", "\\[")
"""What nothing embedded does without."""


class MaskedHtml(NamedTuple):
    """A text in which what is embedded is replaced, code point for code point, by a letter; and where it stood."""

    text: str
    hidden: Sequence[Embedded]


def mask(text: str) -> MaskedHtml:
    """Return ``text`` without what is embedded; expressions of one word, such as ``{{cn}}``, are notes to a person."""
    if not any(trigger in text for trigger in _TRIGGERS):
        return MaskedHtml(text, ())
    hidden = embedded(text, "html")
    parts: list[str] = []
    done = 0
    for one in hidden:
        parts += (text[done : one.start], "x" * (one.end - one.start))
        done = one.end
    return MaskedHtml("".join([*parts, text[done:]]), hidden)


def pieces(hidden: Sequence[Embedded], start: int, end: int) -> Iterator[Span | Embedded]:
    """Yield the parts of a text from ``start`` to ``end``, and between them what is hidden there.

    A part is empty where something hidden stands at an end.
    """
    index = bisect_right(hidden, (start, start, ""))
    if index and hidden[index - 1].end > start:
        index -= 1
    while index < len(hidden) and hidden[index].start < end:
        yield Span(start, max(start, hidden[index].start))
        yield hidden[index]
        start = hidden[index].end
        index += 1
    yield Span(start, max(start, end))

"""Patterns of what is skipped: words and signs in a text, and whole lines. They are found before the text is read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.expressions.patterns import Pattern
from newslint.expressions.time_limits import Allowance
from newslint.text.spans import Span, merged

SKIP_TEXT, SKIP_BLOCKS = "skip-text", "skip-blocks"
"""What the keys are called: for words and signs, and for whole lines."""
_EACH_LINE = "(?m)"
"""What makes ``^`` and ``$`` match at each line."""


class Skipped(NamedTuple):
    """A range of a text (code points) that is skipped, by which pattern under which key."""

    start: int
    end: int
    key: str
    pattern: str


class SkipPatterns(NamedTuple):
    """The expressions of what is skipped, as ``skip_pattern`` makes them."""

    text: tuple[Pattern, ...] = ()
    blocks: tuple[Pattern, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text or self.blocks)

    def with_more(self, other: SkipPatterns) -> SkipPatterns:
        """Return these expressions and further ones."""
        return SkipPatterns(self.text + other.text, self.blocks + other.blocks)

    def shown(self) -> Iterator[tuple[str, str]]:
        """Yield the key of each expression with what somebody wrote."""
        for key, patterns in ((SKIP_TEXT, self.text), (SKIP_BLOCKS, self.blocks)):
            for pattern in patterns:
                yield key, _written(pattern)

    def find(self, text: str, allowance: Allowance) -> tuple[Skipped, ...]:
        r"""Return what is skipped in a text, in order; ranges may overlap, and those of blocks are whole lines.

        A line end is ``\n`` to the expressions however the text is written. Raises ``PatternTimeout`` where they take
        too long together.
        """
        lines = _Lines(text)
        found = []
        with allowance.for_one_rule({}):
            for key, patterns in ((SKIP_TEXT, self.text), (SKIP_BLOCKS, self.blocks)):
                for pattern in patterns:
                    for match in pattern.finditer(lines.text):
                        span = Span(*match.span())
                        if span.start < span.end:
                            start, end = lines.original(lines.whole(span) if key == SKIP_BLOCKS else span)
                            found.append(Skipped(start, end, key, _written(pattern)))
        return tuple(sorted(found))


def skip_pattern(source: str) -> Pattern:
    """Return the expression for what somebody wrote under one of the keys."""
    return Pattern(f"{_EACH_LINE}{source}")


def _written(pattern: Pattern) -> str:
    """Return what somebody wrote for an expression."""
    return pattern.source.removeprefix(_EACH_LINE)


def without(text: str, skipped: Iterable[Skipped], placeholder: str) -> str:
    """Return a text of the same length and the same lines without what is skipped.

    ``placeholder`` stands for each character that is skipped in a line; lines that are skipped are blank.
    """
    spans: dict[str, list[Span]] = {SKIP_TEXT: [], SKIP_BLOCKS: []}
    for one in skipped:
        spans[one.key].append(Span(one.start, one.end))
    for key, filler in ((SKIP_TEXT, placeholder), (SKIP_BLOCKS, " ")):
        parts: list[str] = []
        done = 0
        for start, end in merged(spans[key]):
            parts += (text[done:start], re.sub(r"[^\r\n]", filler, text[start:end]))
            done = end
        text = "".join([*parts, text[done:]])
    return text


class _Lines:
    r"""A text with ``\n`` for each line end, and how its offsets translate to those of the text as it is written."""

    def __init__(self, text: str) -> None:
        self._pairs: list[int] = []
        if "\r\n" in text:
            self._pairs = [match.start() - number for number, match in enumerate(re.finditer("\r\n", text))]
            text = text.replace("\r\n", "\n")
        self.text = text.replace("\r", "\n")

    def whole(self, span: Span) -> Span:
        """Return the lines that a range touches, without the last one's end."""
        start = self.text.rfind("\n", 0, span.start) + 1
        end = self.text.find("\n", span.end - 1)
        return Span(start, len(self.text) if end < 0 else end)

    def original(self, span: Span) -> Span:
        """Return a range in the text as it is written."""
        start, end = (offset + bisect_left(self._pairs, offset) for offset in span)
        return Span(start, end)

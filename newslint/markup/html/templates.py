"""Template tags in HTML files (Jekyll, Hugo, Jinja): found and hidden, because they are no part of the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.markup.template_tags import TEMPLATE_TAGS
from newslint.text.spans import Span


class Masked(NamedTuple):
    """A text whose templates are replaced, code point for code point, by a letter; and where they stood."""

    text: str
    hidden: Sequence[Span]


@lru_cache(maxsize=1)
def _templates() -> re.Pattern[str]:
    return re.compile(TEMPLATE_TAGS)


def mask(text: str) -> Masked:
    """Return ``text`` without its template tags; expressions of one word, such as ``{{cn}}``, are notes to a person."""
    if "{{" not in text and "{%" not in text:
        return Masked(text, ())
    hidden = [Span(*match.span()) for match in _templates().finditer(text)]
    return Masked(_templates().sub(lambda match: "x" * len(match.group()), text), hidden)


def shown(hidden: Sequence[Span], start: int, end: int) -> Iterator[Span]:
    """Yield the parts from ``start`` to ``end`` that no template hides; empty ones too, where one stands at an end."""
    index = bisect_right(hidden, (start, start))
    if index and hidden[index - 1].end > start:
        index -= 1
    while index < len(hidden) and hidden[index].start < end:
        yield Span(start, max(start, hidden[index].start))
        start = hidden[index].end
        index += 1
    yield Span(start, max(start, end))

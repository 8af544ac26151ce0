"""Finds what a Markdown text says to newslint: comments that hide among its templates, outside code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.readers.embedded.scanner import Embedded
from newslint.readers.html.tokens import tokens
from newslint.readers.markdown.lines import Leaf
from newslint.text.directives import Directive, read_comment
from newslint.text.spans import Span

MARKS = (("<!--", "-->"), ("{/*", "*/}"))
"""How comments begin and end: in HTML, and in MDX."""


def directives_of(
    text: str, hidden: Sequence[Embedded], leaves: Sequence[Leaf], inline_code: Sequence[Span]
) -> list[Directive]:
    """Return the directives among the ``hidden`` ranges of ``text``, in order, without those that stand in code."""
    found = [directive for span in hidden if (directive := _comment(text, span))]
    if not found:
        return []
    verbatim = sorted([*inline_code, *_verbatim(text, leaves)])
    kept = []
    place = 0
    for directive in found:
        while place < len(verbatim) and verbatim[place].end <= directive.start:
            place += 1
        if place == len(verbatim) or verbatim[place].start > directive.start:
            kept.append(directive)
    return kept


def _comment(text: str, hidden: Embedded) -> Directive | None:
    start, end, _ = hidden
    for opening, closing in MARKS:
        if text.startswith(opening, start):
            return read_comment(text[start + len(opening) : end - len(closing)], start, end)
    return None


def _verbatim(text: str, leaves: Sequence[Leaf]) -> Iterator[Span]:
    """Yield the ranges of code blocks, and of scripts, styles and the like in HTML blocks."""
    for leaf in leaves:
        start, end = leaf.extent
        if leaf.kind == "code":
            yield leaf.extent
        elif leaf.kind == "html":
            for token in tokens(text[start:end]):
                if token.type == "raw":
                    yield Span(start + token.start, start + token.end)

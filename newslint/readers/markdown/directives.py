"""Finds what a Markdown text says to newslint, outside code."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from newslint.readers.comments import comment_directive, definition_directives, other_forms
from newslint.readers.embedded.stretches import COMMENT, Embedded
from newslint.readers.html.tokens import tokens
from newslint.readers.markdown.lines import Leaf
from newslint.text.directives import WORD, Directive
from newslint.text.spans import Span


def directives_of(
    text: str, hidden: Sequence[Embedded], leaves: Sequence[Leaf], inline_code: Sequence[Span]
) -> list[Directive]:
    """Return what a text says to newslint, without what stands in code.

    That is what its comments say, which stand among the ``hidden`` ranges or are link definitions, and lines that mean
    to say something and are no comments.
    """
    if WORD not in text.lower():
        return []
    comments = [Span(one.start, one.end) for one in hidden if one.kind == COMMENT]
    found = [directive for one in comments if (directive := comment_directive(text, *one))]
    prose = sorted(leaf.extent for leaf in leaves if leaf.kind != "html")
    # In the middle of a paragraph a definition is none.
    found += (directive for directive in definition_directives(text) if not _is_in(prose, directive))
    taken = sorted((*comments, *(Span(one.start, one.end) for one in found)))
    found += (directive for directive in other_forms(text) if not _is_in(taken, directive))
    if not found:
        return []
    verbatim = sorted([*inline_code, *_verbatim(text, leaves)])
    kept = (directive for directive in found if not _is_in(verbatim, directive))
    return sorted(kept, key=lambda directive: directive.start)


def _is_in(spans: Sequence[Span], directive: Directive) -> bool:
    """Return whether a directive begins in one of some sorted ranges."""
    index = bisect_right(spans, directive.start, key=itemgetter(0)) - 1
    return index >= 0 and directive.start < spans[index].end


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

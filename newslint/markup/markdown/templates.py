"""Template tags in Markdown (Hugo, Jekyll, MDX), attribute lists and comments: found and hidden from the parser."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.markup.template_tags import TEMPLATE_TAGS
from newslint.text.endings import TERMINATORS
from newslint.text.spans import Span

LOOK_BACK = 1000
"""Code points before a comment in which the end of the line above it is looked for."""
_END_MARKS = TERMINATORS + ":|"
_TEMPLATES = (
    # what is said to newslint, over several lines too; bounded, because a text may begin many comments and end none
    r"<!--\s{0,99}[Nn]ewslint(?:[^-]|-(?!->)){0,2000}+-->|"
    + TEMPLATE_TAGS
    + r"|\{:[^{}\r\n]*\}|\{[#.](?=[A-Za-z])[^{}\r\n]*\}"  # attribute lists: {: .center }, {#latar-belakang}
    # containers: ":::info" and ":::" alone on a line; not the ":::writing" that chat assistants leave behind
    r"|^[ \t]*:{3,}+(?!writing)[ \t]*[\w-]*+[ \t]*+(?=[\r\n]|\Z)"
    r"|<!--[^<>\r\n]*(?<=--)>"
)
_MDX = (
    r"|\{/\*\s{0,99}[Nn]ewslint(?:[^*]|\*(?!/\})){0,2000}+\*/\}"
    r"|^(?:import|export)[ {][^\r\n]*(?:\r?\n[^\S\r\n]*+\S[^\r\n]*)*"
    r"|\{/\*[^{}]*\*/\}"
    r"|</?[A-Z][\w.]*(?:\s[^<>]*)?>|</?>"
)


class Masked(NamedTuple):
    """A text whose templates are hidden, code point for code point, and where they stood."""

    text: str
    hidden: Sequence[Span]


@lru_cache(maxsize=2)
def _templates(*, mdx: bool) -> re.Pattern[str]:
    return re.compile(_TEMPLATES + (_MDX if mdx else ""), re.MULTILINE)


def mask(text: str, *, mdx: bool = False) -> Masked:
    """Return ``text`` with each template replaced by as many code points that mean nothing in Markdown.

    A line that holds templates alone becomes a blank line, because what it puts there parts paragraphs. What is said
    to newslint puts nothing there: amid a sentence it leaves the paragraph whole.
    """
    if not mdx and "{" not in text and "<" not in text and ":::" not in text:
        return Masked(text, ())
    spans = [Span(*match.span()) for match in _templates(mdx=mdx).finditer(text)]
    if not spans:
        return Masked(text, ())
    parts: list[str] = []
    done = 0
    for span, filler in zip(spans, _fillers(text, spans), strict=True):
        parts.append(text[done : span.start])
        if filler == " " and _directive().match(text, span.start) and _stands_amid(text, span):
            filler = "x"
        parts.append(_not_line_ends().sub(filler, text[span.start : span.end]))
        done = span.end
    parts.append(text[done:])
    return Masked("".join(parts), spans)


@lru_cache(maxsize=1)
def _not_line_ends() -> re.Pattern[str]:
    return re.compile(r"[^\r\n]")


@lru_cache(maxsize=1)
def _directive() -> re.Pattern[str]:
    return re.compile(r"(?:<!--|\{/\*)\s{0,99}[Nn]ewslint")


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    """Return how a line of running text begins, past the marks of quotations and lists."""
    return re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d{1,9}[.)][ \t]+)?[\"'“‘(\w]")


@lru_cache(maxsize=1)
def _next_line() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:\r\n?|\n)[ \t>]*(?P<first>[\"'“‘(\w])")


def _stands_amid(text: str, span: Span) -> bool:
    """Return whether a comment alone on its lines stands inside a sentence that goes on below it."""
    after = _next_line().match(text, span.end)
    if after is None:
        return False
    # The line before, as far as is needed: a text may be one long line.
    lines = _line_end().split(text[max(0, span.start - LOOK_BACK) : span.start])
    before = lines[-2] if len(lines) > 1 else ""
    is_open = before.rstrip("\"'”’)]*_ \t\\")[-1:] not in _END_MARKS
    return bool(_opening().match(before)) and (is_open or after["first"].islower())


@lru_cache(maxsize=1)
def _line_end() -> re.Pattern[str]:
    return re.compile(r"\r\n?|\n")


def _fillers(text: str, spans: Sequence[Span]) -> list[str]:
    """Return what stands for each template: spaces on lines of their own, else a letter, which has no meaning."""
    fillers: list[str] = []
    first, alone = 0, True
    done = 0
    for index, span in enumerate([*spans, Span(len(text), len(text))]):
        gap = text[done : span.start]
        last_end = max(gap.rfind("\n"), gap.rfind("\r"))
        if index == 0 or last_end >= 0 or index == len(spans):
            before = gap[: _first_end(gap)] if index else ""
            fillers.extend([" " if alone and not before.strip() else "x"] * (index - first))
            first, alone = index, not gap[last_end + 1 :].strip()
        elif gap.strip():
            alone = False
        done = span.end
    return fillers


def _first_end(text: str) -> int:
    """Return the offset of the first line end, or of the end of the text."""
    ends = [offset for offset in (text.find("\n"), text.find("\r")) if offset >= 0]
    return min(ends, default=len(text))

"""Inline parse events of one Markdown leaf as runs of text: entities, code, pictures, links, citation markers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

from newslint.readers.characters import PLACEHOLDER
from newslint.readers.embedded.stretches import CODE, FORMULA, PICTURE, TEMPLATE, Embedded
from newslint.readers.markdown.lines import COPIED, DROPPED, HARD_BREAK, IMAGE, REPLACED, InlineRun, Leaf
from newslint.text.markers import NUMBER
from newslint.text.resources import Resource
from newslint.text.spans import Span

MARKER_RUNS = 3
"""A citation marker such as ``[1]`` comes in three runs at most: bracket, number, bracket."""
_SPANS = frozenset({"Emphasis", "Strong", "Strikethrough", "Link"})


class Context(NamedTuple):
    """What the leaves of a text share: the source, what is hidden in it, and the use of numbered definitions.

    ``linked`` numbers serve links (``[words][1]``), ``marked`` ones are citation markers (``[1]``). ``code`` are the
    ranges of inline code.
    """

    source: str
    hidden: Sequence[Embedded]
    linked: set[str]
    marked: set[str]
    code: list[Span]


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    return re.compile(rf"\[?{NUMBER}\]?")


@lru_cache(maxsize=1)
def _line_break() -> re.Pattern[str]:
    return re.compile(r"<br\s*/?\s*>", re.IGNORECASE)


class InlineText:
    """Fills one leaf from its inline events; offsets are code points of the source."""

    __slots__ = ("_context", "_html_link", "_images", "_leaf", "_line_ends", "_links", "_open", "_runs", "_strong")

    def __init__(self, leaf: Leaf, context: Context) -> None:
        self._leaf = leaf
        self._context = context
        self._runs = leaf.runs
        self._images: list[tuple[list[InlineRun], int, str]] = []
        self._html_link = -1
        self._open: list[tuple[int, int]] = []
        self._links: list[Any] = []
        self._line_ends = 0
        self._strong = 0

    def text(self, text: str, start: int, end: int) -> None:
        """Add text without what is hidden in it; for hidden code and formulas a placeholder stands."""
        context = self._context
        strong = self._strong > 0
        index = _next_hidden(context.hidden, start)
        if index == len(context.hidden) or context.hidden[index].start >= end:
            self._runs.extend(_runs(text, context.source[start:end], start, strong=strong))
            return
        while start < end:
            hidden = context.hidden[index] if index < len(context.hidden) else Embedded(end, end, "")
            stop = min(end, hidden.start)
            if stop > start:
                self._runs.append(InlineRun(context.source[start:stop], start, stop, COPIED, strong))
            start = max(stop, min(end, hidden.end))
            if start > stop and hidden.kind in (CODE, FORMULA):
                self._runs.append(InlineRun(PLACEHOLDER, stop, start, REPLACED, strong))
            elif start > stop:
                self._runs.append(InlineRun("", stop, start, DROPPED, resources=_shown(hidden, context.source)))
            index += 1

    def line_end(self, start: int, end: int, role: int) -> None:
        """Add a line end, soft or hard."""
        self._runs.append(InlineRun(" ", start, end, role))
        self._line_ends += 1

    def atom(self, name: str, value: Any, start: int, end: int) -> None:
        """Add what has no parts: inline code, a footnote reference, a tag."""
        source = self._context.source
        if name == "Code":
            self._runs.append(InlineRun(PLACEHOLDER, start, end, REPLACED, self._strong > 0))
            self._context.code.append(Span(start, end))
        elif name in ("FootnoteReference", "Html"):
            self._runs.append(InlineRun(source[start:end], start, end, COPIED, self._strong > 0))
        elif name == "InlineHtml" and _line_break().fullmatch(value):
            self.line_end(start, end, HARD_BREAK)
        else:
            self._tag(value if name == "InlineHtml" else "", start, end)

    def _tag(self, tag: str, start: int, end: int) -> None:
        """Add a tag of HTML: where it ends a link, what is linked stands between."""
        runs = self._runs
        name = _tag_name().match(tag)
        if name and name[0].lower() == "</a" and 0 <= self._html_link < len(runs):
            opening = runs[self._html_link]
            links = tuple(one._replace(end=end) if one.kind == "link" else one for one in opening.resources)
            runs[self._html_link] = opening._replace(resources=links)
            self._html_link = -1
        found = None
        if name and name[0][1] != "/":
            # Only a text with HTML in it pays for this.
            from newslint.readers.html.resources import resource_of

            found = resource_of(self._context.source, name[0][1:].lower(), start, end)
            if found and found.kind == "link":
                self._html_link = len(runs)
        runs.append(InlineRun("", start, end, DROPPED, resources=(found,) if found else ()))

    def start(self, name: str, value: Any) -> None:
        """Begin emphasis, a link or a picture."""
        if name == "Image":
            self._images.append((self._runs, self._html_link, value["dest_url"]))
            self._runs, self._html_link = [], -1
        elif name in _SPANS:
            self._open.append((len(self._runs), self._line_ends))
            self._strong += name == "Strong"
            if name == "Link":
                self._links.append(value)

    def end(self, name: str, start: int, end: int) -> None:
        """End what ``start`` began."""
        if name == "Image":
            inner = tuple(self._runs)
            self._runs, self._html_link, target = self._images.pop()
            picture = Resource("media", target, start, end)
            self._runs.append(InlineRun("", start, end, IMAGE, inner=inner, resources=(picture,)))
        elif name in _SPANS:
            first, line_ends = self._open.pop()
            self._strong -= name == "Strong"
            if name == "Link":
                self._end_link(self._links.pop(), first, start, end)
            if line_ends != self._line_ends and not self._images:
                joined = self._leaf.joined
                while joined and joined[-1][0] >= first:
                    joined.pop()
                joined.append((first, len(self._runs)))

    def _end_link(self, link: Any, first: int, start: int, end: int) -> None:
        """Look at a finished link: a citation marker stays as it is written, or goes where it resolves itself.

        ``[1]`` with a definition of its own is a marker still; ``[[1]](https://...)`` and ``word[1](https://...)``
        carry their source with them, so that no list has to name it.
        """
        runs, context = self._runs, self._context
        if len(runs) == first + 1 and runs[first].role == IMAGE:
            runs[first] = runs[first]._replace(start=start, end=end)
        runs[first:] = [run._replace(linked=True) for run in runs[first:]]
        if runs[first:] and link["link_type"] not in ("Autolink", "Email"):
            found = Resource("link", link["dest_url"], start, end)
            runs[first] = runs[first]._replace(resources=(found, *runs[first].resources))
        if link["link_type"] == "Reference":
            context.linked.add(link["id"])
        if not 0 < len(runs) - first <= MARKER_RUNS:
            return
        text = "".join(run.text for run in runs[first:])
        if not _marker().fullmatch(text):
            return
        if link["link_type"] in ("Shortcut", "Collapsed"):
            context.marked.add(link["id"])
            stop = start + len(text) + 2
            if context.source[start:stop] == f"[{text}]":
                runs[first:] = [InlineRun(f"[{text}]", start, stop)]
        elif link["link_type"] == "Inline":
            bracketed = text[0] == "["
            glued = first > 0 and not runs[first - 1].text[-1:].isspace()
            if (bracketed and not link["dest_url"].startswith("#")) or (glued and not bracketed):
                runs[first:] = [InlineRun("", start, end, DROPPED)]


@lru_cache(maxsize=1)
def _tag_name() -> re.Pattern[str]:
    return re.compile(r"</?[A-Za-z][A-Za-z0-9]*")


def _shown(hidden: Embedded, source: str) -> tuple[Resource, ...]:
    """Return what hidden text shows to readers: something that only the site generator knows, or a picture."""
    start, end, kind = hidden
    if kind not in (TEMPLATE, PICTURE):
        return ()
    return (Resource("template" if kind == TEMPLATE else "media", source[start:end], start, end),)


def _runs(text: str, stood: str, start: int, *, strong: bool) -> Iterator[InlineRun]:
    """Yield the runs of a text that stands for the source ``stood`` from ``start`` on.

    What has no place in a Markdown text, such as U+0000, comes as U+FFFD; the characters round it are copied still.
    """
    if text == stood:
        yield InlineRun(text, start, start + len(stood), COPIED, strong)
    elif len(text) != len(stood):
        yield InlineRun(text, start, start + len(stood), REPLACED, strong)
    else:
        for copied, pairs in groupby(enumerate(zip(text, stood, strict=True)), lambda pair: pair[1][0] == pair[1][1]):
            places = [index for index, _ in pairs]
            first, last = places[0], places[-1] + 1
            role = COPIED if copied else REPLACED
            yield InlineRun(text[first:last], start + first, start + last, role, strong)


def _next_hidden(hidden: Sequence[Embedded], start: int) -> int:
    """Return the index of the first hidden range that ends behind ``start``."""
    index = bisect_right(hidden, (start, start, ""))
    return index - 1 if index and hidden[index - 1].end > start else index

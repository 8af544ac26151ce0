"""Markdown's parse events as leaves: the paragraphs, headings, cells ... of a text with their runs of characters."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.readers.embedded.stretches import BOX
from newslint.readers.markdown.byte_offsets import ByteOffsets
from newslint.readers.markdown.inline import Context, InlineText
from newslint.readers.markdown.lines import HARD_BREAK, LINE_END, REPLACED, InlineRun, Leaf
from newslint.readers.markdown.masking import Masked
from newslint.text.spans import Span

_CONTAINERS = {"BlockQuote": "quote", "Item": "list-item", "FootnoteDefinition": "footnote"}
_LEAVES = {"Paragraph": "", "Heading": "heading", "TableCell": "cell", "CodeBlock": "code", "HtmlBlock": "html"}
_STRUCTURE = frozenset({"List", "Table", "TableHead", "TableRow", "MetadataBlock"})


class _Container(NamedTuple):
    kind: str
    first_leaf: int
    label: InlineRun | None


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"\s*(\d{1,9})([.)])[ \t]*")


class LeafCollector:
    """Takes the parse events of a masked text and gathers its leaves.

    ``source`` is the whole source text, ``base`` the code point offset at which the parsed part of it starts.
    ``set_off`` is what stands hidden on lines of its own, ``visible`` is the source without what is hidden.
    """

    def __init__(self, source: str, base: int, masked: Masked) -> None:
        self.leaves: list[Leaf] = []
        hidden = [one.moved(base) for one in masked.hidden]
        self._boxes = {one.start for one in hidden if one.kind == BOX}
        self.context = Context(source, hidden, set(), set(), [])
        self.visible = source[:base] + masked.text
        self._source = source
        self._base = base
        self._offsets = ByteOffsets(masked.text)
        self.set_off = [one.moved(base) for one in masked.set_off]
        self._containers: list[_Container] = []
        self._list_numbers: list[int | None] = []
        self._label: InlineRun | None = None
        self._inline: InlineText | None = None

    def collect(self, events: Iterable[tuple[Any, Any]]) -> None:
        """Take all events, each with its byte range in the masked text."""
        point, base = self._offsets.code_point, self._base
        for event, range_ in events:
            start, end = base + point(range_["start"]), base + point(range_["end"])
            if event == "SoftBreak":
                self._text(start, end).line_end(start, end, LINE_END)
            elif event == "HardBreak":
                self._text(start, end).line_end(start, end, HARD_BREAK)
            elif event == "Rule":
                self._inline = None
            else:
                ((name, value),) = event.items()
                if name == "Text":
                    self._text(start, end).text(value, start, end)
                elif name == "Start":
                    self._start(*_tag(value), start, end)
                elif name == "End":
                    self._end(_tag(value)[0], start, end)
                elif name != "TaskListMarker":
                    self._text(start, end).atom(name, value, start, end)

    def _text(self, start: int, end: int) -> InlineText:
        """Return the open leaf's text, or that of a new one: items of a tight list hold text without a paragraph."""
        if self._inline is None:
            self._open("", start, end)
        leaf = self.leaves[-1]
        if end > leaf.extent.end:
            leaf.extent = Span(leaf.extent.start, end)
        assert self._inline is not None
        return self._inline

    def _open(self, kind: str, start: int, end: int, level: int = 0) -> Leaf:
        around = self._containers[-1].kind if self._containers else "paragraph"
        leaf = Leaf(kind or around, Span(start, end), level)
        if self._label and kind in ("", "heading"):
            leaf.runs.append(self._label)
            if not self._label.text[-1:].isspace():
                leaf.runs.append(InlineRun(" ", self._label.end, self._label.end, REPLACED))
        self._label = None
        self.leaves.append(leaf)
        self._inline = InlineText(leaf, self.context)
        return leaf

    def _start(self, name: str, value: Any, start: int, end: int) -> None:
        if name == "Heading":
            leaf = self._open("heading", start, end, int(value["level"][1]))
            leaf.underlined = not self._source[start : start + 4].lstrip().startswith("#")
        elif name in _LEAVES:
            self._open(_LEAVES[name], start, end)
        elif name in _CONTAINERS:
            self._inline = None
            self._label = self._opening_label(name, start, end)
            kind = "paragraph" if start in self._boxes else _CONTAINERS[name]
            self._containers.append(_Container(kind, len(self.leaves), self._label))
        elif name in _STRUCTURE:
            self._inline = None
            if name == "List":
                self._list_numbers.append(value)
        else:
            self._text(start, end).start(name, value)

    def _end(self, name: str, start: int, end: int) -> None:
        if name in _LEAVES:
            self._inline = None
        elif name in _CONTAINERS:
            self._end_container(start, end)
        elif name in _STRUCTURE:
            self._inline = None
            if name == "List":
                self._list_numbers.pop()
        else:
            self._text(start, end).end(name, start, end)

    def _end_container(self, start: int, end: int) -> None:
        container = self._containers.pop()
        if container.kind == "footnote" and container.label and self._label is container.label:
            self._open("footnote", start, end).runs.append(container.label)
        self._inline = None
        self._label = None
        if len(self.leaves) == container.first_leaf + 1:
            self.leaves[-1].extent = Span(start, end)

    def _opening_label(self, name: str, start: int, end: int) -> InlineRun | None:
        """Return what an item or footnote shows before its text: its number as rendered, or ``[^1]: ``."""
        source = self._source
        if name == "FootnoteDefinition":
            close = source.find("]:", start, end) + 2
            if close < 2:
                return None
            while close < end and source[close] in " \t":
                close += 1
            return InlineRun(source[start:close], start, close)
        number = self._list_numbers[-1] if name == "Item" and self._list_numbers else None
        match = _number().match(source, start, end) if number is not None else None
        if number is None or match is None:
            return None
        self._list_numbers[-1] = number + 1
        shown, first, last = f"{number}{match[2]} ", match.start(1), match.end()
        return InlineRun(shown, first, last) if shown == source[first:last] else InlineRun(shown, first, last, REPLACED)


def _tag(value: Any) -> tuple[str, Any]:
    """Return the name of a tag and what it holds."""
    if isinstance(value, str):
        return value, None
    ((name, data),) = value.items()
    return name, data

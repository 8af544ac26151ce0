"""Elements of HTML and their attributes: which end a paragraph, which hide text, what an attribute says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ITEMS = frozenset({"li", "dt", "dd"})
CELLS = frozenset({"td", "th", "caption"})
ROWS = frozenset({"tr", "tbody", "thead", "tfoot", "colgroup"})
SCOPES = CELLS | {"table", "template", "object"}
"""Elements that an end tag inside them cannot reach out of."""
NOT_PROSE = frozenset(
    "svg math template object applet button select datalist video audio canvas progress meter".split()
)
"""Elements whose content is never prose; they stand inside a line and do not end it."""
BLOCKS = (
    HEADINGS
    | ITEMS
    | CELLS
    | frozenset(
        "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form "
        "header hgroup legend main menu nav ol search section summary table ul".split()
    )
)
"""Elements that begin and end a block of text, and that other elements are looked up in."""
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no content."""
BOUNDARIES = BLOCKS | ROWS | {"p", "hr", "body", "pre", "option", "optgroup", "frameset"}
"""Elements whose tags end the block of text before them."""
KINDS = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(ITEMS, "list-item"),
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "td": "cell",
    "th": "cell",
}
_TRANSPARENT = frozenset({"div", "address", "center"})


class Element:
    """An element of the page: its name, its parent, and the kind of block that its text makes.

    ``item``, ``cell`` and ``heading`` are the innermost elements of their sort that a tag can close from here.
    ``is_body`` says that the page itself names the element as the article's text, ``is_hidden`` that it is not shown,
    ``is_line`` that it stands inside a line and is here only because it is hidden.
    """

    __slots__ = (
        "cell",
        "dropped",
        "heading",
        "index",
        "is_body",
        "is_hidden",
        "is_line",
        "item",
        "kind",
        "name",
        "parent",
    )

    def __init__(self, name: str, index: int, parent: Element | None, *, hidden: bool = False) -> None:
        self.name = name
        self.index = index
        self.parent = parent
        self.is_body = False
        self.is_hidden = hidden
        self.is_line = name not in BLOCKS and name not in NOT_PROSE and parent is not None
        self.dropped: bool = name in NOT_PROSE or self.is_line or (parent is not None and parent.dropped)
        self.kind: str = KINDS.get(name, parent.kind if parent else "paragraph")
        around = parent if name in _TRANSPARENT else None
        self.heading: Element | None = self if name in HEADINGS else around and around.heading
        self.item: Element | None = self if name in ITEMS else around and around.item
        outer = None if name in SCOPES else parent and parent.cell
        self.cell: Element | None = self if name in CELLS else outer


class OpenElements:
    """The elements of a page in source order (``all``), and which of them are open.

    Works like the stack of a browser's parser, but keeps counts, so that each tag costs constant time on average
    however deep elements are nested.
    """

    def __init__(self) -> None:
        self.all = [Element("", 0, None)]
        self._stack = [self.all[0]]
        self._scopes: list[dict[str, int]] = [{}]
        self._open_scopes = dict.fromkeys(SCOPES, 0)

    @property
    def innermost(self) -> Element:
        """The element that text would stand in now."""
        return self._stack[-1]

    def start(self, name: str, *, hidden: bool = False) -> Element:
        """Open an element; first close what its tag closes by itself. Return the element text now stands in.

        An element inside a line that is ``hidden`` hides its text up to its end tag, or to the end of the line.
        """
        inner = self._stack[-1]
        closed: Element | None = None
        if name in HEADINGS or name == "p":
            closed = inner.heading
        elif name in ITEMS:
            closed = inner.item
        elif name in CELLS or name in ROWS:
            closed = inner.cell
        if closed is not None:
            self._close(closed)
        inside_same = name not in BOUNDARIES and self._stack[-1].is_line and self._scopes[-1].get(name)
        if name in BLOCKS or name in NOT_PROSE or ((hidden or inside_same) and name not in VOID):
            self._push(name, hidden=hidden)
        return self._stack[-1]

    def leave_line(self) -> None:
        """Close the hidden elements that stand inside a line, where a tag ends the line."""
        while self._stack[-1].is_line:
            self._pop()

    def end(self, name: str) -> None:
        """Close the innermost element of that name, and all inside it; do nothing where there is none in reach."""
        inner = self._stack[-1]
        if name in HEADINGS:
            if inner.heading is not None:
                self._close(inner.heading)
        elif name in ITEMS and inner.item is not None and inner.item.name == name:
            self._close(inner.item)
        elif name in CELLS or name in ROWS:
            if inner.cell is not None and (name in ROWS or inner.cell.name == name):
                self._close(inner.cell)
        elif self._open_scopes.get(name) or self._scopes[-1].get(name):
            while self._pop().name != name:
                pass

    def _close(self, element: Element) -> None:
        while self._pop() is not element:
            pass

    def _push(self, name: str, *, hidden: bool) -> None:
        element = Element(name, len(self.all), self._stack[-1], hidden=hidden)
        self.all.append(element)
        self._stack.append(element)
        self._scopes[-1][name] = self._scopes[-1].get(name, 0) + 1
        if name in SCOPES:
            self._open_scopes[name] += 1
            self._scopes.append({})

    def _pop(self) -> Element:
        element = self._stack.pop()
        if element.name in SCOPES:
            self._open_scopes[element.name] -= 1
            self._scopes.pop()
        self._scopes[-1][element.name] -= 1
        return element


@lru_cache(maxsize=1)
def _attribute() -> re.Pattern[str]:
    return re.compile(r"""([^\s=/>"']++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']*+)))?+|.""", re.DOTALL)


@lru_cache(maxsize=1)
def _undisplayed() -> re.Pattern[str]:
    return re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _names_body() -> re.Pattern[str]:
    """Return the attributes by which a page names the element that holds the article's text."""
    return re.compile(r"\bitemprop\s{0,9}=\s{0,9}[\"']?[^\"'>]{0,80}?\barticleBody\b", re.IGNORECASE)


def names_body(text: str, start: int, end: int) -> bool:
    """Return whether the tag from ``start`` to ``end`` says that its element holds the article's text."""
    return _names_body().search(text, start, end) is not None


def is_hidden(text: str, start: int, end: int) -> bool:
    """Return whether the start tag from ``start`` to ``end`` says that its element is not shown.

    What is hidden from screen readers alone (``aria-hidden``) is shown, and read.
    """
    tag = text[start:end].lower()
    if "hidden" not in tag and "none" not in tag:
        return False
    return any(
        name == "hidden" or (name == "style" and _undisplayed().search(value)) for name, value in attributes(tag)
    )


def attributes(tag: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a start tag's attributes; its first word is the element's name."""
    for match in _attribute().finditer(tag, 1):
        if match[1] and match.start() > 1:
            yield match[1], match[2] or match[3] or match[4] or ""

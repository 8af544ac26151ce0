"""Finds the article on an HTML page: which blocks are its text, which is its headline, and what is the site's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from newslint.readers.html.elements import Element
from newslint.text.document import LINKED_SHARE, Block

NAVIGATION = frozenset({"nav", "form"})
"""Elements that hold no prose wherever they stand."""
PERIPHERY = NAVIGATION | {"header", "footer", "aside"}
"""Elements that hold no prose unless they stand inside an article."""
RUNNING_KINDS = frozenset({"paragraph", "quote", "list-item", "cell", "caption"})
RUNNING_LENGTH = 80
"""Code points outside links from which on a block counts as running text."""
FAIR_AMOUNT = 300
"""Code points of running text that make an element the article, teasers and comments being shorter."""
MAJORITY = 0.5
DENSEST_SHARE = 0.6
"""Share of a page's running text that the smallest element holding the article must have."""
TITLE_SHARE = 0.6
"""Share of a headline's words that the page's title must name."""
TITLE_WORDS = 3


class Passage(NamedTuple):
    """A block, the element it stands in, and how many of its code points are text and stand in links."""

    block: Block
    element: Element
    visible: int
    linked: int

    @property
    def running(self) -> int:
        """Code points of running text; 0 for short lines, headings and menus."""
        plain = self.visible - self.linked
        return plain if plain >= RUNNING_LENGTH and self.block.kind in RUNNING_KINDS else 0

    @property
    def is_linked(self) -> bool:
        """Whether all but little of the text stands in links."""
        return self.linked >= LINKED_SHARE * self.visible


def article(passages: Sequence[Passage], elements: Sequence[Element]) -> list[Passage]:
    """Return the passages of a whole page that belong to its article, in order; ``elements`` are all of the page.

    The article is what the page says it is, where that holds most of the running text; else the smallest element
    that does, with what stands round it as long as that is running text for the most part.
    """
    sums = _Sums(passages, elements)
    regions = _declared(elements, sums)
    names = NAVIGATION
    if not regions:
        regions, names = [_densest(elements, sums)], PERIPHERY
    elif _is_article(regions[0]):
        names |= {"article"}  # one inside another is a comment or the card of another story
    inside = [False] * len(elements)
    roots = {element.index for element in regions}
    for element in elements:
        around = element.parent is not None and inside[element.parent.index]
        inside[element.index] = element.index in roots or (around and not sums.is_aside(element, names))
    whole = elements[0] in regions
    return [
        passage for passage in passages if inside[passage.element.index] and not (whole and _is_menu_entry(passage))
    ]


def fragment(passages: Sequence[Passage], elements: Sequence[Element]) -> list[Passage]:
    """Return the passages of a file that is no whole page: all but navigation."""
    inside = [False] * len(elements)
    sums = _Sums(passages, elements)
    for element in elements:
        around = element.parent is None or inside[element.parent.index]
        inside[element.index] = around and not sums.is_aside(element, NAVIGATION)
    return [passage for passage in passages if inside[passage.element.index]]


def headline(passages: Sequence[Passage], kept: Sequence[Passage], title: str) -> Passage | None:
    """Return the passage that is the article's headline: an h1, or another heading that the page's title names.

    It stands among the ``kept`` passages or before them (the nearest one). Without such a heading it is what else says
    the page's title there, which no reader sees; None where nothing does.
    """
    first = next((index for index, passage in enumerate(passages) if kept and passage is kept[0]), len(passages))
    near = [*kept, *reversed(passages[:first])]
    candidates = [passage for passage in near if passage.block.kind == "heading"]
    first_level = [passage for passage in candidates if passage.element.name == "h1"]
    if not title:
        return first_level[0] if first_level else None
    words = _words(title)
    for passage in (*first_level, *candidates):
        own = _words(passage.block.text)
        if len(own) >= TITLE_WORDS and len(own & words) >= TITLE_SHARE * len(own):
            return passage
    inside = {id(passage) for passage in kept}
    plain = (passage for passage in near if passage.block.kind == "paragraph" and _says(passage, words))
    return next((passage for passage in first_level if id(passage) in inside), None) or next(plain, None)


def _says(passage: Passage, title: set[str]) -> bool:
    """Return whether a passage says a page's title, or all of it but the name of the site."""
    own = _words(passage.block.text)
    return len(own) >= TITLE_WORDS and own <= title and len(own) >= TITLE_SHARE * len(title)


class _Sums:
    """How much text, and how much running text, each element holds, elements inside it included."""

    def __init__(self, passages: Sequence[Passage], elements: Sequence[Element]) -> None:
        self._all_running = _summed(elements, passages, lambda passage: passage.running)
        aside = [False] * len(elements)
        for element in elements:
            around = element.parent is not None and aside[element.parent.index]
            aside[element.index] = around or self.is_aside(element, PERIPHERY)
        central = [passage for passage in passages if not aside[passage.element.index]]
        self.running = _summed(elements, central, lambda passage: passage.running)
        self.text = _summed(elements, central, lambda passage: passage.visible)

    def is_aside(self, element: Element, names: frozenset[str]) -> bool:
        """Return whether an element is hidden, or what one of the names says, and no wrapper of the whole page."""
        if element.name not in names and not element.is_hidden:
            return False
        return self._all_running[element.index] <= MAJORITY * self._all_running[0]


def _summed(elements: Sequence[Element], passages: Sequence[Passage], amount: Callable[[Passage], int]) -> list[int]:
    sums = [0] * len(elements)
    for passage in passages:
        sums[passage.element.index] += amount(passage)
    for element in reversed(elements):  # parents stand before their children
        if element.parent is not None:
            sums[element.parent.index] += sums[element.index]
    return sums


def _declared(elements: Sequence[Element], sums: _Sums) -> list[Element]:
    """Return the outermost elements that the page names as articles, where they hold most of the running text."""
    for is_named in (_is_article, _is_main, _is_body):
        inside = [False] * len(elements)
        regions = []
        for element in elements:
            around = element.parent is not None and inside[element.parent.index]
            inside[element.index] = around or is_named(element)
            if inside[element.index] and not around and sums.running[element.index] >= FAIR_AMOUNT:
                regions.append(element)
        if regions and sum(sums.running[element.index] for element in regions) >= MAJORITY * sums.running[0]:
            return regions
    return []


def _is_article(element: Element) -> bool:
    return element.name == "article"


def _is_main(element: Element) -> bool:
    return element.name == "main"


def _is_body(element: Element) -> bool:
    return element.is_body


def _densest(elements: Sequence[Element], sums: _Sums) -> Element:
    """Return the smallest element with most of the running text, or one round it that adds little but such text."""
    running, text = sums.running, sums.text
    if not running[0]:
        return elements[0]
    smallest = elements[0]
    for element in elements[1:]:  # in source order, a parent that qualifies comes before its child
        if running[element.index] >= DENSEST_SHARE * running[0]:
            smallest = element
    chosen, around = smallest, smallest.parent
    while around is not None:
        added = running[around.index] - running[smallest.index]
        if added and added >= MAJORITY * (text[around.index] - text[smallest.index]):
            chosen = around
        around = around.parent
    return chosen


def _is_menu_entry(passage: Passage) -> bool:
    return passage.is_linked and passage.block.kind != "heading"


def _words(text: str) -> set[str]:
    return {word.strip("\"'“”‘’.,:;!?()[]|-–") for word in text.casefold().split()} - {""}

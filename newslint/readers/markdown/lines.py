"""Lines of Markdown: their runs, their indentation, and what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.text.endings import TERMINATORS, end_marks
from newslint.text.markers import NUMBER
from newslint.text.resources import Resource
from newslint.text.spans import Span

LONG_LINE = 100
"""Code points beyond which nobody wraps lines by hand or by editor: such a line is a paragraph of its own."""
CLEAN_SHARE = 0.9
SENTENCE_MARKS = TERMINATORS + ",;"
"""Marks at the end of a line that end a sentence, or show that the line is part of one."""
CLOSED_MARKS = TERMINATORS + ":"
DIVISIBLE = ("paragraph", "quote", "list-item")
SEPARABLE = ("paragraph", "quote")
"""Kinds of leaves that may hold paragraphs one a line."""


@lru_cache(maxsize=1)
def _reference() -> re.Pattern[str]:
    return re.compile(rf"\s*\[{NUMBER}\][.:]?\s")


def paragraphs(leaf: Leaf) -> Iterator[tuple[list[InlineRun], Span]]:
    """Yield the runs of each paragraph in a leaf, with the source range that goes when it is deleted.

    A line end inside a paragraph is a space in Markdown, and stays one but in these cases. A picture on a line of its
    own is no part of a sentence. Two hard breaks in a row look like an empty line. Text taken from web pages is often
    kept with one paragraph a line and no empty lines: there, lines too long to be wrapped end sentences, and what
    stands between them are captions and furniture. Lines none of which ends a sentence or carries one on are bylines,
    addresses, verse or furniture. And lines that begin with ``[1]``, ``[2]`` ... are entries of a list of references.
    Lines that one piece of markup spans are never parted.
    """
    if leaf.kind not in DIVISIBLE or not any(run.is_break for run in leaf.runs):
        yield leaf.runs, leaf.extent
        return
    groups = _groups(leaf)
    start = leaf.extent.start
    for index, group in enumerate(groups):
        if index + 1 < len(groups):
            # The mark of a hard break goes with the line it ends; that of the last line stands before it.
            end = groups[index + 1][0].end
        else:
            end = leaf.extent.end
            start = group[0].start if index and group[0].role == HARD_BREAK else start
        yield group, Span(start, end)
        start = end


def _groups(leaf: Leaf) -> list[list[InlineRun]]:
    """Return the runs of each paragraph; each but the first begins with its line break."""
    groups: list[list[InlineRun]] = []
    lines: list[list[InlineRun]] = []
    hard = 0
    for line in _lines(leaf):
        hard += sum(run.role == HARD_BREAK for run in line[:1])
        pictured = _is_picture(line) or bool(lines and _is_picture(lines[-1]))
        if lines and (pictured or (hard > 1 and not _is_blank(line))):
            groups.extend(_divided(leaf, lines))
            lines = []
        lines.append(line)
        hard = 0 if not _is_blank(line) else hard
    return groups + _divided(leaf, lines)


def _divided(leaf: Leaf, lines: Sequence[list[InlineRun]]) -> list[list[InlineRun]]:
    """Return lines as paragraphs of their own, or joined to one."""
    full = [line for line in lines if not _is_blank(line)]
    if leaf.kind in SEPARABLE and len(full) > 1 and _are_paragraphs(full):
        return full
    return [[run for line in lines for run in line]]


def _lines(leaf: Leaf) -> Iterator[list[InlineRun]]:
    """Yield the lines of a leaf; each but the first begins with its line break."""
    joined = iter([*leaf.joined, (len(leaf.runs), 0)])
    first, last = next(joined)
    line: list[InlineRun] = []
    for index, run in enumerate(leaf.runs):
        while index >= last > 0:
            first, last = next(joined)
        if run.is_break and index < first and line:
            yield line
            line = []
        line.append(run)
    yield line


def _is_blank(line: Sequence[InlineRun]) -> bool:
    return not any(run.text.strip() or run.role == IMAGE for run in line)


def _is_picture(line: Sequence[InlineRun]) -> bool:
    return any(run.role == IMAGE for run in line) and not any(run.text.strip() for run in line)


def _are_paragraphs(lines: Sequence[Sequence[InlineRun]]) -> bool:
    """Return whether the lines of a paragraph are paragraphs themselves rather than a text that was wrapped."""
    texts = ["".join(run.text for run in line).strip() for line in lines]
    labelled = [bool(_reference().match(text)) for text in texts]
    if sum(labelled) >= 2 and all(labelled[1:]):
        return True
    if not any(end_marks(text, SENTENCE_MARKS) or after[0].islower() for text, after in pairwise([*texts, "-"])):
        return True
    lengths = [len(text) for text in texts]
    longest = max(lengths)
    if longest <= LONG_LINE or 2 * sum(length for length in lengths if length > LONG_LINE) < sum(lengths):
        return False
    clean = sum(_is_clean(text, after, longest) for text, after in pairwise(texts))
    return clean >= CLEAN_SHARE * (len(texts) - 1)


def _is_clean(text: str, after: str, longest: int) -> bool:
    """Return whether a line ends where a sentence does, or sooner than its width made it.

    A line that was wrapped is full: the first word of the next line did not fit in.
    """
    if end_marks(text, CLOSED_MARKS):
        return True
    word = after.split(None, 1)[0]
    return not word[0].islower() and len(text) + 1 + len(word) <= longest


COPIED, REPLACED, LINE_END, HARD_BREAK, DROPPED, IMAGE = range(6)
"""What a run is: source text, text that stands for source, an end of line (soft, hard), nothing, a picture."""


class InlineRun(NamedTuple):
    """A stretch of a leaf's text and the source range it stands for; ``strong`` in bold type, ``linked`` in a link.

    The run of a picture holds its alternative text in ``inner``. ``resources`` are what it shows or refers to, those of
    a link in its first run.
    """

    text: str
    start: int
    end: int
    role: int = COPIED
    strong: bool = False
    inner: tuple[InlineRun, ...] = ()
    linked: bool = False
    resources: tuple[Resource, ...] = ()

    @property
    def is_break(self) -> bool:
        """Whether a line ends here."""
        return self.role in (LINE_END, HARD_BREAK)


class Leaf:
    """A block of inline text.

    ``extent`` is the source range that goes when the leaf is deleted, its markup included. ``level`` is that of a
    heading, ``underlined`` tells that a line below makes it one. ``joined`` holds ranges of runs that one piece of
    markup spans over line ends, outermost ones only, in order.
    """

    __slots__ = ("extent", "joined", "kind", "level", "runs", "underlined")

    def __init__(self, kind: str, extent: Span, level: int = 0) -> None:
        self.kind = kind
        self.extent = extent
        self.level = level
        self.underlined = False
        self.runs: list[InlineRun] = []
        self.joined: list[tuple[int, int]] = []

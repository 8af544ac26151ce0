"""The runs of a Word paragraph, split so that a comment can begin and end at any of its signs."""

from __future__ import annotations

from collections.abc import Collection
from copy import deepcopy
from typing import Any, NamedTuple

from newslint.readers.docx.paragraphs import WordPiece, pieces

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RUN = f"{_W}r"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class TextRun(NamedTuple):
    """A run, and the half-open range of the paragraph's words that stands in it."""

    element: Any
    start: int
    end: int


def split_runs(paragraph: Any, cuts: Collection[int]) -> list[TextRun]:
    """Split the runs of a paragraph at offsets in its words, and return all that hold words, in order."""
    start = 0
    placed: list[tuple[WordPiece, int]] = []
    for piece in pieces(paragraph):
        placed.append((piece, start))
        start += len(piece.words)
    left = sorted(cuts)
    for piece, start in reversed(placed):  # from the end on, so that offsets before it hold
        while left and left[-1] >= start:
            _split(piece, left.pop() - start)
    return _runs(paragraph)


def _runs(paragraph: Any) -> list[TextRun]:
    runs: list[TextRun] = []
    start = 0
    for element, words in pieces(paragraph):
        host, end = _host(element, paragraph), start + len(words)
        if runs and runs[-1].element is host:
            runs[-1] = runs[-1]._replace(end=end)
        else:
            runs.append(TextRun(host, start, end))
        start = end
    return runs


def _host(element: Any, paragraph: Any) -> Any:
    """Return the outermost run that words stand in: those under ruby stand in a run inside a run."""
    host = element
    while element is not paragraph:
        if element.tag == _RUN:
            host = element
        element = element.getparent()
    return host


def _split(piece: WordPiece, offset: int) -> None:
    """Split the run of a piece before the sign at ``offset`` in it; a run that has nothing before it stays whole."""
    element = piece.element
    run = element.getparent()
    if run.tag != _RUN or offset >= len(piece.words):
        return
    if offset:
        behind = deepcopy(element)
        behind.text, element.text = element.text[offset:], element.text[:offset]
        for half in (element, behind):
            half.set(_SPACE, "preserve")
        element.addnext(behind)
        element = behind
    elif all(before.tag == f"{_W}rPr" for before in element.itersiblings(preceding=True)):
        return
    new = run.makeelement(run.tag, run.attrib, run.nsmap)
    properties = run.find(f"{_W}rPr")
    if properties is not None:
        new.append(deepcopy(properties))
    for moved in (element, *element.itersiblings()):
        new.append(moved)
    run.addnext(new)

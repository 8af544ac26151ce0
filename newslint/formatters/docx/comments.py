"""Findings as comments on their own words in a Word document."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from newslint.errors import InputError
from newslint.finding import Finding
from newslint.formatters.docx.runs import TextRun, split_runs
from newslint.readers.docx.paragraphs import WordParagraph
from newslint.readers.docx.stories import BODY

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AUTHOR = "newslint"
INITIALS = "nl"


class Range(NamedTuple):
    """Words in a document: the numbers of their first and last paragraph, and offsets in the words of these."""

    first: int
    start: int
    last: int
    end: int


class Telling(Protocol):
    """Makes of a finding what its comment says; ``story`` is that of the words, where they do not stand in the body."""

    def __call__(self, finding: Finding, *, story: str) -> str:
        """Return the words, a line for each paragraph."""
        ...


def add_comments(
    document: WordDocument, paragraphs: Sequence[WordParagraph], findings: Sequence[Finding], told: Telling
) -> None:
    """Add a comment for each finding.

    ``paragraphs`` are those of the document; joined by line breaks they are the text of the findings. Comments stand in
    the body alone: Word knows none in headers and footers, and LibreOffice opens no file with one in a note. What is
    found in a note is told at its mark, what is found elsewhere at the first words of the body. Raises ``InputError``
    where there are none.
    """
    starts = _starts(paragraphs)
    where = [paragraphs[bisect_right(starts, finding.start.offset) - 1] for finding in findings]
    places = [
        _place(finding, paragraphs, starts) if paragraph.story.name == BODY else _first_words(paragraphs)
        for finding, paragraph in zip(findings, where, strict=True)
    ]
    cuts: defaultdict[int, set[int]] = defaultdict(set)
    for place in places:
        cuts[place.first].add(place.start)
        cuts[place.last].add(place.end)
    runs = {number: split_runs(paragraphs[number].element, some) for number, some in cuts.items()}
    for finding, paragraph, place in zip(findings, where, places, strict=True):
        story = paragraph.story.name
        first, last = _mark(paragraph, document) or _ends(place, runs)
        words = told(finding, story="" if story == BODY else story)
        comment = document.comments.add_comment(words, author=AUTHOR, initials=INITIALS)
        first.insert_comment_range_start_above(comment.comment_id)
        last.insert_comment_range_end_and_reference_below(comment.comment_id)


def _mark(paragraph: WordParagraph, document: WordDocument) -> tuple[Any, Any] | None:
    """Return the run with the mark of the note that a paragraph stands in, as the first and the last of a range."""
    for note in paragraph.element.iterancestors(f"{W}footnote", f"{W}endnote"):
        for mark in document.element.body.iter(f"{note.tag}Reference"):
            if mark.get(f"{W}id") == note.get(f"{W}id") and mark.getparent().tag == f"{W}r":
                return mark.getparent(), mark.getparent()
    return None


def _starts(paragraphs: Sequence[WordParagraph]) -> list[int]:
    """Return the offset in the text at which the words of each paragraph begin."""
    starts, start = [], 0
    for paragraph in paragraphs:
        starts.append(start)
        start += len(paragraph.words) + 1
    return starts


def _place(finding: Finding, paragraphs: Sequence[WordParagraph], starts: Sequence[int]) -> Range:
    """Return where in the body a finding stands: at one sign at least."""
    start, end = finding.start.offset, finding.end.offset
    first = bisect_right(starts, start) - 1
    last = bisect_right(starts, max(end - 1, start)) - 1
    while last > first and not (paragraphs[last].words and paragraphs[last].story.name == BODY):
        last -= 1
    words = paragraphs[first].words
    if not words:
        return _first_words(paragraphs)
    begin = min(start - starts[first], len(words) - 1)
    least = begin + 1 if last == first else 1
    return Range(first, begin, last, min(max(end - starts[last], least), len(paragraphs[last].words)))


def _first_words(paragraphs: Sequence[WordParagraph]) -> Range:
    for number, paragraph in enumerate(paragraphs):
        if paragraph.words and paragraph.story.name == BODY:
            return Range(number, 0, number, len(paragraph.words))
    raise InputError("there are no words in the body of this Word file that a comment could stand at")


def _ends(place: Range, runs: Mapping[int, Sequence[TextRun]]) -> tuple[Any, Any]:
    """Return the first and the last run of a range."""
    first = next(run for run in runs[place.first] if run.end > place.start)
    last = next(run for run in reversed(runs[place.last]) if run.start < place.end)
    return first.element, last.element

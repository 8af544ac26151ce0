"""Reference entries of a document: the list items, footnotes and lines that citation markers point to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.analyses.citations.labels import Label, has_link, labels_in, linked_tail
from newslint.text.document import Block, Document, Piece
from newslint.text.endings import ends_sentence

MAXIMUM_LINE = 400
"""Longest line, in code points, that counts as an entry without a number of its own."""
SENTENCE_WORDS = 6
"""Fewest words of a line that may be a sentence of the article rather than the title of a source."""


class Headings(NamedTuple):
    """The words that open a list of references, lower case; ``general`` ones list works that need not be cited."""

    lists: frozenset[str]
    general: frozenset[str]


class ReferenceEntry(NamedTuple):
    """One entry of a reference list.

    ``key`` is what markers name: a number, ``^`` with a footnote's name in small letters, or ``*`` with a superscript
    number. ``label`` is how the entry shows it, ``where`` runs from the label to the entry's end, ``text`` is what
    follows the label. ``group`` tells lists apart. ``numbered`` is false where the key is the entry's place in the
    list, ``general`` is true in a list of works that need not be cited.
    """

    key: str
    label: str
    where: Piece
    text: str
    group: int
    numbered: bool = True
    general: bool = False


class _Candidate(NamedTuple):
    """A block that may hold entries, with the labels found in it; ``group`` is -1 outside every list."""

    block: Block
    labels: tuple[Label, ...]
    group: int
    general: bool


def entries(document: Document, headings: Headings, cited: frozenset[str]) -> tuple[ReferenceEntry, ...]:
    """Return the entries of a document in order; ``cited`` are the keys that occur inside lines, as markers do."""
    found: list[ReferenceEntry] = []
    run: list[_Candidate] = []
    blocks = tuple(document.prose())
    last = blocks[-1].index if blocks else -1
    for candidate in _candidates(blocks, headings):
        if run and not _continues(run[-1], candidate):
            found.extend(_entries_of(run, cited, last))
            run = []
        run.append(candidate)
    found.extend(_entries_of(run, cited, last))
    return tuple(found)


def _continues(before: _Candidate, candidate: _Candidate) -> bool:
    """Return whether two lines belong to one list: neighbours under one heading, or with labels of one form."""
    if candidate.block.index != before.block.index + 1 or candidate.group != before.group:
        return False
    return before.group >= 0 or before.labels[0].listed == candidate.labels[0].listed


def _candidates(blocks: Iterable[Block], headings: Headings) -> Iterator[_Candidate]:
    """Yield the blocks that may hold entries: those that open with a label, and all lines of a reference list."""
    group, inside, general, labelled = -1, False, False, False
    for block in blocks:
        opened, end = _heading(block.text, headings)
        labels = tuple(labels_in(block.text, end))
        if opened:
            # A heading with an address glued to it, but no number, credits the article: it is no list.
            inside = end == len(block.text) or bool(labels)
            group, general, labelled = block.index, opened in headings.general, False
            if not labels:
                continue
        labelled = labelled or bool(labels)
        if inside and not labelled and _ends_list(block):
            inside = False
        if not labels and not labelled:
            tail = tuple(linked_tail(block.text))
            if tail:
                yield _Candidate(block, tail, -1, general=False)
                continue
        if labels or inside:
            yield _Candidate(block, labels, group if inside else -1, general and inside)


def _ends_list(block: Block) -> bool:
    """Return whether a line below a heading, where no label was met so far, is no unnumbered entry."""
    if block.kind in ("title", "heading"):
        is_short = len(block.text) <= MAXIMUM_LINE
        return not (is_short and (has_link(block.text) or "," in block.text or any(map(str.isdigit, block.text))))
    return is_sentence(block.text) and not has_link(block.text)


def _heading(text: str, headings: Headings) -> tuple[str, int]:
    """Return the heading that a block opens with and where it ends; an entry may be glued to it."""
    start = len(text) - len(text.lstrip("#*_ "))
    head = text[start : start + 40]
    for mark in ("[", ":", "\n", "http"):
        head = head.partition(mark)[0]
    words = head.strip("*_ .").lower()
    if words not in headings.lists and words not in headings.general:
        return "", 0
    end = start + len(head)
    while end < len(text) and text[end] in ":*_ ":
        end += 1
    rest = text[end:]
    return (words, end) if not rest or rest.startswith("[") or has_link(rest) else ("", 0)


def _entries_of(run: Sequence[_Candidate], cited: frozenset[str], last: int) -> Iterator[ReferenceEntry]:
    """Yield the entries of neighbouring candidates of one list, or none where they are lines of the article."""
    labels = [label for candidate in run for label in candidate.labels]
    if not run or not (run[0].group >= 0 or _is_list(run, labels, cited, last)):
        return
    numbers = {label.key for label in labels if label.listed}
    by_place = not labels or (len(labels) > 1 and len(numbers) == 1 and all(label.listed for label in labels))
    group = run[0].group if run[0].group >= 0 else run[0].block.index
    lines = [candidate for candidate in run if candidate.labels] if labels else run
    for place, candidate in enumerate(lines, 1):
        text = candidate.block.text
        if by_place:
            start = candidate.labels[0].end if candidate.labels else 0
            if len(text) <= MAXIMUM_LINE or has_link(text):
                yield ReferenceEntry(
                    str(place), f"[{place}]", candidate.block.piece, text[start:], group, False, candidate.general
                )
            continue
        ends = [label.start for label in candidate.labels[1:]] + [len(text)]
        for label, end in zip(candidate.labels, ends, strict=False):
            stop = label.start + len(text[label.start : end].rstrip())
            where = candidate.block.slice(label.start, stop)
            yield ReferenceEntry(label.key, label.shown, where, text[label.end : stop], group, True, candidate.general)


def _is_list(run: Sequence[_Candidate], labels: Sequence[Label], cited: frozenset[str], last: int) -> bool:
    """Return whether neighbouring lines outside a headed list are entries rather than lines of the article."""
    texts = [candidate.block.text[candidate.labels[0].end :] for candidate in run]
    if any(label.key.startswith("^") for label in labels):
        return True
    is_cited = any(label.key in cited for label in labels)
    if any(label.key.startswith("*") for label in labels):
        return is_cited
    links = sum(has_link(text) for text in texts)
    if labels[0].listed:
        return 2 * links >= len(texts) and run[-1].block.index == last
    if links:
        return True
    if all(is_sentence(text) for text in texts):
        return is_cited and run[-1].block.index == last
    return is_cited or run[-1].block.index == last


def is_sentence(text: str) -> bool:
    """Return whether a line reads as running prose: long enough, ended, and mostly in small letters."""
    words = [word for word in text.split() if word[:1].isalpha()]
    if len(words) < SENTENCE_WORDS or not ends_sentence(text):
        return False
    return sum(word[0].islower() for word in words) > 0.6 * len(words)

"""Reference entries of a document: the list items, footnotes and lines that citation markers point to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.document import Block, Document, Piece

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MAXIMUM_LINE = 400
"""Longest line, in code points, that counts as an entry without a number of its own."""
SENTENCE_WORDS = 6
"""Fewest words of a line that may be a sentence of the article rather than the title of a source."""


class Headings(NamedTuple):
    """The words that open a list of references, lower case; ``general`` ones list works that need not be cited."""

    lists: frozenset[str]
    general: frozenset[str]


class Entry(NamedTuple):
    """One entry of a reference list.

    ``key`` is what markers name: a number, ``^`` with a footnote's name, or ``*`` with a superscript number.
    ``label`` is how the entry shows it, ``where`` runs from the label to the entry's end, ``text`` is what follows
    the label. ``group`` tells lists apart. ``numbered`` is false where the key is the entry's place in the list,
    ``general`` is true in a list of works that need not be cited.
    """

    key: str
    label: str
    where: Piece
    text: str
    group: int
    numbered: bool = True
    general: bool = False


class _Label(NamedTuple):
    """A label that may open an entry: its key, how it shows, and its range in the block's text."""

    key: str
    shown: str
    start: int
    end: int
    listed: bool = False


class _Candidate(NamedTuple):
    """A block that may hold entries, with the labels found in it; ``group`` is -1 outside every list."""

    block: Block
    labels: tuple[_Label, ...]
    group: int
    general: bool


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(
        r"\\?\[ ?(?P<number>[1-9]\d{0,2}) ?\\?\](?:[.:)](?!\d))?\s*"
        r"|\\?\[\^(?P<note>[^\]\s\[]{1,40})\\?\]:\s*"
        r"|(?P<item>[1-9]\d{0,2})(?:[.)](?=\s)|[.)](?=https?:))\s*"
        rf"|(?P<raised>[{SUPERSCRIPTS}]{{1,3}})\s*(?=[^\W\d_]|https?:)"
    )


@lru_cache(maxsize=1)
def _linked() -> re.Pattern[str]:
    return re.compile(r"\[ ?(?P<number>[1-9]\d{0,2}) ?\][.:]?\s*(?:https?://|www\.)[^\s\[\]]+\s*")


@lru_cache(maxsize=1)
def _inner() -> re.Pattern[str]:
    return re.compile(r"(?<=\s)\[(?:(?P<number>[1-9]\d{0,2})\][.:]?|\^(?P<note>[^\]\s\[]{1,40})\]:)\s*")


def has_link(text: str) -> bool:
    """Return whether ``text`` holds a web address."""
    return "http://" in text or "https://" in text or "www." in text


def raised_number(text: str) -> str:
    """Return the plain digits of a run of superscript digits."""
    return "".join(str(SUPERSCRIPTS.index(character)) for character in text)


def entries(document: Document, headings: Headings, cited: frozenset[str]) -> tuple[Entry, ...]:
    """Return the entries of a document in order; ``cited`` are the keys that occur inside lines, as markers do."""
    found: list[Entry] = []
    run: list[_Candidate] = []
    blocks = tuple(document.prose())
    last = blocks[-1].index if blocks else -1
    for candidate in _candidates(blocks, headings):
        if run and (candidate.block.index != run[-1].block.index + 1 or candidate.group != run[-1].group):
            found.extend(_entries_of(run, cited, last))
            run = []
        run.append(candidate)
    found.extend(_entries_of(run, cited, last))
    return tuple(found)


def _candidates(blocks: Iterable[Block], headings: Headings) -> Iterator[_Candidate]:
    """Yield the blocks that may hold entries: those that open with a label, and all lines of a reference list."""
    group, inside, general = -1, False, False
    for block in blocks:
        opened, end = _heading(block.text, headings)
        if opened:
            group, inside, general = block.index, True, opened in headings.general
            if end == len(block.text):
                continue
        labels = tuple(_labels(block.text, end))
        if not opened and not labels:
            if block.kind in ("title", "heading") and inside and not _is_line(block.text):
                inside = False
            tail = tuple(_tail(block.text))
            if tail:
                yield _Candidate(block, tail, -1, general=False)
                continue
        if labels or inside:
            yield _Candidate(block, labels, group if inside else -1, general and inside)


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


def _labels(text: str, start: int) -> Iterator[_Label]:
    """Yield the label a text opens with, and those of further entries joined to it."""
    first = _opening().match(text, start)
    if first is None:
        return
    label = _label(first)
    if label.end >= len(text) and not label.key.startswith("^"):
        return
    yield label
    if label.listed or label.key.startswith("*"):
        return
    key = label.key
    for match in _inner().finditer(text, label.end):
        following = "^" + match["note"] if match["note"] else match["number"]
        if following.startswith("^") == key.startswith("^") and (
            following.startswith("^") or int(following) == int(key) + 1
        ):
            key = following
            yield _label(match)


def _tail(text: str) -> Iterator[_Label]:
    """Yield the labels of ``[1] https://...`` entries that end a line of prose, where line breaks were lost."""
    matches = list(_linked().finditer(text)) if "[" in text and has_link(text) else []
    end = len(text)
    kept = []
    for match in reversed(matches):
        if match.end() != end:
            break
        end = match.start()
        kept.append(match)
    for match in reversed(kept):
        yield _Label(match["number"], f"[{match['number']}]", match.start(), match.end("number") + 1)


def _label(match: re.Match[str]) -> _Label:
    groups = match.groupdict()
    if groups["note"]:
        return _Label("^" + groups["note"], f"[^{groups['note']}]", *match.span())
    if groups.get("raised"):
        return _Label("*" + raised_number(groups["raised"]), groups["raised"], *match.span())
    if groups.get("item"):
        return _Label(groups["item"], f"[{groups['item']}]", *match.span(), listed=True)
    return _Label(groups["number"], f"[{groups['number']}]", *match.span())


def _entries_of(run: Sequence[_Candidate], cited: frozenset[str], last: int) -> Iterator[Entry]:
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
                yield Entry(
                    str(place), f"[{place}]", candidate.block.piece, text[start:], group, False, candidate.general
                )
            continue
        ends = [label.start for label in candidate.labels[1:]] + [len(text)]
        for label, end in zip(candidate.labels, ends, strict=False):
            stop = label.start + len(text[label.start : end].rstrip())
            where = candidate.block.slice(label.start, stop)
            yield Entry(label.key, label.shown, where, text[label.end : stop], group, True, candidate.general)


def _is_list(run: Sequence[_Candidate], labels: Sequence[_Label], cited: frozenset[str], last: int) -> bool:
    """Return whether neighbouring lines outside a headed list are entries rather than lines of the article."""
    texts = [candidate.block.text[candidate.labels[0].end :] for candidate in run]
    if any(label.key.startswith("^") for label in labels):
        return True
    links = sum(has_link(text) for text in texts)
    if labels[0].listed:
        return 2 * links >= len(texts) and run[-1].block.index == last
    if links:
        return True
    is_cited = any(label.key in cited for label in labels)
    if all(is_sentence(text) for text in texts):
        return is_cited and run[-1].block.index == last
    return is_cited or run[-1].block.index == last


def is_sentence(text: str) -> bool:
    """Return whether a line reads as running prose: long enough, ended, and mostly in small letters."""
    words = [word for word in text.split() if word[:1].isalpha()]
    if len(words) < SENTENCE_WORDS or not re.search(r"[.!?][\"”’)]*(?:\s?\[[^\]]{1,40}\])*$", text):
        return False
    return sum(word[0].islower() for word in words) > 0.6 * len(words)


def _is_line(text: str) -> bool:
    return len(text) <= MAXIMUM_LINE and (has_link(text) or "," in text or any(map(str.isdigit, text)))

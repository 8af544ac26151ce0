"""Measures where sentences are split on whole sentences of a treebank joined to paragraphs.

usage: python -m benchmarks.sentences TABLE [--each N] [--errors N]

TABLE is a table of gold sentences parted by tabs, with the columns ``id``, ``kind`` and ``text``; rows whose kind
begins with ``treebank`` are whole sentences. Each N of them (5 unless told) are joined by spaces. A boundary is the
end of a sentence inside a paragraph; the last one needs no splitter, and does not count. Prints precision, recall, F1
and the time of newslint's splitter, and of pySBD and Moses (sentence-splitter), both with their rules for English,
where these are installed. ``--errors`` prints boundaries of newslint's that are wrong or missed.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.quality.families import FRAGMENT_LABELS
from benchmarks.quality.labelled import read_table
from newslint.text.sentences import split

Splitter = Callable[[str], set[int]]
"""Gives the ends of the sentences of a paragraph, as offsets."""


class Paragraph(NamedTuple):
    """Sentences joined by spaces, and the offsets where all but the last of them end."""

    text: str
    ends: frozenset[int]


class Score(NamedTuple):
    """How many boundaries a splitter found that are right, wrong, and how many it missed, and the seconds it took."""

    right: int
    wrong: int
    missed: int
    seconds: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def main() -> None:
    """Score each splitter that is there."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", type=Path)
    parser.add_argument("--each", type=int, default=5, metavar="N", help="sentences in a paragraph")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N mistakes")
    options = parser.parse_args()
    texts = gold(options.table)
    paragraphs = list(joined(texts, options.each))
    print(f"{len(texts)} sentences in {len(paragraphs)} paragraphs")
    print(f"{'':10}{'P':>8}{'R':>8}{'F1':>8}{'ms':>8}")
    for name, splitter in {"newslint": ends_of, **peers()}.items():
        found = score(splitter, paragraphs)
        precision, recall = found.right / (found.right + found.wrong), found.right / (found.right + found.missed)
        print(f"{name:10}{precision:8.4f}{recall:8.4f}{found.f1:8.4f}{1000 * found.seconds:8.0f}")
    for line in list(mistakes(paragraphs))[: options.errors]:
        print(line)


def gold(table: Path) -> list[str]:
    """Return the whole sentences of a table, in order."""
    rows = read_table(table, ("id", "kind", "text"), FRAGMENT_LABELS)
    return [row["text"].strip() for row in rows if row["kind"].startswith("treebank")]


def joined(texts: Sequence[str], each: int) -> Iterator[Paragraph]:
    """Yield paragraphs of ``each`` sentences that follow one another."""
    for first in range(0, len(texts), each):
        group = texts[first : first + each]
        ends, length = set(), 0
        for text in group[:-1]:
            ends.add(length + len(text))
            length += len(text) + 1
        yield Paragraph(" ".join(group), frozenset(ends))


def score(splitter: Splitter, paragraphs: Sequence[Paragraph]) -> Score:
    """Return how a splitter does on paragraphs."""
    splitter("Satu. Dua.")  # what is made once is no part of the time
    start = time.process_time()
    found = [splitter(paragraph.text) for paragraph in paragraphs]
    seconds = time.process_time() - start
    right = wrong = missed = 0
    for ends, paragraph in zip(found, paragraphs, strict=True):
        inner = ends - {len(paragraph.text)}
        right += len(inner & paragraph.ends)
        wrong += len(inner - paragraph.ends)
        missed += len(paragraph.ends - inner)
    return Score(right, wrong, missed, seconds)


def ends_of(text: str) -> set[int]:
    """Return the ends of the sentences of a text as newslint splits it."""
    return {span.end for span in split(text)}


def peers() -> dict[str, Splitter]:
    """Return the other splitters that are installed."""
    found: dict[str, Splitter] = {}
    try:
        import pysbd  # type: ignore[import-not-found,import-untyped,unused-ignore]
    except ImportError:
        pass
    else:
        segmenter = pysbd.Segmenter(language="en", clean=False)
        found["pySBD"] = lambda text: _ends_in(text, segmenter.segment(text))
    try:
        from sentence_splitter import (  # type: ignore[import-not-found,import-untyped,unused-ignore]
            SentenceSplitter,
        )
    except ImportError:
        pass
    else:
        moses = SentenceSplitter(language="en")
        found["Moses"] = lambda text: _ends_in(text, moses.split(text))
    return found


def _ends_in(text: str, sentences: Sequence[str]) -> set[int]:
    """Return where sentences that were cut out of a text end in it."""
    ends, offset = set(), 0
    for sentence in sentences:
        at = text.find(sentence.strip(), offset)
        if at >= 0:
            offset = at + len(sentence.strip())
            ends.add(offset)
    return ends


def mistakes(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """Yield newslint's wrong and missed boundaries with the words round them."""
    for paragraph in paragraphs:
        ends = ends_of(paragraph.text) - {len(paragraph.text)}
        for end in sorted(ends ^ paragraph.ends):
            what = "wrong " if end in ends else "missed"
            yield f"{what} {paragraph.text[max(0, end - 50) : end]!r} | {paragraph.text[end : end + 40]!r}"


if __name__ == "__main__":
    main()

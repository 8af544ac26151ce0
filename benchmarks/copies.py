"""Copies across articles: recall of paragraphs with changed words, precision, time and memory, on real paragraphs.

usage: python -m benchmarks.copies ARTICLES.jsonl ... [--paragraphs N] [--planted N] [--day N] [--seed N] [--errors N]

The archive is the paragraphs of the articles, and the same ones over and over with half of their words changed, up to
N. Paragraphs of the articles that newslint takes for copies of each other are left out, so that every copy but the
planted ones is a mistake. Of N paragraphs copies are planted in which no word, a twentieth, a tenth and a fifth of the
words are changed: put in the place of a word, left out, or put in beside it, words of other paragraphs as they stand
there. Then a day of articles, a third of whose paragraphs are such copies, is looked up in the archive.
"""

from __future__ import annotations

import argparse
import random
import resource
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from newslint.analyses.repetition.across import NEAR_WORDS, PublishedPassage
from newslint.configuration.config import Config
from newslint.configuration.loading import registry_for
from newslint.corpus.copies.clusters import Copy, clusters
from newslint.corpus.copies.paragraphs import ArchivedParagraph, ParagraphReader
from newslint.corpus.copies.store import Index
from newslint.corpus.copies.writing import add_articles, merge_signatures
from newslint.corpus.records import Article
from newslint.text.document import Document

SHARES = (0.0, 0.05, 0.1, 0.2)
BACKGROUND = 0.5
IN_ARTICLE = 10
SITES = 40
AT_ONCE = 500


class Editor:
    """Changes words of texts; ``ways`` are those that the name of an edit stands for."""

    def __init__(self, texts: Sequence[str], seed: int) -> None:
        self.random = random.Random(seed)
        self._words = [word for text in texts[:20_000] for word in text.split()]

    def edited(self, text: str, share: float, ways: str = "replace delete insert") -> str:
        """Return a text with a share of its words changed."""
        words = text.split()
        chosen = set(self.random.sample(range(len(words)), round(share * len(words))))
        made: list[str] = []
        for index, word in enumerate(words):
            way = self.random.choice(ways.split()) if index in chosen else "keep"
            made += [word] if way in ("keep", "insert") else []
            made += [self.random.choice(self._words)] if way in ("replace", "insert") else []
        return " ".join(made)


def real_paragraphs(paths: Iterable[str]) -> list[str]:
    """Return the paragraphs of articles that are no copies of each other."""
    reader = ParagraphReader(Config(), registry_for(Config()))
    index = Index.temporary()
    texts: list[str] = []
    batch: list[tuple[Article, list[ArchivedParagraph]]] = []
    for path in paths:
        for document in reader.linter.documents_in(path):
            for paragraph in reader.of_document(document) if isinstance(document, Document) else ():
                batch.append((Article(str(len(texts)), "", "", path), [paragraph]))
                texts.append(paragraph.passage.text)
            if len(batch) >= AT_ONCE:
                add_articles(index, batch)
                batch.clear()
    add_articles(index, batch)
    merge_signatures(index)
    copied = {int(copy.held.article) for cluster in clusters([index]) for copy in cluster}
    return [
        text
        for number, text in enumerate(texts)
        if number not in copied and len(PublishedPassage(text).words) >= NEAR_WORDS + 3
    ]


def background(texts: Sequence[str], count: int, editor: Editor) -> Iterator[str]:
    """Yield the texts, then the same with half of their words changed."""
    yield from texts[:count]
    for number in range(len(texts), count):
        yield editor.edited(texts[number % len(texts)], BACKGROUND, "replace")


def fill(index: Index, named: Iterable[tuple[str, str]]) -> None:
    """Put named paragraphs into an index, each as an article of its own."""
    rows = iter(enumerate(named))
    while part := list(islice(rows, AT_ONCE * IN_ARTICLE)):
        articles = [
            (Article(name, "", "", "", site=f"site{number % SITES}"), [ArchivedParagraph(0, PublishedPassage(text))])
            for number, (name, text) in part
        ]
        add_articles(index, articles)
    merge_signatures(index)


def planted(texts: Sequence[str], count: int, editor: Editor) -> Iterator[tuple[str, str]]:
    """Yield the copies of the first texts, named by the number of the text and by how it was changed."""
    for number, text in enumerate(texts[:count]):
        for share in SHARES:
            yield f"{number} mixed {share}", editor.edited(text, share)
            if share:
                yield f"{number} replaced {share}", editor.edited(text, share, "replace")


def judge(found: Iterable[list[Copy]], count: int, errors: int) -> None:
    """Print recall by edit, and precision: how many copies stand in a cluster with what they were made of."""
    hits: Counter[str] = Counter()
    right = wrong = 0
    for cluster in found:
        origins = {copy.held.article.split()[0] for copy in cluster if " " not in copy.held.article}
        for copy in cluster[1:]:
            origin, _, edit = copy.held.article.partition(" ")
            hits[edit] += bool(edit) and origin in origins
            is_right = cluster[0].held.article.split()[0] == origin
            right += is_right
            wrong += not is_right
            if not is_right and wrong <= errors:
                print(f"wrong {copy.share:.2f}\n  {cluster[0].passage.text}\n  {copy.passage.text}")
    for edit in sorted(filter(None, hits)):
        print(f"recall {edit:16} {hits[edit] / count:.4f}")
    print(f"precision after the check {right / (right + wrong):.4f} ({right + wrong} copies)")


def day_articles(texts: Sequence[str], count: int, editor: Editor) -> Iterator[str]:
    """Yield articles of which every third paragraph is a copy with a tenth of its words changed."""
    for number in range(count):
        paragraphs = [texts[(number * IN_ARTICLE + place) % len(texts)] for place in range(IN_ARTICLE)]
        yield "\n\n".join(
            editor.edited(text, BACKGROUND if place % 3 else 0.1) for place, text in enumerate(paragraphs)
        )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    for name, default in (("paragraphs", 100_000), ("planted", 2_000), ("day", 500), ("seed", 1), ("errors", 0)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    texts = real_paragraphs(options.articles)
    editor = Editor(texts, options.seed)
    editor.random.shuffle(texts)
    print(f"{len(texts)} real paragraphs; memory so far {_memory()} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder, "copies.newslint"))
        index = Index.to_write(path)
        clock = Clock()
        named = ((str(number), text) for number, text in enumerate(background(texts, options.paragraphs, editor)))
        fill(index, named)
        clock.tell(f"index of {options.paragraphs} paragraphs")
        print(f"size {Path(path).stat().st_size / 1e6:.0f} MB, memory {_memory()} MB")
        _day(index, list(day_articles(texts, options.day, editor)))
        clock = Clock()
        fill(index, planted(texts, options.planted, editor))
        clock.tell(f"index of {7 * options.planted} more")
        judge(clusters([index]), options.planted, options.errors)
        clock.tell("clusters")
        print(f"memory {_memory()} MB")


def _day(archive: Index, articles: Sequence[str]) -> None:
    clock = Clock()
    reader = ParagraphReader(Config(), registry_for(Config()))
    day = Index.temporary()
    named = (Article(f"day{number}", text, "", "day.jsonl") for number, text in enumerate(articles))
    add_articles(day, [(article, reader.of_article(article)) for article in named])
    merge_signatures(day)
    clock.tell(f"{len(articles)} articles of a day read")
    found = sum(1 for _ in clusters([day, archive]))
    clock.tell(f"looked up: {found} clusters, from the start")


class Clock:
    """Tells seconds on the wall and of the processor since it was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter(), time.process_time()

    def tell(self, what: str) -> None:
        """Print how long something took."""
        wall, processor = self._start
        print(f"{what}: {time.perf_counter() - wall:.1f} s, processor {time.process_time() - processor:.1f} s")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()

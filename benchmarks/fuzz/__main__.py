"""Lints random files in all formats and tells what does not hold for them, each with its smallest file.

usage: python -m benchmarks.fuzz [--inputs N] [--seed N] [--formats markdown,html,plain,jsonl,word] [--lint-every N]

Ends with 1 where anything did not hold. The same seed gives the same files.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from random import Random
from time import perf_counter

from benchmarks.fuzz.articles import Articles
from benchmarks.fuzz.check import GATE, READER, RULES, Checker, smallest, sort_of
from benchmarks.fuzz.streams import Streams

FORMATS = {
    "markdown": ("artikel.md", "artikel.md", "artikel.mdx"),
    "html": ("artikel.html",),
    "plain": ("artikel.txt",),
    "jsonl": ("artikel.jsonl",),
    "word": ("artikel.docx",),
}
"""Names under which the files of each format are read in turn."""
TURNS = "markdown html markdown html plain markdown html plain jsonl word".split()
"""The formats in the order in which they are tried, the difficult ones more often."""

THOROUGH = 3
"""One of so many files that are linted is linted without the gate, too."""


class Fuzz:
    """A run over random files: ``counts`` of files by format, how many were ``linted``, ``found`` faults by sort."""

    def __init__(self, seed: int) -> None:
        self.counts: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.linted = 0
        self._checker = Checker()
        catalogue = self._checker.registry.catalogue
        articles = Articles(seed, [example.text for name in catalogue.ids for example in catalogue.spec(name).bad])
        streams = Streams(Random(seed), articles)
        self._makers: dict[str, Callable[[], str | bytes]] = {
            "markdown": articles.markdown,
            "html": articles.html,
            "plain": articles.plain,
            "jsonl": streams.jsonl,
            "word": streams.word,
        }

    def run(self, formats: Sequence[str], inputs: int, most: int, lint_every: int) -> None:
        """Read so many files of some formats, and lint one of ``lint_every``. Prints each sort of faults once.

        Stops behind ``most`` sorts.
        """
        for name in islice(cycle([name for name in TURNS if name in formats]), inputs):
            path = FORMATS[name][self.counts[name] % len(FORMATS[name])]
            content = self._makers[name]()
            self.counts[name] += 1
            faults = self._checker.faults(content, path, self._depth(self.counts[name], lint_every))
            for sort, fault in {sort_of(fault): fault for fault in faults}.items():
                self.found[sort] += 1
                if self.found[sort] == 1:
                    self._show(content, path, sort, fault)
            if len(self.found) >= most:
                return

    def _depth(self, number: int, lint_every: int) -> int:
        if number % lint_every:
            return READER
        self.linted += 1
        return RULES if self.linted % THOROUGH else GATE

    def _show(self, content: str | bytes, path: str, sort: str, fault: str) -> None:
        """Print a fault with the smallest file that shows it."""

        def content_of(text: str) -> str | bytes:
            return text if isinstance(content, str) else text.encode("latin-1")

        def fails(text: str) -> bool:
            return sort in map(sort_of, self._checker.faults(content_of(text), path))

        text = content if isinstance(content, str) else content.decode("latin-1")
        small = content_of(smallest(text, fails))
        told = next((told for told in self._checker.faults(small, path) if sort_of(told) == sort), fault)
        print(f"\n{path}: {told}\n  {small!r}", flush=True)


def main() -> int:
    """Run, print figures, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=20_000, help="how many files (default: 20000)")
    parser.add_argument("--seed", type=int, default=0, help="where the random numbers begin (default: 0)")
    parser.add_argument("--formats", default=",".join(FORMATS), help="which formats, with commas (default: all)")
    parser.add_argument("--most", type=int, default=20, help="sorts of faults after which to stop (default: 20)")
    parser.add_argument("--lint-every", type=int, default=1, help="lint one of so many, read all (default: 1)")
    options = parser.parse_args()
    formats = options.formats.split(",")
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        parser.error(f"unknown format {unknown[0]!r}; there are {', '.join(FORMATS)}")
    fuzz = Fuzz(options.seed)
    started = perf_counter()
    fuzz.run(formats, options.inputs, options.most, options.lint_every)
    read = sum(fuzz.counts.values())
    print(f"\n{read} files read, {fuzz.linted} linted in {perf_counter() - started:.0f} s, seed {options.seed}")
    print("".join(f"  {name:10} {count:>8}\n" for name, count in fuzz.counts.items()), end="")
    print(f"{sum(fuzz.found.values())} faults of {len(fuzz.found)} sorts")
    print("".join(f"  {count:>6} {sort}\n" for sort, count in fuzz.found.most_common()), end="")
    return 1 if fuzz.found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Fixes real articles and checks that nothing else changed.

usage: python -m benchmarks.fixes DATA [--unsafe] [--suffix .txt] [--show N] [--seed N]

DATA is a file of articles, one JSON object a line with the key ``text``. Each is written to a file of its own and
fixed as ``check --fix`` does. Then no safe fix may be left, a second run must change nothing, and every line that no
fixed finding touches must stand there as it did, in the same order. Prints what was fixed, and with ``--show`` the
differences of some articles, to be judged by a person. The exit code is 1 where a promise is broken.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from newslint import FileResult, Linter
from newslint.fixing.file_fixer import fix_file
from newslint.text.spans import LineIndex

LINE_ENDS = ("\n", "\r")


def main() -> int:
    """Fix all articles, print the figures, and return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--unsafe", action="store_true", help="apply unsafe fixes too")
    parser.add_argument("--suffix", default=".txt", help="read the articles as files of this kind")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the differences of N articles")
    parser.add_argument("--seed", type=int, default=1, help="which articles are shown")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        paths = list(_written(options.data, Path(folder), options.suffix))
        bench = Bench(unsafe=options.unsafe)
        for path in paths:
            bench.fix(path)
        bench.print_figures()
        changed = sorted(bench.changed)
        for path in random.Random(options.seed).sample(changed, min(options.show, len(changed))):
            sys.stdout.writelines(_difference(path, *bench.changed[path]))
    return 1 if bench.broken else 0


class Bench:
    """Fixes files one by one and counts; ``changed`` holds texts before and after, ``broken`` what must not be."""

    def __init__(self, *, unsafe: bool) -> None:
        self.unsafe = unsafe
        self.safeties = ("safe", "unsafe") if unsafe else ("safe",)
        self.linter = Linter()
        self.changed: dict[str, tuple[str, str]] = {}
        self.broken: list[str] = []
        self.counts: Counter[str] = Counter()
        self.by_rule: Counter[str] = Counter()

    def fix(self, path: str) -> None:
        """Fix one file and check what came of it."""
        before = Path(path).read_bytes().decode()
        found = self.linter.lint_file(path)
        fixed = fix_file(self.linter, path, unsafe=self.unsafe)
        after = Path(path).read_bytes().decode()
        self.counts["files"] += 1
        self.counts["fixes"] += fixed.result.fixed
        self.broken += [f"{failure.path}: {failure.message}" for failure in fixed.result.failures]
        self.broken += [f"{path}: {note}" for note in fixed.result.notes]
        if after == before:
            return
        self.changed[path] = before, after
        self.by_rule.update(one.rule for one in found.findings if one.fix and one.fix.safety in self.safeties)
        kept = list(_kept(before, self._touched(found)))
        self.counts["lines in changed files"] += before.count("\n") + 1
        self.counts["lines gone"] += before.count("\n") - after.count("\n")
        if not _stands_in_order(kept, after):
            self.broken.append(f"{path}: a line changed that no fixed finding touches")
        if before.endswith(LINE_ENDS) != after.endswith(LINE_ENDS):
            self.broken.append(f"{path}: the line end at the end of the file is not what it was")
        self._check_again(path, after)

    def print_figures(self) -> None:
        """Print the counts, the fixed findings by rule, and what is broken."""
        print(f"{'files changed':24} {len(self.changed):6}")
        for name, count in self.counts.items():
            print(f"{name:24} {count:6}")
        for rule, count in self.by_rule.most_common():
            print(f"  {rule:36} {count:6}")
        for line in self.broken:
            print(f"BROKEN {line}")

    def _touched(self, found: FileResult) -> set[int]:
        """Return the numbers of the lines that findings with a fix touch."""
        touched: set[int] = set()
        for one in found.findings:
            if one.fix and one.fix.safety in self.safeties:
                touched.update(range(one.start.position.line, one.end.position.line + 1))
        return touched

    def _check_again(self, path: str, after: str) -> None:
        left = [one.rule for one in self.linter.lint_file(path).findings if one.fix and one.fix.safety in self.safeties]
        if left:
            self.broken.append(f"{path}: still to be fixed: {', '.join(sorted(set(left)))}")
        fix_file(self.linter, path, unsafe=self.unsafe)
        if Path(path).read_bytes().decode() != after:
            self.broken.append(f"{path}: a second run changed it again")


def _written(data: Path, folder: Path, suffix: str) -> Iterator[str]:
    """Write each article to a file of its own and yield the paths."""
    with data.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            path = folder / f"{number:05}{suffix}"
            path.write_bytes(json.loads(line)["text"].encode())
            yield str(path)


def _kept(text: str, touched: Iterable[int]) -> Iterator[str]:
    """Yield the lines that must stay, without their ends; blank ones are left out, for one may go with its block."""
    index, gone = LineIndex(text), set(touched)
    for number in range(1, len(index) + 1):
        start, end = index.line(number)
        if number not in gone and text[start:end].strip():
            yield text[start:end]


def _stands_in_order(lines: Sequence[str], text: str) -> bool:
    """Return whether the lines stand in the text one after the other."""
    index = LineIndex(text)
    there = iter([text[slice(*index.line(number))] for number in range(1, len(index) + 1)])
    return all(any(line == other for other in there) for line in lines)


def _difference(path: str, before: str, after: str) -> Iterator[str]:
    name = Path(path).name
    for line in unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=1):
        yield f"{line}\n"


if __name__ == "__main__":
    sys.exit(main())

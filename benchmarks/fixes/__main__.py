"""Fixes real articles and checks that nothing a reader needs is gone.

usage: python -m benchmarks.fixes DATA ... [--unsafe] [--suffix .txt] [--show N] [--read N] [--seed N]

DATA is a file of articles, one JSON object a line with the key ``text``, which are written to files of the kind
``--suffix``, or a folder of articles, which is copied. Each is fixed as ``check --fix`` does. Then no safe fix may be
left, a second run must change nothing, and every line that no fixed finding touches must stand there as it did. What
safe fixes deleted is judged: furniture, or a copy of what still stands there. And parsers other than newslint's count
pictures, links, code, anchors, headings, lists and lines before and after: none may be gone, but in what was deleted,
and none may come. Prints the figures and what breaks this; ``--show`` prints the differences of some articles,
``--read`` some deletions with what stands round them, for a person to judge. The exit code is 1 where anything breaks.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.fixes.bench import Bench
from benchmarks.fixes.changes import changes
from benchmarks.fixes.inventory import HTML
from benchmarks.fixes.judge import judge

SUFFIXES = (".txt", ".md", ".markdown", ".mdx", ".html", ".htm")
ROUND = 160
"""Code points shown on either side of a deletion."""


def main() -> int:
    """Fix all articles, print the figures, and return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--unsafe", action="store_true", help="apply unsafe fixes too; deletions are not judged then")
    parser.add_argument("--suffix", default=".txt", help="read the articles of a .jsonl file as files of this kind")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the differences of N articles")
    parser.add_argument(
        "--read", type=int, default=0, metavar="N", help="print N deletions with what stands round them"
    )
    parser.add_argument("--seed", type=int, default=1, help="which articles and deletions are shown")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        bench = Bench(unsafe=options.unsafe)
        for number, data in enumerate(options.data):
            for path in list(_written(data, Path(folder) / str(number), options.suffix)):
                bench.fix(path)
        bench.print_figures()
        chance = random.Random(options.seed)
        changed = sorted(bench.changed)
        for path in chance.sample(changed, min(options.show, len(changed))):
            sys.stdout.writelines(_difference(path, *bench.changed[path]))
        deletions = [line for path in changed for line in _deletions(path, *bench.changed[path])]
        print("\n".join(chance.sample(deletions, min(options.read, len(deletions)))))
    return 1 if bench.broken else 0


def _written(data: Path, folder: Path, suffix: str) -> Iterator[str]:
    """Write each article to a file of its own and yield the paths."""
    folder.mkdir()
    if data.is_dir():
        for file in sorted(data.rglob("*")):
            if file.suffix in SUFFIXES and file.is_file():
                path = folder / file.relative_to(data)
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, path)
                yield str(path)
        return
    with data.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            path = folder / f"{number:05}{suffix}"
            path.write_bytes(json.loads(line)["text"].encode())
            yield str(path)


def _difference(path: str, before: str, after: str) -> Iterator[str]:
    name = Path(path).name
    for line in unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=1):
        yield f"{line}\n"


def _deletions(path: str, before: str, after: str) -> Iterator[str]:
    for change in changes(before, after, by_tag=Path(path).suffix in HTML):
        if change.is_deletion:
            around = f"{change.above[-ROUND:]}⟦{change.old}⟧{change.below[:ROUND]}"
            yield f"== {judge(change)}: {Path(path).name}\n{around}\n"


if __name__ == "__main__":
    sys.exit(main())

"""Start-up and throughput of newslint beside its peers, in one run.

usage: python -m benchmarks.speed [ARTICLES.jsonl ...] [--peers FOLDER [--install]] [--articles 2000] [--rounds 11]

ARTICLES.jsonl holds one object with a "text" a line; without it the sample articles in seeds/ are used over and
over. ``--install`` puts Vale, textlint, codespell, typos and proselint into the folder of the peers, from their
registries; what is not there is told and left out. Start-up is told as a ratio to ``python -c pass``, throughput in
bytes of text a second of the processor, the start included. Commands take turns; medians are printed.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path

from benchmarks.speed.measuring import Cost, medians
from benchmarks.speed.peers import install, peers
from newslint import Linter

ROOT = Path(__file__).resolve().parent.parent.parent
NEWSLINT = (sys.executable, "-m", "newslint")
CHECK = (*NEWSLINT, "check", "--isolated", "--quiet", "--exit-zero")
ONE = 3000
"""Bytes of the article that a start is measured with, about."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*")
    parser.add_argument("--peers", type=Path, default=Path(tempfile.gettempdir()) / "newslint-peers")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    if options.install:
        install(options.peers)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["NEWSLINT_CACHE"] = str(folder / "cache")
        linter = Linter(plan=True)
        texts = _articles(options.files, options.articles)
        found = [bool(linter.lint_text(text).findings) for text in texts]
        clean = [text for text, has in zip(texts, found, strict=True) if not has]
        _write(folder / "raw", texts)
        _write(folder / "clean", list(islice(cycle(clean), options.articles)) if clean else [])
        others = peers(options.peers, folder / "settings", _literals(linter))
        start = _starts(folder, texts, found)
        start |= {name: command(str(folder / "one-found.txt")) for name, command in others.items()}
        _tell_starts(medians(start, name, options.rounds))
        for what in ("raw", "clean"):
            anew = ("sh", "-c", 'rm -f "$NEWSLINT_CACHE"/results.sqlite*; exec "$@"', "sh", *CHECK, what)
            many: dict[str, Sequence[str]] = {
                "newslint": anew,
                "newslint, nothing changed": (*CHECK, what),
                "newslint --jobs 2": (*anew, "--jobs", "2"),
            }
            many |= {name: command(str(folder / what)) for name, command in others.items()}
            size = sum(path.stat().st_size for path in (folder / what).iterdir())
            _tell_throughput(what, size, medians(many, name, max(3, options.rounds // 4)))


def _articles(files: Sequence[str], count: int) -> list[str]:
    """Return ``count`` article texts."""
    texts: list[str] = []
    for path in files:
        with open(path, encoding="utf-8") as lines:
            texts += [json.loads(line)["text"] for line in islice(lines, count - len(texts))]
    texts = texts or [seed.read_text(encoding="utf-8") for seed in sorted((ROOT / "seeds").glob("*.txt"))]
    return list(islice(cycle(texts), count))


def _write(folder: Path, texts: Sequence[str]) -> None:
    folder.mkdir()
    for index, text in enumerate(texts):
        (folder / f"{index:05}.txt").write_text(text, encoding="utf-8", errors="replace")


def _literals(linter: Linter) -> list[str]:
    """Return the literals that newslint's gate looks for, as lines for a searcher."""
    known = {literal.text for rule in linter.rules() for literal in rule.literals() or ()}
    return sorted(text.strip() for text in known if len(text.strip()) > 1 and "\n" not in text.strip())


def _starts(folder: Path, texts: Sequence[str], found: Sequence[bool]) -> dict[str, Sequence[str]]:
    """Return what is started on one article of each sort, as near to ``ONE`` bytes as there is one."""
    commands: dict[str, Sequence[str]] = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "newslint --version": (*NEWSLINT, "--version"),
    }
    for sort, wanted in (("clean", False), ("found", True)):
        fitting = [text for text, has in zip(texts, found, strict=True) if has == wanted] or list(texts)
        text = min(fitting, key=lambda text: abs(len(text.encode("utf-8", "replace")) - ONE))
        path = folder / f"one-{sort}.txt"
        path.write_text(text, encoding="utf-8", errors="replace")
        what = "with findings" if wanted else "without findings"
        commands[f"newslint, one article {what}"] = (*CHECK, str(path))
    return commands


def _tell_starts(costs: Mapping[str, Cost]) -> None:
    base = costs["python -c pass"].processor
    print("start, one article of 3 KB: processor time as a ratio to python -c pass")
    for name, one in costs.items():
        print(f"  {name:36} x{one.processor / base:6.1f}   {1000 * one.clock:7.0f} ms by the clock")


def _tell_throughput(what: str, size: int, costs: Mapping[str, Cost]) -> None:
    print(f"{what} articles, {size / 1e6:.1f} MB: MB of text a second of the processor, the start included")
    newslint = costs["newslint"]
    for name, one in sorted(costs.items(), key=lambda pair: pair[1].processor):
        ratio = one.clock / newslint.clock
        print(f"  {name:36} {size / 1e6 / one.processor:7.2f}   x{ratio:5.2f} of newslint's time by the clock")


if __name__ == "__main__":
    main()

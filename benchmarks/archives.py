"""What a check of an archive costs: processor time, wall time and memory of each engine, over articles repeated.

Run it with real articles as JSON Lines: ``python -m benchmarks.archives arsip.jsonl --articles 20000 pool-1 pool-2``.
Ways: plain (a loop of the library, nothing written), pool-N, dask-N, spark-N.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

PLAIN = """
import json, sys
from newslint import Linter
linter = Linter(language="en", plan=True)
for line in open(sys.argv[1], encoding="utf-8"):
    linter.lint_record(json.loads(line)["text"], "a.jsonl")
"""
_SUBREAPER = 36
"""The number of Linux's option by which the children of children are waited for here, and so measured."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("ways", nargs="+")
    parser.add_argument("--articles", type=int, default=20_000)
    options = parser.parse_args()
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "arsip.jsonl"
        archive.write_text("".join(repeated(options.source, options.articles)), encoding="utf-8")
        print(f"{options.articles} articles, {archive.stat().st_size / 1e6:.0f} MB")
        for number, way in enumerate(options.ways):
            print(f"{way:10} {measured(command(way, archive, Path(folder) / str(number)))}", flush=True)


def repeated(source: Path, count: int) -> Iterator[str]:
    """Yield records with ids of their own, the articles of the source again and again."""
    with source.open(encoding="utf-8") as file:
        texts = [text for line in file if isinstance(text := json.loads(line).get("text"), str)]
    for number in range(count):
        yield json.dumps({"id": number, "text": texts[number % len(texts)]}, ensure_ascii=False) + "\n"


def command(way: str, archive: Path, output: Path) -> list[str]:
    engine, _, jobs = way.partition("-")
    if engine == "plain":
        return [sys.executable, "-c", PLAIN, str(archive)]
    newslint = [sys.executable, "-m", "newslint", "corpus", "check", "--isolated", "--lang", "en", "--exit-zero"]
    return [*newslint, str(archive), "--output", str(output), "--engine", engine, "--jobs", jobs]


def measured(command: list[str]) -> str:
    """Run a command with all processes that it starts, and tell what it took."""
    before, started, peaks = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic(), dict[int, int]()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    while process.poll() is None:
        for one in (process.pid, *descendants(process.pid)):
            peaks[one] = max(peaks.get(one, 0), peak_of(one))
        time.sleep(0.5)
    wall = time.monotonic() - started
    try:
        while os.waitpid(-1, 0):
            pass
    except ChildProcessError:
        pass
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told = (process.stdout.read() if process.stdout else "").partition("findings: ")[2][:32]
    memory = ", ".join(f"{peak / 1024:.0f}" for peak in sorted(peaks.values(), reverse=True)[:4])
    return f"CPU {processor:7.1f} s, wall {wall:7.1f} s, peaks {memory} MB, code {process.returncode}, {told}"


def descendants(pid: int) -> Iterator[int]:
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = told.read_text().split()
        except OSError:
            continue
        for child in children:
            yield int(child)
            yield from descendants(int(child))


def peak_of(pid: int) -> int:
    """Return the most memory that a process has had, in kB."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmHWM:")[2].split()[0]) if "VmHWM:" in status else 0


if __name__ == "__main__":
    main()

"""Start-up and time per article, as ratios to a bare interpreter taken in one run.

usage: python benchmarks/speed.py [ARTICLES.jsonl] [--articles N] [--rounds N]

ARTICLES.jsonl holds one object with a "text" a line; without it the sample articles in seeds/ are used over and
over. Prints medians, interleaved, so that a noisy machine disturbs all of them alike.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent


def read_articles(path: str | None, count: int) -> list[str]:
    """Return ``count`` article texts."""
    if path is None:
        texts = [seed.read_text(encoding="utf-8") for seed in sorted((ROOT / "seeds").glob("*.txt"))]
        return list(islice(cycle(texts), count))
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, count)]


def seconds(*command: str) -> float:
    """Return how long a process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="?")
    parser.add_argument("--articles", dest="count", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    texts = read_articles(options.articles, options.count)
    size = sum(len(text.encode("utf-8")) for text in texts)
    python = sys.executable
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "many").mkdir()
        for index, text in enumerate(texts):
            (folder / "many" / f"{index:05}.txt").write_text(text, encoding="utf-8")
        one = sorted((folder / "many").iterdir(), key=lambda path: abs(path.stat().st_size - 3000))[0]
        newslint = (python, "-m", "newslint")
        commands = {
            "python -c pass": (python, "-c", "pass"),
            "newslint --version": (*newslint, "--version"),
            "newslint check, one article": (*newslint, "check", "--isolated", "--quiet", str(one)),
            f"newslint check, {len(texts)} articles": (
                *(*newslint, "check", "--isolated", "--format", "json", "--output", str(folder / "out.json")),
                str(folder / "many"),
            ),
        }
        times: dict[str, list[float]] = {label: [] for label in commands}
        for round_number in range(options.rounds):
            for label, command in commands.items():
                if "articles" not in label or round_number % 4 == 0:
                    times[label].append(seconds(*command))
    medians = {label: median(values) for label, values in times.items()}
    base = medians["python -c pass"]
    for label, value in medians.items():
        print(f"{label:36} {1000 * value:9.1f} ms   x{value / base:6.2f}")
    many, single = list(medians.values())[-1], list(medians.values())[-2]
    per_article = (many - single) / max(1, len(texts) - 1)
    print(f"{'per article, start-up subtracted':36} {1000 * per_article:9.2f} ms   x{per_article / base:6.2f}")
    print(
        f"{'throughput':36} {size / (many - single) / 1e6:9.2f} MB/s of UTF-8, {size / len(texts) / 1000:.1f} KB a text"
    )


if __name__ == "__main__":
    main()

"""Archives made for tests: articles of random words, with the lines of a site around and among them."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

SYLLABLES = ("ba", "ru", "ke", "lo", "mi", "tan", "sa", "ngi", "par", "dek", "wu", "jal", "tem", "go", "ri", "pus")

Lines = Callable[[int], list[str]]
"""Gives the lines that stand in a place of an article, by the article's number."""


def nothing(number: int) -> list[str]:
    """Return no lines."""
    return []


def words(random_: random.Random, count: int) -> str:
    """Return random words, the first with a capital."""
    return " ".join("".join(random_.choices(SYLLABLES, k=random_.randint(1, 4))) for _ in range(count)).capitalize()


def paragraph(random_: random.Random) -> str:
    """Return a paragraph of random words."""
    return ". ".join(words(random_, random_.randint(8, 14)) for _ in range(3)) + "."


def articles(
    count: int, *, head: Lines = nothing, amid: Lines = nothing, tail: Lines = nothing, seed: int = 1
) -> Iterator[str]:
    """Yield articles of four paragraphs with lines before, between and behind them."""
    random_ = random.Random(seed)
    for number in range(count):
        body = [paragraph(random_) for _ in range(4)]
        yield "\n\n".join([*head(number), *body[:2], *amid(number), *body[2:], *tail(number)])


def write_jsonl(path: Path, texts: Iterator[str], site: str = "lembah-raya.id") -> Path:
    """Write articles of one site as records."""
    records = (json.dumps({"site": site, "text": text}) for text in texts)
    path.write_text("\n".join(records) + "\n", encoding="utf-8")
    return path

"""Safe fixes of spelling and its kin on real articles: figures, names, quotations, addresses stay; once is enough."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from newslint import Linter
from tests.beside import DATA, needs_data

FAMILIES = ("spelling", "typography", "numbers", "dates", "consistency", "style")
FILES = ("raw-unlabelled.jsonl", "raw-unlabelled-2.jsonl")
EVERY = int(os.environ.get("NEWSLINT_EVERY", "10"))
"""One article of so many is fixed, which takes seconds; NEWSLINT_EVERY=1 has all of them fixed."""
KEPT = {
    "numbers": r"\d+(?:[.,:/]\d+)*",
    "addresses": r"(?:https?://|www\.)[^\s“”]+|\S+@\S+|[@#]\w+",
    "quotations": r"“[^”“\n]*[^”“\s]”|(?<!\S)\"[^\s\"][^\"“”\n]*[^\s\"]\"(?!\w)",
    "code": r"`[^`\n]+`",
    "names": r"(?:(?<=[\w,][ -])|(?<=\w,))[A-Z][a-z]+(?: [A-Z][a-z]+)+",
}
"""What is looked at before and after, by what it is. Names are those inside a sentence."""
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
WEEKDAYS_AND_MONTHS = re.compile(
    r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September"
    r"|Oktober|November|Desember)\b"
)
"""They get a capital, so that what was no name reads like one."""


def articles(every: int) -> Iterator[str]:
    for name in FILES:
        with (DATA / name).open(encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0:
                    yield json.loads(line)["text"]


def kept(text: str, expression: str) -> list[str]:
    found = re.findall(expression, WEEKDAYS_AND_MONTHS.sub("hari", INVISIBLE.sub("", text)))
    return [" ".join(one.split()).rstrip(".,;:") for one in found]


@pytest.mark.slow
@needs_data(FILES[1])
@pytest.mark.parametrize("sort", KEPT)
def test_what_must_stay_stays(sort: str, fixed: list[tuple[str, str]]) -> None:
    expression = KEPT[sort]
    # A quotation mark that was turned round makes a quotation where there was none.
    lost = [Counter(kept(before, expression)) - Counter(kept(after, expression)) for before, after in fixed]
    new = [Counter(kept(after, expression)) - Counter(kept(before, expression)) for before, after in fixed]
    assert [*filter(None, lost)] == []
    assert sort == "quotations" or [*filter(None, new)] == []


@needs_data(FILES[1])
def test_a_second_run_changes_nothing(fixed: list[tuple[str, str]], linter: Linter) -> None:
    assert [after for _, after in fixed if linter.fix_text(after).text != after] == []


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(select=FAMILIES)


@pytest.fixture(scope="module")
def fixed(linter: Linter) -> list[tuple[str, str]]:
    results = ((text, linter.fix_text(text)) for text in articles(EVERY))
    pairs = [(text, result.text) for text, result in results if result.fixed and result.text]
    assert len(pairs) > 100
    return [(before, after) for before, after in pairs if after]

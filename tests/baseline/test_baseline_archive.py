"""A baseline of an archive: after edits that change no finding, one new one is all that is reported."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from newslint import Linter
from newslint.baseline import Baseline, read_baseline, write_baseline
from newslint.cli.narrowing import RunRules
from newslint.finding import Finding
from newslint.fixing.fixer import apply
from tests.beside import DATA, needs_data

RAW = "raw-unlabelled.jsonl"
TOWNS = ("Cirebon", "Tegal", "Kudus", "Jepara", "Blora", "Rembang", "Tuban", "Gresik", "Madiun", "Ngawi")
INSERTED = (
    "Wartawan kami melaporkan langsung dari lapangan bersama juru kamera yang bertugas sejak kemarin sore.",
    "Warga setempat menunggu kabar itu sejak pagi di balai desa yang terletak tidak jauh dari sungai besar.",
)


def archive() -> dict[str, str]:
    """Return articles with old faults: ad slots, related links, a repeated paragraph."""
    articles = {}
    for number, town in enumerate(TOWNS):
        body = [
            f"Harga {goods} di {town} naik {number + share} persen sejak awal pekan ini menurut catatan dinas setempat."
            for share, goods in enumerate(("beras", "gula pasir", "minyak goreng", "cabai", "bawang merah", "telur"), 2)
        ]
        furniture = ["Ad image", f"Baca juga: Pasar {town} Sepi Pembeli", "Ad image"]
        articles[f"{town.lower()}.txt"] = "\n\n".join([*body, *furniture, body[5]]) + "\n"
    return articles


def raw_articles() -> dict[str, str]:
    """Return five hundred articles as sites deliver them."""
    lines = (DATA / RAW).read_text(encoding="utf-8").split("\n")[:500]
    return {f"{number:03}.txt": json.loads(line)["text"] for number, line in enumerate(lines)}


def edited(text: str, found: Sequence[Finding]) -> str:
    """Return an article with two lines inserted near its top and two neighbours, far from any finding, swapped."""
    lines = text.split("\n")
    spans = [(one.start.position.line, one.end.position.line) for one in found]
    spans += [(other.start.position.line, other.start.position.line) for one in found for other in one.related]
    calm = [
        number
        for number, line in enumerate(lines)
        if len(line) > 80 and all(number + 1 < first - 4 or number + 1 > last + 4 for first, last in spans)
    ]
    for one, other in pairwise(calm[2:]):
        if not any(line.strip() for line in lines[one + 1 : other]):
            lines[one], lines[other] = lines[other], lines[one]
            break
    if calm:
        lines[calm[0] : calm[0]] = [line for line in INSERTED for line in (line, *[""] * _gap(lines, calm[0]))]
    return "\n".join(lines)


def _gap(lines: list[str], number: int) -> int:
    """Return how many blank lines the article puts between its paragraphs."""
    return next((count for count, line in enumerate(lines[number + 1 :]) if line.strip()), 0)


def doubled(text: str, line: str) -> str:
    """Return an article with a second copy of one of its lines right below it."""
    lines = text.split("\n")
    at = lines.index(line)
    return "\n".join([*lines[: at + 1], *[""] * _gap(lines, at), line, *lines[at + 1 :]])


@pytest.mark.parametrize("articles", [archive, pytest.param(raw_articles, marks=(needs_data(RAW), pytest.mark.slow))])
def test_one_new_finding_is_all_that_an_edited_archive_reports(
    articles: Callable[[], dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    texts = articles()
    linter = Linter()
    recorded = Baseline((), "", RunRules(linter))
    before = {path: recorded.hold_back(linter.lint_text(text, path)).findings for path, text in texts.items()}
    write_baseline("dasar.json", recorded.updated())
    after = {path: edited(text, before[path]) for path, text in texts.items()}
    assert sum(after[path] != texts[path] for path in texts) > len(texts) / 2

    links = [one for found in before.values() for one in found if one.rule == "cruft/related-link" and one.fix]
    whole = [one for one in links if one.excerpt in after[one.path].split("\n")]
    added, mended = whole[0], next(one for one in whole if one.path != whole[0].path)
    after[added.path] = doubled(after[added.path], added.excerpt)
    assert mended.fix
    after[mended.path] = apply(texts[mended.path], mended.fix.edits)

    baseline = Baseline(read_baseline("dasar.json"), "", RunRules(linter))
    results = [baseline.hold_back(linter.lint_text(text, path)) for path, text in after.items()]
    new = [(one.path, one.rule, one.excerpt) for one_file in results for one in one_file.findings]
    assert new == [(added.path, added.rule, added.excerpt)]
    assert sum(one.baselined for one in results) == sum(map(len, before.values())) - 1
    assert [(one.entry.path, one.entry.rule, one.missing) for one in baseline.stale()] == [
        (mended.path, mended.rule, 1)
    ]

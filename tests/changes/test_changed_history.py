"""A history of twenty edits: what each brings is what linting before and after says, before and after its commit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from newslint import Linter
from newslint.changes import Change, change_since, staged_change
from newslint.changes.lint import lint_change
from newslint.finding import Finding
from tests.repository import Repository

Told = Counter[tuple[str, str, str]]
Texts = dict[str, str]

RICE = "Harga beras di Cirebon naik lima persen sejak awal pekan ini menurut catatan dinas perdagangan setempat."
STOCK = "Pedagang di pasar induk berharap pemerintah segera menambah pasokan dari gudang cadangan pangan daerah."
DAM = "Waduk di hulu sungai surut hingga sepertiga, dan petani di enam desa mulai menggilir air untuk sawah."
SCHOOL = "Sekolah dasar di kaki bukit itu kembali dibuka setelah atapnya diperbaiki oleh warga secara gotong royong."
BRIDGE = "Jembatan gantung yang putus pekan lalu akan diganti jembatan baja sebelum musim hujan tiba pada November."
SEVERED = "Pemerintah kabupaten membangun tiga embung baru. Yang kelak mengairi sawah di lima desa."
CITED = "Ekspor udang turun dua kali lipat dari tahun lalu.[1] Ekspor kopi justru naik pada masa yang sama.[2]"
ENTRIES = "[1] https://contoh.id/udang\n[2] https://contoh.id/kopi"


def article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


def replaced(path: str, old: str, new: str) -> Callable[[Texts], None]:
    """Return an edit that replaces part of an article."""

    def edit(texts: Texts) -> None:
        assert old in texts[path]
        texts[path] = texts[path].replace(old, new, 1)

    return edit


def put(path: str, text: str) -> Callable[[Texts], None]:
    return lambda texts: texts.__setitem__(path, text)


def moved(old: str, new: str) -> Callable[[Texts], None]:
    return lambda texts: texts.__setitem__(new, texts.pop(old))


def both(*edits: Callable[[Texts], None]) -> Callable[[Texts], None]:
    def edit(texts: Texts) -> None:
        for one in edits:
            one(texts)

    return edit


START = {
    "beras.txt": article(RICE, "Ad image", STOCK, DAM, SCHOOL, BRIDGE),
    "ekspor.txt": article(CITED, DAM, ENTRIES),
    "dir lama/“kutip” é.txt": article(RICE, SCHOOL, "Baca juga: Jembatan Baru di Hulu Sungai", BRIDGE, STOCK),
    "embung.md": article(f"# Embung Baru di Lima Desa\n\n{SEVERED}", SCHOOL, RICE),
}
QUOTED = "dir lama/“kutip” é.txt"
RENAMED = "dir baru/kutip.txt"

# Each edit with the rules whose findings it brings.
HISTORY: tuple[tuple[Callable[[Texts], None], list[str]], ...] = (
    (replaced("beras.txt", "Ad image\n\n", "Ad image\n\nWarga mengantre sejak pagi.\n\n"), []),
    (replaced("beras.txt", BRIDGE, f"{BRIDGE}\n\nAd image"), ["cruft/ad-slot"]),
    (replaced("beras.txt", f"{RICE}\n\nAd image", RICE), []),
    (replaced("beras.txt", SCHOOL, f"{SCHOOL}\n\n{RICE}"), ["duplicates/repeated-paragraph"]),
    (replaced("beras.txt", RICE, f"{RICE} "), ["duplicates/repeated-paragraph"]),
    (replaced("beras.txt", f"\n\n{STOCK}", ""), []),
    (replaced("ekspor.txt", "\n[2] https://contoh.id/kopi", ""), ["citations/undefined-marker"]),
    (replaced("ekspor.txt", "[1] https", "[2] https://contoh.id/kopi\n[1] https"), []),
    (replaced("ekspor.txt", ".[2]\n", ".\n"), ["citations/unused-entry"]),
    (replaced("ekspor.txt", f"{DAM}\n\n", ""), []),
    (moved(QUOTED, RENAMED), []),
    (replaced(RENAMED, f"{RICE}\n\n{SCHOOL}", f"{SCHOOL}\n\n{RICE}"), []),
    (both(moved(RENAMED, QUOTED), replaced(QUOTED, STOCK, f"{STOCK}\n\nAd image")), ["cruft/ad-slot"]),
    (lambda texts: texts.__delitem__("beras.txt"), []),
    (put("baru.md", article("# Kabar Baru", SEVERED, RICE)), ["fragments/relative-clause"]),
    (replaced("baru.md", SEVERED, SEVERED.replace("tiga embung", "empat embung")), ["fragments/relative-clause"]),
    (replaced("baru.md", ". Yang kelak", ", yang kelak"), []),
    (replaced("embung.md", "desa.\n\nSek", "desa.\nSek"), []),
    (
        both(put("tiga.txt", article(DAM, "Ad image", STOCK)), replaced("embung.md", SCHOOL, f"{SCHOOL}\n\n{DAM}")),
        ["cruft/ad-slot"],
    ),
    (lambda texts: texts.update({path: f"Kabar ini diperbarui.\n\n{text}" for path, text in texts.items()}), []),
)


def keys(path: str, findings: list[Finding]) -> Told:
    return Counter((path, one.rule, one.excerpt) for one in findings)


def truth(linter: Linter, before: Texts, after: Texts, former: dict[str, str]) -> Told:
    """Return what an edit brings: findings on lines that it wrote, and as many as there are more than before."""
    told: Told = Counter()
    for path, text in after.items():
        old = before.get(former.get(path, path), "")
        found = linter.lint_text(text, path).findings
        written = set(_written(old, text))
        on_lines = [one for one in found if written & _lines(one)]
        gained = keys(path, list(found)) - keys(path, list(linter.lint_text(old, path).findings))
        told |= keys(path, on_lines) | gained
    return told


def _written(old: str, new: str) -> Iterator[int]:
    matcher = SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False)
    for action, _, _, start, end in matcher.get_opcodes():
        if action in ("insert", "replace"):
            yield from range(start + 1, end + 1)


def _lines(finding: Finding) -> set[int]:
    lines = set(range(finding.start.position.line, finding.end.position.line + 1))
    for other in finding.related:
        assert other.end is not None
        lines.update(range(other.start.position.line, other.end.position.line + 1))
    return lines


def brought(linter: Linter, change: Change) -> Told:
    told: Told = Counter()
    for result, aside in lint_change(linter, change, ["."]):
        assert (result.failures, result.untouched) == ((), len(aside))
        told += keys(result.path, list(result.findings))
    return told


@pytest.mark.slow
def test_what_each_of_twenty_edits_brings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    repository = Repository(tmp_path)
    repository.write(START)
    repository.commit()
    linter = Linter()
    suffixes = tuple(linter.registry.readers)
    texts = dict(START)
    for number, (edit, rules) in enumerate(HISTORY):
        before = dict(texts)
        edit(texts)
        for path in before.keys() - texts.keys():
            (tmp_path / path).unlink()
        repository.write({path: text for path, text in texts.items() if before.get(path) != text})
        former = {new: old for old, new in ((QUOTED, RENAMED), (RENAMED, QUOTED)) if new in texts and old in before}
        expected = truth(linter, before, texts, former)
        assert sorted(rule for _, rule, _ in expected.elements()) == rules, number

        repository.git("add", "--all")
        assert (number, brought(linter, change_since("HEAD", suffixes))) == (number, expected)
        assert (number, brought(linter, staged_change(suffixes))) == (number, expected)
        repository.commit()
        assert (number, brought(linter, change_since("HEAD~1", suffixes))) == (number, expected)
        assert brought(linter, staged_change(suffixes)) == brought(linter, change_since("HEAD", suffixes)) == Counter()

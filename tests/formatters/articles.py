"""Results to format: the seeds, an article full of what breaks reports, a record, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newslint.builtin import newslint_formatters
from newslint.contracts import Run, is_binary
from newslint.finding import Failure, FileResult
from tests.made_once import LINTER

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
HOSTILE_PATH = "naskah % #1, “pasar” @desa/berita <b>&' [x](y) `k` 日.txt"
HOSTILE = (
    "Harga Beras di Pasar Induk\n\n"
    "Baca juga: ::error file=a.txt,line=1::palsu ##[error] 100%\n\n"
    "Baca juga: ]]> </failure> <script>alert(1)</script> & &lt; \"'\n\n"
    "Baca juga: @redaksi #12 GH-3 https://contoh.id `kode` | **tebal**\n\n"
    "Baca juga: [tautan](javascript:alert(1)) {0} \\ _miring_ :tawa:\n\n"
    "Baca juga: \u202erusak\u202c \x01\x0b\x1b[31m \ufffe \u2028 😀 e\u0301\n\n"
    "Harga naik 日本 😀.[butuh rujukan] Harga turun.[butuh rujukan] Harga tetap.\n"
)
TEXT_FORMATS = sorted(name for name, formatter in newslint_formatters().items() if not is_binary(formatter))


def lint(text: str, path: str = "naskah.txt") -> FileResult:
    return LINTER.lint_text(text, path)


def seeds() -> list[FileResult]:
    return [LINTER.lint_bytes(seed.read_bytes(), seed.name) for seed in SEEDS]


def hostile() -> FileResult:
    return lint(HOSTILE, HOSTILE_PATH)


def record(number: int, line: int | None = None) -> FileResult:
    """Return what a finding on line 3 of a record comes to; ``line`` is the record's line, where the reader tells."""
    result = lint("Harga Beras\n\nAd image\n\nHarga beras naik lima persen di pasar induk.\n", "arsip.jsonl.txt")
    findings = tuple(
        finding._replace(path="arsip.jsonl", record=number, record_line=line) for finding in result.findings
    )
    return result._replace(path="arsip.jsonl", findings=findings, continued=number > 0, text=None)


def broken(message: str = "this is UTF-16 text") -> FileResult:
    return FileResult("rusak.txt", failures=(Failure("rusak.txt", message),))


def report(name: str, results: Iterable[FileResult], **about: Any) -> str:
    """Return a report in one of newslint's own formats."""
    run = Run("0.1.0", **{"rules": LINTER.rule_book(), **about})
    return "".join(newslint_formatters()[name](results, run))

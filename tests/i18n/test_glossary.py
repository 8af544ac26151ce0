"""newslint's own Indonesian, checked by newslint: one term for one thing, and the spelling that it asks of others."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from newslint import Linter
from newslint.i18n.indonesian import AREAS
from newslint.testing import cases

ROOT = Path(__file__).resolve().parent.parent.parent
GLOSSARY = Path(__file__).resolve().parent / "glosarium"
PAGES = (
    ROOT / "README.id.md",
    *(
        ROOT / "docs" / f"{name}.md"
        for name in (
            "belajar-dari-arsip",
            "ejaan.id",
            "format-laporan",
            "konfigurasi",
            "layanan",
            "menulis-aturan",
            "perbaikan",
            "pre-commit-dan-ci",
            "temuan-lama",
        )
    ),
    *sorted((ROOT / "docs" / "aturan").rglob("*.md")),
)
"""The Indonesian pages; those of rules hold the words of newslint's own rules."""


def linter() -> Linter:
    return Linter.from_config(GLOSSARY / ".newslint.yaml")


def found(text: str, path: str) -> list[str]:
    return [f"{path}:{one.start.line}: {one.message}" for one in linter().lint_text(text, path).findings]


def test_the_rules_of_the_glossary_hold() -> None:
    for case in cases(GLOSSARY):
        case.check()


def test_the_words_of_the_program_follow_the_glossary() -> None:
    words = {area: import_module(f"newslint.i18n.indonesian.{area}").WORDS.values() for area in AREAS}
    assert [one for area in AREAS for one in found("\n\n".join(words[area]) + "\n", f"{area}.txt")] == []


def test_the_pages_follow_the_glossary() -> None:
    checker = linter()
    findings = [one for page in PAGES for result in checker.lint_path(str(page)) for one in result.findings]
    assert [f"{one.path}:{one.start.line}: {one.message}" for one in findings] == []

"""Pages that exist in both languages say the same: the same sections, keys, options, and what is shown to be copied."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = {
    "README.md": "README.id.md",
    "docs/configuration.md": "docs/konfigurasi.md",
    "docs/baseline.md": "docs/temuan-lama.md",
    "docs/ci.md": "docs/pre-commit-dan-ci.md",
    "docs/fixes.md": "docs/perbaikan.md",
    "docs/formats.md": "docs/format-laporan.md",
    "docs/security.md": "docs/keamanan.md",
    "docs/sharing-packs.md": "docs/berbagi-aturan.md",
    "docs/integrations.md": "docs/integrasi.md",
    "SECURITY.md": "SECURITY.id.md",
}
"""English pages and their Indonesian ones."""
BOTH = pytest.mark.parametrize(("english", "indonesian"), PAGES.items(), ids=PAGES)
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def sections(name: str) -> list[tuple[str, int, int]]:
    """Return the level of each heading of a page, with how many rows of tables and list items stand below it."""
    prose = FENCED.sub("", read(name))
    parts = re.split(r"^(#+) .+$", prose, flags=re.MULTILINE)[1:]
    return [
        (level, len(re.findall(r"^\|", text, re.MULTILINE)), len(re.findall(r"^(?:-|\d\.) ", text, re.MULTILINE)))
        for level, text in zip(parts[::2], parts[1::2], strict=True)
    ]


def options(name: str) -> set[str]:
    return set(re.findall(r"--[a-z][a-z-]+", read(name)))


@BOTH
def test_both_pages_have_the_same_sections(english: str, indonesian: str) -> None:
    assert sections(indonesian) == sections(english)


@BOTH
def test_both_pages_name_the_same_options(english: str, indonesian: str) -> None:
    assert options(indonesian) == options(english)


@BOTH
def test_both_pages_show_the_same_kinds_of_blocks(english: str, indonesian: str) -> None:
    assert [form for form, _ in FENCED.findall(read(indonesian))] == [form for form, _ in FENCED.findall(read(english))]


@BOTH
def test_configurations_that_are_shown_differ_in_nothing_but_words_for_people(english: str, indonesian: str) -> None:
    def keys(name: str) -> list[list[str]]:
        return [
            re.findall(r"^ *(?:- )?([\w-]+):", text, re.MULTILINE)
            for form, text in FENCED.findall(read(name))
            if form == "yaml"
        ]

    assert keys(indonesian) == keys(english)

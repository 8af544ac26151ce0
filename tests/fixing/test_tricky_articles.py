"""Articles full of what looks like furniture or a copy and is none: a fix takes just what is listed here."""

from __future__ import annotations

from pathlib import Path

from benchmarks.fixes.judge import faults
from newslint.fixing.file_fixer import fix_file
from tests.every import every
from tests.made_once import LINTER

ARTICLES = Path(__file__).parent / "articles"
GOES = {
    "tutorial.md": ["Baca juga: Tujuh Kebiasaan Buruk yang Membuat Akun Mudah Dibobol"],
    "gallery.md": ["ADVERTISEMENT"],
    "recipe.md": [
        "Serabi kering tahan tiga hari di dalam stoples yang ditutup rapat dan disimpan di tempat kering.",
    ],
    "liveblog.md": [
        "Posko mencatat seratus dua puluh keluarga mengungsi ke gedung olahraga sejak magrib tadi.",
    ],
    "documentation.mdx": [
        "Simpan hasil hitungan ke dalam berkas agar dapat dibandingkan dengan hitungan bulan lalu.",
    ],
}


def without(text: str, line: str) -> str:
    """Return a text without the last of the paragraphs that are this line."""
    before, found, after = text.rpartition(f"\n{line}\n\n")
    assert found
    return f"{before}\n{after}"


@every("newline", ["\n", "\r\n"])
@every("name", sorted(GOES))
def test_only_furniture_and_full_copies_go(name: str, newline: str, tmp_path: Path) -> None:
    text = expected = (ARTICLES / name).read_text(encoding="utf-8")
    for line in GOES[name]:
        expected = without(expected, line)
    path = tmp_path / name
    path.write_bytes(text.replace("\n", newline).encode())
    result = fix_file(LINTER, str(path)).result
    assert path.read_bytes().decode() == expected.replace("\n", newline)
    assert (result.failures, result.notes) == ((), ())
    assert list(faults(text, expected, path.suffix)) == []


def test_every_article_is_asked_for() -> None:
    assert {path.name for path in ARTICLES.iterdir()} == set(GOES)

"""The digest: the worst articles first, in both languages."""

from __future__ import annotations

from newslint import Failure, FileResult, Linter, Run

from newslint_desk.digest import digest

CLEAN = "Judul: Harga Beras Naik\n\nBogor – Harga beras naik. (rsp)\n"


def told(*texts: str, language: str = "id") -> list[str]:
    linter = Linter()
    results = [linter.lint_text(text, f"{number}.naskah") for number, text in enumerate(texts, 1)]
    return list(digest(results, Run("0", language)))


def test_all_clean() -> None:
    assert told(CLEAN, CLEAN, language="en") == ["All 2 manuscripts are clean.\n"]


def test_the_worst_article_comes_first() -> None:
    worse = CLEAN.replace("Harga beras naik.", "Warga heboh dan geger.")
    assert told(CLEAN, CLEAN.replace("rsp", "xyz"), worse) == [
        "3 naskah diperiksa, 3 temuan.\n",
        "• 3.naskah: desk/loaded-word ×2\n",
        "• 2.naskah: desk/initials ×1\n",
    ]


def test_what_could_not_be_checked_is_told() -> None:
    result = FileResult("a.naskah", failures=(Failure("a.naskah", "rusak"),), checked=False)
    assert list(digest([result], Run("0", "en"))) == ["NOT CHECKED: a.naskah: rusak\n"]

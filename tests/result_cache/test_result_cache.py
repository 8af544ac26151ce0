"""Results that are kept: told again only where nothing has changed that they come of, and by nobody else."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from newslint import Linter
from newslint.configuration.config_file import read_config
from newslint.finding import FileResult
from newslint.plugins.entry_points import InstalledPlugin
from newslint.result_cache import store
from newslint.result_cache.cache import ResultCache
from tests.word_rule import word_rule

SETTINGS = "packs: [kata]\nselect: [rumah]\n"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, not there yet."""
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder: an article, a pack and a configuration."""
    folder = tmp_path / "meja"
    (folder / "kata" / "rumah").mkdir(parents=True)
    (folder / "kata" / "rumah" / "family.yaml").write_text('summary: "Gaya rumah"\n', encoding="utf-8")
    (folder / "kata" / "rumah" / "terlarang.yaml").write_text(word_rule("hantu"), encoding="utf-8")
    (folder / ".newslint.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "a.txt").write_text("Rumah itu dihuni hantu dan setan, kata warga.\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def linter() -> Linter:
    return Linter(read_config(".newslint.yaml"), plan=True)


class Watched:
    """A run with kept results that tells which files were linted, and which were only told again."""

    def __init__(self, made: Linter, monkeypatch: pytest.MonkeyPatch) -> None:
        self.linted: list[str] = []
        lint = made.lint_stream

        def lint_stream(stream: BinaryIO, path: str) -> Iterator[FileResult]:
            self.linted.append(path)
            return lint(stream, path)

        monkeypatch.setattr(made, "lint_stream", lint_stream)
        self.cache = ResultCache(made)

    def run(self, *paths: str) -> list[FileResult]:
        found = [result for path in paths for result in self.cache.lint(path)]
        self.cache.close()
        return found


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Watched]:
    """What makes a run with the configuration as it stands on disk."""
    return lambda: Watched(linter(), monkeypatch)


def words(results: Iterable[FileResult]) -> list[str]:
    return [finding.message for result in results for finding in result.findings]


class TestAnUnchangedFile:
    def test_is_not_linted_again_and_has_the_same_results(self, desk: Path, watched: Callable[[], Watched]) -> None:
        first = watched()
        found = first.run("a.txt")
        again = watched()
        assert (first.linted, again.run("a.txt"), again.linted) == (["a.txt"], found, [])
        assert words(found) == ["Kata terlarang: hantu."]

    @pytest.mark.parametrize(
        "text",
        [
            "Warga menunggu pasokan air bersih sejak pagi di balai desa.\n\n" * 2 + "Baca juga: Harga Gula Naik\n",
            "<!-- newslint-disable-next-line cruft -- kutipan -->\nBaca juga: Harga Gula Ikut Naik Pekan Ini\n",
            "",
            '{"id": 1, "text": "Baca juga: Harga Gula Ikut Naik"}\n{"id": 2, "text": "Biasa saja."}\n',
        ],
    )
    @pytest.mark.parametrize("name", ["b.txt", "b.md", "b.jsonl"])
    def test_whatever_is_in_it(self, desk: Path, text: str, name: str) -> None:
        (desk / name).write_text(text, encoding="utf-8")
        made = Linter(plan=True)
        straight = list(made.lint_path(name))
        cache = ResultCache(made)
        assert (list(cache.lint(name)), list(cache.lint(name))) == (straight, straight)

    def test_of_another_name_is_linted(self, desk: Path, watched: Callable[[], Watched]) -> None:
        watched().run("a.txt")
        os.link("a.txt", "b.txt")
        again = watched()
        assert ([finding.path for result in again.run("b.txt") for finding in result.findings], again.linted) == (
            ["b.txt"],
            ["b.txt"],
        )


class TestWhatChanged:
    def change(self, desk: Path, watched: Callable[[], Watched], name: str, text: str) -> list[str]:
        """Return what is found after a file of the desk was written anew, once results were kept; it must be linted."""
        watched().run("a.txt")
        (desk / name).parent.mkdir(parents=True, exist_ok=True)
        (desk / name).write_text(text, encoding="utf-8")
        again = watched()
        found = words(again.run("a.txt"))
        assert again.linted == ["a.txt"]
        return found

    def test_the_article(self, desk: Path, watched: Callable[[], Watched]) -> None:
        assert self.change(desk, watched, "a.txt", "Rumah itu kosong, kata warga.\n") == []

    def test_a_rule(self, desk: Path, watched: Callable[[], Watched]) -> None:
        found = self.change(desk, watched, "kata/rumah/terlarang.yaml", word_rule("setan"))
        assert found == ["Kata terlarang: setan."]

    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            ("allow: [hantu]\n", []),
            ("paths:\n  - match: '*.txt'\n    ignore: [rumah]\n    extend-select: [cruft]\n", []),
            ("skip-text: ['hantu']\n", []),
            ("rules: {rumah/terlarang: {severity: warning}}\n", ["Kata terlarang: hantu."]),
            ("language: en\n", ["Kata terlarang: hantu."]),
        ],
    )
    def test_a_setting(self, desk: Path, watched: Callable[[], Watched], settings: str, expected: list[str]) -> None:
        assert self.change(desk, watched, ".newslint.yaml", SETTINGS + settings) == expected

    def test_the_titles_of_the_archive(self, desk: Path, watched: Callable[[], Watched]) -> None:
        (desk / "judul.txt").write_text("Harga Beras Naik di Pasar Induk\n", encoding="utf-8")
        (desk / ".newslint.yaml").write_text(f"{SETTINGS}titles: judul.txt\n", encoding="utf-8")
        found = self.change(desk, watched, "judul.txt", "Harga Gula Ikut Naik Pekan Ini\n")
        assert found == ["Kata terlarang: hantu."]

    def test_a_rule_while_the_run_goes_on(self, desk: Path, watched: Callable[[], Watched]) -> None:
        run = watched()
        (desk / "kata" / "rumah" / "terlarang.yaml").write_text(word_rule("setan"), encoding="utf-8")
        run.run("a.txt")
        (desk / "kata" / "rumah" / "terlarang.yaml").write_text(word_rule("hantu"), encoding="utf-8")
        again = watched()
        again.run("a.txt")
        assert again.linted == ["a.txt"]

    def test_what_files_are_read_with(
        self, desk: Path, watched: Callable[[], Watched], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        watched().run("a.txt")
        monkeypatch.setattr("newslint.result_cache.digests.libraries", lambda _: ("pyromark-99.0.dist-info",))
        again = watched()
        again.run("a.txt")
        assert again.linted == ["a.txt"]


class TestNothingIsKept:
    def test_with_plugins(self, desk: Path) -> None:
        made = linter()
        plugin = InstalledPlugin("meja", "meja", "newslint-meja", "1.0")
        made.registry = made.registry._replace(plugins=(plugin,))
        assert ResultCache(made).key is None

    def test_where_texts_are_shown(self, desk: Path) -> None:
        assert ResultCache(Linter(plan=True, keep_text=True)).key is None

    def test_of_failures(self, desk: Path, watched: Callable[[], Watched]) -> None:
        (desk / "b.txt").write_bytes(b"\xff\xfe\xfa Rumah")
        assert [bool(result.failures) for result in watched().run("b.txt")] == [True]
        again = watched()
        again.run("b.txt")
        assert again.linted == ["b.txt"]

    def test_where_there_is_no_place(self, desk: Path, monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
        cache.write_bytes(b"")
        made = ResultCache(linter())
        assert (made.key, words(made.lint("a.txt"))) == (None, ["Kata terlarang: hantu."])

    @pytest.mark.skipif(not hasattr(os, "getuid"), reason="who may write a file is told by its mode on POSIX alone")
    def test_where_others_may_write(self, desk: Path, watched: Callable[[], Watched], cache: Path) -> None:
        watched().run("a.txt")
        (cache / store.NAME).chmod(0o666)
        again = watched()
        again.run("a.txt")
        assert (again.linted, again.cache.key) == (["a.txt"], None)


class TestTheFile:
    def test_is_for_this_user_alone(self, desk: Path, watched: Callable[[], Watched], cache: Path) -> None:
        watched().run("a.txt")
        assert [oct(Path(path).stat().st_mode & 0o777) for path in store.store_files()] == ["0o600"]

    @pytest.mark.parametrize("spoilt", [b"Rumah itu dihuni hantu.\n" * 300, b"SQLite format 3\0" + bytes(4096)])
    def test_is_made_anew_where_it_is_spoilt(
        self, desk: Path, watched: Callable[[], Watched], cache: Path, spoilt: bytes
    ) -> None:
        watched().run("a.txt")
        for path in store.store_files():
            os.unlink(path)
        (cache / store.NAME).write_bytes(spoilt)
        (cache / store.NAME).chmod(0o600)
        assert words(watched().run("a.txt")) == ["Kata terlarang: hantu."]
        watched().run("a.txt")
        again = watched()
        assert (words(again.run("a.txt")), again.linted) == (["Kata terlarang: hantu."], [])

    @pytest.mark.parametrize("value", [b"{}", b"[[1]]", b"\xff", b'[["a.txt",[[0]],[],[],[],0,0,0,0,true,false]]'])
    def test_with_values_of_another_shape(self, desk: Path, cache: Path, value: bytes) -> None:
        made = ResultCache(linter())
        made.lint("a.txt")
        made.close()
        with sqlite3.connect(cache / store.NAME) as database:
            database.execute("UPDATE results SET value = ?", (value,))
        database.close()
        assert words(ResultCache(linter()).lint("a.txt")) == ["Kata terlarang: hantu."]

    def test_holds_the_newest(self, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(store, "MOST_ROWS", 3)
        kept = store.Store()
        for number in range(5):
            kept.put({bytes([number]): b"x"})
        assert [number for number in range(5) if kept.get(bytes([number]))] == [2, 3, 4]

    def test_takes_what_two_write(self, cache: Path) -> None:
        one, other = store.Store(), store.Store()
        one.put({b"1": b"satu"})
        other.put({b"2": b"dua"})
        assert (one.get(b"2"), other.get(b"1")) == (b"dua", b"satu")

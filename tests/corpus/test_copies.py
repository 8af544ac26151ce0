"""Copies across articles: clusters in tables, an index of an archive, and what may be wrong with it."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from newslint.configuration.config import Config
from newslint.configuration.loading import registry_for
from newslint.corpus.copies import building
from newslint.corpus.copies.building import build
from newslint.corpus.copies.clusters import clusters
from newslint.corpus.copies.paragraphs import ParagraphReader
from newslint.corpus.copies.store import Index
from newslint.corpus.inputs import Inputs
from newslint.errors import InputError
from tests.conftest import Run
from tests.corpus.archives import write_jsonl

pytest.importorskip("rensa", reason="SKIPPED LOUDLY: rensa is missing; install newslint[dev]")
pytestmark = pytest.mark.xdist_group("corpus")
FLAGS = ("--lang", "en", "--isolated")
PRESS = (
    "Perusahaan air minum daerah menghentikan aliran ke sebelas kelurahan pada Rabu malam karena pipa induk di "
    "dekat terminal lama harus diganti, dan warga diminta menampung air sejak sore hari."
)
REWRITTEN = (
    "Perusahaan air minum daerah menyetop aliran ke sebelas kelurahan Rabu malam karena pipa induk dekat terminal "
    "lama harus diganti; warga diimbau menampung air sejak sore hari."
)
OWN = (
    "Petani di lereng timur mulai menanam jagung lebih awal karena hujan sudah turun sejak pertengahan bulan lalu.",
    "Grup musik bambu asal lembah itu akan tampil tiga malam di gedung kesenian lama bersama paduan suara sekolah.",
    "Kapal penyeberangan kembali berlayar setelah ombak di selat mereda dan syahbandar mencabut larangan berlayar.",
    "Perpustakaan keliling singgah di pasar ikan setiap Sabtu agar anak pedagang dapat meminjam buku cerita.",
)
LINK = "Baca juga: Sebelas Kelurahan Tanpa Air, Warga Antre di Masjid dan Kantor Camat Sejak Petang"


def article(name: str, *paragraphs: str, date: str = "", site: str = "kabar.example", desk: str = "") -> dict[str, str]:
    return {"id": name, "text": "\n\n".join(paragraphs), "date": date, "site": site, "desk": desk}


ARCHIVE = [
    article("b", OWN[0], PRESS, LINK, date="2024-03-02", desk="kota"),
    article("a", REWRITTEN, OWN[1], LINK, date="2024-03-01", site="harian.example", desk="daerah"),
    article("c", OWN[2], PRESS.upper(), LINK, date="2024-03-03", desk="kota"),
]


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_first_publication_comes_first_and_links_are_left_out(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE)
    done = newslint("corpus", "copies", file, "--output", "salinan.jsonl", *FLAGS)
    found = rows(tmp_path / "salinan.jsonl")
    assert [(row["article"], row["first"], row["exact"], row["site"], row["section"]) for row in found] == [
        ("a", True, True, "harian.example", "daerah"),
        ("b", False, False, "kabar.example", "kota"),
        ("c", False, False, "kabar.example", "kota"),
    ]
    assert (done.returncode, [(row["cluster"], row["articles"]) for row in found]) == (0, [(1, 3)] * 3)
    assert "Read 3 articles; 2 copies of 1 paragraphs." in done.stdout


def test_coverage_counts_what_was_published_before(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE)
    newslint("corpus", "copies", file, "--output", "salinan.jsonl", *FLAGS)
    found = {(row["level"], row["name"]): row for row in rows(tmp_path / "salinan.coverage.jsonl")}
    assert sorted(found) == [("article", "b"), ("article", "c"), ("section", "kota"), ("site", "kabar.example")]
    press, other = len(PRESS.split()), len(OWN[0].split())
    assert found["article", "b"]["copied"] == round(press / (press + other), 4)
    assert (found["section", "kota"]["articles"], found["section", "kota"]["copied_words"]) == (2, 2 * press)


@pytest.mark.slow
def test_a_table_of_parquet_holds_the_same_rows(newslint: Run, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="SKIPPED LOUDLY: pyarrow is missing")
    file = write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE)
    for name in ("salinan.jsonl", "salinan.parquet"):
        newslint("corpus", "copies", file, "--output", name, *FLAGS)
    assert parquet.read_table(tmp_path / "salinan.parquet").to_pylist() == rows(tmp_path / "salinan.jsonl")


@pytest.mark.slow
def test_a_new_day_is_looked_up_in_the_index_and_within_itself(newslint: Run, tmp_path: Path) -> None:
    archive = write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE[:2])
    other = OWN[3].replace("singgah", "mampir")
    day = write_jsonl(
        tmp_path / "hari.jsonl",
        [article("d", REWRITTEN, date="2024-03-09"), article("e", other), article("f", other), article("g", LINK)],
    )
    newslint("corpus", "index", archive, "--index", "arsip.newslint", *FLAGS)
    newslint("corpus", "copies", day, "--index", "arsip.newslint", "--output", "salinan.jsonl", *FLAGS)
    found = rows(tmp_path / "salinan.jsonl")
    assert [(row["cluster"], row["article"]) for row in found] == [(1, "a"), (1, "b"), (1, "d"), (2, "e"), (2, "f")]


def test_what_a_site_says_in_every_article_is_left_out(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "arsip.jsonl", [article(str(number), PRESS, OWN[number]) for number in range(4)])
    for most, copies in ((3, 0), (4, 3)):
        newslint("corpus", "copies", file, "--output", "salinan.jsonl", "--site-articles", str(most), *FLAGS)
        assert len([row for row in rows(tmp_path / "salinan.jsonl") if not row["first"]]) == copies


@pytest.mark.slow
def test_an_index_is_kept_in_step(newslint: Run, tmp_path: Path) -> None:
    file = tmp_path / "arsip.jsonl"
    told = []
    for articles in (ARCHIVE, ARCHIVE, [ARCHIVE[0], article("c", OWN[3]), article("z", OWN[1])]):
        text = "".join(json.dumps(row) + "\n" for row in articles)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
        done = newslint("corpus", "index", file, "--index", "arsip.newslint", *FLAGS)
        told.append(done.stdout.partition("Read now: ")[2].strip())
    assert told == [
        "3 articles; new or changed: 3; gone: 0.",
        "0 articles; new or changed: 0; gone: 0.",
        "3 articles; new or changed: 2; gone: 1.",
    ]
    file.unlink()
    newslint("corpus", "index", write_jsonl(tmp_path / "b.jsonl", ARCHIVE[:1]), "--index", "arsip.newslint", *FLAGS)
    with sqlite3.connect(tmp_path / "arsip.newslint") as database:
        assert database.execute("SELECT article FROM articles").fetchall() == [("b",)]


@pytest.mark.slow
def test_an_index_says_when_it_is_stale(newslint: Run, tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE)
    newslint("corpus", "index", file, "--index", "arsip.newslint", *FLAGS)
    write_jsonl(file, ARCHIVE[:1])
    copies = ("corpus", "copies", file, "--index", "arsip.newslint", "--output", "salinan.jsonl", *FLAGS)
    assert "the index is stale: 1 of its files have changed since or are gone" in newslint(*copies).stderr
    with sqlite3.connect(tmp_path / "arsip.newslint") as database:
        database.execute("UPDATE about SET value = 'other'")
    done = newslint(*copies)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "the index is stale: another version of newslint made it" in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "there is no index here; make one with newslint corpus index"),
        (b"Bukan indeks, hanya teks yang cukup panjang. " * 40, "this is no index of newslint"),
        (b"", "this is no index of newslint"),
    ],
    ids=["missing", "text", "empty"],
)
def test_what_is_no_index_is_refused(newslint: Run, tmp_path: Path, content: bytes | None, told: str) -> None:
    file = write_jsonl(tmp_path / "hari.jsonl", ARCHIVE)
    if content is not None:
        (tmp_path / "arsip.newslint").write_bytes(content)
    done = newslint("corpus", "copies", file, "--index", "arsip.newslint", "--output", "salinan.jsonl", *FLAGS)
    assert (done.returncode, told in done.stderr, done.stderr.count("\n")) == (2, True, 1)


def test_a_table_of_another_kind_is_refused_before_anything_is_read(newslint: Run, tmp_path: Path) -> None:
    done = newslint("corpus", "copies", "tiada.jsonl", "--output", "salinan.csv", *FLAGS)
    assert (done.returncode, done.stderr) == (
        2,
        "newslint: salinan.csv: the name of a table ends in .parquet or .jsonl\n",
    )


def contents(index: Index) -> list[Any]:
    wanted = "SELECT site, articles.article, position, digest FROM places JOIN articles ON articles.id = places.article"
    return [
        sorted(index.database.execute(f"{wanted} JOIN texts ON texts.id = places.text").fetchall()),
        index.database.execute("SELECT COUNT(*) FROM bands").fetchone()[0],
    ]


def test_a_run_that_is_broken_off_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "AT_ONCE", 1)
    reader = ParagraphReader(Config(), registry_for(Config()))
    inputs = Inputs((str(write_jsonl(tmp_path / "arsip.jsonl", ARCHIVE)),))
    whole = Index.to_write(str(tmp_path / "utuh.newslint"))
    build(whole, inputs, reader, print)
    index = Index.to_write(str(tmp_path / "putus.newslint"))
    read = reader.of_article
    for breaks_at in ("a", "c"):

        def of_article(article: Any, breaks_at: str = breaks_at) -> Any:
            if article.article == breaks_at:
                raise KeyboardInterrupt
            return read(article)

        monkeypatch.setattr(reader, "of_article", of_article)
        with pytest.raises(KeyboardInterrupt):
            build(index, inputs, reader, print)
        assert index.is_unfinished()
        index.close()
        index = Index.to_write(index.path)
    monkeypatch.setattr(reader, "of_article", read)
    assert (build(index, inputs, reader, print).added, contents(index)) == (1, contents(whole))


def test_two_writers_and_a_reader_share_an_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "AT_ONCE", 1)
    reader = ParagraphReader(Config(), registry_for(Config()))
    path = str(tmp_path / "arsip.newslint")
    one, other = Index.to_write(path), Index.to_write(path)
    found: list[int] = []
    read = reader.of_article

    def of_article(article: Any) -> Any:
        if article.site == "kabar.example" and not found:
            build(other, Inputs((str(write_jsonl(tmp_path / "b.jsonl", ARCHIVE[1:2])),)), reader, print)
            seen = Index.to_read(path)
            found.append(len(list(clusters([seen]))))
            seen.close()
        return read(article)

    monkeypatch.setattr(reader, "of_article", of_article)
    build(one, Inputs((str(write_jsonl(tmp_path / "a.jsonl", [ARCHIVE[0], ARCHIVE[2]])),)), reader, print)
    assert (found, [sorted(copy.held.article for copy in one) for one in clusters([one])]) == ([0], [["a", "b", "c"]])


def test_a_process_that_writes_for_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.corpus.copies.store.WAIT", 0.05)
    path = str(tmp_path / "arsip.newslint")
    one, other = Index.to_write(path), Index.to_write(path)
    with one.transaction(), pytest.raises(InputError, match="another process has been writing"), other.transaction():
        pass

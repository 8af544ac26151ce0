"""What is read of an archive, in whatever form it lies there; and what of it cannot be read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.corpus.formats import jsonl
from newslint.corpus.inputs import Inputs, articles
from newslint.corpus.parts import FilePiece
from newslint.corpus.records import Article, Layout, Rejected
from newslint.errors import InputError
from tests.corpus.archives import records, write_jsonl
from tests.every import every


def read_all(*paths: Path, **how: object) -> list[Article | Rejected]:
    return list(articles(Inputs(tuple(map(str, paths)), **how)))  # type: ignore[arg-type]


def test_a_record_is_read_with_all_that_it_tells(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", records(2)[1:])
    assert read_all(file) == [
        Article(
            "naskah/00001.txt",
            records(2)[1]["text"],
            f"{file}#0",
            str(file),
            0,
            date="2024-05-02",
            section="ekonomi",
            author="Sari Wulan, Rudi",
            site="kabarlembah.example",
        )
    ]


@every(
    ("written", "read"),
    [
        ("2024-05-01", "2024-05-01"),
        ("2024-05-01T07:30:00+07:00", "2024-05-01T07:30:00"),
        ("2024-05-01 07:30:00", "2024-05-01T07:30:00"),
        ("Wed, 01 May 2024 07:30:00 +0700", "2024-05-01T07:30:00"),
        ("0000-00-00 00:00:00", ""),
        ("kemarin", ""),
        (20240501, ""),
        (None, ""),
    ],
)
def test_dates_are_read_as_the_clock_of_the_newsroom_showed_them(tmp_path: Path, written: object, read: str) -> None:
    (found,) = read_all(write_jsonl(tmp_path / "a.jsonl", [{"text": "Isi.", "date": written}]))
    assert isinstance(found, Article)
    assert found.date == read


def test_columns_may_have_other_names_and_stand_inside_others(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", [{"n": 7, "isi_berita": {"teks": ["Satu.", "Dua."]}, "meja": "kota"}])
    (found,) = read_all(file, layout=Layout(text=("isi_berita.teks",), id=("n",), section=("meja",), form="markdown"))
    assert isinstance(found, Article)
    assert (found.article, found.text, found.section, found.form) == ("7", "Satu.\n\nDua.", "kota", "markdown")


def test_an_article_without_id_goes_by_its_place_unless_an_id_is_asked_for(tmp_path: Path) -> None:
    file = write_jsonl(tmp_path / "a.jsonl", [{"text": "Isi."}])
    assert [one.article for one in read_all(file) if isinstance(one, Article)] == [f"{file}#0"]
    (rejected,) = read_all(file, layout=Layout(id=("kode",)))
    assert rejected.source == f"{file}#0"
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "line 1: no id in the field 'kode'; this record has: text"


def test_files_in_folders_go_by_their_path_and_are_read_by_their_ending(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "satu.md").write_text("# Judul\n", encoding="utf-8")
    (tmp_path / "dua.html").write_text("<p>Isi.</p>", encoding="utf-8")
    (tmp_path / "foto.jpg").write_bytes(b"\xff\xd8")
    found = [(one.article, one.form) for one in read_all(tmp_path) if isinstance(one, Article)]
    assert sorted(found) == [("b/satu.md", "markdown"), ("dua.html", "html")]


@every("ending", ["jsonl", "jsonl.gz", "ndjson"])
def test_broken_records_are_told_by_their_line_and_the_others_read(tmp_path: Path, ending: str) -> None:
    good, other = (json.dumps(row) for row in records(2))
    data = f'\ufeff{good}\n\n{{"text": \n[1]\n{other}\n{{"id": 5}}'.encode()
    file = tmp_path / f"a.{ending}"
    file.write_bytes(gzip.compress(data) if ending.endswith(".gz") else data)
    found = read_all(file)
    reasons = [one.reason.partition(";")[0] for one in found if isinstance(one, Rejected)]
    assert [one.record for one in found if isinstance(one, Article)] == [0, 3]
    assert reasons == [
        "line 3: not JSON: it ends too early, at column 10",
        "line 4: the line holds a list, no JSON object",
        "line 6: no field named text, content, body, isi, konten or artikel",
    ]


def test_a_damaged_packed_file_is_told_and_what_stands_before_the_damage_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.gz"
    whole = gzip.compress("".join(json.dumps(row) + "\n" for row in records(3000)).encode())
    file.write_bytes(whole[: len(whole) // 2])
    *before, last = read_all(file)
    assert len(before) > 100
    assert all(isinstance(one, Article) for one in before)
    assert isinstance(last, Rejected)
    assert last.reason.startswith("damaged, and cannot be read to its end")


def test_what_is_not_there_or_of_no_known_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text\n", encoding="utf-8")
    with pytest.raises(InputError, match="there is no such file or folder"):
        read_all(tmp_path / "tidak-ada.jsonl")
    with pytest.raises(InputError, match="say it with --format \\(text, jsonl, parquet, wxr, warc\\)"):
        read_all(tmp_path / "a.csv")


def test_addresses_are_read_like_files(tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec", reason="SKIPPED LOUDLY: fsspec is missing; install newslint[dev]")
    memory = fsspec.filesystem("memory")
    memory.pipe("/arsip/a.jsonl", (json.dumps(records(1)[0]) + "\n").encode())
    memory.pipe("/arsip/b/naskah.txt", b"Isi.")
    found = list(articles(Inputs(("memory://arsip",))))
    assert [one.article for one in found if isinstance(one, Article)] == ["naskah/00000.txt", "b/naskah.txt"]
    with pytest.raises(InputError, match="there is no such file or folder"):
        list(articles(Inputs(("memory://tidak-ada/*.jsonl",))))


LINES = ["", " ", '{"text": "a"}', '{"text": "sungguh panjang"}', "rusak"]


@given(st.lists(st.sampled_from(LINES), max_size=9), st.sampled_from(["\n", "\r\n"]), st.booleans(), st.integers(1, 40))
def test_a_file_says_the_same_however_it_is_divided(
    tmp_path_factory: pytest.TempPathFactory, told: list[str], newline: str, closed: bool, size: int
) -> None:
    file = tmp_path_factory.mktemp("arsip") / "a.jsonl"
    file.write_bytes((newline.join(told) + (newline if closed else "")).encode())
    whole = list(jsonl.read(FilePiece(str(file)), Layout()))
    pieces = list(jsonl.pieces(str(file), "", size))
    found = [one for piece in pieces for one in jsonl.read(piece, Layout())]
    articles = [one for one in whole if isinstance(one, Article)]
    assert [one for one in found if isinstance(one, Article)] == articles
    assert [one.source for one in found] == [one.source for one in whole]
    assert [piece.start for piece in pieces[1:]] == [piece.stop for piece in pieces[:-1]]

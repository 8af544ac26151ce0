"""Tables, exports of WordPress and files of crawlers: what is read of them, and what of damaged ones is told."""

from __future__ import annotations

import gzip
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from newslint.corpus.inputs import Inputs, articles, divide
from newslint.corpus.records import Article, Layout, Rejected
from tests.corpus.archives import records
from tests.every import every

pa = pytest.importorskip("pyarrow", reason="SKIPPED LOUDLY: pyarrow is missing; install newslint[dev]")
pq = pytest.importorskip("pyarrow.parquet")
pytestmark = pytest.mark.xdist_group("corpus")


def read_all(*paths: Path, **how: Any) -> tuple[list[Article], list[str]]:
    """Return the articles of an archive, and the reasons for which something was rejected."""
    found = list(articles(Inputs(tuple(map(str, paths)), **how)))
    rejected = [one.reason for one in found if isinstance(one, Rejected)]
    return [one for one in found if isinstance(one, Article)], rejected


def write_parquet(path: Path, rows: list[dict[str, Any]], group: int = 1000) -> Path:
    pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=group, compression="zstd")
    return path


def test_a_table_is_read_row_by_row_whatever_its_row_groups(tmp_path: Path) -> None:
    rows = [{**row, "terbit": datetime(2024, 5, 1, 7, 30), "foto": b"\xff"} for row in records(10)]
    for group in (3, 100):
        file = write_parquet(tmp_path / f"a{group}.parquet", rows, group)
        found, rejected = read_all(file, layout=Layout(date=("terbit",)))
        assert [(one.article, one.text, one.record) for one in found] == [
            (row["id"], row["text"], number) for number, row in enumerate(rows)
        ]
        assert (found[0].date, found[0].author, rejected) == ("2024-05-01T07:30:00", "Sari Wulan, Rudi", [])


def test_a_table_without_text_tells_its_columns(tmp_path: Path) -> None:
    file = write_parquet(tmp_path / "a.parquet", [{"id": 1, "teks": "a"}, {"id": 2, "teks": None}])
    found, rejected = read_all(file)
    assert found == []
    assert rejected[0].startswith("row 0: no field named text, content, ")
    assert rejected[1].endswith("this record has: id, teks (null); name the field with --text-column")


def test_large_row_groups_are_parts_of_their_own_and_small_ones_come_together(tmp_path: Path) -> None:
    rows = [{"id": row["id"], "text": row["text"] * 50} for row in records(1000)]
    file = write_parquet(tmp_path / "a.parquet", rows, 100)
    pieces = [part.pieces[0] for part in divide(Inputs((str(file),)))]
    assert [number for piece in pieces for number in piece.groups] == list(range(10))
    assert 1 < len(pieces) < 10


@every("data", [b"", b"PAR1", b"text\n" * 9], ids=["empty", "cut", "no-table"])
def test_what_is_no_table_is_told(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.parquet"
    file.write_bytes(data)
    found, (reason,) = read_all(file)
    assert found == []
    assert reason.startswith("damaged, and cannot be read to its end: Parquet ")


def test_a_damaged_row_group_is_told_by_its_rows_and_the_others_are_read(tmp_path: Path) -> None:
    file = write_parquet(tmp_path / "a.parquet", records(300), 100)
    group = pq.ParquetFile(file).metadata.row_group(1)
    data = bytearray(file.read_bytes())
    start = group.column(1).data_page_offset
    data[start : start + group.column(1).total_compressed_size] = b"\xff" * group.column(1).total_compressed_size
    file.write_bytes(data)
    found, (reason,) = read_all(file)
    assert [one.record for one in found] == [*range(100), *range(200, 300)]
    assert reason.startswith("rows 100 to 199: damaged: ")


EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Kabar Lembah</title>
<item><title>Banjir Surut</title><link>https://kabarlembah.example/banjir</link><guid>https://kabarlembah.example/?p=7</guid>
<dc:creator><![CDATA[sari]]></dc:creator><content:encoded><![CDATA[Air sudah surut.

Warga kembali.]]></content:encoded><wp:post_id>7</wp:post_id><wp:post_date>2024-05-01 07:30:00</wp:post_date>
<category domain="post_tag" nicename="b">banjir</category>
<category domain="category" nicename="k"><![CDATA[Kota]]></category>
<wp:comment><wp:status>trash</wp:status></wp:comment><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>Foto</title><wp:post_type>attachment</wp:post_type></item>
<item><title>Dua</title><guid>8</guid><content:encoded><![CDATA[<p>Isi &amp; isi.</p>]]></content:encoded>
<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>page</wp:post_type></item>
<item><title>Bin</title><guid>9</guid><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
"""


def test_posts_and_pages_of_wordpress_are_read_with_all_that_they_tell(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    file.write_text(EXPORT, encoding="utf-8")
    (post, page), rejected = read_all(file)
    assert post == Article(
        "https://kabarlembah.example/?p=7",
        "Air sudah surut.\n\nWarga kembali.",
        f"{file}#0",
        str(file),
        0,
        "markdown",
        "Banjir Surut",
        "2024-05-01T07:30:00",
        "Kota",
        "sari",
        "kabarlembah.example",
    )
    assert (page.article, page.text, page.form, page.date, page.record) == ("8", "<p>Isi &amp; isi.</p>", "html", "", 2)
    assert rejected == []
    packed = tmp_path / "b.xml.gz"
    packed.write_bytes(gzip.compress(EXPORT.encode()))
    assert [one.text for one in read_all(packed)[0]] == [post.text, page.text]


@every(
    ("change", "read", "told"),
    [
        (("</rss>", ""), 2, "line 17: not well-formed XML (no element found); nothing behind it is read"),
        (("<item><title>Dua", "<item><title>&Dua"), 1, "line 13: not well-formed XML (not well-formed (invalid "),
        (('<rss version="2.0"', '<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"'), 0, "a document type or "),
        (("<title>Bin", "<b>" * 60 + "<title>Bin"), 2, "nested more than 50 deep"),
    ],
    ids=["cut", "broken", "document-type", "deep"],
)
def test_broken_exports_are_read_up_to_what_is_wrong(
    tmp_path: Path, change: tuple[str, str], read: int, told: str
) -> None:
    file = tmp_path / "a.xml"
    file.write_text(EXPORT.replace(*change), encoding="utf-8")
    found, (reason,) = read_all(file)
    assert (len(found), reason[: len(told)]) == (read, told)


def warc(*pages: tuple[str, str, bytes], packed: bool = True) -> bytes:
    """Return a WARC file of answers, each with its address, its type and its body."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for address, kind, body in pages:
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
        writer.write_record(
            writer.create_warc_record(
                address,
                "response",
                payload=io.BytesIO(body),
                http_headers=headers,
                warc_headers_dict={"WARC-Date": "2024-05-01T07:30:00Z"},
            )
        )
    return out.getvalue()


PAGES = (
    ("https://www.kabarlembah.example/1", "text/html; charset=utf-8", "<p>Kafé dibuka.</p>".encode()),
    ("https://www.kabarlembah.example/a.png", "image/png", b"\x89PNG"),
    ("https://www.kabarlembah.example/2", "text/html", '<meta charset="latin-1"><p>Kafé.</p>'.encode("latin-1")),
    ("https://www.kabarlembah.example/3", "text/html", b"<p>Kaf\xe9.</p>"),
)


@every("packed", [True, False])
def test_pages_of_a_crawl_are_read_in_their_encoding(tmp_path: Path, packed: bool) -> None:
    file = tmp_path / ("a.warc.gz" if packed else "a.warc")
    file.write_bytes(warc(*PAGES, packed=packed))
    (first, second), rejected = read_all(file)
    assert (first.article, first.site, first.date, first.form, first.text) == (
        "https://www.kabarlembah.example/1",
        "kabarlembah.example",
        "2024-05-01T07:30:00",
        "html",
        "<p>Kafé dibuka.</p>",
    )
    assert second.text.endswith("<p>Kafé.</p>")
    assert rejected == ["record 3: not text in utf-8, the encoding that it names"]


def test_a_damaged_crawl_is_read_up_to_the_damage(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    file.write_bytes(warc(*PAGES[:1]) + b"\x1f\x8b\x08\x00" + b"\xff" * 40)
    found, (reason,) = read_all(file)
    assert len(found) == 1
    assert reason.startswith("damaged, and cannot be read to its end: ")


def test_packed_records_are_read(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl.zst"
    data = "".join(json.dumps(row) + "\n" for row in records(3000)).encode()
    halves = (data[: len(data) // 2], data[len(data) // 2 :])
    whole = b"".join(pa.Codec("zstd").compress(half).to_pybytes() for half in halves)
    file.write_bytes(whole)
    found, rejected = read_all(file)
    assert ([one.article for one in found], rejected) == ([row["id"] for row in records(3000)], [])
    file.write_bytes(whole[:-200])
    found, rejected = read_all(file)
    assert len(found) > 1000
    assert rejected == ["damaged, and cannot be read to its end: Truncated compressed stream"]

"""Records: numbering, fields, titles, other formats, and lines that hold no record."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Document, Unreadable
from newslint.readers.jsonl import lines as json_lines
from newslint.readers.jsonl.reader import JsonlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from tests.every import every

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
READER = JsonlReader(PlainReader())
USUAL = "text, content, body, isi, konten or artikel"
ADVICE = "name the field in .newslint.yaml under readers: jsonl: text:"
TOO_MANY_DIGITS = "a number of more than 1000 digits"


def parts(data: bytes, reader: JsonlReader = READER) -> list[Document | Unreadable]:
    return list(reader.read_stream(io.BytesIO(data), "a.jsonl"))


def documents(*lines: object, reader: JsonlReader = READER) -> list[Document]:
    data = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines).encode()
    return [part for part in parts(data, reader) if isinstance(part, Document)]


def problems(data: bytes | str) -> list[str]:
    found = parts(data if isinstance(data, bytes) else data.encode())
    return [part.reason for part in found if isinstance(part, Unreadable)]


def numbers(found: Sequence[Document]) -> list[Any]:
    return [document.meta["record"] for document in found]


def texts(found: Sequence[Document]) -> list[str]:
    return [document.source.text for document in found]


class TestNumbering:
    @every("newline", ["\n", "\r\n", "\r"])
    @every("end", ["", "\n", "\n\n \t\n"])
    def test_records_are_numbered_as_a_list_of_the_lines_that_are_not_blank(self, newline: str, end: str) -> None:
        lines = ["", '{"text": "nol"}', " ", "", '{"text": "satu"}', "\u00a0", '{"text": "dua"}']
        data = (newline.join(lines) + end.replace("\n", newline)).encode()
        expected = [json.loads(line) for line in io.StringIO(data.decode(), newline=None) if line.strip()]
        found = [part for part in parts(data) if isinstance(part, Document)]
        assert numbers(found) == [0, 1, 2]
        assert texts(found) == [record["text"] for record in expected]

    def test_a_record_with_a_fault_has_a_number_too(self) -> None:
        assert numbers(documents({"text": "nol"}, "{rusak", "", {"text": "dua"})) == [0, 2]

    def test_a_byte_order_mark_is_no_part_of_the_first_record(self) -> None:
        assert problems(b'\xef\xbb\xbf{"text": "nol"}') == []

    def test_line_ends_inside_a_text_are_that_texts_own(self) -> None:
        (document,) = documents({"text": f"Judul Berita\r\n\r\n{LEAD}"})
        assert [block.text for block in document.blocks] == ["Judul Berita", LEAD]
        assert document.source.lines.position(document.blocks[1].piece.span.start) == (3, 1)

    def test_a_file_of_nothing_has_no_records(self) -> None:
        assert [parts(data) for data in (b"", b"\n\n", b"\xef\xbb\xbf")] == [[], [], []]


class TestFields:
    def test_the_first_field_that_is_there_is_taken(self) -> None:
        found = documents({"body": "tiga", "content": "dua", "text": "satu"}, {"body": "tiga", "content": "dua"})
        assert texts(found) == ["satu", "dua"]

    def test_null_is_no_text_and_a_field_with_words_goes_before_one_without(self) -> None:
        found = documents(
            {"text": None, "content": "dua"}, {"text": " ", "content": "dua"}, {"text": "", "content": ""}
        )
        assert texts(found) == ["dua", "dua", ""]

    @every("value", [None, "", " \n", [], [None], ["", None]])
    def test_a_record_whose_field_has_no_words_is_an_article_without_any(self, value: object) -> None:
        assert [text.strip() for text in texts(documents({"id": 1, "text": value}))] == [""]

    def test_so_is_one_in_which_the_object_round_the_field_is_null(self) -> None:
        reader = JsonlReader(PlainReader(), ("artikel.isi",))
        assert texts(documents({"artikel": None}, {"artikel": {"isi": "a"}}, reader=reader)) == ["", "a"]

    def test_a_list_of_texts_is_a_list_of_paragraphs(self) -> None:
        assert texts(documents({"text": ["Satu.", "Dua."]}, {"text": []})) == ["Satu.\n\nDua.", ""]

    def test_names_with_dots_reach_into_objects_unless_a_field_has_that_name(self) -> None:
        reader = JsonlReader(PlainReader(), ("artikel.isi.teks",), ("artikel.judul",))
        nested = {"artikel": {"judul": "Judul", "isi": {"teks": "dalam"}}}
        found = documents(nested, {**nested, "artikel.isi.teks": "luar"}, {"artikel": {"isi": "x"}}, reader=reader)
        assert texts(found) == ["dalam", "luar"]
        assert found[0].meta["title"] == "Judul"

    def test_another_reader_of_text(self) -> None:
        (document,) = documents({"text": f"# Judul\n\n*{LEAD}*"}, reader=JsonlReader(MarkdownReader()))
        assert [(block.kind, block.text) for block in document.blocks] == [("title", "Judul"), ("paragraph", LEAD)]

    def test_a_lone_surrogate_is_read_as_the_replacement_character(self) -> None:
        (document,) = documents('{"text": "a\\ud800b\\ud83d\\ude00", "title": "\\udfff"}')
        assert (document.source.text, document.meta["title"]) == ("a\ufffdb\U0001f600", "\ufffd")

    @every("name", ["text", "content", "body", "isi", "konten", "artikel"])
    def test_the_usual_names_of_the_article_need_no_settings(self, name: str) -> None:
        assert [document.source.text for document in documents({"id": 1, name: LEAD})] == [LEAD]


class TestTitle:
    def test_the_block_that_says_it_is_the_title(self) -> None:
        text = f"Laporan Khusus Akhir Pekan\nHarga Beras Naik Lagi\n{LEAD}"
        (document,) = documents({"judul": "Harga  beras naik lagi ", "text": text})
        assert document.meta["title"] == "Harga beras naik lagi"
        assert [block.kind for block in document.blocks] == ["heading", "title", "paragraph"]

    def test_where_no_block_says_it_the_reader_of_text_decides(self) -> None:
        (document,) = documents({"title": "Beras", "text": f"Harga Beras Naik Lagi\n{LEAD}"})
        assert [block.kind for block in document.blocks] == ["title", "paragraph"]

    @every("title", [None, "", " ", 5, ["a"], {"rendered": "a"}])
    def test_what_is_no_text_is_no_title(self, title: object) -> None:
        assert "title" not in documents({"title": title, "text": LEAD})[0].meta


class TestLinesWithoutARecord:
    @every(
        ("line", "reason"),
        [
            ("{rusak", "not JSON: 'r' is not expected, at column 2"),
            ('{"text": "a"} x', "not JSON: 'x' is not expected, at column 15"),
            ('{"text": "a\tb"}', "not JSON: the character U+0009 stands in a text, at column 12"),
            ('{"text": "a\0b"}', "not JSON: the character U+0000 stands in a text, at column 12"),
            ('{"text": "a', "not JSON: a text begins and does not end, at column 10"),
            ('{"text": ', "not JSON: it ends too early, at column 10"),
            ("[1]", "the line holds a list, no JSON object"),
            ("null", "the line holds null, no JSON object"),
            ("7", "the line holds a number, no JSON object"),
            ("{}", f"no field named {USUAL}; this record has: no fields; {ADVICE}"),
            ('{"id": 1, "teks": "a"}', f"no field named {USUAL}; this record has: id, teks; {ADVICE}"),
            ('{"id": 1, "teks": null}', f"no field named {USUAL}; this record has: id, teks (null); {ADVICE}"),
            ('{"text": 5}', "the field 'text' holds a number, no text"),
            ('{"text": true}', "the field 'text' holds true, no text"),
            ('{"text": {"a": 1}}', "the field 'text' holds an object, no text"),
            ('{"text": ["a", 2]}', "the field 'text' holds a list, and item 1 of it is a number"),
            ("[" * 200_000, "nested too deeply"),
            (
                f'{{"id": {"9" * 5000}, "text": "a"}}',
                TOO_MANY_DIGITS,
            ),
        ],
    )
    def test_each_is_told_with_its_line_and_the_reason(self, line: str, reason: str) -> None:
        assert problems(f'{{"text": "a"}}\n\n{line}\n{{"text": "b"}}') == [f"line 3: {reason}"]

    def test_text_that_is_not_utf_8_is_told_with_the_byte(self) -> None:
        data = b'{"text": "a"}\n{"text": "caf\xe9"}\n{"text": "\xed\xa0\x80"}\n{"text": "b"}'
        told = "not UTF-8 text: byte 0x{} at byte {} of the line"
        assert problems(data) == [f"line 2: {told.format('e9', 13)}", f"line 3: {told.format('ed', 10)}"]

    @every("encoding", ["utf-16", "utf-16-be", "utf-32"])
    def test_another_encoding_is_told_once(self, encoding: str) -> None:
        text = ('\ufeff{"text": "a"}\n' * 3) if encoding == "utf-16-be" else '{"text": "a"}\n' * 3
        told = problems(text.encode(encoding))
        assert told == ["line 1: this is UTF-16 text; convert the file with: iconv -f UTF-16 -t UTF-8"]

    def test_the_first_line_tells_what_a_file_of_records_is(self) -> None:
        first, second = problems("[\n{\n")
        assert first.endswith("(a file of records holds one whole JSON object a line)")
        assert second == "line 2: not JSON: it ends too early, at column 2"

    def test_a_line_too_long_is_passed_over_and_not_held_in_memory(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(json_lines, "LONGEST_RECORD", 100)
        lines = [f'{{"text": "{"a" * length}"}}' for length in (10, 87, 500, 10)]
        data = "\n".join(lines).encode()
        assert problems(data) == ["line 3: longer than 100 characters"]
        assert numbers([part for part in parts(data) if isinstance(part, Document)]) == [0, 1, 3]

    def test_the_fields_that_are_shown_are_few(self) -> None:
        (told,) = problems(json.dumps({"x" * 1000: 1} | {f"k{number}": 1 for number in range(1000)}))
        assert len(told) < 250


class Failing:
    name = "gagal"

    def read(self, source: object) -> list[Document | Unreadable]:
        raise KeyError("rusak")


def test_a_reader_of_text_that_fails_does_not_end_the_file() -> None:
    found = parts(b'{"text": "a"}\n{"text": "b"}', JsonlReader(Failing()))
    reason = "the reader 'gagal' failed with KeyError: 'rusak'"
    assert found == [Unreadable(f"line 1: {reason}"), Unreadable(f"line 2: {reason}")]


def test_records_come_one_by_one() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            line = b'{"text": "Harga beras naik."}\n'
            buffer[: len(line)] = line
            return len(line)

    found = iter(READER.read_stream(io.BufferedReader(Endless()), "a.jsonl"))
    first_two = [next(found), next(found)]
    assert numbers([document for document in first_two if isinstance(document, Document)]) == [0, 1]


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "title", "x"]), inner),
    max_leaves=8,
)


@given(st.lists(values.map(json.dumps).map(str.encode) | st.binary(max_size=40), max_size=6))
def test_whatever_the_bytes_nothing_is_raised_and_every_line_has_an_answer(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    found = parts(data)
    written = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    is_wide = written.startswith(("\udcff\udcfe", "\udcfe\udcff"))
    count = sum(bool(line.strip()) for line in io.StringIO(written, newline=None))
    assert len(found) == (1 if is_wide else count)
    for document in found:
        if isinstance(document, Document):
            for block in document.blocks:
                assert 0 <= block.piece.span.start <= block.piece.span.end <= len(document.source.text)

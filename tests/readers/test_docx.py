"""Word files: paragraphs and their kinds, what is not read, and files that are none or that mean harm."""

from __future__ import annotations

import io
import random
import re
from typing import TYPE_CHECKING

import pytest

from newslint import Document, Unreadable
from newslint.readers.docx import package
from newslint.readers.docx.reader import DocxReader
from tests.every import every
from tests.made_once import LINTER
from tests.readers.word_files import changed, packed, unpacked, with_footnote, with_xml, word_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."


def read(data: bytes) -> Document:
    (document,) = DocxReader().read_stream(io.BytesIO(data), "a.docx")
    assert isinstance(document, Document), document.reason
    return document


def blocks(data: bytes) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read(data).blocks]


def problem(data: bytes) -> str:
    (found,) = DocxReader().read_stream(io.BytesIO(data), "a.docx")
    assert isinstance(found, Unreadable)
    return found.reason


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def words_of(xml: str) -> str:
    """Return the text of a file whose one paragraph holds ``xml``."""
    return read(with_xml(f"<w:p>{xml}</w:p>")).source.text


class TestKinds:
    @every(
        ("style", "kind"),
        [
            ("Title", "title"),
            ("Subtitle", "heading"),
            ("Heading 1", "heading"),
            ("Heading 9", "heading"),
            ("List Bullet", "list-item"),
            ("List Number 2", "list-item"),
            ("List Paragraph", "list-item"),
            ("Quote", "quote"),
            ("Intense Quote", "quote"),
            ("Caption", "caption"),
            ("Normal", "paragraph"),
            ("Body Text", "paragraph"),
        ],
    )
    def test_word_s_own_styles(self, style: str, kind: str) -> None:
        assert blocks(word_file(lambda document: document.add_paragraph(LEAD, style=style))) == [(kind, LEAD)]

    def test_a_style_of_the_newsroom_is_of_the_kind_it_is_based_on(self) -> None:
        def write(document: WordDocument) -> None:
            from docx.enum.style import WD_STYLE_TYPE

            own = document.styles.add_style("Judul Rubrik", WD_STYLE_TYPE.PARAGRAPH)
            own.base_style = document.styles["Heading 2"]
            document.add_paragraph(LEAD, style="Judul Rubrik")

        assert blocks(word_file(write)) == [("heading", LEAD)]

    def test_a_numbered_paragraph_is_a_list_item(self) -> None:
        numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        assert blocks(with_xml(f"<w:p>{numbered}{run(LEAD)}</w:p>")) == [("list-item", LEAD)]

    def test_headlines_without_a_style_are_known_by_their_words(self) -> None:
        def write(document: WordDocument) -> None:
            for words in ("Harga Beras Naik Lagi", LEAD, "Latar Belakang Kenaikan", LEAD):
                document.add_paragraph(words)

        assert [kind for kind, _ in blocks(word_file(write))] == ["title", "paragraph", "heading", "paragraph"]

    def test_a_table_of_contents_is_no_text(self) -> None:
        style = '<w:style w:type="paragraph" w:styleId="DaftarIsi1"><w:name w:val="toc 1"/></w:style>'
        paragraph = f'<w:p><w:pPr><w:pStyle w:val="DaftarIsi1"/></w:pPr>{run(LEAD)}</w:p>'
        data = changed(
            with_xml(paragraph),
            "word/styles.xml",
            lambda part: part.replace(b"</w:styles>", f"{style}</w:styles>".encode()),
        )
        document = read(data)
        assert (document.blocks, document.source.text) == ((), LEAD)


class TestParagraphNumbers:
    def test_a_line_is_a_paragraph_whatever_stands_in_it(self) -> None:
        def write(document: WordDocument) -> None:
            document.add_paragraph(LEAD)
            document.add_paragraph("")
            document.add_paragraph("Warga berharap\npasokan\tsegera datang.")
            table = document.add_table(1, 2)
            table.cell(0, 0).text = "Beras"
            table.cell(0, 1).text = "12 ribu"
            document.add_paragraph("Selesai sudah.")

        document = read(word_file(write))
        numbers = [document.source.lines.position(block.piece.span.start).line for block in document.blocks]
        assert list(zip(numbers, blocks(word_file(write)), strict=True)) == [
            (1, ("paragraph", LEAD)),
            (3, ("paragraph", "Warga berharap pasokan segera datang.")),
            (4, ("cell", "Beras")),
            (5, ("cell", "12 ribu")),
            (6, ("paragraph", "Selesai sudah.")),
        ]

    def test_offsets_point_at_the_words(self) -> None:
        words = "\u200b  Harga\u00a0be\u00adras naik. "
        document = read(with_xml(f"<w:p>{run(words)}</w:p><w:p>{run(LEAD)}</w:p>"))
        first, second = document.blocks
        assert first.text == "Harga beras naik."
        assert document.source.text[slice(*first.slice(6, 11).span)] == "be\u00adras"
        assert document.source.text[slice(*second.piece.span)] == LEAD

    def test_line_ends_in_the_xml_are_spaces(self) -> None:
        assert words_of(run("Harga\nberas&#13;naik.")) == "Harga beras naik."


def strict(part: bytes) -> bytes:
    names = rb"http://schemas\.openxmlformats\.org/(officeDocument|wordprocessingml|drawingml)/2006/"
    return re.sub(names, rb"http://purl.oclc.org/ooxml/\1/", part)


class TestStrictForm:
    """Word's "Strict Open XML Document", whose names of elements and relationships are others."""

    @every("only", ["", "word/document.xml"])
    def test_the_same_blocks_are_read(self, only: str) -> None:
        def write(document: WordDocument) -> None:
            document.add_heading("Banjir Surut", 0)
            document.add_paragraph(LEAD)
            document.add_table(1, 1).cell(0, 0).text = "Desa"

        data = word_file(write)
        parts = {
            name: strict(part) if name.endswith((".xml", ".rels")) and only in ("", name) else part
            for name, part in unpacked(data).items()
        }
        assert blocks(packed(parts)) == blocks(data)
        assert read(packed(parts)).source.text == read(data).source.text


class TestWords:
    @every(
        ("xml", "words"),
        [
            (f'<w:ins w:id="1">{run("Harga ")}</w:ins>{run("naik")}', "Harga naik"),
            (f'<w:del w:id="1"><w:r><w:delText>Harga </w:delText></w:r></w:del>{run("naik")}', "naik"),
            (f'<w:moveFrom w:id="1">{run("Harga ")}</w:moveFrom>{run("naik")}', "naik"),
            (f'<w:moveTo w:id="1">{run("Harga ")}</w:moveTo>{run("naik")}', "Harga naik"),
            (f'<w:hyperlink w:anchor="a">{run("Harga")}</w:hyperlink>{run(" naik")}', "Harga naik"),
            (f"<w:sdt><w:sdtContent>{run('Harga')}</w:sdtContent></w:sdt>{run(' naik')}", "Harga naik"),
            (f"<w:r><w:instrText>PAGE</w:instrText></w:r>{run('naik')}", "naik"),
            (f'<w:fldSimple w:instr="DATE">{run("Rabu")}</w:fldSimple>{run(" pagi")}', "Rabu pagi"),
            ("<w:r><w:t>anak</w:t><w:noBreakHyphen/><w:t>anak</w:t></w:r>", "anak-anak"),
            (f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>{run('naik')}", "naik"),
            (f"<w:r><w:footnoteReference w:id='2'/></w:r>{run('naik')}<!-- catatan --><?catatan ?>", "naik"),
        ],
    )
    def test_what_is_read_of_a_paragraph(self, xml: str, words: str) -> None:
        assert words_of(xml) == words

    def test_headers_and_footers_follow_the_text(self) -> None:
        def write(document: WordDocument) -> None:
            document.sections[0].header.paragraphs[0].text = "Koran Pagi"
            document.sections[0].footer.paragraphs[0].text = "Halaman"
            document.add_paragraph(LEAD)

        assert blocks(word_file(write)) == [("paragraph", LEAD), ("cell", "Koran Pagi"), ("cell", "Halaman")]

    def test_a_header_that_says_what_the_headline_says_is_no_copy(self) -> None:
        def write(document: WordDocument) -> None:
            headline = "Pasokan Beras ke Pasar Induk Berkurang Sejak Awal Pekan"
            document.add_paragraph(headline, style="Title")
            document.add_paragraph(LEAD)
            document.add_paragraph("Pedagang berharap pemerintah segera menambah pasokan ke pasar.")
            for section in (document.sections[0], document.add_section()):
                section.header.is_linked_to_previous = False
                section.header.paragraphs[0].text = headline

        assert LINTER.lint_bytes(word_file(write), "a.docx").findings == ()

    def test_notes_follow_the_text(self) -> None:
        assert blocks(with_footnote(LEAD, "Menurut data dinas pasar.")) == [
            ("paragraph", LEAD),
            ("footnote", "Menurut data dinas pasar."),
        ]

    def test_notes_whose_xml_is_broken(self) -> None:
        data = changed(with_footnote(LEAD, "a"), "word/footnotes.xml", lambda part: part[:-20])
        assert problem(data).startswith("this is no Word file that can be read (XMLSyntaxError: ")

    def test_content_controls_round_paragraphs_are_read(self) -> None:
        xml = f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run(LEAD)}</w:p></w:sdtContent></w:sdt>"
        assert blocks(with_xml(xml)) == [("paragraph", LEAD)]


class TestFilesThatCannotBeRead:
    def test_what_is_no_word_file(self) -> None:
        told = "this is no Word file (.docx), or it is damaged"
        assert [problem(data) for data in (b"", b"abc", word_file(lambda document: None)[:-30])] == [told] * 3

    def test_another_archive(self) -> None:
        assert problem(packed({"a.txt": b"a"})).startswith("this is no Word file that can be read (")

    def test_a_password_and_the_old_form(self) -> None:
        told = "this is a Word file with a password, or one of the old form (.doc); save it as plain .docx"
        assert problem(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600) == told

    def test_broken_xml(self) -> None:
        data = changed(word_file(lambda document: None), "word/document.xml", lambda part: part[:-20])
        assert problem(data).startswith("this is no Word file that can be read (XMLSyntaxError: ")

    def test_a_document_without_a_body(self) -> None:
        data = changed(
            word_file(lambda document: None),
            "word/document.xml",
            lambda part: part[: part.find(b"<w:body")] + b"</w:document>",
        )
        assert problem(data) == "this is a Word file without a body"

    @every("root", ["<html/>", '<a:x xmlns:a="urn:a"><b/></a:x>', '<w:document xmlns:w="urn:w"/>'])
    def test_something_else_in_the_place_of_the_document(self, root: str) -> None:
        parts = unpacked(word_file(lambda document: None))
        told = "this file has the form of a Word file, but what is in it is no Word document"
        assert problem(packed({**parts, "word/document.xml": root.encode()})) == told
        told = "this is no Word file that can be read: one of its parts is none of a Word file"
        assert problem(packed({**parts, "_rels/.rels": root.encode()})) == told

    def test_an_archive_that_unpacks_to_too_much(self, monkeypatch: pytest.MonkeyPatch) -> None:
        parts = unpacked(word_file(lambda document: None))
        bomb = packed({**parts, "word/media/a.png": b"\0" * 3_000_000})
        monkeypatch.setattr(package, "LARGEST_FILE", 2_000_000)
        assert problem(bomb) == "the file unpacks to more than 2,000,000 bytes, too much for an article"
        monkeypatch.setattr(package, "LARGEST_FILE", 100)
        assert problem(bomb) == "larger than 100 bytes, too large for an article"

    def test_xml_that_unpacks_to_too_much(self) -> None:
        data = changed(word_file(lambda document: None), "word/document.xml", lambda part: part + b" " * 25_200_000)
        assert problem(data) == "the file unpacks to more than 25,165,824 bytes of XML, too much for an article"

    def test_more_paragraphs_than_an_article_has(self) -> None:
        told = "the file has more than 100,000 paragraphs, too many for an article"
        assert problem(with_xml("<w:p/>" * 100_001)) == told

    @every(
        "entity", ['<!ENTITY a "rahasia">', '<!ENTITY a SYSTEM "file:///etc/hostname">'], ids=["internal", "external"]
    )
    def test_entities_are_not_resolved(self, entity: str) -> None:
        data = changed(
            with_xml(f"<w:p>{run('Harga &a; naik.')}</w:p>"),
            "word/document.xml",
            lambda part: part.replace(b"<w:document", f"<!DOCTYPE d [{entity}]>\n<w:document".encode(), 1),
        )
        assert "Harga" in read(data).source.text
        assert "rahasia" not in read(data).source.text

    def test_the_extra_is_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
        told = "reading Word files takes python-docx, which is not installed; get it with: pip install newslint[docx]"
        assert problem(b"") == told

    def test_no_damage_raises(self) -> None:
        chance = random.Random(4)
        whole = word_file(lambda document: document.add_paragraph(LEAD))
        parts = unpacked(whole)
        for _ in range(60):
            data = bytearray(whole)
            for _ in range(chance.randrange(1, 20)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            name = chance.choice(list(parts))
            part = bytearray(parts[name])
            for _ in range(chance.randrange(1, 5)):
                part[chance.randrange(len(part))] = chance.choice(b'<>&"/ aw:1')
            for damaged in (bytes(data), packed({**parts, name: bytes(part)})):
                assert len(list(DocxReader().read_stream(io.BytesIO(damaged), "a.docx"))) == 1

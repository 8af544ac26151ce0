"""Format ``docx``: the manuscript with comments at the words of its findings, untouched otherwise."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter, NewslintError
from newslint.formatters.docx.runs import split_runs
from newslint.readers.docx.paragraphs import pieces
from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.formatters.articles import lint
from tests.made_once import LINTER
from tests.not_run import needs
from tests.readers.word_files import W, changed, docx, saved, strict, unpacked, with_footnote, with_xml, word_file

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
FRAGMENT = "Yang di pasar lama."
PROMOTION = "Baca juga: Panen Padi Melimpah di Lembah"


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


BEGINNING = run(f"{LEAD} Yang di ")


def reviewed(folder: Path, data: bytes, **choices: Any) -> bytes:
    """Return the manuscript with comments."""
    file = folder / "naskah.docx"
    file.write_bytes(data)
    linter = Linter(registry=LINTER.registry, keep_text=True, **choices)
    return linter.report_bytes([linter.lint_file(str(file))], "docx")


def commented(data: bytes) -> list[tuple[str, str]]:
    """Return the words under each comment with the first paragraph of the comment, in their order in the text."""
    from docx.oxml import parse_xml

    comments = {comment.comment_id: comment for comment in docx.Document(io.BytesIO(data)).comments}
    assert {comment.author for comment in comments.values()} <= {"newslint"}
    open_ranges: dict[int, str] = {}
    closed: list[tuple[str, str]] = []
    root = parse_xml(unpacked(data)["word/document.xml"])
    words = {piece.element: piece.words for piece in pieces(root)}
    for element in root.iter():
        number = int(element.get(f"{W}id") or -1)
        if element.tag == f"{W}commentRangeStart":
            open_ranges[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            closed.append((open_ranges.pop(number), comments[number].paragraphs[0].text))
        elif element.tag == f"{W}commentReference":
            assert number not in open_ranges
        open_ranges = {one: text + words.get(element, "") for one, text in open_ranges.items()}
    assert open_ranges == {}
    return closed


def words_of(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def manuscript(document: WordDocument) -> None:
    document.add_paragraph("Harga Beras Naik", style="Title")
    paragraph = document.add_paragraph(f"{LEAD} Yang di ")
    paragraph.add_run("pasar").bold = True
    paragraph.add_run(" lama. Pedagang berharap harga turun.").italic = True
    document.add_table(1, 2).cell(0, 1).text = "Kabupaten[butuh rujukan]"
    document.add_paragraph(PROMOTION)


class TestComments:
    def test_stand_at_the_words_of_their_findings(self, tmp_path: Path) -> None:
        data = word_file(manuscript)
        result = LINTER.lint_bytes(data, "naskah.docx")
        text = result.text or ""
        found = [(text[one.start.offset : one.end.offset], one.message) for one in result.findings]
        assert len(found) == 3
        assert commented(reviewed(tmp_path, data)) == found

    def test_split_runs_keep_their_look(self, tmp_path: Path) -> None:
        def look(data: bytes) -> list[tuple[str, bool | None, bool | None]]:
            runs = docx.Document(io.BytesIO(data)).paragraphs[1].runs
            return [(sign, run.bold, run.italic) for run in runs for sign in run.text]

        data = word_file(manuscript)
        after = reviewed(tmp_path, data)
        assert (words_of(after), look(after)) == (words_of(data), look(data))

    def test_say_what_it_is_what_to_do_and_by_which_rule(self, tmp_path: Path) -> None:
        words = word_file(lambda document: document.add_paragraph(f"{LEAD} {FRAGMENT}"))
        data = reviewed(tmp_path, words, language="en")
        (comment,) = docx.Document(io.BytesIO(data)).comments
        finding = Linter(registry=LINTER.registry, language="en").lint_text(f"{LEAD} {FRAGMENT}").findings[0]
        assert finding.fix is not None
        assert [paragraph.text for paragraph in comment.paragraphs] == [
            finding.message,
            f"Proposal: {finding.fix.title}: “induk. Yang” → “induk, yang”.",
            "Rule: fragments/relative-clause.",
        ]

    def test_several_on_the_same_words(self, tmp_path: Path) -> None:
        data = word_file(lambda document: document.add_paragraph(f"{LEAD} Yang di pasar[butuh rujukan] lama."))
        ranges = [words for words, _ in commented(reviewed(tmp_path, data))]
        assert sorted(ranges) == ["Yang di pasar[butuh rujukan] lama.", "[butuh rujukan]"]

    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("xml", "under"),
        [
            (f"<w:r><w:t>{LEAD}</w:t><w:br/><w:t>{FRAGMENT}</w:t></w:r>", FRAGMENT),
            (f'<w:r><w:t>{LEAD}</w:t></w:r><w:ins w:id="7"><w:r><w:t> {FRAGMENT}</w:t></w:r></w:ins>', FRAGMENT),
            (
                f'{BEGINNING}<w:del w:id="7"><w:r><w:delText>kota</w:delText></w:r></w:del>{run("pasar lama.")}',
                FRAGMENT,
            ),
            (
                f'{BEGINNING}<w:hyperlink w:anchor="a">{run("pasar")}</w:hyperlink>{run(" lama.")}',
                FRAGMENT,
            ),
            (
                f"{BEGINNING}<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('pasar')}</w:rubyBase></w:ruby></w:r>"
                + run(" lama."),
                FRAGMENT,
            ),
        ],
        ids=["soft-break", "inserted", "deleted", "link", "ruby"],
    )
    def test_among_what_word_puts_into_paragraphs(self, tmp_path: Path, xml: str, under: str) -> None:
        assert [words for words, _ in commented(reviewed(tmp_path, with_xml(f"<w:p>{xml}</w:p>")))] == [under]

    def test_on_notes_stand_at_their_marks(self, tmp_path: Path) -> None:
        data = with_footnote(LEAD, "Menurut data dinas.[butuh rujukan]")
        after = reviewed(tmp_path, data, language="en")
        (comment,) = docx.Document(io.BytesIO(after)).comments
        runs = docx.Document(io.BytesIO(after)).paragraphs[0]._p.xml.partition("<w:commentRangeStart")
        assert (runs[0].count("footnoteReference"), commented(after)[0][0]) == (0, "")
        assert "footnoteReference" in runs[2].partition("<w:commentRangeEnd")[0]
        assert comment.paragraphs[1].text == "In the footnote: “[butuh rujukan]”."
        assert unpacked(after)["word/footnotes.xml"] == unpacked(data)["word/footnotes.xml"]

    def test_on_headers_stand_at_the_first_words(self, tmp_path: Path) -> None:
        def write(document: WordDocument) -> None:
            document.sections[0].header.paragraphs[0].text = "Koran Pagi [butuh rujukan]"
            document.add_paragraph(LEAD)

        data = reviewed(tmp_path, word_file(write), language="en")
        (comment,) = docx.Document(io.BytesIO(data)).comments
        assert [words for words, _ in commented(data)] == [LEAD]
        assert comment.paragraphs[1].text == "In the header: “[butuh rujukan]”."

    def test_beside_those_of_others(self, tmp_path: Path) -> None:
        def write(document: WordDocument) -> None:
            paragraph = document.add_paragraph(f"{LEAD} {FRAGMENT}")
            document.add_comment(paragraph.runs, "Cek lagi.", author="Redaktur")

        document = docx.Document(io.BytesIO(reviewed(tmp_path, word_file(write))))
        assert [(one.comment_id, one.author) for one in document.comments] == [(0, "Redaktur"), (1, "newslint")]
        assert document.comments.get(0).text == "Cek lagi."


WORDS = st.text(alphabet="aé😀 \t", min_size=1, max_size=6)
INSIDE = ("{}", '<w:ins w:id="7">{}</w:ins>', '<w:hyperlink w:anchor="a">{}</w:hyperlink>', "{}<w:proofErr/>")


@given(st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(INSIDE)), min_size=1), st.data())
def test_runs_are_split_anywhere_and_say_the_same(parts: list[tuple[list[str], str]], data: st.DataObject) -> None:
    from docx.oxml import parse_xml

    def written(words: str) -> str:
        return f'<w:t xml:space="preserve">{words}</w:t>'

    xml = "".join(inside.format(f"<w:r>{'<w:br/>'.join(map(written, some))}</w:r>") for some, inside in parts)
    paragraph = parse_xml(f'<w:p xmlns:w="{W[1:-1]}">{xml}</w:p>')
    before = "".join(piece.words for piece in pieces(paragraph))
    cuts = data.draw(st.sets(st.integers(0, len(before))))
    runs = split_runs(paragraph, cuts)
    assert "".join(piece.words for piece in pieces(paragraph)) == before
    assert [run.start for run in runs] + [len(before)] == [0] + [run.end for run in runs]
    assert cuts <= {0, *(run.end for run in runs)}
    for one in runs:
        assert "".join(piece.words for piece in pieces(one.element)) == before[one.start : one.end]


class TestTheFile:
    @pytest.mark.slow
    def test_parts_without_comments_are_the_same_byte_for_byte(self, tmp_path: Path) -> None:
        data = changed(word_file(manuscript), "word/styles.xml", lambda part: part + b"\n<!-- milik redaksi -->\n")
        before, after = unpacked(data), unpacked(reviewed(tmp_path, data))
        touched = {name for name in after if after[name] != before.get(name)}
        assert set(before) <= set(after)
        assert touched == {
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
            "word/comments.xml",
            "word/document.xml",
        }

    def test_without_findings_it_is_the_manuscript(self, tmp_path: Path) -> None:
        data = word_file(lambda document: document.add_paragraph(LEAD))
        assert reviewed(tmp_path, data) == data

    def test_a_strict_one_stays_strict(self, tmp_path: Path) -> None:
        after = reviewed(tmp_path, strict(word_file(manuscript)))
        forms = [name for name, part in unpacked(after).items() if b"schemas.openxmlformats.org/wordproc" in part]
        assert (forms, len(LINTER.lint_bytes(after, "a.docx").findings)) == ([], 3)
        assert (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
            in (unpacked(after)["word/_rels/document.xml.rels"])
        )

    def test_a_review_is_reviewed_to_the_same_findings(self, tmp_path: Path) -> None:
        data = word_file(manuscript)
        again = LINTER.lint_bytes(reviewed(tmp_path, data), "naskah.docx")
        assert again == LINTER.lint_bytes(data, "naskah.docx")

    def test_that_changed_meanwhile(self, tmp_path: Path) -> None:
        file = tmp_path / "naskah.docx"
        file.write_bytes(word_file(manuscript))
        result = LINTER.lint_file(str(file))
        file.write_bytes(word_file(lambda document: document.add_paragraph(LEAD)))
        with pytest.raises(NewslintError, match="the file has changed while it was checked"):
            LINTER.report_bytes([result], "docx")


class TestTexts:
    TEXT = f"Harga Beras Naik\n\n{LEAD}\t{FRAGMENT} Pedagang\x01 pulang.\r\n\nHarga cabai\x02 turun.[butuh rujukan]\n"

    def test_become_a_word_file(self) -> None:
        result = lint(self.TEXT)
        data = LINTER.report_bytes([result], "docx")
        shown = self.TEXT.translate({1: "\ufffd", 2: "\ufffd", 13: " "})
        assert words_of(data) == shown.split("\n")
        assert [words for words, _ in commented(data)] == [FRAGMENT, "[butuh rujukan]"]

    def test_are_no_text_as_a_report(self) -> None:
        with pytest.raises(NewslintError, match="ask for report_bytes"):
            LINTER.report([lint(self.TEXT)], "docx")

    def test_other_formats_are_bytes_too(self) -> None:
        result = lint(self.TEXT)
        assert LINTER.report_bytes([result], "json").decode() == LINTER.report([result], "json")


class TestCommand:
    @pytest.fixture(autouse=True)
    def files(self, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(word_file(manuscript))
        (tmp_path / "b.html").write_text(f"<p>{PROMOTION}</p>", encoding="utf-8")
        (tmp_path / "c.jsonl").write_text('{"text": "Advertisement"}\n' * 2, encoding="utf-8")
        (tmp_path / "rusak.docx").write_bytes(b"PK")

    def test_writes_the_manuscript_with_comments(self, command: Command, tmp_path: Path) -> None:
        done = command("check", "a.docx", "--format", "docx", "--output", "ulasan.docx")
        assert (done.code, done.out, len(commented((tmp_path / "ulasan.docx").read_bytes()))) == (1, "", 3)

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (["a.docx"], "the format 'docx' is no text; say where it goes with --output FILE"),
            (["a.docx", "--output", "/dev/stdout"], "the format 'docx' is no text; say where it goes"),
            (["a.docx", "b.html", "--output", "c.docx"], "is for one file at a time, and here are 2"),
            (
                ["c.jsonl", "--output", "c.docx"],
                "the format 'docx' is for Word files and texts, not for records",
            ),
            (["rusak.docx", "--output", "c.docx"], "rusak.docx: this is no Word file (.docx), or it is damaged"),
            (["a.docx", "--output", "a.docx"], "a.docx: cannot be written: this is a file that is to be checked"),
        ],
    )
    def test_what_is_refused(self, command: Command, tmp_path: Path, arguments: list[str], told: str) -> None:
        done = command("check", *arguments, "--format", "docx", "--lang", "en")
        assert (done.code, done.err.count("\n"), told in done.err) == (2, 1, True), done.err
        assert not (tmp_path / "c.docx").exists()


@pytest.mark.slow
@needs("LibreOffice", is_there=shutil.which("soffice"))
def test_libreoffice_opens_it_with_the_same_text(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(with_footnote(LEAD, "Menurut data dinas.[butuh rujukan]")))
    manuscript(document)
    data = saved(document)
    texts = []
    for name, content in (("sebelum", data), ("sesudah", reviewed(tmp_path, data))):
        (tmp_path / f"{name}.docx").write_bytes(content)
        for form in ("txt:Text", "pdf"):
            home = f"-env:UserInstallation=file://{tmp_path}/profil"
            subprocess.run(
                ["soffice", home, "--headless", "--convert-to", form, f"{name}.docx"],
                cwd=tmp_path,
                check=True,
                capture_output=True,
                timeout=180,
            )
        texts.append((tmp_path / f"{name}.txt").read_text(encoding="utf-8-sig"))
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
    assert LEAD in texts[0]
    assert texts[0] == texts[1]

"""Files of records and Word files on the command line: places, streams, faults, fixes, settings."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.readers.word_files import word_file

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
ADVERT = f"{LEAD}\n\nAd image\n"
NO_JSON = "not JSON: 'r' is not expected, at column 2"
NO_FIELD = "no field named text, content, body, isi, konten or artikel; this record has: teks; "
NO_FIELD += "name the field in .newslint.yaml under readers: jsonl: text:"
NOT_FIXED = "berkas jenis ini diperiksa, tetapi tidak diperbaiki"
EMPTY = "berkas ini kosong; tidak ada yang diperiksa"
STREAM_READER = """\
import newslint


class Pages:
    name = "halaman"
    suffixes = (".halaman",)
    options = (newslint.Option("mark", "text", "=", "what parts the pages"),)

    def __init__(self, mark="="):
        self.mark = mark

    def with_settings(self, settings):
        if not settings["mark"]:
            raise ValueError("an empty mark parts nothing")
        return Pages(settings["mark"])

    def read_stream(self, stream, path):
        for number, page in enumerate(stream.read().decode().split(self.mark)):
            if page == "rusak":
                yield newslint.Unreadable(f"page {number}: broken")
                continue
            block = newslint.Block("paragraph", page, newslint.OffsetMap.identity(0, len(page)))
            yield newslint.Document(newslint.Source(path, page), [block], {"record": number})


@newslint.hookimpl
def newslint_readers():
    return [Pages()]
"""


def write(path: Path, *records: object) -> Path:
    lines = [record if isinstance(record, str) else json.dumps(record) for record in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def report(output: str) -> Any:
    return json.loads(output)


class TestPlaces:
    def test_json_has_the_record_and_the_place_in_its_text(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", {"text": LEAD}, "", {"text": ADVERT})
        done = newslint("check", "a.jsonl", "--format", "json")
        (finding,) = report(done.stdout)["findings"]
        assert (done.returncode, done.stderr) == (1, "")
        assert (finding["path"], finding["record"], finding["excerpt"]) == ("a.jsonl", 1, "Ad image")
        assert finding["start"] == {"line": 3, "column": 1, "offset": len(LEAD) + 2}
        assert report(done.stdout)["summary"]["files"] == 1

    def test_people_read_the_record_s_number_behind_the_name(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.ndjson", {"text": LEAD}, {"text": ADVERT})
        done = newslint("check", "--lang", "en")
        assert done.stdout.startswith("a.ndjson#1:3:1: error: ")
        assert "Findings: 1 (1 error); files checked: 1.\n" in done.stdout
        assert "--fix" not in done.stdout
        assert newslint("check", "--format", "concise").stdout.startswith("a.ndjson#1:3:1: error cruft/ad-slot ")

    def test_forges_are_told_the_line_of_the_file(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", {"text": LEAD}, "", {"text": ADVERT})
        assert "file=a.jsonl,line=3," in newslint("check", "--format", "github").stdout

    def test_standard_input(self, newslint: Run, tmp_path: Path) -> None:
        data = write(tmp_path / "a.jsonl", {"text": LEAD}, {"text": ADVERT}).read_bytes()
        done = newslint("check", "-", "--stdin-filename", "x.jsonl", "--format", "concise", stdin=data)
        assert (done.returncode, done.stdout.partition(":")[0]) == (1, "x.jsonl#1")

    def test_equal_findings_of_two_records_have_fingerprints_of_their_own(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", *[{"text": ADVERT}] * 3)
        findings = report(newslint("check", "--format", "json").stdout)["findings"]
        assert len({finding["fingerprint"] for finding in findings}) == 3

    def test_the_line_of_a_word_file_is_its_paragraph(self, newslint: Run, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(
            word_file(lambda document: [document.add_paragraph(LEAD), document.add_paragraph("Ad image")])
        )
        done = newslint("check", "a.docx", "--format", "json")
        (finding,) = report(done.stdout)["findings"]
        assert (done.returncode, finding["start"]["line"], finding["fix"]["safety"]) == (1, 2, "display")
        assert newslint("check", "--format", "concise").stdout.startswith("a.docx:2:1: error ")


class TestFaults:
    def test_records_with_a_fault_fail_and_the_others_are_linted(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", "{rusak", {"teks": LEAD}, {"text": ADVERT}, {"text": 5})
        done = newslint("check", "a.jsonl", "--lang", "en")
        assert done.returncode == 2
        assert done.stdout.startswith("a.jsonl#2:3:1: error: ")
        assert "files checked: 1." in done.stdout
        assert done.stderr.splitlines() == [
            f"newslint: a.jsonl: line 1: {NO_JSON} (a file of records holds one whole JSON object a line)",
            f"newslint: a.jsonl: line 2: {NO_FIELD}",
            "newslint: a.jsonl: line 4: the field 'text' holds a number, no text",
        ]

    @pytest.mark.parametrize("data", [b"", b"\n\n", b'{"text": ""}\n'])
    def test_a_file_without_text_is_told(self, newslint: Run, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "a.jsonl").write_bytes(data)
        done = newslint("check", "a.jsonl")
        assert (done.returncode, done.stderr) == (0, f"newslint: a.jsonl: {EMPTY}\n")

    def test_records_without_text_are_counted(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", {"text": LEAD}, {"text": None}, {"text": " "})
        done = newslint("check", "a.jsonl")
        told = "newslint: a.jsonl: rekaman tanpa teks: 2 dari 3; di dalamnya tidak ada yang diperiksa\n"
        assert (done.returncode, done.stderr) == (0, told)

    def test_what_is_no_character_breaks_no_format(self, newslint: Run, tmp_path: Path) -> None:
        write(tmp_path / "a.jsonl", f'{{"text": "{LEAD}\\n\\nAd image \\ud800\\u0000\\u202e\\nAd image"}}')
        for name in ("text", "concise", "json", "jsonl"):
            done = newslint("check", "a.jsonl", "--format", name)
            assert (done.returncode, done.stderr) == (1, "")

    def test_a_word_file_that_is_none(self, newslint: Run, tmp_path: Path) -> None:
        (tmp_path / "a.docx").write_bytes(b"abc")
        (tmp_path / "~$a.docx").write_bytes(b"abc")
        done = newslint("check", "--lang", "en")
        told = "newslint: a.docx: this is no Word file (.docx), or it is damaged\n"
        assert (done.returncode, done.stderr) == (2, told)


class TestWithoutTheExtra:
    """Word files where python-docx is not installed, as a module that cannot be found makes it."""

    @pytest.fixture
    def without(self, newslint: Run, tmp_path: Path) -> Run:
        hide = tmp_path / "tanpa"
        hide.mkdir()
        (hide / "sitecustomize.py").write_text(
            "import importlib.util\nfind = importlib.util.find_spec\n"
            "importlib.util.find_spec = lambda name, package=None: None if name == 'docx' else find(name, package)\n",
            encoding="utf-8",
        )
        folder = tmp_path / "naskah"
        folder.mkdir()
        for name in ("a.docx", "b.docx"):
            (folder / name).write_bytes(word_file(lambda document: document.add_paragraph(LEAD)))
        (folder / "c.txt").write_text(LEAD, encoding="utf-8")

        def run(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
            return newslint(*arguments, cwd=folder, PYTHONPATH=str(hide), **options)

        return run

    def test_a_file_that_is_named_fails(self, without: Run) -> None:
        done = without("check", "--lang", "en", "a.docx")
        assert done.returncode == 2
        assert done.stderr == (
            "newslint: a.docx: reading Word files takes python-docx, which is not installed; "
            "get it with: pip install newslint[docx]\n"
        )

    def test_files_in_folders_are_passed_over_with_one_note(self, without: Run) -> None:
        done = without("check", "--lang", "en")
        assert (done.returncode, done.stdout) == (0, "No findings; files checked: 1.\n")
        assert done.stderr == (
            "newslint: a.docx: not checked, nor any other such file in the folders (2 in all): reading Word files "
            "takes python-docx, which is not installed; get it with: pip install newslint[docx]\n"
        )


class TestFixing:
    @pytest.mark.parametrize("option", ["--fix", "--unsafe-fixes", "--diff"])
    def test_files_of_records_and_word_files_are_left_as_they_are(
        self, newslint: Run, tmp_path: Path, option: str
    ) -> None:
        write(tmp_path / "a.jsonl", {"text": ADVERT}, {"text": ADVERT})
        (tmp_path / "b.docx").write_bytes(word_file(lambda document: document.add_paragraph("Ad image")))
        before = [(tmp_path / name).read_bytes() for name in ("a.jsonl", "b.docx")]
        done = newslint("check", option)
        assert done.stderr == f"newslint: a.jsonl: {NOT_FIXED}\nnewslint: b.docx: {NOT_FIXED}\n"
        assert (done.returncode, done.stdout.count("cruft/ad-slot]")) == ((0, 0) if option == "--diff" else (1, 3))
        assert [(tmp_path / name).read_bytes() for name in ("a.jsonl", "b.docx")] == before


class TestSettings:
    def settings(self, tmp_path: Path, text: str) -> None:
        (tmp_path / ".newslint.yaml").write_text(text, encoding="utf-8")

    def test_fields_and_format(self, newslint: Run, tmp_path: Path) -> None:
        self.settings(tmp_path, "readers: {jsonl: {text: [artikel.isi], title: judul, format: html}}")
        write(
            tmp_path / "a.jsonl",
            {"artikel": {"isi": f"<p>{LEAD}</p>\n<script>Ad image</script><p>Ad <b>image</b></p>"}},
        )
        done = newslint("check", "a.jsonl", "--format", "json")
        assert [finding["excerpt"] for finding in report(done.stdout)["findings"]] == ["Ad <b>image"]

    def test_records_are_read_as_the_reader_of_their_text_is_set(self, newslint: Run, tmp_path: Path) -> None:
        headline = "Beras naik lagi di pasar induk"
        text = f"Kepala: {headline}\n\n{LEAD}\n\n{headline.upper()}\n\nWarga menunggu operasi pasar.\n"
        write(tmp_path / "a.jsonl", {"text": text})
        self.settings(tmp_path, "readers: {plain: {title-labels: [kepala]}}")
        done = newslint("check", "--select", "duplicates/repeated-headline", "--format", "json")
        assert [finding["start"]["line"] for finding in report(done.stdout)["findings"]] == [5]
        self.settings(tmp_path, "readers: {plain: {title-labels: [pangkal]}}")
        done = newslint("check", "--select", "duplicates/repeated-headline", "--format", "json")
        assert report(done.stdout)["findings"] == []

    def test_the_title_is_known_to_the_rule_about_headlines(self, newslint: Run, tmp_path: Path) -> None:
        headline = "Harga Beras Naik Lima Persen di Pasar Induk"
        text = f"{LEAD}\n\n{headline}\n\nWarga menunggu operasi pasar.\n\n{headline}\n"
        write(tmp_path / "a.jsonl", {"judul": headline, "text": text})
        done = newslint("check", "--select", "duplicates/repeated-headline", "--format", "json")
        (finding,) = report(done.stdout)["findings"]
        assert (finding["excerpt"], finding["start"]["line"]) == (headline, 7)

    @pytest.mark.parametrize(
        ("settings", "told"),
        [
            ("{jsnl: {text: isi}}", "1: readers.jsnl: unknown key 'jsnl'; did you mean 'jsonl'?"),
            ("{jsonl: {texts: isi}}", "1: readers.jsonl.texts: unknown key 'texts'; did you mean 'text'?"),
            ("{jsonl: {text: 5}}", "1: readers.jsonl.text: expected a list of texts, found the number 5"),
            ("{jsonl: {text: []}}", "1: readers.jsonl: name at least one field for the text, and no empty ones"),
            ("{jsonl: {text: ['']}}", "1: readers.jsonl: name at least one field for the text, and no empty ones"),
            (
                "{jsonl: {format: markdwn}}",
                "1: readers.jsonl.format: 'markdwn' is not one of plain, html, markdown; did you mean 'markdown'?",
            ),
            ("{jsonl: {format: jsonl}}", "1: readers.jsonl.format: 'jsonl' is not one of plain, html, markdown"),
            (
                "{plain: {text: isi}}",
                "1: readers.plain.text: unknown key 'text'; known are title, title-labels, bylines",
            ),
            ("[jsonl]", "1: readers: expected a mapping of keys to values, found a list"),
        ],
    )
    def test_a_mistake_is_told_with_its_place(self, newslint: Run, tmp_path: Path, settings: str, told: str) -> None:
        self.settings(tmp_path, f"readers: {settings}")
        done = newslint("check", "--lang", "en")
        assert done.returncode == 2
        assert done.stderr.startswith(f"newslint: {tmp_path / '.newslint.yaml'}:{told}")
        assert done.stderr.count("\n") == 1


class TestAnotherStreamReader:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "pembaca.py").write_text(STREAM_READER, encoding="utf-8")
        (tmp_path / "a.halaman").write_text(f"{LEAD}=Ad image=rusak=Ad image", encoding="utf-8")
        return tmp_path

    def test_it_works_like_newslint_s_own(self, newslint: Run, folder: Path) -> None:
        done = newslint("check", "--plugin-path", "pembaca.py", "--format", "concise")
        assert [line.partition(" ")[0] for line in done.stdout.splitlines()] == [
            "a.halaman#1:1:1:",
            "a.halaman#3:1:1:",
        ]
        assert (done.returncode, done.stderr) == (2, "newslint: a.halaman: page 2: broken\n")

    def test_its_options_are_set_and_checked_the_same_way(self, newslint: Run, folder: Path) -> None:
        (folder / ".newslint.yaml").write_text("readers: {halaman: {mark: '='}}", encoding="utf-8")
        assert newslint("check", "--plugin-path", "pembaca.py").stdout.startswith("a.halaman#1:1:1: ")
        (folder / ".newslint.yaml").write_text("readers: {halaman: {mark: ''}}", encoding="utf-8")
        done = newslint("check", "--plugin-path", "pembaca.py")
        assert done.stderr.endswith(":1: readers.halaman: an empty mark parts nothing\n")


def peak_memory(path: Path) -> int:
    """Return how much memory a check of a file took at its most, in the unit of the system."""
    code = (
        "import resource, sys; from newslint.cli import main; code = main(sys.argv[1:])\n"
        "print(code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "check",
        str(path),
        "--format",
        "json",
        "--isolated",
        "--select",
        "cruft/ad-slot",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    code_and_peak = done.stderr.split()
    assert code_and_peak[0] == "1"
    return int(code_and_peak[1])


def test_a_file_ten_times_as_long_takes_no_more_memory(tmp_path: Path) -> None:
    pytest.importorskip("resource", reason="SKIPPED LOUDLY: memory cannot be measured here")
    line = json.dumps({"text": ADVERT + f"{LEAD}\n" * 20}) + "\n"
    short, long = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    short.write_text(line * 150, encoding="utf-8")
    long.write_text(line * 1500, encoding="utf-8")
    assert peak_memory(long) < 1.05 * peak_memory(short)

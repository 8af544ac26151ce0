"""Foreign code that goes wrong costs its own result, is named in one sentence, and stops nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.contracts import API_VERSION

HEAD = """\
from newslint import *

WORDS = {"id": "{nama}", "en": "{nama}"}
SCOPE = frozenset({"title", "heading", "paragraph"})
SPEC = RuleSpec("meja/kata", "", "stable", "info", SCOPE, WORDS, WORDS, WORDS, {})

class Kata(Rule):
    spec = SPEC
    placeholders = {"match": "a", "nama": "b"}
    def check_block(self, block):
        GIVEN

class Pembaca:
    name = "adoc"
    suffixes = (".adoc",)
    def read(self, source):
        READ

def polos(results, run):
    FORMAT

@hookimpl
def newslint_rules():
    return [Kata]

@hookimpl
def newslint_readers():
    return [Pembaca()]

@hookimpl
def newslint_formatters():
    return {"polos": polos}
"""
GOOD = {
    "GIVEN": "return ()",
    "READ": "yield Document(source, [Block('paragraph', source.text, OffsetMap.identity(0, len(source.text)))])",
    "FORMAT": "yield from (finding.rule + '\\n' for result in results for finding in result.findings)",
}
CRUFT = "Baca juga: Perjalanan Timnas\n"


class Told:
    """Runs newslint with a plugin, and gives what it tells."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def check(self, *arguments: str, file: str = "a.txt", **parts: str) -> tuple[int, str, str]:
        """Check one file with a plugin whose methods have the bodies in ``parts``."""
        body = HEAD
        for name, given in {**GOOD, **parts}.items():
            body = body.replace(name, given)
        (self.folder / "meja.py").write_text(body, encoding="utf-8")
        (self.folder / file).write_text(CRUFT, encoding="utf-8")
        plugin = ("--plugin-path", str(self.folder / "meja.py"))
        code = main(["check", file, "--isolated", "--lang", "en", "--format", "polos", *plugin, *arguments])
        return (code, *self.said())

    def said(self) -> tuple[str, str]:
        """Return what came on standard output and standard error since the last time."""
        captured = self._capsys.readouterr()
        return captured.out, captured.err


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delitem(sys.modules, "newslint_local_meja", raising=False)
    return Told(tmp_path, capsys)


class TestRules:
    @pytest.mark.slow
    @pytest.mark.parametrize(
        ("body", "what"),
        [
            ("raise KeyError('hilang')", "failed with KeyError: 'hilang'"),
            ("raise SystemExit(0)", "failed with SystemExit: 0"),
            ("return self.check_block(block)", "failed with RecursionError: maximum recursion depth exceeded"),
            ("yield Report(block.piece, {'nama': 'x'}); 1 / 0", "failed with ZeroDivisionError: division by zero"),
            ("return None", "failed with TypeError: 'NoneType' object is not iterable"),
            ("yield 'kucing'", "is broken: it yields 'kucing', which is no newslint.Report"),
            ("yield Report(None)", "is broken: where is None, no newslint.Piece or newslint.Stretch"),
            (
                "yield Report(block.slice(0, 999))",
                "is broken: where is from 0 to 999 in a block of 28 characters",
            ),
            ("yield Report(block.slice(-1, 3))", "is broken: where is from -1 to 3 in a block of 28 characters"),
            (
                "yield Report(Document(block.document.source, [Block('paragraph', 'a', block.map)]).blocks[0].piece)",
                "is broken: where is in a block of another document",
            ),
            ("yield Report(block.piece)", "is broken: its message has {nama}, for which the report has no value"),
            (
                "yield Report(block.piece, {'name': 'x'})",
                "is broken: its message has {nama}, for which the report has no value; did you mean 'name'?",
            ),
            ("yield Report(block.piece, {'nama': 3})", "is broken: the value of {nama} is 3, no text"),
            ("yield Report(block.piece, 'x')", "is broken: the values of its report are 'x', no mapping"),
            (
                "yield Report(block.piece, {'nama': 'x'}, variant='lain')",
                "is broken: it reports the variant 'lain', which its kind does not declare",
            ),
            (
                "yield Report(block.piece, {'nama': 'x'}, safety='aman')",
                "is broken: it reports the safety 'aman', which is not one of safe, unsafe, display",
            ),
            ("yield Report(block.piece, {'nama': 'x'}, related=3)", "is broken: related is 3, no tuple"),
            ("yield Report(block.piece, {'nama': 'x'}, related=(3,))", "is broken: related is 3, no newslint.Piece"),
            ("yield Report(block.piece, {'nama': 'x'}, replacements=(3,))", "is broken: it yields 3 as a replacement"),
            (
                "while True: yield Report(block.piece, {'nama': 'x'})",
                "is broken: it yields more than 1,029 reports on one text, and no end is in sight",
            ),
        ],
    )
    def test_a_rule_that_goes_wrong_is_named_and_the_others_go_on(self, told: Told, body: str, what: str) -> None:
        code, out, err = told.check(GIVEN=body)
        assert (code, out, err.count("\n")) == (2, "cruft/related-link\n", 1)
        assert err.startswith(f"newslint: a.txt: the rule meja/kata {what}")

    def test_a_value_may_hold_anything(self, told: Told) -> None:
        code, out, err = told.check(GIVEN="yield Report(block.piece, {'nama': '{match} {0} %s', 'lain': ''})")
        assert (code, out.split(), err) == (1, ["cruft/related-link", "meja/kata"], "")

    def test_a_rule_that_cannot_be_made_ends_the_run(self, told: Told) -> None:
        code, out, err = told.check(GIVEN="pass\n    def __init__(self, spec, options):\n        1 / 0")
        assert (code, out) == (2, "")
        assert "the rule 'meja/kata' cannot be made: ZeroDivisionError('division by zero')" in err


class TestReaders:
    @pytest.mark.parametrize(
        ("body", "what"),
        [
            ("raise SystemExit(0)", "failed with SystemExit: 0"),
            ("return None", "failed with TypeError: 'NoneType' object is not iterable"),
            ("yield 'a'", "is broken: it yields a str, which is no newslint.Document"),
            ("yield Unreadable('')", "is broken: it yields an Unreadable without a reason"),
            ("yield Document('a', [])", "is broken: it yields a document without a newslint.Source"),
            ("yield Document(Source('a', 'b'), [])", "is broken: it yields a document of another text"),
            (
                "yield Document(source, [Block('paragraf', 'a', OffsetMap.identity(0, 1))])",
                "is broken: it yields a block of the unknown kind 'paragraf'; did you mean 'paragraph'?",
            ),
            (
                "yield Document(source, [Block('paragraph', 'a', OffsetMap.identity(99, 1))])",
                "is broken: it yields a block from 99 to 100 in a text of 29 characters",
            ),
            (
                "yield Document(source, [Block('paragraph', 'a', OffsetMap.identity(at, 1)) for at in (5, 2)])",
                "is broken: it yields blocks out of order: one at 2 after one at 5",
            ),
            ("yield Document(source, [Block('paragraph', 3, None)])", "is broken: it yields a document with a Block"),
        ],
    )
    def test_a_reader_that_goes_wrong_is_named(self, told: Told, body: str, what: str) -> None:
        code, out, err = told.check(READ=body, file="a.adoc")
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert err.startswith(f"newslint: a.adoc: the reader 'adoc' {what}")


class TestFormatters:
    @pytest.mark.parametrize(
        ("body", "what"),
        [
            ("return 1 / 0", "failed with ZeroDivisionError: division by zero"),
            ("yield 'a'; raise KeyError('hilang')", "failed with KeyError: 'hilang'"),
            ("raise SystemExit(0)", "failed with SystemExit: 0"),
            ("return None", "failed with TypeError: 'NoneType' object is not iterable"),
            ("yield 3", "is broken: it yields a int, no text"),
        ],
    )
    @pytest.mark.parametrize("output", [(), ("--output", "laporan.txt")])
    def test_a_formatter_that_goes_wrong_is_named(
        self, told: Told, body: str, what: str, output: tuple[str, ...]
    ) -> None:
        code, _, err = told.check(*output, FORMAT=body)
        assert (code, err) == (2, f"newslint: the format 'polos' {what}\n")
        assert not (told.folder / "laporan.txt").exists()


class TestVersions:
    def load(self, told: Told, line: str) -> str:
        (told.folder / "meja.py").write_text(f"from newslint import hookimpl\n{line}\n", encoding="utf-8")
        (told.folder / "a.txt").write_text("Harga beras naik.\n", encoding="utf-8")
        assert main(["check", "a.txt", "--isolated", "--lang", "en", "--plugin-path", "meja.py"]) == 2
        return told.said()[1]

    @pytest.mark.parametrize(
        ("version", "advice"), [(API_VERSION + 1, "update newslint"), (API_VERSION - 1, "update the plugin")]
    )
    def test_a_plugin_for_another_api_is_refused_by_name(self, told: Told, version: int, advice: str) -> None:
        what = f"is built for version {version} of newslint's plugin API, and this newslint has version {API_VERSION}"
        line = f"newslint_api = {version}\n@hookimpl\ndef newslint_of_later(): ..."
        assert self.load(told, line) == f"newslint: the plugin meja.py {what}; {advice}\n"

    @pytest.mark.parametrize("value", ["'1'", "True", "None", "1.0"])
    def test_a_version_is_a_number(self, told: Told, value: str) -> None:
        assert f"meja.py: newslint_api is {value}, no number such as 1" in self.load(told, f"newslint_api = {value}")

    def test_a_name_that_this_newslint_lacks_is_told_as_one_of_another_version(self, told: Told) -> None:
        said = self.load(told, "from newslint import Kelak")
        assert "cannot be loaded: ImportError: cannot import name 'Kelak' from 'newslint'" in said
        assert "it may be built for another version of newslint than this one, whose plugin API is 1" in said

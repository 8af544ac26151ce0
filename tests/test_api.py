"""The programming interface: a linter configured by keywords or by a file, used by several threads."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newslint import Config, FileResult, Linter, NewslintError
from tests.conftest import Run
from tests.every import every

TEXT = "Ad image\n\nHarga beras naik lima persen. Yang di pasar lama.\n\nBaca juga: Panen Padi Melimpah di Lembah\n"


def rules(result: FileResult) -> list[str]:
    return [finding.rule for finding in result.findings]


class TestKeywords:
    def test_select_and_ignore(self) -> None:
        assert rules(Linter(plan=True, select=["cruft"]).lint_text(TEXT)) == ["cruft/ad-slot", "cruft/related-link"]
        assert rules(Linter(plan=True, ignore=["cruft", "fragments/relative-clause"]).lint_text(TEXT)) == []
        assert rules(Linter(plan=True, select=["cruft"], ignore=["cruft/ad-slot"]).lint_text(TEXT)) == [
            "cruft/related-link"
        ]

    def test_language(self) -> None:
        (finding,) = Linter(plan=True, select=["cruft/related-link"], language="en").lint_text(TEXT).findings
        assert finding.message.startswith("Promotional link")

    def test_packs(self, tmp_path: Path) -> None:
        family = tmp_path / "rumah"
        family.mkdir()
        (family / "family.yaml").write_text("summary: Gaya\n", encoding="utf-8")
        rule = "kind: pattern\nseverity: info\nsummary: a\nwhy: a\nmessage: a\noptions: {match: [pasar]}\n"
        rule += "bad: ['di ⟦pasar⟧']\ngood: ['di rumah']\n"
        (family / "pasar.yaml").write_text(rule, encoding="utf-8")
        assert rules(Linter(plan=True, select=["rumah"], packs=[tmp_path]).lint_text(TEXT)) == ["rumah/pasar"]

    @every(
        ("choices", "told"),
        [
            ({"select": "cruft"}, "select: expected a list of names, found the text 'cruft'"),
            ({"select": ["crutf"]}, "unknown rule or family 'crutf'; did you mean 'cruft'?"),
            ({"language": "in"}, "language: there is no 'in'"),
        ],
    )
    def test_mistakes_are_told(self, choices: dict[str, object], told: str) -> None:
        with pytest.raises(NewslintError) as caught:
            Linter(plan=True, **choices)  # type: ignore[arg-type]
        assert told in str(caught.value)


class TestFromConfig:
    def test_the_file_that_applies_here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / ".newslint.yaml").write_text("select: [cruft]\nlanguage: en\n", encoding="utf-8")
        (tmp_path / "dalam").mkdir()
        monkeypatch.chdir(tmp_path / "dalam")
        linter = Linter.from_config()
        assert linter.config.language == "en"
        assert rules(linter.lint_text(TEXT)) == ["cruft/ad-slot", "cruft/related-link"]

    def test_a_file_by_its_path_and_keywords_on_top(self, tmp_path: Path) -> None:
        file = tmp_path / "lain.yaml"
        file.write_text("select: [cruft]\nignore: [cruft/ad-slot]\n", encoding="utf-8")
        assert rules(Linter.from_config(file).lint_text(TEXT)) == ["cruft/related-link"]
        assert rules(Linter.from_config(file, select=["cruft", "fragments"]).lint_text(TEXT)) == [
            "fragments/relative-clause",
            "cruft/related-link",
        ]

    def test_none_is_needed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert Linter.from_config().config == Config()


class TestResults:
    def test_places_are_those_of_the_json_schema(self) -> None:
        finding = Linter(plan=True, select=["cruft/related-link"]).lint_text(TEXT).findings[0]
        told = finding.to_json()
        assert told["start"] == {
            "line": finding.start.line,
            "column": finding.start.column,
            "offset": finding.start.offset,
        }
        assert (finding.end.line, finding.end.column) == (told["end"]["line"], told["end"]["column"])
        assert finding.fix is not None
        assert [(edit.start, edit.end, edit.text) for edit in finding.fix.edits]

    def test_fixed_text(self) -> None:
        result = Linter(plan=True, select=["cruft"]).fix_text(TEXT)
        assert (result.text, result.fixed) == ("Harga beras naik lima persen. Yang di pasar lama.\n", 2)
        assert rules(result) == []


@pytest.mark.slow
def test_several_threads_may_use_one_linter() -> None:
    linter = Linter(plan=True)
    texts = [f"{TEXT}\nPada hari ke-{number} warga berkumpul.\n" for number in range(60)]
    alone = Linter(plan=True)
    wanted = [alone.lint_text(text) for text in texts[:3]]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(linter.lint_text, texts))
    assert found[:3] == wanted
    assert len({tuple(rules(result)) for result in found}) == 1


def test_what_the_page_shows_runs(root: Path) -> None:
    page = (root / "docs" / "api.md").read_text(encoding="utf-8")
    code, printed = (block.split("```")[0] for block in (page.split("```python\n")[1], page.split("```text\n")[1]))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == printed


def test_nothing_is_read_or_printed_that_was_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("select: [tidak-ada]\n", encoding="utf-8")
    code = "from newslint import Linter; Linter().lint_text('Harga naik.')"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("", "")


class TestWhatAServerAsks:
    def test_extend_select_switches_rules_on_beside_the_others(self) -> None:
        text = "Harga beras naik lima persen .\n"
        linter = Linter(plan=True, extend_select=["typography/space-before-mark"])
        assert set(Linter(plan=True).rule_ids()) < set(linter.rule_ids())
        assert rules(linter.lint_text(text)) == ["typography/space-before-mark"]

    def test_a_preset_is_chosen_on_top_of_a_configuration(self) -> None:
        text = "Harga beras naik lima persen .\n"
        for preset, found in (("minimal", []), ("redaksi", []), ("ketat", ["typography/space-before-mark"])):
            assert rules(Linter(plan=True, preset=preset).lint_text(text)) == found
        assert Linter(plan=True).rule_ids() == Linter(plan=True, preset="redaksi").rule_ids()
        with pytest.raises(NewslintError, match=r"preset: there is no 'ketta'; did you mean 'ketat'\?"):
            Linter(plan=True, preset="ketta")
        with pytest.raises(NewslintError, match="preset and select both say which rules run"):
            Linter(plan=True, preset="ketat", select=["cruft"])

    def test_findings_that_are_left_are_neither_fixed_nor_reported(self) -> None:
        linter = Linter(plan=True, select=["cruft"])
        slot, link = linter.lint_text(TEXT).findings
        left = linter.fix_text(TEXT, leave={slot.fingerprint})
        assert left.text == TEXT[: link.start.offset].rstrip() + "\n"
        assert left.findings == ()

    def test_the_report_is_that_of_the_command_line(self, newslint: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
        linter = Linter(plan=True, language="en", keep_text=True)
        for form in ("json", "html", "sarif"):
            run = newslint("check", "a.txt", "--format", form, "--lang", "en")
            assert linter.report([linter.lint_text(TEXT, "a.txt")], form) == run.stdout
        with pytest.raises(NewslintError, match="unknown format 'jsn'; did you mean 'json'"):
            linter.report([], "jsn")

    def test_the_text_in_a_file(self, tmp_path: Path) -> None:
        import docx

        document = docx.Document()
        for words in TEXT.splitlines():
            document.add_paragraph(words)
        document.save(str(tmp_path / "a.docx"))
        linter = Linter(plan=True, language="en")
        assert linter.text_in((tmp_path / "a.docx").read_bytes(), "a.docx") == TEXT.rstrip("\n")
        assert linter.text_in(b"\xef\xbb\xbf" + TEXT.encode(), "a.md") == TEXT
        for data, path, told in (
            (b"\xe9", "a.txt", "not UTF-8 text"),
            (b"PK", "a.docx", "Word"),
            (b"", "a.xls", "no reader"),
            (b'{"text": "a"}\n{"text": "b"}\n', "a.jsonl", "many texts"),
        ):
            with pytest.raises(NewslintError, match=told):
                linter.text_in(data, path)

    def test_all_rules_and_families_are_known_whether_they_run_or_not(self) -> None:
        linter = Linter(plan=True, select=["cruft"], language="en")
        known = {spec.id: spec for spec in linter.known_rules()}
        assert known["typography/space-before-mark"].status == "optional"
        assert set(linter.rule_ids()) < set(known)
        assert {".docx", ".html", ".md", ".txt"} < set(linter.suffixes())
        assert set(known) - set(linter.available_rules()) == {"duplicates/across-articles"}
        assert linter.family_summaries().keys() == {spec.family for spec in known.values()}
        assert linter.family_summaries()["cruft"].startswith("Site furniture")

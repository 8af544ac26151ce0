"""The page of kinds tells all that a kind declares, and what it shows works."""

from __future__ import annotations

import re
from pathlib import Path

from newslint.builtin import newslint_kinds, newslint_packs
from newslint.fixing.fixer import fix_text
from newslint.packs import Catalogue
from newslint.readers.plain import PlainReader
from newslint.rule import Rule
from newslint.testing import engine_for, lint_example, run_examples
from tests.every import every

PAGE = (Path(__file__).resolve().parent.parent.parent / "docs" / "kinds.md").read_text(encoding="utf-8")
SECTIONS = {
    part.partition("`")[0]: part.partition("\n## ")[0] for part in re.split(r"^## Kind `", PAGE, flags=re.MULTILINE)[1:]
}
KINDS = newslint_kinds()


def options_told(section: str) -> list[str]:
    """Return what stands in the first column of the table of options, in order."""
    table = section.partition("| option |")[2].partition("\n\n")[0]
    return re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)


@every("name", SECTIONS)
def test_the_options_are_those_of_the_kind_in_its_order(name: str) -> None:
    assert options_told(SECTIONS[name]) == [option.name for option in KINDS[name].options]


@every("name", SECTIONS)
def test_placeholders_variants_and_actions_are_told(name: str) -> None:
    kind, section = KINDS[name], SECTIONS[name]
    told = [*(f"{{{placeholder}}}" for placeholder in kind.placeholders), *kind.variants, *kind.actions]
    assert [word for word in told if f"`{word}`" not in section] == []


@every("name", SECTIONS)
def test_yes_or_no_defaults_and_numbers_are_told_as_they_are(name: str) -> None:
    told = dict(re.findall(r"^\| `([a-z-]+)` \| `?([^|`]+)`? \|", SECTIONS[name], re.MULTILINE))
    plain = [option for option in KINDS[name].options if isinstance(option.default, (bool, int, float))]
    assert {option.name: told[option.name] for option in plain} == {
        option.name: str(option.default).lower() for option in plain
    }


@every(
    ("name", "number"),
    [(name, number) for name, section in SECTIONS.items() for number in range(section.count("```yaml\n"))],
)
def test_the_rule_that_is_shown_passes_its_examples(name: str, number: int, tmp_path: Path) -> None:
    family = tmp_path / "pack" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text('summary: "Gaya redaksi"\n', encoding="utf-8")
    shown = re.findall(r"^```yaml\n(.*?)^```$", SECTIONS[name], re.MULTILINE | re.DOTALL)[number]
    (family / "satu.yaml").write_text(shown, encoding="utf-8")
    catalogue = Catalogue(KINDS)
    for pack in newslint_packs():
        catalogue.add_pack(pack, builtin=True)
    catalogue.add_pack(tmp_path / "pack")
    rule = catalogue.build("gaya/satu")
    assert rule.spec.kind == name
    assert [result for result in run_examples(rule, catalogue=catalogue) if not result.passed] == []
    promised = [example for example in rule.spec.bad if example.fixed is not None]
    assert [fixed(rule, example.text) for example in promised] == [example.fixed for example in promised]


def fixed(rule: Rule, text: str) -> str:
    engine = engine_for(rule)
    return fix_text(text, lambda text: lint_example(engine, text, PlainReader()), ("safe", "unsafe")).text


@every("name", KINDS)
def test_every_kind_is_named(name: str) -> None:
    assert f"`{name}`" in PAGE


@every("name", SECTIONS)
def test_every_section_shows_a_rule(name: str) -> None:
    assert "```yaml\n" in SECTIONS[name]

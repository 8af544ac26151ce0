"""Which rules run: families, rules, former names and previews."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import Rule
from newslint.configuration.selection import Selection, chosen_ids
from newslint.errors import ConfigError
from newslint.packs import Catalogue

RULE = 'kind: test\nseverity: info\nsummary: a\nwhy: b\nmessage: c\nbad: ["⟦a⟧"]\ngood: [b]\n'
ALL = ("kata/ganda", "kata/salah", "tanda/kurung")


class TestRule(Rule):
    """A kind that finds nothing."""

    __test__ = False
    kind = "test"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    rules = {
        "kata/ganda": RULE,
        "kata/salah": RULE + "aliases: [ejaan/keliru]\n",
        "kata/coba": RULE + "status: preview\n",
        "tanda/spasi": RULE + "status: optional\n",
        "tanda/kurung": RULE.replace("info", "error"),
    }
    for rule_id, text in rules.items():
        file = tmp_path / f"{rule_id}.yaml"
        file.parent.mkdir(exist_ok=True)
        (file.parent / "family.yaml").write_text("summary: a\n", encoding="utf-8")
        file.write_text(text, encoding="utf-8")
    made = Catalogue({"test": TestRule})
    made.add_pack(tmp_path)
    return made


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(), ALL),
        (Selection(select=()), ()),
        (Selection(select=("kata",)), ("kata/ganda", "kata/salah")),
        (Selection(select=("kata/ganda",)), ("kata/ganda",)),
        (Selection(select=("kata/ganda", "tanda")), ("kata/ganda", "tanda/kurung", "tanda/spasi")),
        (Selection(ignore=("kata",)), ("tanda/kurung",)),
        (Selection(select=("tanda",)), ("tanda/kurung", "tanda/spasi")),
        (Selection(select=("tanda/spasi",)), ("tanda/spasi",)),
        (Selection(extend_select=("tanda",)), (*ALL, "tanda/spasi")),
        (Selection(extend_select=("tanda/spasi",)), (*ALL, "tanda/spasi")),
        (
            Selection(select=("kata",), extend_select=("tanda",), ignore=("tanda/kurung",)),
            ("kata/ganda", "kata/salah", "tanda/spasi"),
        ),
        (Selection(ignore=("kata/ganda",)), ("kata/salah", "tanda/kurung")),
        (Selection(select=("kata",), extend_select=("tanda/kurung",)), ALL),
        (Selection(select=("kata/ganda",), ignore=("kata",)), ()),
        (Selection(extend_select=("kata/coba",)), ("kata/coba", *ALL)),
        (Selection(select=("kata", "kata/coba")), ("kata/coba", "kata/ganda", "kata/salah")),
        (Selection(select=("ejaan/keliru",)), ("kata/salah",)),
        (Selection(ignore=("ejaan/keliru",)), ("kata/ganda", "tanda/kurung")),
    ],
)
def test_chosen_rules(catalogue: Catalogue, selection: Selection, chosen: tuple[str, ...]) -> None:
    assert chosen_ids(catalogue, selection) == chosen


@pytest.mark.parametrize(
    ("selection", "chosen"),
    [
        (Selection(preset="minimal"), ("tanda/kurung",)),
        (Selection(preset="redaksi"), ALL),
        (Selection(preset="ketat"), (*ALL, "tanda/spasi")),
        (Selection(preset="ketat", ignore=("tanda",)), ("kata/ganda", "kata/salah")),
        (Selection(preset="minimal", extend_select=("tanda/spasi",)), ("tanda/kurung", "tanda/spasi")),
        (Selection(preset="minimal", extend_select=("kata/coba",)), ("kata/coba", "tanda/kurung")),
        (Selection(preset="minimal").under(Selection(preset="ketat")), (*ALL, "tanda/spasi")),
        (Selection(preset="minimal").under(Selection(select=("kata",))), ("kata/ganda", "kata/salah")),
        (Selection(select=("kata",)).under(Selection(preset="minimal")), ("tanda/kurung",)),
        (Selection(select=("kata",)).under(Selection(extend_select=("tanda",))), (*ALL, "tanda/spasi")),
        (
            Selection(select=("kata",), extend_select=("tanda/spasi",)).replaced_by(Selection(preset="minimal")),
            ("tanda/kurung", "tanda/spasi"),
        ),
        (
            Selection(preset="ketat", extend_select=("kata/coba",)).replaced_by(Selection(select=("kata/salah",))),
            ("kata/salah",),
        ),
    ],
)
def test_presets_are_what_names_add_to_and_take_from(
    catalogue: Catalogue, selection: Selection, chosen: tuple[str, ...]
) -> None:
    assert chosen_ids(catalogue, selection) == tuple(sorted(chosen))


@pytest.mark.parametrize("field", ["select", "extend_select", "ignore"])
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("kata/gada", "unknown rule or family 'kata/gada'; did you mean 'kata/ganda'?"),
        ("kta", "unknown rule or family 'kta'; did you mean 'kata'?"),
        ("xyz", "unknown rule or family 'xyz'; families are kata, tanda"),
        ("ketat", "'ketat' is a preset and no family; write it in the key 'preset'"),
    ],
)
def test_unknown_names_are_errors(catalogue: Catalogue, field: str, name: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        chosen_ids(catalogue, Selection()._replace(**{field: (name,)}))  # type: ignore[arg-type]
    assert str(caught.value) == message

"""Kind ``sequence``: steps, gaps, classes, what is reported, and the fix."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.fixing.fixer import apply
from tests.every import every
from tests.kinds.custom_rule import CustomRule

FIX = {"action": "replace", "safety": "safe", "title": "Replace"}


def sequence(folder: Path, *steps: Any, **options: Any) -> CustomRule:
    named = {name.replace("_", "-"): value for name, value in options.items()}
    return CustomRule(folder, "sequence", {"steps": [*steps], **named}, fix=FIX)


@every(
    ("steps", "text", "found"),
    [
        (["agar", "supaya"], "Jalan dijaga agar  supaya aman.", ["agar  supaya"]),
        (["agar", "supaya"], "Agar\nsupaya warga tertib.", []),
        (
            [["akan", "bakal"], {"match": "me\\w+"}],
            "Ia akan membeli, lalu bakal menjual.",
            ["akan membeli", "bakal menjual"],
        ),
        (["akan", {"match": "me\\w+", "except": ["memang"]}], "Ia akan memang membeli.", []),
        (["akan", {"match": "beli"}], "Ia akan membeli.", []),
        (
            ["tidak", {"words": "melainkan", "gap": 2}],
            "Ia tidak sangat miskin melainkan kaya.",
            ["tidak sangat miskin melainkan"],
        ),
        (["tidak", {"words": "melainkan", "gap": 1}], "Ia tidak sangat miskin melainkan kaya.", []),
        (["para", {"match": "(\\w+)-\\1"}], "Para guru-guru datang.", ["Para guru-guru"]),
    ],
)
def test_steps_follow_one_another(tmp_path: Path, steps: list[Any], text: str, found: list[str]) -> None:
    assert sequence(tmp_path, *steps).excerpts(text) == found


@every(("across", "found"), [(False, ["tidak kaya tetapi"]), (True, ["tidak miskin, tetapi", "tidak kaya tetapi"])])
def test_punctuation_ends_a_sequence_unless_it_may_not(tmp_path: Path, across: bool, found: list[str]) -> None:
    rule = sequence(tmp_path, "tidak", {"words": ["tetapi"], "gap": 3}, across_punctuation=across)
    assert rule.excerpts("Ia tidak miskin, tetapi kaya. Ia tidak kaya tetapi hemat.") == found


def test_no_sequence_goes_over_the_end_of_a_sentence(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "tidak", {"words": ["tetapi"], "gap": 3}, across_punctuation=True)
    assert rule.excerpts("Ia tidak mau. Rina tetapi mau.") == []


def test_a_step_takes_the_nearest_word_from_which_the_rest_can_follow(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "satu", {"words": ["dua"], "gap": 5}, "tiga")
    assert rule.excerpts("Satu dua lalu dua tiga, satu dua.") == ["Satu dua lalu dua tiga"]


def test_sequences_do_not_overlap(tmp_path: Path) -> None:
    assert sequence(tmp_path, "sangat", "sangat").excerpts("Ia sangat sangat sangat senang.") == ["sangat sangat"]


def test_marked_steps_narrow_what_is_reported(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "agar", {"words": ["supaya"], "report": True})
    text = "Jalan dijaga agar supaya aman."
    (found,) = rule.findings(text)
    assert found.fix is not None
    assert (found.excerpt, apply(text, found.fix.edits)) == ("supaya", "Jalan dijaga agar aman.")


def test_the_replacement_keeps_a_capital(tmp_path: Path) -> None:
    text = "Agar supaya aman, jalan dijaga."
    (found,) = sequence(tmp_path, "agar", "supaya", replacement="supaya").findings(text)
    assert found.fix is not None
    assert apply(text, found.fix.edits) == "Supaya aman, jalan dijaga."


def test_exceptions_and_quotations_are_left_alone(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "sangat", {"match": ".+"}, **{"except": ["sangat lebat"]}, outside_quotes=True)
    assert rule.excerpts("Hujan sangat lebat dan sangat lama. “Sangat deras,” kata Budi.") == ["sangat lama"]


def test_case_counts_where_it_is_told_to(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "presiden", {"match": "[A-Z]\\w+"}, ignore_case=False)
    assert rule.excerpts("Kata presiden Joko, presiden itu, Presiden Joko.") == ["presiden Joko"]


def test_steps_name_lists_of_a_file(tmp_path: Path) -> None:
    lists = tmp_path / "pack" / "lists"
    lists.mkdir(parents=True)
    (lists / "kelas.yaml").write_text("derajat: sangat amat\nsifat: [besar, kecil]\n", encoding="utf-8")
    rule = sequence(tmp_path, {"class": "derajat"}, {"class": ["sifat"]}, "sekali", classes="lists/kelas.yaml")
    assert rule.excerpts("Rumah amat besar sekali dan sangat luas sekali.") == ["amat besar sekali"]


def test_long_texts_take_linear_time(tmp_path: Path) -> None:
    rule = sequence(tmp_path, "akan", *({"words": ["akan"], "gap": 100} for _ in range(8)), "tidak")
    assert rule.findings("akan " * 60_000) == ()


@every(
    ("options", "message"),
    [
        ({}, "the option 'steps' is missing"),
        ({"steps": []}, "options.steps: expected a list of steps, found a list"),
        ({"steps": "agar"}, "options.steps: expected a list of steps, found the text 'agar'"),
        ({"steps": [3]}, "options.steps.0: expected a word, a list of words or a mapping, found the number 3"),
        ({"steps": ["di mana"]}, "options.steps.0: a step is one word, and 'di mana' is not"),
        ({"steps": [{"word": "a"}]}, "unknown key 'word'; did you mean 'words'"),
        ({"steps": [{"gap": 1}]}, "a step needs 'words', 'match' or 'class'"),
        ({"steps": [{"words": "a", "gap": -1}]}, "steps.0.gap: expected a whole number from 0 to 100"),
        ({"steps": [{"words": "a", "report": 1}]}, "steps.0.report: expected true or false, found the number 1"),
        ({"steps": ["a", {"match": "b("}]}, "options.steps.1.match: not a pattern: a \\( is not closed"),
        ({"steps": [{"class": "sifat"}]}, "step 1 names the class 'sifat'.*name their file in the option 'classes'"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, options: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        CustomRule(tmp_path, "sequence", options)

"""newslint.testing: every example as one case, for test suites with and without pytest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import newslint.testing
from newslint.authoring.skeletons.rule import family_skeleton
from newslint.errors import NewslintError

RULE = """\
kind: existence
severity: warning
summary: Kata
why: Sebab
message: "Ada {match}."
options: {words: [heboh]}
bad: ["Kabar ⟦heboh⟧ itu."]
good: ["Kabar itu.", "Acara heboh."]
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "aturan" / "gaya"
    folder.mkdir(parents=True)
    (folder / "family.yaml").write_text(family_skeleton("gaya", "en"), encoding="utf-8")
    (folder / "kata.yaml").write_text(RULE, encoding="utf-8")
    return folder.parent


def test_every_example_is_a_case_with_a_readable_name(pack: Path) -> None:
    assert [str(case) for case in newslint.testing.cases(pack)] == [
        "gaya/kata-bad-1",
        "gaya/kata-good-1",
        "gaya/kata-good-2",
    ]


def test_a_case_that_holds_passes_and_another_shows_what_was_found(pack: Path) -> None:
    good, _, bad = newslint.testing.cases(pack)
    good.check()
    with pytest.raises(AssertionError) as caught:
        bad.check()
    assert str(caught.value).splitlines() == [
        "gaya/kata: good example 2 does not hold",
        "  expected: Acara heboh.",
        "  found:    Acara ⟦heboh⟧.",
        "  too much: “heboh” (characters 7 to 11) is reported",
    ]


def test_rules_can_be_selected_by_name() -> None:
    cases = newslint.testing.cases(select=["cruft/ad-slot"])
    assert {case.rule.spec.id for case in cases} == {"cruft/ad-slot"}


def test_a_pack_without_rules_is_no_silent_pass(pack: Path) -> None:
    (pack / "gaya" / "kata.yaml").unlink()
    with pytest.raises(NewslintError, match="no rule to test"):
        newslint.testing.cases(pack)


def test_pytest_is_not_needed() -> None:
    code = "import sys; import newslint.testing; print('pytest' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"

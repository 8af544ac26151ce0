"""Complete sentences and fragments, several of each class; ``fragment_classes.txt`` holds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.every import every

LINTER = Linter(Config(selection=Selection(("fragments",))))
LEAD, BEHIND = "Pekerjaan itu bukan yang pertama di dua desa.", "Warga menunggu kabar dari dinas."


def classes() -> Iterator[tuple[str, str, list[str]]]:
    """Yield the verdict, the name and the sentences of each class."""
    text = Path(__file__).with_name("fragment_classes.txt").read_text("utf-8")
    for part in text.split("# ")[1:]:
        heading, *sentences = part.strip().splitlines()
        verdict, _, name = heading.partition(": ")
        yield verdict, name, sentences


@every(("verdict", "name", "sentences"), list(classes()))
def test_sentences_of_a_class(verdict: str, name: str, sentences: list[str]) -> None:
    findings = {sentence: LINTER.lint_text(f"{LEAD} {sentence} {BEHIND}").findings for sentence in sentences}
    if verdict == "no error":
        assert [sentence for sentence, found in findings.items() if any(one.severity == "error" for one in found)] == []
        return
    expected = sentences if verdict == "fragment" else []
    assert [sentence for sentence, found in findings.items() if found] == expected
    assert {one.excerpt for found in findings.values() for one in found} == set(expected)

"""A pack of one family with one rule, of kinds that have an option of every type."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import Option, Rule
from newslint.errors import PackError
from newslint.packs import Catalogue

RULE = """\
kind: words
severity: warning
summary: Kata
why: Sebab
message: "Ada {match}."
bad: ["⟦kucing⟧ tidur"]
good: ["anjing tidur"]
"""
FAMILY = "summary: Keluarga\n"


class WordsRule(Rule):
    """A kind with an option of every type."""

    kind = "words"
    options = (
        Option("match", "patterns", None, "expressions"),
        Option("one", "pattern", "kucing", "an expression"),
        Option("texts", "texts", ("satu",), "texts"),
        Option("text", "text", "teks", "a text"),
        Option("whole", "integer", 3, "a whole number"),
        Option("share", "number", 0.5, "a number"),
        Option("flag", "boolean", False, "yes or no"),
        Option("lists", "word-lists", None, "word lists"),
        Option("way", "choice", "kiri", "a choice", ("kiri", "kanan")),
        Option("ignore-case", "boolean", True, "whether case counts"),
    )
    placeholders = {"match": "the text", "jumlah": "a number"}
    variants = {"keras": "loud", "pelan": "quiet"}
    actions = {"replace": "puts another word"}


class SmallRule(Rule):
    """A kind with one option of its own."""

    kind = "small"
    options = (Option("share", "number", 0.1, "a number"),)


KINDS: dict[str, type[Rule]] = {"words": WordsRule, "small": SmallRule}
Write = Callable[..., Path]


def catalogue(*packs: Path) -> Catalogue:
    made = Catalogue(KINDS)
    for pack in packs:
        made.add_pack(pack)
    return made


def build(pack: Path, rule_id: str = "rumah/kata") -> Rule:
    return catalogue(pack).build(rule_id)


def problem(pack: Path) -> str:
    with pytest.raises(PackError) as caught:
        build(pack)
    message = str(caught.value)
    assert "\n" not in message
    return message

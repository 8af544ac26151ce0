"""Options that hold words: in a rule, in list files of its pack, and what is told about mistakes in either."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.option import Option
from newslint.packs import Catalogue, lists, word_options
from newslint.rule import Rule
from tests.packs.small_pack import RULE, Write


class ListRule(Rule):
    """A kind with an option of every type that holds words."""

    kind = "words"
    options = (
        Option("words", "words", None, "words"),
        Option("known", "words", ("satu", "dua"), "words with a default"),
        Option("swaps", "swaps", None, "swaps"),
        Option("groups", "groups", None, "groups"),
        Option("needs", "templates", None, "templates"),
        Option("ignore-case", "boolean", False, "whether case counts"),
    )


def settings(pack: Path) -> dict[str, Any]:
    made = Catalogue({"words": ListRule})
    made.add_pack(pack)
    return dict(made.build("rumah/kata").settings)


def problem(pack: Path) -> str:
    with pytest.raises(PackError) as caught:
        settings(pack)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def put(pack: Path, name: str, content: str | bytes) -> Path:
    file = pack / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_defaults(pack: Path) -> None:
    expected = {"words": (), "known": ("satu", "dua"), "swaps": (), "groups": (), "needs": (), "ignore-case": False}
    assert settings(pack) == expected


def test_words_are_listed_or_read_from_files_once_each(pack: Path, write: Write) -> None:
    put(pack, "lists/media.txt", "\ufeff# media\nKabar  Desa\r\n\n  Warta\nheboh\n")
    write(options={"words": ["heboh", "lists/media.txt", "kerja \n sama"], "known": "lists/media.txt"})
    found = settings(pack)
    assert found["words"] == ("heboh", "Kabar Desa", "Warta", "kerja sama")
    assert found["known"] == ("Kabar Desa", "Warta", "heboh")


def test_swaps_are_a_mapping(pack: Path, write: Write) -> None:
    write(options={"swaps": {"detil": "detail", "heboh": ["ramai", "gempar"], "/ke (\\d)/": "ke-\\1"}})
    word, choice, (expression, rights) = settings(pack)["swaps"]
    assert (word, choice, rights) == (("detil", ("detail",)), ("heboh", ("ramai", "gempar")), ("ke-\\1",))
    assert (expression.source, expression.ignore_case) == ("ke (\\d)", False)


def test_swaps_and_groups_from_files(pack: Path, write: Write) -> None:
    put(pack, "a.tsv", "detil\tdetail\tcatatan\nheboh\tramai | gempar\n")
    write(options={"swaps": ["a.tsv"], "groups": "a.tsv"})
    found = settings(pack)
    assert found["swaps"] == (("detil", ("detail",)), ("heboh", ("ramai", "gempar")))
    assert found["groups"] == (("detil", "detail", "catatan"), ("heboh", "ramai | gempar"))


def test_groups_hold_words_and_expressions(pack: Path, write: Write) -> None:
    write(options={"groups": [["persen", "/\\d ?%/"], ["salat", "sholat"]], "ignore-case": True})
    (word, expression), other = settings(pack)["groups"]
    assert (word, expression.source, expression.ignore_case, other) == ("persen", "\\d ?%", True, ("salat", "sholat"))


@pytest.mark.parametrize(
    ("option", "key", "message"),
    [
        ("words: 3", "words", "expected a list of texts, found the number 3"),
        ("words: [a, no]", "words.1", "expected text, found the yes/no value false; put it in quotes"),
        ("words: [a, ' ']", "words.1", "there are no words here"),
        ("words: ['/a|b/']", "words.0", "/a|b/ looks like an expression, but words are taken as they stand"),
        (f"words: ['{'a' * 201}']", "words.0", "a phrase of more than 200 characters"),
        ("words: lists/medai.txt", "words", "is not in the pack"),
        ("words: [a, lists/medai.txt]", "words.1", "did you mean 'media.txt'?"),
        ("words: ../kata.txt", "words", "'../kata.txt' is not the name of a file inside the pack"),
        ("words: /etc/kata.txt", "words", "'/etc/kata.txt' is not the name of a file inside the pack"),
        ("words: 'lists\\media.txt'", "words", "is not the name of a file inside the pack"),
        ("words: lists.txt", "words", "is not in the pack"),
        ("swaps: [a]", "swaps.0", "expected a mapping of wrong words to right ones, or the name of a .tsv file"),
        ("swaps: {a: 3}", "swaps.a", "expected a list of texts, found the number 3"),
        ("swaps: {a: []}", "swaps.a", "there are no words here"),
        ("swaps: {a: [b, a]}", "swaps.a", "'a' would be replaced by itself"),
        ("swaps: {no: tidak}", "swaps", "expected text for a key, found the yes/no value false"),
        ("swaps: {'/(/': b}", "swaps", "not a pattern: a ( is not closed with ), at character 2 (where ▸ stands): (▸"),
        ("groups: {a: b}", "groups", "expected a list of groups, or the name of a .tsv file, found a mapping"),
        ("groups: [a, b]", "groups.0", "expected a group, which is a list of forms, found the text 'a'"),
        ("groups: [[a, b], [c, 5]]", "groups.1.1", "expected text, found the number 5; put it in quotes"),
        ("groups: [[a, b], [c]]", "groups.1", "a group has at least two forms"),
        ("groups: [[a, b], [b, c]]", "groups.1", "the form 'b' is listed already"),
        ("groups: [[a, '/[/']]", "groups", "not a pattern: "),
        ("groups: kata.txt", "groups", "or the name of a .tsv file, found the text 'kata.txt'"),
        ("needs: ['a{name}', '(b']", "needs.1", "not a pattern: a ( is not closed with ), at character 3"),
    ],
)
def test_mistakes_in_a_rule_are_told_with_file_line_and_key(
    pack: Path, write: Write, option: str, key: str, message: str
) -> None:
    put(pack, "lists/media.txt", "a\n")
    (pack / "lists.txt").mkdir()
    file = write(f"{RULE}options:\n  {option}\n")
    told = problem(pack)
    assert told.startswith(f"{file}:9: options.{key}: ")
    assert message in told


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", "", ":1: there are no words in this file"),
        ("a.txt", "# satu\n\n", ":1: there are no words in this file"),
        ("a.txt", b"satu\ndu\xe9\n", ":2: not UTF-8 text (byte 7)"),
        ("a.txt", "satu\n/dua/\n", ":2: /dua/ looks like an expression"),
        ("a.txt", "satu\n" + "x" * 201, ":2: a phrase of more than 200 characters"),
        ("a.tsv", "# x\nsatu dua\n", ":2: expected at least two columns parted by a tab"),
        ("a.tsv", "a\tb\n\na\tc\n", ":3: 'a' is listed already"),
        ("a.tsv", "a\tb\nc\t \n", ":2: there are no words here"),
        ("a.tsv", "a\tb|a\n", ":1: 'a' would be replaced by itself"),
    ],
)
def test_mistakes_in_a_list_are_told_with_file_and_line(
    pack: Path, write: Write, name: str, content: str | bytes, message: str
) -> None:
    file = put(pack, name, content)
    write(options={"words" if name.endswith(".txt") else "swaps": name})
    assert problem(pack).startswith(f"{file}{message}")


def test_a_list_that_is_too_large(pack: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "LARGEST_PACK_FILE", 10)
    put(pack, "a.txt", "satu dua tiga\n")
    write(options={"words": "a.txt"})
    assert "the file 'a.txt' is larger than 10 bytes" in problem(pack)


@pytest.mark.parametrize(("option", "place"), [({"words": "a.txt"}, "rule"), ({"swaps": "b.tsv"}, "list")])
def test_too_many_words(
    pack: Path, write: Write, monkeypatch: pytest.MonkeyPatch, option: dict[str, str], place: str
) -> None:
    monkeypatch.setattr(word_options, "MOST", 2)
    put(pack, "a.txt", "satu\ndua\ntiga\n")
    table = put(pack, "b.tsv", "a\tb\nc\td\ne\tf\n")
    file = write(options=option)
    told = {"rule": f"{file}:11: options.words: ", "list": f"{table}:3: "}
    assert problem(pack) == f"{told[place]}more than 2 words"


@pytest.mark.parametrize("link", ["lists", "lists/a.txt"])
def test_a_link_out_of_the_pack(pack: Path, write: Write, tmp_path: Path, link: str) -> None:
    put(tmp_path, "luar/a.txt", "rahasia\n")
    (pack / link).parent.mkdir(exist_ok=True)
    os.symlink(tmp_path / "luar" / link.removeprefix("lists").lstrip("/"), pack / link)
    write(options={"words": "lists/a.txt"})
    assert "a link that leads out of the pack" in problem(pack)


def test_a_link_inside_the_pack_is_taken(pack: Path, write: Write) -> None:
    put(pack, "lists/a.txt", "satu\n")
    os.symlink("a.txt", pack / "lists" / "b.txt")
    write(options={"words": "lists/b.txt"})
    assert settings(pack)["words"] == ("satu",)

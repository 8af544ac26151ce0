"""What authors say to newslint: in comments, and in the front matter."""

from __future__ import annotations

from typing import Any

from newslint.text.directives import Directive, read_comment, read_settings
from tests.every import every


@every(
    ("words", "action", "rules", "reason"),
    [
        (" newslint-disable-line ", "disable-line", (), ""),
        (
            "newslint-disable typography, numbers/digits  dates",
            "disable",
            ("typography", "numbers/digits", "dates"),
            "",
        ),
        ("\nnewslint-enable dates\n", "enable", ("dates",), ""),
        # What stands behind a colon, or behind "--" as a word, is the reason.
        ("newslint-disable dates: kutipan  dari\n1945", "disable", ("dates",), "kutipan dari 1945"),
        ("newslint-disable dates -- kutipan: lama", "disable", ("dates",), "kutipan: lama"),
        ("newslint-disable-file: seluruhnya kutipan", "disable-file", (), "seluruhnya kutipan"),
        ("newslint-disable dates--lama", "disable", ("dates--lama",), ""),
        ("newslint-disable dates:", "disable", ("dates",), ""),
        # What is written otherwise is kept as it stands.
        ("newslint-hide dates", "hide", ("dates",), ""),
        ("NewsLint-disable dates", "NewsLint-disable", ("dates",), ""),
        ("newslint:disable dates", "newslint:disable", ("dates",), ""),
        ("  newslint: disable-line dates", "newslint: disable-line", ("dates",), ""),
        ("newslint disable", "newslint disable", (), ""),
        ("newslintdisable", "newslintdisable", (), ""),
        ("newslint-", "", (), ""),
    ],
)
def test_comments(words: str, action: str, rules: tuple[str, ...], reason: str) -> None:
    assert read_comment(words, 4, 60) == Directive(action, rules, reason, 4, 60, "comment")


@every("words", ["", "catatan redaksi", "lihat newslint-disable", "newslint", "newslint dates"])
def test_comments_that_say_nothing_to_newslint(words: str) -> None:
    assert read_comment(words, 0, 9) is None


@every(
    ("value", "expected"),
    [
        ({"ignore": ["dates", "numbers/digits"]}, [("disable-file", ("dates", "numbers/digits"))]),
        ({"ignore": "dates, typography"}, [("disable-file", ("dates", "typography"))]),
        ({"ignore": ["dates typography"]}, [("disable-file", ("dates", "typography"))]),
        ({"ignore": []}, []),
        ({}, []),
        # Whatever is not as it should be is told by its key or its value.
        ({"ignored": ["dates"]}, [("ignored", ())]),
        ({7: ["dates"]}, [("7", ())]),
        ({"ignore": ["dates", " "]}, [("ignore: ['dates', ' ']", ())]),
        ({"ignore": ["dates", 7]}, [("ignore: ['dates', 7]", ())]),
        ({"ignore": None}, [("ignore: ", ())]),
        ({"ignore": True}, [("ignore: true", ())]),
        ({"ignore": 7, "ignored": 1}, [("ignore: 7", ()), ("ignored", ())]),
        (False, [("false", ())]),
        (None, [("", ())]),
        ("dates", [("dates", ())]),
    ],
)
def test_front_matter(value: Any, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    found = [Directive(action, rules, "", 4, 60, "front-matter") for action, rules in expected]
    assert list(read_settings(value, 4, 60)) == found


def test_which_directives_are_known() -> None:
    known = ("disable-line", "disable-next-line", "disable", "enable", "disable-file")
    assert all(Directive(action, (), "", 0, 1).is_known for action in known)
    assert not Directive("hide", (), "", 0, 1).is_known
    assert not Directive("disable", (), "", 0, 1, "text").is_known
    assert Directive("disable", (), "", 0, 1).by == "comment"

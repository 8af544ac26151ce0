"""Directives: what an author says to newslint inside an article, in a comment or in the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

ACTIONS = ("disable-line", "disable-next-line", "disable", "enable", "disable-file")
WORD = "newslint"
SETTINGS = ("ignore",)
"""What the front matter may set below ``newslint:``."""


class Directive(NamedTuple):
    """One instruction: what to switch off (no rules: all of them), why, and where in the source it stands.

    ``action`` is one of ``ACTIONS``, or whatever else was written in its place; ``rules`` are families and rule ids
    as written. ``start`` and ``end`` are code points in the source, ``by`` is ``comment`` or ``front-matter``, or
    ``text`` for what looks like a comment and is none.
    """

    action: str
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int
    by: str = "comment"

    @property
    def is_known(self) -> bool:
        """Whether the action is one that newslint knows."""
        return self.action in ACTIONS and self.by != "text"


class DirectiveFault(NamedTuple):
    """What is wrong with a directive: which fault, the word at fault, and the right word most like it.

    ``fault`` is ``unused`` (nothing was switched off by the rule ``name``), ``unused-all`` (nothing was, by a
    directive for all rules), ``unknown-rule``, ``unknown-action``, ``unknown-form``, ``unknown-setting`` or
    ``no-disable``.
    """

    fault: str
    directive: Directive
    name: str = ""
    nearest: str = ""


@lru_cache(maxsize=1)
def _instruction() -> re.Pattern[str]:
    """Return ``newslint-`` with a word; another sign between them counts where a known action begins behind it."""
    return re.compile(
        r"\s*newslint(?:-(?P<action>[\w-]*+)|(?P<other>[-:_ ]?\s?(?:disable|enable)[\w-]*+))", re.IGNORECASE
    )


@lru_cache(maxsize=1)
def _reason() -> re.Pattern[str]:
    return re.compile(r":|(?<!\S)--(?!\S)")


@lru_cache(maxsize=1)
def _separator() -> re.Pattern[str]:
    return re.compile(r"[\s,]+")


def read_comment(words: str, start: int, end: int) -> Directive | None:
    """Return the directive that a comment is, or None where it says nothing to newslint.

    ``words`` is what stands between the comment's marks, ``start`` and ``end`` are the range of the whole comment.
    Rules are parted by commas or white space; what follows the first colon, or ``--`` as a word, is the reason.
    """
    found = _instruction().match(words)
    if found is None:
        return None
    # What is not written exactly so is kept as it stands, to be told as a misspelling.
    exact = found["action"] is not None and found.group().strip().startswith(f"{WORD}-")
    action = found["action"] if exact else found.group().strip()
    rest = words[found.end() :]
    mark = _reason().search(rest)
    names = rest[: mark.start()] if mark else rest
    reason = " ".join(rest[mark.end() :].split()) if mark else ""
    return Directive(action, _names(names), reason, start, end)


def read_settings(value: Any, start: int, end: int) -> Iterator[Directive]:
    """Yield the directives in the front matter's ``newslint:``, whose place in the source is given.

    Whatever is not as it should be comes as a directive of an action that there is not: its key, or the value.
    """

    def directive(action: str, names: tuple[str, ...] = ()) -> Directive:
        return Directive(action, names, "", start, end, "front-matter")

    if not isinstance(value, dict):
        yield directive(_shown(value))
        return
    for key, names in value.items():
        given = [names] if isinstance(names, str) else names
        if key not in SETTINGS:
            yield directive(str(key))
        elif not isinstance(given, list) or not all(isinstance(name, str) and name.strip() for name in given):
            yield directive(f"{key}: {_shown(names)}")
        elif given:
            # Without a rule it would stand for all rules, which nobody says with an empty list.
            yield directive("disable-file", tuple(name for text in given for name in _names(text)))


def _names(words: str) -> tuple[str, ...]:
    return tuple(name for name in _separator().split(words) if name)


def _shown(value: Any) -> str:
    """Return a value of the front matter as people write it."""
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)

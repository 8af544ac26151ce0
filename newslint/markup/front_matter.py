"""Front matter: the block of metadata, YAML or TOML, that a Markdown file may begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.foreign_data import LIMITS, LONGEST_FRONT_MATTER, LimitError, beyond, load_toml, load_yaml
from newslint.notes import note
from newslint.text.directives import WORD, Directive, read_settings
from newslint.text.spans import Span

BROKEN = "broken"
"""The fault of front matter that is neither YAML nor TOML."""


class FrontMatter(NamedTuple):
    """Where front matter stands: its words, and where the text after it starts; ``values`` are its metadata.

    ``fault`` tells why it has none where people must know: the limit that it is beyond (see ``LimitError``), or
    ``BROKEN`` where it means to switch something off.
    """

    content: Span
    end: int
    values: Mapping[str, Any]
    fault: str = ""


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(r"[\s\ufeff]*?(---|\+\+\+)[ \t]*(?:\r\n?|\n)")


@lru_cache(maxsize=2)
def _closing(mark: str) -> re.Pattern[str]:
    marks = r"---|\.\.\." if mark == "---" else r"\+\+\+"
    return re.compile(rf"(?:^|(?<=[\r\n]))(?:{marks})[ \t]*(?=[\r\n]|\Z)(?:\r\n?|\n)?")


@lru_cache(maxsize=1)
def _key() -> re.Pattern[str]:
    return re.compile(r"\s*+(?:#[^\r\n]*+\s++)*+[\"']?[\w.-]++[\"']?\s*+[:=]")


@lru_cache(maxsize=1)
def _settings() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\r\n])[ \t]*(\[?[\"']?{WORD}(?![\w-])[^\r\n]*)")


def read_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a file, or None where it has none.

    Never raises: broken front matter has no metadata. What stands between two rules at the top of a file is front
    matter only where it is a mapping, or begins like one.
    """
    opening = _opening().match(text)
    if opening is None or not _starts_a_line(text, opening.start(1)):
        return None
    closing = _closing(opening[1]).search(text, opening.end())
    if closing is None:
        return None
    content = Span(opening.end(), closing.start())
    words = text[content.start : content.end]
    values, fault = _parse(words, opening[1])
    if values is None and words.strip() and not _key().match(words):
        return None
    return FrontMatter(content, closing.end(), values or {}, fault)


def _starts_a_line(text: str, offset: int) -> bool:
    return not text[:offset].strip("\ufeff") or text[offset - 1] in "\r\n\ufeff"


def _parse(words: str, mark: str) -> tuple[dict[str, Any] | None, str]:
    """Return the mapping that front matter holds, or None where it holds none; and what is wrong with it."""
    try:
        if len(words) > LONGEST_FRONT_MATTER:
            raise LimitError("size")
        values = load_yaml(words) if mark == "---" else load_toml(words)
    except LimitError as problem:
        return None, problem.limit
    except Exception:  # metadata is a courtesy: whatever a parser raises, the text is linted
        return None, BROKEN if WORD in words else ""
    return ({str(key): value for key, value in values.items()} if isinstance(values, dict) else None), ""


def title_of(values: Mapping[str, Any]) -> str:
    """Return the headline that metadata give, without markup, or an empty string."""
    title = values.get("title")
    return " ".join(str(title).split()) if isinstance(title, (str, int, float)) and title is not True else ""


def metadata(front: FrontMatter | None) -> dict[str, Any]:
    """Return what front matter says about its document, for the ``meta`` of that."""
    if front is None:
        return {}
    title = title_of(front.values)
    meta: dict[str, Any] = {"front-matter": dict(front.values)}
    meta |= {"front-matter-fault": front.fault} if front.fault else {}
    return meta | ({"title": title} if title else {})


def fault_note(fault: str, language: str) -> str:
    """Return what people are told of front matter that is not read."""
    why = beyond(fault, language) if fault in LIMITS else note("front-matter-broken", language)
    return note("front-matter-unread", language, why=why)


def directives_of(front: FrontMatter | None, text: str) -> list[Directive]:
    """Return what the front matter of ``text`` switches off; its place is the line that names newslint."""
    if front is None or WORD not in front.values:
        return []
    found = _settings().search(text, front.content.start, front.content.end)
    start, end = found.span(1) if found else front.content
    return list(read_settings(front.values[WORD], start, end))

"""Front matter: the block of metadata (YAML, TOML or JSON) that a Markdown file may begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.foreign_data import LIMITS, LONGEST_FRONT_MATTER, LimitError, beyond, load_json, load_toml, load_yaml
from newslint.notes import note
from newslint.text.directives import WORD, Directive, read_settings
from newslint.text.spans import Span

BROKEN = "broken"
"""The fault of front matter that is not in the language it should be in."""
_LANGUAGES = {"---": "yaml", "+++": "toml", ";;;": "json"}


class FrontMatter(NamedTuple):
    """Where front matter stands: its words, and where the text after it starts; ``values`` are its metadata.

    ``fault`` tells why it has none where people must know: the limit that it is beyond (see ``LimitError``), or
    ``BROKEN`` where it means to switch something off.
    """

    content: Span
    end: int
    values: Mapping[str, Any]
    fault: str = ""


class _Found(NamedTuple):
    """Where front matter may stand, and the language it should be in."""

    content: Span
    end: int
    language: str


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    """Return how front matter opens: with a rule, which may name the language, or with the first key of JSON."""
    return re.compile(
        r"[\s\ufeff]*?(?:(?P<mark>---|\+\+\+|;;;)(?P<language>yaml|yml|toml|json)?[ \t]*(?:\r\n?|\n)"
        r"|(?P<json>(?P<brace>\{\s*+)?(?:\"[^\"\\\r\n]{1,100}\"\s*+:|(?<=\{)\})))"
    )


@lru_cache(maxsize=3)
def _closing(mark: str) -> re.Pattern[str]:
    marks = r"---|\.\.\." if mark == "---" else re.escape(mark)
    return re.compile(rf"(?:^|(?<=[\r\n]))(?:{marks})[ \t]*(?=[\r\n]|\Z)(?:\r\n?|\n)?")


@lru_cache(maxsize=1)
def _json_token() -> re.Pattern[str]:
    # A string without an end takes the rest, so that each character is looked at once.
    return re.compile(r'"(?:[^"\\]|\\.)*+"?|[{}]', re.DOTALL)


@lru_cache(maxsize=1)
def _line_end() -> re.Pattern[str]:
    return re.compile(r"[ \t]*(?:\r\n?|\n|\Z)")


@lru_cache(maxsize=1)
def _key() -> re.Pattern[str]:
    return re.compile(r"\s*+(?:#[^\r\n]*+\s++)*+\{?\s*+[\"']?[\w.-]++[\"']?\s*+[:=]")


@lru_cache(maxsize=1)
def _settings() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\r\n])[ \t]*(\[?[\"']?{WORD}(?![\w-])[^\r\n]*)")


def read_front_matter(text: str) -> FrontMatter | None:
    """Return the front matter of a file, or None where it has none.

    Never raises: broken front matter has no metadata. What stands between two rules at the top of a file is front
    matter only where it is a mapping, or begins like one. An object of JSON needs no rules, and its members may stand
    above a rule ``;;;`` without their braces.
    """
    found = _find(text)
    if found is None:
        return None
    words = text[found.content.start : found.content.end]
    values, fault = _parse(words, found.language)
    if values is None and words.strip() and not _key().match(words):
        return None
    return FrontMatter(found.content, found.end, values or {}, fault)


def _find(text: str) -> _Found | None:
    opening = _opening().match(text)
    if opening is None:
        return None
    start, mark = opening.end(), opening["mark"]
    if mark is None:
        start, mark = opening.start("json"), ";;;"
    if not _starts_a_line(text, start if opening["json"] else opening.start("mark")):
        return None
    if opening["brace"]:
        return _object(text, start)
    closing = _closing(mark).search(text, start)
    if closing is None:
        return None
    return _Found(Span(start, closing.start()), closing.end(), opening["language"] or _LANGUAGES[mark])


def _object(text: str, start: int) -> _Found | None:
    """Return the object of JSON that begins at ``start``, where nothing else stands on its last line."""
    depth = 0
    for token in _json_token().finditer(text, start):
        depth += (token.group() == "{") - (token.group() == "}")
        if depth == 0 and token.group() == "}":
            line_end = _line_end().match(text, token.end())
            return _Found(Span(start, token.end()), line_end.end(), "json") if line_end else None
    return None


def _starts_a_line(text: str, offset: int) -> bool:
    return not text[:offset].strip("\ufeff") or text[offset - 1] in "\r\n\ufeff"


def _parse(words: str, language: str) -> tuple[dict[str, Any] | None, str]:
    """Return the mapping that front matter holds, or None where it holds none; and what is wrong with it."""
    try:
        if len(words) > LONGEST_FRONT_MATTER:
            raise LimitError("size")
        values = _load(words, language)
    except LimitError as problem:
        return None, problem.limit
    except Exception:  # metadata is a courtesy: whatever a parser raises, the text is linted
        return None, BROKEN if WORD in words else ""
    return ({str(key): value for key, value in values.items()} if isinstance(values, dict) else None), ""


def _load(words: str, language: str) -> Any:
    if language == "json":
        return load_json(words if words.lstrip().startswith("{") else f"{{{words}}}")
    return load_toml(words) if language == "toml" else load_yaml(words)


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
    why = beyond(fault) if fault in LIMITS else note("front-matter-broken", language)
    return note("front-matter-unread", language, why=why)


def directives_of(front: FrontMatter | None, text: str) -> list[Directive]:
    """Return what the front matter of ``text`` switches off; its place is the line that names newslint."""
    if front is None or WORD not in front.values:
        return []
    found = _settings().search(text, front.content.start, front.content.end)
    start, end = found.span(1) if found else front.content
    return list(read_settings(front.values[WORD], start, end))

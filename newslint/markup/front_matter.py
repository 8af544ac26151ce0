"""Front matter: the block of metadata, YAML or TOML, that a Markdown file may begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from newslint.text.directives import WORD, Directive, read_settings
from newslint.text.spans import Span

MAXIMUM_LENGTH = 65_536
"""Code points of front matter that are still parsed; beyond that it is kept out of the prose, without metadata."""
MAXIMUM_DEPTH = 50


class FrontMatter(NamedTuple):
    """Where front matter stands: its words, and where the text after it starts; ``values`` are its metadata."""

    content: Span
    end: int
    values: Mapping[str, Any]


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(r"[\s\ufeff]*?(---|\+\+\+)[ \t]*(?:\r\n?|\n)")


@lru_cache(maxsize=2)
def _closing(mark: str) -> re.Pattern[str]:
    marks = r"---|\.\.\." if mark == "---" else r"\+\+\+"
    return re.compile(rf"(?:^|(?<=[\r\n]))(?:{marks})[ \t]*(?=[\r\n]|\Z)(?:\r\n?|\n)?")


@lru_cache(maxsize=1)
def _key() -> re.Pattern[str]:
    return re.compile(r"\s*(?:#[^\r\n]*\s+)*[\"']?[\w.-]+[\"']?\s*[:=]")


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
    values = _parse(words, opening[1]) if content.end - content.start <= MAXIMUM_LENGTH else None
    if values is None and words.strip() and not _key().match(words):
        return None
    return FrontMatter(content, closing.end(), values or {})


def _starts_a_line(text: str, offset: int) -> bool:
    return not text[:offset].strip("\ufeff") or text[offset - 1] in "\r\n\ufeff"


def _parse(words: str, mark: str) -> dict[str, Any] | None:
    """Return the mapping that front matter holds, or None where it holds none."""
    try:
        values = _yaml(words) if mark == "---" else _toml(words)
    except Exception:  # metadata is a courtesy: whatever a parser raises (dates, numbers, depth), the text is linted
        return None
    return {str(key): value for key, value in values.items()} if isinstance(values, dict) else None


def _toml(words: str) -> Any:
    import tomllib

    return tomllib.loads(words.replace("\r\n", "\n"))


def _yaml(words: str) -> Any:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    depth = 0
    # Deep nesting crashes libyaml's loader, aliases can grow without bound: the flat stream of events shows both.
    for event in yaml.parse(words, Loader=loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAXIMUM_DEPTH or isinstance(event, yaml.AliasEvent):
            return None
    return yaml.load(words, Loader=loader)


def title_of(values: Mapping[str, Any]) -> str:
    """Return the headline that metadata give, without markup, or an empty string."""
    title = values.get("title")
    return " ".join(str(title).split()) if isinstance(title, (str, int, float)) and title is not True else ""


def directives_of(front: FrontMatter | None, text: str) -> list[Directive]:
    """Return what the front matter of ``text`` switches off; its place is the line that names newslint."""
    if front is None or WORD not in front.values:
        return []
    found = _settings().search(text, front.content.start, front.content.end)
    start, end = found.span(1) if found else front.content
    return list(read_settings(front.values[WORD], start, end))

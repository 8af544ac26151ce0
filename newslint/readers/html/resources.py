"""What the elements of a page refer to or show: links, pictures, videos; and the places that links may lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.readers.html.elements import attributes
from newslint.readers.html.tokens import tokens
from newslint.text.resources import Resource, ResourceKind

_MEDIA = ("data-src", "data-lazy-src", "src", "data")
_RESOURCES: dict[str, tuple[ResourceKind, tuple[str, ...]]] = {
    "a": ("link", ("href",)),
    **dict.fromkeys(("img", "iframe", "video", "audio", "source", "embed", "object"), ("media", _MEDIA)),
}
"""Elements that refer to something or show it, and the attributes that may say what, the first one that does."""


def resource_of(text: str, name: str, start: int, end: int) -> Resource | None:
    """Return what an element refers to or shows whose start tag is given; None where that is nothing.

    Pages that load pictures late keep the address in an attribute of their own.
    """
    kind, wanted = _RESOURCES.get(name, ("media", ()))
    values = {key.lower(): value for key, value in attributes(text[start:end])} if wanted else {}
    target = next((values[key] for key in wanted if values.get(key)), "")
    return Resource(kind, target, start, end) if target else None


def media_in(text: str, start: int, end: int) -> Iterator[Resource]:
    """Yield what the elements in a piece of HTML, from ``start`` to ``end``, show beside text."""
    for token in tokens(text[start:end]):
        if token.type == "start":
            found = resource_of(text, token.name, start + token.start, start + token.end)
            if found and found.kind == "media":
                yield found


@lru_cache(maxsize=1)
def _anchor() -> re.Pattern[str]:
    value = r"""(?:"([^"<>]*+)"|'([^'<>]*+)'|([^\s"'<>]++))"""
    return re.compile(rf"\b(?:id|name)\s*+=\s*+{value}|\{{\#([^\s{{}}]++)", re.IGNORECASE)


def anchors(text: str) -> frozenset[str]:
    """Return the names of places in a page, where a link may lead to one of them."""
    if not _fragment().search(text):
        return frozenset()
    return frozenset(name for names in _anchor().findall(text) for name in names if name)


@lru_cache(maxsize=1)
def _fragment() -> re.Pattern[str]:
    return re.compile(r"""\bhref\s*+=\s*+["']?+[^\s"'<>\#]*+\#|\]\(\#""", re.IGNORECASE)

"""Splits HTML into tags, text and comments with exact offsets, as browsers do, in one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

RAW_ELEMENTS = frozenset("script style xmp iframe noembed noframes noscript textarea title pre".split())
"""Elements whose content holds no tags (``pre`` is taken whole because it is no prose); it ends at their end tag."""
INLINE_CODE = frozenset({"code", "kbd", "samp", "tt"})
"""Code inside a line: content taken whole where the end tag comes before another start tag of the same name."""


class HtmlToken(NamedTuple):
    """A piece of HTML from ``start`` to ``end`` (code points); ``name`` is the element's, in lower case.

    ``raw`` is the content of an element that holds no tags; it stands between its start and its end tag.
    ``comment`` is also a declaration or processing instruction.
    """

    type: Literal["text", "start", "end", "raw", "comment"]
    name: str
    start: int
    end: int


@lru_cache(maxsize=1)
def _markup() -> re.Pattern[str]:
    """Return where markup begins; any other ``<`` is text."""
    return re.compile(r"<(?:(?P<slash>/?)(?P<name>[A-Za-z][^ \t\n\r\f/>]*+)|[!?/])")


@lru_cache(maxsize=1)
def _tag_rest() -> re.Pattern[str]:
    """Return what stands between a tag's name and its end; a quoted value may hold ``>``.

    Possessive throughout, so that a tag costs one pass. A quotation mark without a partner is an ordinary
    character, which happens once a file at most because the search for the partner has seen all of the rest.
    """
    return re.compile(r"""(?:[^>=]++|=[ \t\n\r\f]*+(?:"[^"]*+"|'[^']*+'|[^ \t\n\r\f>"'][^ \t\n\r\f>]*+)?+)*+>""")


@lru_cache(maxsize=1)
def _comment_end() -> re.Pattern[str]:
    return re.compile(r"--!?>")


@lru_cache(maxsize=32)
def _tag_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?=[ \t\n\r\f/>])", re.IGNORECASE)


@lru_cache(maxsize=32)
def _end_tag_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE)


def tokens(text: str, position: int = 0) -> Iterator[HtmlToken]:
    """Yield the tokens of an HTML text from ``position`` on; never raises, and takes linear time, whatever the text.

    What a browser would not show is not text: a tag, comment or raw element that never ends goes up to the end.
    """
    length = len(text)
    no_section_end = False
    while True:
        markup = _markup().search(text, position)
        start = markup.start() if markup else length
        if start > position:
            yield HtmlToken("text", "", position, start)
        if not markup:
            return
        name = markup["name"]
        if name:
            tag = _tag_rest().match(text, markup.end())
            if not tag:
                return
            name = name.lower()
            position = tag.end()
            yield HtmlToken("end" if markup["slash"] else "start", name, start, position)
            if not markup["slash"]:
                raw_end = _raw_end(text, name, position)
                if raw_end >= 0:
                    yield HtmlToken("raw", name, position, raw_end)
                    position = raw_end
            continue
        end = -1
        if not no_section_end and text.startswith("<![CDATA[", start):
            end = text.find("]]>", start) + 3
            no_section_end = end < 3
        position = end if end >= 3 else _comment(text, start)
        yield HtmlToken("comment", "", start, position)


def _comment(text: str, start: int) -> int:
    """Return the end of the comment, declaration or processing instruction that begins at ``start``."""
    if text.startswith("<!--", start):
        for empty in ("<!-->", "<!--->"):
            if text.startswith(empty, start):
                return start + len(empty)
        close = _comment_end().search(text, start + 4)
        return close.end() if close else len(text)
    return text.find(">", start) + 1 or len(text)


def _raw_end(text: str, name: str, position: int) -> int:
    """Return where the raw content that begins at ``position`` ends, or -1 where the element holds tags."""
    if name in RAW_ELEMENTS:
        close = _end_tag_of(name).search(text, position)
        return close.start() if close else len(text)
    if name in INLINE_CODE:
        following = _tag_of(name).search(text, position)
        return following.start() if following and following[1] else -1
    return -1

"""Writes a plain text as Markdown or HTML and tells where each of its characters went."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import NamedTuple

LINE = re.compile(r"[^\n]*\S[^\n]*")
_SPECIAL = frozenset("\\`*_[]<>#|&~{}")
_LIST_MARK = re.compile(r"\s*(?:([-+])|\d{1,9}([.)]))(?=\s|$)")


class Format(NamedTuple):
    """A way to write a line: what stands before and behind it, and behind a line that is the headline."""

    path: str
    before: str
    after: str
    between: str
    headline: tuple[str, str]
    character: Callable[[str], tuple[str, str]]


class Rendered(NamedTuple):
    """A text, and where the characters of the plain text it was made from begin and end in it."""

    text: str
    starts: dict[int, int]
    ends: dict[int, int]


def markdown_character(character: str) -> tuple[str, str]:
    """Return what Markdown writes before a character, and the character."""
    return ("\\", character) if character in _SPECIAL else ("", character)


def html_character(character: str) -> tuple[str, str]:
    return "", escape(character, quote=False)


def reference(character: str) -> tuple[str, str]:
    """Return a character as HTML and Markdown may both write it; white space stands as it is."""
    return "", character if character.isspace() else f"&#{ord(character)};"


def render(text: str, form: Format, headline: int = -1) -> Rendered:
    """Return a text written in a format, a line a block; ``headline`` is where the line that is one begins."""
    parts: list[str] = []
    length = 0
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}

    def write(words: str) -> None:
        nonlocal length
        parts.append(words)
        length += len(words)

    for line in LINE.finditer(text):
        before, after = form.headline if line.start() == headline else (form.before, form.after)
        write((form.between if parts else "") + before)
        mark = _LIST_MARK.match(line.group())
        escaped = line.start() + mark.end() - 1 if mark and form.character is markdown_character else -1
        for offset, character in enumerate(line.group(), line.start()):
            prefix, shown = ("\\", character) if offset == escaped else form.character(character)
            write(prefix)
            starts[offset] = length
            write(shown)
            ends[offset + 1] = length
        write(after)
    write("\n")
    return Rendered("".join(parts), starts, ends)


def _forms() -> dict[str, tuple[str, Format]]:
    """Return every way to write a text by its name, with the kind of block that its lines become."""
    forms: dict[str, tuple[str, Format]] = {}

    def add(name: str, kind: str, markdown: tuple[str, str], html: tuple[str, str]) -> None:
        between = "\n" if kind == "list-item" else "\n\n"
        own = ("# ", ""), ("<h1>", "</h1>")
        headlines = own if kind != "paragraph" else (markdown, html)
        forms[f"markdown {name}"] = kind, Format("a.md", *markdown, between, headlines[0], markdown_character)
        forms[f"html {name}"] = kind, Format("a.html", *html, "\n", headlines[1], html_character)

    add("paragraph", "paragraph", ("", ""), ("<p>", "</p>"))
    add("emphasis", "paragraph", ("_", "_"), ("<p><em>", "</em></p>"))
    add("link", "paragraph", ("[", "](https://a.id)"), ("<p><a href='https://a.id'>", "</a></p>"))
    add("heading", "heading", ("## ", ""), ("<h2>", "</h2>"))
    add("list item", "list-item", ("- ", ""), ("<li>", "</li>"))
    box = Format("a.md", "<div>\n  ", "\n</div>", "\n\n", ("<div>\n  ", "\n</div>"), html_character)
    forms["markdown box of HTML"] = "paragraph", box
    for name, (kind, form) in list(forms.items()):
        if name.endswith(" paragraph"):
            forms[f"{name} of references"] = kind, form._replace(character=reference)
    return forms


FORMS = _forms()

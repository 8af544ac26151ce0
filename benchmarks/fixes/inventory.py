"""What a text shows beside its words, counted by parsers that newslint does not use: markdown-it-py and html.parser."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

Inventory = Counter[tuple[str, str]]
"""How often each thing stands in a text: its sort, and what tells it from others of the sort."""

MARKDOWN = (".md", ".markdown", ".mdx")
HTML = (".html", ".htm")
EMPTY_HEADING = "heading without text"
EMBEDS = frozenset("iframe video audio embed object picture svg canvas source script".split())
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
CODE = frozenset("code pre kbd samp".split())
FRONT_MATTER = re.compile(r"\A\s*(---|\+\+\+)[ \t]*\r?\n.*?^\1[ \t]*$", re.DOTALL | re.MULTILINE)
TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{:.*?\}|^:::[^\r\n]*|%%.*?%%|<!--.*?-->", re.DOTALL | re.MULTILINE)


def inventory(text: str, suffix: str, references: dict[str, Any] | None = None) -> Inventory:
    """Return what stands in a text of a format; ``references`` are link definitions that stand outside of it."""
    if suffix in MARKDOWN:
        return _markdown(text, references or {})
    return _html(text) if suffix in HTML else _plain(text)


def references_of(text: str, suffix: str) -> dict[str, Any]:
    """Return the link definitions of a Markdown text."""
    env: dict[str, Any] = {}
    if suffix in MARKDOWN:
        _parser().parse(_body(text), env)
    references: dict[str, Any] = env.get("references", {})
    return references


def family(key: tuple[str, str]) -> tuple[str, str]:
    """Return what a line or a heading is without what it stands in: alone it stands elsewhere than in its text."""
    sort, name = key
    return ("line", name) if sort.startswith("line") else key


def _plain(text: str) -> Inventory:
    return Counter(("line", line.strip()) for line in re.split(r"[\r\n]+", text) if line.strip())


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def _body(text: str) -> str:
    return FRONT_MATTER.sub("", text.removeprefix("\ufeff"))


def _markdown(text: str, references: dict[str, Any]) -> Inventory:
    body = _body(text)
    env = {"references": dict(references)}
    tokens = _parser().parse(body, env)
    found: Inventory = Counter(("template", match.group()) for match in TEMPLATE.finditer(body))
    found.update(("definition", name) for name in env["references"].keys() - references.keys())
    around: list[str] = []
    for token in tokens:
        if token.nesting < 0:
            around.pop()
        elif token.nesting > 0:
            around.append(token.tag)
        elif token.type in ("fence", "code_block"):
            found["code", token.content] += 1
        elif token.type == "html_block":
            found.update(_html(token.content))
        elif token.type == "inline":
            found.update(_inline(token, around))
    found.update(("list", shape) for shape in _lists(tokens))
    found.update((EMPTY_HEADING, words) for words in _empty(_outline(tokens)))
    return found


def _inline(token: Token, around: list[str]) -> Inventory:
    found: Inventory = Counter()
    kind = next((tag for tag in reversed(around) if tag != "p"), "p")
    if kind in HEADINGS:
        found["heading", f"{kind} {token.content}"] += 1
    else:
        found.update((f"line in {kind}", line) for line in token.content.split("\n") if line.strip())
    for child in token.children or ():
        if child.type == "image":
            found["image", str(child.attrs.get("src"))] += 1
        elif child.type == "link_open":
            found["link", str(child.attrs.get("href"))] += 1
        elif child.type == "code_inline":
            found["code", child.content] += 1
        elif child.type == "html_inline":
            found.update(_html(child.content))
    return found


def _lists(tokens: Iterable[Token]) -> Iterable[str]:
    """Yield each list: its sort, and of one with numbers where they begin and how many there are."""
    open_: list[list[Any]] = []
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            open_.append([token.type, token.attrs.get("start", 1), 0])
        elif token.type == "list_item_open":
            open_[-1][2] += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            sort, *numbers = open_.pop()
            yield f"{sort} {numbers}" if sort == "ordered_list_open" else sort


def _outline(tokens: list[Token]) -> list[tuple[int, str]]:
    """Return the blocks of a text at its top level: the level and words of headings, 0 for all that is none."""
    found = []
    for index, token in enumerate(tokens):
        if token.level == 0 and token.type == "heading_open":
            found.append((int(token.tag[1]), tokens[index + 1].content))
        elif token.level == 0 and token.nesting >= 0:
            found.append((0, ""))
    return found


def _empty(outline: list[tuple[int, str]]) -> Iterable[str]:
    """Yield the headings under which nothing stands, not even a heading of a lower level."""
    for (level, words), (below, _) in pairwise([*outline, (1, "")]):
        if level and below and below <= level:
            yield words


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: Inventory = Counter()
        self.outline: list[tuple[int, str]] = []
        self._inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.found["image", values.get("src", "")] += 1
            self.outline.append((0, ""))
        elif tag == "a" and "href" in values:
            self.found["link", values["href"]] += 1
        elif tag in EMBEDS:
            self.found["embed", f"{tag} {values.get('src', values.get('data', ''))}"] += 1
            self.outline.append((0, ""))
        elif tag in CODE:
            self.found["code", tag] += 1
        elif tag in ("ul", "ol"):
            self.found["list", tag] += 1
        elif tag in HEADINGS:
            self.found["heading", tag] += 1
            self.outline.append((int(tag[1]), ""))
            self._inside.append(tag)
        for name in ("id", "name"):
            if values.get(name) and tag not in ("meta", "input", "form", "param"):
                self.found["anchor", values[name]] += 1
        self.found["open tag", tag] += 1

    def handle_endtag(self, tag: str) -> None:
        self.found["end tag", tag] += 1
        if tag in HEADINGS and self._inside:
            self._inside.pop()

    def handle_comment(self, data: str) -> None:
        self.found["comment", data] += 1

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            return
        if self._inside:
            level, before = self.outline[-1]
            self.outline[-1] = (level, f"{before} {words}".strip())
            self.found["words of a heading", words] += 1
        else:
            self.outline.append((0, ""))
            self.found["words", words] += 1


def _html(text: str) -> Inventory:
    page = _Page()
    page.feed(text)
    page.close()
    page.found.update((EMPTY_HEADING, words) for words in _empty(page.outline))
    return page.found

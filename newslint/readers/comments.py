"""Comments of HTML and of site generators that speak to newslint, and the same words in forms that are no comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.text.directives import ACTIONS, WORD, Directive, read_comment

_FORMS = (
    ("<!--", "-->"),
    (r"\{/\*", r"\*/\s{0,9}\}"),  # MDX
    (r"\{\{-?\s{0,9}/\*", r"\*/\s{0,9}-?\}\}"),  # Hugo
    (r"\{\{~?!--", r"--~?\}\}"),  # Handlebars
    (r"\{\{~?!", r"~?\}\}"),
    (r"\{#-?", r"-?#\}"),  # Jinja, Twig, Nunjucks
    ("%%", "%%"),  # Obsidian
    (r"\{%[-+~]?\s{0,9}(?:comment|doc)[^{}]*%\}", r"\{%[-+~]?\s{0,9}end(?:comment|doc)\s{0,9}[-+~]?%\}"),  # Liquid
    (r"\{::comment[^{}]*\}", r"\{:/(?:comment)?\}"),  # kramdown
)
"""How comments begin and end."""


@lru_cache(maxsize=1)
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(rf"{opening}(?=\s*{WORD})", re.IGNORECASE), re.compile(end)) for opening, end in _FORMS)


@lru_cache(maxsize=1)
def _definition() -> re.Pattern[str]:
    """Return a link definition that means nothing but the comment in the place of its title: ``[//]: # (comment)``."""
    title = r"(?:\((?P<round>[^()\r\n]*)\)|\"(?P<double>[^\"\r\n]*)\"|'(?P<single>[^'\r\n]*)')"
    target = r"\[[^\[\]\r\n]{1,40}\]:[ \t]*(?:<[^<>\r\n]*>|[^\s<>]+)"
    return re.compile(rf"^ {{0,3}}({target}[ \t]+{title})[ \t]*(?=[\r\n]|\Z)", re.MULTILINE)


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """Return an instruction that begins a line, behind signs that may be meant as those of a comment."""
    signs = r"(?P<signs>[^\w\s`][^\w\r\n`]{0,20}(?:comment[^\w\r\n`]{0,9})?|)"
    actions = "|".join(sorted(ACTIONS, key=len, reverse=True))
    instruction = rf"(?P<instruction>{WORD}-(?:{actions})(?![\w-]))(?P<rest>[^\r\n]*)"
    return re.compile(rf"^[ \t]*+{signs}{instruction}", re.MULTILINE | re.IGNORECASE)


@lru_cache(maxsize=1)
def _no_prose() -> re.Pattern[str]:
    """Return what may follow an instruction: nothing, or names of rules with a stroke."""
    return re.compile(r"[ \t]*(?:$|[\w-]+/[\w-]+)")


def _is_prose(signs: str, rest: str) -> bool:
    """Return whether a line is text about an instruction: an item of a list, a quotation, escaped signs, a sentence."""
    bare = signs.strip()
    if (bare and not bare.strip("-*+>")) or "\\" in bare:
        return True
    return not bare.strip("#") and _no_prose().match(rest) is None


def comment_directive(text: str, start: int, end: int) -> Directive | None:
    """Return what the comment from ``start`` to ``end`` says to newslint, or None where it says nothing."""
    for opening, closing in _forms():
        found = opening.match(text, start, end)
        if found:
            stop = max((match.start() for match in closing.finditer(text, found.end(), end)), default=end)
            return read_comment(text[found.end() : stop], start, end)
    return None


def definition_directives(text: str) -> Iterator[Directive]:
    """Yield what link definitions of Markdown say to newslint that are nothing but comments."""
    if f"({WORD}" in text or f'"{WORD}' in text or f"'{WORD}" in text:
        for match in _definition().finditer(text):
            words = match["round"] or match["double"] or match["single"] or ""
            directive = read_comment(words, *match.span(1))
            if directive:
                yield directive


def other_forms(text: str) -> Iterator[Directive]:
    """Yield lines that give newslint an instruction in a form that is no comment, so that it counts for nothing."""
    for match in _bare().finditer(text) if f"{WORD}-" in text else ():
        if not _is_prose(match["signs"], match["rest"]):
            yield Directive(f"{match['signs']}{match['instruction']}", (), "", *match.span("instruction"), "text")

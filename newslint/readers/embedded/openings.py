"""How embedded code, comments, formulas and tags begin, in Markdown, MDX and HTML: one expression for each format."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from newslint.readers.embedded.formulas import DISPLAY, DOLLARS, ROUND, SQUARE
from newslint.readers.embedded.template_tags import HUGO, LIQUID, TEMPLATE_TAGS

Format = Literal["markdown", "mdx", "html"]

LINE_START = r"(?<![^\r\n])"
CLOSERS = {
    "go": r"\*/\s*-?\}\}",
    "handlebars": r"--~?\}\}",
    "jinja": r"#\}",
    "jsx": r"\*/\s*\}",
    "kramdown": r"\{:/(?:comment)?\}",
}
"""How comments end, by how they begin: ``{{/* */}}``, ``{{!-- --}}``, ``{# #}``, ``{/* */}``, ``{::comment}``."""
_COMMENTS = (
    r"(?P<go>\{\{-?\s{0,99}/\*)|(?P<handlebars>\{\{~?!--)|(?P<mustache>\{\{~?![^{}]*\}\})"
    # {#latar-belakang} names a heading
    r"|(?P<jinja>\{#(?![A-Za-z][^{}\r\n#]*\}))"
)
_FENCE = (
    r"(?P<fence>[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)*+"
    r"(?P<fence_mark>`{3,}+(?=[^`\r\n]*+(?:[\r\n]|\Z))|~{3,}+))"
)
_ADMONITION = (
    # "!!! note", "??? tip", '=== "Tab"', with indented text below
    r"(?P<indent>[ \t]*+)(?P<box>(?:(?:!!!|\?\?\?\+?)[ \t]++[\w\"]|===[!+]?[ \t]++\")[^\r\n]*+)"
    r"(?=(?:\r\n?|\n)(?:[ \t]*+(?:\r\n?|\n)){0,3}(?P=indent)(?:[ ]{4}|\t)[ \t]*[^\s])"
)
# attribute lists: {: .center }, {#latar-belakang}
_ATTRIBUTES = r"\{:[^{}\r\n]*\}|\{[#.](?=[A-Za-z])[^{}\r\n]*\}"
_CONTAINER = (
    # ":::info", ":::note Title", ":::tip[Title]", ":::{note}", ":::"; not the ":::writing" of chat assistants
    r"[ \t]*+:{3,}+(?!writing)[ \t]*+(?:[\w-]*+|\{[^{}\r\n]*\}[^\r\n]{0,80}|[a-z][\w-]*+[^\w\r\n-][^\r\n]{0,80})"
    r"[ \t]*+(?=[\r\n]|\Z)"
    # "/// note | Title", "///"
    r"|[ \t]*+///(?:[ \t]++[a-z][\w-]*+(?:[ \t]*+\|[^\r\n]*+)?)?[ \t]*+(?=[\r\n]|\Z)"
)
# "> [!note]- Title" of GitHub and Obsidian
_CALLOUT = r"[ \t]*+>[ \t>]*+(?P<callout>\[![\w-]{1,30}\][^\r\n]*+)"
_IMPORT = r"import[ \t](?:[^\r\n'\"]*[ \t}]from[ \t]*)?(?:'[^\r\n'\"]+'|\"[^\r\n'\"]+\");?[ \t]*(?=[\r\n]|\Z)"
_EXPORT = r"export[ \t]+(?:const|let|var|function|class|default|async)[ \t][^\r\n]*[=;{(\[][^\r\n]*"
_ENVIRONMENT = r"\\begin\{{(?P<environment>[A-Za-z]{{1,20}}\*?)\}}"
_TAGS = rf"{_COMMENTS}|{LIQUID}|{HUGO}|(?P<tag>{TEMPLATE_TAGS})"
_LINE = ""
"""Stands for the beginning of a line, with what a line of text or of a quotation begins with."""
_MARKDOWN = {
    _LINE: (
        rf"{LINE_START}(?:{_FENCE}|{_ADMONITION}|{_CALLOUT}|(?P<mark>{_CONTAINER})|(?P<template>{_IMPORT}|{_EXPORT}))"
    ),
    "`": rf"{LINE_START}{_FENCE}|(?P<ticks>`++)",
    "\\": rf"(?P<escape>\\[\\`$])|{ROUND}|{SQUARE}|{_ENVIRONMENT}",
    "<": (
        # what is said to newslint, over several lines too; a text may begin many comments and end none
        r"(?P<directive><!--\s{0,99}[Nn]ewslint(?:[^-<]|-(?!->)|<(?!!--)){0,2000}+-->|<!--[^<>\r\n]*(?<=--)>)"
        r"|(?P<html_comment><!--)"
        rf"|{LINE_START}(?P<skipped><(?P<skipped_name>script|style|textarea|pre)(?=[\s>])[^<>]*>)"
        r"|(?P<element><(?P<name>code|kbd|samp|tt|pre|math|svg)(?=[\s>])[^<>]*(?<!/)>)"
    ),
    "{": (
        r"(?P<directive>\{/\*\s{0,99}[Nn]ewslint(?:[^*{]|\*(?!/\})|\{(?!/\*)){0,2000}+\*/\})"
        rf"|(?P<jsx>\{{/\*)|(?P<kramdown>\{{::comment[^{{}}]*(?<!/)\}})|{_TAGS}|(?P<attributes>{_ATTRIBUTES})"
    ),
    "$": rf"{DISPLAY}|{DOLLARS}",
    "%": r"(?<![\w%])(?P<obsidian>%%(?!%))",
}
_MDX = _MARKDOWN | {
    _LINE: rf"{LINE_START}(?P<module>(?:import|export)(?=[ \t{{*'\"]))|{_MARKDOWN[_LINE]}",
    "<": rf"{_MARKDOWN['<']}|(?P<component></?[A-Z][\w.]*(?=[\s/>])|</?(?=>))",
    "{": rf"{_MARKDOWN['{']}|(?P<brace>\{{)",
}
_HTML = {
    "\\": f"{ROUND}|{SQUARE}|{_ENVIRONMENT}",
    "<": (
        r"(?P<html_comment><!--)"
        r"|(?P<skipped><(?P<skipped_name>script|style|textarea|pre|code|kbd|samp|tt|svg|math)(?=[\s>])[^<>]*>)"
    ),
    "{": _TAGS,
    "$": f"{DISPLAY}|{DOLLARS}",
}
_OPENINGS: dict[Format, dict[str, str]] = {"markdown": _MARKDOWN, "mdx": _MDX, "html": _HTML}


@lru_cache(maxsize=21)
def opening(form: Format, character: str) -> re.Pattern[str]:
    """Return what matches where something begins that is no prose, or in which nothing else begins.

    ``character`` is the one there; the expression for a line matches where it is none that means anything.
    """
    openings = _OPENINGS[form]
    source = openings.get(character, openings.get(_LINE, "(?!)"))
    return re.compile(source.format(other="<>" if form == "html" else "") if character in "\\$" else source)


@lru_cache(maxsize=2)
def candidate(form: Format) -> re.Pattern[str]:
    """Return what any opening begins with, which is found much faster than the opening."""
    if form == "html":
        return re.compile(r"[{$\\<]")
    return re.compile(
        rf"[`{{$%\\<]|{LINE_START}[ \t>]*+(?:(?:[-*+]|\d{{1,9}}[.)])[ \t]++)*+"
        r"(?:```|~~~|:::|!!!|\?\?\?|===|///|\[!|import|export)"
    )


@lru_cache(maxsize=1)
def tag() -> re.Pattern[str]:
    """Return a template tag; its marks mean nothing in code, but site generators look for them there, too."""
    return re.compile(TEMPLATE_TAGS)

"""What stands in a stretch of marked-up source, Markdown or HTML: words, or things that no block of text holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newslint.readers.html.tokens import HtmlToken, tokens

WORDS = "words"
OBJECT = "object"
"""A picture, a video, an embed, a formula, a template tag, a component, a box: it says something without words."""
CODE = "code"
COMMENT = "comment"
DEFINITION = "definition"
"""The target of links that stand elsewhere."""
DIVISION = "division"
"""A rule, or a tag that begins or ends a part of the page."""

_TEXT_TAGS = frozenset(
    "a abbr b bdi bdo big br center cite del dd dfn dl dt em font h1 h2 h3 h4 h5 h6 i li mark nobr ol p q s "
    "small span strike strong sub sup time u ul wbr".split()
)
"""Elements of running text, which show nothing but their words. A quotation may be a post of a network."""
_CODE_TAGS = frozenset({"code", "kbd", "pre", "samp", "tt"})
_DIVIDING_TAGS = frozenset(
    "address article aside body caption col colgroup dialog dir div fieldset figcaption footer head header "
    "hgroup hr html legend link main menu meta nav search section table tbody td tfoot th thead title "
    "tr".split()
)


_TARGET = r"\((?:[^()]|\([^()]{0,500}\)){0,2000}\)"
"""Where a link leads to, behind its words."""


@lru_cache(maxsize=1)
def _sign() -> re.Pattern[str]:
    """Return what stands for something in Markdown, each as a whole; a group without a name stands for nothing."""
    return re.compile(
        # [//]: # (a note) and other definitions that lead nowhere are how Markdown says a comment.
        r"(?P<comment>%%[^%]{0,2000}%%|^[ \t>]{0,9}\[[^\]\r\n]{1,200}\]:[ \t]*(?:<>|\#)(?:[ \t][^\r\n]*)?$)"
        r"|(?P<definition>^[ \t>]{0,9}\[[^\]\r\n]{1,200}\]:[^\r\n]*)"
        r"|(?P<division>^[ \t>]*+(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)\r?$)"
        rf"|(?P<object>!\[\[[^\]\r\n]{{0,400}}\]\]|!\[[^\[\]]{{0,2000}}\](?:{_TARGET}|\[[^\[\]]{{0,200}}\])?|!\["
        r"|^[ \t>]*+:{3,}+[^\r\n]*+"  # a box
        # Templates, attribute lists and MDX begin with a brace, which running text hardly ever has.
        r"|\{{1,2}[^{}]{0,2000}\}{1,2}|\{|<%[^%]{0,2000}%>"
        r"|\$\$[^$]{0,2000}\$\$|\$\$)"
        r"|(?P<code>`{1,9}[^`]{0,2000}`{1,9}|`|~~~)"
        rf"|\]{_TARGET}|&\#?\w{{1,32}};"
        r"|(?P<words>\w)",
        re.MULTILINE,
    )


@lru_cache(maxsize=1)
def _anchor() -> re.Pattern[str]:
    return re.compile(r"<[A-Za-z][^<>]*\s(?:id|name)\s?=", re.IGNORECASE)


@lru_cache(maxsize=1)
def _link() -> re.Pattern[str]:
    return re.compile(r"\[([^\[\]]{0,999})\]\(|<a\s[^<>]*>(.{0,2999}?)</a\s*>", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=1)
def _any_tag() -> re.Pattern[str]:
    return re.compile(r"<[^<>]*>")


@lru_cache(maxsize=1)
def _directive() -> re.Pattern[str]:
    return re.compile(r"<!--\s{0,99}newslint", re.IGNORECASE)


def signs(source: str) -> Iterator[str]:
    """Yield what stands in a piece of source, in order.

    Marks of emphasis, links and lists are none of it, nor is what an author says to newslint.
    """
    done = 0
    for token in tokens(source):
        done = token.end
        if token.type == "text":
            for match in _sign().finditer(source, token.start, token.end):
                if match.lastgroup:
                    yield match.lastgroup
        elif token.type == "comment":
            if not _directive().match(source, token.start):
                yield COMMENT
        elif token.type != "raw":
            yield from _tag(token)
    if source[done:].strip():  # a tag that never ends
        yield OBJECT


def holds_more_than_words(source: str, *, but_code: bool = False) -> bool:
    """Return whether something would be lost with a piece of source that is neither words nor their markup."""
    lost = {OBJECT, COMMENT, DEFINITION} if but_code else {OBJECT, COMMENT, DEFINITION, CODE}
    return any(sign in lost for sign in signs(source))


def begins_with_object(source: str) -> bool:
    """Return whether something that is no text stands before all words of a piece of source."""
    return next(_beside(source), "") in (OBJECT, COMMENT)


def ends_with_object(source: str) -> bool:
    """Return whether something that is no text stands behind all words of a piece of source."""
    found = list(_beside(source))[-1:]
    return found in ([OBJECT], [COMMENT])


def is_divided(source: str) -> bool:
    """Return whether a piece of source holds what begins or ends a part of a text: a rule, a box, a template."""
    return any(sign in (OBJECT, DIVISION) for sign in signs(source))


def holds_anchor(source: str) -> bool:
    """Return whether a link elsewhere may lead into a piece of source."""
    return _anchor().search(source) is not None


def link_words(source: str) -> Iterator[Sequence[str]]:
    """Yield the words of each link in a piece of source."""
    for match in _link().finditer(source):
        yield _any_tag().sub(" ", match[1] or match[2] or "").split()


def _beside(source: str) -> Iterator[str]:
    return (sign for sign in signs(source) if sign not in (DIVISION, DEFINITION))


def _tag(token: HtmlToken) -> Iterator[str]:
    if ":" in token.name or "@" in token.name:  # <https://contoh.id>
        yield WORDS
    elif token.name in _DIVIDING_TAGS:
        yield DIVISION
    elif token.name in _CODE_TAGS:
        yield CODE
    elif token.name not in _TEXT_TAGS:
        yield OBJECT

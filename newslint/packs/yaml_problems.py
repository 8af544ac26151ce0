"""What is wrong with a text that is not YAML, told in words for people who write rules rather than programs.

The parser's own sentences differ from version to version, so that none is read or shown: what counts is the sort of
its error, the places it marks, and what stands there in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.foreign_data import offset_of
from newslint.i18n import Message

QUOTES = Message("text that holds ': ' or begins with a sign must stand in quotes")
INDENTED = Message("the lines of a list or of keys that belong together begin in the same column")
TAB = Message("a tab stands in the indentation; YAML takes spaces only")
SECOND_COLON = Message("a second ': ', or a line that is indented too far; {quotes}", quotes=QUOTES)
LIST_IN_LINE = Message("a list begins on a line of its own, below its key")
UNCLOSED_QUOTE = Message("a quotation mark is opened here and not closed")
NO_KEY = Message("a line without a key, which is followed by a colon and a space ('kind: pattern')")
UNCLOSED_LIST = Message(
    "the list that begins here with [ is not closed with ]; its items are parted by "
    "commas, and what holds brackets stands in quotes"
)
UNCLOSED_MAPPING = Message("what begins here with { is not closed with }; its keys are parted by commas")
NO_ITEM = Message("a list goes on here with something that is no item; items begin with '- '")
NO_VALUE = Message("a value is missing, or begins with a sign that must stand in quotes")
MISFIT = Message(
    "this does not fit what is above it: a quotation mark was closed too early, or {indented}", indented=INDENTED
)
BLOCK_TEXT = Message("behind > or | nothing more stands in the line; put the text in quotes")
BACKSLASH = Message(
    "between double quotes a backslash stands for a special character; put expressions between single quotes"
)
TAG = Message("a text that begins with ! must stand in quotes; YAML tags are not taken")
SECOND_DOCUMENT = Message("a second document begins here with ---; a file is one")
NO_PLAIN_KEY = Message("a key is one word or text; a text that begins with [ or { must stand in quotes")
NO_SCALAR = Message("a value looks like a number or a date and is none; put it in quotes")
_BRACKETED = re.compile(r"(?:- |: )\s*([\[{])[^\]}]*[\]}]\s*\Z")
_QUOTED = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+\"""", re.DOTALL)


def explain(problem: Exception, text: str, loader: Any) -> tuple[int, str]:
    """Return the line (from 1) and the sentence for what ``loader`` raised when it loaded a text."""
    import yaml

    if isinstance(problem, yaml.MarkedYAMLError):
        return _explain_marked(problem, text)
    if isinstance(problem, yaml.reader.ReaderError):
        line = text[: max(0, text.find(chr(problem.character)))].count("\n") + 1
        return line, Message(
            "the character U+{character:04X} stands here, which YAML does not take", character=problem.character
        )
    return _line_of_bad_scalar(text, loader), NO_SCALAR


def _explain_marked(problem: Any, text: str) -> tuple[int, str]:
    import yaml

    at, since = _Spot(problem.problem_mark, text), _Spot(problem.context_mark, text)
    if isinstance(problem, yaml.scanner.ScannerError):
        return _unread(at, since)
    if isinstance(problem, yaml.parser.ParserError):
        return _misplaced(at, since)
    if isinstance(problem, yaml.composer.ComposerError):
        return at.line, _must_be_quoted(at.sign) if at.sign in "*&" else SECOND_DOCUMENT
    if "!" in (at.sign, since.sign):
        return at.line, TAG
    return at.line, NO_PLAIN_KEY


class _Spot:
    """A place that the parser marks: its line (from 1), the sign there, and what stands in the line before it."""

    def __init__(self, mark: Any, text: str) -> None:
        self.is_marked = mark is not None
        self.line = mark.line + 1 if mark else 1
        self.offset = offset_of(mark, text) if mark else 0
        self.sign = text[self.offset : self.offset + 1]
        self.before = text[self.offset - mark.column : self.offset] if mark else ""
        self.quoted = _QUOTED.match(text, self.offset)

    def is_at(self, other: _Spot) -> bool:
        """Return whether both are one place, or only this one is marked."""
        return not other.is_marked or self.offset == other.offset


def _unread(at: _Spot, since: _Spot) -> tuple[int, str]:
    """Return line and sentence where the signs of a text make no sense; ``since`` is where what is read began."""
    if re.match(" *\t", at.before + at.sign):
        return at.line, TAB
    if at.is_at(since):
        return at.line, {":": SECOND_COLON, "-": LIST_IN_LINE}.get(at.sign) or _must_be_quoted(at.sign)
    if since.sign and since.sign in "'\"":
        if not since.quoted:
            return (at.line, BACKSLASH) if "\\" in at.before[-2:] + at.sign else (since.line, UNCLOSED_QUOTE)
        if at.offset < since.quoted.end():
            return at.line, BACKSLASH
    if since.sign and since.sign in "|>":
        return at.line, BLOCK_TEXT
    if since.sign and since.sign in "*&!%":
        return at.line, _must_be_quoted(since.sign)
    return since.line, NO_KEY


def _misplaced(at: _Spot, since: _Spot) -> tuple[int, str]:
    """Return line and sentence where something stands where it cannot; ``since`` is where what holds it began."""
    if not since.is_marked:
        return at.line, _must_be_quoted("%") if at.sign == "%" else SECOND_DOCUMENT
    if at.is_at(since):
        return at.line, TAG if at.sign == "!" else NO_VALUE
    if since.sign == "[":
        return since.line, UNCLOSED_LIST
    if since.sign == "{":
        return since.line, UNCLOSED_MAPPING
    bracketed = _BRACKETED.search(at.before)
    if bracketed:
        return at.line, _must_be_quoted(bracketed[1])
    return at.line, NO_ITEM if since.sign == "-" else MISFIT


def _line_of_bad_scalar(text: str, loader: Any) -> int:
    """Return the line (from 1) of the first scalar of a YAML text that cannot be made into a value."""
    import yaml

    constructor = loader("")
    for node in _scalars(yaml.compose(text, Loader=loader)):
        try:
            constructor.construct_object(node)
        except Exception:  # whatever it is, this is the one
            return int(node.start_mark.line) + 1
    return 1


def _scalars(node: Any) -> Iterator[Any]:
    if isinstance(node.value, str):
        yield node
        return
    for child in node.value:
        for one in child if isinstance(child, tuple) else (child,):
            yield from _scalars(one)


def _must_be_quoted(sign: str) -> str:
    return (
        TAG
        if sign == "!"
        else Message("a text that begins with {sign} must stand in quotes", sign=sign)
        if sign
        else NO_VALUE
    )

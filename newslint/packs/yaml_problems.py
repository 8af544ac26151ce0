"""What is wrong with a text that is not YAML, told in words for people who write rules rather than programs."""

from __future__ import annotations

from typing import Any

from newslint.errors import one_line

QUOTES = "text that holds ': ' or begins with a sign must stand in quotes"
INDENTED = "the lines of a list or of keys that belong together begin in the same column"
_AT_START = ("unexpected end of stream", "could not find expected ':'", "expected ',' or")
"""Problems that are better told where the thing began that does not end."""
_SAYINGS = {
    "tab character": "a tab stands in the indentation; YAML takes spaces only",
    "mapping values are not allowed": f"a second ': ', or a line that is indented too far; {QUOTES}",
    "block sequence entries are not allowed": "a list begins on a line of its own, below its key",
    "unexpected end of stream": "a quotation mark is opened here and not closed",
    "could not find expected ':'": "a line without a key, which is followed by a colon and a space ('kind: pattern')",
    "expected ',' or ']'": "the list that begins here with [ is not closed with ]; its items are parted by commas",
    "expected ',' or '}'": "what begins here with { is not closed with }; its keys are parted by commas",
    "expected '-' indicator": "a list goes on here with something that is no item; items begin with '- '",
    "expected node content": "a value is missing, or begins with a sign that must stand in quotes",
    "expected key": f"this does not fit what is above it: a quotation mark was closed too early, or {INDENTED}",
    "expected comment or line break": "behind > or | nothing more stands in the line; put the text in quotes",
    "unknown escape character": (
        "between double quotes a backslash stands for a special character; put expressions between single quotes"
    ),
    "undefined alias": "a text that begins with * must stand in quotes",
    "could not determine a constructor": "a text that begins with ! must stand in quotes; YAML tags are not taken",
    "another document": "a second document begins here with ---; a file is one",
}


def explain(problem: Any, text: str) -> tuple[int, str]:
    """Return the line (from 1) and the sentence for a ``yaml.MarkedYAMLError`` that a text raised."""
    what = problem.problem or problem.context or "this is not YAML"
    mark = problem.problem_mark
    if any(sign in what for sign in _AT_START) and problem.context_mark:
        mark = problem.context_mark
    number = mark.line + 1 if mark else 1
    if "cannot start any token" in what and mark:
        return number, _bad_start(text.splitlines()[mark.line], mark.column)
    saying = next((saying for sign, saying in _SAYINGS.items() if sign in what), "")
    return number, saying or one_line(ValueError(what))


def _bad_start(line: str, column: int) -> str:
    sign = line[column : column + 1]
    if sign == "\t":
        return _SAYINGS["tab character"]
    return f"a text that begins with {sign} must stand in quotes"

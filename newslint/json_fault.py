"""What is wrong with a text that is not JSON, in newslint's own words: Python's differ from version to version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from json import JSONDecodeError

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)


class JsonError(Exception):
    """A text is not JSON; ``line`` and ``column`` are where that shows, counted from 1.

    The exception's own text says what stands there.
    """

    def __init__(self, problem: JSONDecodeError) -> None:
        self.line, self.column = problem.lineno, problem.colno
        sign = problem.doc[problem.pos : problem.pos + 1]
        if not sign:
            told = "it ends too early"
        elif sign < " ":
            told = f"the character U+{ord(sign):04X} stands in a text"
        elif sign == '"' and not _TEXT.match(problem.doc, problem.pos):
            told = "a text begins and does not end"
        else:
            told = f"{sign!r} is not expected"
        super().__init__(told)

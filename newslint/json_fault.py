"""What is wrong with a text that is not JSON, in newslint's own words: Python's differ from version to version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.i18n import Message

if TYPE_CHECKING:
    from json import JSONDecodeError

_TEXT = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)


class JsonError(Exception):
    """A text is not JSON; ``line`` and ``column`` are where that shows, counted from 1.

    ``message`` says what stands there.
    """

    def __init__(self, problem: JSONDecodeError) -> None:
        self.line, self.column = problem.lineno, problem.colno
        sign = problem.doc[problem.pos : problem.pos + 1]
        if not sign:
            told = Message("it ends too early")
        elif sign < " ":
            told = Message("the character U+{code:04X} stands in a text", code=ord(sign))
        elif sign == '"' and not _TEXT.match(problem.doc, problem.pos):
            told = Message("a text begins and does not end")
        else:
            told = Message("{sign!r} is not expected", sign=sign)
        self.message = told
        super().__init__(told)

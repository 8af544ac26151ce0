"""Fixes the text of a file: which fixes are made, what is linted in between, and what must stay as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from newslint.finding import FileResult
from newslint.fixing.fixer import Fixed, fix_text
from newslint.fixing.structure import parts_of
from newslint.text.document import Document
from newslint.text.source import Source

Narrow = Callable[[FileResult], FileResult]
"""Leaves out of a result what is not to be reported, such as what a baseline holds; that is not fixed either."""


class TextLinter(Protocol):
    """What ``newslint.Linter`` offers to whoever fixes a text."""

    def lint_text(self, text: str, path: str) -> FileResult:
        """Return what is found in a text, read as a file of a name would be."""
        ...

    def documents(self, text: str, path: str) -> Iterable[Document]:
        """Return the documents that a file of a name and with a text would be."""
        ...


def whole(result: FileResult) -> FileResult:
    """Leave nothing out."""
    return result


def fix_source(linter: TextLinter, source: Source, *, unsafe: bool = False, narrow: Narrow = whole) -> Fixed:
    """Return what a linter's safe fixes, and with ``unsafe`` its unsafe ones as well, make of a text.

    Raises ``InputError`` where no reader takes files of its name.
    """
    path = source.path
    safeties = ("safe", "unsafe") if unsafe else ("safe",)
    return fix_text(
        source.text,
        lambda text: narrow(linter.lint_text(text, path)),
        safeties,
        lambda text: parts_of(linter.documents(text, path)),
    )

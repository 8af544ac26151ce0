"""What the citation rules report in a text, as the tests of citations state it."""

from __future__ import annotations

from functools import lru_cache

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.finding import Finding
from newslint.packs.examples import mark


@lru_cache
def linter(select: str = "citations") -> Linter:
    """Return a linter of one rule or family."""
    return Linter(Config(selection=Selection(select=(select,))))


def findings(text: str, select: str = "citations", path: str = "naskah.txt") -> tuple[Finding, ...]:
    """Return what a rule or family finds in ``text``."""
    result = linter(select).lint_text(text, path)
    assert result.failures == ()
    return result.findings


def marked(text: str, select: str) -> str:
    """Return ``text`` with ⟦ ⟧ around all that a rule reports."""
    found = findings(text, select)
    return mark(text, tuple((finding.start.offset, finding.end.offset) for finding in found))


def unmarked(text: str) -> str:
    """Return ``text`` without ⟦ and ⟧."""
    return text.replace("⟦", "").replace("⟧", "")

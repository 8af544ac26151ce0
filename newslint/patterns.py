"""Regular expressions of rules: compiled when first used, run under a time limit, with their required literals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from newslint.errors import PatternTimeout
from newslint.literals import lower, required_literals

if TYPE_CHECKING:
    from regex import Match
    from regex import Pattern as CompiledPattern

BASE_SECONDS = 1.0
SECONDS_PER_MILLION = 4.0


class Pattern:
    """One expression in the syntax of the ``regex`` module; case is ignored unless ``ignore_case`` is false.

    ``gated=False`` spares the look for required literals, for expressions of so many that the search is quicker.
    """

    __slots__ = ("_compiled", "_is_read", "_literals", "ignore_case", "source")

    def __init__(self, source: str, *, ignore_case: bool = True, gated: bool = True) -> None:
        self.source = source
        self.ignore_case = ignore_case
        self._compiled: CompiledPattern[str] | None = None
        self._literals: tuple[str, ...] | None = None
        self._is_read = not gated

    @property
    def literals(self) -> tuple[str, ...] | None:
        """Lower-case strings of which any match contains one, or None where no such set is known."""
        if not self._is_read:
            self._literals = required_literals(self.source)
            self._is_read = True
        return self._literals

    @property
    def compiled(self) -> CompiledPattern[str]:
        """The compiled expression. Raises ``regex.error`` where the source is not well formed."""
        if self._compiled is None:
            import regex

            flags = regex.VERSION0 | (regex.IGNORECASE if self.ignore_case else 0)
            self._compiled = regex.compile(self.source, flags)
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[str]]:
        """Yield the matches in ``text``. Raises ``PatternTimeout`` where they take too long to find."""
        if self._cannot_match(text):
            return
        limit = seconds_for(len(text))
        try:
            yield from self.compiled.finditer(text, start, len(text) if end is None else end, timeout=limit)
        except TimeoutError:
            raise self._timeout(limit) from None

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """Return the first match in ``text``. Raises ``PatternTimeout`` where it takes too long to find."""
        if self._cannot_match(text):
            return None
        limit = seconds_for(len(text))
        try:
            return self.compiled.search(text, start, len(text) if end is None else end, timeout=limit)
        except TimeoutError:
            raise self._timeout(limit) from None

    def _cannot_match(self, text: str) -> bool:
        """Return whether a required literal is missing, which spares the search and most often the compilation."""
        if self.literals is None:
            return False
        lowered = lower(text)
        for literal in self.literals:  # noqa: SIM110 - the generator of all() costs more than the search
            if literal in lowered:
                return False
        return True

    def _timeout(self, limit: float) -> PatternTimeout:
        shown = self.source if len(self.source) <= 60 else f"{self.source[:57]}..."
        return PatternTimeout(f"the pattern {shown!r} did not finish within {limit:.1f} s")


def seconds_for(length: int) -> float:
    """Return the time limit for one search in a text of ``length`` code points."""
    return BASE_SECONDS + SECONDS_PER_MILLION * length / 1_000_000


def fill_names(template: str, fill: Callable[[str], str]) -> str:
    """Return the source of an expression with each ``{name}`` in it replaced by what ``fill`` gives for the name.

    Quantifiers (``{2,5}``) and what follows ``p``, ``P`` or ``N`` with its backslash (``{upper}``) are no names.
    """
    return re.sub(r"(?<!\\[pPN])\{([A-Za-z_]\w*)\}", lambda match: fill(match.group(1)), template)

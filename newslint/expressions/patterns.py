"""Regular expressions of rules: compiled when first used, run under a time limit, with their required literals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from time import process_time
from typing import TYPE_CHECKING

from newslint.errors import PatternTimeout
from newslint.expressions.literals import lower, required_literals

if TYPE_CHECKING:
    from regex import Match
    from regex import Pattern as CompiledPattern

BASE_SECONDS = 1.0
SECONDS_PER_MILLION = 4.0
RULES_TOGETHER = 2.0
"""How many times the limit of one rule the rules of a document may take together."""
MOST_LOST = 1.5
"""Seconds that a run may lose to expressions which do not finish."""


class Allowance:
    """The time that expressions may take: those of one rule on one document, and of all its rules together.

    ``lowered`` gives a text of the document in lower case as ``lower`` does, quickly where it is asked again.
    """

    __slots__ = ("_left", "_left_for_all", "limit", "limit_for_all", "lowered")

    def __init__(self, length: int) -> None:
        self.limit = self._left = seconds_for(length)
        self.limit_for_all = self._left_for_all = RULES_TOGETHER * self.limit
        # All patterns of a rule ask for the same few texts in turn. Kept here, they go with the document.
        self.lowered = lru_cache(maxsize=4)(lower)

    @property
    def left(self) -> float:
        """The seconds that the next search may take."""
        return min(self._left, self._left_for_all)

    @property
    def taken(self) -> float:
        """The seconds that the expressions of the rule that ran last have taken."""
        return self.limit - self._left

    @property
    def is_used_up(self) -> bool:
        """Whether the rules together have taken all there was, so that no other rule can run."""
        return self._left_for_all <= 0

    def spend(self, seconds: float) -> None:
        """Take what a search took off what is left."""
        self._left -= seconds
        self._left_for_all -= seconds

    @contextmanager
    def for_one_rule(self) -> Iterator[None]:
        """Let one rule run; its expressions share its limit."""
        self._left = self.limit
        token = _allowance.set(self)
        try:
            yield
        finally:
            _allowance.reset(token)


class LostTime:
    """The time that a run has lost to expressions which did not finish: a hostile repository must not take more."""

    __slots__ = ("seconds",)

    def __init__(self) -> None:
        self.seconds = 0.0

    @property
    def is_too_much(self) -> bool:
        """Whether so much is lost that no further document is worth a try."""
        return self.seconds > MOST_LOST


_allowance: ContextVar[Allowance | None] = ContextVar("allowance", default=None)


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
        if self._cannot_match(text, start, end):
            return
        allowance = _allowance.get() or Allowance(len(text))
        limit = self._limit(allowance)
        found = self.compiled.finditer(text, start, len(text) if end is None else end, timeout=limit)
        while True:
            # What is done with a match in between is not the expression's time; nor is what other processes do.
            begun = process_time()
            try:
                match = next(found, None)
            except TimeoutError:
                raise self._timeout(allowance) from None
            finally:
                allowance.spend(process_time() - begun)
            if match is None:
                return
            yield match

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """Return the first match in ``text``. Raises ``PatternTimeout`` where it takes too long to find."""
        if self._cannot_match(text, start, end):
            return None
        allowance = _allowance.get() or Allowance(len(text))
        limit = self._limit(allowance)
        begun = process_time()
        try:
            return self.compiled.search(text, start, len(text) if end is None else end, timeout=limit)
        except TimeoutError:
            raise self._timeout(allowance) from None
        finally:
            allowance.spend(process_time() - begun)

    def _cannot_match(self, text: str, start: int, end: int | None) -> bool:
        """Return whether a required literal is missing, which spares the search and most often the compilation."""
        if self.literals is None:
            return False
        allowance = _allowance.get()
        searched = allowance.lowered(text) if allowance else lower(text)
        if start or end is not None:
            return all(searched.find(literal, start, end) < 0 for literal in self.literals)
        for literal in self.literals:  # noqa: SIM110 - the generator of all() costs more than the search
            if literal in searched:
                return False
        return True

    def _limit(self, allowance: Allowance) -> float:
        """Return the seconds that a search may take. Raises ``PatternTimeout`` where none are left."""
        if allowance.left <= 0:
            raise self._timeout(allowance)
        return allowance.left

    def _timeout(self, allowance: Allowance) -> PatternTimeout:
        shown = self.source if len(self.source) <= 60 else f"{self.source[:57]}..."
        return PatternTimeout(f"the pattern {shown!r} did not finish within {allowance.limit:.1f} s")


def lowered(text: str) -> str:
    """Return what ``lower`` does, without its work where a rule asks for a text of its document again."""
    allowance = _allowance.get()
    return allowance.lowered(text) if allowance else lower(text)


def seconds_for(length: int) -> float:
    """Return the time limit for the expressions of one rule on a text of ``length`` code points."""
    return BASE_SECONDS + SECONDS_PER_MILLION * length / 1_000_000


def fill_names(template: str, fill: Callable[[str], str]) -> str:
    """Return the source of an expression with each ``{name}`` in it replaced by what ``fill`` gives for the name.

    Quantifiers (``{2,5}``) and what follows ``p``, ``P`` or ``N`` with its backslash (``{upper}``) are no names.
    """
    return re.sub(r"(?<!\\[pPN])\{([A-Za-z_]\w*)\}", lambda match: fill(match.group(1)), template)

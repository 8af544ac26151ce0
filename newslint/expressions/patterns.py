"""Regular expressions of rules: compiled when first used, run under a time limit, with their required literals."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import process_time
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from newslint.errors import PatternTimeout
from newslint.expressions.literals import lower, required_beginnings, required_literals
from newslint.expressions.time_limits import Allowance, current_allowance, fair_seconds

if TYPE_CHECKING:
    from regex import Match
    from regex import Pattern as CompiledPattern


class Spot(NamedTuple):
    """Where in an article a match counts: in which of its ``PARTS``, and beside what: ``any`` or ``furniture``."""

    place: str = "any"
    beside: str = "any"


PARTS = ("any", "head", "body", "tail")
"""The parts of an article: before its first paragraph, from that to its last one, and behind that."""
BESIDE = ("any", "furniture")
"""What a match stands beside: anything, or what is known to be furniture of the site."""
ANYWHERE = Spot()


class Pattern:
    """One expression in the syntax of the ``regex`` module; case is ignored unless ``ignore_case`` is false.

    ``spot`` tells where in an article its matches count. ``gated=False`` spares the look for required literals, for
    expressions of so many that the search is quicker.
    """

    __slots__ = (
        "_at_gate",
        "_compiled",
        "_is_read",
        "_literals",
        "_searched",
        "ignore_case",
        "source",
        "spot",
    )
    knows_line_ends = True
    """Whether the source says something of line ends, and of what a match begins with."""

    def __init__(self, source: str, *, ignore_case: bool = True, gated: bool = True) -> None:
        self.source = source
        self.spot = ANYWHERE
        self.ignore_case = ignore_case
        self._compiled: CompiledPattern[str] | None = None
        self._literals: tuple[str, ...] | None = None
        self._searched: tuple[str, ...] = ()
        self._is_read = not gated
        self._at_gate: frozenset[str] | None = None

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """Return all but the compiled expression, which is made anew where it is used."""
        _, slots = cast("tuple[None, dict[str, object]]", super().__getstate__())  # of classes with slots alone
        return None, {**slots, "_compiled": None}

    @property
    def literals(self) -> tuple[str, ...] | None:
        """What ``required_literals`` tells: strings of which any match contains one, or None where none are known."""
        if not self._is_read:
            self._literals = self._required()
            self._searched = tuple(map(lower, self._literals or ()))
            self._is_read = True
        return self._literals

    def _required(self) -> tuple[str, ...] | None:
        return required_literals(self.source, ignore_case=self.ignore_case)

    @property
    def block_literals(self) -> tuple[str, ...] | None:
        """What ``literals`` tells where the searched text is a whole block, with the line ends round it."""
        if self.literals is not None or not self.knows_line_ends:
            return self.literals
        return required_literals(self.source, ignore_case=self.ignore_case, line_ends=True)

    @property
    def beginnings(self) -> tuple[str, ...] | None:
        """Strings with one of which any match begins, written as ``literals`` are, or None where none are known."""
        return required_beginnings(self.source, ignore_case=self.ignore_case) if self.knows_line_ends else None

    @property
    def openings(self) -> tuple[str, ...] | None:
        """What a match begins with where it goes on with no sentence, if that is rarer than its literals; else None."""
        return None

    def leave_to_gate(self, literals: Iterable[str]) -> None:
        """Have what the gate finds tell where the expression may match: it is asked for these literals of it."""
        self._at_gate = frozenset(map(lower, literals))

    def asked_of(self, literals: Sequence[str]) -> Iterable[tuple[Any, ...]]:
        """Return for each literal what is asked of where it stands: the fields of ``Literal`` behind its text."""
        return [()] * len(literals)

    @property
    def compiled(self) -> CompiledPattern[str]:
        """The compiled expression. Raises ``regex.error`` where the source is not well formed."""
        if self._compiled is None:
            import regex

            flags = regex.VERSION0 | (regex.IGNORECASE if self.ignore_case else 0)
            self._compiled = regex.compile(self.source, flags)
        return self._compiled

    @property
    def written(self) -> str:
        """The expression as people write it among words: between slashes."""
        return f"/{self.source}/"

    @property
    def group_names(self) -> tuple[str, ...]:
        """The names of the expression's groups. Raises ``regex.error`` where the source is not well formed."""
        return tuple(self.compiled.groupindex)

    @property
    def group_count(self) -> int:
        """How many groups the expression has, named or not. Raises ``regex.error`` as ``group_names`` does."""
        return self.compiled.groups

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Match[str]]:
        """Yield the matches in ``text``. Raises ``PatternTimeout`` where they take too long to find."""
        if self._cannot_match(text, start, end):
            return
        end = len(text) if end is None else end
        last: Match[str] | None = None
        try:
            for last in self.compiled.finditer(text, start, end, timeout=fair_seconds(end - start)):
                yield last
        except TimeoutError:
            # So much time has gone since the search began, whoever took it: from here on it is looked at closely.
            yield from self._slow_matches(text, start, end, last)

    def search(self, text: str, start: int = 0, end: int | None = None) -> Match[str] | None:
        """Return the first match in ``text``. Raises ``PatternTimeout`` where it takes too long to find."""
        if self._cannot_match(text, start, end):
            return None
        end = len(text) if end is None else end
        try:
            return self.compiled.search(text, start, end, timeout=fair_seconds(end - start))
        except TimeoutError:
            return next(self._slow_matches(text, start, end, None), None)

    def _slow_matches(self, text: str, start: int, end: int, last: Match[str] | None) -> Iterator[Match[str]]:
        """Yield the matches behind ``last`` of a search that takes long, and count what is beyond what is fair."""
        allowance = current_allowance() or Allowance()
        fair = fair_seconds(end - start)
        while True:
            # What is done with a match in between is not the expression's time; nor is what other processes do.
            begun = process_time()
            try:
                last = self._next(text, start, end, last, timeout=fair + max(0.0, allowance.left))
            except TimeoutError:
                raise self.timeout(allowance.limit + fair_seconds(end - start)) from None
            finally:
                taken = process_time() - begun
                allowance.spend(max(0.0, taken - fair))
                fair = max(0.0, fair - taken)
            if last is None:
                return
            yield last

    def _next(self, text: str, start: int, end: int, last: Match[str] | None, timeout: float) -> Match[str] | None:
        """Return the match that follows ``last`` where all matches from ``start`` on are asked for."""
        found = self.compiled.finditer(text, last.end() if last else start, end, timeout=timeout)
        match = next(found, None)
        # One of no length would be found for ever.
        return (
            next(found, None) if last and match and match.span() == (last.end(), last.end()) == last.span() else match
        )

    def _is_absent(self, text: str, allowance: Allowance | None) -> bool | None:
        """Return whether the gate found none of the literals in a text; None where it was not asked for them."""
        if self._at_gate is None or allowance is None:
            return None
        present = allowance.present.get(text)
        return None if present is None else present.isdisjoint(self._at_gate)

    def _cannot_match(self, text: str, start: int, end: int | None) -> bool:
        """Return whether a required literal is missing, which spares the search and most often the compilation."""
        allowance = current_allowance()
        if not start and (end is None or end == len(text)):
            is_absent = self._is_absent(text, allowance)
            if is_absent is not None:
                return is_absent
        if self.literals is None:
            return False
        searched = allowance.lowered(text) if allowance else lower(text)
        if start or end is not None:
            # A literal may begin before the match, with what is looked for behind.
            return all(searched.find(text, max(0, start - len(text)), end) < 0 for text in self._searched)
        for literal in self._searched:  # noqa: SIM110 - the generator of all() costs more than the search
            if literal in searched:
                return False
        return True

    def timeout(self, limit: float) -> PatternTimeout:
        """Return the error that tells that a search with this expression took longer than a number of seconds."""
        shown = self.source if len(self.source) <= 60 else f"{self.source[:57]}..."
        return PatternTimeout("the pattern {shown!r} did not finish within {limit:.1f} s", shown=shown, limit=limit)


def fill_names(template: str, fill: Callable[[str], str]) -> str:
    """Return the source of an expression with each ``{name}`` in it replaced by what ``fill`` gives for the name.

    Quantifiers (``{2,5}``) and what follows ``p``, ``P`` or ``N`` with its backslash (``{upper}``) are no names.
    """
    return re.sub(r"(?<!\\[pPN])\{([A-Za-z_]\w*)\}", lambda match: fill(match.group(1)), template)

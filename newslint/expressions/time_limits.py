"""Time limits of expressions: what those of a rule, of a document and of a run may take beyond what is fair."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from contextvars import ContextVar, Token
from functools import lru_cache
from time import perf_counter, process_time
from typing import TYPE_CHECKING, TypeVar

from newslint.expressions.literals import lower

if TYPE_CHECKING:
    from newslint.errors import PatternTimeout

FAIR_SECONDS = 0.001
FAIR_SECONDS_PER_CHARACTER = 0.00001
"""Seconds of computing that a search may take in a text for each of its characters: thirty times what the slowest of
newslint's own expressions takes. What grows no faster than the text stays below that on any machine."""
EXTRA_SECONDS = 4.0
"""Seconds of computing that the expressions of one rule may take on one text beyond what is fair."""
RULES_TOGETHER = 2.0
"""How many times what one rule may take beyond what is fair the rules of a document may take together."""
MOST_LOST = 1.5
"""How many times what one rule may take beyond what is fair a run may lose to expressions which do not finish."""


LONGEST_PAUSE = 0.1
"""Seconds of computing that the interpreter may take for itself while a search runs, such as for its garbage."""


class Allowance:
    """What expressions may take beyond what is fair: those of one rule on one document, and of all its rules together.

    ``lowered`` gives a text of the document in lower case as ``lower`` does, quickly where it is asked again.
    ``present`` has, for the whole text of each block, which literals the gate has found in it; nothing while a rule
    runs that the gate knows no literals of.
    """

    __slots__ = ("_left", "_left_for_all", "_token", "limit", "limit_for_all", "lowered", "present")

    def __init__(self) -> None:
        self.present: Mapping[str, Set[str]] = {}
        self.limit = self._left = EXTRA_SECONDS
        self.limit_for_all = self._left_for_all = RULES_TOGETHER * EXTRA_SECONDS
        self._token: Token[Allowance | None]
        # All patterns of a rule ask for the same few texts in turn. Kept here, they go with the document.
        self.lowered = lru_cache(maxsize=4)(lower)

    @property
    def left(self) -> float:
        """The seconds that the next search may take beyond what is fair."""
        return min(self._left, self._left_for_all)

    @property
    def taken(self) -> float:
        """The seconds beyond what is fair that the expressions of the rule that ran last have taken."""
        return self.limit - self._left

    @property
    def is_used_up(self) -> bool:
        """Whether the rules together have taken all there was, so that no other rule can run."""
        return self._left_for_all <= 0

    def spend(self, seconds: float) -> None:
        """Take what a search took beyond what is fair off what is left."""
        self._left -= seconds
        self._left_for_all -= seconds

    def for_one_rule(self, present: Mapping[str, Set[str]]) -> Allowance:
        """Return the allowance as the context in which one rule runs, with what the gate has found.

        The rule's expressions share its limit.
        """
        self._left = self.limit
        self.present = present
        return self

    def __enter__(self) -> None:
        self._token = _allowance.set(self)

    def __exit__(self, *problem: object) -> None:
        _allowance.reset(self._token)


class LostTime:
    """The time that a run has lost to expressions which did not finish: a hostile repository must not take more."""

    __slots__ = ("limit", "seconds")

    def __init__(self) -> None:
        self.seconds = 0.0
        self.limit = MOST_LOST * EXTRA_SECONDS

    @property
    def is_too_much(self) -> bool:
        """Whether so much is lost that no further document is worth a try."""
        return self.seconds > self.limit


_allowance: ContextVar[Allowance | None] = ContextVar("allowance", default=None)


Found = TypeVar("Found")


class SearchTime:
    """The time that one search of ``length`` characters takes; what is beyond what is fair goes off the allowance.

    For searches that no time limit can be given to. ``error`` makes the error for one that takes too many seconds.
    The clock on the wall, which is read quickly, tells of most that they were quick; what the computing took is asked
    of the others alone.
    """

    __slots__ = ("_allowance", "_begun", "_begun_computing", "_error_for", "_fair")

    def __init__(self, error: Callable[[float], PatternTimeout], length: int) -> None:
        self._error_for = error
        self._fair = fair_seconds(length)
        self._allowance = _allowance.get() or Allowance()
        self._begun = perf_counter()
        self._begun_computing = -1.0

    def of(self, search: Callable[[], Found]) -> Found:
        """Return what a search finds. Raises ``PatternTimeout`` where it takes more than is allowed.

        What takes long is done once more: the interpreter may have paused meanwhile.
        """
        found = search()
        if perf_counter() - self._begun > self._fair:
            self._begun, self._begun_computing = perf_counter(), process_time()
            found = search()
            self._allowance.spend(max(0.0, process_time() - self._begun_computing - self._fair))
            if self._allowance.left < 0:
                raise self._error()
        return found

    def look(self) -> None:
        """Raise ``PatternTimeout`` where the search has taken far more than is allowed already."""
        limit = LONGEST_PAUSE + self._fair + max(0.0, self._allowance.left)
        if perf_counter() - self._begun <= limit:
            return
        if self._begun_computing < 0:
            self._begun_computing = process_time()
        elif process_time() - self._begun_computing > limit:
            raise self._error()

    def _error(self) -> PatternTimeout:
        return self._error_for(self._allowance.limit + self._fair)


def current_allowance() -> Allowance | None:
    """Return the allowance of the rule that runs; None outside of rules."""
    return _allowance.get()


def lowered(text: str) -> str:
    """Return what ``lower`` does, without its work where a rule asks for a text of its document again."""
    allowance = _allowance.get()
    return allowance.lowered(text) if allowance else lower(text)


def fair_seconds(length: int) -> float:
    """Return the seconds of computing that one search of ``length`` code points may take without being counted."""
    return FAIR_SECONDS + FAIR_SECONDS_PER_CHARACTER * length

"""How long the rules of a pack may take to get ready: a pack may come from a repository that nobody trusts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import process_time

from newslint.errors import PackError
from newslint.i18n import Message

MOST_SECONDS = 40.0
"""Seconds of computing for all rules of all packs together: ten times what as many rules as are taken usually need."""


class LoadBudget:
    """Counts the time that rules take to get ready, that of each step of each rule once."""

    def __init__(self) -> None:
        self._spent = 0.0
        self._done: set[tuple[str, str]] = set()

    @contextmanager
    def for_step(self, step: str, rule_id: str, pack: object) -> Iterator[None]:
        """Let a step run. Raises ``PackError`` where all steps together have taken too long."""
        begun = process_time()
        yield
        if (step, rule_id) not in self._done:
            self._done.add((step, rule_id))
            self._spent += process_time() - begun
            if self._spent > MOST_SECONDS:
                what = Message(
                    "its rules take more than {most:.0f} s to get ready, and {rule_id!r} is not the last",
                    most=MOST_SECONDS,
                    rule_id=rule_id,
                )
                raise PackError(
                    "{pack}: {what}; make its patterns simpler, or select fewer rules", pack=pack, what=what
                )

"""Open documents, checked while they are written: the newest text counts, what came of older ones is dropped."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

from lsprotocol.types import Diagnostic

from newslint import FileResult, Linter, RuleSpec
from newslint.lsp.diagnostics import diagnostics, fault
from newslint.lsp.positions import Positions
from newslint.lsp.rule_files import pack_of, rule_diagnostics

DEBOUNCE = 0.1
"""Seconds that nothing is typed before a text is checked."""
RULE_DEBOUNCE = 0.4
"""The same for rule files, whose whole pack is read."""
SUFFIXES = {"markdown": ".md", "html": ".html", "plaintext": ".txt"}
"""The endings of names that documents without one go by, by the language that the editor gives them."""


class EditorText(NamedTuple):
    """A document of an editor; ``path`` is the name it is checked by, ``version`` the editor's number of its text."""

    uri: str
    path: str
    version: int | None
    text: str


class Checked(NamedTuple):
    """What a text has come to; ``result`` is None where it is no article."""

    document: EditorText
    positions: Positions
    result: FileResult | None
    diagnostics: list[Diagnostic]


Publish = Callable[[Checked], None]
Result = TypeVar("Result")


class EditorChecks:
    """Checks documents off the editor's thread. ``make`` makes the linter, ``publish`` takes what was found.

    All methods are called in one event loop. ``make`` may raise ``NewslintError``.
    """

    def __init__(self, make: Callable[[], Linter], publish: Publish, encoding: Callable[[], str]) -> None:
        self._make = make
        self._publish = publish
        self._encoding = encoding
        self._linter: Linter | None = None
        self._rules: dict[str, RuleSpec] = {}
        self._threads = ThreadPoolExecutor(1, "newslint")
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._checked: dict[str, Checked] = {}

    @property
    def linter(self) -> Linter:
        """The linter in use."""
        assert self._linter is not None
        return self._linter

    @property
    def is_ready(self) -> bool:
        """Whether there is a linter: the configuration has been right once."""
        return self._linter is not None

    @property
    def rules(self) -> dict[str, RuleSpec]:
        """All rules by their ids."""
        if not self._rules:
            self._rules = {spec.id: spec for spec in self.linter.known_rules()}
        return self._rules

    async def load(self) -> None:
        """Make the linter anew, from the configuration and rules as they are now. Raises ``NewslintError``."""
        self._linter = await self.run(self._make)
        self._rules = {}
        self._checked.clear()

    def changed(self, document: EditorText) -> None:
        """Check a document soon, unless it changes again before."""
        self._cancel(document.uri)
        self._tasks[document.uri] = asyncio.create_task(self._check_soon(document))

    def closed(self, uri: str) -> None:
        """Forget a document."""
        self._cancel(uri)
        self._checked.pop(uri, None)

    async def current(self, document: EditorText) -> Checked:
        """Return what a document comes to as it is now."""
        known = self._checked.get(document.uri)
        if known is None or known.document != document:
            known = await self.run(lambda: self._check(document))
            self._checked[document.uri] = known
        return known

    async def run(self, work: Callable[[], Result]) -> Result:
        """Return what comes of something that takes long, done on the thread that checks."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def close(self) -> None:
        """End what is going on; what a thread is busy with is not waited for."""
        for uri in list(self._tasks):
            self._cancel(uri)
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def _check_soon(self, document: EditorText) -> None:
        await asyncio.sleep(RULE_DEBOUNCE if pack_of(document.path) else DEBOUNCE)
        self._publish(await self.current(document))

    def _cancel(self, uri: str) -> None:
        task = self._tasks.pop(uri, None)
        if task is not None:
            task.cancel()

    def _check(self, document: EditorText) -> Checked:
        """Return what a document comes to; an excluded one, and one that is no article, to nothing."""
        text, path, linter = document.text, document.path, self.linter
        positions = Positions(text, self._encoding())
        if pack_of(path):
            found = rule_diagnostics(text, path, positions, linter.config.language)
            return Checked(document, positions, None, found)
        if not path.lower().endswith(linter.suffixes()) or not linter.is_text(path) or linter.config.is_excluded(path):
            return Checked(document, positions, None, [])
        result = linter.lint_text(text, path)
        found = [fault(failure.message, positions) for failure in result.failures]
        found += diagnostics(result.findings, positions, document.uri)
        return Checked(document, positions, result, found)


def name_of(path: str, language_id: str | None) -> str:
    """Return the name that a document is checked by: its path, with an ending by its language where it has none."""
    if os.path.splitext(path)[1]:
        return os.path.relpath(path) if os.path.isabs(path) else path
    return (path or "naskah") + SUFFIXES.get(language_id or "", "")

"""Checks one file against everything that must hold, and makes a failing one as small as it gets."""

from __future__ import annotations

import io
import re
import traceback
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.fuzz.documents import document_faults
from benchmarks.fuzz.results import fix_faults, result_faults
from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.contracts import StreamReader
from newslint.finding import FileResult
from newslint.plugins.registry import build_registry
from newslint.text.document import Document
from newslint.text.source import Source

READER, RULES, GATE = range(3)
ATTEMPTS = 400
"""How many smaller files are tried for one that fails."""


class Checker:
    """All rules of the catalogue, those in preview included, with the gate and without it."""

    def __init__(self) -> None:
        self.registry = build_registry()
        ids = self.registry.catalogue.ids
        asks_no_archive = tuple(rule_id for rule_id in ids if rule_id != "duplicates/across-articles")
        config = Config(selection=Selection(extend_select=asks_no_archive))
        self._linter = Linter(config, self.registry)
        self._ungated = Linter(config, self.registry, gate=False)

    def faults(self, content: str | bytes, path: str, depth: int = GATE) -> list[str]:
        """Return what does not hold for the content of a file of that name; an exception is a fault.

        ``depth`` is how much is looked at: the ``READER`` alone, the ``RULES`` and their fixes too, or also whether
        they find the same in a second run and without the ``GATE``.
        """
        try:
            if isinstance(content, bytes):
                return list(self._stream(content, path, depth))
            return list(self._text(content, path, depth))
        except Exception as problem:  # whatever goes wrong is what we are looking for
            frame = traceback.extract_tb(problem.__traceback__)[-1]
            where = f"{frame.name} ({frame.filename.rpartition('/')[2]})"
            return [f"exception: {type(problem).__name__} in {where}: {problem}"]

    def _text(self, text: str, path: str, depth: int) -> Iterator[str]:
        reader = self.registry.readers["." + path.rpartition(".")[2]]
        assert not isinstance(reader, StreamReader)
        for document in reader.read(Source(path, text)):
            yield from document_faults(document) if isinstance(document, Document) else [document.reason]
        if depth < RULES:
            return
        result = self._linter.lint_text(text, path)
        yield from result_faults(text, result)
        yield from fix_faults(text, partial(self._linter.lint_text, path=path), result)
        if depth >= GATE:
            if self._linter.lint_text(text, path) != result:
                yield "a second run gives other findings"
            yield from _gate_faults(result, self._ungated.lint_text(text, path))

    def _stream(self, data: bytes, path: str, depth: int) -> Iterator[str]:
        reader = self.registry.readers["." + path.rpartition(".")[2]]
        assert isinstance(reader, StreamReader)
        documents = list(reader.read_stream(io.BytesIO(data), path))
        for document in documents:
            if isinstance(document, Document):
                yield from document_faults(document)
            elif "failed with" in document.reason:
                yield f"failure: {document.reason}"
        if depth < RULES:
            return
        results = [result for result in self._linter.lint_stream(io.BytesIO(data), path) if not result.notes]
        if len(documents) != len(results):
            yield f"{len(documents)} documents give {len(results)} results"
        for document, result in zip(documents, results, strict=False):
            if isinstance(document, Document):
                yield from result_faults(document.source.text, result)
            elif len(result.failures) != 1:
                yield f"failure: {document.reason} is told as {result.failures}"


def _gate_faults(result: FileResult, ungated: FileResult) -> Iterator[str]:
    """Yield the rules that find something else where they look at every block."""
    if ungated.findings != result.findings:
        rules = sorted({finding.rule for finding in {*ungated.findings} ^ {*result.findings}})
        yield f"gate: without it there are other findings of {rules}"


def sort_of(fault: str) -> str:
    """Return what faults of one sort have in common: all but numbers and quoted text."""
    return re.sub(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|\d+", "~", fault)[:100]


def smallest(text: str, fails: Callable[[str], bool]) -> str:
    """Return a text as small as it gets while ``fails`` is still true of it, by taking out ever smaller pieces."""
    attempts = 0
    size = max(1, len(text) // 2)
    while size:
        start = 0
        while start < len(text) and attempts < ATTEMPTS:
            shorter = text[:start] + text[start + size :]
            attempts += 1
            if fails(shorter):
                text = shorter
            else:
                start += size
        size //= 2
    return text

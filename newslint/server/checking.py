"""What the service answers: texts checked and mended, the rules there are, and the words of files."""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from newslint import FileResult, Linter, RuleSpec
from newslint.server.openapi import document
from newslint.server.requests import CheckRequest, RuleChoice

MOST_LINTERS = 8
"""How many choices of rules are kept ready; making a linter takes some tenths of a second."""

MakeLinter = Callable[[RuleChoice], Linter]
"""Makes the linter for a language and a choice of rules, on top of what the configuration says."""


class RequestChecks:
    """Answers requests, from several threads. ``make`` makes linters, those used last are kept.

    All methods raise ``NewslintError`` where a request names rules or files that newslint does not know.
    """

    def __init__(self, make: MakeLinter, language: str) -> None:
        self.language = language
        self._make = make
        self._linters: OrderedDict[RuleChoice, Linter] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, request: CheckRequest) -> str:
        """Return the report on a text: JSON, schema 1, with what the page shows beside it.

        That is ``words`` (how many were read), ``headline`` (or null), and ``fixed``, the mended text, where fixes were
        asked for; the findings are then those of the mended text.
        """
        linter = self.linter(request.choice)
        result = _checked(linter, request, request.path)
        text = result.text or ""
        report: dict[str, Any] = json.loads(linter.report([result], fixes=request.fix))
        report["words"] = result.words
        report["notes"] = list(result.notes)
        report["headline"] = self._headline(linter, result, text, request.path)
        if request.fix:
            report["fixed"] = text
        return _json(report)

    def word(self, request: CheckRequest) -> bytes:
        """Return a Word file of a text with comments on its findings, but for those that are to be left alone.

        Where fixes are asked for it is the mended text, with comments on what is left. Raises ``NewslintError`` where
        what writes Word files is not installed.
        """
        linter = self.linter(request.choice)
        path = request.path if linter.is_text(request.path) else f"{request.path}.txt"
        result = _checked(linter, request, path)
        findings = tuple(finding for finding in result.findings if finding.fingerprint not in request.leave)
        return linter.report_bytes([result._replace(findings=findings)], "docx", fixes=request.fix)

    def rules(self, language: str) -> str:
        """Return the rules that can run, by family, in the words of a language; ``on`` tells which run unless asked."""
        linter = self.linter(RuleChoice(language))
        running, available = set(linter.rule_ids()), set(linter.available_rules())
        specs = (spec for spec in linter.known_rules() if spec.id in available)
        rules = [_rule(spec, language, on=spec.id in running) for spec in specs]
        return _json({"schema": 1, "families": linter.family_summaries(), "rules": rules})

    def text_in(self, data: bytes, path: str, language: str) -> str:
        """Return the words of a file as JSON: its ``text`` and the ``path`` to check it by.

        The words of a Word file are plain text. Raises ``NewslintError`` where the file cannot be read.
        """
        linter = self.linter(RuleChoice(language))
        text = linter.text_in(data, path)
        return _json({"text": text, "path": path if linter.is_text(path) else f"{path}.txt"})

    def description(self) -> str:
        """Return the description of the service, with the files and rules that it knows, as JSON."""
        linter = self.linter(RuleChoice(self.language))
        names = sorted({*linter.family_summaries(), *linter.available_rules()})
        return _json(document(linter.suffixes(), names))

    def linter(self, choice: RuleChoice) -> Linter:
        """Return the linter for a choice of rules, made once while it is in use."""
        with self._lock:
            if choice not in self._linters:
                self._linters[choice] = self._make(choice)
                if len(self._linters) > MOST_LINTERS:
                    self._linters.popitem(last=False)
            self._linters.move_to_end(choice)
            return self._linters[choice]

    def _headline(self, linter: Linter, result: FileResult, text: str, path: str) -> str | None:
        if not result.words:
            return None
        titles = (document.title for document in linter.documents(text, path))
        return next((" ".join(title.text.split()) for title in titles if title is not None), None)


def _checked(linter: Linter, request: CheckRequest, path: str) -> FileResult:
    """Return the result of a request, with the text that it is about."""
    if request.fix:
        return linter.fix_text(request.text, path, unsafe=request.unsafe, leave=request.leave)
    return linter.lint_text(request.text, path)._replace(text=request.text)


def _rule(spec: RuleSpec, language: str, *, on: bool) -> dict[str, Any]:
    return {
        "id": spec.id,
        "family": spec.family,
        "severity": spec.severity,
        "status": spec.status,
        "on": on,
        "summary": spec.summary[language],
        "why": spec.why[language],
        "fix": spec.safety or None,
        "bad": [
            {"text": example.text, "spans": [list(span) for span in example.spans], "fixed": example.fixed}
            for example in spec.bad
        ],
        "good": [example.text for example in spec.good],
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)

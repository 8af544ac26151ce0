"""Builds one custom rule of a kind from its options, and tells what it finds in a text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from newslint.builtin import newslint_kinds, newslint_packs
from newslint.contracts import Reader
from newslint.finding import Finding
from newslint.linting.engine import Engine
from newslint.packs import Catalogue
from newslint.readers.plain import PlainReader
from newslint.text.document import Document
from newslint.text.source import Source


class CustomRule:
    """A rule of one kind, read from a pack in ``folder`` as an editor would write it."""

    def __init__(self, folder: Path, kind: str, options: dict[str, Any], **keys: Any) -> None:
        family = folder / "pack" / "desk"
        family.mkdir(parents=True, exist_ok=True)
        (family / "family.yaml").write_text('{"summary": "Rules of the desk"}', encoding="utf-8")
        # JSON is YAML, and spares the tests its quoting.
        rule = {"kind": kind, "severity": "warning", "summary": "x", "why": "x", "message": "{match}", **keys}
        rule |= {"options": options, "bad": ["⟦x⟧"], "good": ["y"]}
        (family / "one.yaml").write_text(json.dumps(rule), encoding="utf-8")
        catalogue = Catalogue(newslint_kinds())
        for own in newslint_packs():
            catalogue.add_pack(own, builtin=True)
        catalogue.add_pack(folder / "pack")
        built = catalogue.build("desk/one")
        self._engines = [Engine([built]), Engine([built], gate=False)]

    def findings(self, text: str, reader: Reader | None = None) -> tuple[Finding, ...]:
        """Return what the rule finds; the gate must not change it. The text is plain unless ``reader`` reads it."""
        gated, ungated = (engine.run(*self._read(text, reader)) for engine in self._engines)
        assert (gated.findings, gated.failures) == (ungated.findings, ())
        return gated.findings

    @staticmethod
    def _read(text: str, reader: Reader | None) -> list[Document]:
        documents = (reader or PlainReader()).read(Source("a.txt", text))
        return [document for document in documents if isinstance(document, Document)]

    def excerpts(self, text: str) -> list[str]:
        """Return the source text of each finding, which the offsets of the finding tell."""
        found = self.findings(text)
        assert [text[one.start.offset : one.end.offset] for one in found] == [one.excerpt for one in found]
        return [one.excerpt for one in found]

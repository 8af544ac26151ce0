"""Kind ``pairing``: reports marks in a text that no entry answers, or entries that no mark asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analyses.matching import Overlaps
from newslint.analyses.place import found_in
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import IGNORE_CASE
from newslint.rule import Literal, Option, Report, Rule, RuleSpec, literals_for
from newslint.text.document import Block, Document, Piece

KEY = "key"
"""The name of the group that holds what a mark and its entry have in common; else the first group does."""


class _Found(NamedTuple):
    where: Piece
    key: str


class PairingRule(Rule):
    """Pairs what ``mark`` and ``entry`` match by what their groups hold, and reports what is left over.

    A mark inside an entry does not count as a mark. Keys are equal whatever their capitals and white space.
    """

    kind = "pairing"
    options = (
        Option("mark", "patterns", None, "expressions for a mark in the text; the group `key`, or the first, pairs it"),
        Option("entry", "patterns", None, "expressions for an entry; the group `key`, or the first, pairs it"),
        Option("report", "choice", "marks", "which ones are reported when they have no partner", ("marks", "entries")),
        IGNORE_CASE,
    )
    placeholders = {**Rule.placeholders, "key": "what the partner would hold"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._mark: tuple[Pattern, ...] = options["mark"]
        self._entry: tuple[Pattern, ...] = options["entry"]
        for name in ("mark", "entry"):
            if not options[name]:
                raise PackError("the option {name!r} is missing, so that there would be no pairs", name=name)
            if any(not pattern.group_count for pattern in options[name]):
                raise PackError(
                    "an expression of {name!r} has no group (…) that tells which pair it belongs to", name=name
                )

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals of what is reported."""
        return literals_for(self._mark if self.settings["report"] == "marks" else self._entry)

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the marks without an entry, or the entries without a mark."""
        marks: list[_Found] = []
        entries: list[_Found] = []
        for block in document.prose(self.spec.scope):
            here = list(_find(block, self._entry))
            entries.extend(here)
            taken = Overlaps(found.where[1:] for found in here)
            marks.extend(found for found in _find(block, self._mark) if not taken.touch(*found.where[1:]))
        reported, partners = (marks, entries) if self.settings["report"] == "marks" else (entries, marks)
        keys = {found.key for found in partners}
        for found in reported:
            if found.key not in keys:
                yield Report(found.where, {"key": found.key})


def _find(block: Block, patterns: Sequence[Pattern]) -> Iterator[_Found]:
    """Yield what the expressions match in a block, leftmost first, the same range once."""
    found: dict[tuple[int, int], str] = {}
    for pattern in patterns:
        for match in found_in(pattern, block.piece):
            key = match.group(KEY if KEY in pattern.group_names else 1)
            if key and match.end() > match.start():
                found.setdefault(match.span(), " ".join(key.casefold().split()))
    for span, key in sorted(found.items()):
        yield _Found(block.slice(*span), key)

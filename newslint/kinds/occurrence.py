"""Kind ``occurrence``: reports what stands too often, or not often enough, in a block, a sentence or a text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.errors import PackError
from newslint.kinds.bases.unit_rule import IN_QUOTES, Unit
from newslint.kinds.bases.word_rule import EXCEPTIONS, FORMS, SOUGHT, SearchRule
from newslint.rule import Literal, Option, Report, RuleSpec


class OccurrenceRule(SearchRule):
    """Reports the first occurrence beyond ``most``, or a unit with fewer than ``least``; once a unit."""

    kind = "occurrence"
    options = (
        *SOUGHT,
        Option("most", "integer", None, "how often the words and expressions may stand in one unit"),
        Option("least", "integer", None, "how often they must stand in one unit"),
        *EXCEPTIONS,
        *FORMS,
        IN_QUOTES,
    )
    placeholders = {
        **SearchRule.placeholders,
        "count": "how often the words and expressions stand in the unit",
        "most": "the option `most`, or a dash",
        "least": "the option `least`, or a dash",
    }
    variants = {"too-few": "fewer than `least`"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._most: int | None = options["most"]
        self._least: int | None = options["least"]
        if self._most is None and self._least is None:
            raise PackError("the option 'most' or 'least' is missing, so that it would never report anything")
        if self._most is not None and self._most < 0:
            raise PackError("the option 'most' is less than 0")
        if self._least is not None and not 0 < self._least <= (self._least if self._most is None else self._most):
            raise PackError("the option 'least' must be at least 1, and not more than 'most'")

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the words and expressions require; what is missing may be missing anywhere."""
        return None if self._least is not None else super().literals()

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the unit's fault, if it has one: the first place too many, or its first block with too few."""
        pieces = [found.piece for found in self.found(unit, (self.sought,))]
        limits = {"most": self._most, "least": self._least}
        values = {name: "–" if limit is None else str(limit) for name, limit in limits.items()}
        values["count"] = str(len(pieces))
        if self._most is not None and len(pieces) > self._most:
            yield Report(pieces[self._most], values, related=tuple(pieces[: self._most]))
        elif self._least is not None and len(pieces) < self._least:
            first = next((piece for piece in unit.pieces if piece.text.strip()), None)
            if first is not None:
                yield Report(first, values, "too-few", related=tuple(pieces))

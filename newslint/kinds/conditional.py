"""Kind ``conditional``: reports what stands in a text without something else that it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.errors import PackError, nearest
from newslint.expressions.patterns import Pattern, fill_names
from newslint.kinds.bases.unit_rule import IGNORE_CASE, IN_QUOTES, Unit
from newslint.kinds.bases.word_rule import EXCEPTIONS, WordRule
from newslint.rule import Literal, Option, Report, RuleSpec, literals_for
from newslint.text.document import Piece

PLACES = ("anywhere", "before", "after")
WHOLE = "match"
FILLED = "filled_"

Key = tuple[str, ...]
"""What the named groups of a match hold."""
Offset = tuple[int, int]
"""A place in a document: the index of its block, and the code point in the block's text."""


class _Case(NamedTuple):
    """Something that has needs: where it stands, and what its groups hold."""

    piece: Piece
    groups: Mapping[str, str]


class _Need(NamedTuple):
    """An expression under ``needs``, and the groups of ``when`` that it names."""

    source: str
    names: tuple[str, ...]


class _Reach(NamedTuple):
    """Where a need is met in a unit: for what its names stand for, the first start and the last end."""

    names: tuple[str, ...]
    found: Mapping[Key, tuple[Offset, Offset]]


class ConditionalRule(WordRule):
    """Reports each thing that stands without what it needs, once for each text that was found."""

    kind = "conditional"
    options = (
        Option("when", "patterns", None, "expressions for what needs something; a group `report` narrows"),
        Option("needs", "templates", None, "expressions of which one must stand too; `{name}` is that group of `when`"),
        Option("place", "choice", "anywhere", "where it must stand, seen from what needs it", PLACES),
        *EXCEPTIONS,
        IGNORE_CASE._replace(default=False),
        IN_QUOTES,
    )
    units = ("document", "block", "sentence")

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._when: tuple[Pattern, ...] = options["when"]
        for name in ("when", "needs"):
            if not options[name]:
                raise PackError("the option {name!r} is missing, so that it would never report anything", name=name)
        self._needs = [_Need(source, _names(source)) for source in options["needs"]]
        for need in self._needs:
            for name in need.names:
                self._refuse_unknown(name)

    def _refuse_unknown(self, name: str) -> None:
        """Raise ``PackError`` for a name in braces that is no group of every expression under ``when``."""
        for pattern in self._when:
            groups = (WHOLE, *pattern.group_names)
            if name not in groups:
                raise PackError(
                    "the option 'needs' names {{{name}}}, which is no group of /{source}/{hint}",
                    name=name,
                    source=pattern.source,
                    hint=nearest(name, groups),
                )

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the expressions under ``when`` require."""
        return literals_for(self._when)

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield what lacks its need in one unit, the first place of each text."""
        cases = list(self._cases(unit))
        reaches = [self._reaches(need, unit, cases) for need in self._needs] if cases else []
        told: set[str] = set()
        for case in cases:
            text = self._same(case.piece.text)
            if text not in told and not any(self._is_met(case, reach) for reach in reaches):
                told.add(text)
                yield Report(case.piece)

    def _cases(self, unit: Unit) -> Iterator[_Case]:
        for piece, _, match in self.found(unit, (self._when,)):
            groups = {WHOLE: match.group(), **match.groupdict()}
            # A group that took no part asks for nothing that could be looked for.
            if all(groups[name] for need in self._needs for name in need.names):
                yield _Case(piece, {name: self._same(text or "") for name, text in groups.items()})

    def _reaches(self, need: _Need, unit: Unit, cases: Sequence[_Case]) -> _Reach:
        """Return where a need is met, from the first to the last place, for each of the texts its names stand for."""
        pattern = self._filled(need, cases)
        found: dict[Key, tuple[Offset, Offset]] = {}
        for piece, _, match in unit.matches([(pattern,)]):
            key = tuple(self._same(match.group(f"{FILLED}{name}") or "") for name in need.names)
            first, last = (piece.block.index, piece.start), (piece.block.index, piece.end)
            found[key] = (min(found[key][0], first), last) if key in found else (first, last)
        return _Reach(need.names, found)

    def _filled(self, need: _Need, cases: Sequence[_Case]) -> Pattern:
        """Return a need's expression with each name replaced by all texts that it stands for in this unit.

        All at once, so that a text with many abbreviations is searched once and not for each of them.
        """
        from regex import escape

        seen: set[str] = set()

        def fill(name: str) -> str:
            if name in seen:
                return f"(?P={FILLED}{name})"
            seen.add(name)
            texts = sorted({case.groups[name] for case in cases}, key=lambda text: (-len(text), text))
            return f"(?P<{FILLED}{name}>{'|'.join(map(escape, texts))})"

        source = fill_names(need.source, fill)
        return Pattern(source, ignore_case=self.settings["ignore-case"], gated=False)

    def _is_met(self, case: _Case, reach: _Reach) -> bool:
        key = tuple(case.groups[name] for name in reach.names)
        if key not in reach.found:
            return False
        first, last = reach.found[key]
        index = case.piece.block.index
        if self.settings["place"] == "before":
            return first < (index, case.piece.end)
        return self.settings["place"] == "anywhere" or last > (index, case.piece.start)

    def _same(self, text: str) -> str:
        return text.lower() if self.settings["ignore-case"] else text


def _names(template: str) -> tuple[str, ...]:
    """Return the names in braces of an expression, each once."""
    names: dict[str, str] = {}
    fill_names(template, lambda name: names.setdefault(name, ""))
    return tuple(names)

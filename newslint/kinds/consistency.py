"""Kind ``consistency``: reports a second form of a word where an article uses another form of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.analyses.word_list import WordTable
from newslint.analyses.words import case_kept
from newslint.errors import PackError, nearest
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import OUTSIDE_QUOTES, Unit
from newslint.kinds.bases.word_rule import EXCEPTIONS, FORMS, WordRule
from newslint.rule import Literal, Option, Replacement, Report, RuleSpec, literals_for
from newslint.text.document import Piece

MAJORITY, FIRST_USED = "majority", "first-used"


class _Form(NamedTuple):
    """One form: the number of its group, its own in the group, and how the rule writes it."""

    group: int
    number: int
    text: str
    is_word: bool


class _Place(NamedTuple):
    """Where a form stands in the article, and the clitic that hangs at it."""

    form: _Form
    piece: Piece
    clitic: str


class ConsistencyRule(WordRule):
    """Reports the forms of a group that an article uses beside the preferred one."""

    kind = "consistency"
    options = (
        Option("groups", "groups", None, "lists of forms of one word, of which /…/ is an expression; or a .tsv file"),
        Option(
            "prefer",
            "texts",
            (MAJORITY,),
            "which form of a group is kept: `majority`, `first-used`, or forms by name, with `majority` for the others",
        ),
        Option("once", "boolean", False, "report only the first place of each form"),
        *EXCEPTIONS,
        *FORMS,
        OUTSIDE_QUOTES,
    )
    placeholders = {
        **WordRule.placeholders,
        "preferred": "the form that is kept",
        "count": "how often the reported form stands in the article",
        "preferred-count": "how often the preferred form stands there",
    }
    variants = {"tie": "both forms stand equally often, and none is preferred: what comes second is reported"}
    actions = {"replace": "puts the preferred form there, where both forms are words"}
    units = ("document",)

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        groups: tuple[tuple[str | Pattern, ...], ...] = options["groups"]
        if not groups:
            raise PackError("the option 'groups' is missing, so that it would never report anything")
        forms: dict[str, _Form] = {}
        self._expressions: list[tuple[_Form, Pattern]] = []
        for group, members in enumerate(groups):
            for number, member in enumerate(members):
                if isinstance(member, Pattern):
                    form = _Form(group, number, member.written, is_word=False)
                    self._expressions.append((form, member))
                else:
                    form = _Form(group, number, member, is_word=True)
                    forms[member] = form
        self._table = WordTable(forms, **self.form)
        self._sought = [(self._table.words,), *((pattern,) for _, pattern in self._expressions)]
        self._names = self._preferences(options["prefer"], [*forms.values(), *(form for form, _ in self._expressions)])

    def _preferences(self, prefer: Sequence[str], forms: Sequence[_Form]) -> dict[int, _Form]:
        """Return the form that is preferred by name in each group that has one."""
        self._by_first = FIRST_USED in prefer
        known = {form.text: form for form in forms}
        chosen: dict[int, _Form] = {}
        for name in prefer:
            if name in (MAJORITY, FIRST_USED):
                continue
            if name not in known:
                hint = nearest(name, (*known, MAJORITY, FIRST_USED))
                raise PackError(
                    "the option 'prefer' names {name!r}, which is no form of a group{hint}", name=name, hint=hint
                )
            if known[name].group in chosen:
                raise PackError("the option 'prefer' names two forms of one group: {name!r} is the second", name=name)
            chosen[known[name].group] = known[name]
        return chosen

    def literals(self) -> tuple[Literal, ...] | None:
        """Return the literals that the forms require."""
        return literals_for(pattern for group in self._sought for pattern in group)

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the places of all forms but the preferred one of each group."""
        groups: dict[int, list[_Place]] = {}
        for place in self._places(unit):
            groups.setdefault(place.form.group, []).append(place)
        for number in sorted(groups):
            if len({place.form for place in groups[number]}) > 1:
                yield from self._mixed(number, groups[number])

    def _places(self, unit: Unit) -> Iterator[_Place]:
        for piece, number, _ in self.found(unit, self._sought):
            if number:
                yield _Place(self._expressions[number - 1][0], piece, "")
            elif known := self._table.look_up(piece.text):
                yield _Place(known[0], piece, known[1])

    def _mixed(self, group: int, places: Sequence[_Place]) -> Iterator[Report]:
        """Yield the reports on a group of which more than one form is used."""
        counts = Counter(place.form for place in places)
        preferred, is_tie = self._preferred(group, counts)
        first = next(place for place in places if place.form == preferred)
        told: set[_Form] = set()
        for place in places:
            if place.form == preferred or (self.settings["once"] and place.form in told):
                continue
            told.add(place.form)
            text = preferred.text if preferred.is_word else first.piece.text
            values = {"preferred": text, "count": str(counts[place.form]), "preferred-count": str(counts[preferred])}
            edits = () if is_tie else _edits(place, preferred)
            variant = "tie" if is_tie else ""
            yield Report(place.piece, values, variant, edits, fixable=bool(edits), related=(first.piece,))

    def _preferred(self, group: int, counts: Mapping[_Form, int]) -> tuple[_Form, bool]:
        """Return the form that is kept, and whether another one stands as often; ``counts`` is in text order."""
        named = self._names.get(group)
        if named is not None and named in counts:
            return named, False
        if self._by_first:
            return next(iter(counts)), False
        most = max(counts.values())
        best = [form for form, count in counts.items() if count == most]
        return best[0], len(best) > 1


def _edits(place: _Place, preferred: _Form) -> tuple[Replacement, ...]:
    """Return the edit that puts the preferred form there; none for a sign, which is spaced unlike a word."""
    block, start, end = place.piece
    stem = block.slice(start, end - len(place.clitic))
    ends = (stem.text[0], stem.text[-1], preferred.text[0], preferred.text[-1])
    if not preferred.is_word or not all(map(str.isalnum, ends)):
        return ()
    return (Replacement(stem, case_kept(stem.text, place.form.text if place.form.is_word else "a", preferred.text)),)

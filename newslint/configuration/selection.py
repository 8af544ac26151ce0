"""Which rules run: families and rule ids that are selected, added and ignored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.configuration.presets import DEFAULT_PRESET, PRESETS, holds
from newslint.errors import ConfigError, nearest
from newslint.i18n import Message
from newslint.packs import Catalogue


class Selection(NamedTuple):
    """Names of families and rules; where ``select`` is None, the rules of ``preset`` run.

    ``preset`` None stands for the default one, where nothing else names one.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: str | None = None

    @property
    def names_base(self) -> bool:
        """Whether this says which rules run to begin with, rather than what comes on top or is left out."""
        return self.select is not None or self.preset is not None

    def replaced_by(self, chosen: Selection) -> Selection:
        """Return this selection with what a command or a program chooses instead.

        A ``select`` is all that is wanted, so that what is selected here besides does not mix in; a ``preset`` leaves
        what comes on top of one.
        """
        kept = () if chosen.select is not None else self.extend_select
        return self._replace(extend_select=kept).under(chosen)

    def under(self, other: Selection) -> Selection:
        """Return this selection with another one, for some files, put on top: its ``select`` or ``preset`` wins."""
        base = other if other.names_base else self
        return Selection(
            base.select,
            (*self.extend_select, *other.extend_select),
            (*self.ignore, *other.ignore),
            base.preset,
        )


def chosen_ids(catalogue: Catalogue, selection: Selection) -> tuple[str, ...]:
    """Return the ids of the rules that a selection asks for, sorted.

    What is ignored is left out in any case. Raises ``ConfigError`` for a name that is no family and no rule.
    """
    preset = selection.preset or DEFAULT_PRESET
    names = set(_resolve(catalogue, (*(selection.select or ()), *selection.extend_select)))
    ignored = set(_resolve(catalogue, selection.ignore))
    chosen = []
    for rule_id in sorted(catalogue.ids):
        family = rule_id.partition("/")[0]
        if rule_id in ignored or family in ignored:
            continue
        if family in names:
            runs = catalogue.brief(rule_id).status != "preview"
        else:
            runs = selection.select is None and holds(preset, catalogue.brief(rule_id))
        if runs or rule_id in names:
            chosen.append(rule_id)
    return tuple(chosen)


def _resolve(catalogue: Catalogue, names: Iterable[str]) -> list[str]:
    """Return the names with former names replaced by the present ones. Raises ``ConfigError`` for unknown ones."""
    known = {*catalogue.ids, *catalogue.families}
    return [name if name in known else _former(catalogue, name) for name in names]


def _former(catalogue: Catalogue, name: str) -> str:
    if problem := problem_with(catalogue, name):
        raise ConfigError(problem)
    return catalogue.aliases()[name]


def problem_with(catalogue: Catalogue, name: str) -> str:
    """Return what is wrong with a name that is no family and no rule, present or former; nothing for one that is."""
    known = (*catalogue.families, *catalogue.ids)
    if name in known or name in catalogue.aliases():
        return ""
    if "," in name:
        parts = ", ".join(part.strip() for part in name.split(","))
        return Message("{name!r} is one text; write a list: [{parts}]", name=name, parts=parts)
    if name in PRESETS:
        return Message("{name!r} is a preset and no family; write it in the key 'preset'", name=name)
    if name.lower() in ("all", "*", "semua"):
        return Message("{name!r} is no family; without the key 'select' the rules of the preset run", name=name)
    hint = nearest(name, known) or Message("; families are {names}", names=", ".join(catalogue.families))
    return Message("unknown rule or family {name!r}{hint}", name=name, hint=hint)

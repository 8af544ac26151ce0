"""Which rules run: families and rule ids that are selected, added and ignored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.configuration.presets import DEFAULT_PRESET, PRESETS, holds
from newslint.errors import ConfigError, nearest, nearest_or_all
from newslint.i18n import Message
from newslint.packs import Catalogue

PACK_PREFIX = "pack:"
"""What stands before the name of a pack whose rules are meant, all together."""


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
    names = set(_resolve(catalogue, (*(selection.select or ()), *selection.extend_select), previews=False))
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


def _resolve(catalogue: Catalogue, names: Iterable[str], *, previews: bool = True) -> list[str]:
    """Return the names with former names replaced by the present ones, and packs by their rules.

    ``previews`` says whether a pack stands for its rules in preview, too. Raises ``ConfigError`` for unknown ones.
    """
    known = {*catalogue.ids, *catalogue.families}
    return [found for name in names for found in ([name] if name in known else _meant(catalogue, name, previews))]


def _meant(catalogue: Catalogue, name: str, previews: bool) -> list[str]:
    if problem := problem_with(catalogue, name):
        raise ConfigError(problem)
    if name.startswith(PACK_PREFIX):
        ids = catalogue.ids_of_pack(name.removeprefix(PACK_PREFIX))
        return [rule_id for rule_id in ids if previews or catalogue.brief(rule_id).status != "preview"]
    return [catalogue.aliases()[name]]


def problem_with(catalogue: Catalogue, name: str) -> str:
    """Return what is wrong with a name that is no family, rule or pack; nothing for one that is, present or former."""
    if name.startswith(PACK_PREFIX):
        given = name.removeprefix(PACK_PREFIX)
        hint = nearest_or_all(given, catalogue.pack_names)
        return (
            "" if given in catalogue.pack_names else Message("there is no pack {given!r}{hint}", given=given, hint=hint)
        )
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

"""Why a rule runs on a file or does not: which name in which place of the configuration decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.configuration.config import Config
from newslint.configuration.presets import DEFAULT_PRESET
from newslint.configuration.selection import PACK_PREFIX, Selection, chosen_ids
from newslint.packs import Catalogue
from newslint.packs.yaml_text import line_of


class Reason(NamedTuple):
    """Why a rule does not run.

    ``why`` is ``ignored``, ``not-selected``, ``preset``, ``optional`` or ``preview``; ``name`` is the family, rule or
    preset that decides,
    ``place`` the key in the configuration with its line, or nothing for the command line.
    """

    why: str
    name: str = ""
    place: str = ""


class _Layer(NamedTuple):
    """A selection with the place that it stands in: a path of keys, or None for the command line; and in which file.

    ``file`` is empty for the configuration's own, ``text`` what stands in it.
    """

    selection: Selection
    keys: tuple[str | int, ...] | None
    text: str
    file: str = ""


def off_reasons(
    catalogue: Catalogue, config: Config, overrides: Sequence[int], text: str, own: Selection
) -> dict[str, Reason]:
    """Return the rules that do not run where the numbered per-path settings apply, each with why.

    ``text`` is that of the configuration file, for line numbers; ``own`` is the selection in it, so that what the
    command line adds is told apart.
    """
    selection = config.selection_for(tuple(overrides))
    running = set(chosen_ids(catalogue, selection))
    layers = [
        _Layer(base.selection, (), base.fields.text, base.fields.name)
        for base in config.bases
        if base.fields is not None
    ]
    if layers and config.fields is not None and not {"select", "preset"} & config.fields.data.keys():
        own = own._replace(select=None, preset=None)  # what is there comes from what the file extends
    layers.append(_Layer(own, (), text))
    layers.extend(_Layer(config.paths[index].selection, ("paths", index), text) for index in overrides)
    # The command line comes last: what it ignores beyond the file has no place there.
    known = [name for layer in layers for name in layer.selection.ignore]
    rest = tuple(name for name in selection.ignore if name not in known)
    layers.append(_Layer(Selection(ignore=rest), None, ""))
    return {
        rule_id: _reason(catalogue, rule_id, selection, layers) for rule_id in catalogue.ids if rule_id not in running
    }


def _reason(catalogue: Catalogue, rule_id: str, selection: Selection, layers: Iterable[_Layer]) -> Reason:
    names = {rule_id, rule_id.partition("/")[0], *catalogue.spec(rule_id).aliases}
    names |= {f"{PACK_PREFIX}{name}" for name in catalogue.pack_names if rule_id in catalogue.ids_of_pack(name)}
    for layer in layers:
        for name in layer.selection.ignore:
            if name in names:
                return Reason("ignored", name, _place(layer, "ignore"))
    status = catalogue.brief(rule_id).status
    deciding = [layer for layer in layers if layer.selection.names_base]
    if selection.select is not None and names.isdisjoint((*selection.select, *selection.extend_select)):
        return Reason("not-selected", "", _place(deciding[-1], "select") if deciding else "")
    if status == "stable":
        preset = selection.preset or DEFAULT_PRESET
        in_file = deciding and deciding[-1].selection.preset == preset
        return Reason("preset", preset, _place(deciding[-1], "preset") if in_file else "")
    return Reason(status)


def _place(layer: _Layer, key: str) -> str:
    if layer.keys is None:
        return ""
    path = (*layer.keys, key)
    file = f"{layer.file}: " if layer.file else ""
    return f"{file}{'.'.join(map(str, path))}, line {line_of(layer.text, path)}"


def by_reason(reasons: Mapping[str, Reason]) -> Iterator[tuple[Reason, list[str]]]:
    """Yield each reason with the rules that do not run for it."""
    for reason in dict.fromkeys(reasons.values()):
        yield reason, [rule_id for rule_id, one in reasons.items() if one == reason]

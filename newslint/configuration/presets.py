"""Presets: which rules run where nobody names any, from the fewest to all that have proved themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.packs.catalogue import RuleBrief

PRESETS = ("minimal", "redaksi", "ketat")
DEFAULT_PRESET = "redaksi"


def holds(preset: str, brief: RuleBrief) -> bool:
    """Return whether a preset runs a rule that nobody names.

    ``minimal`` runs the stable rules whose findings are errors, ``redaksi`` all stable rules, ``ketat`` the optional
    ones as well. Rules in preview are in none of them.
    """
    if preset == "ketat":
        return brief.status != "preview"
    return brief.status == "stable" and (preset != "minimal" or brief.severity == "error")

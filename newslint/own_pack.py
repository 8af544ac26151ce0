"""Where newslint's own rules and word lists are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path


def own_pack() -> Path:
    """Return the folder of newslint's own pack."""
    here = Path(__file__).parent
    inside = here / "catalogue"
    return inside if inside.is_dir() else here.parent / "rules"

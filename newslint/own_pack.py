"""Where newslint's own rules and word lists are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from newslint.errors import NewslintError

_PACKAGE = Path(__file__).parent


def own_pack() -> Path:
    """Return the folder of newslint's own pack."""
    inside = _PACKAGE / "catalogue"
    return inside if inside.is_dir() else _PACKAGE.parent / "rules"


def is_checkout() -> bool:
    """Return whether newslint runs from a checkout, where its code may change at any time."""
    return own_pack().parent != _PACKAGE


def checkout() -> Path:
    """Return the root of the checkout that newslint runs from. Raises ``NewslintError`` where it runs from none."""
    if not is_checkout():
        raise NewslintError(
            "newslint runs from the installed package {package}, not from a checkout; install the "
            "checkout as docs/contributing-code.md says",
            package=_PACKAGE,
        )
    return _PACKAGE.parent

"""Where labelled data and the specification lie: beside the checkout, or where an environment variable says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.not_run import needs

_SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

DATA = Path(os.environ.get("NEWSLINT_DATA", _SHARED / "data"))
"""The folder of labelled data; a test that needs it is not run where it is not there, which is told loudly."""
SPECIFICATION = Path(os.environ.get("NEWSLINT_SPECIFICATION", _SHARED / "LANGUAGE.md"))
"""The specification of the language, with its examples."""


def needs_data(name: str = "") -> pytest.MarkDecorator:
    """Return the mark of tests that need the labelled data, or the file or folder ``name`` in it."""
    path = DATA / name
    return needs(f"labelled data at {path} (set NEWSLINT_DATA)", is_there=path.exists())

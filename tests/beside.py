"""Where labelled data and the specification lie: beside the checkout, or where an environment variable says."""

from __future__ import annotations

import os
from pathlib import Path

_SHARED = Path(__file__).resolve().parent.parent.parent / "shared"

DATA = Path(os.environ.get("NEWSLINT_DATA", _SHARED / "data"))
"""The folder of labelled data; a test that needs it is skipped loudly where it is not there."""
SPECIFICATION = Path(os.environ.get("NEWSLINT_SPECIFICATION", _SHARED / "LANGUAGE.md"))
"""The specification of the language, with its examples."""

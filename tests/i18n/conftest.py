"""These tests want the sentences of each language as they are."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def english_sentences() -> None:
    """Leave the table of the other language in its place."""

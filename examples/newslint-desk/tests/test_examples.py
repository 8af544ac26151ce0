"""Every example of the desk's rules, those in YAML and those in Python, is one test."""

from __future__ import annotations

import newslint.testing
import pytest


@pytest.mark.parametrize("case", newslint.testing.cases(select=["desk"]), ids=str)
def test_example(case: newslint.testing.Case) -> None:
    case.check()

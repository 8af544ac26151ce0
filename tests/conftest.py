"""Fixtures shared by all tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def root() -> Path:
    """The repository's folder."""
    return ROOT


@pytest.fixture
def seeds(root: Path) -> Path:
    """The four sample articles."""
    return root / "seeds"


Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def newslint(tmp_path: Path) -> Run:
    """Run the command line in a process of its own, in an empty folder unless told otherwise."""

    def run(
        *arguments: str | Path, cwd: Path | None = None, stdin: bytes | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        base = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
        finished = subprocess.run(
            [sys.executable, "-m", "newslint", *map(str, arguments)],
            cwd=cwd or tmp_path,
            input=b"" if stdin is None else stdin,
            capture_output=True,
            check=False,
            env={**base, **environment},
            timeout=100,
        )
        return subprocess.CompletedProcess(
            finished.args, finished.returncode, finished.stdout.decode(), finished.stderr.decode()
        )

    return run


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew, to be read by a person")

"""Fixtures shared by all tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.forked import Forks, can_run

pytest_plugins = ["tests.not_run"]

# What is slow on a machine that has other work as well is no fault. A gate draws the same examples for the same commit;
# who runs the tests by hand draws others each time, and finds what nobody has thought of.
settings.register_profile(
    "newslint",
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="NEWSLINT_NO_SKIPS" in os.environ,
)
settings.register_profile("thorough", settings.get_profile("newslint"), max_examples=400)
settings.load_profile("newslint")

# Runs keep what they work out in a cache of the tests' own, which the processes that pytest starts share.
os.environ.setdefault("NEWSLINT_CACHE", tempfile.mkdtemp(prefix="newslint-tests-"))

HANG = 900
"""Seconds after which a process that was started is taken for one that never ends: no measure of its speed."""
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


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Processes of newslint that start at once."""
    with Forks() as forks:
        yield forks


@pytest.fixture
def newslint(tmp_path: Path, request: pytest.FixtureRequest) -> Run:
    """Run the command line in a process of its own, in an empty folder unless told otherwise."""

    def run(
        *arguments: str | Path,
        cwd: Path | None = None,
        stdin: bytes = b"",
        before: tuple[str, ...] = (),
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        base = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
        words, folder, variables = [*map(str, arguments)], cwd or tmp_path, {**base, **environment}
        if before or not can_run(environment):
            done = subprocess.run(
                [*before, sys.executable, "-m", "newslint", *words],
                cwd=folder,
                input=stdin,
                capture_output=True,
                check=False,
                env=variables,
                timeout=HANG,
            )
        else:
            forks = request.getfixturevalue("forks")
            done = forks.run(words, cwd=folder, stdin=stdin, env=variables, timeout=HANG)
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def bound_by_modes() -> tuple[str, ...]:
    """What a command begins with so that the modes of files bind the superuser too."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("SKIPPED LOUDLY: run as root without setpriv, so that modes of folders do not bind")
    return "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flags that rewrite golden files and look at many more examples."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew, to be read by a person")
    parser.addoption("--thorough", action="store_true", help="many more random examples; each text in all forms")


def pytest_configure(config: pytest.Config) -> None:
    """Take the profile of random examples that is asked for."""
    if config.getoption("--thorough"):
        settings.load_profile("thorough")

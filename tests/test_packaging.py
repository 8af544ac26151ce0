"""Wheel, sdist and editable install: each finds the catalogue of rules and lints."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.installs, pytest.mark.xdist_group("packaging")]


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist of this checkout, and the wheel built from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    root = Path(__file__).resolve().parent.parent
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, root, cwd=folder)
    return folder


def rules_in(names: list[str], prefix: str) -> set[str]:
    return {name.removeprefix(prefix) for name in names if name.startswith(prefix) and name.endswith(".yaml")}


def catalogue() -> set[str]:
    folder = Path(__file__).resolve().parent.parent / "rules"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}


def test_wheel_and_sdist_hold_every_rule(distributions: Path) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        assert rules_in(wheel.namelist(), "newslint/catalogue/") == catalogue()
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as sdist:
        top = sdist.getnames()[0].partition("/")[0]
        assert rules_in(sdist.getnames(), f"{top}/rules/") == catalogue()


def test_the_wheel_holds_schemas_and_skeletons(distributions: Path, root: Path) -> None:
    folders = [root / "newslint" / name for name in ("schemas", "authoring/skeletons")]
    files = {str(file.relative_to(root)) for folder in folders for file in folder.rglob("*.*") if file.suffix != ".pyc"}
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        assert files - set(wheel.namelist()) == set()
    assert len(files) > 40


def test_the_wheel_is_pure_python_and_holds_no_tests(distributions: Path) -> None:
    wheel = next(distributions.glob("*.whl"))
    assert wheel.name.endswith("-py3-none-any.whl")
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"newslint", wheel.name.replace("-py3-none-any.whl", ".dist-info")}


def test_an_installed_wheel_lints(distributions: Path, tmp_path: Path, seeds: Path) -> None:
    run(
        sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", tmp_path / "site",
        next(distributions.glob("*.whl")), cwd=tmp_path,
    )  # fmt: skip
    code = "import newslint; print(newslint.__file__)"
    environment = {"PYTHONPATH": str(tmp_path / "site")}
    where = run(sys.executable, "-c", code, cwd=tmp_path, **environment)
    found = run(sys.executable, "-m", "newslint", "check", seeds, "--format", "concise", cwd=tmp_path, **environment)
    here = run(sys.executable, "-m", "newslint", "check", seeds, "--format", "concise", cwd=tmp_path)
    assert where.startswith(str(tmp_path))
    assert len(found.splitlines()) > 20
    assert found == here


def test_an_editable_install_finds_the_rules_of_the_checkout(tmp_path: Path, root: Path) -> None:
    code = "from newslint.builtin import newslint_packs; print(*newslint_packs())"
    shown = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(root))
    assert Path(shown.strip()) == root / "rules"

"""Wheel, sdist and editable install: each finds the catalogue of rules and lints."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tarfile
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest

from newslint.authoring.schema import SCHEMA_NAMES

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]


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


@pytest.mark.parametrize(("folder", "fewest"), [("authoring/skeletons", 40), ("server/static", 10)])
def test_the_wheel_holds_files_that_are_no_modules(distributions: Path, root: Path, folder: str, fewest: int) -> None:
    found = (root / "newslint" / folder).rglob("*.*")
    files = {str(file.relative_to(root)) for file in found if file.suffix != ".pyc"}
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        assert files - set(wheel.namelist()) == set()
    assert len(files) > fewest


def test_the_wheel_is_pure_python_and_holds_no_tests(distributions: Path) -> None:
    wheel = next(distributions.glob("*.whl"))
    assert wheel.name.endswith("-py3-none-any.whl")
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    name = wheel.name.removesuffix("-py3-none-any.whl")
    assert tops == {"newslint", f"{name}.dist-info", f"{name}.data"}


def test_the_description_in_the_wheel_links_to_the_files_of_its_release(distributions: Path, root: Path) -> None:
    with zipfile.ZipFile(next(distributions.glob("*.whl"))) as wheel:
        name = next(name for name in wheel.namelist() if name.endswith(".dist-info/METADATA"))
        metadata = message_from_bytes(wheel.read(name))
    home = dict(line.split(", ", 1) for line in metadata.get_all("Project-URL", []))["Homepage"]
    links = re.findall(r"\]\(([^)#][^)]*)\)", str(metadata.get_payload()))
    own = {link for link in links if link.startswith(home)}
    assert [link for link in links if not link.startswith("https://")] == []
    kept = {re.sub(rf"{home}/(?:blob|raw)/v{metadata['Version']}/([^#]*).*", r"\1", link) for link in own}
    assert [name for name in kept if not (root / name).is_file()] == []
    assert len(own) > 10


@pytest.fixture(scope="module")
def installed(distributions: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that the wheel is installed in."""
    site = tmp_path_factory.mktemp("installed") / "site"
    run(
        sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", site,
        next(distributions.glob("*.whl")), cwd=site.parent,
    )  # fmt: skip
    return site


def test_an_installed_wheel_lints(installed: Path, tmp_path: Path, seeds: Path) -> None:
    code = "import newslint; print(newslint.__file__)"
    environment = {"PYTHONPATH": str(installed)}
    where = run(sys.executable, "-c", code, cwd=tmp_path, **environment)
    found = run(sys.executable, "-m", "newslint", "check", seeds, "--format", "concise", cwd=tmp_path, **environment)
    here = run(sys.executable, "-m", "newslint", "check", seeds, "--format", "concise", cwd=tmp_path)
    assert where.startswith(str(installed))
    assert len(found.splitlines()) > 20
    assert found == here


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_an_installed_wheel_makes_the_schemas_of_the_checkout(installed: Path, tmp_path: Path, name: str) -> None:
    command = (sys.executable, "-m", "newslint", "schema", "--lang", "en", name)
    schema = run(*command, cwd=tmp_path, PYTHONPATH=str(installed))
    assert json.loads(schema)["title"].endswith(" of newslint")
    assert schema == run(*command, cwd=tmp_path)


def test_generated_files_are_written_in_a_checkout_only(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint.authoring.update"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(installed)},
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"the installed package {installed / 'newslint'}, not from a checkout" in done.stderr


def test_an_editable_install_finds_the_rules_of_the_checkout(tmp_path: Path, root: Path) -> None:
    code = "from newslint.builtin import newslint_packs; print(*newslint_packs())"
    shown = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=str(root))
    assert Path(shown.strip()) == root / "rules"

"""What a release runs: its workflow names scripts that are there, and each refuses what it should."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from newslint import __version__
from tests.repository import copy_of_this_checkout

ROOT = Path(__file__).resolve().parent.parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = ROOT / "ci" / "release"


def steps(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHON": sys.executable}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What releases are made of, in a folder of its own, with a section for this version in the changelog."""
    shutil.copytree(SCRIPTS, tmp_path / "ci" / "release")
    (tmp_path / "newslint").mkdir()
    shutil.copyfile(ROOT / "newslint" / "__init__.py", tmp_path / "newslint" / "__init__.py")
    sections = f"## [{__version__}] - 2026-12-01\n\n- Yang pertama.\n\n## [0.0.1]\n\n- Lama.\n"
    changelog = f"# Changelog\n\n## [Unreleased]\n\n{sections}"
    (tmp_path / "CHANGELOG.md").write_text(changelog, encoding="utf-8")
    return tmp_path


class TestWorkflows:
    def test_they_follow_the_schema_of_workflows(self) -> None:
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
        done = run(*command, *WORKFLOWS)
        assert (len(WORKFLOWS) > 2, done.returncode) == (True, 0), done.stdout

    def test_every_script_that_they_run_can_be_run(self) -> None:
        named = {script for file in WORKFLOWS for step in steps(file) for script in scripts_in(step.get("run", ""))}
        assert {"ci/release/build.sh", ".ci/site"} <= named
        assert [name for name in named if name.endswith(".sh") and not os.access(ROOT / name, os.X_OK)] == []
        assert [name for name in named if not (ROOT / name).is_file()] == []

    def test_no_value_of_an_event_is_pasted_into_a_script(self) -> None:
        assert [step["run"] for file in WORKFLOWS for step in steps(file) if "${{" in step.get("run", "")] == []

    def test_nothing_may_write_unless_a_job_says_so(self) -> None:
        granted = [yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] for file in WORKFLOWS]
        assert granted == [{"contents": "read"}] * len(WORKFLOWS)


def scripts_in(command: str) -> list[str]:
    return re.findall(r"(?:\.ci|ci/release)/[a-z.-]*[a-z]", command)


class TestLockedPackages:
    def test_every_package_that_newslint_asks_for_is_locked_with_digests_and_new_enough(self) -> None:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        extras = set(re.findall(r"--extra (\w+)", (SCRIPTS / "lock.sh").read_text(encoding="utf-8")))
        asked = [*project["dependencies"], *(one for name in extras for one in project["optional-dependencies"][name])]
        pins = re.findall(
            r"^([\w.-]+)==(\S+)[^\n]*\\\n +--hash=sha256:",
            (SCRIPTS / "locked.txt").read_text(encoding="utf-8"),
            re.MULTILINE,
        )
        locked = {canonicalize_name(name): version for name, version in pins}
        wrong = [
            str(one)
            for one in map(Requirement, asked)
            if one.specifier and not one.specifier.contains(locked.get(canonicalize_name(one.name), "0"))
        ]
        assert (wrong, extras <= set(project["optional-dependencies"])) == ([], True), "run ci/release/lock.sh"


class TestVersion:
    def test_the_tag_of_the_version_passes(self, checkout: Path) -> None:
        done = run("ci/release/check-version.sh", f"v{__version__}", cwd=checkout)
        assert (done.returncode, done.stderr) == (0, "")

    def test_another_tag_is_refused(self, checkout: Path) -> None:
        done = run("ci/release/check-version.sh", "v9.9.9", cwd=checkout)
        assert (done.returncode, done.stderr) == (
            1,
            f"the tag is v9.9.9, and newslint/__init__.py says {__version__}\n",
        )

    def test_a_version_that_the_changelog_does_not_know_is_refused(self, checkout: Path) -> None:
        (checkout / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n- Baru.\n", encoding="utf-8")
        done = run("ci/release/check-version.sh", f"v{__version__}", cwd=checkout)
        assert (done.returncode, done.stderr) == (1, f"CHANGELOG.md has nothing below '## [{__version__}]'\n")


class TestNotes:
    def test_they_are_the_section_of_the_version(self, checkout: Path) -> None:
        done = run(sys.executable, "ci/release/notes.py", __version__, cwd=checkout)
        assert (done.returncode, done.stdout) == (0, "- Yang pertama.\n")

    def test_an_empty_section_is_none(self, checkout: Path) -> None:
        assert run(sys.executable, "ci/release/notes.py", "Unreleased", cwd=checkout).returncode == 1


@pytest.mark.slow
class TestBuild:
    def test_two_builds_of_one_commit_are_equal_and_hold_what_git_knows(self, tmp_path: Path) -> None:
        checkout = copy_of_this_checkout(tmp_path / "newslint")
        checkout.write({"newslint/catatan.py": "RAHASIA = 1\n"})
        first, second = (run("ci/release/build.sh", tmp_path / name, cwd=checkout.folder) for name in ("a", "b"))
        assert (first.returncode, second.returncode) == (0, 0), first.stderr
        assert (first.stdout, first.stdout.count(f"newslint-{__version__}")) == (second.stdout, 2)
        listed = run(sys.executable, "-m", "zipfile", "-l", *(tmp_path / "a").glob("*.whl"))
        assert ("newslint/api.py" in listed.stdout, "catatan" in listed.stdout) == (True, False)

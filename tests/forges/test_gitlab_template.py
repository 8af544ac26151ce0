"""The GitLab template: valid, and its lines run with the variables that GitLab sets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from tests.repository import Repository

TEMPLATE = Path(__file__).resolve().parent.parent.parent / "ci" / "newslint.gitlab-ci.yml"
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FAULTY = f"Ad image\n\n{CLEAN}"
CODE_QUALITY = "newslint-code-quality.json"

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def job(name: str = ".newslint") -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(TEMPLATE.read_text(encoding="utf-8"))[name]
    return found


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "berita")
    repository.write({"lama.txt": FAULTY})
    repository.commit()
    return repository


@pytest.fixture
def run(repository: Repository, tmp_path: Path) -> Run:
    """Run the job's lines as GitLab's shell does; a stand-in for Python makes an environment of the tests' newslint."""
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "python3").write_text(
        f'#!/bin/sh\n[ "$1 $2 $3" = \'-I -m venv\' ] || exit 9\nmkdir -p "$4/bin"\n'
        f'printf \'#!/bin/sh\\nprintf "%%s|" "$@"\\n\' >"$4/bin/python"\n'
        f'printf \'#!/bin/sh\\nexec {sys.executable} -I -m newslint "$@"\\n\' >"$4/bin/newslint"\n'
        'chmod +x "$4"/bin/*\n'
    )
    (programs / "python3").chmod(0o755)

    def run(**variables: str) -> subprocess.CompletedProcess[str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "CI_"))}
        lines = "\n".join([*job()["before_script"], *job()["script"]])
        return subprocess.run(
            ["sh", "-e", "-c", lines],
            cwd=repository.folder,
            env={
                **kept,
                **job()["variables"],
                "CI_PROJECT_DIR": str(repository.folder),
                **variables,
                "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
                "TMPDIR": str(tmp_path),
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    return run


def reported(repository: Repository) -> list[str]:
    """Return the files that the Code Quality report names."""
    return [one["location"]["path"] for one in json.loads((repository.folder / CODE_QUALITY).read_text())]


def test_it_follows_the_schema_of_gitlab_ci() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", str(TEMPLATE)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout


def test_what_is_installed_is_a_list_of_words(run: Run) -> None:
    done = run(NEWSLINT_PACKAGE="newslint==0.1.0 newslint-desk[semua]>=2")
    assert "-I|-m|pip|install|--quiet|newslint==0.1.0|newslint-desk[semua]>=2|" in done.stdout


def test_the_default_branch_is_checked_whole_and_both_reports_are_there(run: Run, repository: Repository) -> None:
    repository.write({"baru.txt": FAULTY})
    done = run()
    assert (done.returncode, reported(repository)) == (1, ["baru.txt", "lama.txt"])
    failed = JUnitXml.fromfile(str(repository.folder / "newslint-junit.xml")).failures
    assert (failed, "lama.txt:1:1:" in done.stdout) == (2, True)


def test_the_reports_are_those_that_the_jobs_hand_over(run: Run, repository: Repository) -> None:
    run()
    handed_over = job()["artifacts"]["reports"] | job("newslint")["artifacts"]["reports"]
    assert sorted(handed_over) == ["codequality", "junit"]
    assert [(repository.folder / name).is_file() for name in handed_over.values()] == [True, True]
    assert job()["artifacts"]["when"] == "always"


def test_code_quality_is_handed_over_for_merge_requests_only() -> None:
    for name, has_report in (("newslint", True), ("newslint-all", False)):
        assert ("codequality" in job(name).get("artifacts", {}).get("reports", {})) is has_report
    assert "codequality" not in job()["artifacts"]["reports"]


def test_a_merge_request_is_told_what_it_brings(run: Run, repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    repository.write({"baru.txt": FAULTY})
    repository.commit()
    done = run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert (done.returncode, reported(repository)) == (1, ["baru.txt"])


def test_a_merge_request_that_brings_nothing_passes(run: Run, repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    done = run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert (done.returncode, reported(repository)) == (0, [])


def test_a_merged_result_is_compared_with_the_target_branch(run: Run, repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD").strip()
    repository.git("checkout", "-b", "ubah")
    repository.write({"baru.txt": FAULTY})
    repository.commit()
    repository.git("checkout", "utama")
    repository.write({"orang-lain.txt": FAULTY})
    target = repository.commit()
    repository.git("merge", "--no-ff", "--message", "Gabung", "ubah")
    run(CI_MERGE_REQUEST_DIFF_BASE_SHA=base, CI_MERGE_REQUEST_TARGET_BRANCH_SHA=target)
    assert reported(repository) == ["baru.txt"]


def test_paths_and_options_are_lists_of_words_not_patterns(run: Run, repository: Repository) -> None:
    repository.write({"a.txt": FAULTY, "b.txt": FAULTY})
    assert "*.txt: tidak ada berkas atau folder dengan nama ini" in run(NEWSLINT_PATHS="a.txt *.txt").stdout
    done = run(NEWSLINT_PATHS="a.txt b.txt", NEWSLINT_ARGS="--fail-on never --lang en")
    assert (done.returncode, reported(repository)) == (0, ["a.txt", "b.txt"])


def test_no_branch_name_or_revision_is_run_as_code(run: Run, repository: Repository) -> None:
    done = run(CI_MERGE_REQUEST_DIFF_BASE_SHA='$(touch jebol)";touch jebol;#')
    assert (done.returncode, (repository.folder / "jebol").exists()) == (2, False)

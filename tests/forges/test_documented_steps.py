"""What README and docs tell a newsroom to write, word for word, against a release: a tag in a copy of this checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint import __version__
from tests.documentation.test_addresses import RAW, URLS
from tests.documentation.test_docs import fenced
from tests.forge import Runner
from tests.repository import ROOT, Repository, copy_of_this_checkout

TAG = f"v{__version__}"
FAULTY = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
PAGES = ("docs/ci.md", "docs/pre-commit-dan-ci.md")

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("documented-steps")]


def shown(page: str, key: str) -> list[str]:
    """Return the YAML on a page that has a key at its top."""
    return [block for block in fenced(ROOT / page, "yaml") if key in yaml.safe_load(block)]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """The project's repository with the tag of a release."""
    release = copy_of_this_checkout(tmp_path_factory.mktemp("forge") / "newslint")
    release.git("tag", "--annotate", TAG, "--message", TAG)
    return release


@pytest.fixture(scope="module")
def environment(release: Repository, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A machine to which the project's address leads to that repository."""
    home = tmp_path_factory.mktemp("home")
    config = (
        f'[url "{release.folder.as_uri()}"]\n  insteadOf = {URLS["Homepage"]}\n[protocol "file"]\n  allow = always\n'
    )
    (home / ".gitconfig").write_text(config, encoding="utf-8")
    cache = subprocess.run(
        [sys.executable, "-m", "pip", "cache", "dir"], capture_output=True, encoding="utf-8", check=True
    )
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "CI_", "PRE_COMMIT"))
    }
    own = {"HOME": str(home), "PRE_COMMIT_HOME": str(home / "pre-commit"), "PRE_COMMIT_COLOR": "never"}
    return kept | own | {"PIP_CACHE_DIR": cache.stdout.strip(), "PIP_COMPILE": "0"}


@pytest.fixture
def newsroom(tmp_path: Path) -> Repository:
    newsroom = Repository(tmp_path / "berita")
    newsroom.write({"naskah/a.txt": FAULTY, "opini daerah/b.txt": FAULTY, "opini/c.txt": FAULTY})
    return newsroom


@pytest.mark.parametrize("page", ["README.md", "README.id.md", *PAGES])
def test_the_hook(newsroom: Repository, environment: dict[str, str], page: str) -> None:
    newsroom.write({".pre-commit-config.yaml": shown(page, "repos")[0]})
    newsroom.git("add", "--all")
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    done = subprocess.run(
        command, cwd=newsroom.folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout.count("[cruft/ad-slot]")) == (1, 3), done.stdout


@pytest.mark.parametrize("page", PAGES)
def test_the_action(release: Repository, newsroom: Repository, tmp_path: Path, page: str) -> None:
    before = newsroom.commit()
    newsroom.write({"naskah/baru.txt": FAULTY})
    newsroom.commit()
    for number, workflow in enumerate(shown(page, "jobs")):
        steps = yaml.safe_load(workflow)["jobs"]["newslint"]["steps"]
        (step,) = (one for one in steps if one["uses"].startswith("newslint/newslint@"))
        action = tmp_path / f"action-{number}"
        tag = step["uses"].partition("@")[2]
        release.git("clone", "--quiet", "--branch", tag, release.folder, action)
        machine = tmp_path / f"machine-{number}"
        machine.mkdir()
        runner = Runner(action, machine)
        event: dict[str, Any] = {"before": before, "repository": {"default_branch": "utama"}}
        forge = {"GITHUB_EVENT_NAME": "push", "GITHUB_BASE_REF": "", "GITHUB_REF": "refs/heads/utama"}
        outcomes = [
            runner.run(one, newsroom.folder, step["with"], event, **forge)
            for one in runner.action["runs"]["steps"]
            if "run" in one
        ]
        assert outcomes[0].code == 0, outcomes[0].log
        expected = "1" if step["with"].get("changed-only") == "true" else "4"
        assert (outcomes[-1].code, outcomes[-1].outputs["findings"]) == (1, expected), outcomes[-1].log


@pytest.mark.parametrize("page", PAGES)
def test_the_job_of_gitlab(
    release: Repository, newsroom: Repository, environment: dict[str, str], tmp_path: Path, page: str
) -> None:
    command = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--wheel",
        "--outdir",
        str(tmp_path),
        str(release.folder),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (own,) = map(yaml.safe_load, shown(page, "include"))
    (include,) = own["include"]
    assert include["remote"].startswith(f"{RAW}{TAG}/")
    job = yaml.safe_load(release.git("show", f"{TAG}:{include['remote'].removeprefix(f'{RAW}{TAG}/')}"))[".newslint"]
    newsroom.commit()
    variables = job["variables"] | own[".newslint"]["variables"]
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join([*job["before_script"], *job["script"]])],
        cwd=newsroom.folder,
        env=environment | variables | {"PIP_FIND_LINKS": str(tmp_path), "TMPDIR": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stdout
    reported = json.loads((newsroom.folder / "newslint-code-quality.json").read_text(encoding="utf-8"))
    assert [one["location"]["path"] for one in reported] == ["naskah/a.txt", "opini/c.txt"]

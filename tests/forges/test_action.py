"""The GitHub Action: its steps, run as they are written, with the environment that GitHub sets."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.forge import EXPRESSION, Outcome, Runner, read_action
from tests.repository import Repository

ROOT = Path(__file__).resolve().parent.parent.parent
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FAULTY = f"Ad image\n\n{CLEAN}"
PULL_REQUEST = {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "utama", "GITHUB_REF": "refs/pull/7/merge"}
PUSH = {"GITHUB_EVENT_NAME": "push", "GITHUB_BASE_REF": ""}
DEFAULT_BRANCH = {"repository": {"default_branch": "utama"}}
NO_COMMIT = "0" * 40
TRAPS = ("venv.py", "pip.py", "json.py", "newslint.py")
TRAP = "raise SystemExit('code of the checked repository was run')\n"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("action")]


def scripts(runner: Runner) -> dict[str, dict[str, Any]]:
    return {step["name"]: step for step in runner.action["runs"]["steps"] if "run" in step}


def shallow_clone(source: Path, depth: int, folder: Path) -> Path:
    """Check out the pull request's merge with so many commits of its history, and return the folder."""
    clone = Repository(folder)
    clone.git("fetch", f"--depth={depth}", source.as_uri(), "refs/pull/7/merge")
    clone.git("checkout", "--detach", "FETCH_HEAD")
    return folder


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A machine with newslint installed by the action's own step, in a checkout that sets traps."""
    runner = Runner(ROOT, tmp_path_factory.mktemp("runner"))
    workspace = tmp_path_factory.mktemp("hostile")
    for name in TRAPS:
        (workspace / name).write_text(TRAP)
    done = runner.run(scripts(runner)["Install newslint"], workspace, {}, {})
    assert done.code == 0, done.log
    assert done.log.startswith("newslint ")
    return runner


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A checkout with an old fault on the branch ``utama``, which the forge has as ``origin/utama``."""
    repository = Repository(tmp_path / "berita daerah")
    repository.write({"lama.txt": FAULTY})
    repository.commit()
    repository.git("update-ref", "refs/remotes/origin/utama", "HEAD")
    return repository


Check = Callable[..., Outcome]


@pytest.fixture
def check(runner: Runner, repository: Repository) -> Check:
    """Run the step that checks, with inputs, after an event."""

    def run(
        inputs: dict[str, str] | None = None,
        event: dict[str, Any] | None = None,
        workspace: Path = repository.folder,
        **github: str,
    ) -> Outcome:
        step = scripts(runner)["Check"]
        return runner.run(step, workspace, inputs or {}, DEFAULT_BRANCH | (event or {}), **(PUSH | github))

    return run


def annotated(outcome: Outcome) -> list[str]:
    """Return the files that have annotations."""
    marks = [line for line in outcome.log.splitlines() if line.startswith(("::error file=", "::warning file="))]
    return [mark.partition("file=")[2].partition(",")[0] for mark in marks]


class TestFile:
    def test_it_follows_the_schema_of_actions(self) -> None:
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-actions"]
        done = subprocess.run([*command, ROOT / "action.yml"], capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout

    def test_no_value_is_pasted_into_a_script(self) -> None:
        pasted = [step["run"] for step in read_action(ROOT)["runs"]["steps"] if "${{" in step.get("run", "")]
        assert pasted == []

    def test_every_input_is_used_and_every_variable_arrives_in_a_script(self) -> None:
        action = read_action(ROOT)
        steps = action["runs"]["steps"]
        used = set(EXPRESSION.findall(json.dumps(steps)))
        assert {name for name in used if name.startswith("inputs.")} == {f"inputs.{name}" for name in action["inputs"]}
        for step in [step for step in steps if "run" in step]:
            script = (ROOT / step["run"].split("/", 1)[1].rstrip('"')).read_text(encoding="utf-8")
            assert [name for name in step["env"] if not re.search(rf"\$\{{?{name}\b", script)] == []


class TestWholeCheck:
    def test_findings_are_annotated_counted_and_summed_up(self, check: Check) -> None:
        done = check()
        assert (done.code, annotated(done), done.outputs) == (1, ["lama.txt"], {"exit-code": "1", "findings": "1"})
        assert "cruft/ad-slot" in done.summary

    def test_without_findings_the_job_passes(self, check: Check, repository: Repository) -> None:
        repository.write({"lama.txt": CLEAN})
        done = check()
        assert (done.code, annotated(done), done.outputs) == (0, [], {"exit-code": "0", "findings": "0"})

    def test_paths_stand_one_a_line_and_may_have_spaces(self, check: Check, repository: Repository) -> None:
        repository.write({"desa kita/é.txt": FAULTY, "-x/b.txt": FAULTY})
        assert annotated(check({"paths": "desa kita\n  -x  \n\n"})) == ["desa kita/é.txt", "-x/b.txt"]

    def test_options_are_handed_on(self, check: Check, repository: Repository) -> None:
        repository.write({"aturan.yaml": "allow: ['Ad image']\n", "b.txt": "Pasar Induk\n\nAd image\n"})
        assert check({"config": "aturan.yaml"}).outputs["findings"] == "0"
        assert check({"fail-on": "never"}).outputs == {"exit-code": "0", "findings": "2"}
        assert check({"args": "--ignore cruft\n --lang en"}).outputs["findings"] == "0"

    def test_a_baseline_holds_old_findings_back(self, check: Check, repository: Repository, runner: Runner) -> None:
        newslint = runner.temporary / "newslint" / "bin" / "newslint"
        subprocess.run([newslint, "baseline", "--baseline", "lama.json"], cwd=repository.folder, check=True)
        assert check({"baseline": "lama.json"}).outputs == {"exit-code": "0", "findings": "0"}

    def test_annotations_and_summary_can_be_switched_off(self, check: Check) -> None:
        done = check({"annotations": "false", "summary": "false"})
        assert (annotated(done), done.summary) == ([], "")
        assert "lama.txt:1:1:" in done.log

    def test_a_folder_below_the_root_is_told_from_the_root(self, check: Check, repository: Repository) -> None:
        repository.write({"situs/.newslint.yaml": "language: en\n", "situs/a.txt": FAULTY})
        done = check({"working-directory": "situs", "sarif-file": "a.sarif"})
        assert (annotated(done), done.outputs["sarif-file"]) == (["situs/a.txt"], "situs/a.sarif")
        results = json.loads((repository.folder / "situs" / "a.sarif").read_text())["runs"][0]["results"]
        where = results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert where == "situs/a.txt"


class TestTrouble:
    def test_what_newslint_cannot_do_is_an_annotation_of_its_own(self, check: Check) -> None:
        done = check({"args": "--selct cruft"})
        assert (done.code, done.outputs, done.summary) == (2, {"exit-code": "2"}, "")
        assert "::error title=newslint::newslint: argumen '--selct' tidak dikenal; maksudnya" in done.log

    def test_a_switch_that_is_neither_true_nor_false_is_refused(self, check: Check) -> None:
        done = check({"changed-only": "yes"})
        assert (done.code, done.outputs) == (2, {"exit-code": "2"})
        assert "::error title=newslint::the input changed-only is true or false, not 'yes'\n" in done.log

    @pytest.mark.parametrize("code", ["$(touch jebol)", "`touch jebol`", "; touch jebol; #", '"; touch jebol; "'])
    def test_no_input_is_run_as_code(self, check: Check, repository: Repository, code: str) -> None:
        check(dict.fromkeys(("paths", "args", "config", "baseline", "fail-on", "sarif-file"), code))
        check({"changed-only": code})
        assert not (repository.folder / "jebol").exists()

    def test_no_branch_name_is_run_as_code(self, check: Check, repository: Repository) -> None:
        branch = "$(touch${IFS}jebol)"
        done = check({"changed-only": "true"}, **PULL_REQUEST | {"GITHUB_BASE_REF": branch, "GITHUB_SHA": NO_COMMIT})
        assert (done.code, f"git tidak mengenal revisi 'origin/{branch}'" in done.log) == (2, True)
        assert not (repository.folder / "jebol").exists()

    def test_no_code_of_the_checked_repository_is_run(self, check: Check, repository: Repository) -> None:
        repository.write(dict.fromkeys(TRAPS, TRAP))
        assert check().outputs == {"exit-code": "1", "findings": "1"}


class TestChangedOnly:
    @pytest.fixture
    def pull_request(self, repository: Repository) -> str:
        """A pull request as GitHub checks it out: its merge into a base that went on meanwhile."""
        repository.git("checkout", "-b", "ubah")
        repository.write({"baru.txt": FAULTY})
        repository.commit()
        repository.git("checkout", "utama")
        repository.write({"orang-lain.txt": FAULTY})
        repository.commit()
        repository.git("update-ref", "refs/remotes/origin/utama", "HEAD")
        repository.git("checkout", "--detach")
        repository.git("merge", "--no-ff", "--message", "Gabung", "ubah")
        repository.git("update-ref", "refs/pull/7/merge", "HEAD")
        return repository.git("rev-parse", "HEAD").strip()

    def test_a_pull_request_is_told_what_it_brings(self, check: Check, pull_request: str) -> None:
        done = check({"changed-only": "true"}, **PULL_REQUEST, GITHUB_SHA=pull_request)
        assert (done.code, annotated(done)) == (1, ["baru.txt"])

    @pytest.mark.usefixtures("pull_request")
    def test_a_checkout_of_the_branch_itself_is_compared_with_the_base_branch(
        self, check: Check, repository: Repository
    ) -> None:
        repository.git("checkout", "ubah")
        done = check({"changed-only": "true"}, **PULL_REQUEST, GITHUB_SHA=NO_COMMIT)
        assert (done.code, annotated(done)) == (1, ["baru.txt"])

    def test_two_commits_of_the_history_are_enough(
        self, check: Check, repository: Repository, tmp_path: Path, pull_request: str
    ) -> None:
        clone = shallow_clone(repository.folder, 2, tmp_path / "klon")
        done = check({"changed-only": "true"}, workspace=clone, **PULL_REQUEST, GITHUB_SHA=pull_request)
        assert (done.code, annotated(done)) == (1, ["baru.txt"])

    def test_one_commit_is_too_few_and_the_log_says_what_to_do(
        self, check: Check, repository: Repository, tmp_path: Path, pull_request: str
    ) -> None:
        clone = shallow_clone(repository.folder, 1, tmp_path / "klon")
        done = check({"changed-only": "true"}, workspace=clone, **PULL_REQUEST, GITHUB_SHA=pull_request)
        assert (done.code, annotated(done), "di CI, fetch depth 0" in done.log) == (2, [], True)

    def test_a_push_is_compared_with_what_was_there_before(self, check: Check, repository: Repository) -> None:
        before = repository.git("rev-parse", "HEAD").strip()
        repository.write({"baru.txt": FAULTY})
        repository.commit()
        done = check({"changed-only": "true"}, {"before": before}, GITHUB_REF="refs/heads/utama")
        assert annotated(done) == ["baru.txt"]

    @pytest.mark.parametrize("before", [NO_COMMIT, "1" * 40])
    def test_a_new_or_rewritten_branch_is_compared_with_the_default_branch(
        self, check: Check, repository: Repository, before: str
    ) -> None:
        repository.write({"baru.txt": FAULTY})
        repository.commit()
        done = check({"changed-only": "true"}, {"before": before}, GITHUB_REF="refs/heads/ubah")
        assert annotated(done) == ["baru.txt"]

    def test_a_merge_queue_names_its_base(self, check: Check, repository: Repository) -> None:
        base = repository.git("rev-parse", "HEAD").strip()
        repository.write({"baru.txt": FAULTY})
        repository.commit()
        event = {"merge_group": {"base_sha": base}}
        done = check({"changed-only": "true"}, event, GITHUB_EVENT_NAME="merge_group")
        assert annotated(done) == ["baru.txt"]

    def test_an_event_without_a_base_checks_everything_and_says_so(self, check: Check) -> None:
        done = check({"changed-only": "true"}, GITHUB_EVENT_NAME="schedule", GITHUB_REF="refs/heads/utama")
        assert annotated(done) == ["lama.txt"]
        assert "the event schedule names no commit to compare with; everything is checked" in done.log

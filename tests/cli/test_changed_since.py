"""``newslint check --changed-since`` and ``--staged``: real repositories in every state, or one clear sentence."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from newslint.cli import main
from tests.repository import Repository

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
OLD = f"Ad image\n\n{CLEAN}"
NEW = f"{OLD}\nAd image\n"


class Outcome(NamedTuple):
    """What a check ends with: its code, the places of its findings, and what it says on standard error."""

    code: int
    places: list[str]
    told: str


Check = Callable[..., Outcome]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    def run(*arguments: str) -> Outcome:
        code = main(["check", "--lang", "en", *arguments, "--format", "json"])
        captured = capsys.readouterr()
        found = json.loads(captured.out)["findings"] if captured.out else []
        return Outcome(code, [f"{one['path']}:{one['start']['line']}" for one in found], captured.err)

    return run


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in the working folder: one commit, an article with an old fault."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    repository = Repository(tmp_path)
    repository.write({"a.txt": OLD, "lain.txt": OLD, "naskah/b.txt": OLD})
    repository.commit()
    return repository


class TestStatesOfTheWorkTree:
    def test_only_what_changed_is_reported_and_only_changed_files_are_checked(
        self, repository: Repository, capsys: pytest.CaptureFixture[str]
    ) -> None:
        repository.write({"a.txt": NEW})
        assert main(["check", "--changed-since", "HEAD", "--lang", "en"]) == 1
        told = capsys.readouterr().out
        assert "a.txt:5:1: error" in told
        assert "files checked: 1." in told
        assert "Findings that this change does not bring: 1." in told

    def test_the_json_summary_counts_what_is_left_out(
        self, repository: Repository, capsys: pytest.CaptureFixture[str]
    ) -> None:
        repository.write({"a.txt": NEW})
        main(["check", "--changed-since", "HEAD", "--format", "json"])
        summary = json.loads(capsys.readouterr().out)["summary"]
        assert (summary["files"], summary["findings"], summary["untouched"]) == (1, 1, 1)

    def test_nothing_changed(self, repository: Repository, check: Check) -> None:
        assert check("--changed-since", "HEAD") == (0, [], "")

    @pytest.mark.slow
    def test_new_files_are_new_whether_git_tracks_them_or_not(self, repository: Repository, check: Check) -> None:
        repository.write({"baru.txt": OLD, "c.txt": OLD, ".gitignore": "d.txt\n", "d.txt": OLD})
        repository.git("add", "baru.txt")
        assert check("--changed-since", "HEAD").places == ["baru.txt:1", "c.txt:1"]
        assert check("--staged").places == ["baru.txt:1"]

    def test_a_file_that_git_ignores_is_new_when_it_is_named(self, repository: Repository, check: Check) -> None:
        repository.write({".gitignore": "d.txt\n", "d.txt": OLD})
        assert check("--changed-since", "HEAD", "d.txt", "a.txt").places == ["d.txt:1"]

    def test_files_that_are_gone_are_no_failure(self, repository: Repository, check: Check) -> None:
        (repository.folder / "a.txt").unlink()
        assert check("--changed-since", "HEAD", "a.txt", ".") == (0, [], "")

    def test_the_branch_is_compared_with_the_place_where_it_began(self, repository: Repository, check: Check) -> None:
        repository.git("checkout", "-b", "cabang")
        repository.write({"a.txt": NEW})
        repository.commit()
        repository.git("checkout", "utama")
        repository.write({"lain.txt": CLEAN, "naskah/b.txt": NEW})
        repository.commit()
        repository.git("checkout", "cabang")
        assert check("--changed-since", "utama").places == ["a.txt:5"]

    def test_what_is_staged_is_checked_and_not_what_stands_in_the_folder(
        self, repository: Repository, check: Check
    ) -> None:
        repository.write({"a.txt": NEW, "lain.txt": CLEAN})
        repository.git("add", ".")
        repository.write({"a.txt": CLEAN, "lain.txt": NEW})
        assert check("--staged").places == ["a.txt:5"]
        (repository.folder / "a.txt").unlink()
        assert check("--staged", "a.txt", "lain.txt").places == ["a.txt:5"]
        assert check("--changed-since", "HEAD").places == ["lain.txt:5"]

    @pytest.mark.slow
    def test_the_first_commit_can_be_checked(self, tmp_path: Path, repository: Repository, check: Check) -> None:
        os.chdir(Repository(tmp_path / "awal").folder)
        Path("a.txt").write_text(OLD, encoding="utf-8")
        assert check("--staged").places == []
        assert os.system("git add a.txt") == 0
        assert check("--staged").places == ["a.txt:1"]
        assert check("--changed-since", "HEAD").told.startswith("newslint: --changed-since: ")

    @pytest.mark.slow
    def test_what_a_merge_left_unresolved_is_checked_as_a_whole(self, repository: Repository, check: Check) -> None:
        repository.git("checkout", "-b", "cabang")
        repository.write({"a.txt": f"Warga mengantre.\n\n{OLD}"})
        repository.commit()
        repository.git("checkout", "utama")
        repository.write({"a.txt": f"Petani menunggu.\n\n{OLD}"})
        repository.commit()
        with pytest.raises(Exception, match="merge"):
            repository.git("merge", "cabang")
        assert check("--staged", "a.txt").places == ["a.txt:7"]
        assert check("--changed-since", "HEAD", "a.txt").places == []


@pytest.mark.slow
class TestNamesAndSettings:
    @pytest.mark.parametrize("name", ["dengan spasi.txt", 'ku"tip.txt', "baris\nbaru.txt", "é.txt", "b/ +++ b.txt"])
    def test_any_name_is_understood(self, repository: Repository, check: Check, name: str) -> None:
        repository.write({name: OLD})
        repository.commit()
        repository.write({name: NEW})
        assert check("--changed-since", "HEAD").places == [f"{name}:5"]

    def test_line_ends_that_git_changes_are_no_changes(self, repository: Repository, check: Check) -> None:
        repository.git("config", "core.autocrlf", "true")
        repository.write({"a.txt": NEW.replace("\n", "\r\n"), "lain.txt": OLD.replace("\n", "\r\n")})
        assert check("--changed-since", "HEAD").places == ["a.txt:5"]

    def test_a_persons_settings_change_nothing(
        self, repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for setting in ("diff.external=false", "diff.noprefix=true", "color.ui=always", "diff.context=9"):
            repository.git("config", *setting.split("="))
        for setting in ("diff.interHunkContext=9", "diff.renames=false", "diff.relative=true", "core.pager=false"):
            repository.git("config", *setting.split("="))
        monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
        monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
        (repository.folder / "a.txt").rename("naskah/c.txt")
        repository.write({"naskah/c.txt": NEW, ".gitattributes": "*.txt -diff\n"})
        repository.git("add", ".")
        monkeypatch.chdir("naskah")
        assert check("--changed-since", "HEAD").places == ["c.txt:5"]

    def test_in_a_subfolder_paths_are_told_from_there(
        self, repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        repository.write({"a.txt": NEW, "naskah/b.txt": NEW})
        monkeypatch.chdir("naskah")
        assert check("--changed-since", "HEAD").places == ["b.txt:5"]
        assert check("--changed-since", "HEAD", "../a.txt", "b.txt").places == ["../a.txt:5", "b.txt:5"]
        assert check("--changed-since", "HEAD", str(repository.folder)).places == [
            str(repository.folder / "a.txt") + ":5",
            str(repository.folder / "naskah/b.txt") + ":5",
        ]

    def test_of_a_file_of_records_those_on_changed_lines_count(self, repository: Repository, check: Check) -> None:
        old = [json.dumps({"text": text}) for text in (OLD, CLEAN, OLD)]
        repository.write({"a.jsonl": "\n".join(old) + "\n"})
        repository.commit()
        new = [
            old[0],
            json.dumps({"text": f"Warga mengantre sejak pagi.\n\n{OLD}"}),
            json.dumps({"text": OLD, "id": 7}),
        ]
        repository.write({"a.jsonl": "\n".join(new) + "\n"})
        assert check("--changed-since", "HEAD").places == ["a.jsonl:3", "a.jsonl:1"]

    def test_in_a_file_of_records_what_was_there_before_uses_up_the_baseline_first(
        self, repository: Repository, check: Check, capsys: pytest.CaptureFixture[str]
    ) -> None:
        old, clean = json.dumps({"text": OLD}), json.dumps({"text": CLEAN})
        repository.write({"a.jsonl": f"{clean}\n\n{old}\n"})
        repository.commit()
        assert main(["baseline"]) == 0
        capsys.readouterr()
        repository.write({"a.jsonl": f"{json.dumps({'text': NEW.replace(OLD, CLEAN)})}\n\n{old}\n"})
        outcome = check("--changed-since", "HEAD", "a.jsonl", "--baseline", ".newslint-baseline.json")
        assert outcome == (1, ["a.jsonl:3"], "")

    def test_excluded_files_stay_excluded(self, repository: Repository, check: Check) -> None:
        repository.write({"a.txt": NEW, "naskah/b.txt": NEW, ".newslint.yaml": "exclude: [naskah]\n"})
        assert check("--changed-since", "HEAD", ".", "naskah/b.txt").places == ["a.txt:5"]

    def test_a_file_that_no_reader_takes_is_told(self, repository: Repository, check: Check) -> None:
        repository.write({"data.xyz": OLD})
        assert check("--changed-since", "HEAD").code == 0
        outcome = check("--changed-since", "HEAD", "data.xyz")
        assert (outcome.code, "no reader for files that end in '.xyz'" in outcome.told) == (2, True)

    def test_the_commit_that_a_hook_is_run_for_is_what_counts(
        self, repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        repository.write({"a.txt": NEW})
        monkeypatch.setenv("GIT_INDEX_FILE", str(repository.folder / ".git" / "lain"))
        assert os.system("git add --all") == 0
        monkeypatch.setenv("GIT_DIR", ".git")
        assert check("--staged").places == ["a.txt:5"]
        monkeypatch.delenv("GIT_INDEX_FILE")
        assert check("--staged").places == []

    def test_baseline_entries_are_used_up_by_findings_outside_the_change(
        self, repository: Repository, check: Check, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["baseline"]) == 0
        capsys.readouterr()
        repository.write({"a.txt": f"AD IMAGE\n\n{OLD}"})
        outcome = check("--changed-since", "HEAD", "--baseline", ".newslint-baseline.json", "--baseline-strict")
        assert outcome == (1, ["a.txt:1"], "")


class TestWhatCannotBe:
    def test_outside_of_a_repository(self, tmp_path: Path, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
        told = "newslint: --changed-since and --staged work in a git repository; the working folder is in none\n"
        assert check("--changed-since", "HEAD") == (2, [], told)

    def test_without_git(self, repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", str(repository.folder))
        told = "newslint: --changed-since and --staged ask git what changed, and git is not installed here\n"
        assert check("--staged") == (2, [], told)

    @pytest.mark.parametrize(
        ("revision", "sentence"),
        [
            ("tidak-ada", "--changed-since: git knows no revision 'tidak-ada' here\n"),
            ("HEAD:a.txt", "git knows no revision 'HEAD:a.txt' here\n"),
            ("HEAD..HEAD", "git knows no revision 'HEAD..HEAD' here\n"),
            ("", "'' is no revision; give a branch, a tag or a commit\n"),
            ("yatim", "'yatim' and HEAD have no commit in common\n"),
        ],
    )
    def test_revisions_that_say_nothing(
        self, repository: Repository, check: Check, revision: str, sentence: str
    ) -> None:
        tree = repository.git("rev-parse", "HEAD^{tree}").strip()
        repository.git("branch", "yatim", repository.git("commit-tree", tree, "-m", "Lain").strip())
        outcome = check("--changed-since", revision)
        assert (outcome.code, outcome.told.endswith(sentence)) == (2, True), outcome.told

    def test_an_option_is_no_revision(self, repository: Repository, check: Check) -> None:
        outcome = check("--changed-since=--output=a.txt")
        assert (outcome.code, "'--output=a.txt' is no revision" in outcome.told) == (2, True)
        assert Path("a.txt").read_text(encoding="utf-8") == OLD

    @pytest.mark.slow
    def test_a_shallow_clone_is_told_with_what_helps(
        self, repository: Repository, check: Check, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = repository.git("rev-parse", "HEAD").strip()
        repository.write({"a.txt": NEW})
        repository.commit()
        repository.git("clone", "--depth", "1", f"file://{repository.folder}", "dangkal")
        monkeypatch.chdir("dangkal")
        outcome = check("--changed-since", first)
        assert outcome.code == 2
        assert outcome.told.endswith("fetch the rest ('git fetch --unshallow'; in CI, fetch depth 0)\n")

    @pytest.mark.slow
    def test_paths_of_other_repositories(self, repository: Repository, check: Check, tmp_path: Path) -> None:
        inner = Repository(repository.folder / "dalam")
        inner.write({"a.txt": OLD})
        outcome = check("--changed-since", "HEAD", "dalam/a.txt")
        assert (outcome.code, "in a git repository of its own" in outcome.told) == (2, True)
        outcome = check("--changed-since", "HEAD", "..")
        assert (outcome.code, "not in the git repository of the working folder" in outcome.told) == (2, True)

    def test_a_path_that_does_not_exist(self, repository: Repository, check: Check) -> None:
        told = "newslint: tidak-ada.txt: there is no such file or folder\n"
        assert check("--changed-since", "HEAD", "tidak-ada.txt") == (2, [], told)

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["--staged", "-"], "--staged is for files; git knows nothing of standard input (-)"),
            (["--changed-since", "HEAD", "--fix"], "--changed-since does not go with them"),
            (["--staged", "--changed-since", "HEAD"], "not allowed with argument --staged"),
        ],
    )
    def test_options_that_do_not_go_together(
        self, repository: Repository, check: Check, arguments: list[str], sentence: str
    ) -> None:
        outcome = check(*arguments)
        assert (outcome.code, sentence in outcome.told) == (2, True), outcome.told

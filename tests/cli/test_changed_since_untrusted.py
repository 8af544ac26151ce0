"""``--changed-since`` and ``--staged`` in a repository that nobody trusts: git runs, fetches and hides nothing."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from tests.repository import Repository

pytestmark = pytest.mark.slow

CLEAN = "Warga Sukamaju memanen jagung lebih awal karena hujan turun sebelum waktunya.\n"
FAULTY = f"Ad image\n\n{CLEAN}"

Places = Callable[..., list[str]]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in the working folder: one article on two branches, edited in the work tree and staged."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    repository = Repository(tmp_path / "redaksi")
    monkeypatch.chdir(repository.folder)
    repository.write({"a.md": CLEAN})
    repository.commit()
    return repository


@pytest.fixture
def places(capsys: pytest.CaptureFixture[str]) -> Places:
    """Run ``newslint check`` and return the places of its findings; it must not fail."""

    def run(*arguments: str) -> list[str]:
        code = main(["check", "--isolated", *arguments, "--format", "json"])
        captured = capsys.readouterr()
        assert (code in (0, 1), captured.err) == (True, "")
        return [f"{one['path']}:{one['start']['line']}" for one in json.loads(captured.out)["findings"]]

    return run


class TestNothingIsRun:
    @pytest.fixture
    def program(self, tmp_path: Path) -> Path:
        """A program that leaves a trace beside the repository."""
        program = tmp_path / "jahat.sh"
        program.write_text(f"#!/bin/sh\ntouch {tmp_path / 'jejak'}\ncat\n", encoding="utf-8")
        program.chmod(0o755)
        return program

    @pytest.fixture(autouse=True)
    def _no_trace(self, tmp_path: Path) -> object:
        yield
        assert not (tmp_path / "jejak").exists()

    @pytest.mark.parametrize("filters", [("clean", "smudge"), ("process",)])
    @pytest.mark.parametrize("arguments", [("--changed-since", "HEAD"), ("--staged",), (".",)])
    def test_that_the_configuration_names(
        self,
        repository: Repository,
        places: Places,
        program: Path,
        filters: tuple[str, ...],
        arguments: tuple[str, ...],
    ) -> None:
        for place in (".gitattributes", ".git/info/attributes"):
            repository.write({place: "*.md filter=x diff=x merge=x ident eol=crlf working-tree-encoding=UTF-8\n"})
        # The same second and the same size as what the index holds: git would have to look into the file.
        repository.write({"a.md": CLEAN.replace("jagung", "kedelai")})
        repository.git("add", "a.md")
        repository.write({"a.md": CLEAN.replace("jagung", "kelapa1"), "b.md": FAULTY})
        settings = "diff.x.textconv diff.x.command diff.external merge.x.driver core.editor core.pager pager.ls-files "
        settings += (
            "core.fsmonitor core.alternateRefsCommand gpg.program credential.helper core.askPass core.sshCommand"
        )
        for setting in (*settings.split(), *(f"filter.x.{name}" for name in filters)):
            repository.git("config", setting, program)
        for command in ("ls-files", "ls-tree", "cat-file", "rev-parse", "merge-base"):
            repository.git("config", f"alias.{command}", f"!{program}")
        assert places(*arguments) == (["b.md:1"] if arguments != ("--staged",) else [])

    def test_as_a_hook(self, repository: Repository, places: Places, program: Path) -> None:
        for folder in (repository.folder / ".git" / "hooks", repository.folder / "pengait"):
            folder.mkdir(exist_ok=True)
            for hook in ("post-index-change", "reference-transaction", "post-checkout"):
                (folder / hook).write_bytes(program.read_bytes())
                (folder / hook).chmod(0o755)
        repository.git("config", "core.hooksPath", ".git/hooks")
        (program.parent / "jejak").unlink(missing_ok=True)
        repository.write({"a.md": FAULTY})
        assert places("--changed-since", "HEAD") == places(".") == ["a.md:1"]
        assert places("--staged") == []

    @pytest.mark.parametrize(
        "settings",
        [
            {"remote.asal.url": ".", "remote.asal.uploadpack": "{program}; git-upload-pack"},
            {"remote.asal.url": "ext::{program} %S"},
            {"remote.asal.url": "ssh://contoh.id/x", "core.sshCommand": "{program}"},
            {"remote.asal.url": "git://contoh.id/x", "core.gitProxy": "{program}"},
            {"remote.asal.url": "http://127.0.0.1:9/x", "credential.helper": "{program}"},
            {"remote.asal.url": "jauh", "url.ext::{program} .insteadOf": "jauh"},
            {"remote.asal.url": "x", "remote.asal.vcs": "ext"},
        ],
    )
    def test_to_fetch_what_a_partial_clone_lacks(
        self,
        repository: Repository,
        capsys: pytest.CaptureFixture[str],
        program: Path,
        settings: dict[str, str],
    ) -> None:
        repository.write({"a.md": f"{CLEAN}\n{CLEAN.replace('jagung', 'padi')}"})
        repository.commit()
        repository.write({"a.md": FAULTY})
        repository.git("add", "a.md")
        old = [repository.git("rev-parse", f"HEAD{parent}:a.md").strip() for parent in ("", "~1")]
        for setting, value in {
            "core.repositoryFormatVersion": "1",
            "extensions.partialClone": "asal",
            "remote.asal.promisor": "true",
            "protocol.allow": "always",
            "protocol.ext.allow": "always",
            **settings,
        }.items():
            repository.git("config", setting.format(program=program), value.format(program=program))
        for name in old:
            (repository.folder / ".git" / "objects" / name[:2] / name[2:]).unlink()
        advice = "this is a partial clone, and newslint fetches nothing; 'git diff' fetches what it shows (docs/ci.md)"
        for arguments, missing in ((["--staged"], old[0]), (["--changed-since", "HEAD~1"], old[1])):
            assert main(["check", "--isolated", "--lang", "en", *arguments]) == 2
            told = f"newslint: git's store has no content {missing}; {advice}\n"
            assert capsys.readouterr().err == told

    def test_that_lies_in_the_folder(
        self, repository: Repository, places: Places, program: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("git", "git.exe", "git-ls-files"):
            repository.write({name: program.read_text(encoding="utf-8")})
            (repository.folder / name).chmod(0o755)
        monkeypatch.setenv("PATH", f".{os.pathsep}{os.pathsep}{os.environ['PATH']}")
        repository.write({"a.md": FAULTY})
        assert places("--changed-since", "HEAD") == ["a.md:1"]


class TestNothingIsHidden:
    @pytest.mark.parametrize("flag", ["--assume-unchanged", "--skip-worktree"])
    def test_by_flags_in_the_index(self, repository: Repository, places: Places, flag: str) -> None:
        repository.git("update-index", flag, "a.md")
        repository.write({"a.md": FAULTY})
        assert places("--changed-since", "HEAD") == places("--changed-since", "HEAD", "a.md") == ["a.md:1"]

    def test_by_the_time_of_a_file(self, repository: Repository, places: Places) -> None:
        file = repository.folder / "a.md"
        repository.git("config", "core.checkStat", "minimal")
        repository.git("config", "core.trustctime", "false")
        before = file.stat()
        file.write_text(CLEAN.replace("Warga Sukamaju", "Ad image\n\nabcd"), encoding="utf-8")
        assert file.stat().st_size == before.st_size
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert places("--changed-since", "HEAD") == ["a.md:1"]

    def test_by_replaced_objects(self, repository: Repository, places: Places) -> None:
        repository.write({"a.md": FAULTY})
        old = repository.git("rev-parse", "HEAD:a.md").strip()
        new = repository.git("hash-object", "-w", "a.md").strip()
        repository.git("replace", old, new)
        repository.git("add", "a.md")
        assert places("--changed-since", "HEAD") == places("--staged") == ["a.md:1"]

    def test_by_a_pipe_in_the_place_of_a_file(self, repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
        (repository.folder / "a.md").unlink()
        os.mkfifo(repository.folder / "a.md")
        assert main(["check", "--isolated", "--lang", "en", "--changed-since", "HEAD"]) == 2
        assert capsys.readouterr().err == "newslint: a.md: cannot be read: this is a pipe, no file\n"

    def test_what_a_sparse_checkout_leaves_out_is_not_missed(self, repository: Repository, places: Places) -> None:
        repository.write({"arsip/b.md": CLEAN})
        repository.commit()
        repository.git("sparse-checkout", "set", "naskah")
        assert not (repository.folder / "arsip").exists()
        repository.write({"c.md": f"{CLEAN}\nAd image\n"})
        assert places("--changed-since", "HEAD") == ["c.md:3"]


class TestWhatGitConverts:
    OLD = f"{FAULTY}\n"

    def test_line_ends_by_attributes(self, repository: Repository, places: Places) -> None:
        repository.write({".gitattributes": "*.md text eol=crlf\n", "a.md": self.OLD.replace("\n", "\r\n")})
        repository.commit()
        assert places("--changed-since", "HEAD") == []
        repository.write({"a.md": f"{self.OLD}Ad image\n".replace("\n", "\r\n")})
        assert places("--changed-since", "HEAD") == ["a.md:5"]

    def test_line_ends_that_an_editor_turned_round(self, repository: Repository, places: Places) -> None:
        repository.write({"a.md": self.OLD.replace("\n", "\r\n")})
        repository.commit()
        repository.write({"a.md": self.OLD})
        repository.git("add", "a.md")
        assert places("--changed-since", "HEAD") == places("--staged") == []

    def test_a_file_that_a_filter_writes_otherwise_is_changed_where_it_differs(
        self, repository: Repository, places: Places
    ) -> None:
        repository.git("config", "filter.x.clean", "sed s/jagung/padi/")
        repository.write({".gitattributes": "*.md filter=x\n", "a.md": f"{self.OLD}\nAd image\n"})
        repository.commit()
        assert places("--changed-since", "HEAD") == []
        repository.write({"a.md": f"{self.OLD}\nAd image\n\nAd image\n"})
        assert places("--changed-since", "HEAD") == ["a.md:6"]

    def test_a_text_in_large_file_storage_is_compared_with_what_its_pointer_says(
        self, repository: Repository, places: Places
    ) -> None:
        digest = hashlib.sha256(self.OLD.encode()).hexdigest()
        pointer = f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(self.OLD)}\n"
        repository.write({"a.md": pointer})
        repository.commit()
        repository.write({"a.md": self.OLD})
        assert places("--changed-since", "HEAD") == []
        repository.write({"a.md": f"{self.OLD}{CLEAN}"})
        assert places("--changed-since", "HEAD") == ["a.md:1", "a.md:5"] or places("--changed-since", "HEAD") == [
            "a.md:1"
        ]

    @pytest.mark.parametrize("kind", ["sha1", "sha256"])
    def test_names_of_contents_of_either_length(
        self, repository: Repository, monkeypatch: pytest.MonkeyPatch, places: Places, kind: str
    ) -> None:
        folder = repository.folder.parent / kind
        repository.git("init", f"--object-format={kind}", folder)
        monkeypatch.chdir(folder)
        other = Repository(folder)
        other.write({"a.md": FAULTY, "b.md": FAULTY})
        other.commit()
        (folder / "b.md").rename(folder / "c.md")
        other.write({"a.md": f"{FAULTY}\nAd image\n"})
        assert places("--changed-since", "HEAD") == ["a.md:5"]

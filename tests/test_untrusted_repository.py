"""A repository that nobody trusts is linted or refused, in a sentence and soon; nothing in it is run."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from tests.conftest import HANG
from tests.formatters.articles import TEXT_FORMATS
from tests.repository import Repository

CRUEL = "(?:a|aa)+$"
TRAP = "a" * 60 + "b"
FOR_PEOPLE = ("concise", "github", "markdown", "text")
"""The formats that show up in a terminal or in the log of a CI run."""
Check = Callable[..., tuple[int, str]]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a repository with one article, which is the working folder."""
    folder = tmp_path / "repo"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git" / "HEAD").touch()
    (folder / "a.txt").write_text("Harga beras naik lima persen.\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def check(repository: Path, capsys: pytest.CaptureFixture[str]) -> Check:
    """Run ``newslint check`` in the repository; return its exit code and what it says on standard error."""

    def run(*arguments: str, config: str = "") -> tuple[int, str]:
        if config:
            (repository / ".newslint.yaml").write_text(config, encoding="utf-8")
        code = main(["check", "--lang", "en", *arguments])
        return code, capsys.readouterr().err

    return run


def pack(repository: Path, match: str = "kucing", message: str = "m", names: tuple[str, ...] = ("x",)) -> Path:
    """Put a pack with one rule a name into the repository, and select it alone."""
    family = repository / "aturan" / "meja"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: a\n", encoding="utf-8")
    for name in names:
        words = f"kind: pattern\nseverity: info\nsummary: a\nwhy: b\nmessage: '{message}'\n"
        rule = f"{words}options: {{match: ['{match}']}}\n"
        (family / f"{name}.yaml").write_text(f'{rule}bad: ["⟦a⟧"]\ngood: [b]\n', encoding="utf-8")
    (repository / ".newslint.yaml").write_text("packs: [aturan]\nselect: [meja]\n", encoding="utf-8")
    return family


class TestNothingIsRun:
    @pytest.mark.parametrize("start", [("-m", "newslint"), ("-c", "from newslint.cli import main; main()")])
    def test_modules_that_lie_in_the_folder_are_not_imported(self, repository: Path, start: tuple[str, str]) -> None:
        names = ("typing", "__future__", "regex", "yaml", "argparse", "pluggy", "enum", "evil", "newslint_x")
        for name in names:
            (repository / f"{name}.py").write_text(f"open('{name}.ran', 'w')\n", encoding="utf-8")
        info = repository / "newslint_x-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newslint-x\nVersion: 1\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[newslint]\nx = newslint_x\n", encoding="utf-8")
        safe = ("-P",) if start[0] == "-c" else ()  # as the command newslint is started: without the folder
        command = [sys.executable, *safe, *start, "check", "a.txt"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=HANG)
        assert ([path.name for path in repository.glob("*.ran")], done.stderr, done.returncode) == ([], "", 0)

    @pytest.mark.parametrize("key", ["plugin-path", "plugin-paths"])
    def test_the_configuration_names_no_python(self, check: Check, repository: Path, key: str) -> None:
        (repository / "evil.py").write_text("open('ran', 'w')\n", encoding="utf-8")
        code, told = check(config=f"{key}: evil.py\n")
        assert (code, (repository / "ran").exists()) == (2, False)
        assert f":1: {key}: Python code is loaded only where the command line says so: --plugin-path PATH" in told

    def test_plugins_are_those_that_are_installed(self, check: Check, repository: Path) -> None:
        (repository / "evil.py").write_text("open('ran', 'w')\n", encoding="utf-8")
        code, told = check(config="plugins: [evil]\n")
        assert (code, (repository / "ran").exists()) == (2, False)
        assert ".newslint.yaml:1: plugins.0: the plugin 'evil' is not installed" in told

    @pytest.mark.parametrize(
        "arguments",
        [
            ("check", "."),
            ("check", "--staged"),
            ("check", "--changed-since", "HEAD"),
            ("doctor", "a.txt", ".", "--never-fire"),
            ("baseline",),
        ],
    )
    def test_git_runs_no_program_that_the_repository_names(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        repository = Repository(tmp_path)
        repository.write({"a.txt": "Harga beras naik.\n", ".gitignore": "b.txt\n"})
        repository.commit()
        repository.write({"a.txt": "Harga gula naik.\n"})
        watcher = tmp_path / "watch.sh"
        watcher.write_text(f"#!/bin/sh\ntouch {tmp_path / 'ran'}\n", encoding="utf-8")
        watcher.chmod(0o755)
        for setting in ("core.fsmonitor", "core.pager", "diff.external", "diff.x.command", "diff.x.textconv"):
            repository.git("config", setting, str(watcher))
        repository.write({".gitattributes": "*.txt diff=x\n"})
        assert (main([*arguments]), (tmp_path / "ran").exists()) == (0, False)


class TestBombs:
    @pytest.mark.parametrize(
        ("config", "what"),
        [
            ("a: &a [x, x]\nselect: [*a, *a]\n", "aliases (*a) are not taken; write the value out"),
            ("[" * 100_000, "nested more than 100 deep"),
            ("#" * 300_000, "larger than 250,000 bytes"),
            ("!!python/object/apply:os.system ['touch ran']\n", "YAML tags are not taken"),
        ],
    )
    def test_a_configuration_is_data_of_a_bounded_size(self, check: Check, config: str, what: str) -> None:
        code, told = check(config=config)
        assert (code, what in told, told.count("\n"), os.path.exists("ran")) == (2, True, 1, False)

    def test_a_rule_file_has_a_bounded_size(self, check: Check, repository: Path) -> None:
        family = pack(repository)
        os.truncate(family / "x.yaml", 20_000_000_000)
        code, told = check()
        assert (code, "x.yaml: larger than 500,000 bytes" in told) == (2, True)

    def test_a_pattern_has_a_bounded_length(self, check: Check, repository: Path) -> None:
        pack(repository, match="(a|b)" * 5000)
        code, told = check()
        assert (code, "not a pattern: it is longer than 20,000 characters" in told) == (2, True)

    @pytest.mark.slow
    def test_rules_may_not_take_forever_to_get_ready(
        self, check: Check, repository: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("newslint.packs.load_budget.MOST_SECONDS", 0.2)
        family = pack(repository, names=tuple(f"x{number}" for number in range(40)))
        for number, file in enumerate(sorted(family.glob("x*.yaml"))):
            rule = file.read_text(encoding="utf-8").replace("kucing", f"kucing{number}" + "(a|b)" * 500)
            file.write_text(rule, encoding="utf-8")
        code, told = check()
        assert (code, "aturan: its rules take more than 0 s to get ready" in told) == (2, True)

    def test_a_pack_has_a_bounded_number_of_rules(self, check: Check, repository: Path) -> None:
        pack(repository, names=tuple(f"x{number}" for number in range(2001)))
        code, told = check()
        assert (code, "newslint takes no more than 2,000 rules in all" in told) == (2, True)

    def test_globs_may_not_take_forever(self, check: Check, repository: Path) -> None:
        deep = repository.joinpath(*"a" * 60)
        deep.mkdir(parents=True)
        (deep / "b.txt").write_text("Harga beras naik.\n", encoding="utf-8")
        assert check(config=f"exclude: ['{'**/a/' * 20}c', '{'*a' * 20}*c']\n")[0] == 0

    def test_a_text_has_a_bounded_size(self, check: Check, repository: Path) -> None:
        (repository / "b.txt").touch()
        os.truncate(repository / "b.txt", 20_000_000_000)
        code, told = check("b.txt")
        assert (code, told) == (2, "newslint: b.txt: larger than 32,000,000 bytes, too large for an article\n")


class TestCruelPatterns:
    @pytest.fixture(autouse=True)
    def impatient(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Less is granted than to people, for the tests to be quick."""
        monkeypatch.setattr("newslint.expressions.time_limits.EXTRA_SECONDS", 0.2)

    def test_one_is_told_by_name(self, check: Check, repository: Path) -> None:
        pack(repository, match=CRUEL)
        (repository / "a.txt").write_text(TRAP, encoding="utf-8")
        code, told = check()
        limit = f"newslint: a.txt: the rule meja/x gave up: the pattern '{CRUEL}' did not finish within 0.2 s\n"
        assert (code, told) == (2, limit)

    def test_many_share_the_time_of_a_text_and_of_a_run(self, check: Check, repository: Path) -> None:
        pack(repository, match=CRUEL, names=tuple(f"x{number}" for number in range(200)))
        for name in ("a.txt", "b.txt", "c.txt"):
            (repository / name).write_text(TRAP, encoding="utf-8")
        code, told = check()
        refused = "not checked: patterns that did not finish took more than 0.3 s of this run"
        assert (code, told.count("gave up:"), told.count(refused)) == (2, 2, 2)
        assert "a.txt: the patterns of all rules together did not finish within 0.4 s; 198 rules did not run" in told

    @pytest.mark.parametrize("message", ["{x.__class__}", "{0}", "{match!r}", "{match.__class__}", "{}"])
    def test_a_message_holds_plain_names_only(self, check: Check, repository: Path, message: str) -> None:
        pack(repository, message=message)
        code, told = check()
        assert (code, f"x.yaml:5: message: unknown placeholder {message}" in told) == (2, True)

    def test_what_is_no_placeholder_is_told_as_it_stands(
        self, repository: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        pack(repository, match="beras", message="%(x)s %s $HOME")
        assert (main(["check", "--format", "concise"]), "%(x)s %s $HOME" in capsys.readouterr().out) == (0, True)


class TestOutsideTheRepository:
    @pytest.fixture
    def secret(self, tmp_path: Path) -> Path:
        """A file beside the repository that it must not get at."""
        (tmp_path / "luar" / "meja").mkdir(parents=True)
        file = tmp_path / "luar" / "rahasia.txt"
        file.write_text("rahasia: sandi\n", encoding="utf-8")
        return file

    @pytest.mark.parametrize("name", ["../luar", "/etc", "tautan"])
    def test_packs_stand_inside(self, check: Check, repository: Path, secret: Path, name: str) -> None:
        (repository / "tautan").symlink_to(secret.parent)
        code, told = check(config=f"packs: [{name}]\n")
        assert (code, f"packs: '{name}' is outside the repository of this file" in told) == (2, True)

    def test_a_pack_beside_the_configuration_in_one_repository_is_taken(self, repository: Path) -> None:
        pack(repository)
        (repository / "sub").mkdir()
        config = repository / "sub" / "newslint.yaml"
        config.write_text("packs: [../aturan]\nselect: [meja]\n", encoding="utf-8")
        assert main(["check", "--config", str(config), "a.txt"]) == 0

    @pytest.mark.parametrize("link", ["aturan/meja/y.yaml", "aturan/meja/family.yaml"])
    def test_files_of_a_pack_stand_in_the_pack(self, check: Check, repository: Path, secret: Path, link: str) -> None:
        pack(repository)
        (repository / link).unlink(missing_ok=True)
        (repository / link).symlink_to(secret)
        code, told = check()
        assert (code, "a link that leads out of the pack" in told, "sandi" in told) == (2, True, False)

    def test_the_configuration_itself_stands_inside(self, check: Check, repository: Path, secret: Path) -> None:
        (repository / ".newslint.yaml").symlink_to(secret)
        code, told = check()
        assert (code, "a link that leads out of the repository" in told, "sandi" in told) == (2, True, False)

    def test_the_baseline_stands_inside(self, check: Check) -> None:
        code, told = check(config="baseline: ../luar/rahasia.txt\n")
        assert (code, "baseline: '../luar/rahasia.txt' is outside the repository of this file" in told) == (2, True)

    @pytest.mark.parametrize("target", ["../luar/rahasia.txt", ".git/HEAD", "/etc/passwd"])
    def test_links_found_in_a_folder_do_not_lead_out(
        self, check: Check, repository: Path, secret: Path, target: str
    ) -> None:
        (repository / "b.txt").symlink_to(target)
        code, told = check(".", "--format", "json")
        assert (code, told.count("\n")) == (2, 1)
        assert "b.txt: not read: a link that leads out of the tree that is checked" in told

    def test_a_link_inside_is_followed(self, check: Check, repository: Path) -> None:
        (repository / "b.txt").symlink_to("a.txt")
        assert check(".") == (0, "")

    def test_links_that_go_round_in_a_circle(self, check: Check, repository: Path) -> None:
        (repository / "putar").symlink_to(".")
        (repository / "b.txt").symlink_to("b.txt")
        code, told = check(".")
        assert (code, told) == (2, "newslint: b.txt: cannot be read: Too many levels of symbolic links\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
class TestWhatIsNoFile:
    @pytest.mark.parametrize("arguments", [(), ("b.txt",), ("--fix",), ("--diff",)])
    def test_a_pipe_is_not_waited_for(self, check: Check, repository: Path, arguments: tuple[str, ...]) -> None:
        os.mkfifo(repository / "b.txt")
        code, told = check(*arguments)
        assert (code, "b.txt: cannot be read: this is a pipe, no file" in told) == (2, True)

    def test_a_device_is_not_read(self, check: Check, repository: Path) -> None:
        (repository / "b.txt").symlink_to("/dev/zero")
        code, told = check("b.txt")
        assert (code, "b.txt: cannot be read: this is a device, no file" in told) == (2, True)

    def test_nor_is_a_pipe_among_rules(self, check: Check, repository: Path) -> None:
        os.mkfifo(pack(repository) / "y.yaml")
        code, told = check()
        assert (code, "y.yaml: cannot be read: this is a pipe, no file" in told) == (2, True)

    def test_nor_one_for_a_baseline(self, check: Check, repository: Path) -> None:
        os.mkfifo(repository / "dasar.json")
        code, told = check(config="baseline: dasar.json\n")
        assert (code, "dasar.json: cannot be read: this is a pipe, no file" in told) == (2, True)


@pytest.mark.slow
class TestTerminals:
    NAME = "b\x1b]0;judul\x07\n::error::.txt"
    TEXT = "Baca juga: \x1b[31mPerjalanan\x9b2J \u202eTimnas\n"

    @pytest.mark.parametrize("name", sorted({*TEXT_FORMATS, *FOR_PEOPLE}))
    def test_no_format_passes_control_characters_on(
        self, repository: Path, capsys: pytest.CaptureFixture[str], name: str
    ) -> None:
        (repository / self.NAME).write_text(self.TEXT, encoding="utf-8")
        assert main(["check", "--format", name]) in (0, 1)
        shown = capsys.readouterr().out
        assert "related-link" in shown
        last = 160 if name in FOR_PEOPLE else 127  # programs get the article's words as they are
        assert {character for character in shown if ord(character) < 32 or 127 <= ord(character) < last} <= set("\n\t")
        assert name not in FOR_PEOPLE or "\n::error::.txt" not in shown

    def test_nor_does_a_failure(self, check: Check, repository: Path) -> None:
        (repository / self.NAME).write_bytes(b"\xff")
        code, told = check()
        assert (code, told.count("\n"), "\x1b" in told) == (2, 1, False)

    def test_nor_does_an_error(self, check: Check, repository: Path) -> None:
        (pack(repository) / "\x1b[31m.yaml").touch()
        code, told = check()
        assert (code, told.count("\n"), "\x1b" in told) == (2, 1, False)


def test_a_file_called_like_an_option_or_like_standard_input(check: Check, repository: Path) -> None:
    for name in ("-.txt", "--fix.txt", "-"):
        (repository / name).write_text("Harga beras naik.\n", encoding="utf-8")
    assert check(".") == (0, "")

"""``newslint baseline`` and what ``check`` makes of it: only new findings fail, and the record never grows unasked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from tests.conftest import Run

NAME = ".newslint-baseline.json"
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
OLD = f"Ad image\n\n{CLEAN}"
NEW = f"{OLD}\nAd image\n"

Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process; return its exit code and both streams."""

    def run(*arguments: str) -> tuple[int, str, str]:
        return (main(arguments), *capsys.readouterr())

    return run


@pytest.fixture(autouse=True)
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles with an old fault, in the working folder, with a configuration that names a baseline."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "naskah").mkdir()
    for name in ("a.txt", "naskah/b.txt"):
        write(name, OLD)
    write(".newslint.yaml", f"baseline: {NAME}\nlanguage: en\n")
    return tmp_path


def write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def recorded() -> list[tuple[str, int]]:
    return [(one["path"], one["times"]) for one in json.loads(Path(NAME).read_text(encoding="utf-8"))["findings"][:-1]]


class TestCheck:
    def test_old_findings_are_held_back_and_counted(self, run: Command) -> None:
        assert run("baseline")[0] == 0
        assert run("check") == (0, "No findings; files checked: 2.\nFindings held back by the baseline: 2.\n", "")
        assert json.loads(run("check", "--format", "json")[1])["summary"]["baselined"] == 2

    def test_one_more_equal_finding_fails(self, run: Command) -> None:
        run("baseline")
        write("a.txt", NEW)
        code, output, _ = run("check", "--format", "concise")
        assert (code, [line.split(" ")[0] for line in output.splitlines()]) == (1, ["a.txt:5:1:"])

    def test_it_can_be_left_out_or_replaced(self, run: Command) -> None:
        run("baseline")
        run("baseline", "a.txt", "--baseline", "lain.json")
        assert run("check", "--no-baseline", "--quiet")[0] == 1
        assert run("check", "--baseline", "lain.json", "a.txt")[0] == 0
        assert run("check", "--baseline", "lain.json", "naskah")[0] == 1

    def test_it_is_found_from_a_subfolder(self, run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        run("baseline")
        monkeypatch.chdir("naskah")
        assert run("check", "b.txt")[0] == 0

    @pytest.mark.slow
    def test_standard_input_has_its_entries_by_its_name(self, newslint: Run, run: Command) -> None:
        run("baseline")
        done = newslint("check", "-", "--stdin-filename", "a.txt", stdin=NEW.encode())
        assert done.returncode == 1
        done = newslint("check", "-", "--stdin-filename", "a.txt", stdin=OLD.encode())
        assert done.returncode == 0


@pytest.mark.slow
class TestStale:
    @pytest.fixture(autouse=True)
    def one_is_mended(self, run: Command) -> None:
        run("baseline")
        write("a.txt", CLEAN)

    def test_a_stale_entry_is_told_and_passes(self, run: Command) -> None:
        told = f"newslint: {NAME}: entries for findings that are gone: 1 (a.txt: cruft/ad-slot); "
        told += "“newslint baseline --prune” takes them out\n"
        assert run("check") == (
            0,
            "No findings; files checked: 2.\nFindings held back by the baseline: 1.\n",
            told,
        )
        assert run("check", "--quiet") == (0, "", "")

    def test_a_strict_check_fails(self, run: Command) -> None:
        code, _, told = run("check", "--baseline-strict", "--quiet")
        assert (code, "the baseline is stale: entries for findings that are gone: 1 (" in told) == (1, True)
        assert run("check", "--baseline-strict", "--exit-zero")[0] == 0

    def test_files_and_rules_that_were_not_looked_at_do_not_count(self, run: Command) -> None:
        assert run("check", "--baseline-strict", "naskah/b.txt")[0] == 0
        assert run("check", "--baseline-strict", "--select", "duplicates")[0] == 0

    def test_a_file_that_is_gone_counts_where_its_folder_is_checked(self, run: Command) -> None:
        Path("a.txt").unlink()
        assert run("check", "--baseline-strict", "naskah")[0] == 0
        assert run("check", "--baseline-strict", ".")[0] == 1

    def test_a_strict_check_wants_a_baseline(self, run: Command) -> None:
        assert run("check", "--baseline-strict", "--isolated")[0] == 2

    def test_pruning_shrinks_and_never_grows(self, run: Command) -> None:
        write("naskah/b.txt", NEW)
        code, output, _ = run("baseline", "--prune")
        assert (code, output) == (0, f"{NAME}: findings recorded: 1 (new: 0, taken out: 1).\n")
        assert recorded() == [("naskah/b.txt", 1)]
        assert run("check", "--baseline-strict")[0] == 1

    def test_pruning_some_files_keeps_the_entries_of_others(self, run: Command) -> None:
        Path("naskah/b.txt").write_text(CLEAN, encoding="utf-8")
        run("baseline", "--prune", "a.txt")
        assert recorded() == [("naskah/b.txt", 1)]

    def test_updating_does_both(self, run: Command) -> None:
        write("naskah/b.txt", NEW)
        code, output, _ = run("baseline", "--update")
        assert (code, output) == (0, f"{NAME}: findings recorded: 2 (new: 1, taken out: 1).\n")
        assert recorded() == [("naskah/b.txt", 2)]


class TestWriting:
    def test_it_says_how_to_use_it(self, run: Command) -> None:
        write(".newslint.yaml", "language: en\n")
        told = f"{NAME}: findings recorded: 2 (new: 2, taken out: 0).\n"
        advice = "From now on newslint check leaves these findings unreported (--no-baseline: reports them).\n"
        assert run("baseline") == (0, told + advice, "")

    def test_one_of_another_name_must_be_named(self, run: Command) -> None:
        write(".newslint.yaml", "language: en\n")
        told = "lama.json: findings recorded: 2 (new: 2, taken out: 0).\n"
        advice = "Put “baseline: lama.json” into .newslint.yaml, or check with --baseline lama.json.\n"
        assert run("baseline", "--baseline", "lama.json") == (0, told + advice, "")

    def test_a_file_that_is_there_is_not_overwritten_unasked(self, run: Command) -> None:
        run("baseline")
        before = Path(NAME).read_bytes()
        write("a.txt", NEW)
        code, output, told = run("baseline")
        assert (code, output) == (2, "")
        assert told == (
            f"newslint: {NAME} is there already; --prune takes out what is mended, --update also records what is new\n"
        )
        assert Path(NAME).read_bytes() == before

    def test_nothing_is_written_where_nothing_changes(self, run: Command) -> None:
        run("baseline")
        before = Path(NAME).stat().st_mtime_ns
        assert run("baseline", "--prune")[1] == f"{NAME}: findings recorded: 2; nothing has changed.\n"
        assert Path(NAME).stat().st_mtime_ns == before

    def test_an_archive_without_faults_has_an_empty_baseline(self, run: Command) -> None:
        run("baseline", "--select", "duplicates")
        assert recorded() == []
        assert run("check", "--select", "duplicates", "--baseline-strict")[0] == 0

    def test_nothing_is_written_where_a_file_cannot_be_checked(self, run: Command) -> None:
        Path("rusak.txt").write_bytes(b"\xff")
        code, output, told = run("baseline")
        assert (code, output, Path(NAME).exists()) == (2, "", False)
        assert told.endswith(f"newslint: {NAME}: not written, because not everything could be checked\n")

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["check"], f"newslint: {NAME}: there is no such baseline; 'newslint baseline' writes it\n"),
            (["baseline", "--prune"], f"newslint: {NAME}: there is no such baseline; 'newslint baseline' writes it\n"),
            (["check", "--baseline", "naskah"], "newslint: naskah: cannot be read: this is a folder, no file\n"),
            (["baseline", "--baseline", "tidak/ada.json"], "newslint: tidak/ada.json: cannot be written: "),
        ],
    )
    def test_what_cannot_be_is_one_sentence(self, run: Command, arguments: list[str], sentence: str) -> None:
        code, output, told = run(*arguments)
        assert (code, output, told.startswith(sentence), len(told.splitlines())) == (2, "", True, 1), told

    def test_a_broken_file_is_told_before_anything_is_reported(self, run: Command) -> None:
        run("baseline")
        write(NAME, Path(NAME).read_text(encoding="utf-8").replace('"times": 1', '"times": "1"', 1))
        assert run("check") == (2, "", f'newslint: {NAME}:2: times: expected a number, found "1"\n')


class TestFix:
    def test_what_is_held_back_is_not_fixed(self, run: Command) -> None:
        run("baseline")
        write("a.txt", NEW)
        assert run("check", "--diff", "naskah")[:2] == (0, "")
        assert run("check", "--fix")[0] == 0
        assert (Path("a.txt").read_text(encoding="utf-8"), Path("naskah/b.txt").read_text(encoding="utf-8")) == (
            OLD,
            OLD,
        )

    def test_without_the_baseline_everything_is_fixed_and_its_entries_are_stale(self, run: Command) -> None:
        run("baseline")
        assert run("check", "--fix", "--no-baseline")[0] == 0
        assert Path("a.txt").read_text(encoding="utf-8") == CLEAN
        assert run("check", "--baseline-strict")[0] == 1

"""A gate never passes in silence: without rules, without files, with a baseline or a comment that has no effect."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
ADVERT = f"Ad image\n\n{BODY}"
NO_RULE = (
    "no rule is left to run, so that nothing would ever be found "
    "(optional rules run by their family or id, preview rules by their full id only)\n"
)
NOTHING = "; tidak ada yang diperiksa\n"


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ADVERT, encoding="utf-8")


def configure(tmp_path: Path, text: str) -> None:
    (tmp_path / ".newslint.yaml").write_text(text, encoding="utf-8")


class TestWithoutRules:
    def test_a_selection_of_nothing(self, command: Command, tmp_path: Path) -> None:
        configure(tmp_path, "language: en\nselect: []\n")
        assert command("check") == (2, "", f"newslint: {tmp_path}/.newslint.yaml:2: select: {NO_RULE}")

    def test_what_is_selected_and_ignored_at_once(self, command: Command) -> None:
        done = command("check", "--select", "cruft", "--ignore", "cruft", "--lang", "en")
        assert done == (2, "", f"newslint: --select and --ignore: {NO_RULE}")

    def test_a_baseline_is_not_written_either(self, command: Command, tmp_path: Path) -> None:
        configure(tmp_path, "select: []\n")
        assert command("baseline").code == 2
        assert not (tmp_path / ".newslint-baseline.json").exists()

    def test_some_files_may_be_without(self, command: Command, tmp_path: Path) -> None:
        configure(tmp_path, "select: []\npaths:\n- match: opini\n  select: [cruft]\n")
        assert command("check").code == 0

    def test_an_unknown_name_is_told_with_its_option(self, command: Command) -> None:
        told = "newslint: --extend-select: unknown rule or family 'crft'; did you mean 'cruft'?\n"
        assert command("check", "--extend-select", "crft", "--lang", "en") == (2, "", told)


class TestWithoutFiles:
    def test_all_that_is_in_the_folder_is_excluded(self, command: Command, tmp_path: Path) -> None:
        configure(tmp_path, 'exclude: ["**"]\n')
        done = command("check", ".")
        assert (done.code, done.err.endswith(NOTHING)) == (0, True)

    def test_the_only_file_named_is_excluded(self, command: Command, tmp_path: Path) -> None:
        configure(tmp_path, 'exclude: ["a.txt"]\n')
        told = f"newslint: a.txt: dikecualikan oleh exclude di .newslint.yaml{NOTHING}"
        assert command("check", "a.txt")[::2] == (0, told)
        assert command("check", "-", "--stdin-filename", "a.txt")[::2] == (0, told)

    @pytest.mark.parametrize("options", [[], ["--format", "json"], ["--fix"], ["--diff"]], ids=" ".join)
    def test_no_quiet_run_hides_that_nothing_was_checked(
        self, command: Command, tmp_path: Path, options: list[str]
    ) -> None:
        configure(tmp_path, 'exclude: ["a.txt"]\n')
        (tmp_path / "kosong").mkdir()
        (tmp_path / "b.txt").touch()
        for path in (".", "a.txt", "kosong", "b.txt"):
            if path == ".":
                (tmp_path / "b.txt").unlink()
            told = command("check", path, "--quiet", *options).err
            assert (told.startswith(f"newslint: {path}: "), told.endswith(NOTHING)) == (True, True)
            (tmp_path / "b.txt").touch()

    def test_nor_does_it_hide_that_one_of_its_folders_has_none(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "kosong").mkdir()
        assert command("check", "a.txt", "kosong", "--quiet").err.startswith("newslint: kosong: tidak ada berkas ")

    def test_a_quiet_run_says_nothing_of_an_empty_file_among_others(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "b.txt").touch()
        assert command("check", "--quiet").err == ""

    def test_an_empty_path(self, command: Command) -> None:
        told = "newslint: argument PATH: this is an empty path (see 'newslint check --help')\n"
        assert command("check", "", "--lang", "en") == (2, "", told)

    def test_a_name_without_an_ending(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "naskah").write_text(BODY, encoding="utf-8")
        told = "newslint: naskah: the name has no ending, which tells newslint how to read the file; newslint reads "
        assert command("check", "naskah", "--lang", "en").err.startswith(told)

    def test_it_is_told_in_the_language_of_the_run(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "b.txt").touch()
        told = "newslint: b.txt: the file is empty; nothing was checked\n"
        assert command("check", "b.txt", "--lang", "en").err == told


class TestBaselineThatIsFound:
    TOLD = (
        "newslint: .newslint-baseline.json: baseline ini ditemukan di sini dan dipakai; temuan yang ditahannya: 1 "
        "(--no-baseline: laporkan semuanya)\n"
    )

    @pytest.mark.parametrize("options", [[], ["--quiet"], ["--quiet-if-clean"], ["--diff"]], ids=" ".join)
    def test_it_is_used_and_never_in_silence(self, command: Command, options: list[str]) -> None:
        command("baseline")
        done = command("check", *options)
        assert (done.code, done.err, "[cruft/" in done.out) == (0, self.TOLD, False)

    @pytest.mark.parametrize("options", [["--no-baseline"], ["--isolated"]], ids=" ".join)
    def test_it_is_not_used_where_somebody_says_so(self, command: Command, options: list[str]) -> None:
        command("baseline")
        done = command("check", *options)
        assert (done.code, self.TOLD in done.err) == (1, False)

    def test_one_that_is_named_needs_no_word(self, command: Command) -> None:
        command("baseline")
        done = command("check", "--baseline", ".newslint-baseline.json")
        assert (done.code, done.err) == (0, "")

    def test_it_is_looked_for_beside_the_configuration(
        self, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        configure(tmp_path, "")
        command("baseline")
        (tmp_path / "naskah").mkdir()
        monkeypatch.chdir(tmp_path / "naskah")
        done = command("check", "../a.txt", "--lang", "en")
        assert done.code == 0
        assert done.err.startswith("newslint: ../.newslint-baseline.json: this baseline was found here and is used; ")

    def test_not_by_a_link(self, command: Command, tmp_path: Path) -> None:
        command("baseline", "--baseline", "lama.json")
        (tmp_path / ".newslint-baseline.json").symlink_to("lama.json")
        done = command("check", "a.txt", "--lang", "en")
        assert done.code == 1
        assert done.err.startswith("newslint: .newslint-baseline.json: this baseline is not used; ")

    def test_a_broken_one_ends_the_run(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / ".newslint-baseline.json").write_text("[]", encoding="utf-8")
        assert command("check").code == 2


class TestCommentsInPlainText:
    TOLD = "newslint: a.txt: komentar newslint tidak mematikan apa pun di dalam teks polos; "

    def test_they_are_told_once_a_file(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(f"<!-- newslint-disable -->\n\n{ADVERT}\n<!-- newslint-enable -->\n", "utf-8")
        done = command("check", "a.txt")
        assert (done.code, done.err.startswith(self.TOLD), done.err.count("\n")) == (1, True, 1)

    def test_in_markdown_they_work(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text(f"<!-- newslint-disable -->\n\n{ADVERT}", encoding="utf-8")
        assert command("check", "a.md")[::2] == (0, "")


class TestUsage:
    def test_explain_without_a_rule(self, command: Command) -> None:
        told = "newslint: name a rule, such as cruft/related-link, or write all pages with --all FOLDER\n"
        assert command("explain", "--lang", "en") == (2, "", told)

    def test_a_number_of_processes_that_is_none(self, command: Command) -> None:
        for value in ("0", "-1", "dua", "1.5", "²"):
            assert (
                f"--jobs: expected a number from 1 on, or auto, found '{value}'"
                in command("check", "--lang", "en", f"--jobs={value}").err
            )

    def test_a_report_with_one_finding_a_line_is_not_compared(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "b.txt").write_text(ADVERT, encoding="utf-8")
        command("check", "--format", "json", "--output", "a.json")
        for names in (["a.txt"], ["a.txt", "b.txt"]):
            command("check", *names, "--format", "jsonl", "--output", "r.jsonl")
            assert command("compare", "a.json", "r.jsonl", "--lang", "en").err == (
                "newslint: r.jsonl: this is a report of --format jsonl; "
                "newslint compares reports of 'newslint check --format json'\n"
            )


def test_a_title_without_a_page_is_told(command: Command) -> None:
    done = command("check", "--report-title", "Edisi Senin", "--lang", "en")
    told = "newslint: --report-title and --report-date head the report of --format html; there is none\n"
    assert (done.code, done.err) == (2, told)
    done = command("check", "--report-title", "Edisi Senin", "--format", "html")
    assert (done.code, "<h1>Edisi Senin</h1>" in done.out) == (1, True)

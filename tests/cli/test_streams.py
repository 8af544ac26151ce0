"""Standard streams that are full or closed, and a working folder that is gone: one sentence, exit code 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.every import every

ARTICLE = "Ad image\n\nHarga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FULL = "newslint: standard output cannot be written: No space left on device\n"
CLOSED = "newslint: standard output cannot be written: it is closed\n"

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="SKIPPED LOUDLY: no /dev/full here")


def shell(folder: Path, line: str) -> tuple[int, str, str]:
    """Run a line of shell in which ``$N`` is newslint; return the exit code, the output and the errors."""
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    environment = {**os.environ, "N": f"{sys.executable} -m newslint"}
    done = subprocess.run(line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@every("buffered", ["", "PYTHONUNBUFFERED=1 "])
@every("command", ["check a.txt", "check a.txt --format json", "rules", "--version", "--help"])
def test_standard_output_that_is_full(tmp_path: Path, command: str, buffered: str) -> None:
    assert shell(tmp_path, f"{buffered}$N --lang en {command} > /dev/full") == (2, "", FULL)


@every("command", ["check a.txt", "--version"])
def test_standard_output_that_is_closed(tmp_path: Path, command: str) -> None:
    assert shell(tmp_path, f"$N --lang en {command} >&-") == (2, "", CLOSED)


def test_a_report_in_a_file_needs_no_standard_output(tmp_path: Path) -> None:
    assert shell(tmp_path, "$N check a.txt --output r.txt >&-") == (1, "", "")
    assert "cruft/ad-slot" in (tmp_path / "r.txt").read_text(encoding="utf-8")


@every("end", ["2>&-", "2>/dev/full"])
def test_without_standard_error_the_exit_code_still_tells(tmp_path: Path, end: str) -> None:
    code, output, _ = shell(tmp_path, f"$N check a.txt --format concise {end}")
    assert (code, output.startswith("a.txt:1:1: error cruft/ad-slot ")) == (1, True)
    assert shell(tmp_path, f"$N check tidak-ada.txt --format concise {end}") == (2, "", "")


def test_standard_input_that_is_closed(tmp_path: Path) -> None:
    assert shell(tmp_path, "$N check --lang en - <&-") == (2, "", "newslint: standard input is closed\n")


class TestReaderGone:
    """Who stops to read a report changes nothing else: not the exit code, not the other reports, not the fixes."""

    CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"

    def pipe(self, folder: Path, arguments: str) -> tuple[int, str]:
        """Return the exit code of a run that nobody reads, and what is left on standard error."""
        (folder / "a").mkdir()
        for number in range(80):
            (folder / "a" / f"{number}.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "b.txt").write_text(self.CLEAN, encoding="utf-8")
        errors = shell(folder, f'{{ $N {arguments}; echo "exit $?" >&2; }} | true')[2]
        told, _, code = errors.rpartition("exit ")
        return int(code), told

    @every(
        ("arguments", "code"),
        [
            ("check a", 1),
            ("check a --format json", 1),
            ("check a --jobs 2", 1),
            ("check a --exit-zero", 0),
            ("check a --fail-on never", 0),
            ("check a --diff", 1),
            ("check --lang en tidak-ada.txt", 2),
            ("check b.txt", 0),
            ("test-rules --select cruft/ad-slot", 0),
            ("rules", 0),
            ("--help", 0),
        ],
    )
    def test_the_exit_code_is_that_of_the_whole_run(self, tmp_path: Path, arguments: str, code: int) -> None:
        told = "newslint: tidak-ada.txt: there is no such file or folder\n" if code == 2 else ""
        assert self.pipe(tmp_path, arguments) == (code, told)

    def test_nobody_reads_standard_error_either(self, tmp_path: Path) -> None:
        (tmp_path / "kosong").mkdir()
        line = '{ $N check a.txt kosong --statistics --format concise 2>&1; echo "exit $?" > kode; } | true'
        assert shell(tmp_path, line)[2] == ""
        assert (tmp_path / "kode").read_text(encoding="utf-8") == "exit 1\n"

    def test_the_other_reports_are_whole(self, tmp_path: Path) -> None:
        assert self.pipe(tmp_path, "check a --output-format jsonl=temuan.jsonl") == (1, "")
        assert len((tmp_path / "temuan.jsonl").read_text(encoding="utf-8").splitlines()) == 80

    def test_all_files_are_fixed(self, tmp_path: Path) -> None:
        assert self.pipe(tmp_path, "check a --fix") == (0, "")
        assert {path.read_text(encoding="utf-8") for path in (tmp_path / "a").iterdir()} == {self.CLEAN}

    def test_the_rest_is_not_waited_for_where_it_changes_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "catat.py").write_text(
            "import newslint\n\n"
            "def catat(results, run):\n"
            "    for result in results:\n"
            "        open('dibaca', 'a').write('x')\n"
            "        yield 'x' * 10_000\n\n"
            "@newslint.hookimpl\ndef newslint_formatters():\n    return {'catat': catat}\n",
            encoding="utf-8",
        )
        assert self.pipe(tmp_path, "check a --plugin-path catat.py --format catat") == (1, "")
        assert len((tmp_path / "dibaca").read_text(encoding="utf-8")) < 80


@pytest.mark.slow
class TestForeignWords:
    """What a plugin prints, in whatever way and whenever, never stands in a report."""

    PLUGIN = """\
import atexit, os, subprocess, sys
from pathlib import Path
import newslint

print("halo saat dimuat")
os.write(1, b"halo lewat nomor\\n")
subprocess.run(["echo", "halo dari program"])
print("halo asli", file=sys.__stdout__, flush=True)
atexit.register(print, "halo di akhir")
atexit.register(os.write, 1, b"halo di akhir sekali\\n")

class Cakap(newslint.Rule):
    kind = "cakap"
    def check_block(self, block):
        print("halo dari aturan")
        if block.text == "Gaduh.":
            yield newslint.Report(block.piece)

def polos(results, run):
    for result in results:
        print("halo dari format")
        yield result.path + "\\n"

@newslint.hookimpl
def newslint_kinds():
    print("halo dari kait")
    return {"cakap": Cakap}

@newslint.hookimpl
def newslint_packs():
    return [Path(__file__).parent / "aturan"]

@newslint.hookimpl
def newslint_formatters():
    return {"polos": polos}
"""
    RULE = "kind: cakap\nseverity: info\nsummary: a\nwhy: b\nmessage: c\nbad: [⟦Gaduh.⟧]\ngood: [b]\n"

    @pytest.fixture(scope="class")
    @classmethod
    def folder(cls, tmp_path_factory: pytest.TempPathFactory) -> Path:
        """One folder for all runs with the plugin, which share what is worked out of the rules in it."""
        folder = tmp_path_factory.mktemp("cakap")
        (folder / "cakap.py").write_text(cls.PLUGIN, encoding="utf-8")
        family = folder / "aturan" / "cakap"
        family.mkdir(parents=True)
        (family / "family.yaml").write_text("summary: Cakap\n", encoding="utf-8")
        (family / "cakap.yaml").write_text(cls.RULE, encoding="utf-8")
        return folder

    def run(self, folder: Path, arguments: str) -> tuple[str, str]:
        """Return the output and the errors of a run with a plugin that talks."""
        return shell(folder, f"$N {arguments} --plugin-path cakap.py")[1:]

    @pytest.mark.parametrize(
        "command",
        [
            "check a.txt --format json",
            "check a.txt --format sarif",
            "check a.txt --format json --jobs 2",
            "rules --format json",
            "plugins --format json",
            "doctor a.txt --format json",
            "test-rules --select cakap --format json",
            "schema rule",
        ],
    )
    def test_json_is_whole(self, folder: Path, command: str) -> None:
        output, errors = self.run(folder, command)
        assert isinstance(json.loads(output), dict)
        for words in ("saat dimuat", "lewat nomor", "dari program", "asli", "dari kait", "di akhir", "di akhir sekali"):
            assert f"halo {words}\n" in errors

    def test_a_rule_and_a_format_of_its_own(self, folder: Path) -> None:
        output, errors = self.run(folder, "check a.txt --format polos --extend-select cakap")
        assert output == "a.txt\n"
        assert ("halo dari aturan\n" in errors, "halo dari format\n" in errors) == (True, True)

    def test_a_diff(self, folder: Path) -> None:
        output, _ = self.run(folder, "check a.txt --diff")
        assert (output.startswith("--- a/a.txt\n"), "halo" in output) == (True, False)

    @pytest.mark.parametrize("name", ["/dev/stdout", "/dev/fd/1"])
    def test_standard_output_by_a_name_of_the_system(self, folder: Path, name: str) -> None:
        output, _ = self.run(folder, f"check a.txt --format json --output {name}")
        assert json.loads(output)["summary"]["findings"] == 1


def test_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    # python -m looks for the folder before newslint runs, so it is called as its script calls it.
    call = '$P -P -c \'from newslint.cli import main; raise SystemExit(main(["check", "--lang", "en"]))\''.replace(
        "$P", sys.executable
    )
    line = f"mkdir hilang && cd hilang && rmdir ../hilang && {call}"
    assert shell(tmp_path, line) == (2, "", "newslint: the working folder is gone\n")

"""``newslint check --fix``, ``--unsafe-fixes`` and ``--diff``: nothing is lost, nothing else is touched."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.conftest import Run

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
ADVERT = f"{BODY}\n\n- Advertisement -\n\nWarga menunggu operasi pasar yang dijanjikan pemerintah daerah.\n"
FIXED = f"{BODY}\n\nWarga menunggu operasi pasar yang dijanjikan pemerintah daerah.\n"

BROKEN_RULE = """\
from newslint import Rule, RuleSpec, hookimpl

WORDS = {"id": "a", "en": "a"}


class Broken(Rule):
    kind = "broken"
    spec = RuleSpec("redaksi/rusak", kind, "stable", "error", frozenset({"paragraph"}), WORDS, WORDS, WORDS, {})

    def check_block(self, block):
        raise ValueError("rusak")


@hookimpl
def newslint_rules():
    return [Broken]
"""


def test_safe_fixes_are_written_and_the_second_run_changes_nothing(newslint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--fix", "--lang", "en")
    assert (done.returncode, path.read_text(encoding="utf-8")) == (0, FIXED)
    assert done.stdout.startswith("a.txt: Fixes applied: 1.\n")
    before = path.stat()
    assert newslint("check", "--fix").returncode == 0
    assert path.stat().st_mtime_ns == before.st_mtime_ns


def test_byte_order_mark_line_ends_and_mode_are_kept(newslint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ADVERT.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    newslint("check", "--fix")
    assert path.read_bytes() == b"\xef\xbb\xbf" + FIXED.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link_and_its_target_is_fixed(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "naskah").mkdir()
    target = tmp_path / "naskah" / "a.txt"
    target.write_text(ADVERT, encoding="utf-8")
    link = tmp_path / "b.txt"
    link.symlink_to(target)
    newslint("check", "--fix", "b.txt")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == FIXED


def test_diff_shows_the_change_and_writes_nothing(newslint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--diff")
    assert done.returncode == 1
    assert "--- a/a.txt\n+++ b/a.txt\n" in done.stdout
    assert "-- Advertisement -\n" in done.stdout
    assert path.read_text(encoding="utf-8") == ADVERT


def test_a_diff_can_be_applied_by_git(newslint: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ADVERT.rstrip("\n"), encoding="utf-8")
    (tmp_path / "perubahan.diff").write_text(newslint("check", "--diff").stdout, encoding="utf-8")
    assert os.system(f"cd '{tmp_path}' && git apply perubahan.diff") == 0
    assert path.read_text(encoding="utf-8") == FIXED.rstrip("\n")


def test_a_failed_rule_leaves_the_article_alone(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "rusak.py").write_text(BROKEN_RULE, encoding="utf-8")
    path = tmp_path / "a.txt"
    path.write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--lang", "en", "--fix", "--plugin-path", "rusak.py", "a.txt")
    assert done.returncode == 2
    assert "the rule redaksi/rusak failed with ValueError: rusak" in done.stderr
    assert path.read_text(encoding="utf-8") == ADVERT


def test_a_report_for_machines_leaves_the_number_of_fixes_to_standard_error(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--fix", "--format", "json")
    assert json.loads(done.stdout)["summary"]["fixed"] == 1
    assert (json.loads(done.stdout)["findings"], done.stderr) == ([], "newslint: perbaikan diterapkan: 1\n")


def test_what_is_left_is_told_after_fixing(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{ADVERT}Sehingga warga menunggu sampai malam.\n", encoding="utf-8")
    done = newslint("check", "--fix", "--lang", "en")
    assert "a.txt:4:1: warning" in done.stdout
    assert "Findings: 1 (1 warning); files checked: 1.\nFixes applied: 1.\n" in done.stdout


def test_a_leftover_of_a_killed_run_is_not_read(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIXED, encoding="utf-8")
    (tmp_path / ".newslint-x1y2z3").write_text(ADVERT, encoding="utf-8")
    assert "files checked: 1." in newslint("check", "--fix", "--lang", "en").stdout
    assert (tmp_path / ".newslint-x1y2z3").read_text(encoding="utf-8") == ADVERT

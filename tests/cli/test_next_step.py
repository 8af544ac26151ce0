"""What a run says of the next step: help without a command, the files it would read, and how to mend."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run

ADVERT = "Warga menanam padi di lereng utara.\n\nAdvertisement\n"


def test_without_a_command_the_help_is_shown_and_nothing_passes(newslint: Run) -> None:
    done, asked = newslint(), newslint("--help")
    assert (done.returncode, done.stdout, done.stderr) == (2, asked.stdout, "")


def test_the_files_that_would_be_read_are_listed(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("exclude: [lama.txt]\n")
    for name in ("b.txt", "a.md", "lama.txt", "gambar.png"):
        (tmp_path / name).write_text(ADVERT)
    done = newslint("check", "--list-files")
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.md\nb.txt\n", "")
    done = newslint("check", "--list-files", "tiada.txt", "b.txt")
    assert (done.returncode, done.stdout) == (2, "b.txt\n")


def test_a_hook_says_nothing_of_clean_files_and_how_to_mend_others(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "bersih.txt").write_text("Warga menanam padi di lereng utara.\n")
    (tmp_path / "iklan.txt").write_text(ADVERT)
    done = newslint("check", "--quiet-if-clean", "bersih.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = newslint("check", "--quiet-if-clean", "bersih.txt", "iklan.txt")
    assert done.returncode == 1
    assert (
        "1 temuan dapat diperbaiki tanpa ditinjau. Perbaiki: newslint check --fix bersih.txt iklan.txt\n" in done.stdout
    )


def test_findings_alone_and_nothing_if_clean_do_not_go_together(newslint: Run) -> None:
    done = newslint("check", "--quiet", "--quiet-if-clean", "--lang", "en")
    assert done.returncode == 2
    assert "not allowed with argument --quiet" in done.stderr

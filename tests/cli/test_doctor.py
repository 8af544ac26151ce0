"""Command doctor: which configuration, reader and rules apply to a file, and why."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from newslint.plugins.registry import build_registry
from tests.cli.in_process import Command, Done
from tests.cli.in_process import command as command

CONFIG = """\
ignore: [cruft/tag-list, style]
exclude: ["arsip/**", "*.bak.txt"]
paths:
  - match: "opini/**"
    ignore: [fragments]
  - match: "foto/**"
    select: [cruft]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A repository with a configuration and some articles."""
    (tmp_path / ".newslint.yaml").write_text(CONFIG, encoding="utf-8")
    for folder in ("opini", "foto", "arsip"):
        (tmp_path / folder).mkdir()
    front = "---\nnewslint: {ignore: [cruft/ad-slot]}\n---\n\n"
    (tmp_path / "opini" / "a.md").write_text(f"{front}Harga beras naik.\n", encoding="utf-8")
    (tmp_path / "foto" / "b.txt").write_bytes("\ufeffHarga beras naik.\r\nADVERTISEMENT\r\n".encode())
    (tmp_path / "arsip" / "c.txt").write_text("Harga beras naik.\n", encoding="utf-8")
    (tmp_path / "d.txt").write_bytes(b"Harga \xe9\n")
    return tmp_path


def report(done: Done) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(done.out)
    return loaded


def of(command: Command, *arguments: str) -> dict[str, Any]:
    """Return what is said of the one file that is named."""
    found: dict[str, Any] = report(command("doctor", *arguments, "--format", "json"))["files"][0]
    return found


def reasons(file: dict[str, Any]) -> dict[str, tuple[str, str, str]]:
    return {off["rule"]: (off["why"], off["name"], off["place"]) for off in file["rules_off"]}


def test_the_configuration_and_where_it_was_looked_for(command: Command, site: Path) -> None:
    found = report(command("doctor", "--format", "json"))
    assert found["config"] == {"path": str(site / ".newslint.yaml"), "looked_from": str(site), "not_used": []}
    assert report(command("doctor", "--isolated", "--format", "json"))["config"]["path"] is None


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ([], "  Configuration:  {site}/.newslint.yaml (looked for from {site} upward)"),
        (["--isolated"], "  Configuration:  not used (--isolated)"),
        (["--config", ".newslint.yaml"], "  Configuration:  .newslint.yaml (--config)"),
    ],
)
def test_why_that_configuration(
    command: Command, site: Path, arguments: list[str], line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.cli.doctor_text.WIDTH", 1000)
    done = command("doctor", "--lang", "en", *arguments)
    assert done.out.splitlines()[0] == line.format(site=site)


def test_why_rules_do_not_run(command: Command, site: Path) -> None:
    off = reasons(of(command, "opini/a.md", "--ignore", "citations"))
    assert off["cruft/tag-list"] == ("ignored", "cruft/tag-list", "ignore, line 1")
    assert off["style/opening-conjunction"] == ("ignored", "style", "ignore, line 1")
    assert off["fragments/where-clause"] == ("ignored", "fragments", "paths.0.ignore, line 5")
    assert off["citations/placeholder"] == ("ignored", "citations", "")


def test_rules_that_are_not_selected(command: Command, site: Path) -> None:
    of_photo, of_choice = of(command, "foto/b.txt"), of(command, "d.txt", "--select", "duplicates")
    assert reasons(of_photo)["duplicates/near-paragraph"] == ("not-selected", "", "paths.1.select, line 7")
    assert {rule_id.partition("/")[0] for rule_id in of_photo["rules_on"]} == {"cruft"}
    assert reasons(of_choice)["cruft/ad-slot"] == ("not-selected", "", "")


def test_preview_rules(command: Command, site: Path) -> None:
    catalogue = build_registry(installed=()).catalogue
    preview = [rule_id for rule_id in catalogue.ids if catalogue.spec(rule_id).status == "preview"]
    off = reasons(of(command, "d.txt"))
    expected = {rule_id: "ignored" if rule_id.startswith("style/") else "preview" for rule_id in preview}
    assert "preview" in expected.values()
    assert {rule_id: off[rule_id][0] for rule_id in preview} == expected


def test_every_rule_is_either_on_or_off(command: Command, site: Path) -> None:
    file = of(command, "opini/a.md")
    assert sorted((*file["rules_on"], *reasons(file))) == list(build_registry(installed=()).catalogue.ids)


def test_reader_encoding_and_front_matter(command: Command, site: Path) -> None:
    article, photo = of(command, "opini/a.md"), of(command, "foto/b.txt")
    assert (article["reader"], article["encoding"], article["switched_off"]) == (
        "markdown",
        "UTF-8, LF",
        ["cruft/ad-slot"],
    )
    assert (photo["reader"], photo["encoding"]) == ("plain", "UTF-8 with byte order mark, CRLF")


def test_excluded_and_git_ignored(command: Command, site: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=site, check=True)
    (site / ".gitignore").write_text("*.log.txt\n", encoding="utf-8")
    (site / "e.log.txt").write_text("Harga.\n", encoding="utf-8")
    assert of(command, "arsip/c.txt")["excluded"] == "arsip/**"
    assert of(command, "e.log.txt")["git_ignored"] == ".gitignore:1:*.log.txt"
    assert of(command, "foto/b.txt")["git_ignored"] == ""


def test_a_pattern_that_takes_a_file_back_does_not_ignore_it(command: Command, site: Path) -> None:
    subprocess.run(["git", "init", "-q", "."], cwd=site, check=True)
    (site / ".gitignore").write_text("*.txt\n!d.txt\n", encoding="utf-8")
    assert of(command, "d.txt")["git_ignored"] == ""


@pytest.mark.parametrize("name", ["e.jsonl", "e.txt", "e.docx"])
def test_what_check_refuses_is_a_problem(command: Command, site: Path, name: str) -> None:
    if name == "e.txt":
        (site / name).touch()
        os.truncate(site / name, 40_000_000)
    else:
        (site / name).write_text('{"text": "Harga beras naik."}\nbukan JSON\n', encoding="utf-8")
    checked = command("check", name)
    assert (checked.code, checked.err) == (2, f"newslint: {name}: {of(command, name)['problem']}\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize("name", ["pipa.txt", "pipa.jsonl"])
def test_a_pipe_is_not_waited_for(command: Command, site: Path, name: str) -> None:
    os.mkfifo(site / name)
    assert of(command, name)["problem"] == "tidak dapat dibaca: ini pipa, bukan berkas"


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("d.txt", "bukan teks UTF-8: bita 0xe9 pada bita 6"),
        ("z.txt", "berkas ini tidak ada"),
        (".newslint.yaml", "tidak ada pembaca untuk berkas berakhiran '.yaml'"),
    ],
)
def test_problems_of_a_file(command: Command, site: Path, path: str, problem: str) -> None:
    assert of(command, path)["problem"].startswith(problem)
    assert command("doctor", "--lang", "en", path).code == 1


def test_rules_that_find_nothing(command: Command, site: Path) -> None:
    never = report(command("doctor", "foto", "--never-fire", "--format", "json"))["never_fire"]
    assert "cruft/ad-slot" not in never
    assert "citations/placeholder" in never


def test_a_folder_tells_how_many_files_are_checked(command: Command, site: Path) -> None:
    done = command("doctor", ".", "--lang", "en")
    assert done.code == 0
    assert "files checked: 3" in done.out


@pytest.mark.parametrize("language", ["id", "en"])
def test_lines_fit_a_terminal(command: Command, site: Path, language: str) -> None:
    done = command("doctor", "opini/a.md", "foto/b.txt", "arsip/c.txt", ".", "--never-fire", "--lang", language)
    text = done.out.replace(str(site), "")
    assert done.code == 0
    assert [line for line in text.splitlines() if len(line) > 80] == []


@pytest.mark.slow
class TestFaults:
    """What keeps every check from running is the first thing that is told; what is known of the files follows."""

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("ignore: [crft]\n", ".newslint.yaml:1: ignore.0: unknown rule or family 'crft'; did you mean 'cruft'?"),
            ("select: []\n", ".newslint.yaml:1: select: no rule is left to run"),
            ("plugins: [tak-ada]\n", ".newslint.yaml:1: plugins.0: the plugin 'tak-ada' is not installed"),
            ("packs: [tak-ada]\n", ".newslint.yaml:1: packs.0: there is no folder 'tak-ada'"),
            ("fail-on: [\n", ".newslint.yaml:2: "),
        ],
    )
    def test_a_fault_is_told_first(self, command: Command, site: Path, text: str, told: str) -> None:
        (site / ".newslint.yaml").write_text(text, encoding="utf-8")
        done = command("doctor", "opini/a.md", "--format", "json", "--lang", "en")
        found = report(done)
        assert (done.code, found["problem"].startswith(f"{site}/{told}")) == (2, True)
        assert found["config"] == {"path": str(site / ".newslint.yaml"), "looked_from": str(site)}
        assert found["files"] == [{"path": "opini/a.md", "problem": "", "reader": "markdown"}]

    def test_for_people_too(self, command: Command, site: Path) -> None:
        (site / ".newslint.yaml").rename(site / ".newslint.yml")
        done = command("doctor", "d.txt", "--lang", "en")
        assert (done.code, done.err) == (2, "")
        assert done.out.startswith("  Problem:        ")
        assert "Rules on:       not known before the problem above is mended" in done.out
        assert "not UTF-8" in done.out

    def test_without_a_fault_there_is_none(self, command: Command, site: Path) -> None:
        assert report(command("doctor", "--format", "json"))["problem"] is None

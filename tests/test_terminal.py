"""What may go to a terminal or to the log of a server that runs jobs: nothing of an article is obeyed there."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.terminal import printable, printable_path
from tests.cli.in_process import Command
from tests.cli.in_process import command as command
from tests.every import every
from tests.formatters.articles import TEXT_FORMATS

LINES = st.text(alphabet="#:[]a \t\r\n\x1b\u202e·é", max_size=30)
OBEYED = re.compile(r"^\s*::[^\s:]|##\w*\[", re.MULTILINE)
"""What GitHub, Forgejo, Gitea, Azure Pipelines and TeamCity take for a command in a log."""


@given(LINES)
def test_what_is_printable_is_obeyed_by_nobody_and_keeps_its_length(text: str) -> None:
    shown = printable(text)
    assert (len(shown), shown.isprintable(), OBEYED.search(shown)) == (len(text), True, None)


@given(LINES)
def test_nor_is_a_path(path: str) -> None:
    shown = printable_path(path)
    assert (shown.isprintable(), OBEYED.search(shown)) == (True, None)


@every(
    ("text", "shown"),
    [
        ("::add-mask::x", "·:add-mask::x"),
        ("  ::group::x", "  ·:group::x"),
        ("a ::group::x", "a ::group::x"),
        ("::: note", "::: note"),
        ("a ##[warning]b ###[c]", "a #·[warning]b ##·[c]"),
        ("##vso[task.setvariable]x ##teamcity[y]", "#·vso[task.setvariable]x #·teamcity[y]"),
        ("## Judul", "## Judul"),
    ],
)
def test_no_more_than_it_takes_is_changed(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.slow
class TestReports:
    ARTICLE = (
        "::stop-commands::x Warga pulang [3].\n\nBaca juga: ##[add-mask]Harga Cabai\n\n  ::group::a\n\nBaca juga: ::x\n"
    )

    @pytest.mark.parametrize("name", TEXT_FORMATS)
    def test_of_every_format(self, command: Command, tmp_path: Path, name: str) -> None:
        for file in ("a.txt", "::error::b.txt", "##[debug]c.txt"):
            (tmp_path / file).write_text(self.ARTICLE, encoding="utf-8")
        (tmp_path / "d.txt").write_bytes(b"\xff")
        done = command("check", "--format", name, "--statistics")
        told = re.sub(r"^::(error|warning|notice|group|endgroup)( [^\n]*?)?::", "", done.out, flags=re.MULTILINE)
        assert OBEYED.findall((told if name == "github" else done.out) + done.err) == []

    @pytest.mark.parametrize("name", ["json", "gitlab", "sarif", "rdjson"])
    def test_what_programs_read_is_as_the_article_has_it(self, command: Command, tmp_path: Path, name: str) -> None:
        (tmp_path / "a.txt").write_text(self.ARTICLE, encoding="utf-8")
        assert "##[add-mask]Harga" in str(json.loads(command("check", "--format", name).out))

    def test_xml_too(self, command: Command, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(self.ARTICLE, encoding="utf-8")
        shown = "".join(ElementTree.fromstring(command("check", "--format", "junit").out).itertext())
        assert ("##[add-mask]Harga" in shown, "\n::stop-commands::x" in shown) == (True, True)

    def test_of_the_commands_for_authors(self, command: Command, tmp_path: Path) -> None:
        family = tmp_path / "aturan" / "meja"
        family.mkdir(parents=True)
        (family / "family.yaml").write_text("summary: a\n", encoding="utf-8")
        words = "kind: pattern\nseverity: info\nsummary: '##[debug]x'\nwhy: '::group::x'\nmessage: '##[debug]x'\n"
        rule = f"{words}options: {{match: [kucing]}}\nbad: ['⟦kucing⟧', '::error::x']\ngood: ['##[debug]x']\n"
        (family / "x.yaml").write_text(rule, encoding="utf-8")
        (tmp_path / ".newslint.yaml").write_text("packs: [aturan]\n", encoding="utf-8")
        for line in (["rules"], ["explain", "meja/x"], ["test-rules", "aturan"], ["doctor", "--select", "meja"]):
            done = command(*line)
            assert (OBEYED.findall(done.out + done.err), "internal" in done.err) == ([], False)

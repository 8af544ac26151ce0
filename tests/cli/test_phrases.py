"""An editor adds labels of a site to newslint's own lists, by words alone, and they are found at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

ARTICLE = """\
Sungai itu meluap pada Senin malam, dan warga mengungsi ke balai desa.

👉 Kabar dari lereng

Jembatan gantung putus diterjang banjir, kata kepala desa kepada wartawan.

Bacaan Warga Lembah:

Petugas membersihkan lumpur yang menutup jalan desa sejak pagi.

» Terusin bacanya «

Bantuan beras tiba pada sore hari dan dibagikan kepada semua keluarga.
"""
ADDED = """\
related-label:
  add: |
    kabar dari (lereng|lembah)
    bacaan warga [lembah|lereng]
    terus[in|kan] baca[nya]
"""


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    """Write the article and a pack that is a file of lists and nothing else; return that file."""
    (tmp_path / "a.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / ".newslint.yaml").write_text("packs: [./redaksi]\n", encoding="utf-8")
    file = tmp_path / "redaksi" / "lists" / "phrases.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(ADDED, encoding="utf-8")
    return file


def test_three_labels_are_found_once_their_words_are_added(command: Command, lists: Path) -> None:
    without = command("check", "a.md", "--format", "concise", "--isolated")
    assert (without.code, without.out) == (0, "")
    done = command("check", "a.md", "--format", "concise", "--lang", "en")
    assert (done.code, done.err) == (1, "")
    found = [line.split(" ", 1) for line in done.out.splitlines()]
    assert [place for place, _ in found] == ["a.md:3:1:", "a.md:7:1:", "a.md:11:1:"]
    assert all("cruft/related-link" in rest for _, rest in found)


@pytest.mark.parametrize("label", ["Kabar dari Lembah", "Bacaan warga lereng", "Terusin baca"])
def test_added_labels_are_found_glued_to_other_text(command: Command, lists: Path, label: str) -> None:
    link = f"{label}: Pasar Lama Kembali Dibuka"
    story = "Petugas membersihkan lumpur yang menutup jalan desa sejak pagi, lalu warga pulang ke rumah masing-masing"
    article = lists.parents[2] / "b.txt"
    for text in (f"{story}. (abc/def){link}", f"{story}. {link}", f"Warga pulang. {label}:"):
        article.write_text(text, encoding="utf-8")
        done = command("check", "b.txt", "--format", "concise", "--select", "cruft")
        assert (done.err, done.out.split(" ", 1)[0]) == ("", f"b.txt:1:{text.index(label) + 1}:")


def test_what_was_added_is_shown_on_the_page_of_the_rule(command: Command, lists: Path) -> None:
    page = command("explain", "cruft/related-link", "--lang", "en")
    assert "`kabar dari (lereng|lembah)`, `bacaan warga [lembah|lereng]`, `terus[in|kan] baca[nya]`" in page.out


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            "related-labels:",
            "1: related-labels: newslint has no list <related-labels> to add to; did you mean",
        ),
        (
            "(lereng|lembah",
            "3:16: related-label.add: ( is not closed with ) (where ▸ stands: kabar dari ▸(lereng|",
        ),
    ],
)
def test_a_slip_is_told_with_its_place(command: Command, lists: Path, wrong: str, told: str) -> None:
    lists.write_text(ADDED.replace("related-label:" if ":" in wrong else "(lereng|lembah)", wrong), encoding="utf-8")
    done = command("check", "a.md", "--format", "concise", "--lang", "en")
    assert (done.code, done.out) == (2, "")
    assert f"phrases.yaml:{told}" in done.err

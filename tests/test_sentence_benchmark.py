"""The benchmark of sentence ends, here on a table of our own; and on the labelled one where it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from benchmarks.sentences import Paragraph, ends_of, gold, joined, score
from tests.beside import DATA, needs_data
from tests.conftest import HANG

ROWS = (
    ("a", "complete", "treebank", "Harga beras naik."),
    ("b", "complete", "treebank", "Pasar itu dibuka Kombes Pol. Sekar Ayu."),
    ("c", "fragment", "constructed:np", "Dan harga gula."),
    ("d", "complete", "treebank-opener", "Warga menunggu di Semarang"),
    ("e", "complete", "treebank", "Mereka pulang."),
)
FLOOR = 0.942
"""F1 of the ends of sentences; pySBD has 0.936 on the same paragraphs, Moses 0.931."""


@needs_data()
def test_sentence_ends_of_the_treebank_do_not_fall_below_the_floor() -> None:
    assert score(ends_of, list(joined(gold(DATA / "fragments-treebank.tsv"), 5))).f1 >= FLOOR


def test_paragraphs_hold_whole_sentences_and_their_inner_ends() -> None:
    assert list(joined(["Satu.", "Dua.", "Tiga."], 2)) == [
        Paragraph("Satu. Dua.", frozenset({5})),
        Paragraph("Tiga.", frozenset()),
    ]


def test_right_wrong_and_missed_boundaries_are_counted() -> None:
    found = score(lambda text: {5, 9, len(text)}, [Paragraph("Satu. Dua. Tiga.", frozenset({5, 10}))])
    assert found[:3] == (1, 1, 1)
    assert found.f1 == 0.5


def test_figures_and_mistakes_are_printed(root: Path, tmp_path: Path) -> None:
    table = tmp_path / "gold.tsv"
    lines = ["\t".join(row) for row in (("id", "label", "kind", "text"), *ROWS)]
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks.sentences", str(table), "--errors", "9"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=HANG)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("4 sentences in 1 paragraphs\n")
    assert [line.split()[:4] for line in done.stdout.splitlines() if line.startswith("newslint")] == [
        ["newslint", "1.0000", "0.6667", "0.8000"]
    ]
    assert [line[:6] for line in done.stdout.splitlines()[3:] if line.startswith(("wrong", "missed"))] == ["missed"]

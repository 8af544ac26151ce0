"""The quality benchmark: floors hold where labelled data is there, and data that is out of order is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.quality.__main__ import Bench
from benchmarks.quality.families import FAMILIES, FRAGMENT_LABELS
from benchmarks.quality.floors import FLOORS, measures
from benchmarks.quality.labelled import DataError, read_records, read_table
from tests.beside import DATA, needs_data
from tests.every import every


@pytest.mark.slow
@needs_data()
@pytest.mark.parametrize("family", FAMILIES)
def test_no_measure_lies_below_its_floor(family: str) -> None:
    measured = measures(FAMILIES[family](DATA, Bench().lint))
    floors = {name: floor for name, floor in FLOORS.items() if name.startswith(family)}
    assert floors
    assert {name: measured[name] for name, floor in floors.items() if measured[name] < floor} == {}


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    table = write(tmp_path / "a.tsv", "id\tlabels\n1\tfragment\n")
    with pytest.raises(DataError, match=r"a\.tsv:1: the column 'label' is missing; did you mean 'labels'\?"):
        read_table(table, ("id", "label"), FRAGMENT_LABELS)


def test_an_unknown_label_is_named(tmp_path: Path) -> None:
    table = write(tmp_path / "a.tsv", "id\tlabel\n1\tfragmen\n")
    with pytest.raises(DataError, match=r"a\.tsv:2: unknown label 'fragmen'; did you mean 'fragment'\?"):
        read_table(table, ("id", "label"), FRAGMENT_LABELS)


def test_a_short_row_is_named(tmp_path: Path) -> None:
    table = write(tmp_path / "a.tsv", "id\tlabel\n1\n")
    with pytest.raises(DataError, match=r"a\.tsv:2: 2 fields wanted, found 1"):
        read_table(table, ("id", "label"), FRAGMENT_LABELS)


@every(
    ("line", "sentence"),
    [
        ("{", "not JSON"),
        ("[]", "the key 'id' is missing"),
        ('{"idd": 1}', "the key 'id' is missing; did you mean 'idd'"),
    ],
)
def test_a_broken_record_is_named(tmp_path: Path, line: str, sentence: str) -> None:
    path = write(tmp_path / "a.jsonl", f'{{"id": 1}}\n{line}\n')
    with pytest.raises(DataError, match=sentence) as told:
        list(read_records(path, ("id",)))
    assert "a.jsonl:2: " in str(told.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"tidak-ada\.jsonl: cannot be read: No such file"):
        list(read_records(tmp_path / "tidak-ada.jsonl", ("id",)))

"""Files that come piece by piece, through the programming interface: parts, the whole, and readers that break."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Block, Document, FileResult, Linter, OffsetMap, Source, Unreadable
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.linting.reading import StreamResults
from newslint.plugins.registry import build_registry
from tests.every import every

LEAD = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
ADVERT = f"{LEAD}\n\nAd image\n"
LINES = "\n".join(json.dumps({"text": text}) for text in (ADVERT, LEAD, ADVERT))
CONFIG = Config(selection=Selection(("cruft/ad-slot",)), language="en")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(CONFIG)


@pytest.fixture(scope="module")
def all_rules() -> Linter:
    return Linter()


def found(result: FileResult) -> list[tuple[int | None, int]]:
    return [(finding.record, finding.start.position.line) for finding in result.findings]


class Pages:
    """Reads a page for every byte: ``.`` is one, ``x`` cannot be read, ``!`` and ``?`` break the reader."""

    name = "halaman"
    suffixes = (".halaman",)

    def read_stream(self, stream: BinaryIO, path: str) -> Iterator[Document | Unreadable]:
        while page := stream.read(1).decode():
            if page == "!":
                raise KeyError("rusak")
            if page == "?":
                raise OSError(5, "Input/output error")
            block = Block("paragraph", "Ad image", OffsetMap.identity(0, 8))
            yield Unreadable("a bad page") if page == "x" else Document(Source(path, "Ad image"), [block])


def pages(data: bytes) -> list[FileResult]:
    registry = build_registry()
    registry = registry._replace(readers={**registry.readers, ".halaman": Pages()})
    return list(Linter(CONFIG, registry).lint_stream(io.BytesIO(data), "a.halaman"))


def test_each_record_is_a_result_and_all_but_the_first_are_continued(linter: Linter, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(LINES, encoding="utf-8")
    parts = list(linter.lint_path(str(path)))
    assert [part.continued for part in parts] == [False, True, True]
    assert [found(part) for part in parts] == [[(0, 3)], [], [(2, 3)]]


def test_a_text_bytes_and_a_file_come_as_one_result(linter: Linter, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(LINES, encoding="utf-8")
    results = [
        linter.lint_text(LINES, "a.jsonl"),
        linter.lint_bytes(LINES.encode(), "a.jsonl"),
        linter.lint_file(str(path)),
    ]
    assert [found(result) for result in results] == [[(0, 3), (2, 3)]] * 3
    assert {(result.words, result.continued) for result in results} == {(40, False)}


def test_the_text_that_is_kept_is_that_of_the_record() -> None:
    linter = Linter(CONFIG, keep_text=True)
    parts = list(linter.lint_stream(io.BytesIO(LINES.encode()), "a.jsonl"))
    assert [part.text for part in parts] == [ADVERT, LEAD, ADVERT]


def test_fixes_of_a_record_keep_their_safety_those_of_other_pieces_are_for_show(linter: Linter) -> None:
    (finding,) = linter.lint_text(json.dumps({"text": ADVERT}), "a.jsonl").findings
    assert finding.fix is not None
    assert (finding.fix.safety, finding.fix.edits[0]) == ("safe", (66, 76, ""))
    (page,) = pages(b".")
    assert [piece.fix.safety for piece in page.findings if piece.fix] == ["display"]


def test_a_fingerprint_stands_once_in_a_file() -> None:
    fingerprints = [finding.fingerprint for part in pages(b"...") for finding in part.findings]
    assert len(set(fingerprints)) == 3
    assert [finding.fingerprint for part in pages(b"..") for finding in part.findings] == fingerprints[:2]


@every(
    ("data", "failures"),
    [
        (b".x.", [[], ["a bad page"], []]),
        (b".!.", [[], ["the reader 'halaman' failed with KeyError: 'rusak'"]]),
        (b"?", [["cannot be read: Input/output error"]]),
    ],
)
def test_what_cannot_be_read_is_a_failure(data: bytes, failures: list[list[str]]) -> None:
    assert [[failure.message for failure in part.failures] for part in pages(data)] == failures


def test_files_of_several_texts_are_no_text_to_be_fixed(linter: Linter) -> None:
    names = ("a.txt", "a.MD", "a.html", "a.jsonl", "a.NDJSON", "a.docx", "a.pdf")
    assert [linter.is_text(name) for name in names] == [True, True, True, False, False, False, True]


@given(st.binary(max_size=200), st.sampled_from(["a.jsonl", "a.docx", "a.txt", "a.md", "a.html"]))
def test_no_bytes_raise(all_rules: Linter, data: bytes, path: str) -> None:
    result = all_rules.lint_bytes(data, path)
    assert result.path == path
    assert not [failure for failure in result.failures if "failed with" in failure.message]


def test_a_finding_that_parts_share_has_a_fingerprint_in_each_and_the_first_keeps_its_own(linter: Linter) -> None:
    parts = StreamResults()
    result = linter.lint_text(ADVERT, "a.txt")
    (own,) = result.findings
    adapted = [parts.adapt(result).findings[0] for _ in range(3)]
    assert adapted[0].fingerprint == own.fingerprint
    assert len({one.fingerprint for one in adapted}) == 3
    again = StreamResults()
    assert [again.adapt(result).findings[0].fingerprint for _ in range(3)] == [one.fingerprint for one in adapted]
    assert [one.fix and one.fix.safety for one in adapted] == ["display"] * 3

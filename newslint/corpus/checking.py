"""A check of an archive: what comes of its parts is counted, and put together at the end."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint import __version__
from newslint.corpus.contents import name_of
from newslint.corpus.output import Output
from newslint.corpus.part_files import ARTICLES, FINDINGS, REJECTED
from newslint.corpus.parts import ArchivePart
from newslint.corpus.work import DONE, Done, Work
from newslint.errors import ConfigError
from newslint.files.writing import TEMPORARY

MANIFEST = "manifest.json"
PARTS_ENDING = ".parts"
"""What the folder is called, behind the name of the one file that is asked for, in which its parts are made."""
ROWS = 100_000
"""How many rows stand together in a table that is put together of parts."""


class OutputPlace(NamedTuple):
    """Where a check writes: a ``folder`` of parts, and, where one file is asked for, that ``file`` made of them."""

    folder: str
    file: str = ""

    def holds(self, path: str) -> bool:
        """Return whether a file of this machine is one that the check writes, and so none that it reads."""
        here = os.path.abspath(path)
        return here == os.path.abspath(self.file or self.folder) or here.startswith(
            os.path.join(os.path.abspath(self.folder), "")
        )


def place_of(output: str) -> OutputPlace:
    """Return the place that an output names: a file where it ends in ``.parquet``, else a folder."""
    return (
        OutputPlace(f"{output}{PARTS_ENDING}", output) if output.lower().endswith(".parquet") else OutputPlace(output)
    )


def refuse_finished(place: OutputPlace, *, resume: bool) -> None:
    """Raise ``ConfigError`` where a run has written before, unless it is to be resumed; a finished file stays."""
    if place.file and _is_there(place.file):
        raise ConfigError("{path} is there already; name another --output, or delete it first", path=place.file)
    if not resume and [name for name in Output(place.folder).names() if name != ".lock"]:
        raise ConfigError(
            "{path} holds what another run has written; go on with it with --resume, or name another --output",
            path=place.folder,
        )


class Summary:
    """What a check has counted so far."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()
        self.reasons: list[str] = []
        self.lost: list[str] = []
        self.empty: list[str] = []
        self._digest = 0

    def add(self, done: Done) -> None:
        """Count what came of a part."""
        self.counts.update(
            parts=1, articles=done.articles, blank=done.blank, rejected=done.rejected, failed=done.failed
        )
        self.findings.update(done.findings)
        self.reasons += done.reasons
        self.lost += [done.lost] if done.lost else []
        self.empty += [done.empty] if done.empty else []
        self._digest = (self._digest + int(done.digest, 16)) % (1 << 128)

    @property
    def digest(self) -> str:
        """The digest of all findings, which does not depend on their order or on where articles were read."""
        return f"{self._digest:032x}"

    @property
    def has_failures(self) -> bool:
        """Whether there is something that newslint could not do."""
        return bool(self.counts["rejected"] or self.counts["failed"] or self.lost)


def finish(place: OutputPlace, parts: Sequence[ArchivePart], work: Work, summary: Summary) -> None:
    """Remove what no part of this run has written, and put the manifest or the one file in its place.

    Where parts are lost, what is done stays for another run. Raises ``InputError`` where nothing can be written.
    """
    output = Output(place.folder)
    names = [name_of(part, work.layout, work.settings) for part in parts]
    output.remove(*_foreign(output, set(names)))
    if summary.lost:
        return
    if not place.file:
        output.write(MANIFEST, json.dumps(_manifest(names, work, summary), indent=1).encode() + b"\n")
        return
    folder, _, base = place.file.replace("\\", "/").rpartition("/")
    beside = Output(folder or ("/" if place.file.startswith("/") else "."))
    stem = base[: -len(".parquet")]
    _join_lines(output, beside, f"{stem}.{REJECTED}.jsonl", names)
    _join_tables(output, beside, ARTICLES, f"{stem}.{ARTICLES}.parquet", names)
    _join_tables(output, beside, FINDINGS, base, names)
    output.remove_all()


def _is_there(path: str) -> bool:
    folder, _, base = path.replace("\\", "/").rpartition("/")
    return Output(folder or ".").read(base) is not None


def _foreign(output: Output, names: set[str]) -> Iterator[str]:
    """Yield the files of parts that this run does not have, and those that a killed process left half made."""
    for name in output.names():
        folder, _, base = name.rpartition("/")
        if base.startswith(TEMPORARY) or (
            folder in (FINDINGS, ARTICLES, REJECTED, DONE) and base.partition(".")[0] not in names
        ):
            yield name


def _manifest(names: Iterable[str], work: Work, summary: Summary) -> dict[str, object]:
    """Return what the run was and what came of it; the order of the parts is that of the articles."""
    return {
        "schema": 1,
        "newslint": __version__,
        "settings": work.settings,
        "digest": summary.digest,
        **{name: summary.counts[name] for name in ("articles", "blank", "rejected", "failed")},
        "findings": dict(sorted(summary.findings.items())),
        "parts": list(names),
    }


def _join_tables(output: Output, beside: Output, folder: str, name: str, parts: Iterable[str]) -> None:
    """Put the tables of all parts into one file, some rows at a time."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile, ParquetWriter

    from newslint.corpus.part_files import articles_schema, written_findings_schema

    schema = written_findings_schema() if folder == FINDINGS else articles_schema()
    with beside.writing(name) as file, ParquetWriter(file, schema) as writer:
        waiting: list[pa.RecordBatch] = []
        rows = 0
        for part in parts:
            with output.reading(f"{folder}/{part}.parquet") as stored:
                waiting += ParquetFile(stored).iter_batches()
            rows = sum(batch.num_rows for batch in waiting)
            if rows >= ROWS:
                writer.write_table(pa.Table.from_batches(waiting, schema))
                waiting = []
        writer.write_table(pa.Table.from_batches(waiting, schema))


def _join_lines(output: Output, beside: Output, name: str, parts: Iterable[str]) -> None:
    """Put what was rejected into one file, where anything was."""
    there = set(output.names(REJECTED))
    found = [f"{REJECTED}/{part}.jsonl" for part in parts if f"{REJECTED}/{part}.jsonl" in there]
    if found:
        with beside.writing(name) as file:
            for one in found:
                file.write(output.read(one) or b"")

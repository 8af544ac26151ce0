"""Findings as a table: the pure function from batches of articles to batches of findings, for any engine.

A row is a finding with the fields of schema 1 of the JSON output, flat, and the ``article`` and ``source`` that it was
found in. A row without ``rule`` is an article that could not be checked as a whole; its ``failure`` says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from newslint.api import Linter
from newslint.corpus.records import Article
from newslint.errors import InputError
from newslint.finding import FileResult, Finding
from newslint.readers.characters import without_surrogates

if TYPE_CHECKING:
    import pyarrow as pa

_NOT_DIGESTED = ("source", "path", "record")
"""Where an article was read is no part of what was found in it."""


@lru_cache(maxsize=1)
def findings_schema() -> pa.Schema:
    """Return the columns of findings; places are lines and columns from 1, offsets in code points of the text."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    edit = pa.struct({"start": number, "end": number, "text": text})
    related = pa.struct({"path": text, "line": number, "column": number, "offset": number, "message": text})
    places = {f"{end}_{part}": number for end in ("start", "end") for part in ("line", "column", "offset")}
    return pa.schema(
        {
            **dict.fromkeys(("article", "source", "path"), text),
            "record": number,
            **dict.fromkeys(("rule", "severity", "message"), text),
            **places,
            **dict.fromkeys(("excerpt", "fingerprint", "fix_title", "fix_safety"), text),
            "fix_edits": pa.list_(edit),
            "related": pa.list_(related),
            "failure": text,
        }
    )


def lint_batches(batches: Iterable[pa.RecordBatch], make: Callable[[], Linter] = Linter) -> Iterator[pa.RecordBatch]:
    """Yield what is found in batches of articles, a batch of findings for each, empty where nothing is found.

    A batch has the columns ``article`` and ``text``, and may have ``source``, ``path`` and ``record`` (where the
    article is from), ``form`` (plain, markdown or html), ``title`` and ``site``; others are left alone. ``make``
    returns the linter, and is called once, where the batches are. Raises ``InputError`` for a batch without articles
    or texts. Columns of the result: ``findings_schema()``.
    """
    import pyarrow as pa

    linter = make()
    for batch in batches:
        rows = [row for one in _articles_in(batch) for row in finding_rows(one, lint_article(linter, one))]
        yield pa.RecordBatch.from_pylist(rows, findings_schema())


def lint_article(linter: Linter, article: Article) -> FileResult:
    """Return what is found in an article."""
    return linter.lint_record(article.text, article.path, form=article.form, meta=article.meta)


def finding_rows(article: Article, result: FileResult) -> Iterator[dict[str, Any]]:
    """Yield what was found in an article as rows of ``findings_schema()``; columns without a value are left out."""
    place = {"article": article.article, "source": article.source, "path": article.path, "record": article.record}
    for finding in result.findings:
        yield {**place, **_flat(finding)}
    for failure in result.failures:
        yield {**place, "failure": without_surrogates(failure.message)}


def digest_of(rows: Iterable[Mapping[str, Any]]) -> int:
    """Return a digest of findings that is the same in whatever order they come and wherever articles were read.

    Digests of parts are added up, modulo 2**128, to that of the whole.
    """
    total = 0
    for row in rows:
        here = {name: value for name, value in row.items() if name not in _NOT_DIGESTED and value is not None}
        here["related"] = [{**one, "path": ""} for one in row.get("related") or ()]
        told = repr(sorted(here.items())).encode()
        total += int.from_bytes(blake2b(told, digest_size=16).digest(), "big")
    return total % (1 << 128)


def _articles_in(batch: pa.RecordBatch) -> Iterator[Article]:
    names = batch.schema.names
    for needed in ("article", "text"):
        if needed not in names:
            raise InputError("the batch has no column {name!r}, but {names}", name=needed, names=", ".join(names))
    known = [name for name in Article._fields if name in names]
    defaults = {**Article._field_defaults, "source": "", "path": "", "article": "", "text": ""}
    for values in zip(*(batch.column(name).to_pylist() for name in known), strict=True):
        fields = {name: value for name, value in zip(known, values, strict=True) if value is not None}
        yield Article(**{**defaults, **{name: _plain(name, value) for name, value in fields.items()}})


def _plain(name: str, value: Any) -> Any:
    return value if name == "record" else str(value)


def _flat(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "start_line": finding.start.line,
        "start_column": finding.start.column,
        "start_offset": finding.start.offset,
        "end_line": finding.end.line,
        "end_column": finding.end.column,
        "end_offset": finding.end.offset,
        "excerpt": finding.excerpt,
        "fingerprint": finding.fingerprint,
        "fix_title": fix.title if fix else None,
        "fix_safety": fix.safety if fix else None,
        "fix_edits": [edit._asdict() for edit in fix.edits] if fix else None,
        "related": [
            {
                "path": other.path,
                "line": other.start.line,
                "column": other.start.column,
                "offset": other.start.offset,
                "message": other.message,
            }
            for other in finding.related
        ],
    }

"""The files that come of a part: findings, articles, and what was rejected, written batch by batch."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.api import Linter
from newslint.corpus.findings import digest_of, finding_rows, findings_schema, lint_article
from newslint.corpus.output import Output
from newslint.corpus.records import Article, Rejected
from newslint.finding import FileResult
from newslint.i18n import localized
from newslint.severities import SEVERITIES

if TYPE_CHECKING:
    import pyarrow as pa

FINDINGS, ARTICLES, REJECTED = "findings", "articles", "rejected"
"""The folders of what comes of parts, and the first words of the names of files where all is in one."""
BATCH_ARTICLES = 256
BATCH_CHARACTERS = 2_000_000
"""How much is checked before it is written: what one process holds at a time, beside an article of any length."""
MOST_REASONS = 3
"""How many reasons of a part are told; all stand in its file of what was rejected."""


@lru_cache(maxsize=1)
def written_findings_schema() -> pa.Schema:
    """Return the columns of the findings as they are written: failures stand with what was rejected."""
    schema = findings_schema()
    return schema.remove(schema.get_field_index("failure"))


@lru_cache(maxsize=1)
def articles_schema() -> pa.Schema:
    """Return the columns of the articles that were checked: who, when and where; words; findings by severity."""
    import pyarrow as pa

    texts = ("article", "source", "path", "title", "date", "section", "author", "site")
    numbers = ("record", "words", *SEVERITIES)
    return pa.schema({**dict.fromkeys(texts, pa.string()), **dict.fromkeys(numbers, pa.int64())})


class _Batch(NamedTuple):
    articles: list[Article]
    rejected: list[Rejected]


class PartFiles:
    """The files of one part in the making, and what is counted meanwhile.

    ``counts`` has articles, blank ones among them, what was rejected, and articles that failed; ``severities`` counts
    findings, ``digest`` is theirs, ``reasons`` are the first for which something was rejected or failed.
    """

    def __init__(self, output: Output, name: str, linter: Linter) -> None:
        self._output = output
        self._name = name
        self._linter = linter
        self._language = linter.config.language
        self.counts: Counter[str] = Counter()
        self.severities: Counter[str] = Counter()
        self.digest = 0
        self.reasons: list[str] = []

    def fill(self, records: Iterable[Article | Rejected]) -> None:
        """Check all articles and write the files; none is there before all of it is."""
        from pyarrow.parquet import ParquetWriter

        output, name = self._output, self._name
        rejected_name = f"{REJECTED}/{name}.jsonl"
        with (
            output.writing(f"{FINDINGS}/{name}.parquet") as findings_file,
            output.writing(f"{ARTICLES}/{name}.parquet") as articles_file,
            output.writing(rejected_name) as rejected_file,
            ParquetWriter(findings_file, written_findings_schema()) as findings,
            ParquetWriter(articles_file, articles_schema()) as articles,
        ):
            for batch in _batches(records):
                table, rows, aside = self._checked(batch)
                findings.write_batch(table)
                articles.write_batch(rows)
                rejected_file.write(aside)
        if not self.counts["rejected"] + self.counts["failed"]:
            output.remove(rejected_name)

    def _checked(self, batch: _Batch) -> tuple[pa.RecordBatch, pa.RecordBatch, bytes]:
        """Return the findings of a batch, its articles, and as lines of JSON what is put aside."""
        import pyarrow as pa

        results = [(article, lint_article(self._linter, article)) for article in batch.articles]
        rows = [row for article, result in results for row in finding_rows(article, result)]
        found = [row for row in rows if "rule" in row]
        aside = [_aside(one.source, one.path, localized(one.reason, self._language)) for one in batch.rejected]
        failed = [_aside(row["source"], row["path"], row["failure"]) for row in rows if "failure" in row]
        self._count(batch, found, len(failed))
        self.reasons = (self.reasons + [f"{one['source']}: {one['reason']}" for one in aside + failed])[:MOST_REASONS]
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in aside + failed)
        return (
            pa.RecordBatch.from_pylist(found, written_findings_schema()),
            pa.RecordBatch.from_pylist([_about(*one) for one in results], articles_schema()),
            lines.encode("utf-8", "backslashreplace"),
        )

    def _count(self, batch: _Batch, found: list[dict[str, Any]], failed: int) -> None:
        self.digest = (self.digest + digest_of(found)) % (1 << 128)
        self.severities.update(row["severity"] for row in found)
        self.counts["articles"] += len(batch.articles)
        self.counts["blank"] += sum(not article.text.strip() for article in batch.articles)
        self.counts["rejected"] += len(batch.rejected)
        self.counts["failed"] += failed


def _batches(records: Iterable[Article | Rejected]) -> Iterator[_Batch]:
    """Yield records in batches of a bounded size."""
    batch, size = _Batch([], []), 0
    for record in records:
        if isinstance(record, Rejected):
            batch.rejected.append(record)
        else:
            batch.articles.append(record)
            size += len(record.text)
        if len(batch.articles) + len(batch.rejected) >= BATCH_ARTICLES or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = _Batch([], []), 0
    if batch.articles or batch.rejected:
        yield batch


def _aside(source: str, path: str, reason: str) -> dict[str, str]:
    return {"source": source, "path": path, "reason": reason}


def _about(article: Article, result: FileResult) -> dict[str, Any]:
    """Return the row of an article."""
    severities = Counter(finding.severity for finding in result.findings)
    known = {name: value for name, value in article._asdict().items() if value != ""}
    counted = {name: severities[name] for name in SEVERITIES}
    return {**known, "title": article.title or result.headline or None, "words": result.words, **counted}

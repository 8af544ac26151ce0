"""Command ``corpus copies``: finds paragraphs that stand in several articles, and writes them as a table."""

from __future__ import annotations

import argparse
import os

from newslint.cli.corpus_inputs import Unread, inputs_of
from newslint.cli.language import spoken
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show, tell
from newslint.corpus.copies.building import changed_inputs, day_index
from newslint.corpus.copies.clusters import clusters
from newslint.corpus.copies.listing import COLUMNS, COVERAGE, COVERAGE_COLUMNS, Listing
from newslint.corpus.copies.paragraphs import ParagraphReader
from newslint.corpus.copies.store import Index
from newslint.corpus.tables import refuse_other_endings, write_table
from newslint.i18n import Message, Templates, localized
from newslint.terminal import printable_path

MESSAGES = Templates(
    {
        "read": "Read {articles:,} articles; {copies:,} copies of {clusters:,} paragraphs.",
        "written": "{file}: the paragraphs, cluster by cluster; {coverage}: how much of each article.",
    }
)


def run(options: argparse.Namespace) -> int:
    """Write the copies of an archive, or of some articles and the archive of an index; 2 where some cannot be read."""
    refuse_other_endings(options.output)
    config = load_config(options)
    reader = ParagraphReader(config, load_registry(options, config))
    inputs = inputs_of(options, reader.linter)
    archive = Index.to_read(options.index) if options.index else None
    if archive:
        _tell_stale(archive)
    unread = Unread()
    day, articles = day_index(inputs, reader, unread.take)
    listing = Listing()
    stem, ending = os.path.splitext(options.output)
    coverage = f"{stem}{COVERAGE}{ending}"
    found = clusters([day, archive] if archive else [day], site_articles=options.site_articles)
    write_table(options.output, COLUMNS, listing.rows(found))
    write_table(coverage, COVERAGE_COLUMNS, listing.coverage(day))
    messages = MESSAGES[config.language]
    show(messages["read"].format(articles=articles, copies=listing.copies, clusters=listing.clusters))
    show(messages["written"].format(file=printable_path(options.output), coverage=printable_path(coverage)))
    return unread.end()


def _tell_stale(archive: Index) -> None:
    """Say what the index does not know yet."""
    changed = changed_inputs(archive)
    if changed:
        what = Message(
            "{index}: the index is stale: {count} of its files have changed since or are gone, such as {path}; "
            "bring it in step with newslint corpus index",
            index=printable_path(archive.path),
            count=len(changed),
            path=printable_path(changed[0]),
        )
        tell(f"newslint: {localized(what, spoken())}")
    if archive.is_unfinished():
        what = Message(
            "{index}: the index is not finished, so that near copies may be missed; run newslint corpus index again",
            index=printable_path(archive.path),
        )
        tell(f"newslint: {localized(what, spoken())}")

"""Command ``corpus report``: shows what was found in an archive as one page, and writes the data behind it."""

from __future__ import annotations

import argparse
import json
import os
from datetime import date

from newslint.cli.language import spoken
from newslint.cli.streams import show
from newslint.corpus.report.copies import copies_data
from newslint.corpus.report.counting import counted
from newslint.corpus.report.page import page
from newslint.corpus.report.reading import articles_of, findings_of
from newslint.errors import ConfigError
from newslint.files.writing import write_atomically
from newslint.i18n import Templates
from newslint.terminal import printable_path

ENDING = ".html"
MESSAGES = Templates({"written": "{page}: the report on {articles:,} articles; {data}: its numbers."})


def run(options: argparse.Namespace) -> int:
    """Write the page and its data."""
    stem, ending = os.path.splitext(options.output)
    if ending.lower() != ENDING:
        raise ConfigError("{path}: the name of a report ends in .html", path=options.output)
    since = _day(options.since) if options.since else ""
    found = counted(articles_of(options.findings), findings_of(options.findings), since)
    if options.copies:
        found["copies"] = copies_data(options.copies)
    text = json.dumps({"schema": 1, **found}, ensure_ascii=False, indent=1) + "\n"
    write_atomically(f"{stem}.json", text.encode("utf-8", "backslashreplace"))
    language = spoken()
    write_atomically(options.output, "".join(page(found, language)).encode("utf-8", "backslashreplace"))
    names = {"page": printable_path(options.output), "data": printable_path(f"{stem}.json")}
    show(MESSAGES[language]["written"].format(articles=found["whole"]["articles"], **names))
    return 0


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise ConfigError("--since: expected a day such as 2024-05-01, found {value!r}", value=text) from None

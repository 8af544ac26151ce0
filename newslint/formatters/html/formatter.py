"""Formatter ``html``: one page for people, with each article that has findings, complete in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult
from newslint.formatters.html.articles import ArticleWriter
from newslint.formatters.html.overview import Overview
from newslint.formatters.html.page import page
from newslint.formatters.html.words import WORDS


class HtmlFormatter:
    """Writes the page; it needs the text of the articles."""

    wants_text = True

    def __call__(self, results: Iterable[FileResult], run: Run) -> Iterator[str]:
        """Yield the page. All results are read first, for the totals stand at the top; clean articles are not kept."""
        overview, writer = Overview(run.language), ArticleWriter(run.language)
        articles: list[str] = []
        for result in results:
            overview.add(result)
            articles.extend(writer.write(result))
        rules = writer.notes.rules
        summaries = {rule: run.rules[rule].summary for rule in rules if rule in run.rules}
        statistics = overview.write_statistics(rules, summaries)
        contents = writer.contents(WORDS[run.language]["articles-more"])
        return page(run, overview.write(), [*contents, *articles], statistics, rules, writer.left_out)


format = HtmlFormatter()

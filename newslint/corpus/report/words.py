"""The words of the report on an archive, in each language."""

from __future__ import annotations

from newslint.i18n import Templates

WORDS = Templates(
    {
        "title": "Report on an archive",
        "lead": "{articles} articles were checked: {per_thousand} findings in every 1,000 articles.",
        "period": "Published from {first} to {last}.",
        "undated": "{count} articles have no date, and are in no period.",
        "articles": "Articles",
        "error": "Errors",
        "warning": "Warnings",
        "info": "Infos",
        "per-thousand": "In 1,000 articles",
        "over-time": "Over time",
        "over-time-note": "Findings in 1,000 articles. Each column says how many articles there were.",
        "numbers": "The numbers",
        "when": "Period",
        "by-section": "By section",
        "by-site": "By site",
        "by-author": "By author",
        "author-note": "Authors of {fewest} articles or more. Numbers tell what to look at, not how well one writes.",
        "by-rule": "By rule",
        "name": "Name",
        "rule": "Rule",
        "severity": "Severity",
        "findings": "Findings",
        "worst": "Articles with the most findings",
        "article": "Article",
        "date": "Date",
        "since": "Before {date} and since",
        "before": "Before",
        "after": "Since",
        "change": "Change",
        "none": "Nothing was found.",
        "copies": "Copies across articles",
        "copies-note": "{clusters} paragraphs stand in several articles, {copies} times beside the first. "
        "These stand in the most.",
        "cluster": "In {articles} articles",
        "more": "and {count} more",
        "first": "first published",
        "exact": "word for word",
        "share": "{percent}% the same",
        "coverage": "How much was published before",
        "copied": "Published before",
        "section-level": "Section",
        "site-level": "Site",
    }
)

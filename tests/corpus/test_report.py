"""``newslint corpus report``: what is counted, and the page that shows it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from newslint.corpus.report.counting import counted
from tests.conftest import Run
from tests.corpus.archives import records, write_jsonl

FLAGS = ("--lang", "en")
HOSTILE = "<script>alert(1)</script>"


def article(number: int, day: str = "", error: int = 0, warning: int = 0, **known: str) -> dict[str, Any]:
    row = {"article": str(number), "source": f"a#{number}", "date": day, "error": error, "warning": warning, "info": 0}
    return {**row, **known}


def finding(number: int, rule: str = "cruft/related-link", severity: str = "error") -> dict[str, Any]:
    return {"source": f"a#{number}", "rule": rule, "severity": severity}


ARTICLES = [
    article(0, "2024-01-10", error=1, section="kota", author="Rina"),
    article(1, "2024-01-20T08:00:00", section="kota", author="Rina"),
    article(2, "2024-03-05", error=2, warning=1, section="daerah"),
    article(3, section="daerah"),
]
FINDINGS = [finding(0), finding(2), finding(2), finding(2, "typography/doubled-word", "warning")]


def test_findings_are_counted_in_a_thousand_articles() -> None:
    found = counted(ARTICLES, FINDINGS)
    assert found["whole"] == {"articles": 4, "error": 3, "warning": 1, "info": 0, "per_thousand": 1000.0}
    assert (found["undated"], found["first"], found["last"]) == (1, "2024-01-10", "2024-03-05")
    assert [(row["name"], row["articles"], row["per_thousand"]) for row in found["by_section"]] == [
        ("daerah", 2, 1500.0),
        ("kota", 2, 500.0),
    ]
    assert [(row["rule"], row["findings"], row["per_thousand"]) for row in found["rules"]] == [
        ("cruft/related-link", 3, 750.0),
        ("typography/doubled-word", 1, 250.0),
    ]
    assert ([row["article"] for row in found["worst"]], found["by_author"]) == (["2", "0"], [])


@pytest.mark.parametrize(
    ("last", "periods"),
    [
        ("2024-01-24", ["2024-01-10", "2024-01-24"]),
        ("2024-03-06", ["2024-01-08", "2024-03-04"]),
        ("2025-06-01", ["2024-01", "2025-06"]),
    ],
    ids=["days", "weeks", "months"],
)
def test_periods_are_as_long_as_the_time_allows(last: str, periods: list[str]) -> None:
    found = counted([article(0, "2024-01-10"), article(1, last)], [])
    assert [row["period"] for row in found["over_time"]] == periods


def test_two_periods_are_compared() -> None:
    found = counted(ARTICLES, FINDINGS, "2024-02-01")
    assert (found["since"]["before"]["articles"], found["since"]["after"]["articles"]) == (2, 1)
    assert [(row["before"], row["after"]) for row in found["rules"]] == [(500.0, 2000.0), (0.0, 1000.0)]


class Page(HTMLParser):
    """The elements of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""
        self.outside: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.outside += [value or "" for name, value in attrs if name in ("src", "href", "style") or name[:2] == "on"]

    def handle_data(self, data: str) -> None:
        self.text += data


def test_the_page_shows_all_text_as_text_and_needs_nothing(newslint: Run, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="SKIPPED LOUDLY: pyarrow is missing; install newslint[dev]")
    rows = [{**row, "rubrik": HOSTILE, "judul": HOSTILE, "penulis": HOSTILE} for row in records(8)]
    rows.append({**rows[1], "id": "lain"})
    file = write_jsonl(tmp_path / "arsip.jsonl", rows)
    newslint("corpus", "check", file, "--output", "temuan", "--isolated", "--jobs", "1", *FLAGS)
    newslint("corpus", "copies", file, "--output", "salinan.jsonl", "--isolated", *FLAGS)
    done = newslint("corpus", "report", "temuan", "--copies", "salinan.jsonl", "--output", "laporan.html", *FLAGS)
    page = Page((tmp_path / "laporan.html").read_text(encoding="utf-8"))
    data = json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))
    assert (done.returncode, page.outside, "script" in page.elements, "svg" in page.elements) == (0, [], False, True)
    assert (page.text.count(HOSTILE) >= 3, data["whole"]["articles"], data["by_author"][0]["name"]) == (
        True,
        9,
        HOSTILE,
    )
    assert (data["copies"]["clusters"] > 0, "word for word" in page.text or "the same" in page.text) == (True, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("temuan.parquet", "--output", "laporan.pdf"), "laporan.pdf: the name of a report ends in .html"),
        (("temuan.parquet", "--output", "l.html", "--since", "Mei"), "--since: expected a day such as 2024-05-01"),
        (("temuan.parquet", "--output", "l.html"), "temuan.articles.parquet: there is no such file"),
        (("lain.jsonl", "--output", "l.html"), "lain.jsonl: this is no table of newslint: it has no column 'source'"),
        ((".", "--output", "l.html"), "this is no folder that newslint corpus check has written"),
    ],
)
def test_what_cannot_be_shown_is_told_in_a_sentence(
    newslint: Run, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    write_jsonl(tmp_path / "lain.jsonl", [{"nama": "Rina"}])
    write_jsonl(tmp_path / "lain.articles.jsonl", [])
    done = newslint("corpus", "report", *arguments, *FLAGS)
    assert (done.returncode, told in done.stderr, done.stderr.count("\n")) == (2, True, 1)

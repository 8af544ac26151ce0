"""Formatter ``markdown``: a comment that fits, in which article text is text."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from newslint.formatters.markdown.escaping import BREAK, code, plain
from newslint.formatters.markdown.formatter import LIMIT
from newslint.rule_pages import PAGES
from newslint.terminal import printable
from tests.every import every
from tests.formatters.articles import broken, hostile, lint, report

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"


def page(text: str) -> str:
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def test_a_clean_run_says_so() -> None:
    assert report("markdown", [lint(CLEAN)]) == "## newslint: tidak ada temuan\n\nDalam 1 berkas, 12 kata.\n\n"


def test_totals_and_rules_come_first() -> None:
    text = report(
        "markdown", [lint("Ad image\n\nHarga naik.[butuh rujukan]\n\nAd image\n\nHarga turun.\n")], language="en"
    )
    assert text.startswith("## newslint: findings: 3\n\nFiles: 1; words: 9; error: 3. 333.3 findings per 1,000 words.")
    names = [f"[`{rule}`]({PAGES}aturan/{rule}/)" for rule in ("cruft/ad-slot", "citations/placeholder")]
    assert f"| {names[0]} | error | 2 |\n| {names[1]} | error | 1 |\n" in text


def test_what_is_held_back_is_told() -> None:
    told = report("markdown", [lint(CLEAN)._replace(baselined=2, untouched=3)], language="en")
    assert told.endswith(
        "words: 12. Findings that the baseline holds already: 2. Findings on lines that were not changed: 3.\n\n"
    )


def test_files_with_errors_come_before_the_others() -> None:
    mild = lint("Ad image\n\nHarga naik.\n", "a.txt")
    mild = mild._replace(findings=tuple(one._replace(severity="info") for one in mild.findings))
    text = report("markdown", [mild, lint("Ad image\n\nHarga naik.\n", "b.txt")])
    assert text.index("b.txt") < text.index("a.txt")


def test_what_could_not_be_read_is_listed() -> None:
    assert "- `rusak.txt`: this is UTF-16 text\n" in report("markdown", [broken()])


def test_a_comment_fits_and_says_what_is_left_out() -> None:
    results = [lint("Harga naik 😀.[butuh rujukan]\n\n" * 300, f"berita/{number}.txt") for number in range(10)]
    text = report("markdown", results)
    assert LIMIT - 1000 < len(text.encode()) <= LIMIT
    shown = text.count("`citations/placeholder` ")
    assert text.endswith(f"\nTidak muat di sini: {3000 - shown} temuan lagi. Laporan lengkap: `newslint check`.\n")
    assert text.count("<details>") == text.count("</details>")


def test_many_long_failures_fit_too() -> None:
    assert len(report("markdown", [broken("x" * 5000)] * 100).encode()) < LIMIT


def test_article_text_is_no_markup_on_the_page() -> None:
    shown = page(report("markdown", [hostile()]))
    assert set(re.findall(r"<(\w+)", shown)) == {
        "a",
        "h2", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li", "strong"
    }  # fmt: skip
    assert re.findall(r"href|@\w|#\d|://\w", shown.partition("<ul>")[2]) == []


ODD = st.text(st.sampled_from("ab1 @#!$%&~`*_[]()<>|\\:/.-+=w{}^\"'\u202e\n\t日"), max_size=40)


@given(ODD)
def test_plain_text_is_shown_as_it_is(text: str) -> None:
    shown = page(f"- **x** {plain(text)}").removeprefix("<ul>\n<li><strong>x</strong>").removesuffix("</li>\n</ul>\n")
    assert unescape(shown).replace(BREAK, "").strip() == " ".join(printable(text).split())


@given(ODD)
def test_code_is_shown_as_it_is(text: str) -> None:
    shown = page(f"x {code(text)} x").removeprefix("<p>x <code>").removesuffix("</code> x</p>\n")
    expected = " ".join(printable(text).split())
    assert " ".join(unescape(shown).split()) == expected or not text


@every(
    "text", ["@redaksi", "a@b.id", "#12", "GH-12", "https://contoh.id", "www.contoh.id", "!3", "~label", "a/b#4", "$1"]
)
def test_forges_find_no_names_references_or_links(text: str) -> None:
    pattern = r"[@#!$~]\w|GH-\d|://\w|www\.\w"
    assert re.search(pattern, text)
    assert re.search(pattern, unescape(page(plain(text)))) is None

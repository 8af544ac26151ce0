"""Formatter ``html``: what stands on the page, that all of it is whole, and that article text is text."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.finding import FileResult, Suppressed
from newslint.formatters.html.marks import LineWriter, Mark
from newslint.formatters.html.words import WORDS
from newslint.rule_pages import PAGES
from tests.conftest import Run
from tests.every import every
from tests.formatters.articles import broken, hostile, lint, record, report, seeds

ALONE = {"meta", "input", "wbr", "rect"}
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
OTHER = "Pedagang berharap pasokan dari daerah kembali lancar pekan depan."
FAULTY = f"{CLEAN}\n\nAd image\n\n{OTHER}\n"


class Page(HTMLParser):
    """The elements of a page with their attributes, its text, and the text of each mark by its key."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.marked: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given_values))
        if tag not in ALONE:
            self._open.append((tag, given_values.get("data-n", "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] == "a":
            return
        self.text += data
        for tag, key in self._open:
            if tag == "mark":
                self.marked[key] = self.marked.get(key, "") + data

    def values(self, name: str) -> list[str]:
        return [values[name] for _, values in self.elements if name in values]


def results() -> list[FileResult]:
    return [*seeds(), hostile(), record(0), record(11), broken(), lint(CLEAN, "bersih.txt")]


def html(some: list[FileResult], **about: Any) -> str:
    return report("html", some, **about)


@every("language", ["id", "en"])
def test_every_link_leads_somewhere_on_the_page_and_every_id_is_there_once(language: str) -> None:
    page = Page(html(results(), language=language))
    identities = page.values("id")
    assert len(identities) == len(set(identities))
    links = [value for value in page.values("href") if not value.startswith(PAGES)]
    targets = [*(value.removeprefix("#") for value in links), *page.values("aria-describedby")]
    assert sorted(set(targets) - set(identities)) == []


def test_the_policy_lets_in_nothing_but_the_style_and_the_script_of_the_page() -> None:
    page = html([])
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)[0]
    hashes = [
        f"{kind}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"
        for kind, content in re.findall(r"<(style|script)>(.*?)</\1>", page, re.DOTALL)
    ]
    assert policy.split("; ") == ["default-src 'none'", *hashes, "base-uri 'none'", "form-action 'none'"]


def test_article_text_brings_no_elements_attributes_or_scripts_along() -> None:
    plain = {tag for tag, _ in Page(html([lint(FAULTY), lint(FAULTY)])).elements}
    nasty = '<p>Baca juga: <a href="javascript:alert(1)">x</a></p></style></script><img src=x onerror=alert(1)>\n'
    page = Page(html([hostile(), lint(nasty, "a.html"), broken("<script>alert(1)</script>")]))
    assert {tag for tag, _ in page.elements} - plain <= {"h3", "ul", "li"}
    assert [name for _, values in page.elements for name in values if name.startswith("on") or name == "src"] == []
    assert '<a href="javascript:alert(1)">x</a></p></style></script><img src=x onerror=alert(1)>' in page.text


def test_characters_that_deceive_the_eye_are_shown_by_number() -> None:
    page = html([lint("Ad image\n\nSaldo \u202e001\u202c juta \x1b[31m \x00 \ufeff \U000e0041 selesai.\n")])
    shown = [f'<span class="odd">U+{number}</span>' for number in ("202E", "202C", "001B", "0000", "FEFF", "E0041")]
    assert [one for one in shown if one not in page] == []
    assert re.findall("[\u202e\u202c\x1b\x00\ufeff\U000e0041]", page) == []


def test_clean_articles_are_counted_and_not_shown() -> None:
    page = html([lint(CLEAN, "bersih.txt"), lint(FAULTY, "kotor.txt")], language="en")
    assert "Findings: 1. Files: 2." in page
    assert re.findall(r'<article [^>]*data-name="([^"]*)"', page) == ["kotor.txt"]


def test_long_clean_parts_are_folded() -> None:
    paragraphs = [f"{CLEAN} Keterangan ke-{number} menyusul." for number in range(1, 11)]
    page = html([lint("\n\n".join([*paragraphs, "Ad image", OTHER]))])
    folded = re.findall(r'<details class="fold"><summary>(.*?)</summary>(.*?)</details>', page, re.DOTALL)
    assert [(told, rows.count("<p class=")) for told, rows in folded] == [("Tampilkan baris 1–17", 9)]


def test_a_fix_is_shown_as_before_and_after() -> None:
    text = "Pemerintah menyiapkan pasar murah di tiga kota. Tetapi juga menambah stok beras di gudang.\n"
    page = html([lint(text)])
    assert (
        "<dt>Sebelum</dt><dd>… pasar murah di tiga kota<del>. Tetapi</del> juga menambah stok beras di …</dd>" in page
    )
    assert (
        "<dt>Sesudah</dt><dd>… pasar murah di tiga kota<ins>, tetapi</ins> juga menambah stok beras di …</dd>" in page
    )


def test_a_line_that_a_fix_takes_out_is_shown_as_removed() -> None:
    assert "<dl><div><dt>Dihapus</dt><dd><del>Ad image↵</del></dd></div></dl>" in html([lint(FAULTY)])


def test_a_record_is_an_article_of_its_own_with_its_number() -> None:
    page = html([record(0), record(11)])
    assert re.findall(r'data-name="([^"]*)"', page) == ["arsip.jsonl#0", "arsip.jsonl#11"]
    assert re.findall(r'class="place"[^>]*>([^<]*)<', page) == ["#0:3:1", "#11:3:1"]


def test_the_snippet_stands_for_a_text_that_is_not_known() -> None:
    page = Page(html([lint(FAULTY)._replace(text=None)]))
    assert page.marked == {"1-1": "Ad image"}


def test_what_is_held_back_is_told() -> None:
    result = lint(FAULTY)
    switched_off = Suppressed(result.findings[0], "comment", "kutipan <asli>")
    page = html([result._replace(suppressed=(switched_off,), baselined=2, untouched=3)])
    figures = dict(re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)</dd></div>", page))
    assert (figures["dimatikan"], figures["dalam baseline"], figures["pada baris yang tidak diubah"]) == ("1", "2", "3")
    assert "<td>komentar</td><td>kutipan &lt;asli&gt;</td>" in page


def test_article_text_is_told_to_be_indonesian_on_an_english_page() -> None:
    assert '<p class="line" id="l1-3" data-l="3" lang="id">' in html([lint(FAULTY)], language="en")
    assert '<p class="line" id="l1-3" data-l="3">' in html([lint(FAULTY)], language="id")


def test_a_rule_is_told_with_its_reasons() -> None:
    page = Page(html([lint(FAULTY)]))
    assert "Sisa slot iklan atau ajakan menggulir layar" in page.text
    assert "Yang dilaporkan" in page.text
    assert "Yang dibiarkan" in page.text
    assert "--" not in html([lint(FAULTY)]).partition("<main>")[2].partition("<script>")[0]


def test_articles_go_by_their_headline_and_several_are_listed_first() -> None:
    titled = f"Harga Beras Naik Lima Persen di Pasar Induk\n\n{FAULTY}"
    page = html([lint(titled, "satu.txt"), lint(FAULTY, "dua.txt")])
    assert re.findall(r'<h3 id="h\d"><bdi>([^<]*)</bdi>', page) == [
        "Harga Beras Naik Lima Persen di Pasar Induk",
        "dua.txt",
    ]
    listed = page.partition('<ol class="contents">')[2].partition("</ol>")[0]
    assert re.findall(r'href="(#a\d)"', listed) == ["#a1", "#a2"]
    assert page.index('class="contents"') < page.index("<article") < page.index('id="statistics"')
    assert 'class="contents"' not in html([lint(titled, "satu.txt")])


@pytest.mark.slow
def test_a_line_of_a_million_characters_is_cut_and_says_so() -> None:
    page = html([lint("Harga naik.[butuh rujukan] " + "kata " * 200_000 + "selesai.[butuh rujukan]\n")])
    assert len(page) < 60_000
    assert "998.009 karakter tidak ditampilkan" in page
    assert list(Page(page).marked.values()) == ["[butuh rujukan]", "[butuh rujukan]"]


def test_beyond_the_bounds_there_are_excerpts_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.formatters.html.articles.REPORT_LIMIT", 10)
    monkeypatch.setattr("newslint.formatters.html.articles.MOST_FINDINGS", 2)
    page = html([lint(FAULTY, f"{name}.txt") for name in "abcd"], language="en")
    assert Page(page).marked == {"1-1": "Ad image", "2-1": "Ad image"}
    assert page.count("Only excerpts around the findings are shown") == 2
    assert "Findings that are not shown one by one, so that this report can still be opened: 2." in page
    assert "Findings: 4. Files: 4." in page


@given(st.text("ab <&\u202e\n", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=8))
def test_marks_may_overlap_in_any_way(text: str, ranges: list[tuple[int, int]]) -> None:
    line = text.replace("\n", " ")
    marks = [
        Mark(10 + start, 10 + start + length, f"1-{number}", "info")
        for number, (start, length) in enumerate(ranges, 1)
        if start < len(line)
    ]
    page = Page(LineWriter(WORDS["id"], "id").write(line, 10, marks))
    spelt = line.replace("\u202e", "U+202E")
    expected = {mark.key: line[mark.start - 10 : mark.end - 10].replace("\u202e", "U+202E") for mark in marks}
    assert page.text == spelt
    assert {key: part for key, part in page.marked.items() if part} == {k: part for k, part in expected.items() if part}


def test_the_command_line_writes_the_page_with_the_text(newslint: Run, tmp_path: Any) -> None:
    (tmp_path / "berita.txt").write_text(FAULTY, encoding="utf-8")
    newslint("check", "berita.txt", "--format", "html", "--output", "laporan.html")
    page = Page((tmp_path / "laporan.html").read_text(encoding="utf-8"))
    assert page.marked == {"1-1": "Ad image"}
    assert OTHER in page.text


def test_title_and_date_head_the_page_as_text() -> None:
    page = html([], title="Edisi <Senin>", date="24 November 2025")
    assert "<title>Edisi &lt;Senin&gt;</title>" in page
    assert '<h1>Edisi &lt;Senin&gt;</h1><p class="date">24 November 2025</p>' in page
    assert 'class="date"' not in html([])


def test_the_whole_clean_text_can_be_copied() -> None:
    text = 'Ad image\n\nHarga "beras" naik\u200b.\n\nHarga gabah turun ##[x].\n\nAd image\n'
    fixed = Linter(select=["cruft"]).fix_text(text)
    page = Page(html([Linter(select=["cruft"], keep_text=True).lint_text(text)]))
    assert page.values("data-text")[0] == fixed.text


def test_a_text_without_safe_fixes_has_nothing_to_copy() -> None:
    page = html([Linter(select=["fragments"], keep_text=True).lint_text("Harga naik. Yang di pasar lama.\n")])
    assert WORDS["id"]["copy-clean"] not in page

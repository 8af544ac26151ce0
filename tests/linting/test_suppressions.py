"""Suppressions: what directives switch off, where they reach, and what becomes of other findings."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Document, Linter, Report, Rule, Source
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.fixing.fixer import fix_text
from newslint.linting.engine import Engine
from newslint.readers.markdown.reader import MarkdownReader
from tests.every import every
from tests.linting.engine_runs import WordRule, spec
from tests.made_once import LINTER

AD = "Baca juga: Harga Beras Naik"
RULE = "cruft/related-link"


def read(text: str) -> Document:
    (document,) = MarkdownReader().read(Source("a.md", text))
    return document


def shown(text: str, path: str = "a.md", linter: Linter = LINTER) -> list[tuple[str, int]]:
    """Return the rule and line of each finding that is shown."""
    result = linter.lint_text(text, path)
    assert result.failures == ()
    return [(finding.rule, finding.start.position.line) for finding in result.findings]


def off(text: str, path: str = "a.md", linter: Linter = LINTER) -> list[int]:
    """Return the lines of the findings that are switched off, where no finding is shown but those of other lines."""
    return [one.finding.start.position.line for one in linter.lint_text(text, path).suppressed]


class TestReach:
    @every("gap", ["\n", "\n\n", "\n\n<!-- catatan -->\n\n", "\n\n![](foto.jpg)\n\n"])
    def test_the_next_line_is_the_next_that_holds_text(self, gap: str) -> None:
        text = f"Pembuka.\n\n<!-- newslint-disable-next-line {RULE} -->{gap}{AD}\n\n{AD} Lagi\n"
        assert (off(text), shown(text)) == ([3 + gap.count("\n")], [(RULE, 5 + gap.count("\n"))])

    @every("between", ["", "<!-- catatan -->\n", "<!-- a -->\n<!-- b -->\n"])
    def test_the_next_line_of_a_paragraph_is_no_comment(self, between: str) -> None:
        directive = f"<!-- newslint-disable-next-line {RULE} -->"
        assert off(f"Pembuka.\n{directive}\n{between}{AD}\nPenutup.\n") == [3 + between.count("\n")]

    def test_several_comments_may_stand_above_one_line(self) -> None:
        text = f"<!-- newslint-disable-next-line style -->\n<!-- newslint-disable-next-line {RULE} -->\n{AD}\n"
        assert off(text) == [3]

    @every(
        "text",
        [
            f"- {AD} <!-- newslint-disable-line -->\n- {AD} Lagi",
            f"- Isi.\n  - <!-- newslint-disable-line --> {AD}\n  - {AD} Lagi",
            f"> {AD} <!-- newslint-disable-line -->\n\n{AD} Lagi",
            f"## {AD} <!-- newslint-disable-line -->\n\n{AD} Lagi",
            f"**{AD}** <!-- newslint-disable-line -->\n\n{AD} Lagi",
            f"| {AD} | b <!-- newslint-disable-line --> |\n|---|---|\n| {AD} Lagi | d |",
        ],
    )
    def test_a_comment_in_the_line_switches_off_that_line_alone(self, text: str) -> None:
        result = LINTER.lint_text(text, "a.md")
        assert [one.finding.excerpt.strip("* ") for one in result.suppressed] == [AD]
        assert [finding.excerpt for finding in result.findings if finding.rule == RULE] == [f"{AD} Lagi"]

    def test_a_wrapped_paragraph_is_one_line_to_its_writer(self) -> None:
        paragraph = "Warga menunggu sejak pagi di\nbalai desa itu. Tetapi bantuan\nbelum tiba."
        assert shown(f"{paragraph}\n") == [("style/opening-conjunction", 2)]
        assert off(f"<!-- newslint-disable-next-line style -->\n{paragraph}\n") == [3]
        assert off(f"{paragraph} <!-- newslint-disable-line style -->\n") == [2]

    def test_the_next_line_inside_a_paragraph_is_that_line(self) -> None:
        text = (
            "Warga menunggu di balai desa.\n"
            "Tetapi bantuan belum tiba sampai <!-- newslint-disable-next-line style -->\n"
            "sore. Tetapi mereka tetap menunggu.\nTetapi hujan turun.\n"
        )
        linter = Linter(Config(selection=Selection(("style",))))
        assert (off(text, linter=linter), [line for _, line in shown(text, linter=linter)]) == ([3], [2, 4])

    @every(
        ("text", "expected"),
        [
            (f"<p>{AD} <!-- newslint-disable-line --></p><p>{AD} Lagi</p>", AD),
            (f"<p>{AD} Lagi</p><p><!-- newslint-disable-line -->{AD}</p>", AD),
            (f"<p>{AD} Lagi</p><!-- newslint-disable-next-line --><p>{AD}</p>", AD),
            (f"<p><!-- newslint-disable-next-line -->{AD}</p><p>{AD} Lagi</p>", AD),
            (f"<ul><li>{AD}<!-- newslint-disable-line --></li><li>{AD} Lagi</li></ul>", AD),
        ],
    )
    def test_a_line_of_html_is_a_paragraph(self, text: str, expected: str) -> None:
        result = LINTER.lint_text(text, "a.html")
        assert [one.finding.excerpt for one in result.suppressed] == [expected]
        assert [finding.excerpt for finding in result.findings] == [f"{AD} Lagi"]

    def test_from_a_comment_to_its_partner(self) -> None:
        text = f"{AD} A\n\n<!-- newslint-disable -->\n\n{AD} B\n\n{AD} C\n\n<!-- newslint-enable -->\n\n{AD} D\n"
        assert (off(text), shown(text)) == ([5, 7], [(RULE, 1), (RULE, 11)])

    def test_without_a_partner_up_to_the_end(self) -> None:
        text = f"{AD} A\n\n<!-- newslint-disable cruft -->\n\n{AD} B\n"
        assert (off(text), shown(text)) == ([5], [(RULE, 1)])

    def test_one_rule_is_switched_on_again_by_itself(self) -> None:
        text = (
            "<!-- newslint-disable cruft, style -->\n\n"
            f"{AD}\n\n<!-- newslint-enable {RULE} -->\n\n{AD} Lagi\n\nIa pergi. Tetapi ia kembali.\n"
        )
        assert (off(text), shown(text)) == ([3, 9], [(RULE, 7)])

    @every("comment", ["<!-- newslint-disable-file -->", f"<!-- newslint-disable-file style, {RULE} -->"])
    def test_the_whole_file_wherever_the_comment_stands(self, comment: str) -> None:
        text = f"{AD}\n\nIa pergi. Tetapi ia kembali.\n\n{comment}\n"
        assert (off(text), shown(text)) == ([1, 3], [])

    def test_front_matter_switches_off_for_the_file(self) -> None:
        text = f"---\nnewslint: {{ignore: [cruft]}}\n---\n\n{AD}\n"
        (one,) = LINTER.lint_text(text, "a.md").suppressed
        assert (one.finding.rule, one.by, one.reason) == (RULE, "front-matter", "")

    def test_a_finding_over_several_paragraphs_counts_where_it_starts(self) -> None:
        class Whole(Rule):
            def check_document(self, document: Document) -> Iterable[Report]:
                yield Report(document.blocks[0].piece.to(document.blocks[-1].piece))

        engine = Engine([Whole(spec("a/semua"), {})])
        for text, count in (
            ("Satu <!-- newslint-disable-line -->\n\nDua", 1),
            ("Satu\n\nDua <!-- newslint-disable-line -->", 0),
        ):
            document = read(text)
            assert len(engine.run(document).suppressed) == count

    def test_plain_text_has_no_comments(self) -> None:
        assert off(f"<!-- newslint-disable-file -->\n\n{AD}\n", "a.txt") == []


class TestNames:
    def test_rules_that_are_not_named_are_still_told(self) -> None:
        text = f"<!-- newslint-disable-next-line fragments -->\n{AD}\n"
        assert (RULE, 2) in shown(text)

    def test_the_reason_of_the_nearest_comment_is_kept(self) -> None:
        text = f"<!-- newslint-disable cruft: arsip -->\n\n{AD} <!-- newslint-disable-line: kutipan -->\n"
        (one,) = LINTER.lint_text(text, "a.md").suppressed
        assert (one.by, one.reason) == ("comment", "kutipan")

    def test_former_names_still_work(self) -> None:
        class Known:
            ids = ("baru/kata",)
            families = ("baru",)

            def aliases(self) -> dict[str, str]:
                return {"lama/kata": "baru/kata"}

            def spec(self, rule_id: str) -> object:
                return spec(rule_id)

        document = read("kucing <!-- newslint-disable-line lama/kata -->")
        outcome = Engine([WordRule("baru/kata")], known=Known()).run(document)
        assert (outcome.findings, len(outcome.suppressed)) == ((), 1)


class TestOtherFindings:
    COPY = "Seekor kucing tidur di teras rumah."

    def test_what_is_off_in_the_first_copy_does_not_hide_its_twin(self) -> None:
        assert self._lines(f"{self.COPY} <!-- newslint-disable-line a/kata -->\n\n{self.COPY}\n") == [
            ("a/kata", 3),
            ("a/salinan", 3),
        ]

    def test_a_copy_that_may_stay_does_not_hide_its_faults(self) -> None:
        assert self._lines(f"{self.COPY}\n\n{self.COPY} <!-- newslint-disable-line a/salinan -->\n") == [
            ("a/kata", 1),
            ("a/kata", 3),
        ]

    def _lines(self, text: str) -> list[tuple[str, int]]:
        class Copies(Rule):
            def check_document(self, document: Document) -> Iterable[Report]:
                yield Report(document.blocks[1].piece, copy_of=document.blocks[0].piece)

        document = read(text)
        findings = Engine([Copies(spec("a/salinan"), {}), WordRule("a/kata")]).run(document).findings
        return sorted((finding.rule, finding.start.position.line) for finding in findings)

    def test_switching_one_off_leaves_the_fingerprints_of_others(self) -> None:
        text = f"{AD}\n\n{AD}\n"
        last = LINTER.lint_text(text, "a.md").findings[-1]
        assert (
            LINTER.lint_text(f"<!-- newslint-disable-next-line -->\n{text}", "a.md").findings[-1].fingerprint
            == last.fingerprint
        )


class TestFixes:
    def test_what_is_switched_off_is_not_fixed(self) -> None:
        text = f"Pembuka rapat.\n\n{AD} <!-- newslint-disable-line -->\n\nPenutup rapat.\n"
        assert fix_text(text, lambda text: LINTER.lint_text(text, "a.md"), ("safe", "unsafe")).text == text

    @every(
        "text",
        [
            f"Pembuka.\n\n{AD} <!-- newslint-disable style -->\n\nIa pergi. Tetapi kembali. Ia tidur.\n",
            f"Pembuka.\n\n<!-- newslint-disable-next-line fragments -->\n{AD}\n\nPenutup rapat.\n",
        ],
    )
    def test_a_fix_does_not_take_or_strand_a_comment(self, text: str) -> None:
        assert fix_text(text, lambda text: LINTER.lint_text(text, "a.md"), ("safe", "unsafe")).text == text

    def test_a_block_between_comments_is_deleted(self) -> None:
        text = f"Pembuka.\n\n<!-- newslint-disable style -->\n\n{AD}\n\n<!-- newslint-enable style -->\n\nPenutup.\n"
        fixed = fix_text(text, lambda text: LINTER.lint_text(text, "a.md"), ("safe",))
        assert fixed.text == text.replace(f"{AD}\n\n", "")

"""Kind ``directive``: comments that switch nothing off, and comments that newslint does not understand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, Linter, Report
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.linting.engine import Engine
from tests.every import every
from tests.linting.engine_runs import WordRule
from tests.linting.test_suppressions import AD, RULE, read, shown
from tests.made_once import LINTER


def selecting(*names: str, ignore: tuple[str, ...] = ()) -> Linter:
    return Linter(Config(selection=Selection(names or None, (), ignore)), plan=True)


class TestUnused:
    def test_each_name_is_told_by_itself(self) -> None:
        text = f"<!-- newslint-disable-next-line {RULE}, fragments, style -->\n{AD}\n"
        findings = LINTER.lint_text(text, "a.md").findings
        assert [(finding.rule, finding.message.split("”")[0]) for finding in findings] == [
            ("suppressions/unused", "“fragments"),
            ("suppressions/unused", "“style"),
        ]

    @every(
        "comment",
        ["disable-line", "disable-next-line", "disable", "disable-file", "disable-line cruft", f"disable {RULE}"],
    )
    def test_a_comment_that_switches_nothing_off_is_told(self, comment: str) -> None:
        text = f"Pembuka.\n\n<!-- newslint-{comment} -->\n\nPenutup.\n"
        assert shown(text) == [("suppressions/unused", 3)]

    def test_front_matter_that_switches_nothing_off_is_told(self) -> None:
        assert shown("---\njudul: A\nnewslint: {ignore: cruft}\n---\n\nPembuka.\n") == [("suppressions/unused", 3)]

    @every("name", ["", "fragments", "fragments/relative-clause"])
    def test_it_is_not_told_where_the_rules_did_not_run(self, name: str) -> None:
        linter = selecting("cruft", "suppressions")
        assert shown(f"Pembuka. <!-- newslint-disable-line {name} -->\n", linter=linter) == []

    def test_a_family_counts_only_where_all_its_stable_rules_ran(self) -> None:
        text = "Pembuka. <!-- newslint-disable-line cruft -->\n"
        assert shown(text, linter=selecting("cruft", "suppressions")) == [("suppressions/unused", 1)]
        assert shown(text, linter=selecting("cruft", "suppressions", ignore=("cruft/ad-slot",))) == []

    def test_a_rule_that_failed_is_not_known_to_find_nothing(self) -> None:
        class Broken(WordRule):
            def literals(self) -> None:
                return None

            def check_document(self, document: Document) -> Iterable[Report]:
                raise ValueError

        rules = [Broken("a/rusak"), WordRule("a/kata"), LINTER.registry.catalogue.build("suppressions/unused")]
        document = read("Isi. <!-- newslint-disable-line a/rusak, a/kata -->")
        outcome = Engine(rules, language="en").run(document)
        assert [finding.message for finding in outcome.findings] == [
            "“a/kata” switches no finding off here; take it out."
        ]

    def test_a_comment_that_only_a_wider_one_doubles_is_used(self) -> None:
        text = f"<!-- newslint-disable-file cruft -->\n\n{AD} <!-- newslint-disable-line {RULE} -->\n"
        assert shown(text) == []


class TestMisspelt:
    @every(
        ("comment", "name", "nearest"),
        [
            ("newslint-disable-nextline cruft", "newslint-disable-nextline", "newslint-disable-next-line"),
            ("newslint disable-line", "newslint disable-line", "newslint-disable-line"),
            ("Newslint-disable", "Newslint-disable", "newslint-disable"),
            ("newslint-disable-line crufts", "crufts", "cruft"),
            ("newslint-disable-line cruft/related-lnk", "cruft/related-lnk", RULE),
            ("newslint-enable cruft", "newslint-enable cruft", "newslint-disable cruft"),
        ],
    )
    def test_it_is_told_with_the_right_word_and_switches_nothing_off(
        self, comment: str, name: str, nearest: str
    ) -> None:
        result = selecting("cruft", "suppressions").lint_text(f"<!-- {comment} -->\n\n{AD}\n", "a.md")
        assert [finding.rule for finding in result.findings] == ["suppressions/misspelt", RULE]
        assert re.findall("“(.*?)”", result.findings[0].message) == [name, nearest]
        assert result.findings[0].excerpt == f"<!-- {comment} -->"

    def test_a_reason_without_a_colon_does_not_switch_all_rules_off(self) -> None:
        text = f"{AD} <!-- newslint-disable-line memang perlu -->\n"
        assert [rule for rule, _ in shown(text)] == [RULE, "suppressions/misspelt"]

    def test_front_matter_that_means_nothing_is_told(self) -> None:
        assert shown(f"---\nnewslint: false\n---\n\n{AD}\n") == [("suppressions/misspelt", 2), (RULE, 5)]

    def test_a_second_partner_is_one_too_many(self) -> None:
        text = f"<!-- newslint-disable -->\n\n{AD}\n\n<!-- newslint-enable -->\n\n<!-- newslint-enable -->\n"
        assert shown(text) == [("suppressions/misspelt", 7)]

    def test_comments_do_not_switch_off_what_is_said_about_comments(self) -> None:
        text = "<!-- newslint-disable-file suppressions -->\n\n<!-- newslint-disable-fil -->\n"
        assert shown(text) == [("suppressions/unused", 1), ("suppressions/misspelt", 3)]
        assert shown(text, linter=selecting("cruft")) == []

"""The engine: rules over a document, what becomes of their reports, and what becomes of rules that fail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from newslint import Block, Document, Linter, Literal, Piece, Report, Rule, Sentence, Source
from newslint.errors import NewslintError
from newslint.linting.engine import Engine
from newslint.rule import Variant
from tests.every import every
from tests.linting.engine_runs import WordRule, documents, found, run, spec


class TestReports:
    def test_a_finding_says_what_and_where(self) -> None:
        (finding,) = run([WordRule()], "Satu baris.\nSeekor Kucing tidur.", language="en").findings
        assert (finding.rule, finding.severity, finding.message) == ("test/word", "warning", "There is Kucing.")
        assert (finding.start.position, finding.end.position) == ((2, 8), (2, 14))
        assert (finding.excerpt, finding.snippet.text) == ("Kucing", "Seekor Kucing tidur.")
        assert (finding.fix, finding.related, finding.record) == (None, (), None)

    def test_values_fill_the_message_and_nothing_else_is_expanded(self) -> None:
        message = {"id": "{match} {jumlah} {lain} {0} %s", "en": "-"}
        rule = WordRule(message=message)
        rule.extra = {"values": {"jumlah": "{match}"}}
        (finding,) = run([rule], "kucing").findings
        assert finding.message == "kucing {match} {lain} {0} %s"

    def test_a_variant_brings_its_own_severity_and_message(self) -> None:
        rule = WordRule(variants={"keras": Variant("error", {"id": "Awas {match}!", "en": "-"})})
        rule.extra = {"variant": "keras"}
        (finding,) = run([rule], "kucing").findings
        assert (finding.severity, finding.message) == ("error", "Awas kucing!")

    def test_a_record_carries_its_number(self) -> None:
        source = Source("a.jsonl", "kucing")
        (block,) = documents("kucing").blocks
        outcome = Engine([WordRule()]).run(Document(source, [block], {"record": 3}))
        assert [finding.record for finding in outcome.findings] == [3]

    def test_blocks_outside_the_scope_are_not_looked_at(self) -> None:
        rule = WordRule(scope=frozenset({"heading"}))
        assert found(run([rule], "Kucing Tidur Siang Hari\nSeekor kucing tidur.\nKucing Bangun Pagi")) == [
            ("test/word", 45, 51)
        ]

    def test_related_places_are_shown(self) -> None:
        class Twice(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                yield Report(block.slice(7, 13), related=(block.slice(0, 6),))

        (finding,) = run([Twice()], "kucing kucing").findings
        assert [(other.path, other.start.offset, other.message) for other in finding.related] == [
            ("a.txt", 0, "kucing")
        ]


class TestOrder:
    def test_findings_come_in_the_order_of_the_text_whatever_the_order_of_rules(self) -> None:
        rules = [WordRule("b/satu"), WordRule("a/dua", "anjing"), WordRule("c/tiga", "tidur", furniture=True)]
        text = "Seekor anjing dan kucing tidur.\nSeekor kucing dan anjing tidur."
        outcome = run(rules, text)
        assert [start for _, start, _ in found(outcome)] == [7, 18, 25, 39, 50, 57]
        assert run(rules[::-1], text) == outcome
        assert run(rules[1:] + rules[:1], text) == outcome

    def test_the_same_document_gives_the_same_result_twice(self) -> None:
        engine = Engine([WordRule(furniture=True), WordRule("b/dua", "tidur")])
        document = documents("kucing\nkucing tidur\nIa tidur.")
        assert engine.run(document) == engine.run(document)


class TestFailures:
    @every("problem", [ValueError("salah\n  besar"), RecursionError(), SystemExit(0)])
    def test_a_rule_that_raises_is_a_failure_and_others_go_on(self, problem: BaseException) -> None:
        class Broken(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                yield from super().check_block(block)
                raise problem

        outcome = run([Broken("a/rusak"), WordRule()], "kucing")
        assert found(outcome) == [("test/word", 0, 6)]
        (failure,) = outcome.failures
        assert "a/rusak" in failure
        assert type(problem).__name__ in failure
        assert "\n" not in failure

    @every("report", [None, "kucing", Report(None), Report((0, 3))])  # type: ignore[arg-type]
    def test_what_is_no_report_is_a_failure(self, report: Any) -> None:
        class Confused(WordRule):
            def check_document(self, document: Document) -> Iterable[Report]:
                return [report]

        outcome = run([Confused("a/bingung"), WordRule()], "kucing")
        assert found(outcome) == [("test/word", 0, 6)]
        assert len(outcome.failures) == 1
        assert "a/bingung" in outcome.failures[0]

    def test_a_runaway_pattern_is_a_failure_that_names_the_rule(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.expressions.time_limits.EXTRA_SECONDS", 0.1)
        outcome = run([WordRule("a/lari", r"(?:a|aa)+$"), WordRule()], "a" * 60 + "b kucing", gate=False)
        assert found(outcome) == [("test/word", 62, 68)]
        (failure,) = outcome.failures
        assert "a/lari" in failure
        assert "'(?:a|aa)+$' did not finish within 0.1 s" in failure

    def test_literals_that_raise_stop_the_run_by_name(self) -> None:
        class Broken(WordRule):
            def literals(self) -> tuple[Literal, ...] | None:
                raise KeyError("hilang")

        with pytest.raises(NewslintError, match=r"a/rusak.*KeyError"):
            Engine([Broken("a/rusak")])


class TestGate:
    def test_a_rule_sees_only_blocks_with_one_of_its_literals(self) -> None:
        seen: list[str] = []

        class Watching(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                seen.append(block.text)
                return super().check_block(block)

        run([Watching()], "Satu.\nKUCING.\nTiga.")
        assert seen == ["KUCING."]

    @every(("literals", "seen"), [(None, 3), ((Literal(""),), 3), ((), 0)])
    def test_without_literals_all_blocks_are_seen(self, literals: tuple[Literal, ...] | None, seen: int) -> None:
        class Every(WordRule):
            def literals(self) -> tuple[Literal, ...] | None:
                return literals

            def check_block(self, block: Block) -> Iterable[Report]:
                yield Report(block.piece)

        assert len(run([Every()], "Satu.\nDua.\nTiga.").findings) == seen

    def test_a_document_rule_runs_where_one_literal_stands_anywhere(self) -> None:
        class Whole(WordRule):
            def check_document(self, document: Document) -> Iterable[Report]:
                yield Report(document.blocks[0].piece.to(document.blocks[-1].piece))

            def check_block(self, block: Block) -> Iterable[Report]:
                return ()

        assert found(run([Whole()], "Satu.\nKucing.")) == [("test/word", 0, 13)]
        assert found(run([Whole()], "Satu.\nDua.")) == []

    def test_sentences_are_given_one_by_one(self) -> None:
        class Sentences(Rule):
            def check_sentence(self, sentence: Sentence) -> Iterable[Report]:
                yield Report(sentence.piece)

        assert found(run([Sentences(spec("test/kalimat"), {})], "Ia tiba. Ia pergi.")) == [
            ("test/kalimat", 0, 8),
            ("test/kalimat", 9, 18),
        ]


class Unmarked(Rule):
    """Reports every block that is not furniture."""

    needs_furniture = True

    def check_document(self, document: Document) -> Iterable[Report]:
        return [Report(block.piece) for block in document.blocks if block.index not in document.furniture]


class TestFurniture:
    text = "kucing\nSeekor kucing tidur di atas kasur.\nKucing!"

    def test_blocks_that_are_covered_for_the_most_part_are_furniture(self) -> None:
        outcome = run([Unmarked(spec("a/lain"), {}), WordRule("z/perabot", furniture=True)], self.text)
        assert [item for item in found(outcome) if item[0] == "a/lain"] == [("a/lain", 7, 41)]

    def test_furniture_rules_that_are_not_selected_mark_in_silence(self) -> None:
        silent = [WordRule("z/perabot", furniture=True)]
        outcome = run([Unmarked(spec("a/lain"), {})], self.text, furniture_rules=silent)
        assert found(outcome) == [("a/lain", 7, 41)]

    def test_they_do_not_run_where_no_rule_asks(self) -> None:
        class Never(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                raise AssertionError

        outcome = run([WordRule()], "kucing", furniture_rules=[Never("z/perabot", furniture=True)])
        assert (found(outcome), outcome.failures) == ([("test/word", 0, 6)], ())

    def test_a_stretch_marks_all_its_blocks(self) -> None:
        class Whole(WordRule):
            def check_document(self, document: Document) -> Iterable[Report]:
                yield Report(document.blocks[0].piece.to(document.blocks[1].slice(0, 1)))

            def check_block(self, block: Block) -> Iterable[Report]:
                return ()

        outcome = run([Unmarked(spec("a/lain"), {}), Whole("z/perabot", furniture=True)], self.text)
        assert [item for item in found(outcome) if item[0] == "a/lain"] == [("a/lain", 42, 49)]


class Copies(Rule):
    """Reports blocks that stand in the text already, all in a row as one stretch."""

    def check_document(self, document: Document) -> Iterable[Report]:
        seen: dict[str, Piece] = {}
        run_of: list[Piece] = []
        for block in document.blocks:
            if block.text in seen:
                run_of.append(block.piece)
            seen.setdefault(block.text, block.piece)
        if run_of:
            originals = [seen[piece.text] for piece in run_of]
            yield Report(run_of[0].to(run_of[-1]), copy_of=originals[0].to(originals[-1]))


class TestTwins:
    def test_findings_in_a_copy_are_not_told_twice(self) -> None:
        text = "Seekor kucing tidur.\nIa bangun.\nSeekor kucing tidur.\nIa bangun."
        outcome = run([Copies(spec("a/salinan"), {}), WordRule()], text)
        assert found(outcome) == [("test/word", 7, 13), ("a/salinan", 32, 63)]

    def test_findings_that_only_the_copy_has_are_told(self) -> None:
        class Second(WordRule):
            def check_block(self, block: Block) -> Iterable[Report]:
                return super().check_block(block) if block.index else ()

        outcome = run([Copies(spec("a/salinan"), {}), Second()], "Seekor kucing.\nSeekor kucing.")
        assert found(outcome) == [("a/salinan", 15, 29), ("test/word", 22, 28)]

    def test_copies_that_overlap_count_as_one(self) -> None:
        class Parts(Rule):
            def check_document(self, document: Document) -> Iterable[Report]:
                first, copy = document.blocks
                return [
                    Report(copy.piece, copy_of=first.piece),
                    Report(copy.slice(2, 6), copy_of=first.slice(2, 6)),
                ]

        outcome = run([Parts(spec("a/salinan"), {}), WordRule()], "Seekor ekor kucing.\nSeekor ekor kucing.")
        assert [item for item in found(outcome) if item[0] == "test/word"] == [("test/word", 12, 18)]


class TestAllow:
    def test_exact_excerpts_are_not_reported_and_counted(self) -> None:
        outcome = run([WordRule()], "Kucing kucing kucing.", allow=["kucing"])
        assert (found(outcome), len(outcome.suppressed)) == ([("test/word", 0, 6)], 2)


@every("alt", ["Bagikan", "Iklan", "Baca juga: Harga Beras Naik"])
def test_the_alternative_text_of_a_picture_is_never_furniture(alt: str) -> None:
    linter = Linter()
    assert len(linter.lint_text(f"Air surut.\n\n{alt}\n\nWarga pulang.\n", "a.md").findings) == 1
    text = f"Air surut.\n\n![{alt}](a.png)\n\nWarga pulang.\n\n- ![{alt}](b.png)\n\n[![{alt}](c.png)](d)\n"
    assert linter.lint_text(text, "a.md").findings == ()

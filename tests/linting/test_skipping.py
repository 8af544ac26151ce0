"""What the configuration skips is seen by no rule, stays where it is, and leaves all positions as they are."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.cli import main
from newslint.configuration.config import Config
from newslint.configuration.config_file import read_config
from newslint.errors import ConfigError
from newslint.expressions.skip_patterns import SkipPatterns, Skipped, skip_pattern, without
from newslint.expressions.time_limits import Allowance
from newslint.finding import FileResult
from newslint.text.document import Document
from tests.cli.in_process import Command
from tests.cli.in_process import command as command

BODY = "Petugas menyiram jalan desa yang berdebu sejak pagi hari."
OTHER = "Anak sekolah berjalan kaki melewati pematang menuju balai."
Configure = Callable[..., Linter]


@pytest.fixture
def configure(tmp_path: Path) -> Configure:
    """Make a linter of a configuration in the test's own folder."""

    def make(text: str) -> Linter:
        (tmp_path / ".newslint.yaml").write_text(text, encoding="utf-8")
        return Linter(read_config(str(tmp_path / ".newslint.yaml"))._replace(language="en"), plan=True)

    return make


def found(result: FileResult) -> list[tuple[str, int, str]]:
    assert result.failures == ()
    return [(one.rule, one.start.position.line, one.excerpt) for one in result.findings]


def document(linter: Linter, text: str, name: str = "a.md") -> Document:
    (made,) = linter.documents(text, name)
    assert made.source.text == text
    return made


class TestText:
    @pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
    def test_is_seen_by_no_rule_and_what_follows_stands_where_it_stood(self, configure: Configure, name: str) -> None:
        linter = configure(r"skip-text: ['\bIklan\b', 'KTP-\d+']")
        text = f"<p>Warga membawa KTP-0123456 ke balai.</p>\n\n<p>Iklan</p>\n\n<p>Ad image</p>\n\n<p>{BODY}</p>\n"
        text = text if name.endswith("html") else text.replace("<p>", "").replace("</p>", "")
        assert found(linter.lint_text(text, name)) == [("cruft/ad-slot", 5, "Ad image")]
        made = document(linter, text, name)
        assert made.skipped
        assert not any("KTP" in block.text or "Iklan" in block.text for block in made.blocks)
        for block in made.prose():
            for index, character in enumerate(block.text):
                start, end = block.map.to_source(index, index + 1)
                assert text[start:end] == character or made.skipped[0].start <= start < made.skipped[-1].end

    def test_a_sentence_round_it_stays_whole(self, configure: Configure) -> None:
        linter = configure(r"skip-text: ['\[\[.*?\]\]']")
        made = document(linter, f"Lihat [[Peta. Jalur]] di balai desa. {BODY}")
        assert [sentence.text.count("\ufffc") > 0 for sentence in made.blocks[0].sentences] == [True, False]

    def test_markup_in_it_means_nothing(self, configure: Configure) -> None:
        text = f"Nilai a*b dan c*d dipakai.\n\n{BODY}\n"
        assert "*" not in document(configure(r"skip-text: ['\b\w\*\w\b']"), text).blocks[0].text
        assert "a*b" not in document(configure(""), text).blocks[0].text

    def test_paragraphs_that_differ_in_it_alone_are_no_copies(self, configure: Configure) -> None:
        linter = configure(r"skip-text: ['NIK \d+']")
        sentence = "Petugas mencatat NIK {} dalam daftar penerima bantuan pangan."
        text = f"{sentence.format(17)}\n\n{sentence.format(18)}"
        assert found(linter.lint_text(f"{text}\n", "a.md")) == []

    def test_no_fix_touches_it(self, configure: Configure, tmp_path: Path) -> None:
        configure(r"skip-text: ['\(\w+\)']")
        file = tmp_path / "a.md"
        file.write_text(f"Baca juga: Harga Cabai Turun (foto)\n\n{BODY}\n", encoding="utf-8")
        before = file.read_bytes()
        main(["check", "--config", str(tmp_path / ".newslint.yaml"), "--unsafe-fixes", str(file)])
        assert file.read_bytes() == before

    def test_a_message_shows_one_sign_for_it(self, configure: Configure) -> None:
        linter = configure(r"skip-text: ['\(\w+\)']")
        (finding,) = linter.lint_text(f"Baca juga: Harga Cabai (fotojurnalistik) Turun\n\n{BODY}\n", "a.md").findings
        assert "“Baca juga: Harga Cabai \ufffc Turun”" in finding.message
        assert finding.excerpt == "Baca juga: Harga Cabai (fotojurnalistik) Turun"


class TestBlocks:
    PATTERN = "skip-blocks: ['(?s)^:::promo$.*?^:::$']\n"

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("name", ["a.md", "a.txt"])
    def test_are_seen_by_no_rule_whatever_the_line_ends(self, configure: Configure, name: str, end: str) -> None:
        linter = configure(self.PATTERN)
        text = f"{BODY}\n\n:::promo\nAd image\n\nBaca juga: X Y\n:::\n\nAd image\n\n{OTHER}\n".replace("\n", end)
        assert found(linter.lint_text(text, name)) == [("cruft/ad-slot", 9, "Ad image")]

    def test_are_whole_lines(self, configure: Configure) -> None:
        made = document(configure("skip-blocks: [Advertorial]"), f"Ini Advertorial kami.\n{BODY}\n\n{OTHER}\n")
        assert [(block.kind, block.text) for block in made.blocks] == [
            ("code", "\ufffc"),
            ("paragraph", BODY),
            ("paragraph", OTHER),
        ]
        assert made.blocks[0].piece.span == (0, 21)

    def test_part_what_stands_round_them(self, configure: Configure) -> None:
        text = f"{BODY}\n:::promo\n**tidak ditutup\n:::\n{OTHER}\n"
        kinds = [(block.kind, block.text) for block in document(configure(self.PATTERN), text).blocks]
        assert kinds == [("paragraph", BODY), ("code", "\ufffc"), ("paragraph", OTHER)]

    def test_what_never_ends_in_them_ends_with_them(self, configure: Configure) -> None:
        text = f":::promo\n<div>\n\n```\n:::\n\nAd image\n\n{BODY}\n"
        assert found(configure(self.PATTERN).lint_text(text, "a.md")) == [("cruft/ad-slot", 7, "Ad image")]
        assert found(configure("").lint_text(text, "a.md")) == []

    def test_comments_in_them_say_nothing(self, configure: Configure) -> None:
        text = f":::promo\n<!-- newslint-disable -->\n:::\n\nAd image\n\n{BODY}\n"
        assert found(configure(self.PATTERN).lint_text(text, "a.md")) == [("cruft/ad-slot", 5, "Ad image")]

    @pytest.mark.parametrize("options", [["--fix"], ["--unsafe-fixes"]])
    def test_no_fix_touches_them(self, configure: Configure, tmp_path: Path, options: list[str]) -> None:
        configure(self.PATTERN)
        file = tmp_path / "a.md"
        block = f":::promo\n{BODY}\n:::\n"
        file.write_text(f"{BODY}\n\n{block}\nAd image\n\n{block}\n{OTHER}\n", encoding="utf-8")
        main(["check", "--config", str(tmp_path / ".newslint.yaml"), *options, str(file)])
        assert file.read_text(encoding="utf-8").count(block) == 2

    def test_a_text_of_which_nothing_is_left_is_told(self, configure: Configure) -> None:
        result = configure("skip-blocks: ['.+']").lint_text(f"{BODY}\n\n{OTHER}\n", "a.md")
        told = "all of the text is skipped by skip-text or skip-blocks; nothing was checked"
        assert (result.findings, result.notes) == ((), (told,))


class TestWhere:
    def test_per_path_settings_add_to_it(self, configure: Configure, tmp_path: Path) -> None:
        below = "paths: [{match: opini, skip-text: [Ad image], skip-blocks: ['^Baca']}]\n"
        linter = configure(f"skip-text: [Iklan]\n{below}")
        text = f"Ad image\n\nBaca juga: Harga Cabai Turun\n\nIklan\n\n{BODY}\n"
        assert [one[0] for one in found(linter.lint_text(text, str(tmp_path / "a.md")))] == [
            "cruft/ad-slot",
            "cruft/related-link",
        ]
        assert found(linter.lint_text(text, str(tmp_path / "opini" / "a.md"))) == []

    @pytest.mark.parametrize("settings", ["", "readers: {jsonl: {format: markdown}}\n"])
    def test_in_records(self, configure: Configure, settings: str) -> None:
        linter = configure(f"skip-text: ['KTP-\\d+']\nskip-blocks: ['^Iklan']\n{settings}")
        texts = (f"Iklan\n\n{BODY}", f"Warga membawa KTP-12.\n\nAd image\n\n{BODY}")
        data = "".join(json.dumps({"text": text}) + "\n" for text in texts)
        results = list(linter.lint_stream(io.BytesIO(data.encode()), "a.jsonl"))
        assert [(one.rule, one.record, one.start.offset) for result in results for one in result.findings] == [
            ("cruft/ad-slot", 1, 23)
        ]

    def test_in_word_files(self, configure: Configure, tmp_path: Path) -> None:
        docx = pytest.importorskip("docx")
        made = docx.Document()
        for paragraph in (BODY, "Iklan", "Warga membawa KTP-12 Ad image ke balai.", "Ad image", OTHER):
            made.add_paragraph(paragraph)
        made.save(str(tmp_path / "a.docx"))
        linter = configure("skip-text: ['KTP-\\d+']\nskip-blocks: ['^Iklan$']\n")
        assert found(linter.lint_file(str(tmp_path / "a.docx"))) == [("cruft/ad-slot", 4, "Ad image")]


class TestPatterns:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("skip-text: ['(']", ":1: skip-text.0: not a pattern: a ( is not closed with )"),
            ("skip-blocks: [a, '[']", ":1: skip-blocks.1: not a pattern: a [ is not closed with ]"),
            ("skip-text: ['']", ":1: skip-text.0: not a pattern: it is empty"),
            ("skip-text: [5]", ":1: skip-text.0: expected text, found the number 5; put it in quotes"),
            ("paths: [{match: a, skip-text: ['*']}]", ":1: paths.0.skip-text.0: not a pattern: nothing stands before"),
            ("skip_text: [a]", ":1: skip_text: unknown key 'skip_text'; did you mean 'skip-text'?"),
            ("TokenIgnores: [a]", ":1: TokenIgnores: unknown key 'TokenIgnores'; newslint calls it 'skip-text'"),
            (f"skip-text: ['{'a' * 15_000}', '{'b' * 15_000}']", ":1: skip-text: the patterns are longer than 20,000"),
        ],
    )
    def test_that_are_none_are_told_by_their_place(self, configure: Configure, text: str, message: str) -> None:
        with pytest.raises(ConfigError) as caught:
            configure(text)
        assert message in str(caught.value)

    def test_take_no_longer_than_those_of_rules(self, configure: Configure, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.expressions.time_limits.EXTRA_SECONDS", 0.2)
        linter = configure("skip-blocks: ['(?:a|aa)+$']")
        result = linter.lint_text("a" * 60 + "b", "a.md")
        assert [one.message.partition(" did not")[0] for one in result.failures] == [
            "skip-text, skip-blocks: the pattern '(?m)(?:a|aa)+$'"
        ]

    def test_ignore_case_as_those_of_rules_do(self, configure: Configure) -> None:
        assert document(configure("skip-text: [iklan]"), "IKLAN kami").blocks[0].text == "\ufffc" * 5 + " kami"
        assert document(configure("skip-text: ['(?-i:iklan)']"), "IKLAN kami").blocks[0].text == "IKLAN kami"

    @given(st.text("ab \r\n:", max_size=60), st.sampled_from(["a+", "^:.*$", r"(?s):.*?:", r"\s+", "b$", "^", "a|^b"]))
    def test_the_rest_of_a_text_stays_as_it_is(self, text: str, pattern: str) -> None:
        patterns = SkipPatterns((skip_pattern("ab"),), (skip_pattern(pattern),))
        skipped = patterns.find(text, Allowance())
        left = without(text, skipped, "\ufffc")
        assert len(left) == len(text)
        for index, (before, after) in enumerate(zip(text, left, strict=True)):
            inside = any(one.start <= index < one.end for one in skipped)
            assert after == before if before in "\r\n" or not inside else after in "\ufffc "
        assert skipped == tuple(sorted(skipped))
        for one in skipped:
            if one.key == "skip-blocks":
                assert one.start == 0 or text[one.start - 1] in "\r\n"
                assert one.end == len(text) or text[one.end] in "\r\n"

    def test_are_found_as_they_are_written(self) -> None:
        patterns = SkipPatterns((skip_pattern("b"),), (skip_pattern("^c"),))
        assert patterns.find("a b\r\ncd\r\n", Allowance()) == (
            Skipped(2, 3, "skip-text", "b"),
            Skipped(5, 7, "skip-blocks", "^c"),
        )


class TestDoctor:
    def test_shows_what_is_skipped_in_a_file(self, command: Command, tmp_path: Path) -> None:
        config = "language: en\nskip-text: ['KTP-\\d+', NIK]\npaths: [{match: opini, skip-blocks: ['^Iklan']}]\n"
        (tmp_path / ".newslint.yaml").write_text(config, encoding="utf-8")
        (tmp_path / "opini").mkdir()
        (tmp_path / "opini" / "a.md").write_text(f"KTP-1 dan KTP-2.\n\nIklan\n\n{BODY} KTP-3\n", encoding="utf-8")
        shown = command("doctor", "opini/a.md").out
        assert "  Skipped:        skip-text KTP-\\d+: lines 1, 5\n" in shown
        assert "  Skipped:        skip-text NIK: nothing matches\n" in shown
        assert "  Skipped:        skip-blocks ^Iklan: lines 3\n" in shown
        record = json.loads(command("doctor", "opini/a.md", "--format", "json").out)["files"][0]["skips"]
        assert record[2] == {"key": "skip-blocks", "pattern": "^Iklan", "lines": [3]}


def test_without_it_readers_are_as_they_were() -> None:
    linter = Linter(Config(), plan=True)
    assert linter.documents("a", "a.md")[0].skipped is None

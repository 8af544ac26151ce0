"""Phrases in packs: as the values of options, and in named lists of a rule, of a pack, and of newslint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newslint.errors import PackError
from newslint.packs import Catalogue
from newslint.rule import Rule
from tests.packs.small_pack import KINDS, RULE, Write, build, problem


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a pack that stands for newslint's own, with a list of phrases."""
    folder = tmp_path / "own"
    (folder / "lists").mkdir(parents=True)
    (folder / "dasar").mkdir()
    (folder / "dasar" / "family.yaml").write_text('summary: {id: "x", en: "x"}\n', encoding="utf-8")
    rule = RULE + "options: {match: {phrases: '<kabar> desa'}}\n"
    words = '{id: "x {match}", en: "x {match}"}'
    for key in ("summary: Kata", "why: Sebab", 'message: "Ada {match}."'):
        rule = rule.replace(
            key,
            f"{key.partition(':')[0]}: {words}" if "{" in key else f"{key.partition(':')[0]}: " + '{id: "x", en: "x"}',
        )
    rule = rule.replace('["⟦kucing⟧ tidur"]', '["⟦a⟧", "⟦a⟧", "⟦a⟧"]').replace('["anjing tidur"]', '["b", "b", "b"]')
    (folder / "dasar" / "kata.yaml").write_text(rule, encoding="utf-8")
    (folder / "lists" / "phrases.yaml").write_text("kabar: |\n  kabar\n  berita\nlain: [lain]\n", encoding="utf-8")
    return folder


def with_own(own: Path, *packs: Path) -> Catalogue:
    made = Catalogue(KINDS)
    made.add_pack(own, builtin=True)
    for pack in packs:
        made.add_pack(pack)
    return made


def write_lists(pack: Path, text: str) -> Path:
    (pack / "lists").mkdir(parents=True, exist_ok=True)
    file = pack / "lists" / "phrases.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def found(rule: Rule, text: str, option: str = "match") -> list[str]:
    return [match.group() for pattern in rule.settings[option] for match in pattern.finditer(text)]


class TestOptions:
    @pytest.mark.parametrize(
        "value",
        [
            "{phrases: intip juga}",
            "{phrases: [intip juga, xyz]}",
            "[{phrases: xyz}, {phrases: [intip juga], at: line}]",
            "['xyz', {phrases: [intip juga]}]",
            "\n    phrases: |\n      xyz\n\n      # keterangan\n      intip juga\n",
        ],
    )
    def test_phrases_stand_where_expressions_do(self, pack: Path, write: Write, value: str) -> None:
        write(RULE + f"options:\n  match: {value}\n")
        assert found(build(pack), "Intip juga") == ["Intip juga"]

    def test_expressions_and_phrases_stand_side_by_side(self, pack: Path, write: Write) -> None:
        write(RULE + "options: {match: ['^a\\w+', {phrases: [b c]}]}\n")
        assert found(build(pack), "abc b c") == ["abc", "b c"]

    def test_whether_case_counts_the_notation_says(self, pack: Path, write: Write) -> None:
        write(RULE + "options: {ignore-case: false, match: {phrases: [intip, Kabar]}}\n")
        assert found(build(pack), "Intip kabar Kabar") == ["Intip", "Kabar"]

    @pytest.mark.parametrize(
        ("value", "place", "message"),
        [
            ("{phrases: []}", ":8: options.match.phrases: ", "there are no phrases here"),
            ("{phrases: ''}", ":8: options.match.phrases: ", "there are no phrases here"),
            ("{phrases: 3}", ":8: options.match.phrases: ", "expected phrases, found the number 3; put it in quotes"),
            (
                "{phrases: [[juga] intip]}",
                ":8: ",
                "what holds brackets stands in quotes",
            ),
            ("{phrases: [juga] intip}", ":8: ", "is not closed with }"),
            ("\n    phrases: [juga] intip", ":10: ", "a text that begins with [ must stand in quotes"),
            ("\n    phrases:\n      - {headline} intip", ":11: ", "a text that begins with { must stand in quotes"),
            (
                "{phrases: [[juga], intip]}",
                ":8: options.match.phrases.0: ",
                "found a list; a phrase that begins with [ or {",
            ),
            ("{phrases: [kabar: desa]}", ":8: options.match.phrases.0: ", "found a mapping; a phrase that begins with"),
            ("{phrase: intip}", ":8: options.match.phrase: ", "unknown key 'phrase'; did you mean 'phrases'?"),
            ("{at: line}", ":8: options.match: ", "the key 'phrases' is missing"),
            (
                "{phrases: intip, at: lin}",
                ":8: options.match.at: ",
                "'lin' is not one of anywhere, line, lines, start, end",
            ),
            (
                "{phrases: [intip, '(juga']}",
                ":8:37: options.match.phrases.1: ",
                "( is not closed with ) (where ▸ stands: ▸(juga)",
            ),
            ('{phrases: "intip )"}', ":8:35: options.match.phrases: ", ") has no ( before it"),
            ("{phrases: intip {juga}", ":8: ", "is not closed"),
            (
                "['a', {phrases: intip <juga>}]",
                ":8:40: options.match.1.phrases: ",
                "there is no list <juga>; lists stand in",
            ),
            (
                "{phrases: '{words:2} intip'}",
                ":8:29: options.match.phrases: ",
                "begin with a word, or say 'at: line' or 'at: lines' or 'at: start'",
            ),
        ],
    )
    def test_mistakes_are_told_with_their_place(
        self, pack: Path, write: Write, value: str, place: str, message: str
    ) -> None:
        options = f"options: {{match: {value}}}\n" if value[0] in "[{" else f"options:\n  match: {value}\n"
        file = write(RULE + options)
        told = problem(pack)
        assert (told.startswith(f"{file}{place}"), message in told, told) == (True, True, told)

    def test_a_mistake_in_a_block_of_lines_is_told_with_line_and_column(self, pack: Path, write: Write) -> None:
        file = write(RULE + "options:\n  match:\n    phrases: |\n      intip juga\n\n      kabar (desa\n")
        assert problem(pack).startswith(f"{file}:13:13: options.match.phrases: ( is not closed with )")

    def test_a_vague_beginning_is_taken_where_the_line_tells_where_it_is(self, pack: Path, write: Write) -> None:
        write(RULE + "options: {match: {phrases: '{words:1-2} intip', at: line}}\n")
        assert found(build(pack), "• ayo kita intip!") == ["• ayo kita intip!"]


class TestLists:
    def test_a_rule_and_its_pack_have_lists(self, pack: Path, write: Write) -> None:
        write(RULE + "lists: {ajakan: [intip, <tengok>]}\noptions: {match: {phrases: [<ajakan> <benda>]}}\n")
        write_lists(pack, "benda: |\n  foto\n  video[nya]\ntengok: [tengok]\n")
        assert found(build(pack), "intip videonya, tengok foto") == ["intip videonya", "tengok foto"]

    def test_a_list_of_the_rule_counts_before_that_of_the_pack(self, pack: Path, write: Write) -> None:
        write(RULE + "lists: {benda: [foto]}\noptions: {match: {phrases: <benda>}}\n")
        write_lists(pack, "benda: [video]\n")
        assert found(build(pack), "foto video") == ["foto"]

    def test_newslints_lists_serve_every_pack(self, own: Path, pack: Path, write: Write) -> None:
        write(RULE + "options: {match: {phrases: <kabar> kita}}\n")
        assert found(with_own(own, pack).build("rumah/kata"), "berita kita") == ["berita kita"]

    def test_words_added_to_a_list_of_newslint_count_for_its_own_rules(
        self, own: Path, pack: Path, tmp_path: Path
    ) -> None:
        words = tmp_path / "words"
        write_lists(words, "kabar:\n  add: |\n    [si] warta <tambahan>\n    cerita\ntambahan: [baru]\n")
        rule = with_own(own, words).build("dasar/kata")
        assert found(rule, "warta baru desa, cerita desa, berita desa") == [
            "warta baru desa",
            "cerita desa",
            "berita desa",
        ]
        assert found(with_own(own).build("dasar/kata"), "cerita desa, berita desa") == ["berita desa"]

    @pytest.mark.parametrize(
        ("lists", "message"),
        [
            (
                "kabar: [warta]\n",
                ":1: kabar: newslint has a list <kabar> already; to add to it write 'kabar: {add: …}'",
            ),
            ("kabr: {add: [warta]}\n", ":1: kabr: newslint has no list <kabr> to add to; did you mean 'kabar'?"),
            ("kabar: {plus: [warta]}\n", ":1: kabar.plus: unknown key 'plus'; known are add"),
            (
                "a: [x <b>]\nb: [y <c>]\nc: [z <a>]\n",
                ":3:7: c.0: the lists name one another in a circle: <a> -> <b> -> <c> -> <a>",
            ),
            ("a: [x <a>]\n", ":1:7: a.0: the lists name one another in a circle: <a> -> <a>"),
            ("a: |\n  x\n  y <d>\n", ":3:5: a: there is no list <d>"),
            ("Kabar Desa: [x]\n", ":1: Kabar Desa: 'Kabar Desa' is no name for a list"),
            ("a: []\n", ":1: a: there are no phrases here"),
            ("a: ['[x]']\n", ":1:6: a.0: all of it may be left out"),
        ],
    )
    def test_mistakes_in_lists_are_told_when_the_pack_is_added(
        self, own: Path, pack: Path, lists: str, message: str
    ) -> None:
        file = write_lists(pack, lists)
        with pytest.raises(PackError) as caught:
            with_own(own, pack).build("dasar/kata")
        assert str(caught.value).startswith(f"{file}{message}")

    def test_a_list_that_leads_out_of_the_pack_is_refused(self, own: Path, pack: Path, tmp_path: Path) -> None:
        (tmp_path / "other.yaml").write_text("a: [x]\n", encoding="utf-8")
        (pack / "lists").mkdir()
        (pack / "lists" / "phrases.yaml").symlink_to(tmp_path / "other.yaml")
        with pytest.raises(PackError, match="a link that leads out of the pack"):
            with_own(own, pack).build("dasar/kata")


def test_a_phrase_in_json_is_placed_as_well_as_it_can_be(pack: Path, write: Write) -> None:
    options: dict[str, Any] = {"match": {"phrases": ["kabar é (desa"]}}
    file = write(RULE + f"options: {json.dumps(options)}\n")
    assert problem(pack).startswith(f"{file}:8:34: options.match.phrases.0: ( is not closed with )")

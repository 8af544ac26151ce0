"""Where phrases match: words, case, white space, signs, and what stands round a line."""

from __future__ import annotations

import pytest

from newslint.errors import NewslintError, PatternTimeout
from newslint.expressions import time_limits
from newslint.phrases.places import PLACES
from tests.every import every
from tests.phrases.searching import found, phrases


class TestWords:
    def test_alternatives_and_optional_parts(self) -> None:
        text = "Intip juga foto. Cermati pula. Intip saja, intip pula  video lain."
        assert found(text, "(intip|cermati) (juga|pula) [video|foto]") == [
            "Intip juga foto",
            "Cermati pula",
            "intip pula  video",
        ]

    def test_an_optional_part_takes_its_space_along(self) -> None:
        text = "intip foto ini, intip ini, ini foto intip"
        assert found(text, "intip [foto] ini") == ["intip foto ini", "intip ini"]
        assert found(text, "[foto] intip") == ["intip", "intip", "foto intip"]
        assert found("a c b, a c, a b, a", "a [c] [b]") == ["a c b", "a c", "a b", "a"]

    def test_a_small_letter_takes_any_case_and_a_capital_a_capital(self) -> None:
        text = "intip Intip INTIP iNTIP"
        assert found(text, "intip") == ["intip", "Intip", "INTIP", "iNTIP"]
        assert found(text, "Intip") == ["Intip", "INTIP"]
        assert found(text, "INTIP") == ["INTIP"]

    def test_words_are_whole_words(self) -> None:
        assert found("mengintip, intipan, intip-intip, @intip, #intip, intip.com, intip_ini", "intip") == []
        assert found("(intip), “intip”: intip!", "intip") == ["intip"] * 3

    def test_clitics_count_only_where_they_are_written(self) -> None:
        text = "fotonya, foto-nya, fotolah, foto"
        assert found(text, "foto") == ["foto"]
        assert found(text, "foto[nya]") == ["fotonya", "foto"]
        assert found(text, "foto[-nya|lah]") == ["foto-nya", "fotolah", "foto"]
        assert found("menyimak, disimak, simak", "[me|di](nyimak|simak)") == ["menyimak", "disimak", "simak"]

    def test_accents_are_letters(self) -> None:
        assert found("kafé kafe kafe\u0301", "kafe") == ["kafe"]
        assert found("KAFÉ kafe", "kafé") == ["KAFÉ"]

    def test_lists(self) -> None:
        assert found("Simak ulasan videonya dan baca foto, baca.", "<ajakan> <benda>") == [
            "Simak ulasan videonya",
            "baca foto",
        ]

    def test_the_longest_match_counts_and_matches_do_not_overlap(self) -> None:
        text = "intip kabar desa kami"
        assert found(text, "intip", "intip kabar desa", "intip kabar", "desa kami") == ["intip kabar desa"]

    def test_what_is_no_ascii_has_the_same_offsets_in_both_cases(self) -> None:
        assert found("İstanbul: İNTİP juga", "intip juga") == ["İNTİP juga"]


class TestSpacesAndSigns:
    @every("space", [" ", "   ", "\u00a0", "\u2009", "\n", "\t", "\u200b "])
    def test_a_space_is_any_white_space(self, space: str) -> None:
        assert found(f"intip{space}juga", "intip juga") == [f"intip{space}juga"]

    def test_words_that_are_glued_need_their_own_notation(self) -> None:
        assert found("IntipJuga, intip juga", "intip juga") == ["intip juga"]
        assert found("IntipJuga, intip juga", "intip[ ]juga") == ["IntipJuga", "intip juga"]

    @every("text", ["intip: kabar", "intip : kabar", "intip:kabar", "intip：kabar", "intip :: kabar"])
    def test_white_space_at_a_sign_and_its_repetition_never_matter(self, text: str) -> None:
        assert found(text, "intip: kabar") == [text]
        assert found(text, "intip : kabar") == [text]

    @every(
        ("notation", "kin"),
        [
            ("intip - kabar", "-‐–—−"),
            ('"intip"', '"“”„«»'),
            ("'intip'", "'‘’"),
            ("intip | kabar", "|｜│"),
            ("intip > kabar", ">»›→▶"),
            ("intip ... kabar", "…."),
            ("* intip", "*•★"),
        ],
    )
    def test_a_sign_stands_for_its_kin(self, notation: str, kin: str) -> None:
        written = notation.replace("|", r"\|").replace(">", r"\>")
        sign = next(character for character in notation if not character.isalnum() and not character.isspace())
        for other in kin:
            text = notation.replace(sign, other)
            assert found(text, written) == [text]

    def test_a_sign_inside_a_word_is_one_sign_without_white_space(self) -> None:
        assert found("anak-anak, anak – anak, anak--anak, anak‑anak", "anak-anak") == ["anak-anak", "anak‑anak"]
        assert found("pukul 10.30 atau 10. 30", "10.30") == ["10.30"]

    def test_two_words_do_not_run_together_over_another_sign(self) -> None:
        assert found("intip/juga, intip, juga, intip-juga", "intip juga") == []

    def test_a_backslash_makes_a_sign_of_a_bracket(self) -> None:
        assert found("lihat (intip), lihat intip", r"lihat \(intip\)") == ["lihat (intip)"]


class TestPlaces:
    @every(
        "text",
        [
            "Intip juga",
            "  Intip juga: ",
            "• Intip juga",
            "- Intip juga -",
            "*** INTIP JUGA ***",
            "“Intip juga”",
            "[Intip juga]",
            "(intip juga…)",
            "» Intip juga «",
            "➡️ Intip juga ⬇️",
            "▶\ufe0e Intip juga",
            "👉🏽 Intip juga 👈🏽",
            "👩‍💻 Intip juga 🇮🇩",
            "1️⃣ Intip juga",
            "#️⃣Intip juga",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿 Intip juga",
            "12. Intip juga",
            "3) Intip juga",
            "(4) Intip juga",
            "#5/7 Intip juga",
            "① Intip juga",
            "│ Intip juga │",
            "_Intip juga_",
            "\u200bIntip juga\ufeff",
        ],
    )
    def test_what_is_no_word_never_matters_round_a_line(self, text: str) -> None:
        assert found(text, "intip juga", at="line") == [text]

    @every(
        "text",
        ["Intip juga ini", "A. Intip juga", "Ia intip juga", "Intip juga 2", "1234. Intip juga", "Mengintip juga"],
    )
    def test_a_line_with_other_words_is_not_filled(self, text: str) -> None:
        assert found(text, "intip juga", at="line") == []

    def test_a_line_that_begins_with_a_figure_or_a_sign_of_the_phrase(self) -> None:
        assert found("• 12 tanggapan", "{number} tanggapan", at="line") == ["• 12 tanggapan"]
        assert found("12. 7 tanggapan", "{number} tanggapan", at="line") == ["12. 7 tanggapan"]
        assert found("— # intip", "# intip", at="line") == ["— # intip"]
        assert found(">>>", r"\> lanjut", at="line") == []

    def test_start_and_end(self) -> None:
        text = "• Intip juga: kabar desa, intip juga!"
        assert found(text, "intip juga", at="start") == ["• Intip juga"]
        assert found(text, "intip juga", at="end") == ["intip juga!"]
        assert found("Ia intip juga itu", "intip juga", at="start") == []
        assert found("Ia intip juga itu", "intip juga", at="end") == []

    def test_repeated(self) -> None:
        assert found("kabar Desa kota kotadesa", "(desa|kota)+") == ["Desa kota"]
        assert found("- Desa, kota kota,desa", "((desa|kota) [,])+") == ["Desa, kota kota,desa"]
        assert found("Baca simak video foto", "<ajakan>+ <benda>+") == ["Baca simak video foto"]
        assert found("desa + kota", r"desa \+ kota") == ["desa + kota"]

    def test_sentence(self) -> None:
        text = (
            "Intip juga ini. Ia intip juga itu.Intip juga lagi! “Intip juga,” katanya, intip juga (rin/mlo)Intip juga"
        )
        assert found(text, "intip juga", at="sentence") == ["Intip juga", "Intip juga", "“Intip juga", "Intip juga"]
        assert found("Hujan turun.” (Intip juga)", "intip juga", at="sentence") == ["(Intip juga"]
        assert found('Kata "hujan" intip juga, (kami) intip juga', "intip juga", at="sentence") == []
        assert found("👉 Intip juga", "intip juga", at="sentence") == ["👉 Intip juga"]
        assert found("Hujan turun.&nbsp; Intip juga", "intip juga", at="sentence") == ["Intip juga"]
        assert found("Hujan&nbsp; intip juga", "intip juga", at="sentence") == []

    def test_lines(self) -> None:
        text = "• Intip\nkabar\n\nKABAR!\nlain"
        assert found(text, "(intip|kabar)+", at="lines") == ["• Intip\nkabar\n\nKABAR!"]
        assert found("Intip\nkabar lain", "(intip|kabar)+", at="lines") == ["Intip"]
        assert found("Intip kabar lain", "(intip|kabar)+", at="lines") == []
        assert found("Desa\nintip", "intip", at="lines") == []

    @every("at", PLACES)
    def test_a_part_of_a_text_is_searched_as_if_it_ended_there(self, at: str) -> None:
        text = "Intip juga. Intip juga. Intip juga"
        spans = [match.span() for match in phrases("intip juga", at=at).finditer(text, 0, 10)]
        assert spans == [(0, 10)]
        assert phrases("intip juga", at=at).search(text, 12, 20) is None

    def test_a_line_is_not_found_behind_its_start(self) -> None:
        assert phrases("intip", at="line").search("intip", 1) is None


def test_phrases_that_take_too_long_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("EXTRA_SECONDS", "FAIR_SECONDS", "FAIR_SECONDS_PER_CHARACTER", "LONGEST_PAUSE"):
        monkeypatch.setattr(time_limits, name, 0.0)
    with pytest.raises(PatternTimeout, match=r"^the pattern 'intip juga' did not finish within 0\.0 s$"):
        phrases("intip juga").search("intip " * 1000 + "juga")


def test_phrases_are_no_expression() -> None:
    with pytest.raises(NewslintError, match="the phrases 'intip juga' are no expression; use search, finditer"):
        _ = phrases("intip juga").compiled

"""Slots: what code recognises in a phrase."""

from __future__ import annotations

from tests.every import every
from tests.phrases.searching import found


@every(
    ("slot", "text", "expected"),
    [
        (
            "date",
            "Rabu, 23 Juli 2025 dan 2 Jan. 2024 serta 17 Agustus",
            ["Rabu, 23 Juli 2025", "2 Jan. 2024", "17 Agustus"],
        ),
        (
            "date",
            "pada 2025-02-03, 3/2/2025, 03.02.25 dan Jumat (5/7/2024)",
            ["2025-02-03", "3/2/2025", "03.02.25", "Jumat (5/7/2024)"],
        ),
        ("date", "July 4, 2025 and 5th May 2024", ["July 4, 2025", "5th May 2024"]),
        ("date", "3 maretan, 45 Juli, 12/34/2020, versi 1.2.3.4", []),
        ("time", "pukul 10.44 WIB, 7:05 dan 23:59:58 GMT", ["10.44 WIB", "7:05", "23:59:58 GMT"]),
        ("time", "Rp 10.440, 25:10, 10.60", []),
        ("number", "1.250 orang, 3,5 persen, 5G, 12 ekor", ["1.250", "3,5", "12"]),
        ("number", "12rb, 1,2jt, 13K, 5 kg, 12km", ["12rb", "1,2jt", "13K", "5"]),
        ("year", "2024, 1998. 2011 sampai 2025 dan 20245, 2.024, 1850", ["2024", "1998", "2011", "2025"]),
        (
            "url",
            "di https://desa.example/a?b=c. Atau www.kabar.example, kabar.co.id/desa)",
            ["https://desa.example/a?b=c", "www.kabar.example", "kabar.co.id/desa"],
        ),
        ("url", "Pasar tutup.Warga pulang. Rata.rata", []),
        ("handle", "ikuti @kabar.desa_1, surat ke sari@desa.example", ["@kabar.desa_1"]),
    ],
)
def test_what_a_slot_takes(slot: str, text: str, expected: list[str]) -> None:
    assert found(text, f"{{{slot}}}") == expected


@every(
    ("text", "name"),
    [
        ("oleh Sari", "Sari"),
        ("oleh Ratna Wulandari, kemarin", "Ratna Wulandari"),
        ("oleh H. M. Yusuf menulis", "H. M. Yusuf"),
        ("oleh Dr. Budi Harsono, S.H. di desa", "Dr. Budi Harsono, S.H."),
        ("oleh Siti binti Hasan pulang", "Siti binti Hasan"),
        ("oleh RATNA", "RATNA"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert found(text, "oleh {name}") == [f"oleh {name}"]


def test_a_name_begins_with_a_capital() -> None:
    assert found("oleh warga desa", "oleh {name}") == []


class TestWords:
    def test_from_and_to_how_many(self) -> None:
        assert found("dari satu ke sini", "dari {words:1-2} ke") == ["dari satu ke"]
        assert found("dari satu dua tiga ke sini", "dari {words:1-2} ke") == []
        assert found("dari satu dua tiga ke sini", "dari {words:3} ke") == ["dari satu dua tiga ke"]

    def test_commas_quotation_marks_and_dashes_stand_between_words(self) -> None:
        text = "dari “anak-anak”, desa – kota, pukul 24.00 ke"
        assert found(text, "dari {words:5} ke") == [text]

    def test_a_sentence_does_not_end_between_words(self) -> None:
        assert found("dari desa. Kota ke", "dari {words:1-3} ke") == []
        assert found("dari No. 5 ke", "dari {words:1-3} ke") == ["dari No. 5 ke"]

    def test_the_first_one_with_a_capital(self) -> None:
        assert found("(intip: makin mahal) itu (intip: Makin Mahal)", r"\( intip: {Words:2-5} \)") == [
            "(intip: Makin Mahal)"
        ]
        assert found("intip: “Kami takut” kata", "intip: {Words:2}") == ["intip: “Kami takut”"]


@every("text", ['"Sungai meluap. Warga pulang!"', "“Sungai” itu", "‘Jumat’ di desa", "«Sungai Besar»"])
def test_quoted(text: str) -> None:
    assert found(f"intip {text} di sini", "intip {quoted} [itu|di desa] di sini") == [f"intip {text} di sini"]


@every(
    ("text", "expected"),
    [
        ("intip sungai: yang (meluap), desa!", "intip sungai: yang (meluap), desa"),
        ("intip desa", "intip desa"),
        ('intip sungai" di desa', None),
        ("intip sungai\nmeluap di desa", None),
        ("intip " + "sungai " * 30 + "di desa", None),
    ],
)
def test_what_goes_on_without_a_quotation_mark(text: str, expected: str | None) -> None:
    assert found(text, "intip {unquoted} desa") == ([expected] if expected else [])


def test_what_is_unquoted_ends_at_a_quotation_mark() -> None:
    assert found("intip sungai ini,” kata Sari", "intip {unquoted}") == ["intip sungai ini,"]


def test_what_is_not_closed_is_not_quoted() -> None:
    assert found("intip “Sungai meluap di sini", "intip {quoted}") == []
    assert found("intip 'ndak", "intip {quoted}") == []


@every("signature", ["(rin/mlo)", "(rin)", "(RIN-mlo/s)", "(*)", "(***)"])
def test_signatures(signature: str) -> None:
    assert found(f"Warga pulang. {signature}", "{signature}") == [signature]


@every("text", ["(17/10)", "(3/4)", "(2025)", "(desa suka)", "(rin/", "(1-1)"])
def test_dates_and_words_are_no_signatures(text: str) -> None:
    assert found(text, "{signature}") == []


class TestHeadline:
    def test_on_a_line_it_is_the_rest(self) -> None:
        text = "Intip juga: Sungai Meluap, warga mulai mengungsi. Lalu pulang"
        assert found(text, "intip juga: {headline}", at="line") == [text]
        assert found("Intip juga: dan seterusnya", "intip juga: {headline}", at="line") == []

    def test_a_line_that_ends_with_a_full_stop_is_none(self) -> None:
        assert found("Intip juga: Sungai itu meluap.", "intip juga: {headline}", at="line") == []
        assert found("Intip juga: Sungai Meluap...", "intip juga: {headline}", at="line") != []

    @every(
        ("headline", "behind"),
        [
            ("Sungai Meluap, Tiga Desa Terendam", " Warga mulai mengungsi."),
            ("Sungai Meluap, Tiga Desa Terendam", ". Warga mulai mengungsi."),
            ("Sungai Meluap di Tiga Desa dan Dua Kota", " itu menjadi perhatian."),
            ("“Kami Takut,” Kata Warga Desa yang Terendam", ". Kemarin malam"),
            ("3 Desa Terendam, 200 Warga Mengungsi", " Editor: Sari"),
            ("Sungai Meluap, Tiga Desa Terendam", " | Kabar"),
            ("Sungai Meluap, Tiga Desa Terendam", "  Kabar Lain"),
            ("Sungai Meluap, Tiga Desa Terendam", " (rin/mlo)"),
            ("Sungai Meluap, Tiga Desa Terendam", " Intip juga: Kabar Desa"),
            ("Benarkah Sungai Meluap?", " Warga Desa Menjawab"),
            ("Awas! Sungai Meluap", " Warga desa mengungsi."),
            ("Kabar Foto: Sungai Meluap", " Foto: Sari"),
            ("Sungai Meluap, Tiga Desa Terendam", " [Gambar:Sungai]"),
            ("Harga Rp. 5.000 di Pasar Kota", ", kata Sari."),
            ("SUNGAI MELUAP, TIGA DESA TERENDAM", " Warga mulai mengungsi."),
        ],
    )
    def test_in_other_text_it_ends_where_other_text_begins(self, headline: str, behind: str) -> None:
        expected = f"Intip juga: {headline}"
        matches = found(f"Hujan turun. {expected}{behind}", "intip juga: {headline}")
        assert matches[0].rstrip(".,") == expected

    def test_two_words_in_other_text_are_no_headline(self) -> None:
        assert found("Ia intip juga: Desa Suka itu.", "intip juga: {headline}") == []


@every(
    ("text", "expected"),
    [
        ("Air surut. (rin/mlo)", ["(rin/mlo)"]),
        ("Air surut. (CR2/KabarLembah)", ["(CR2/KabarLembah)"]),
        ("Air surut (5/8/2025) dan (17/10) di (BPBD) itu. (*)", ["(*)"]),
    ],
)
def test_what_closes_an_article(text: str, expected: list[str]) -> None:
    assert found(text, "{signature}") == expected

"""Kind ``fragment``: sentences without a main clause, in running text only."""

from __future__ import annotations

from newslint import Finding
from newslint.fixing.fixer import apply
from tests.every import every
from tests.made_once import LINTER

LEAD = "Pemerintah kota membangun tiga pasar baru tahun ini."


def found(text: str) -> list[tuple[str, str]]:
    """Return rule and excerpt of each finding of the family."""
    return [(one.rule.partition("/")[2], one.excerpt) for one in findings(text)]


def findings(text: str) -> list[Finding]:
    result = LINTER.lint_text(text)
    assert result.failures == ()
    return [one for one in result.findings if one.rule.startswith("fragments/")]


@every(
    ("text", "rule"),
    [
        ("Yang kelak mengairi sawah di lima desa.", "relative-clause"),
        ("Yang dapat mengganggu pasokan air di hilir sungai.", "relative-clause"),
        ("Yang lahir di Bandung, Jawa Barat.", "relative-clause"),
        ("Meskipun jalan itu sudah dua kali diperbaiki.", "subordinate-clause"),
        ("Karena, kata dia, jembatan itu belum selesai dibangun.", "subordinate-clause"),
        ("Karena pada saat ditemukan, anak itu membawa tas.", "subordinate-clause"),
        ("Agar setiap warga dapat memperoleh air bersih.", "subordinate-clause"),
        ("Tetapi juga membeli hasil panen anggotanya.", "severed-conjunct"),
        ("Melainkan kelalaian penjaga gudang itu.", "severed-conjunct"),
        ("Serta menyerahkan bantuan kepada para pengungsi.", "severed-conjunct"),
        ("Dan para pedagang di sekitar terminal lama.", "severed-conjunct"),
        ("Dimana rapat itu hanya dihadiri tujuh anggota.", "where-clause"),
        ("Yang mana setiap pendaftar wajib membawa ijazah.", "where-clause"),
        ("Sehingga pengunjung harus memutar lewat desa.", "result-clause"),
        ("Termasuk para pedagang di pasar induk.", "listing-phrase"),
        ("Yakni Solo, Kudus, dan Jepara.", "listing-phrase"),
        ("Dengan target seribu peserta dari sepuluh desa.", "listing-phrase"),
        ("Merupakan kenaikan paling tinggi tahun ini.", "missing-subject"),
    ],
)
def test_fragments_are_reported_whole(text: str, rule: str) -> None:
    assert found(f"{LEAD} {text}") == [(rule, text)]


@every(
    "text",
    [
        "Yang datang hanya dua orang.",
        "Yang menarik, peserta tertua berusia delapan puluh tahun.",
        "Yang mereka bangun di sana akan dibongkar bulan depan.",
        "Meskipun hujan turun, pertandingan tetap berlanjut.",
        "Meski begitu, warga tetap datang ke lapangan.",
        "Karena jembatan putus, bantuan dikirim lewat udara.",
        "Karena ketekunannya inilah Sari terpilih menjadi ketua.",
        "Jika hujan maka acara dipindahkan ke aula.",
        "Agar udara tetap bersih disarankan memakai penyaring.",
        "Termasuk program itu ditargetkan selesai tahun ini.",
        "Seperti diketahui, pasar itu terbakar pada Mei lalu.",
        "Dengan demikian, jumlah pasar menjadi sepuluh.",
        "Tetapi warga tetap menolak rencana itu.",
        "Dan ditemukan adanya kerusakan pada pompa.",
        "Di mana pun mereka tinggal, bantuan tetap dikirim.",
        "Ingin tampil beda, ia mengecat rumahnya merah.",
    ],
)
def test_complete_sentences_are_left_alone(text: str) -> None:
    assert found(f"{LEAD} {text}") == []


@every(
    "text",
    [
        '"Yang kelak mengairi sawah di lima desa," kata Budi.',
        'Kami menolak. Karena jembatan itu belum selesai dibangun," kata Budi.',
        'Warga menolak. " Karena jembatan itu belum selesai dibangun.',
        "Mengapa pasar itu sepi?\nKarena harga sewa kiosnya naik.",
        "Mengapa pasar itu sepi? Karena harga sewa kiosnya naik.",
        "Karena harga sewa kiosnya naik:",
        "Karena harga sewa kiosnya naik,",
        "Karena harga sewa kiosnya naik?",
        "Yang Terbaik dari Pasar Lama",
        "T: Apa sebabnya pasar itu sepi sekali?\nJ: Ya. Karena harga sewa kiosnya naik.",
        "Yang kupuja sepanjang masa\nTanah air tempat lahirku\nYang indah permai.\nDi sanalah aku",
        "Artinya: Orang yang sabar. Yang berjalan di bumi dengan rendah hati.",
        "Yang pergi.",
        "yang kelak mengairi sawah di lima desa.",
        "Kerana harga sewa kedai itu naik. Kerana itu sahaja.",
    ],
)
def test_speech_questions_headings_and_verse_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_span_leaves_citation_markers_out() -> None:
    assert found(f"{LEAD}[1] Yang kelak mengairi sawah di lima desa.[2] [3]") == [
        ("relative-clause", "Yang kelak mengairi sawah di lima desa.")
    ]


def test_an_adverbial_phrase_may_belong_to_either_neighbour() -> None:
    messages = [
        findings(f"{LEAD} {text}")[0].message
        for text in ("Dengan target seribu peserta dari sepuluh desa.", "Termasuk seribu peserta dari sepuluh desa.")
    ]
    assert ["sesudahnya" in message for message in messages] == [True, False]


def test_two_predicates_without_a_comma_are_a_hint_only() -> None:
    (finding,) = findings("Meski kecil pasar itu mampu menarik ribuan pengunjung.")
    assert (finding.rule, finding.severity) == ("fragments/subordinate-clause", "info")


@every(
    ("text", "safety", "fixed"),
    [
        (
            "Ia tidak hanya datang. Tetapi juga membantu warga.",
            "safe",
            "Ia tidak hanya datang, tetapi juga membantu warga.",
        ),
        ("Ia datang pagi. Tetapi juga membantu warga.", "unsafe", "Ia datang pagi, tetapi juga membantu warga."),
        ("Ia datang.[1] Yang kelak membantu warga.[2]", "unsafe", "Ia datang[1], yang kelak membantu warga.[2]"),
        ("Ia datang pagi. Karena jalan itu ditutup.", "display", "Ia datang pagi karena jalan itu ditutup."),
        ("Ia datang. Sehingga, rapat itu dimulai.", "unsafe", "Ia datang. Oleh karena itu, rapat itu dimulai."),
        ("Jalan dilebarkan. Sehingga memudahkan truk.", "unsafe", "Jalan dilebarkan sehingga memudahkan truk."),
        ("Ia tidak datang. Melainkan hanya menelepon.", "safe", "Ia tidak datang, melainkan hanya menelepon."),
        ("Ia tidak hanya datang. Dan membantu warga.", "unsafe", "Ia tidak hanya datang, dan membantu warga."),
        ("Ia bukan datang. Tetapi juga membantu warga.", "unsafe", "Ia bukan datang, tetapi juga membantu warga."),
        ("Toko itu ramai . Termasuk pada hari libur.", "safe", "Toko itu ramai, termasuk pada hari libur."),
        ("Ia ke tiga kota. Yakni, Solo dan Kudus.", "unsafe", "Ia ke tiga kota, yakni Solo dan Kudus."),
        ("Ia berjualan buah. Seperti mangga dan jambu.", "unsafe", "Ia berjualan buah, seperti mangga dan jambu."),
        (
            "Ia membantu, termasuk warga tua. Termasuk para janda di desa.",
            "unsafe",
            "Ia membantu, termasuk warga tua, termasuk para janda di desa.",
        ),
        (
            'Menurut Budi, "warga siap" bekerja. Termasuk para relawan dari desa.',
            "unsafe",
            'Menurut Budi, "warga siap" bekerja, termasuk para relawan dari desa.',
        ),
        (
            "Kami membantu warga. Termasuk para janda di desa.",
            "unsafe",
            "Kami membantu warga, termasuk para janda di desa.",
        ),
    ],
)
def test_fixes(text: str, safety: str, fixed: str) -> None:
    (finding,) = findings(text)
    assert finding.fix is not None
    assert (finding.fix.safety, apply(text, finding.fix.edits)) == (safety, fixed)


@every(
    "text",
    [
        "Tetapi juga membantu warga desa.",
        'Kata Budi, "Ya." Tetapi juga membantu warga.',
        "Ia menunggu... Termasuk para pedagang di pasar.",
        "Sehingga memudahkan truk pengangkut beras.",
    ],
)
def test_no_fix_without_a_statement_before(text: str) -> None:
    (finding,) = findings(text)
    assert finding.fix is None


def test_a_stretch_without_full_stops_is_left_alone() -> None:
    assert found("Meskipun " + "pasar lama " * 2000 + "itu.") == []


@every(
    "sentence",
    [
        "Termasuk is the word that opens most of these sentences in the sample.",
        "Termasuk upaya yang dibuat kerana rakyat.",
    ],
)
def test_sentences_in_another_language_are_left_alone(sentence: str) -> None:
    assert found(f"{sentence}\n") == []


def test_a_foreign_title_does_not_make_a_sentence_foreign() -> None:
    text = "Terutama penonton film The Lord of the Rings di kota kecil.\n"
    assert found(text) == [("listing-phrase", text.strip())]

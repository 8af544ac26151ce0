"""Where sentences begin and end."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.sentences import split
from tests.every import every


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@every(
    ("text", "expected"),
    [
        ("Harga naik. Warga mengeluh.", ["Harga naik.", "Warga mengeluh."]),
        ("Harga naik!? Ya… Sudah.", ["Harga naik!?", "Ya…", "Sudah."]),
        ("Harga naik.[1] Warga mengeluh.[2], [3]", ["Harga naik.[1]", "Warga mengeluh.[2], [3]"]),
        ("Hal itu strategis.Meskipun begitu, ia ragu.", ["Hal itu strategis.", "Meskipun begitu, ia ragu."]),
        ('Naik 10%."Itu wajar," kata Budi.', ["Naik 10%.", '"Itu wajar," kata Budi.']),
        ('"Kami siap."Namun ia pergi.', ['"Kami siap."', "Namun ia pergi."]),
        (
            "Dr. Budi, S.H., M.H. tiba di Jl. Merdeka No. 5 Solo.",
            ["Dr. Budi, S.H., M.H. tiba di Jl. Merdeka No. 5 Solo."],
        ),
        ("A.H. Nasution lahir di Kotanopan.", ["A.H. Nasution lahir di Kotanopan."]),
        ("Ia tinggal di A.S. Meskipun begitu, ia pulang.", ["Ia tinggal di A.S.", "Meskipun begitu, ia pulang."]),
        ("Mereka ada di Grup F. Kondisi ini sulit.", ["Mereka ada di Grup F.", "Kondisi ini sulit."]),
        ("Warga pulang. ## Jadwal\n", ["Warga pulang.", "## Jadwal"]),
        ("Warga pulang![1] ###### “Jadwal”", ["Warga pulang![1]", "###### “Jadwal”"]),
        ("Nilainya A. #Jadwal", ["Nilainya A. #Jadwal"]),
        ("1. Mengabulkan permohonan.", ["1. Mengabulkan permohonan."]),
        ("Harganya Rp2.500 per kilogram. ", ["Harganya Rp2.500 per kilogram."]),
        ("tanpa titik", ["tanpa titik"]),
        ("", []),
    ],
)
def test_sentences_are_split_where_they_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


INSIDE = [
    # ranks of the police and the army, with and without the stop of the rank itself
    "Rapat itu dipimpin Kombes Pol. Sekar Ayu di balai kota.",
    "Rapat itu dipimpin Kombes. Pol. Sekar Ayu di balai kota.",
    "Ia menemui AKBP. Sekar, Ipda. Bayu, Bripka. Dewi, dan Komjen. Pol. Tirta.",
    "Pasukan dilatih Letkol Inf. Bayu Tirta dan Mayor Cba. Sekar.",
    "Kapal itu dijaga Kolonel Mar. Tirta dan Kapt. Czi. Bayu.",
    "Jenderal (Purn.) Tirta hadir bersama Kol. (Purn.) Bayu.",
    "DIPIMPIN KOMBES. POL. SEKAR AYU",
    # titles and degrees
    "Prof. Dr. Ir. H. Tirta, M.Si., Ph.D. membuka acara.",
    "Ust. Bayu, Tb. Sekar, dan Pdt. Dewi berdoa.",
    "Ia meraih gelar Ph. D. di Jakarta.",
    # law, addresses, numbers and months
    "Ia dijerat Pasal 5 jo. Pasal 9 Undang-Undang Nomor 3.",
    "Kantornya di Jln. Melati No. 5 Blok. C, Kec. Tembalang.",
    "Lihat hlm. 12, jil. II, dan Keputusan No. XI.B.02 Tahun 2020.",
    "Telp. (021) 555 atau Fax. (021) 556 dapat dihubungi.",
    "Ia lahir pada 12 Jan. 2001 dan pindah pada Sept. 2019.",
    "Sistem itu memakai OS v9. 1 dan 2.904. 678 berkas.",
    # companies
    "Sinar Laut Pte. Ltd. (Singapura) dan Angin LLC. (Delaware) bergabung.",
    # titles of works
    "Mereka menonton film Wah! Kembar di alun-alun.",
    "Ia memerankan tokoh dalam Ayo! Merdeka, drama tentang pelaut.",
    "Lagu Jangan Menangis! Sayang, dinyanyikan tiga kali.",
    # letters and brackets
    "Menurut M. Natsir dan B.J. Habibie, hal itu benar.",
    "Bandara itu (SSK. II) dibangun kembali.",
    # small letters behind a mark
    "Hubungi telp. kantor atau perum. baru, dsb. dan lain-lain.",
    "Tarif Rp. seribu per km. sudah lama berlaku.",
    '"Mau ke mana?" tanya ibu. ',
    "Ada aplikasi Langsung Cair! yang bisa dicoba.",
]


@every("text", INSIDE)
def test_the_stop_of_a_word_inside_a_sentence_ends_none(text: str) -> None:
    assert sentences(text) == [text.strip()]


@every(
    "text",
    [
        "Upacara dipimpin Kombes Pol. Sekar Ayu.| Warga menunggu.",
        "Ia dipanggil Kapten Laut.| Kapalnya besar.",
        "Bajunya pas.| Ia senang.",
        "Rapat digelar pada 5 Des.| Warga hadir.",
        "Ia membeli pensil, buku, dll.| Harganya murah.",
        "Timnya dkk.| Mereka menang.",
        "Saham itu milik Sinar Laut Tbk.| Perusahaan itu untung.",
        "Sinar Laut Pte. Ltd.| Perusahaan itu untung.",
        "Jeruk kaya vitamin C.| Buah itu manis.",
        "Mereka ada di Grup F.| Timnas menang.",
        "Ia wafat pada tahun 1445 H.| Muridnya banyak.",
        "Jaraknya 12 km.| Jalannya rusak.",
        "Ada banyak hal.| Warga mengeluh.",
        "Kapasitasnya 2 TB.| Harganya naik.",
        "Bus itu berisi lima puluh orang.| 20 orang turun.",
        "Selamat datang di Semarang!| Kota itu ramai.",
        "Ayo menonton film Pulang!| Kami menunggu.",
        "Ayo menonton film Pulang!| Ceritanya bagus.",
        "Ia berteriak: Awas!| Kucing itu lari.",
        "Apakah Anda sudah membaca novel Pulang?| Ceritanya bagus.",
        "1. Beras.| 2. Gula.",
        "Harga beras naik.| warga mengeluh.",
    ],
)
def test_a_sentence_ends_though_the_word_before_the_stop_looks_like_an_abbreviation(text: str) -> None:
    assert sentences(text.replace("|", "")) == [part.strip() for part in text.split("|")]


@every(
    "behind",
    [
        *("¹", "²³", "*", "**", "†", "(1)", "[1]", " [2]", "[a]", "[^b]", "^3^", "<sup>4</sup>", "4", "”¹", '"[1]'),
        *(" 🎉", "🎉", " ❤️", " 👍🏽", " 🇮🇩", " :)", " ;-)", " :tada:", " 🎉 😀", "¹ 🎉", "“", "”)"),
    ],
)
def test_what_follows_a_stop_belongs_to_its_sentence(behind: str) -> None:
    assert sentences(f"Warga menanam bakau.{behind} Yang tumbuh subur.") == [
        f"Warga menanam bakau.{behind}",
        "Yang tumbuh subur.",
    ]


@every(
    ("text", "expected"),
    [
        ('Kami siap."Namun ia pergi.', ['Kami siap."', "Namun ia pergi."]),
        ('Ia berkata."Kami siap," katanya.', ["Ia berkata.", '"Kami siap," katanya.']),
        ('"Kami datang. Kami pulang.', ['"Kami datang.', "Kami pulang."]),
        ("Ia tahu? ``Kami tidak.''", ["Ia tahu?", "``Kami tidak.''"]),
    ],
)
def test_quotations_that_lost_a_mark(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ["Kombes. Pol. ", "Film Wah! ", "A. ", ".[1]", '."Ab', "Ltd. ", "(Ab. ", ". ", ".<sup>", "abc.Def", "a.b.", ".🎉 "],
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        split(unit * count)
        return time.process_time() - start

    short = min(seconds(3_000) for _ in range(3))
    assert min(seconds(30_000) for _ in range(2)) < 40 * max(short, 0.005)


@given(st.text(st.sampled_from('aB1 .!?…"“”[](¹*🎉:\n')))
def test_sentences_are_in_order_and_hold_all_that_is_written(text: str) -> None:
    spans = split(text)
    assert all(start < end for start, end in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())

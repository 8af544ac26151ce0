"""Markers and entries of an article: which text is a citation, which a list, and what answers what."""

from __future__ import annotations

from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.analyses.citation_texts import findings, linter, marked, unmarked
from tests.every import every

NO_MARKERS = [
    "Sopir itu (37) ditahan menurut ayat (1) dan (2).",
    "Laporan tahun [2024], butir [3.18.2], pukul [12.30 WIB], foto [1/3].",
    "Ia berkata, “Kami [warga] siap,” lalu pergi [sic] […] [red.].",
    "Ketua membaca QS An-Nisa [4] ayat 59 dan Al-Ma'idah [5]: 3.",
    "Putusan itu memuat paragraf [376] dan butir [12].",
    "Hasil: Ginting [3] vs Axelsen [1]; Jonatan melawan Naraoka [5].",
    "Medvedev [3] kalah dari Alcaraz [1] di final.",
    "Penyebabnya tiga: [1] pupuk, [2] cuaca, dan [3] hama.",
    "Larik [3, 7, 10] diurutkan; nilai [9-3] tidak dibaca.",
    "Kode `data[1]`, argv()[2], daftar_nama[3], x = [4] dan x[5] = 6.",
    "Lihat [[1]], [2](https://contoh.id), https://contoh.id/?a[3]=4.",
    "Pola [^a-z] dan [^0-9]+ menolak huruf.",
    "Rumus $x[1] + x[2]$ dan y[3] dihafalkan siswa.",
    "Luas sawah 10 m² dan embung 3 km³.",
    "Jejak Rempah Nusantara di Pesisir Utara Jawa [2]\nIsi tulisan itu panjang.",
    "[1] Bupati datang terlambat ke rapat itu kemarin.\n[2] Sekretaris daerah tidak hadir sama sekali.",
]

ANSWERED = [
    "Panen naik.[1] Harga turun.[2]\n[1] https://contoh.id/a\n[2] https://contoh.id/b",
    "Panen naik.[1] Harga turun.[2]\nReferensi:\n1. BPS 2024\n2. Bulog 2024",
    "Panen naik.[1] Harga turun.[2]\nReferensi\n1. BPS 2024\n1. Bulog 2024",
    "Panen naik.[1] Harga turun.[2]\nREFERENSI\n- BPS 2024\n- Bulog 2024",
    "Panen naik.[1] Harga turun.[2]\nDaftar referensi[1]. BPS\n[2]. Bulog",
    "Panen naik.[1] Harga turun.[2]\nSumber: [1] https://contoh.id/a [2] https://contoh.id/b",
    "Panen naik.[1] Harga turun.[2] [1] https://contoh.id/a [2] https://contoh.id/b",
    "Panen naik.[1] Harga turun.[2]\n1) https://contoh.id/a\n2) https://contoh.id/b",
    "Panen naik.[1] Harga turun.[2]\n* [1] BPS\n* [2] Bulog",
    "Panen naik.[1] Harga turun.[2]\n[1]: https://contoh.id/a\n[2]: https://contoh.id/b\nEditor: Wati",
    "Panen naik.[^bps] Harga turun.[^2]\n[^bps]: BPS 2024\n[^2]: Bulog 2024",
    "Panen naik.¹ Harga turun.²\n¹ BPS 2024\n² Bulog 2024",
    "Panen naik.[1-3]\nReferensi\n[1] BPS\n[2] Bulog\n[3] Kementan",
    "Panen naik.[^1]\nCatatan kaki\n1. BPS 2024",
    "Panen naik.[^Bps] Harga turun.[^STRASSE]\n[^bPS]: BPS 2024\n[^straße]: Bulog 2024",
]


@every("text", NO_MARKERS + ANSWERED)
def test_nothing_is_reported(text: str) -> None:
    assert [(finding.rule, finding.excerpt) for finding in findings(text)] == []


@every(
    "text",
    [
        "Panen naik.⟦[1]⟧ Harga turun.⟦[2]⟧⟦[3]⟧",
        "Panen naik⟦[1]⟧, harga turun ⟦[2]⟧.",
        "Panen naik,” katanya.⟦[ 7 ]⟧",
        "Harga turun.⟦[1]⟧ Panen padi naik.\n⟦[2]⟧ Petani di pantai utara mulai menanam kedelai pada bulan Mei.",
        "Harga turun.⟦[2]⟧\nSumber: https://contoh.id/a",
        "Panen [1] naik.[2] Harga turun.⟦[5]⟧\n[1] https://contoh.id/a\n[2] https://contoh.id/b",
        "Panen naik.⟦[1-3]⟧\n[1] https://contoh.id/a\n[2] https://contoh.id/b",
        "Panen naik.⟦[^x]⟧",
        "Panen naik.¹ Harga turun.⟦²⟧\n¹ BPS 2024",
    ],
)
def test_markers_without_entry(text: str) -> None:
    assert marked(unmarked(text), "citations/undefined-marker") == text


@every("mark", "\x1c\x1d\x1e\x1f\u3000")
def test_odd_white_space_inside_a_marker(mark: str) -> None:
    assert [finding.excerpt for finding in findings(f"Panen naik.[1,{mark}3–{mark}4]")] == [f"[1,{mark}3–{mark}4]"]


@every("digit", "²①٣๕")
def test_other_digits_make_no_marker(digit: str) -> None:
    assert findings(f"Panen naik.[1{digit}] Harga turun.[{digit}]") == ()


def test_a_footnote_is_told_as_it_is_written() -> None:
    found = findings("Panen naik.[^Bps]\n[^Dinas]: BPS 2024\n[^DINAS]: BPS 2024\n")
    assert [finding.message for finding in found if finding.rule.endswith(("marker", "duplicate-entry"))] == [
        "Penanda [^Bps] tidak punya entri di daftar rujukan.",
        "Entri [^DINAS] ditulis dua kali dengan isi yang sama.",
    ]


def test_zero_width_characters_inside_a_marker() -> None:
    found = findings("Panen naik.[\u200b1]", "citations/undefined-marker")
    assert [finding.excerpt for finding in found] == ["[\u200b1]"]


def seed(seeds: Path) -> str:
    return next(seeds.glob("000*")).read_text(encoding="utf-8")


def test_seed_without_a_promotions_entry(seeds: Path) -> None:
    text = "\n".join(line for line in seed(seeds).split("\n") if not line.startswith("[3] "))
    found = findings(text, "citations/undefined-marker")
    assert [(finding.severity, finding.excerpt, finding.start.position.line) for finding in found] == [
        ("error", "[3]", 3)
    ]


def test_seeds(seeds: Path) -> None:
    found = {
        path.name[:3]: [
            (finding.rule.partition("/")[2], finding.severity, finding.start.position.line)
            for finding in findings(path.read_text(encoding="utf-8"))
        ]
        for path in sorted(seeds.iterdir())
    }
    promotional = [("promotional-reference", "error", line) for line in (3, 8, 13, 15)]
    order, story = ("out-of-order", "info", 4), ("duplicate-entry", "info", 12)
    assert found == {
        "000": [promotional[0], order, promotional[1], story, *promotional[2:]],
        "001": [],
        "002": [],
        "003": [],
    }


PIECES = (
    "[ ] [1] [2] [^a] [^a]: [1-3] [[ ]] ( ) ` ¹ ² . : , 1. 2) Referensi Sumber: https://contoh.id/a Harga naik {{cn}}"
    " “ ” 【1†s】 turn0search1 \ue200 \u200b vs"
).split(" ")
SOUP = st.lists(
    st.sampled_from((*PIECES, " ", "\n", "\n\n", "[butuh rujukan]", "Baca juga: ", "QS Yasin [36]")), max_size=40
).map("".join)


@example("[")
@example("[1]\n[1]")
@example("¹")
@given(SOUP)
def test_any_text_is_read(text: str) -> None:
    for finding in findings(text):
        assert 0 <= finding.start.offset < finding.end.offset <= len(text)


@given(SOUP)
def test_gate_changes_nothing(text: str) -> None:
    ungated = _ungated().lint_text(text, "naskah.txt")
    assert findings(text) == ungated.findings


_LINTERS: list[Linter] = []


def _ungated() -> Linter:
    if not _LINTERS:
        _LINTERS.append(Linter(Config(selection=Selection(select=("citations",))), linter().registry, gate=False))
    return _LINTERS[0]

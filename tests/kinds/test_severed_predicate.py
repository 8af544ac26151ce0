"""Kind ``severed-predicate``: a full stop between subject and predicate."""

from __future__ import annotations

import pytest

from newslint import Finding, Linter
from newslint.fixing.fixer import apply

LINTER = Linter()


def findings(text: str) -> list[Finding]:
    result = LINTER.lint_text(text)
    assert result.failures == ()
    return [one for one in result.findings if one.rule.startswith("fragments/")]


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        ("Wali kota, yang baru dilantik bulan lalu.", "Berjanji memperbaiki trotoar di pusat kota."),
        ("Para nelayan itu, meskipun sering merugi.", "Tetap melaut setiap malam."),
        ("Di sisi lain, Sari, yang ingin mengurangi utangnya.", "Melihat peluang dalam usaha itu."),
        ("Jembatan yang dibangun tahun lalu di desa itu.", "Adalah bantuan dari provinsi."),
        ("Tim yang dipimpin Sari Dewi.", "Akan berangkat ke Solo besok pagi."),
        ("Banyak petani di lereng gunung itu yang menunggu.", "Menggunakan air sumur untuk sawah mereka."),
        ("Sari, yang diduga banyak orang sudah pindah ke kota.", "Mengunjungi desa itu setiap bulan."),
        ("Ki Slamet, dalang tua, yang tinggal di Klaten.", "Merupakan guru bagi banyak dalang muda."),
    ],
)
def test_the_predicate_is_reported_and_its_subject_related(subject: str, predicate: str) -> None:
    text = f"Rapat dimulai pagi. {subject} {predicate}"
    (finding,) = findings(text)
    assert (finding.rule, finding.excerpt) == ("fragments/severed-predicate", predicate)
    assert [one.start.offset for one in finding.related] == [text.index(subject)]


@pytest.mark.parametrize(
    "text",
    [
        "Wali kota, yang baru dilantik, berjanji memperbaiki trotoar. Ingin bekerja cepat, ia pergi.",
        "Menurut polisi, yang terjadi adalah kecelakaan. Melihat hal itu, petugas menutup jalan.",
        "Jumlah siswa, yang diduga keracunan, bertambah. Mereka dirawat di puskesmas.",
        "Korban, yang dirawat sejak Senin, meninggal kemarin. Diduga ia keracunan makanan.",
        "Banyak petani yang menunggu hujan. Melihat keadaan itu, pemerintah mengirim pompa.",
        "Ini jembatan yang dibangun tahun lalu. Terus memakan biaya.",
        "1. Pasar yang paling ramai di kota itu. Terus memakan biaya besar.",
        "Rumah yang rusak dibongkar. Menurut rencana, pasar dibangun di sana.",
        "Titik jalan yang terendam di sebelah utara. Banjir itu surut kemarin.",
    ],
)
def test_complete_sentences_are_left_alone(text: str) -> None:
    assert [one for one in findings(text) if one.rule == "fragments/severed-predicate"] == []


def test_the_pair_is_not_reported_as_a_missing_subject_too() -> None:
    (finding,) = findings("Sari, yang baru pulang dari Solo. Ingin membuka toko roti di desanya.")
    assert finding.rule == "fragments/severed-predicate"


def test_the_fix_keeps_citation_markers() -> None:
    text = "Sari, yang baru pulang.[1] Berjanji membuka toko roti.[2]"
    (finding,) = findings(text)
    assert finding.fix is not None
    assert apply(text, finding.fix.edits) == "Sari, yang baru pulang[1], berjanji membuka toko roti.[2]"

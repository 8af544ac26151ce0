"""Kind ``severed-predicate``: a full stop between subject and predicate."""

from __future__ import annotations

from newslint import Finding
from newslint.fixing.fixer import apply
from tests.every import every
from tests.made_once import LINTER


def is_severed(subject: str, predicate: str) -> bool:
    """Return whether ``predicate`` is reported behind ``subject``."""
    found = [
        one
        for one in findings(f"Rapat yang panjang itu selesai. {subject} {predicate}")
        if "severed-predicate" in one.rule
    ]
    assert {one.excerpt for one in found} <= {predicate}
    return bool(found)


def findings(text: str) -> list[Finding]:
    result = LINTER.lint_text(text)
    assert result.failures == ()
    return [one for one in result.findings if one.rule.startswith("fragments/")]


@every(
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


JEMBATAN = "Jembatan, yang dibangun tahun lalu."
WALI_KOTA = "Wali kota, yang baru dilantik bulan lalu."
TOKO = "Membuka toko roti."


@every(
    ("subject", "predicate", "severed"),
    [
        # The first sentence ends with a full stop, the second begins with a capital.
        (WALI_KOTA, "Berjanji bekerja.", True),
        ("Wali kota, yang baru dilantik!", "Berjanji bekerja.", False),
        ("1. Wali kota, yang baru dilantik.", "Berjanji bekerja.", False),
        # The predicate has more than one word, and speech does not begin in its second.
        (WALI_KOTA, "Berjanji.", False),
        (WALI_KOTA, "Berkata “kami akan menjaga hutan desa ini selamanya”.", False),
        (WALI_KOTA, "Berkata kepada warga “kami akan menjaga hutan desa ini selamanya”.", True),
        # A verb that is nominalised, or that needs no subject, is none.
        (WALI_KOTA, "Dibangunnya jembatan baru di desa itu.", False),
        (WALI_KOTA, "Datanglah ke balai desa.", False),
        (WALI_KOTA, "Salah satu warga menolak rencana itu.", False),
        ("Jembatan yang dibangun tahun lalu di desa itu.", "Bukanlah bantuan dari provinsi.", True),
        (JEMBATAN, "Ada di desa tetangga.", False),
        # An auxiliary needs its verb.
        (JEMBATAN, "Sudah dibuka untuk umum.", True),
        (JEMBATAN, "Telah membuat warga lega.", True),
        (JEMBATAN, "Sudah dinilai aman.", True),
        (JEMBATAN, "Akan menjadi jalan utama.", True),
        (JEMBATAN, "Akan tutup pada malam hari.", True),
        (JEMBATAN, "Akan rampung bulan depan.", True),
        (JEMBATAN, "Akan ke Solo besok pagi.", False),
        (JEMBATAN, "Masih menghubungkan dua desa.", False),
        # A verb without prefix or an adjective needs a prepositional phrase, unless it begins with me-.
        (WALI_KOTA, "Tiba di Solo kemarin pagi.", True),
        (WALI_KOTA, "Tiba kemarin pagi.", False),
        (WALI_KOTA, "Kalah dari lawannya.", True),
        (JEMBATAN, "Penting bagi warga desa.", True),
        (JEMBATAN, "Penting sekali untuk warga.", False),
        (JEMBATAN, "Menarik perhatian banyak pelancong.", True),
        # It is the only predicate; a verb in an adverbial clause is none.
        (WALI_KOTA, "Menjual beras akan menguntungkan warga.", False),
        (WALI_KOTA, "Berjanji kepada warga yang pulang kemarin membeli rumah baru.", False),
        (WALI_KOTA, "Mengunjungi desa itu, Sari membawa beras.", False),
        (WALI_KOTA, "Mengunjungi desa itu, ia membawa beras.", False),
        (WALI_KOTA, "Mengunjungi desa itu, seorang guru membawa beras.", False),
        (WALI_KOTA, "Mengunjungi desa itu, 20 guru membawa beras.", False),
        (WALI_KOTA, "Mengunjungi desa itu, warga sejak pagi membawa beras.", False),
        (WALI_KOTA, "Mengunjungi desa itu, membawa beras.", True),
        (WALI_KOTA, "Mengunjungi desa itu, kota, dan sawah.", True),
        (WALI_KOTA, "Berjanji datang sebelum hujan turun.", True),
        (
            "Jembatan yang dibangun tahun lalu di desa itu.",
            "Adalah bantuan provinsi, dan warga merawat jalannya.",
            True,
        ),
        # Verbs that open complete sentences prove something only where nothing else can follow.
        ("Jembatan yang dibangun tahun lalu di desa itu.", "Tampak kokoh, tetapi sempit.", True),
        ("Korban yang dirawat sejak Senin.", "Diketahui keracunan makanan.", False),
        ("Korban, yang dirawat sejak Senin.", "Diketahui keracunan makanan.", True),
        ("Sari yang ingin menabung.", "Melihat peluang dalam usaha itu.", False),
        ("Sari yang ingin menabung.", "Menanggapi kabar dari desa itu.", True),
        ("Sari yang ingin menabung.", "Menanggapi kabar itu, tersenyum.", False),
    ],
)
def test_what_is_a_lone_predicate(subject: str, predicate: str, severed: bool) -> None:
    assert is_severed(subject, predicate) == severed


@every(
    ("subject", "severed"),
    [
        ("Sari, yang baru pulang.", True),
        ("Film yang berisi “kami akan menjaga hutan desa ini selamanya”.", False),
        ("Sari yang dulu guru tetapi kini pedagang.", False),
        ("Jumlah siswa sebanyak dua puluh yang hadir.", False),
        # An adverbial before its comma is left out, if the comma comes early.
        ("Pada awal musim kemarau tahun ini, petani, yang menanam padi.", True),
        ("Pada awal musim kemarau basah tahun ini, petani, yang menanam padi.", False),
        ("Kini, Sari, yang baru pulang.", True),
        ("Jika hujan, warga, yang bekerja di sawah.", True),
        # The noun phrase has up to twelve words and pauses, and no predicate.
        ("Pedagang beras dan sayur di pasar rakyat sebelah terminal kota Solo, yang merugi.", True),
        ("Pedagang beras dan sayur di pasar rakyat sebelah utara terminal kota Solo, yang merugi.", False),
        ("20 desa, yang terendam banjir.", True),
        ("Seorang guru, yang baru pulang.", True),
        ("Upaya warga, yang dimulai tahun lalu.", True),
        ("Para guru itu, yang baru pulang.", True),
        ("Mereka, yang baru pulang.", False),
        ("Warga memprotes rencana, yang dimulai tahun lalu.", False),
        ("Warga – petani – yang merugi.", False),
        ("Warga tua, yang merugi.", False),
        ("Warga bersenjata, yang merugi.", False),
        ("Warga itu petani, yang sering merugi.", False),
        ("Warga desa itu, yang sering merugi.", True),
        ("Ayahnya dari Solo, yang pernah menjadi guru.", False),
        ("Ayahnya, yang pernah menjadi guru.", True),
        ("Guru dari Solo, yang pernah menjadi petani.", True),
        # An apposition is a noun phrase of up to five words.
        ("Sari, guru sekolah dasar di Klaten, yang baru pulang.", True),
        ("Sari, guru sekolah dasar negeri di Klaten, yang baru pulang.", False),
        ("Sari, dari Klaten, yang baru pulang.", False),
        ("Sari, seorang guru, yang baru pulang.", True),
        ("Sari, guru tua, yang baru pulang.", True),
        # Behind it comes one dependent clause, which the full stop ends.
        ("Sari, yang dirawat meninggal kemarin.", False),
        ("Sari, yang sakit dirawat kemarin.", False),
        ("Sari, yang baru pulang, membuka toko.", False),
        ("Sari yang baru pulang kini menjadi guru.", True),
        ("Sari yang pulang ke desa membawa beras.", False),
        ("Sari, yang pulang ke desa membawa beras.", True),
        ("Sari yang pulang sebelum hujan turun.", True),
        ("Para nelayan, meskipun merugi.", True),
        ("Para nelayan – meskipun merugi.", False),
        ("Para nelayan meskipun merugi.", False),
        ("Para nelayan di desa itu.", False),
    ],
)
def test_what_is_a_lone_subject(subject: str, severed: bool) -> None:
    assert is_severed(subject, TOKO) == severed


def test_two_long_sentences_are_left_alone() -> None:
    assert is_severed("Sari, yang baru pulang" + " dari desa" * 500 + ".", TOKO)
    assert not is_severed("Sari, yang baru pulang" + " dari desa" * 600 + ".", TOKO)


@every(
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


@every(
    ("text", "severity"),
    [
        ("Wali kota, yang dilantik kemarin. Berjanji memperbaiki trotoar.", "error"),
        ("Para nelayan itu, meskipun merugi. Tetap menebar jala setiap malam.", "error"),
        ("Di sisi lain, camat, yang baru pulang. Akan meninjau sawah.", "error"),
        ("Kopi yang dipanen di lereng utara. Memiliki rasa yang lembut.", "warning"),
        ("Lumbung yang dibangun warga. Digunakan sebagai gudang benih.", "warning"),
    ],
)
def test_only_an_open_remark_and_a_full_verb_make_an_error(text: str, severity: str) -> None:
    assert [(one.rule, one.severity) for one in findings(text)] == [("fragments/severed-predicate", severity)]

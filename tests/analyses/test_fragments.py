"""Which sentences are fragments: for each way to open one, pairs that differ in the word that decides."""

from __future__ import annotations

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.every import every

LINTER = Linter(Config(selection=Selection(("fragments",))))
LEAD = "Pemerintah kota membangun tiga pasar baru tahun ini."
SPEECH = "“kami akan selalu menjaga hutan di desa ini”"


def fragment(sentence: str) -> str:
    """Return which fragment a sentence is behind ``LEAD``, with its severity where it is a hint only, or ""."""
    result = LINTER.lint_text(f"{LEAD} {sentence}")
    assert result.failures == ()
    found = [one for one in result.findings if one.rule.startswith("fragments/")]
    assert {one.excerpt for one in found} <= {sentence}
    names = (one.rule.partition("/")[2] + (" (info)" if one.severity == "info" else "") for one in found)
    return ", ".join(names)


def complete(*sentences: str) -> list[tuple[str, str]]:
    return [(sentence, "") for sentence in sentences]


def fragments(rule: str, *sentences: str) -> list[tuple[str, str]]:
    return [(sentence, rule) for sentence in sentences]


RELATIVE = [
    # The word behind "yang", or one of respect among the first, makes it a noun phrase or an address.
    *fragments("relative-clause", "Yang kelak dibangun di tepi sungai."),
    *complete("Yang terbesar dibangun di tepi sungai."),
    *complete("Yang pada hari ini kami undang ke balai desa."),
    *fragments("relative-clause", "Yang pada pagi hari ini kami undang ke balai desa."),
    # Speech, or the particle -lah, is its predicate.
    *complete(f"Yang dibacakan di balai desa {SPEECH}."),
    *complete("Yang menjaga hutan adat wargalah."),
    *complete("Yang menentukan wargalah di desa itu."),
    *fragments("relative-clause", "Yang menjaga hutan adat di wilayah desa."),
    # "hanya" and its like turn what follows into the predicate, unless the verb before takes them.
    *complete("Yang hadir dalam rapat di balai desa hanya dua orang."),
    *fragments("relative-clause", "Yang digelar warga di tepi sungai setiap sore hanya untuk anak-anak."),
    *fragments("relative-clause", "Yang semula tiga jam menjadi hanya satu jam."),
    *complete("Yang hadir tinggal dua orang."),
    *complete("Yang tinggal di bantaran sungai pun dua keluarga."),
    # A second predicate is that of the main clause.
    *complete("Yang terpilih akan dilantik bulan depan di ibu kota."),
    *complete("Yang terpilih akan dilantik bulan depan di Solo, Jawa Tengah."),
    *fragments("relative-clause", "Yang akan segera dilantik bulan depan di ibu kota."),
    *fragments("relative-clause", "Yang dilantik sejak bupati menjabat di ibu kota."),
    # Before an early comma it comments on the sentence behind, unless only a place or what goes on follows.
    *complete("Yang melegakan, semua anak sekolah selamat."),
    *complete("Yang sangat melegakan bagi keluarga korban, semua penumpang kapal selamat."),
    *fragments("relative-clause", "Yang digelar warga di tepi Sungai Citarum, tempat para nelayan."),
    *complete("Yang digelar warga di tepi Citarum, tempat para nelayan."),
    *fragments("relative-clause", "Yang digelar di alun-alun – pusat keramaian kota."),
    *fragments("relative-clause", "Yang digelar di alun-alun – pusat keramaian warga kota."),
    *fragments("relative-clause", "Yang berdiri di Klaten, Jawa Tengah."),
    *fragments("relative-clause", "Yang dibangun di Klaten, Jawa Tengah."),
    *fragments("relative-clause", "Yang lahir di Klaten, 17 Agustus 1945."),
    *fragments("relative-clause", "Yang dibangun di Larantuka, Nusa Tenggara Timur."),
    *complete("Yang melegakan dari banjir, kita semua selamat."),
    *complete("Yang mahal di pasar, beras Cianjur."),
    *fragments("relative-clause", "Yang dibangun di Klaten, yang ramai penduduknya."),
    *fragments("relative-clause", "Yang dibuka kemarin, meskipun belum rampung sepenuhnya."),
    *fragments("relative-clause", "Yang dibuka kemarin, termasuk untuk pedagang."),
    *fragments("relative-clause", "Yang dibuka kemarin, dan untuk umum."),
    *fragments("relative-clause", "Yang dibuka kemarin, tetapi untuk umum."),
    *fragments("relative-clause", "Yang dibuka kemarin, menggantikan pasar lama."),
    *fragments("relative-clause", "Yang dibuka kemarin, disaksikan warga desa."),
    *fragments("relative-clause", "Yang dibuka kemarin, membuat warga lega."),
    *fragments("relative-clause", "Yang dibuka kemarin, dinilai terlalu kecil."),
    # A late comma may part it from its main clause, which does not begin with a verb.
    *complete("Yang ditunggu warga di tepi Sungai Citarum, tentu jembatan baru."),
    *complete("Yang dibangun di tepi sungai besar kemarin, akan dilengkapi taman."),
    *fragments("relative-clause", "Yang akan dibangun di tepi sungai besar, akan dilengkapi taman."),
    *fragments("relative-clause", "Yang dibangun di tepi sungai besar kemarin, menghadap ke laut."),
]

WHERE = [
    *fragments("where-clause", "Di mana pasar itu menjual beras."),
    *complete("Di mana pun warga menjual beras.", "Dimana pun warga menjual beras."),
    *complete("Di mana ada gula, di sana ada semut."),
    *fragments("where-clause", "Dimana warga situ menanam padi."),
]

SUBORDINATE = [
    # The opener with the word behind it points back.
    *fragments("subordinate-clause", "Meskipun hal itu belum disepakati."),
    *complete("Karena hal itu belum disepakati.", "Meski demikian belum disepakati.", "Karena itu jalan ditutup."),
    # Nothing but an attribution is left to no clause; an attribution between commas is stepped over.
    *complete("Karena, kata Sari."),
    *fragments("subordinate-clause", "Karena, menurut Budi dari Solo, jalan itu ditutup."),
    *fragments("subordinate-clause", "Karena, kata guru desa itu, jalan belum ditutup."),
    *complete("Karena, kata guru sekolah desa itu, jalan belum ditutup."),
    *complete("Karena, menurut catatan resmi kepala desa, jalan itu ditutup."),
    # What says that a main clause is there: speech, "maka", "inilah", who said it, a recommendation.
    *complete(f"Meskipun hujan turun, {SPEECH}."),
    *complete("Karena hujan turun lebat maka acara dipindahkan."),
    *fragments("subordinate-clause", "Karena jalan yang seharusnya dilebarkan masih ditutup."),
    *fragments("subordinate-clause", "Karena warga tahu bahwa sebaiknya mereka mengungsi."),
    *fragments("subordinate-clause", "Karena pasar itu dibuka sebelum seharusnya."),
    *complete("Karena hujan turun sampai malam, meski demikian warga tetap datang."),
    *fragments("subordinate-clause", "Karena hujan turun sampai malam, meski warga tetap datang."),
    *complete("Karena hujan turun sampai malam, namun warga tetap datang."),
    *fragments("subordinate-clause", "Karena jalan itu tidak hanya rusak, tetapi juga sempit."),
    *complete("Karena inilah warga desa pindah.", "Karena banjir inilah warga desa pindah."),
    *complete("Karena jalan itu ditutup, tulis Budi di akunnya."),
    *complete("Karena jalan itu ditutup, kata Budi kepada para wartawan kemarin."),
    *complete("Agar udara tetap bersih disarankan memakai penyaring."),
    *fragments("subordinate-clause", "Karena warga desa disarankan mengungsi."),
    *fragments("subordinate-clause", "Agar jangan sampai terulang lagi."),
    # "Sambil" wants a verb.
    *fragments("subordinate-clause", "Sambil menunggu hujan reda."),
    *complete("Sambil tangan kanannya memegang payung."),
    # An adverbial may stand before the subject of the dependent clause.
    *fragments("subordinate-clause", "Karena pada saat itu, jalan belum ditutup."),
    *fragments("subordinate-clause", "Karena selama ini, jalan belum ditutup."),
    *complete("Karena menurut dia jalan itu ditutup, warga memutar."),
    *complete("Karena hujan sejak pagi, warga mengungsi."),
    *complete("Karena selain sempit, jalan itu gelap, warga memutar."),
    # Two predicates are doubtful, more are certain.
    *fragments("subordinate-clause (info)", "Meski kecil pasar itu mampu menarik ribuan pengunjung."),
    *complete("Karena hujan turun warga mengungsi jalan ditutup."),
    # "Banyak yang ...", "ada yang ..." is a clause where one came before it.
    *complete("Karena hujan turun banyak yang mengungsi.", "Karena hujan turun ada yang mengungsi."),
    *fragments("subordinate-clause", "Karena banyak yang mengungsi.", "Karena desa banyak yang rusak."),
    *fragments("subordinate-clause", "Karena warga membeli lebih banyak yang murah."),
    *fragments("subordinate-clause", "Karena di desa itu masih ada yang mengungsi."),
    *fragments("subordinate-clause", "Karena sebagian menolak dan banyak yang pindah."),
    *fragments("subordinate-clause", "Karena warga percaya bahwa banyak yang selamat."),
    *fragments("subordinate-clause", "Karena hujan merusak rumah yang kosong."),
    *fragments("subordinate-clause", "Karena rumah warga di desa banyak yang rusak."),
]

MAIN_CLAUSE = [
    # "Yang lain ..." is a subject.
    *complete("Meskipun sebagian warga setuju, yang lain hanya dianggap penonton."),
    *complete("Meskipun sebagian warga setuju, yang lain sejak awal menolak."),
    *complete("Meskipun rumah itu terjual, yang pertama harganya mahal."),
    *fragments("subordinate-clause", "Meskipun pasar itu punya dua lantai, yang pertama untuk sayuran."),
    *fragments("subordinate-clause", "Karena jembatan itu putus, yang menghubungkan dua desa."),
    # What a list, a coordinator or a subordinator begins is none ...
    *fragments("subordinate-clause", "Karena jalan itu rusak, termasuk yang baru dibangun."),
    *fragments("subordinate-clause", "Karena jembatan itu putus, dan jalan masih ditutup."),
    *fragments("subordinate-clause", "Meskipun desa itu punya sawah, kebun, dan warganya menanam kopi."),
    *fragments("subordinate-clause", "Karena jembatan itu putus, sehingga warga memutar."),
    # ... nor what goes on the clause before.
    *fragments("subordinate-clause", "Karena pasar itu ramai, tidak hanya oleh warga desa."),
    *fragments("subordinate-clause", "Karena pasar itu ramai, tak hanya dikunjungi warga desa."),
    *fragments("subordinate-clause", "Karena pasar itu buka setiap hari, mulai dari Senin."),
    *complete("Karena pasar itu buka setiap hari, akan dibangun terminal."),
    *complete("Karena akan ramai, akan dibangun terminal."),
    *fragments("subordinate-clause", "Meskipun jalan itu rusak, karena sering dilalui truk."),
    *complete("Meskipun jalan itu rusak, sejak pagi warga melintas."),
    *complete("Meskipun jalan itu rusak, karena itu warga tetap melintas."),
    *complete("Meskipun jembatan itu putus, dengan perahu warga pergi."),
    # A predicate makes it one, wherever it may stand, but not "menjadi" alone behind a preposition.
    *complete("Meskipun hujan turun, membatalkan acara itu sulit."),
    *complete("Karena hujan turun, warga sejak pagi mengungsi."),
    *complete("Karena hujan turun, warga desa dan kota sejak pagi mengungsi."),
    *complete("Karena pasokan kurang, harga cabai mahal."),
    *complete("Karena pasokan kurang, harga cabai dan bawang mahal."),
    *fragments("subordinate-clause", "Karena jumlah siswa naik, dari dua ratus menjadi lima ratus."),
    *complete("Karena jumlah siswa naik, kelas menjadi sesak."),
    *complete("Karena jumlah siswa naik, di desa itu dibangun sekolah."),
    # Without a verb: an adverb, a subject that is known, a nominal predicate at the end.
    *complete("Karena jalan itu ditutup, warga kini tanpa angkutan."),
    *complete("Karena jalan itu ditutup, warga hampir tanpa angkutan."),
    *complete("Karena jalan itu ditutup, warga kini tanpa beras dan gula."),
    *complete("Karena jalan itu ditutup, warga hampir tanpa beras dan gula."),
    *complete("Karena jalan itu ditutup, warga kini tanpa beras yang murah."),
    *complete("Karena ketua itu sakit, Sari kini tanpa wakil."),
    *complete("Karena jembatan putus, 20 keluarga kini tanpa listrik."),
    *complete("Karena kapal itu rusak, seorang nelayan kini tanpa penghasilan."),
    *fragments("subordinate-clause", "Karena banjir melanda desa, warga yang kini tanpa rumah."),
    *fragments("subordinate-clause", "Karena jalan itu ditutup, dari kota hampir tanpa angkutan."),
    *complete("Meskipun ayahnya nelayan, Budi guru sekolah.", "Karena ayahnya nelayan, Budi guru sekolah."),
    *fragments("subordinate-clause", "Karena koperasi itu menjual beras, gula pasir."),
    *fragments("subordinate-clause", "Karena koperasi itu menjual beras, gula, garam dan minyak goreng."),
    *fragments("subordinate-clause", "Karena koperasi itu menjual beras, gula pasir yang murah."),
    *fragments("subordinate-clause", "Karena koperasi itu menjual beras, gula pasir kristal, garam."),
    *fragments("listing-phrase", "Termasuk para guru, pegawai kantor desa."),
    *complete("Karena hujan turun, hanya warga desa yang datang."),
    *fragments("subordinate-clause", "Karena hujan turun, hanya untuk warga desa."),
    *fragments("subordinate-clause", "Karena hujan turun, untuk warga desa yang datang."),
    *complete("Karena jembatan putus, ke sekolah pun dengan perahu."),
    *fragments("subordinate-clause", "Karena jembatan putus, ke sekolah dengan perahu."),
    *complete("Karena jembatan putus, mereka dengan perahu."),
    *complete("Karena jembatan putus, itu jalan satu-satunya."),
    *complete("Karena jembatan putus, sekolahnya libur."),
    *fragments("subordinate-clause", "Karena jembatan putus, sekolah libur."),
]

LISTING = [
    *fragments("listing-phrase", "Termasuk para guru di desa."),
    *complete("Termasuk – –."),
    *complete(f"Termasuk pesan {SPEECH} di gerbang."),
    # What says that it is a clause: a copula, "begitu", "diketahui", a particle, "maka".
    *complete("Termasuk Solo adalah kota batik."),
    *fragments("listing-phrase", "Termasuk kota yang merupakan tujuan warga."),
    *complete("Dengan begitu warga aman.", "Dengan hal itu warga aman.", "Seperti itu warga di desa."),
    *fragments("listing-phrase", "Termasuk hal ini untuk warga desa."),
    *complete("Seperti biasa di pasar lama.", "Seperti diketahui warga di desa itu.", "Seperti disebutkan warga itu."),
    *fragments("listing-phrase", "Seperti yang sudah dijelaskan kepala desa.", "Seperti yang juga dialami pedagang."),
    *fragments("listing-phrase", "Seperti mangga dan jambu.", "Seperti yang sudah menjual mangga."),
    *fragments("listing-phrase", "Seperti kota yang dibangun Belanda.", "Terutama tentunya bagi warga desa."),
    *fragments("listing-phrase", "Termasuk biasa di pasar lama."),
    *complete("Termasuk para wargalah penjaga hutan itu.", "Termasuk guru tentu di desa."),
    # The last noun of a list may be a subject.
    *complete("Termasuk Solo, Kudus, dan Jepara menyumbang beras."),
    *complete("Termasuk guru, pedagang, dan petani menyumbang beras."),
    *complete("Termasuk guru, pedagang, dan petani sejak awal menolak."),
    *fragments("listing-phrase", "Termasuk guru, pedagang, dan petani kecil."),
    *fragments("listing-phrase", "Termasuk guru, pedagang, dan yang menolak."),
    *fragments("listing-phrase", "Termasuk membeli beras dan gula, dan membangun jembatan."),
    # A predicate in its first segment makes a clause of it, but not where the phrase is that predicate.
    *fragments("listing-phrase", "Terutama saat hujan turun.", "Terutama jika hujan turun."),
    *fragments("listing-phrase", "Yakni membangun jembatan dan melebarkan jalan."),
    *fragments("listing-phrase", "Yakni warga membangun jembatan."),
    *complete("Yakni ia membangun jembatan.", "Yakni Sari memimpin rapat.", "Yakni itu membangun jembatan."),
    *fragments("listing-phrase", "Termasuk mengajukan banding.", "Termasuk membuat warga lega."),
    *complete("Termasuk dibangun di Solo.", "Termasuk mengajukan banding akan dilakukan."),
    *complete("Termasuk warga sejak pagi mengungsi.", "Termasuk program itu ditargetkan selesai tahun ini."),
    *complete("Termasuk warga yang sakit dirawat di puskesmas."),
    *complete("Termasuk warga yang sakit menjadi beban desa."),
    *fragments("listing-phrase", "Termasuk warga yang sakit di desa."),
]

CONJUNCT = [
    *fragments("severed-conjunct", "Tetapi juga membeli hasil panen.", "Tetapi, juga membeli hasil panen."),
    *fragments("severed-conjunct", "Tetapi juga warga desa."),
    *fragments("severed-conjunct", "Tetapi sekaligus untuk warga lain."),
    *complete("Tetapi warga juga membeli hasil panen."),
    # Between the opener and the predicate adverbs may stand.
    *fragments("severed-conjunct", "Dan kemudian memeriksa empat saksi."),
    *complete("Dan akhirnya juga."),
    *fragments("severed-conjunct", "Dan kini memeriksa empat saksi."),
    # What says that a clause follows.
    *complete(f"Dan menulis {SPEECH} di gerbang."),
    *complete("Dan wargalah yang menjaga hutan.", "Dan warga desa tentu di rumah."),
    *fragments("severed-conjunct", "Dan warga yang menjaga hutan.", "Dan warga desa di rumah."),
    *complete("Melainkan pasar lama adalah tujuan warga."),
    *fragments("severed-conjunct", "Melainkan pasar yang merupakan tujuan warga."),
    *fragments("severed-conjunct", "Melainkan merupakan hasil kerja warga."),
    *complete("Dan membeli beras, warga membangun jembatan.", "Dan guru, pedagang, dan petani menolak."),
    *fragments("severed-conjunct", "Dan memeriksa empat saksi, menyita dua motor."),
    *complete("Dan para guru, membangun jembatan itu sulit."),
    # "Melainkan" wants a clause with a subject of its own to be complete.
    *complete("Melainkan ia menolak rencana itu.", "Melainkan Sari menolak rencana itu."),
    *fragments("severed-conjunct", "Melainkan menolak rencana itu.", "Melainkan warga menolak rencana itu."),
    *fragments("severed-conjunct", "Melainkan ia sejak awal menolak rencana itu."),
    # One predicate right at the beginning, and one that wants a subject.
    *complete("Dan warga sejak pagi mengungsi.", "Dan memeriksa saksi akan dilakukan."),
    *fragments(
        "severed-conjunct", "Dan tiba di Solo pagi hari.", "Dan dibawa ke puskesmas.", "Dan membuat warga lega."
    ),
    *complete("Dan diharapkan selesai bulan depan.", "Dan dinilai terlalu mahal.", "Dan terdapat dua pasar."),
    *complete("Dan dinilai bahwa harga beras wajar.", "Dan dipahami bahwa harga beras wajar."),
    *fragments("severed-conjunct", "Dan dipahami oleh warga desa."),
    *fragments("severed-conjunct", "Dan menunjukkan bahwa harga beras naik."),
    *complete("Dan terungkap di sidang.", "Dan Sari tidak di rumah."),
    *fragments("severed-conjunct", "Dan merupakan yang terbesar di Jawa.", "Dan ingin ke Solo."),
    *fragments("severed-conjunct", "Dan akan memeriksa empat saksi.", "Dan akan membuat warga lega."),
    *complete("Dan akan diperiksa polisi.", "Dan tidak ke Solo."),
    *fragments("severed-conjunct", "Dan lebih murah daripada beras impor.", "Dan aman untuk anak sekolah."),
    *fragments("severed-conjunct", "Dan mahal juga di kota.", "Dan sangat sulit tahun ini."),
    *complete("Dan sulit mendapat pekerjaan.", "Dan sulit warga desa."),
    *fragments("severed-conjunct", "Tetapi membeli hasil panen.", "Tetapi membuat warga lega."),
    *complete("Tetapi dibeli warga desa.", "Tetapi tiba di Solo.", "Tetapi lebih murah daripada beras impor."),
    # A phrase without any predicate.
    *fragments("severed-conjunct", "Dan para pedagang di terminal.", "Dan untuk para pedagang.", "Dan Sari dari Solo."),
    *complete("Dan mereka di sana.", "Dan itu milik warga.", "Dan 20 lainnya dari Solo."),
    *complete("Dan sekarang untuk warga desa.", "Dan siapa pemiliknya."),
    *complete("Dan warga yang sakit dirawat di puskesmas."),
    *fragments("severed-conjunct", "Dan warga yang sakit di puskesmas."),
    *fragments("severed-conjunct", "Tapi dengan syarat tertentu."),
    *complete("Tetapi menurut warga desa.", "Tetapi warga desa."),
]

MISSING_SUBJECT = [
    *fragments("missing-subject", "Merupakan kota yang ramai.", "Adalah guru sekolah dasar."),
    *complete("Adalah guru yang melapor.", "Adalah tugas warga menjaga hutan.", "Adalah benar kabar itu."),
    *complete("Adalah harapan warga bahwa desa aman."),
    *complete(f"Merupakan pesan {SPEECH} dari warga."),
    *complete("Berusaha membantu, Sari membawa beras.", "Ingin tampil beda, ia mengecat rumahnya merah."),
    *fragments("missing-subject", "Berusaha membantu warga, termasuk para guru."),
]


@every(
    ("sentence", "expected"),
    [*RELATIVE, *WHERE, *SUBORDINATE, *MAIN_CLAUSE, *LISTING, *CONJUNCT, *MISSING_SUBJECT],
)
def test_fragments_and_complete_sentences(sentence: str, expected: str) -> None:
    assert fragment(sentence) == expected

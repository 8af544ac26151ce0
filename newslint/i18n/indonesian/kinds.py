"""What kinds of rules do, and what their messages, variants and fixes are about."""

WORDS = {
    "Reports each block or sentence that is not in the style; the words at fault are the related places.": (
        "Melaporkan tiap blok atau kalimat yang tidak sesuai dengan gaya; kata yang salah menjadi tempat terkait."
    ),
    "the text that is reported": "teks yang dilaporkan",
    "the words at fault, the first five at most": "kata yang salah, paling banyak lima yang pertama",
    "the text as it would be right": "teks itu dalam penulisan yang benar",
    "the whole text is in capitals": "seluruh teks ditulis dengan huruf kapital",
    "writes the words at fault as the style has them": "menulis kata yang salah sesuai dengan gaya",
    "Reports each marker whose number or name has no entry.": "Melaporkan tiap penanda yang nomor atau namanya "
    "tidak punya entri.",
    "the marker, or the part of it without an entry": "penanda, atau bagiannya yang tidak punya entri",
    "a number in an article that has no list of references": "nomor dalam naskah yang tidak punya daftar rujukan",
    "Reports once an article, at the first number that breaks the order.": "Melaporkan sekali tiap naskah, pada "
    "nomor pertama yang tidak urut.",
    "the numbers in the order in which they come": "nomor-nomor menurut urutan kemunculannya",
    "number the sources as they first appear, in the text and in the list": "menomori sumber menurut kemunculan "
    "pertamanya, di teks dan di daftar",
    "Reports each thing that stands without what it needs, once for each text that was found.": "Melaporkan tiap "
    "hal yang berdiri tanpa yang diperlukannya, sekali untuk tiap teks yang ditemukan.",
    "Reports the forms of a group that an article uses beside the preferred one.": "Melaporkan bentuk dalam suatu "
    "kelompok yang dipakai naskah di samping bentuk pilihan.",
    "the form that is kept": "bentuk yang dipertahankan",
    "how often the reported form stands in the article": "berapa kali bentuk yang dilaporkan dipakai dalam naskah",
    "how often the preferred form stands there": "berapa kali bentuk pilihan dipakai di sana",
    "both forms stand equally often, and none is preferred: what comes second is reported": "kedua bentuk sama "
    "sering dan tidak ada yang dipilih: yang muncul belakangan dilaporkan",
    "puts the preferred form there, where both forms are words": "menulis bentuk pilihan di sana, bila kedua "
    "bentuk berupa kata",
    "Reports dates, in words or in figures, that do not fit the weekday before them or that do not exist.": (
        "Melaporkan tanggal, dengan kata atau angka, yang tidak sesuai dengan hari di depannya atau yang tidak ada."
    ),
    "the date as it stands there": "tanggal seperti yang tertulis",
    "the weekday as it stands there": "hari seperti yang tertulis",
    "the weekday that the date is": "hari yang sebenarnya pada tanggal itu",
    "the nearest date that is the weekday which stands there": "tanggal terdekat yang jatuh pada hari yang tertulis",
    "the nearest year in which the date is that weekday": "tahun terdekat yang tanggalnya jatuh pada hari itu",
    "no calendar has the date; only `match` and `date` are known then": "tanggal itu tidak ada di kalender; hanya "
    "`match` dan `date` yang diketahui",
    "puts the weekday there that the date is; it may be the date that is wrong": "menulis hari yang sebenarnya; "
    "mungkin saja tanggalnya yang salah",
    "Reports what differs from exactly one of its words by a letter too many, too few, wrong, or by two swapped.": (
        "Melaporkan kata yang berbeda dari tepat satu kata di daftarnya karena satu huruf lebih, kurang, atau salah, "
        "atau karena dua huruf tertukar."
    ),
    "the word that is meant": "kata yang dimaksud",
    "puts the word there that is meant": "menulis kata yang dimaksud di sana",
    "Reports one sort of what is wrong with the directives of a document; runs when all other rules have run.": (
        "Melaporkan satu macam kesalahan pada arahan di dalam naskah; jalan sesudah semua aturan lain."
    ),
    "the comment, or the line of the front matter": "komentar, atau baris front matter",
    "the word at fault": "kata yang salah",
    "the right word most like it": "kata benar yang paling mirip",
    "a comment for all rules that switched nothing off": "komentar untuk semua aturan yang tidak mematikan apa pun",
    "an instruction that newslint does not know": "perintah yang tidak dikenal newslint",
    "an instruction in a form that is no comment": "perintah dalam bentuk yang bukan komentar",
    "a key or value below `newslint:` in the front matter that newslint does not know": "kunci atau nilai di bawah "
    "`newslint:` dalam front matter yang tidak dikenal newslint",
    "an `enable` where nothing is switched off": "`enable` di tempat yang tidak ada yang dimatikan",
    "Reports an entry whose number an earlier one of its list has, or that points where an earlier one points.": (
        "Melaporkan entri yang nomornya sudah dipakai entri sebelumnya, atau yang menunjuk ke tempat yang sama."
    ),
    "the number or name of the entry": "nomor atau nama entri",
    "the number or name of the earlier entry": "nomor atau nama entri sebelumnya",
    "the same number with the same content": "nomor yang sama dengan isi yang sama",
    "another number with the same address": "nomor lain dengan alamat yang sama",
    "another number with the same story at another address": "nomor lain dengan berita yang sama di alamat lain",
    "Reports each of the words and each match of the expressions.": "Melaporkan tiap kata dan tiap kecocokan ekspresi.",
    "deletes what is reported, with the space and the comma that belonged to it": "menghapus yang dilaporkan, "
    "beserta spasi dan koma miliknya",
    "Reports the sentences that are fragments of the rule's form.": "Melaporkan kalimat yang merupakan penggalan "
    "dalam bentuk aturan itu.",
    "the word that the sentence opens with": "kata pembuka kalimat",
    "there are two predicates, so that perhaps only a comma is missing": "ada dua predikat, jadi mungkin hanya "
    "koma yang kurang",
    "a verb gives the reason as a conjunction does: “Mengingat ...”": "verba menyatakan alasan seperti konjungsi: "
    "“Mengingat ...”",
    "what follows the opener may be a sentence of everyday speech that leaves its subject out": "yang mengikuti "
    "pembuka mungkin kalimat percakapan tanpa subjek",
    "“Bahwa ...” with more than one clause in it": "“Bahwa ...” dengan lebih dari satu klausa di dalamnya",
    "a phrase that everyday speech adds: “Apalagi ...”": "frasa susulan seperti dalam percakapan: “Apalagi ...”",
    "the sentence is only an adverbial phrase": "kalimat itu hanya berupa keterangan",
    "joins the sentence to the one before": "menggabungkan kalimat dengan kalimat sebelumnya",
    "puts `replacement` where the opener stands; joins the sentences where no subject follows": (
        "menulis `replacement` di tempat pembuka; menggabungkan kalimat bila tidak ada subjek sesudahnya"
    ),
    "Reports the first invisible character of an article, for all of them.": "Melaporkan karakter tak terlihat "
    "yang pertama dalam naskah, untuk semuanya.",
    "the character's number in Unicode, such as U+200B": "nomor karakter dalam Unicode, misalnya U+200B",
    "its name in Unicode": "namanya dalam Unicode",
    "how many such characters the article has": "banyaknya karakter seperti itu dalam naskah",
    "takes all of them out": "menghapus semuanya",
    "Reports labels with the links and headlines under them, and single lines or inserts of the same sort.": (
        "Melaporkan label dengan tautan dan judul di bawahnya, serta baris atau sisipan tunggal yang sejenis."
    ),
    "a label without headlines below it": "label tanpa judul di bawahnya",
    "a match of one of the `loose` expressions": "kecocokan salah satu ekspresi `loose`",
    "an insert of which only the `opening` is certain": "sisipan yang hanya `opening`-nya pasti",
    "Reports each run of lines that ``match`` or ``sequence`` covers, with the ``companion`` lines beside them.": (
        "Melaporkan tiap rangkaian baris yang cocok dengan ``match`` atau ``sequence``, beserta baris "
        "``companion`` di sebelahnya."
    ),
    "Reports each unit whose measure is above ``most`` or below ``least``; of a document its first block.": (
        "Melaporkan tiap satuan yang ukurannya di atas ``most`` atau di bawah ``least``; pada naskah, blok pertamanya."
    ),
    "the value that was measured": "nilai yang terukur",
    "the highest value allowed": "nilai tertinggi yang diperbolehkan",
    "the lowest value allowed": "nilai terendah yang diperbolehkan",
    "how many words were counted": "banyaknya kata yang dihitung",
    "the value is below `least`": "nilainya di bawah `least`",
    "Reports once, where the first copy begins, how much of it is repeated paragraphs.": "Melaporkan sekali, di "
    "awal salinan pertama, seberapa banyak isi naskah yang berupa paragraf ulangan.",
    "share of the article's characters that is repetition, in per cent": "bagian karakter naskah yang berupa "
    "ulangan, dalam persen",
    "how many paragraphs are repeated": "banyaknya paragraf ulangan",
    "line of the first repeated paragraph": "baris paragraf ulangan yang pertama",
    "Reports each paragraph that repeats most of an earlier one, though not word for word.": "Melaporkan tiap "
    "paragraf yang mengulang sebagian besar paragraf sebelumnya, walaupun tidak kata demi kata.",
    "line of the paragraph that is repeated": "baris paragraf yang diulang",
    "how much of the paragraph stands in the other one already, in per cent": "bagian paragraf yang sudah ada "
    "dalam paragraf lain, dalam persen",
    "the link, picture or template tag in which two paragraphs of the same words differ": "tautan, gambar, atau "
    "tag templat yang membedakan dua paragraf dengan kata yang sama",
    "the words are the same, but not the link": "kata-katanya sama, tetapi tautannya lain",
    "the words are the same, but not the picture or video": "kata-katanya sama, tetapi gambar atau videonya lain",
    "the words are the same, but not the template tag": "kata-katanya sama, tetapi tag templatnya lain",
    "Reports each block of the scope whose neighbours are as asked; with ``missing`` those whose are not.": (
        "Melaporkan tiap blok dalam cakupan yang tetangganya seperti yang diminta; dengan ``missing``, yang tidak "
        "demikian."
    ),
    "how the block before begins": "awal blok sebelumnya",
    "how the block after begins": "awal blok sesudahnya",
    "Reports the first occurrence beyond ``most``, or a unit with fewer than ``least``; once a unit.": (
        "Melaporkan kemunculan pertama yang melebihi ``most``, atau satuan dengan kurang dari ``least``; sekali "
        "tiap satuan."
    ),
    "how often the words and expressions stand in the unit": "berapa kali kata dan ekspresi itu muncul dalam satuan",
    "the option `most`, or a dash": "opsi `most`, atau tanda pisah",
    "the option `least`, or a dash": "opsi `least`, atau tanda pisah",
    "fewer than `least`": "kurang dari `least`",
    "Reports a mark that opens a quotation which nothing closes, or that closes one which nothing opens.": (
        "Melaporkan tanda petik yang membuka kutipan tanpa penutup, atau yang menutup kutipan tanpa pembuka."
    ),
    "Reports the opener of each sentence that begins with one of ``words``, written with a capital.": (
        "Melaporkan pembuka tiap kalimat yang diawali salah satu kata dalam ``words``, dengan huruf kapital."
    ),
    "the words that the sentence opens with": "kata-kata pembuka kalimat",
    "the option `replacement`": "opsi `replacement`",
    "puts `replacement` where the opener stands": "menulis `replacement` di tempat pembuka",
    "Reports sentences that open with one of the openers and are no fragments.": "Melaporkan kalimat yang dibuka "
    "dengan salah satu pembuka dan bukan penggalan.",
    "what to write instead": "penggantinya",
    "how many sentences of the text open so": "banyaknya kalimat dengan pembuka seperti itu",
    "there is no word to put in the opener's place": "tidak ada kata pengganti bagi pembuka itu",
    "the text has more such sentences than `at-most`; the first one is reported for all": "kalimat seperti itu "
    "lebih dari `at-most`; yang pertama dilaporkan untuk semuanya",
    "puts the replacement where the opener stands": "menulis penggantinya di tempat pembuka",
    "Reports lines that ``line`` matches above or below the body, beside furniture or another such line beside "
    "some.": "Melaporkan baris yang cocok dengan ``line`` di atas atau di bawah badan naskah, di sebelah baris "
    "halaman lain.",
    "the line stands between lines of furniture, and only that tells what it is": "baris itu berada di antara "
    "baris halaman, dan hanya itu tandanya",
    "Pairs what ``mark`` and ``entry`` match by what their groups hold, and reports what is left over.": "Memasangkan "
    "yang cocok dengan ``mark`` dan ``entry`` menurut isi grupnya, dan melaporkan sisanya.",
    "what the partner would hold": "isi yang dicari pada pasangannya",
    "Reports each match of ``match``, ``loose`` and ``weak`` that no ``except`` pattern overlaps.": (
        "Melaporkan tiap kecocokan ``match``, ``loose``, dan ``weak`` yang tidak bertumpang tindih dengan ``except``."
    ),
    "how many such places the article has, where `at-most` sums them up": "banyaknya tempat seperti itu dalam "
    "naskah, bila `at-most` merangkumnya",
    "the match stands behind the signature that closes the article": "kecocokan itu berada di belakang inisial "
    "penutup naskah",
    "the article has more such places than `at-most`; the first one is reported for all": "tempat seperti itu "
    "lebih dari `at-most`; yang pertama dilaporkan untuk semuanya",
    "takes out what `delete` matches, or a match with one of `delete-unsafe` in it": "menghapus yang cocok dengan "
    "`delete`, atau kecocokan yang memuat salah satu `delete-unsafe`",
    "Reports each match inside the first or last blocks, each outside them, or that there is none inside.": (
        "Melaporkan tiap kecocokan di dalam blok pertama atau terakhir, di luarnya, atau bahwa di dalamnya tidak ada."
    ),
    "how many blocks from the start are meant": "banyaknya blok dari awal yang dimaksud",
    "how many blocks from the end are meant": "banyaknya blok dari akhir yang dimaksud",
    "Reports an entry, and each marker of it, where all its markers stand on lines of site furniture.": (
        "Melaporkan entri, dan tiap penandanya, bila semua penandanya berada pada baris halaman."
    ),
    "delete the line of furniture with the marker, and the entry": "menghapus baris halaman yang memuat penanda, "
    "beserta entrinya",
    "Reports every copy of the headline after the first.": "Melaporkan tiap salinan judul sesudah yang pertama.",
    "line of the headline": "baris judul",
    "how many times the headline stands in the article": "berapa kali judul itu ada dalam naskah",
    "the headline stands there twice, with other text between": "judul itu ada dua kali, dengan teks lain di antaranya",
    "Reports each later paragraph that takes up the lead, and a lead that says no more than the headline.": (
        "Melaporkan tiap paragraf yang mengulang teras berita, dan teras yang hanya mengulang judul."
    ),
    "line of the text that is repeated": "baris teks yang diulang",
    "the lead is the headline with a full stop": "teras itu sama dengan judul, ditambah titik",
    "Reports each run of paragraphs that repeats paragraphs further up, word for word.": "Melaporkan tiap "
    "rangkaian paragraf yang mengulang paragraf di atasnya kata demi kata.",
    "line of the last paragraph that is repeated": "baris paragraf terakhir yang diulang",
    "how many words are repeated": "banyaknya kata yang diulang",
    "several paragraphs in a row are repeated": "beberapa paragraf berturut-turut diulang",
    "Reports sentences that say an earlier one again inside paragraphs that are otherwise new.": (
        "Melaporkan kalimat yang diulang di dalam paragraf yang selebihnya baru."
    ),
    "how many sentences are repeated": "banyaknya kalimat yang diulang",
    "several sentences in a row are repeated": "beberapa kalimat berturut-turut diulang",
    "Reports runs of one word with nothing but white space between, or a word that comes again too soon.": (
        "Melaporkan kata yang berulang dengan hanya spasi di antaranya, atau kata yang terlalu cepat muncul lagi."
    ),
    "the word that is repeated": "kata yang diulang",
    "how often it stands in a row": "berapa kali kata itu berturut-turut",
    "deletes the word where it stands again": "menghapus kata pada kemunculan berikutnya",
    "puts a hyphen between two: “rata rata” becomes “rata-rata”": "menulis tanda hubung di antaranya: “rata rata” "
    "menjadi “rata-rata”",
    "Reports matches of one group of expressions for each sort of residue; each sort is a variant.": (
        "Melaporkan kecocokan satu kelompok ekspresi untuk tiap macam sisa ekstraksi; tiap macam adalah varian."
    ),
    "how many such places the article has": "banyaknya tempat seperti itu dalam naskah",
    "residue of the sort `lost-link`": "sisa dari macam `lost-link`",
    "residue of the sort `glued-name`": "sisa dari macam `glued-name`",
    "residue of the sort `garbled`": "sisa dari macam `garbled`",
    "residue of the sort `entity`": "sisa dari macam `entity`",
    "residue of the sort `markup`": "sisa dari macam `markup`",
    "residue of the sort `lone-dash`": "sisa dari macam `lone-dash`",
    "put a space before a glued name, and a character in place of its reference": "menulis spasi di depan nama "
    "yang menempel, dan karakter sebagai ganti entitasnya",
    "Reports each place where words fit the steps one after another, inside one sentence.": "Melaporkan tiap "
    "tempat yang katanya memenuhi langkah-langkah secara berurutan, dalam satu kalimat.",
    "the word that the first step took": "kata yang diambil langkah pertama",
    "the word that the last step took": "kata yang diambil langkah terakhir",
    "puts `replacement` where the reported words stand, or deletes them where it is empty": "menulis `replacement` "
    "di tempat kata yang dilaporkan, atau menghapusnya bila kosong",
    "Reports the second of two sentences that are the subject and the predicate of one.": "Melaporkan kalimat "
    "kedua dari dua kalimat yang sebenarnya subjek dan predikat satu kalimat.",
    "the word that the second sentence opens with": "kata pembuka kalimat kedua",
    "how the sentence that is only a subject begins": "awal kalimat yang hanya berupa subjek",
    "no comma opens a remark in the first sentence, or no full verb opens the second": "kalimat pertama tidak "
    "memuat keterangan yang dibuka koma, atau kalimat kedua tidak diawali verba penuh",
    "puts a comma in the place of the full stop": "menulis koma sebagai ganti titik",
    "Reports matches of ``match`` anywhere, of ``closing`` and ``line`` only where the body goes on after them.": (
        "Melaporkan kecocokan ``match`` di mana saja, ``closing`` dan ``line`` hanya bila badan naskah berlanjut "
        "sesudahnya."
    ),
    "Reports wrong words, each with the right ones.": "Melaporkan kata yang salah, masing-masing dengan yang benar.",
    "what is to stand there, the best of several": "penggantinya, yang terbaik di antara beberapa",
    "all that may stand there, parted by commas": "semua pengganti yang mungkin, dipisahkan koma",
    "puts the right words there; unsafe where there are several to choose from": "menulis kata yang benar; tidak "
    "aman bila ada beberapa pilihan",
    "Reports runs of keyword lines at the end of an article, with the label above them, and labelled lines.": (
        "Melaporkan rangkaian baris kata kunci di akhir naskah, dengan label di atasnya, dan baris berlabel."
    ),
    "Reports each numbered entry that no marker names, where the article uses markers of that sort at all.": (
        "Melaporkan tiap entri bernomor yang tidak disebut penanda mana pun, bila naskah memakai penanda seperti itu."
    ),
}

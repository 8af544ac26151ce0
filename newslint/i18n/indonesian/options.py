"""Options of kinds and readers, and their types."""

WORDS = {
    # types
    "texts": "beberapa teks",
    "steps": "langkah",
    "templates": "templat",
    "boolean": "true/false",
    "number": "bilangan",
    "swaps": "pasangan kata",
    "groups": "kelompok",
    "integer": "bilangan bulat",
    "pattern": "satu pola",
    "patterns": "pola",
    "word-lists": "daftar kata",
    "choices": "beberapa pilihan",
    "choice": "pilihan",
    # options
    "how capitals are to be set": "cara huruf kapital dipakai",
    "for the style `pattern`: expressions of which one must match": "untuk gaya `pattern`: ekspresi yang salah "
    "satunya harus cocok",
    "words that may stand as they are written here": "kata yang boleh ditulis seperti di sini",
    "words without a capital inside a title": "kata tanpa huruf kapital di tengah judul",
    "whether a title asks for “Undang-Undang” or takes “Undang-undang”": "apakah judul meminta “Undang-Undang” "
    "atau menerima “Undang-undang”",
    "share of the words that must be right: 1, in sentence style 0.5": "bagian kata yang harus benar: 1; pada gaya "
    "kalimat 0,5",
    "texts with fewer words are left alone": "teks dengan kata kurang dari ini dibiarkan",
    "leave what starts inside a quotation alone": "biarkan yang dimulai di dalam kutipan",
    "for the style `pattern`: whether capitals count as small letters": "untuk gaya `pattern`: apakah huruf "
    "kapital dan huruf kecil dianggap sama",
    "headings that open a list of references, without a colon": "judul yang membuka daftar rujukan, tanpa titik dua",
    "headings of lists whose works need not be cited, without a colon": "judul daftar yang isinya tidak perlu "
    "dirujuk, tanpa titik dua",
    "text with numbers in brackets that are no citation markers": "teks dengan angka dalam kurung yang bukan "
    "penanda rujukan",
    "whose order: that of the markers or of the entries": "urutan mana yang diperiksa: penanda atau entri",
    "expressions for what needs something; a group `report` narrows": "ekspresi untuk yang memerlukan sesuatu; "
    "grup `report` mempersempitnya",
    "expressions of which one must stand too; `{name}` is that group of `when`": "ekspresi yang salah satunya "
    "harus ada juga; `{name}` ialah grup itu dari `when`",
    "where it must stand, seen from what needs it": "tempat yang diperlukan itu, dilihat dari yang memerlukannya",
    "words, or a .txt file; what overlaps one of these is left alone": "kata, atau berkas .txt; yang bertumpang "
    "tindih dengan salah satunya dibiarkan",
    "matches that overlap a match of one of these are left alone": "kecocokan yang bertumpang tindih dengan salah "
    "satunya dibiarkan",
    "whether capitals and small letters count as the same": "apakah huruf kapital dan huruf kecil dianggap sama",
    "lists of forms of one word, of which /…/ is an expression; or a .tsv file": "daftar bentuk untuk satu kata, "
    "dengan /…/ sebagai ekspresi; atau berkas .tsv",
    "which form of a group is kept: `majority`, `first-used`, or forms by name, with `majority` for the others": (
        "bentuk yang dipertahankan: `majority`, `first-used`, atau bentuk tertentu, dengan `majority` untuk yang lain"
    ),
    "report only the first place of each form": "laporkan hanya tempat pertama tiap bentuk",
    "find words only where they are not a part of a longer word or an address": "cari kata hanya bila bukan bagian "
    "kata yang lebih panjang atau alamat",
    "take words with -ku -mu -nya -lah -kah -pun at their end for the same words": "anggap kata yang berakhiran "
    "-ku -mu -nya -lah -kah -pun sebagai kata yang sama",
    "the seven weekdays from Monday on, each with other forms behind a |": "tujuh hari mulai Senin, masing-masing "
    "dengan bentuk lain sesudah |",
    "the twelve months, each with other forms behind a |": "dua belas bulan, masing-masing dengan bentuk lain "
    "sesudah |",
    "words that may stand between a weekday and its date": "kata yang boleh berdiri di antara hari dan tanggalnya",
    "words that are meant where something comes near, or a .txt file of the pack": "kata yang dimaksud bila ada yang "
    "mirip, atau berkas .txt dari paket",
    "right words that come near one of these, or a .txt file of the pack": "kata benar yang mirip salah satunya, atau "
    "berkas .txt dari paket",
    "further right words, such as a newsroom's own": "kata benar lain, misalnya kata khas redaksi",
    "how many letters a word has at least that is looked at": "jumlah huruf paling sedikit agar sebuah kata diperiksa",
    "words before a weekday that make it the end of several days": "kata di depan nama hari yang menjadikannya "
    "akhir dari beberapa hari",
    "`unused`: what switched nothing off; `misspelt`: what newslint does not know": "`unused`: tidak mematikan apa "
    "pun; `misspelt`: tidak dikenal newslint",
    "words as they stand, or a .txt file of the pack with one a line": "kata seperti yang tertulis, atau berkas "
    ".txt dalam paket dengan satu kata tiap baris",
    "phrases, or expressions (regex), of which a group `report` narrows what is told": "frasa, atau ekspresi "
    "(regex), yang laporannya dipersempit grup `report`",
    "which form of fragment is reported": "bentuk penggalan yang dilaporkan",
    "words that open the fragment, instead of those in the lists": "kata pembuka penggalan, sebagai ganti kata "
    "dalam daftar",
    "the word lists of the grammar, a file of the pack": "daftar kata tata bahasa, berkas dalam paket",
    "what stands between sentences that are joined": "yang ditulis di antara kalimat yang digabungkan",
    "what the fix `replace-opener` puts in the opener's place": "pengganti pembuka, yang ditulis perbaikan "
    "`replace-opener`",
    "the fix is as safe as it says only where this stands in the sentence before and the opener": (
        "perbaikan seaman yang disebut hanya bila ini ada dalam kalimat sebelumnya dan pembukanya"
    ),
    "the openers whose fix is as safe as it says; none: all of them": "pembuka yang perbaikannya seaman yang "
    "disebut; kosong: semuanya",
    "expressions that match a whole label; what is listed below it goes with it": "ekspresi yang cocok dengan "
    "seluruh label; yang terdaftar di bawahnya ikut dilaporkan",
    "labels that count only with headlines below them": "label yang hanya dihitung bila ada judul di bawahnya",
    "expressions for single lines or inserts; a group `report` narrows": "ekspresi untuk baris atau sisipan "
    "tunggal; grup `report` mempersempitnya",
    "inserts in a long line whose end a `{title}` tells for sure; they count before the others": "sisipan dalam "
    "baris panjang yang akhirnya ditentukan pasti oleh `{title}`; didahulukan dari yang lain",
    "less certain ones: the variant `loose`, and no fix that is safe": "yang kurang pasti: varian `loose`, tanpa "
    "perbaikan yang aman",
    "what of an insert is certain where text follows that may be its headline": "bagian sisipan yang pasti bila "
    "diikuti teks yang mungkin judulnya",
    "what a match announces; directly above such a block it is not safe to delete": "yang diumumkan suatu "
    "kecocokan; tepat di atas blok seperti itu penghapusan tidak aman",
    "blocks that one of these matches end a list": "blok yang cocok dengan salah satunya mengakhiri daftar",
    "expressions for one whole line": "ekspresi untuk satu baris utuh",
    "expressions for one whole line that counts above the first paragraph only": "ekspresi untuk satu baris utuh "
    "yang hanya dihitung di atas paragraf pertama",
    "expressions for several whole lines, joined with line ends (\\n)": "ekspresi untuk beberapa baris utuh, "
    "dihubungkan dengan akhir baris (\\n)",
    "sequences that may be the text's own list: no fix that is safe": "rangkaian yang mungkin daftar milik naskah: "
    "tanpa perbaikan yang aman",
    "what a line above a `weak-sequence` says where it is the text's own": "bunyi baris di atas `weak-sequence` "
    "bila daftar itu milik naskah",
    "expressions for a whole line that counts only beside another": "ekspresi untuk satu baris utuh yang hanya "
    "dihitung di sebelah baris lain",
    "lines that one of these matches count at most as companions": "baris yang cocok dengan salah satunya "
    "paling-paling dihitung sebagai pendamping",
    "what readers need of a line, such as a date: no fix that is safe": "yang diperlukan pembaca dari suatu baris, "
    "misalnya tanggal: tanpa perbaikan yang aman",
    "whether neighbouring lines that count are one finding": "apakah baris bertetangga yang dihitung menjadi satu "
    "temuan",
    "how many code points a line may have": "panjang baris paling banyak, dalam karakter (code point)",
    "what is measured": "yang diukur",
    "the highest value that is not reported": "nilai tertinggi yang tidak dilaporkan",
    "the lowest value that is not reported": "nilai terendah yang tidak dilaporkan",
    "units with fewer words are not measured": "satuan dengan kata kurang dari ini tidak diukur",
    "leave what stands in quotations out of all counts": "kutipan tidak ikut dihitung",
    "fewest words of a paragraph that counts as repeated": "kata paling sedikit dalam paragraf yang dianggap ulangan",
    "fewest words of a list item, question or formula that counts as repeated": "kata paling sedikit dalam butir "
    "daftar, pertanyaan, atau rumusan yang dianggap ulangan",
    "words that open a credit, a label or a recitation where a colon, stop or slash follows": "kata pembuka "
    "kredit, label, atau pembacaan bila diikuti titik dua, titik, atau garis miring",
    "words that tell a quoted statute or verdict, whose clauses are alike by nature": "kata penanda kutipan "
    "undang-undang atau putusan, yang klausanya memang serupa",
    "phrases of the terms of a licence, which are the same for every work": "frasa dalam ketentuan lisensi, yang "
    "sama untuk semua karya",
    "words that open a step, with or without a number, before a comma, colon or stop": "kata pembuka langkah, "
    "dengan atau tanpa nomor, sebelum koma, titik dua, atau titik",
    "words that head a section which says again what the article said": "kata kepala bagian yang mengulang isi naskah",
    "words that name, in a headline or a first line, a sheet whose lines come again: lyrics, a forecast": (
        "kata dalam judul atau baris pertama bagi lembar yang barisnya berulang: lirik, prakiraan cuaca"
    ),
    "verbs of saying that stand behind what was said": "verba ujaran yang berdiri sesudah ucapan",
    "verbs of saying that stand before what was said": "verba ujaran yang berdiri sebelum ucapan",
    "words that open a paragraph which says of itself that the same goes for others": "kata pembuka paragraf yang "
    "menyatakan hal yang sama berlaku bagi yang lain",
    "share of repeated blocks above which the article is reported": "bagian blok ulangan; naskah dengan yang lebih "
    "dari ini dilaporkan",
    "share of the article's characters in repeated blocks above which it is": "bagian karakter naskah dalam blok "
    "ulangan; yang lebih dari ini dilaporkan",
    "fewest repeated paragraphs that are reported": "paragraf ulangan paling sedikit yang dilaporkan",
    "share of three-word runs that two texts have in common, of all that either has": "bagian rangkaian tiga kata "
    "yang dimiliki kedua teks, dari semua yang ada pada keduanya",
    "share of the shorter text's three-word runs that the longer one holds": "bagian rangkaian tiga kata teks yang "
    "lebih pendek yang ada dalam teks yang lebih panjang",
    "as containment, for texts of near-words or more that share words rather than names": "seperti containment, "
    "untuk teks sepanjang near-words atau lebih yang lebih banyak sama katanya daripada namanya",
    "fewest words of a paragraph that is compared with others": "kata paling sedikit dalam paragraf yang dibandingkan",
    "fewest words of a sentence that is compared with others": "kata paling sedikit dalam kalimat yang dibandingkan",
    "fewest words of a quotation that is compared with others": "kata paling sedikit dalam kutipan yang dibandingkan",
    "as containment, for two quotations of near-words or more": "seperti containment, untuk dua kutipan sepanjang "
    "near-words atau lebih",
    "only blocks that one of these expressions matches are looked at": "hanya blok yang cocok dengan salah satu "
    "ekspresi ini yang diperiksa",
    "blocks that one of these expressions matches are left alone": "blok yang cocok dengan salah satu ekspresi ini "
    "dibiarkan",
    "kinds of the block before, `edge` for the start": "jenis blok sebelumnya, `edge` untuk awal naskah",
    "expressions of which one matches the block before": "ekspresi yang salah satunya cocok dengan blok sebelumnya",
    "how many blocks before, in a row, must be so": "banyaknya blok sebelumnya, berturut-turut, yang harus demikian",
    "kinds of the block after, `edge` for the end": "jenis blok sesudahnya, `edge` untuk akhir naskah",
    "expressions of which one matches the block after": "ekspresi yang salah satunya cocok dengan blok sesudahnya",
    "how many blocks after, in a row, must be so": "banyaknya blok sesudahnya, berturut-turut, yang harus demikian",
    "report the blocks whose neighbours are not so": "laporkan blok yang tetangganya tidak demikian",
    "how often the words and expressions may stand in one unit": "berapa kali kata dan ekspresi itu boleh muncul "
    "dalam satu satuan",
    "how often they must stand in one unit": "berapa kali semuanya harus muncul dalam satu satuan",
    "words that open a sentence, one or several in a row": "kata pembuka kalimat, satu atau beberapa berturut-turut",
    "sentences that one of these expressions matches are left alone": "kalimat yang cocok dengan salah satu "
    "ekspresi ini dibiarkan",
    "whether a main clause must be there, be missing, or neither": "apakah induk kalimat harus ada, harus tidak "
    "ada, atau tidak diperiksa",
    "which test tells whether there is a main clause": "uji yang menentukan apakah ada induk kalimat",
    "the word lists of the grammar": "daftar kata tata bahasa",
    "whether capitals count as small letters in `except`": "apakah huruf kapital dan huruf kecil dianggap sama "
    "dalam `except`",
    "words that open such a sentence, instead of the list `opener-style`": "kata pembuka kalimat seperti itu, "
    "sebagai ganti daftar `opener-style`",
    "openers and what to write instead, each as `tetapi = Akan tetapi,`": "pembuka dan penggantinya, masing-masing "
    "seperti `tetapi = Akan tetapi,`",
    "openers whose replacement shifts the meaning a little": "pembuka yang penggantinya sedikit menggeser makna",
    "where a text has more such sentences, one report sums them up": "bila kalimat seperti itu lebih banyak, satu "
    "laporan merangkum semuanya",
    "expressions for a whole line that counts beside furniture": "ekspresi untuk satu baris utuh yang dihitung di "
    "sebelah baris halaman",
    "expressions for a line that names an office alone: “Jurnalis”": "ekspresi untuk baris yang hanya menyebut "
    "jabatan: “Jurnalis”",
    "expressions for a line beside one of `role`: whose office it is": "ekspresi untuk baris di sebelah `role`: siapa "
    "pemegang jabatan itu",
    "how many unknown lines between furniture, in the tail, are furniture": "banyaknya baris tak dikenal di antara "
    "baris halaman, di kaki naskah, yang dianggap baris halaman",
    "how many words such an unknown line may have": "banyaknya kata yang boleh ada dalam baris tak dikenal itu",
    "the words that tell a predicate, a file of the pack": "kata penanda predikat, berkas dalam paket",
    "expressions for a mark in the text; the group `key`, or the first, pairs it": "ekspresi untuk penanda dalam "
    "teks; grup `key`, atau yang pertama, memasangkannya",
    "expressions for an entry; the group `key`, or the first, pairs it": "ekspresi untuk entri; grup `key`, atau "
    "yang pertama, memasangkannya",
    "which ones are reported when they have no partner": "yang dilaporkan bila tidak punya pasangan",
    "less certain expressions: the variant `loose`, and no fix that is safe": "ekspresi yang kurang pasti: varian "
    "`loose`, tanpa perbaikan yang aman",
    "bare words; left alone where a table, a list or a section is about them": "kata tanpa tanda lain; dibiarkan "
    "bila tabel, daftar, atau bagian naskah membahasnya",
    "first and last blocks that one of these matches are left alone": "blok pertama dan terakhir yang cocok dengan "
    "salah satunya dibiarkan",
    "report the whole block that holds a match": "laporkan seluruh blok yang memuat kecocokan",
    "what the fix `delete-match` takes out where it stands in a match": "yang dihapus perbaikan `delete-match` "
    "dari suatu kecocokan",
    "matches with one of these go as a whole, once a person agrees": "kecocokan yang memuat salah satunya dihapus "
    "seluruhnya, bila orang menyetujuinya",
    "what stands in the source alone, such as the address of a link or a tag; code is left alone": "yang hanya ada "
    "dalam sumber, misalnya alamat tautan atau tag; kode dibiarkan",
    "look only in articles that show no picture and no video": "hanya dalam naskah yang tidak menampilkan gambar atau "
    "video",
    "where an article has more such places, one report sums them up; 0: never": "bila tempat seperti itu lebih "
    "banyak, satu laporan merangkum semuanya; 0: tidak pernah",
    "words that are looked for": "kata yang dicari",
    "phrases, or expressions, for what is looked for; a group `report` narrows": "frasa, atau ekspresi, yang "
    "dicari; grup `report` mempersempitnya",
    "how many blocks from the start of the article are meant": "banyaknya blok dari awal naskah yang dimaksud",
    "how many blocks from the end of the article are meant": "banyaknya blok dari akhir naskah yang dimaksud",
    "matches inside these blocks, matches outside them, or that there is none inside": "kecocokan di dalam blok "
    "itu, kecocokan di luarnya, atau bahwa di dalamnya tidak ada",
    "report repeated quotations rather than sentences of the article's own": "laporkan kutipan yang diulang, bukan "
    "kalimat naskah sendiri",
    "the words that count, or a .txt file; all words where none is given": "kata yang dihitung, atau berkas .txt; "
    "kosong: semua kata",
    "how many other words may stand between the two": "banyaknya kata lain yang boleh berada di antara keduanya",
    "words that may be repeated, or a .txt file": "kata yang boleh diulang, atau berkas .txt",
    "leave two capitalised words alone: they are taken for a name": "biarkan dua kata berhuruf kapital: keduanya "
    "dianggap nama",
    "words that an outlet's linked name must follow, and does not": "kata yang semestinya diikuti nama media "
    "bertautan, tetapi tidak",
    "a word with a linked name glued to it; a group `name` is the name": "kata yang ditempeli nama bertautan; grup "
    "`name` ialah nama itu",
    "characters read in the wrong encoding": "karakter yang dibaca dengan pengodean yang salah",
    "character references of HTML": "entitas karakter HTML",
    "tags of HTML, or marks of another markup": "tag HTML, atau tanda markah lain",
    "lines that hold nothing but the dash of a dateline": "baris yang hanya memuat tanda pisah dateline",
    "the words of the sequence, in order: each a word, a list, or a mapping": "kata-kata rangkaian itu secara "
    "berurutan: masing-masing kata, daftar, atau pasangan kunci dan nilai",
    "a YAML file of the pack with the lists that steps name by `class`": "berkas YAML dalam paket dengan daftar "
    "yang disebut langkah melalui `class`",
    "whether punctuation may stand between the words": "apakah tanda baca boleh berada di antara kata-katanya",
    "what the fix `replace` puts in the place of what is reported": "pengganti yang dilaporkan, yang ditulis "
    "perbaikan `replace`",
    "expressions that are a fault wherever they match": "ekspresi yang salah di mana pun cocoknya",
    "expressions that close an article: a fault where a paragraph follows": "ekspresi penutup naskah: salah bila "
    "diikuti paragraf",
    "whole lines that are a fault between paragraphs, away from both ends": "baris utuh yang salah di antara "
    "paragraf, jauh dari kedua ujung naskah",
    "how many blocks from each end `line` expressions are left alone": "banyaknya blok dari tiap ujung yang "
    "dibiarkan ekspresi `line`",
    "wrong words with the right ones, or a .tsv file of the pack": "kata yang salah dengan yang benar, atau berkas "
    ".tsv dalam paket",
    "leave a capitalised word inside a sentence alone: it is taken for a name": "biarkan kata berhuruf kapital di "
    "tengah kalimat: kata itu dianggap nama",
    "expressions for a whole line that opens the list": "ekspresi untuk satu baris utuh pembuka daftar",
    "expressions for a whole line that holds label and keywords": "ekspresi untuk satu baris utuh yang memuat "
    "label dan kata kunci",
    "expressions for one keyword on a line of its own": "ekspresi untuk satu kata kunci pada barisnya sendiri",
    "lines, besides sentences, that a list without a label may follow": "baris, selain kalimat, yang boleh diikuti "
    "daftar tanpa label",
    "lines that end a list": "baris yang mengakhiri daftar",
    "how many keyword lines without a label make a list": "banyaknya baris kata kunci tanpa label yang membentuk "
    "daftar",
    "how many words a keyword may have": "banyaknya kata yang boleh ada dalam satu kata kunci",
    "how the headline is known where no label says it": "cara judul dikenali bila tidak ada label yang menyebutnya",
    "words that open, with a colon, the line that is the headline": "kata yang, dengan titik dua, membuka baris judul",
    "words that open a line at the top that is no headline": "kata pembuka baris di atas yang bukan judul",
    "fields that may hold the article; the first that does is taken": "kolom yang mungkin memuat isi naskah; yang "
    "pertama ada dipakai",
    "fields that may hold its headline": "kolom yang mungkin memuat judulnya",
    "what the text is written in: plain, markdown or html": "format isi teks: plain, markdown, atau html",
}

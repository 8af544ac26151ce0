"""Copies across articles, and the report on an archive."""

WORDS = {
    # command line
    "keep the paragraphs of an archive, to find copies in later articles": "simpan paragraf sebuah arsip agar salinan "
    "di naskah berikutnya ditemukan",
    "find paragraphs that stand in several articles, word for word or nearly": "cari paragraf yang ada di beberapa "
    "naskah, kata demi kata atau hampir",
    "the index, made where it is not there": "indeksnya; dibuat jika belum ada",
    "the table to write: .parquet or .jsonl": "tabel yang ditulis: .parquet atau .jsonl",
    "leave out what stands in more than N articles of one site (default: 20)": "abaikan yang ada di lebih dari N "
    "naskah satu situs (bawaan: 20)",
    "look these articles up in the index of an archive": "cari naskah ini di indeks sebuah arsip",
    "FINDINGS": "TEMUAN",
    "DATE": "TANGGAL",
    "what corpus check has written: a table, or a folder": "hasil corpus check: tabel atau folder",
    "show the copies that corpus copies has written": "tampilkan salinan hasil corpus copies",
    "set what was published since a day against what was before": "bandingkan yang terbit sejak suatu hari dengan yang "
    "sebelumnya",
    "the page to write, .html; its data go beside it, .json": "halaman yang ditulis, .html; datanya di sampingnya, "
    ".json",
    "show what was found in an archive as one page with charts": "tampilkan temuan dalam arsip sebagai satu halaman "
    "dengan grafik",
    # what is told
    "{index}: the index is stale: {count} of its files have changed since or are gone, such as {path}; bring it in "
    "step with newslint corpus index": "{index}: indeks sudah usang: {count} berkasnya telah berubah atau hilang, "
    "misalnya {path}; perbarui dengan newslint corpus index",
    "{index}: the index is not finished, so that near copies may "
    "be missed; run newslint corpus index again": "{index}: indeks belum selesai sehingga salinan yang tidak persis "
    "dapat terlewat; jalankan lagi newslint corpus index",
    "copies across articles need the package rensa: install it with pip install 'newslint[corpus]'": "salinan "
    "antarnaskah memerlukan paket rensa; pasang dengan: pip install 'newslint[corpus]'",
    "{path}: there is no index here; make one with newslint corpus index": "{path}: tidak ada indeks di sini; buat "
    "dengan newslint corpus index",
    "{path}: this is no index of newslint": "{path}: ini bukan indeks newslint",
    "{path}: the index is stale: another version of newslint made it, which compares words otherwise; delete it and "
    "make it again with newslint corpus index": "{path}: indeks sudah usang: dibuat oleh newslint versi lain yang "
    "membandingkan kata dengan cara lain; hapus, lalu buat lagi dengan newslint corpus index",
    "{path}: cannot be used as an index: {reason}": "{path}: tidak dapat dipakai sebagai indeks: {reason}",
    "{path}: this is no index of newslint: {reason}": "{path}: ini bukan indeks newslint: {reason}",
    "{path}: another process has been writing to the index for {seconds} seconds; try again later": "{path}: proses "
    "lain sudah {seconds} detik menulis ke indeks ini; coba lagi nanti",
    "{path}: the name of a table ends in .parquet or .jsonl": "{path}: nama tabel berakhir dengan .parquet atau .jsonl",
    "Parquet needs pyarrow; get it with: pip install 'newslint[corpus]'": "Parquet memerlukan pyarrow; pasang dengan: "
    "pip install 'newslint[corpus]'",
    "{path}: this is no table of newslint: {what}": "{path}: ini bukan tabel newslint: {what}",
    "Read {articles:,} articles; {copies:,} copies of {clusters:,} paragraphs.": "Dibaca: {articles:,} naskah; "
    "{copies:,} salinan dari {clusters:,} paragraf.",
    "{file}: the paragraphs, cluster by cluster; {coverage}: how much of each article.": "{file}: paragraf per "
    "kelompok; {coverage}: berapa bagian dari tiap naskah.",
    "{file}: {articles:,} articles, {texts:,} paragraphs. Read now: {read:,} articles; new or changed: {added:,}; "
    "gone: {removed:,}.": "{file}: {articles:,} naskah, {texts:,} paragraf. Dibaca sekarang: {read:,} naskah; baru "
    "atau berubah: {added:,}; hilang: {removed:,}.",
    "{path}: this is no folder that newslint corpus check has written": "{path}: folder ini bukan hasil newslint "
    "corpus check",
    "{path}: there is no such file; newslint corpus check writes the articles beside the findings": "{path}: berkas "
    "ini tidak ada; newslint corpus check menulis daftar naskah di samping temuan",
    "--since: expected a day such as 2024-05-01, found {value!r}": "--since: seharusnya tanggal seperti 2024-05-01, "
    "tertulis {value!r}",
    "{page}: the report on {articles:,} articles; {data}: its numbers.": "{page}: laporan tentang {articles:,} naskah; "
    "{data}: angkanya.",
    "{path}: the name of a report ends in .html": "{path}: nama laporan berakhir dengan .html",
    "{path}: this is no table of newslint: it has no column {name!r}": "{path}: ini bukan tabel newslint: kolom "
    "{name!r} tidak ada",
    # the rule
    "its date and its site in brackets, where they are known": "tanggal dan situsnya dalam kurung jika diketahui",
    "how many paragraphs in a row stand there": "berapa paragraf berturut-turut yang ada di sana",
    "The index of the archive that duplicates/across-articles looks paragraphs up in.": "Indeks arsip tempat "
    "duplicates/across-articles mencari paragraf.",
    "how much of the words stands in the earlier article, in per cent": "berapa bagian katanya yang ada di naskah "
    "terdahulu, dalam persen",
    "keep it beside the archive's rules": "simpan di samping aturan arsip itu",
    "Published before:": "Sudah terbit:",
    "several paragraphs in a row stand in the earlier article": "beberapa paragraf berturut-turut ada di naskah "
    "terdahulu",
    "Reports each run of paragraphs that one earlier article holds, word for word or nearly.": "Melaporkan tiap "
    "deretan paragraf yang sudah ada di satu naskah terdahulu, kata demi kata atau hampir.",
    "the rule {rule} looks paragraphs up in an archive; name its index in .newslint.yaml, such as corpus-index: "
    "arsip.newslint ('newslint corpus index' makes one)": "aturan {rule} mencari paragraf di sebuah arsip; sebutkan "
    "indeksnya di .newslint.yaml, misalnya corpus-index: arsip.newslint (dibuat dengan 'newslint corpus index')",
    "fewest words of a paragraph that is looked up": "jumlah kata paling sedikit dari paragraf yang dicari",
    "the earlier article, by its id in the archive": "naskah terdahulu, menurut pengenalnya di arsip",
    "Paragraphs that other articles of the archive hold.": "Paragraf yang ada di naskah lain dalam arsip.",
    # the report
    "Report on an archive": "Laporan arsip",
    "{articles} articles were checked: {per_thousand} findings in every 1,000 articles.": "{articles} naskah "
    "diperiksa: {per_thousand} temuan tiap 1.000 naskah.",
    "Published from {first} to {last}.": "Terbit dari {first} sampai {last}.",
    "{count} articles have no date, and are in no period.": "{count} naskah tanpa tanggal tidak masuk kurun mana pun.",
    "Errors": "Kesalahan",
    "Warnings": "Peringatan",
    "Infos": "Info",
    "In 1,000 articles": "Tiap 1.000 naskah",
    "Over time": "Dari waktu ke waktu",
    "Findings in 1,000 articles. Each column says how many articles there were.": "Temuan tiap 1.000 naskah. Tiap "
    "batang menyebut berapa naskah yang terbit.",
    "The numbers": "Angkanya",
    "Period": "Kurun",
    "By section": "Menurut rubrik",
    "By site": "Menurut situs",
    "By author": "Menurut penulis",
    "Authors of {fewest} articles or more. Numbers tell what to look at, not how well one writes.": "Penulis dengan "
    "{fewest} naskah atau lebih. Angka menunjukkan apa yang perlu dilihat, bukan mutu tulisan seseorang.",
    "By rule": "Menurut aturan",
    "Name": "Nama",
    "Articles with the most findings": "Naskah dengan temuan terbanyak",
    "Article": "Naskah",
    "Date": "Tanggal",
    "Before {date} and since": "Sebelum dan sejak {date}",
    "Since": "Sejak itu",
    "Change": "Perubahan",
    "Nothing was found.": "Tidak ada temuan.",
    "Copies across articles": "Salinan antarnaskah",
    "{clusters} paragraphs stand in several articles, {copies} "
    "times beside the first. These stand in the most.": "{clusters} paragraf ada di beberapa naskah, {copies} kali "
    "selain yang pertama. Yang berikut ini ada di naskah terbanyak.",
    "In {articles} articles": "Di {articles} naskah",
    "first published": "terbit pertama",
    "word for word": "kata demi kata",
    "{percent}% the same": "{percent}% sama",
    "How much was published before": "Berapa bagian yang sudah terbit",
    "Published before": "Sudah terbit",
    "Section": "Rubrik",
    "Site": "Situs",
}

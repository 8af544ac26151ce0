"""JSON Schemas: what the keys of rule files, family files and the configuration mean."""

WORDS = {
    "Which rules run where none are named: `minimal`, `redaksi` (the default) or `ketat`.": "Aturan yang berjalan "
    "bila tidak ada yang disebut: `minimal`, `redaksi` (bawaan), atau `ketat`.",
    "The preset whose rules run on these files.": "Preset yang aturannya dijalankan pada berkas-berkas ini.",
    "Families and rules to run, instead of a preset.": "Keluarga dan aturan yang dijalankan, sebagai ganti preset.",
    "Families and rules to run as well: optional rules by family or id, preview rules by full id.": "Keluarga dan "
    "aturan yang juga dijalankan: aturan opsional dengan nama keluarga atau namanya, aturan percobaan dengan nama "
    "lengkap.",
    "Families and rules not to run.": "Keluarga dan aturan yang tidak dijalankan.",
    "The least severity that fails a check (default: error).": "Tingkat paling ringan yang menggagalkan "
    "pemeriksaan (bawaan: error).",
    "Language of messages (default: id).": "Bahasa pesan (bawaan: id).",
    "Folders of YAML families, relative to this file, or addresses of packs in git repositories.": "Folder keluarga "
    "aturan YAML, dihitung dari folder berkas ini, atau alamat paket di repositori git.",
    "Packs whose configuration this file builds upon: a folder, an address, or a plugin.": "Paket yang konfigurasinya "
    "menjadi dasar berkas ini: folder, alamat, atau plugin.",
    "Plugins that must be installed, by name.": "Plugin yang harus terpasang, dengan namanya.",
    "Globs of files that are never checked, even when named one by one.": "Glob berkas yang tidak pernah "
    "diperiksa, juga bila disebut satu per satu.",
    "Excerpts that are never reported, as the reports show them.": "Potongan teks yang tidak pernah dilaporkan, "
    "seperti yang tampil dalam laporan.",
    "Expressions: words and signs that match are not looked at by any rule.": "Ekspresi: kata dan tanda yang cocok "
    "tidak dilihat aturan mana pun.",
    "Expressions: lines that a match touches are not looked at by any rule.": "Ekspresi: baris yang tersentuh "
    "kecocokan tidak dilihat aturan mana pun.",
    "The file of findings that are known and not reported, relative to this file.": "Berkas temuan lama yang sudah "
    "dikenal dan tidak dilaporkan, dihitung dari folder berkas ini.",
    "The file of titles of the archive's articles, one a line, relative to this file.": "Berkas judul naskah "
    "redaksi, satu tiap baris, yang menunjukkan akhir tautan di dalam paragraf.",
    "The address of rules' pages, with {rule} for the id; {language} for the language.": "Alamat halaman aturan, "
    "dengan {rule} untuk nama aturan dan {language} untuk bahasa.",
    "Per rule: its severity, and options as its kind declares them.": "Untuk tiap aturan: tingkatnya, dan opsi "
    "yang dikenal jenisnya.",
    "Settings for some of the files.": "Setelan untuk sebagian berkas.",
    "Per reader of files: its options.": "Untuk tiap pembaca berkas: opsinya.",
    "The text of the example.": "Teks contoh.",
    "The text after the rule's fixes.": "Teks itu sesudah perbaikan aturan diterapkan.",
    "The reader that the text is read by (default: plain).": "Pembaca untuk teks itu (bawaan: plain).",
    "The family in one line: a text, or one each in `id` and `en`.": "Keluarga ini dalam satu baris: satu teks, "
    "atau satu untuk tiap bahasa di `id` dan `en`.",
    "The language that the rules are about (default: id).": "Bahasa naskah yang diperiksa aturannya (bawaan: id).",
    "The version of the family, in quotes.": "Versi keluarga ini, di antara tanda petik.",
    "Options that all rules of the family share, as far as their kinds have them.": "Opsi bersama semua aturan "
    "dalam keluarga ini, sejauh jenisnya mengenalnya.",
    "What is done: `delete-block`, or an action of the kind.": "Yang dilakukan: `delete-block`, atau tindakan dari "
    "jenisnya.",
    "`safe` is applied by --fix, `unsafe` by --unsafe-fixes, `display` is only shown.": "`safe` diterapkan oleh "
    "--fix, `unsafe` oleh --unsafe-fixes, `display` hanya ditampilkan.",
    "The fix in a few words: a text, or one each in `id` and `en`.": "Perbaikan ini dalam beberapa kata: satu "
    "teks, atau satu untuk tiap bahasa di `id` dan `en`.",
    "Globs of the files that are meant.": "Glob berkas yang dimaksud.",
    "Families and rules to run on these files.": "Keluarga dan aturan yang dijalankan pada berkas ini.",
    "Families and rules to run on these files as well.": "Keluarga dan aturan yang juga dijalankan pada berkas ini.",
    "Families and rules not to run on these files.": "Keluarga dan aturan yang tidak dijalankan pada berkas ini.",
    "Expressions of words and signs to skip in these files as well.": "Ekspresi untuk kata dan tanda yang juga "
    "dilewati dalam berkas ini.",
    "Expressions of lines to skip in these files as well.": "Ekspresi untuk baris yang juga dilewati dalam berkas ini.",
    "Phrases, one each or one a line: `(baca|simak) juga [video] <list>: {headline}`.": "Frasa, satu atau satu "
    "tiap baris: `(baca|simak) juga [video] <list>: {headline}`.",
    "Where: `anywhere`; filling a `line` or a `piece` of it; at its `start` or `end`; as a `sentence` begins.": (
        "Tempatnya: `anywhere` (di mana saja); memenuhi baris (`line`) atau sepotong baris (`piece`); di awal "
        "(`start`) atau akhir (`end`) baris; di awal kalimat (`sentence`)."
    ),
    "An expression (regex), instead of phrases.": "Ekspresi (regex), sebagai ganti frasa.",
    "In which part of an article it counts: its `head`, `body` or `tail`, or `any` (the default).": "Bagian naskah "
    "tempatnya dihitung: kepala (`head`), badan (`body`), atau kaki (`tail`); `any` (bawaan): semuanya.",
    "What it must stand beside: known `furniture`, or `any` (the default).": "Yang harus ada di sebelahnya: baris "
    "halaman yang dikenal (`furniture`), atau `any` (bawaan): apa saja.",
    "Which check it is; the keys below `options` belong to it.": "Jenis pemeriksaan; kunci di bawah `options` "
    "bergantung padanya.",
    "`stable`; `optional`: runs in the preset `ketat` or by its family or id; or `preview`: only by its id.": (
        "`stable`; `optional`: jalan pada preset `ketat` atau bila keluarganya atau namanya disebut; "
        "atau `preview`: hanya bila namanya disebut."
    ),
    "How bad it is: `error`, `warning` or `info`.": "Tingkatnya: `error`, `warning`, atau `info`.",
    "Where it looks: kinds of blocks, and `sentence` or `document` for what it looks at one at a time.": (
        "Tempat yang diperiksa: jenis blok, dan `sentence` atau `document` untuk yang diperiksa satu per satu."
    ),
    "The rule in one line: a text, or one each in `id` and `en`.": "Aturan ini dalam satu baris: satu teks, atau "
    "satu untuk tiap bahasa di `id` dan `en`.",
    "Why the rule is there, in a sentence or two.": "Mengapa aturan ini ada, dalam satu atau dua kalimat.",
    "What the writer is told; it may hold the kind's placeholders.": "Pesan untuk penulis; boleh memuat isian yang "
    "disediakan jenisnya.",
    "Other messages and severities for forms of the fault that the kind tells apart.": "Pesan dan tingkat lain "
    "untuk bentuk kesalahan yang dibedakan jenisnya.",
    "The options of the kind.": "Opsi jenisnya.",
    "Named lists of phrases, which the rule's phrases use as `<name>`.": "Daftar frasa bernama, yang dipakai frasa "
    "aturan ini sebagai `<nama>`.",
    "How it is mended.": "Cara memperbaikinya.",
    "`true` where what is reported is no part of the article, so that other rules look past it.": "`true` bila "
    "yang dilaporkan bukan bagian naskah, sehingga aturan lain mengabaikannya.",
    "Former ids of the rule.": "Nama lama aturan ini.",
    "Where the claim comes from: a style guide and its section.": "Asal ketentuannya: pedoman dan bagiannya.",
    "Texts in which the rule must report what stands between ⟦ and ⟧, and nothing else.": "Teks yang di dalamnya "
    "aturan harus melaporkan bagian di antara ⟦ dan ⟧, dan tidak ada yang lain.",
    "Texts in which the rule must report nothing.": "Teks yang di dalamnya aturan tidak boleh melaporkan apa pun.",
    "The severity of the rule, instead of its own.": "Tingkat aturan, sebagai ganti tingkatnya sendiri.",
    "Options of the rule's kind, over those of its file.": "Opsi jenis aturan, sebagai ganti yang ada dalam berkasnya.",
    "The words that this step may be, one word each.": "Kata yang boleh mengisi langkah ini, masing-masing satu kata.",
    "Expressions that match the whole word.": "Ekspresi yang cocok dengan seluruh kata.",
    "Lists of the file under `classes`.": "Daftar dalam berkas yang disebut `classes`.",
    "Words that do not count.": "Kata yang tidak dihitung.",
    "How many other words may stand before this one.": "Banyaknya kata lain yang boleh berada sebelum kata ini.",
    "Report this step, and what is between such steps, rather than the whole sequence.": "Laporkan langkah ini, "
    "dan yang ada di antara langkah seperti ini, bukan seluruh rangkaian.",
    "How bad this form of the fault is; without it, as bad as the rule.": "Tingkat bentuk kesalahan ini; bila "
    "tidak disebut, sama dengan aturannya.",
    "What the writer is told of this form of the fault; without it, the rule's message.": "Pesan untuk bentuk "
    "kesalahan ini; bila tidak disebut, sama dengan pesan aturannya.",
    "Rule of newslint": "Aturan newslint",
    "Family of newslint": "Keluarga aturan newslint",
    "Configuration of newslint": "Konfigurasi newslint",
    "{message} Here: {placeholders}.": "{message} Di sini: {placeholders}.",
    "deletes the block": "menghapus blok",
}

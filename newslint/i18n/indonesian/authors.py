"""What people see who write rules or look into the configuration: doctor, learn, new rules."""

WORDS = {
    # init
    "Configuration of newslint; any key may be left out. List of rules: newslint rules": "Konfigurasi newslint; "
    "semua kunci boleh dihapus. Daftar aturan: newslint rules",
    "Which rules run: minimal (errors only), redaksi (all that are stable) or ketat (optional ones as well).": "Aturan "
    "yang berjalan: minimal (hanya kesalahan), redaksi (semua yang stabil), atau ketat (termasuk yang opsional).",
    "Families or rules to run, instead of a preset.": "Keluarga atau aturan yang dijalankan, sebagai ganti preset.",
    "Preview or further rules, by their full names.": "Aturan percobaan atau tambahan, dengan nama lengkap.",
    "Families or rules not to run.": "Keluarga atau aturan yang tidak dijalankan.",
    "The least severity that fails a check: error, warning, info or never.": "Tingkat paling ringan yang "
    "menggagalkan pemeriksaan: error, warning, info, atau never.",
    "Language of messages: id or en.": "Bahasa pesan: id atau en.",
    "Folders of YAML rules of this newsroom.": "Folder aturan YAML milik redaksi ini.",
    "Plugins that must be installed.": "Plugin yang harus terpasang.",
    "Files that are never checked.": "Berkas yang tidak pernah diperiksa.",
    "What no rule looks at: words and signs (skip-text), whole lines (skip-blocks); both are regular expressions.": (
        "Yang tidak dilihat aturan mana pun: kata dan tanda (skip-text), baris utuh (skip-blocks); keduanya "
        "ekspresi reguler."
    ),
    "Old findings that are recorded (newslint baseline) and not reported.": "Temuan lama yang dicatat (newslint "
    "baseline) dan tidak dilaporkan.",
    "Changing one rule.": "Mengubah satu aturan.",
    "Fields of JSONL records: the article, its headline, and how the article is read (plain, markdown, html).": (
        "Kolom rekaman JSONL: isi artikel, judul, dan cara membaca isinya (plain, markdown, html)."
    ),
    # doctor
    "Configuration": "Konfigurasi",
    "not used (--isolated)": "tidak dipakai (--isolated)",
    "{path} (--config)": "{path} (--config)",
    "{path} (looked for from {folder} upward)": "{path} (dicari dari {folder} ke atas)",
    "no {name} in {folder} or above it": "tidak ada {name} di {folder} atau di atasnya",
    "Not used": "Tidak dipakai",
    "Plugins": "Plugin",
    "Packs": "Paket",
    "Rules on": "Aturan jalan",
    "{on} of {all}": "{on} dari {all}",
    "Reader": "Pembaca",
    "Encoding": "Pengodean",
    "Problem": "Masalah",
    "not checked: exclude {glob}": "tidak diperiksa: exclude {glob}",
    "passed over in folders, because of git: {where}": "dilewati dalam folder, karena git: {where}",
    "paths.{number}: {globs}": "paths.{number}: {globs}",
    "File settings": "Setelan berkas",
    "Front matter": "Front matter",
    "findings switched off: {names}": "temuan dimatikan: {names}",
    "Skipped": "Dilewati",
    "{key} {pattern}: lines {lines}": "{key} {pattern}: baris {lines}",
    "{key} {pattern}: nothing matches": "{key} {pattern}: tidak ada yang cocok",
    "Off": "Tidak jalan",
    "{name} is in ignore ({place})": "{name} ada di ignore ({place})",
    "{name} is in --ignore": "{name} ada di --ignore",
    "not selected ({place})": "tidak dipilih ({place})",
    "not selected by --select": "tidak dipilih oleh --select",
    "not in the preset {name} ({place})": "tidak termasuk preset {name} ({place})",
    "not in the preset {name}": "tidak termasuk preset {name}",
    "optional; runs under the preset ketat, or when its family or its id is named": "opsional; berjalan pada preset "
    "ketat, atau bila keluarganya atau namanya disebut",
    "preview; runs only when named": "percobaan; berjalan hanya bila disebut namanya",
    "files checked: {files}": "{files} berkas diperiksa",
    "Find nothing": "Tanpa temuan",
    "not known before the problem above is mended": "tidak diketahui sebelum masalah di atas dibereskan",
    # learn
    "Read {articles} articles of {sites} sites; {copies} copies were counted once.": "{articles} naskah dari "
    "{sites} situs dibaca; {copies} salinan dihitung sekali.",
    "{file}: phrases proposed: {proposed}.": "{file}: {proposed} frasa diusulkan.",
    "{file}: not proposed: {doubtful} doubtful phrases, {dateline} datelines.": "{file}: {doubtful} frasa "
    "meragukan dan {dateline} dateline, tidak diusulkan.",
    "No line recurs that newslint's rules do not find already; nothing is proposed.": "Tidak ada baris berulang yang "
    "belum ditemukan aturan newslint; tidak ada yang diusulkan.",
    "{file}: titles of articles: {titles}; name it in .newslint.yaml: titles: {file}": "{file}: {titles} judul naskah; "
    ".newslint.yaml menyebutnya dengan titles: {file}",
    "Look at each phrase, delete “status: preview”, then use it: packs: [{pack}]": "Periksa tiap frasa, hapus "
    "“status: preview”, lalu pakai: packs: [{pack}]",
    "Lines that recur on the site {site}: what newslint learn found in {articles} articles.\nLook at each "
    "phrase: delete those that belong to articles, with their examples. Then delete the line\n“status: preview”; "
    "only then does the rule run in every check. Above each phrase: kind, articles, site,\nplace, excerpts.": (
        "Baris yang berulang di situs {site}: hasil newslint learn dari {articles} naskah.\nPeriksa tiap frasa: "
        "hapus yang milik berita, beserta contohnya. Lalu hapus baris “status: preview”;\nbaru sesudah itu aturan "
        "ini ikut dalam setiap pemeriksaan. Catatan di atas tiap frasa: jenis, jumlah\nnaskah, situs, letak, "
        "contoh."
    ),
    "Lines of the pages of {site} copied along": "Baris halaman {site} yang ikut tersalin",
    "These lines recur in many articles of {site}: they belong to the page, not to the article.": (
        "Baris ini berulang di banyak naskah {site}: ia milik halaman, bukan berita."
    ),
    "A line of the page was copied into the text: “{{match}}”.": "Baris halaman situs terbawa ke naskah: “{{match}}”.",
    "Delete the line of the page": "Hapus baris halaman",
    "Lines of pages, learned from an archive": "Baris halaman yang dipelajari dari arsip",
    "What recurs in the archive and is not proposed. newslint does not read this file.": "Yang berulang di arsip "
    "dan tidak diusulkan sebagai baris halaman. Berkas ini tidak dibaca newslint.",
    "Doubtful: may belong to articles. Copy a phrase of the page to the rule of its site.": "Meragukan: mungkin "
    "milik berita. Bila milik halaman, salin frasanya ke aturan situs itu.",
    "Datelines: names of places that open an article, and belong to it.": "Dateline: nama tempat di awal berita. "
    "Ini bagian dari berita.",
    # new rules
    "{count} pages written to {folder}.": "{count} halaman ditulis ke {folder}.",
    "{file} written.": "{file} ditulis.",
    "There is no ready example for the kind {kind}: fill in its options, message and examples.": "Untuk jenis "
    "{kind} tidak ada contoh siap pakai: isi sendiri opsi, pesan, dan contohnya.",
    "Test it: newslint test-rules {pack}": "Uji: newslint test-rules {pack}",
    "When it is ready, move {file} to {folder} and go on as docs/contributing-code.md says": "Bila sudah selesai, "
    "pindahkan {file} ke {folder} dan lanjutkan menurut docs/contributing-code.md",
    "Use it: add to .newslint.yaml the line  packs: [{pack}]": "Pakai: tambahkan ke .newslint.yaml baris  packs: "
    "[{pack}]",
    "Help in editors: newslint schema --into {folder}, before you write the next rule": "Bantuan di editor: "
    "newslint schema --into {folder}, sebelum menulis aturan berikutnya",
    "Which check it is; its options stand under `options`.": "Jenis pemeriksaan; opsinya ada di bawah `options`.",
    "preview: the rule runs only where its id is selected. Delete this line when the rule is ready.": (
        "preview: aturan jalan hanya bila disebut namanya. Hapus baris ini bila aturan sudah selesai."
    ),
    "How bad it is: error, warning or info.": "Tingkat: error, warning, atau info.",
    "Where it looks.": "Bagian naskah yang diperiksa.",
    "The rule in one line.": "Aturan ini dalam satu baris.",
    "What the writer is told. It may name: {placeholders}.": "Pesan untuk penulis. Yang boleh disebut: {placeholders}.",
    "Another message or severity for some form of the fault.": "Pesan atau tingkat lain untuk bentuk kesalahan "
    "tertentu.",
    "Named lists of phrases, which other phrases use as <name>.": "Daftar frasa bernama; frasa lain memakainya "
    "sebagai <nama>.",
    "Phrases: what is looked for, as people write it; expressions (regex) stand in single quotes.": "Frasa: yang "
    "dicari, ditulis seperti orang menulisnya; regex di antara tanda petik tunggal.",
    "How it is mended: safe is applied by --fix, unsafe by --unsafe-fixes, display is only shown.": (
        "Perbaikan: safe dijalankan oleh --fix, unsafe oleh --unsafe-fixes, display hanya ditampilkan."
    ),
    "What must be reported: it stands between ⟦ and ⟧.": "Yang harus dilaporkan: bagian yang dilaporkan diapit ⟦ "
    "dan ⟧.",
    "What must be left alone.": "Yang harus dibiarkan.",
    "Further options:": "Opsi lain:",
    "A family of rules: its heading in one line.": "Keluarga aturan: tajuk dalam satu baris.",
    "Rule {rule}. Put your own style guide in its place, then test it: newslint test-rules {pack}": (
        "Aturan {rule}. Ganti isinya dengan pedoman redaksi Anda, lalu uji: newslint test-rules {pack}"
    ),
    # tests of rules, plugins
    "{rule}: {sort} example {number} does not hold": "{rule}: contoh {sort} nomor {number} tidak sesuai",
    "  expected: {expected}\n  found:    {found}": "  harapan:  {expected}\n  hasil:    {found}",
    "missing:  {excerpt} is not reported": "kurang:   {excerpt} tidak dilaporkan",
    "too much: {excerpt} is reported": "lebih:    {excerpt} dilaporkan",
    "fixed should be: {text}": "perbaikan semestinya: {text}",
    "fixed is:        {text}": "hasil perbaikan:      {text}",
    "“{shown}” (characters {start} to {end})": "“{shown}” (karakter {start} sampai {end})",
    "{key}: the words are the same in all languages ({languages})": "{key}: bunyinya sama dalam semua bahasa "
    "({languages})",
    "{key}: a sentence ends with a stop": "{key}: kalimat diakhiri titik",
    "summary: a heading ends without a stop": "summary: tajuk tidak diakhiri titik",
    "source: where the claim comes from is missing": "source: asal ketentuannya belum disebut",
    "{key}: at least {fewest} examples wanted, found {found}": "{key}: perlu setidaknya {fewest} contoh, baru ada "
    "{found}",
    "bad, good: this text stands there twice: {text}": "bad, good: teks ini ditulis dua kali: {text}",
    "bad: 'fixed' in one of the examples, and a fix that is made, go together": "bad: “fixed” dalam salah satu "
    "contoh dan perbaikan yang diterapkan harus ada dua-duanya",
    "{rule}: no example makes this rule report anything": "{rule}: tidak ada contoh yang membuat aturan ini "
    "melaporkan sesuatu",
    "{rule}: in good example {number}, {other} reports “{excerpt}”": "{rule}: dalam contoh good nomor {number}, "
    "{other} melaporkan “{excerpt}”",
    "{rules} rules, {examples} examples, {failed} failed": "{rules} aturan, {examples} contoh, {failed} gagal",
    "1 rule, {examples} examples, {failed} failed": "1 aturan, {examples} contoh, {failed} gagal",
    "{rule}: {share} exercised by examples; not so:": "{rule}: {share} diuji oleh contoh; yang tidak:",
    "  and {count} more": "  dan {count} lagi",
    "coverage: {share}": "cakupan: {share}",
    "{percent} % ({exercised} of {all} words and expressions)": "{percent} % ({exercised} dari {all} kata dan "
    "ekspresi)",
    "kinds": "jenis",
    "packs": "paket",
    "readers": "pembaca",
    "formats": "format",
    "broken": "rusak",
}

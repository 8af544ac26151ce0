"""The pages of rules and the list of them."""

WORDS = {
    "| rule | severity | status | summary |": "| aturan | tingkat | status | ringkasan |",
    "Optional rule: it runs under the preset ketat, or when its family or its name is selected.": "Aturan opsional: "
    "berjalan pada preset ketat, atau bila keluarganya atau namanya disebut.",
    "Preview rule: it runs only when selected by its full name.": "Aturan percobaan: berjalan hanya bila disebut "
    "namanya.",
    "Why": "Mengapa",
    "Message": "Pesan",
    "Reported": "Yang dilaporkan",
    "What is reported stands between ⟦ and ⟧.": "Bagian yang dilaporkan diapit ⟦ ⟧.",
    "After the fix:": "Setelah diperbaiki:",
    "Left alone": "Yang dibiarkan",
    "All about this rule": "Selengkapnya tentang aturan ini",
    "Fix": "Perbaikan",
    "safe: applied by --fix": "aman: diterapkan oleh --fix",
    "to be looked at: applied by --unsafe-fixes": "perlu dilihat: diterapkan oleh --unsafe-fixes",
    "Options": "Opsi",
    "Kind of check: `{kind}`.": "Jenis pemeriksaan: `{kind}`.",
    "Looked for in: {scope}.": "Diperiksa di: {scope}.",
    "one sentence at a time": "kalimat demi kalimat",
    "the whole article at once": "seluruh naskah sekaligus",
    "anywhere": "di mana saja",
    "filling a line": "memenuhi satu baris",
    "filling one line or several": "memenuhi satu atau beberapa baris",
    "at the start of a line": "di awal baris",
    "at the end of a line": "di akhir baris",
    "at the start of a sentence": "di awal kalimat",
    "filling a line, or a piece of a long one": "memenuhi satu baris atau sepotong baris panjang",
    "only in the head of the article": "hanya di kepala naskah",
    "only in the body of the article": "hanya di badan naskah",
    "only in the tail of the article": "hanya di kaki naskah",
    "only beside furniture": "hanya di sebelah unsur halaman lain",
    "There are no options.": "Tidak ada opsi.",
    "the kind's default is {value}": "bawaan jenisnya {value}",
    "Switching it off or changing it": "Mematikan atau mengubah",
    "For one run: `newslint check --ignore {rule}`. For good, in `.newslint.yaml`, one of:": "Sekali jalan: "
    "`newslint check --ignore {rule}`. Seterusnya, di `.newslint.yaml`, salah satu dari:",
    "on": "menyalakan",
    "off": "mematikan",
    "or less severe": "atau lebih ringan",
    "or for some files only": "atau hanya untuk sebagian berkas",
    "For one paragraph of an article in Markdown or HTML, above it; for the whole file, anywhere in it:": (
        "Untuk satu paragraf naskah Markdown atau HTML, di atasnya; untuk seluruh berkas, di mana saja:"
    ),
    "Former names: {names}.": "Nama lama: {names}.",
    "Source": "Sumber",
    "All rules": "Semua aturan",
    "One page a rule; `newslint explain RULE --lang en` prints it. A + marks optional rules, which run under "
    "the preset ketat or when their family or their name is selected, a * preview rules, which run only when "
    "selected by name.": (
        "Satu halaman untuk tiap aturan; `newslint explain ATURAN` mencetaknya. Tanda + : aturan opsional, berjalan "
        "pada preset ketat atau bila keluarganya atau namanya disebut. Tanda * : percobaan, berjalan hanya bila "
        "namanya disebut."
    ),
    "| rule | severity | fix | summary |": "| aturan | tingkat | perbaikan | ringkasan |",
    "the title": "judul",
    "headings": "subjudul",
    "paragraphs": "paragraf",
    "list items": "butir daftar",
    "block quotations": "kutipan blok",
    "captions": "keterangan gambar",
    "table cells": "sel tabel",
    "footnotes": "catatan kaki",
    "code": "kode",
    "raw HTML": "HTML mentah",
}

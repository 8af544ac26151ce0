"""Reports of findings, in all formats, and the comparison of two of them."""

WORDS = {
    # findings in every format
    "error": "kesalahan",
    "warning": "peringatan",
    "info": "info",
    "see line {line}:{column}: {text}": "lihat baris {line}:{column}: {text}",
    " (to line {line})": " (sampai baris {line})",
    "No findings; files checked: {files}.": "Tidak ada temuan dalam {files} berkas.",
    "Findings: {findings} ({counts}); files checked: {files}.": "{findings} temuan dalam {files} berkas: {counts}.",
    "Problems that kept newslint from doing its work: {failures}; see the error messages.": "{failures} masalah "
    "membuat newslint tidak dapat bekerja sepenuhnya; lihat pesan kesalahan.",
    "Findings switched off inside the articles (comments or front matter): {suppressed}.": "{suppressed} temuan "
    "dimatikan di dalam naskah (komentar atau front matter).",
    "Findings allowed by the configuration: {allowed}.": "{allowed} temuan diizinkan oleh konfigurasi.",
    "Findings held back by the baseline: {baselined}.": "{baselined} temuan lama ditahan oleh baseline.",
    "Findings that this change does not bring: {untouched}.": "{untouched} temuan tidak berasal dari perubahan ini.",
    "Fixes applied: {fixed}.": "{fixed} perbaikan diterapkan.",
    "Findings of {rule} that are not shown (all: --max-per-rule 0): {count}.": "{count} temuan {rule} lainnya tidak "
    "ditampilkan (semua: --max-per-rule 0).",
    "To have only new findings reported from now on: {command}": "Agar mulai sekarang hanya temuan baru yang "
    "dilaporkan: {command}",
    "Findings that can be mended without a closer look: {fixable}. Mend them: {command}": "{fixable} temuan dapat "
    "diperbaiki tanpa ditinjau. Perbaiki: {command}",
    "Why, examples, and how to switch a rule off: {command} {rule}": "Penjelasan, contoh, dan cara mematikan "
    "aturan: {command} {rule}",
    "Findings by rule (number, per 1,000 words):": "Temuan menurut aturan (jumlah, per 1.000 kata):",
    "Findings by family of rules (number, per 1,000 words):": "Temuan menurut keluarga aturan (jumlah, per 1.000 "
    "kata):",
    "Files with most findings (number, per 1,000 words in them):": "Berkas dengan temuan terbanyak (jumlah, per "
    "1.000 kata di dalamnya):",
    "Folders with most findings (number, per 1,000 words in them):": "Folder dengan temuan terbanyak (jumlah, per "
    "1.000 kata di dalamnya):",
    "and {count} more": "dan {count} lagi",
    "In all, findings: {findings}; words: {words}; findings per 1,000 words: {rate}.": "Seluruhnya: {findings} "
    "temuan dalam {words} kata ({rate} per 1.000 kata).",
    "Switched off: {count} ({ways}).": "Dimatikan: {count} ({ways}).",
    "by comment": "lewat komentar",
    "by front matter": "lewat front matter",
    "by allow": "lewat allow",
    "In the baseline already: {count}.": "Sudah ada dalam baseline: {count}.",
    "On lines that were not changed: {count}.": "Pada baris yang tidak diubah: {count}.",
    "newslint: no findings": "newslint: tidak ada temuan",
    "newslint: findings: {findings}": "newslint: {findings} temuan",
    "Files: {files}; words: {words}{counts}.": "Dalam {files} berkas, {words} kata{counts}.",
    "{rate} findings per 1,000 words.": "{rate} temuan per 1.000 kata.",
    "| rule | severity | findings |": "| aturan | tingkat | temuan |",
    "Findings that `newslint check --fix` can mend: {count}.": "{count} temuan dapat diperbaiki dengan `newslint "
    "check --fix`.",
    "Findings that are switched off: {count}.": "{count} temuan dimatikan.",
    "Findings that the baseline holds already: {count}.": "{count} temuan sudah ada dalam baseline.",
    "Findings on lines that were not changed: {count}.": "{count} temuan ada pada baris yang tidak diubah.",
    "Problems that kept newslint from doing its work:": "Masalah yang membuat newslint tidak dapat bekerja sepenuhnya:",
    "findings: {count}": "{count} temuan",
    "… and {count} more.": "… dan {count} lagi.",
    "No room here for further findings: {count}. All of them: `newslint check`.": "Tidak muat di sini: {count} "
    "temuan lagi. Laporan lengkap: `newslint check`.",
    "{hidden} of {all} findings are not shown as annotations; the log of this step lists them all.": (
        "{hidden} dari {all} temuan tidak tampil sebagai anotasi; log langkah ini memuat semuanya."
    ),
    "newslint: {all} findings": "newslint: {all} temuan",
    "{left} of {all} results are left out, the least severe; GitHub takes no more than {most}.": "{left} dari "
    "{all} hasil tidak dimuat, yang paling ringan; GitHub menerima paling banyak {most}.",
    # the HTML report
    "newslint report": "Laporan newslint",
    "Skip to the findings": "Langsung ke temuan",
    "Contents": "Isi laporan",
    "Appearance": "Tampilan",
    "as on the device": "ikut perangkat",
    "light": "terang",
    "dark": "gelap",
    "Findings: {findings}. Files: {files}.": "{findings} temuan dalam {files} berkas.",
    "No findings. Files: {files}.": "Tidak ada temuan dalam {files} berkas.",
    "files checked": "berkas diperiksa",
    "words": "kata",
    "findings per 1,000 words": "temuan per 1.000 kata",
    "fixed": "sudah diperbaiki",
    "problems": "masalah",
    "switched off": "dimatikan",
    "in the baseline": "dalam baseline",
    "on lines that were not changed": "pada baris yang tidak diubah",
    "Problems": "Masalah",
    "These kept newslint from checking everything.": "Karena masalah ini newslint tidak dapat memeriksa semuanya.",
    "Notes": "Catatan",
    "Findings by rule": "Temuan menurut aturan",
    "Findings by file": "Temuan menurut berkas",
    "rule": "aturan",
    "file": "berkas",
    "findings": "temuan",
    "comparison": "perbandingan",
    "Show {count} more": "Tampilkan {count} lagi",
    "Further files with findings that are not in this table: {count}.": "{count} berkas lain dengan temuan tidak "
    "dicantumkan di tabel ini.",
    "Findings that are switched off": "Temuan yang dimatikan",
    "place": "tempat",
    "how": "cara",
    "reason": "alasan",
    "comment": "komentar",
    "front matter": "front matter",
    "allow": "allow",
    "Findings": "Temuan",
    "Filter the findings": "Saring temuan",
    "Rule": "Aturan",
    "Severity": "Tingkat",
    "all": "semua",
    "Show all": "Tampilkan semua",
    "Showing {shown} of {all} findings.": "Tampil {shown} dari {all} temuan.",
    "No findings match this filter.": "Tidak ada temuan yang cocok dengan saringan ini.",
    "{severity}, finding {number}": "{severity}, temuan {number}",
    "Finding {number}: to its place in the text": "Temuan {number}: ke tempatnya dalam naskah",
    "line {line}, column {column}": "baris {line}, kolom {column}",
    "to line {line}": "sampai baris {line}",
    "Why?": "Mengapa?",
    "Why? About the rule {rule}": "Mengapa? Tentang aturan {rule}",
    "See {place}:": "Lihat {place}:",
    "safe to make": "aman diterapkan",
    "a suggestion only": "saran saja",
    "Before": "Sebelum",
    "After": "Sesudah",
    "Removed": "Dihapus",
    "Added": "Ditambah",
    "and further edits: {count}": "dan {count} suntingan lain",
    "Show lines {first}–{last}": "Tampilkan baris {first}–{last}",
    "Lines {first}–{last} are not shown, to keep this report light.": "Baris {first}–{last} tidak ditampilkan agar "
    "laporan ini tetap ringan.",
    "{count} characters not shown": "{count} karakter tidak ditampilkan",
    "Only excerpts around the findings are shown, to keep this report light.": "Hanya penggalan di sekitar temuan "
    "yang ditampilkan, agar laporan ini tetap ringan.",
    "Findings that are not shown one by one, so that this report can still be opened: {count}. The "
    "statistics count all of them.": "{count} temuan tidak ditampilkan satu per satu, agar laporan ini masih dapat "
    "dibuka; semuanya dihitung di statistik.",
    "About the rules": "Tentang aturan",
    "Statistics": "Statistik",
    "Articles": "Artikel",
    "Show all {count} articles": "Tampilkan semua {count} artikel",
    "Headline or file contains": "Judul atau berkas memuat",
    "Copy the text with its safe fixes made": "Salin teks dengan perbaikan amannya",
    "Copy the repaired paragraph": "Salin paragraf yang sudah diperbaiki",
    "Copied": "Tersalin",
    "Done": "Selesai",
    "{done} of {all} done.": "{done} dari {all} selesai.",
    "Next finding: j. Previous: k. Done: x.": "Temuan berikutnya: j. Sebelumnya: k. Selesai: x.",
    "Made by newslint {version}.": "Dibuat oleh newslint {version}.",
    # Word files with comments
    "Proposal: {title}.": "Usul: {title}.",
    "Proposal: {title}: “{before}” → “{after}”.": "Usul: {title}: “{before}” → “{after}”.",
    "In the footnote: “{excerpt}”.": "Di catatan kaki: “{excerpt}”.",
    "In the endnote: “{excerpt}”.": "Di catatan akhir: “{excerpt}”.",
    "In the header: “{excerpt}”.": "Di kepala halaman: “{excerpt}”.",
    "In the footer: “{excerpt}”.": "Di kaki halaman: “{excerpt}”.",
    "Rule: {rule}.": "Aturan: {rule}.",
    "the format {name!r} is no text; say where it goes with --output FILE": "format {name!r} bukan teks; sebutkan "
    "berkas tujuannya dengan --output FILE",
    "the format {name!r} is no text, but bytes: ask for report_bytes()": "format {name!r} bukan teks, melainkan bita: "
    "pakai report_bytes()",
    "the format 'docx' is for one file at a time, and here are {count}": "format 'docx' hanya untuk satu berkas, "
    "sedangkan di sini ada {count}",
    "{path}: the format 'docx' is for Word files and texts, not for records": "{path}: format 'docx' untuk berkas Word "
    "dan teks, bukan untuk rekaman",
    "{path}: cannot be read: {reason}": "{path}: tidak dapat dibaca: {reason}",
    "{path}: the file has changed while it was checked": "{path}: berkas berubah selagi diperiksa",
    "there are no words in the body of this Word file that a comment could stand at": "badan berkas Word ini tidak "
    "berisi kata yang dapat diberi komentar",
    # comparing reports
    "new": "baru",
    "gone": "hilang",
    "moved": "pindah",
    "Findings that are new: {new}; gone: {gone}; moved: {moved}; as they were: {unchanged}.": "{new} temuan baru, "
    "{gone} hilang, {moved} pindah, {unchanged} tetap.",
}

"""Articles that cannot be read or checked, and the records that newslint compares them with: changes and baselines."""

WORDS = {
    "no reader for files that end in {suffix!r}; newslint reads {known}": "tidak ada pembaca untuk berkas "
    "berakhiran {suffix!r}; newslint membaca {known}",
    "the name has no ending, which tells newslint how to read the file; newslint reads {known}": "nama berkas ini "
    "tidak berakhiran, padahal itulah yang menunjukkan cara membacanya; newslint membaca {known}",
    "not checked: {what}; mend or ignore the rules that gave up": "tidak diperiksa: {what}; perbaiki atau abaikan "
    "aturan yang menyerah",
    "patterns that did not finish took more than {limit:.1f} s of this run": "pola yang tidak selesai memakan lebih "
    "dari {limit:.1f} detik",
    "the patterns of all rules together did not finish within {limit:.1f} s; {rules} rules did not run": "pola "
    "semua aturan bersama-sama belum selesai sesudah {limit:.1f} detik; {rules} aturan tidak jalan",
    # limits
    "longer than {most} characters": "lebih dari {most} karakter",
    "longer than {most:,} characters": "lebih dari {most:,} karakter",
    "nested more than {deepest} deep": "bersarang lebih dari {deepest} tingkat",
    "nested too deeply": "bersarang terlalu dalam",
    "aliases (*{name}) are not taken; write the value out": "alias (*{name}) tidak diterima; tulis nilainya",
    "the key << is not taken; write the values out": "kunci << tidak diterima; tulis nilainya",
    "a number of more than {most} digits": "bilangan lebih dari {most} angka",
    "more than {most} lists and objects": "lebih dari {most} daftar dan objek",
    # JSON
    "it ends too early": "berakhir terlalu awal",
    "the character U+{code:04X} stands in a text": "ada karakter U+{code:04X} di dalam teks",
    "a text begins and does not end": "ada teks yang dimulai tetapi tidak diakhiri",
    "{sign!r} is not expected": "{sign!r} tidak semestinya di sini",
    "not JSON: {problem}": "bukan JSON: {problem}",
    "not JSON: {error}, at column {column}{hint}": "bukan JSON: {error}, di kolom {column}{hint}",
    " (a file of records holds one whole JSON object a line)": " (berkas rekaman memuat satu objek JSON utuh tiap "
    "baris)",
    "the line holds {found}, no JSON object{hint}": "baris ini memuat {found}, bukan objek JSON{hint}",
    "not UTF-8 text: byte 0x{value:02x} at byte {start} of the line": "bukan teks UTF-8: bita 0x{value:02x} pada "
    "bita {start} di baris ini",
    "this is UTF-16 text; convert the file with: iconv -f UTF-16 -t UTF-8": "ini teks UTF-16; ubah berkasnya "
    "dengan: iconv -f UTF-16 -t UTF-8",
    "a text": "teks",
    "an object": "objek",
    "line {line}: {problem}": "baris {line}: {problem}",
    "line {line}: {reason}": "baris {line}: {reason}",
    "line {line}: the reader {name!r} failed with {what}": "baris {line}: pembaca {name!r} gagal karena {what}",
    "the field {name!r} holds {found}, no text": "kolom {name!r} memuat {found}, bukan teks",
    "the field {name!r} holds a list, and item {index} of it is {found}": "kolom {name!r} memuat daftar, dan butir "
    "{index} di dalamnya {found}",
    "no field named {names}; this record has: {fields}; {where}": "tidak ada kolom {names}; rekaman ini memuat: "
    "{fields}; {where}",
    "name the field in .newslint.yaml under readers: jsonl: text:": "sebutkan kolomnya di .newslint.yaml, di bawah "
    "readers: jsonl: text:",
    "no fields": "tanpa kolom",
    "name at least one field for the text, and no empty ones": "sebutkan setidaknya satu kolom untuk teks, dan "
    "jangan ada yang kosong",
    "a label or a byline is a word, and not empty": "label atau baris penulis adalah kata, dan tidak kosong",
    # Word
    "reading Word files takes python-docx, which is not "
    "installed; get it with: pip install newslint[docx]": "membaca berkas Word memerlukan python-docx, yang belum "
    "terpasang; pasang dengan: pip install newslint[docx]",
    "this is a Word file with a password, or one of the old form (.doc); save it as plain .docx": "ini berkas Word "
    "dengan kata sandi, atau bentuk lama (.doc); simpan sebagai .docx biasa",
    "the file is locked with a password": "berkas ini dikunci dengan kata sandi",
    "this is no Word file (.docx), or it is damaged": "ini bukan berkas Word (.docx), atau berkasnya rusak",
    "this is no Word file that can be read: one of its parts is none of a Word file": "ini bukan berkas Word yang "
    "dapat dibaca: salah satu bagiannya bukan bagian berkas Word",
    "this is no Word file that can be read ({what})": "ini bukan berkas Word yang dapat dibaca ({what})",
    "bytes": "bita",
    "parts": "bagian",
    "bytes of XML": "bita XML",
    "the file unpacks to more than {most:,} {what}, too much for an article": "isi berkas ini lebih dari {most:,} "
    "{what}, terlalu besar untuk sebuah naskah",
    "this file has the form of a Word file, but what is in it is no Word document": "berkas ini berbentuk berkas "
    "Word, tetapi isinya bukan dokumen Word",
    "this is a Word file without a body": "ini berkas Word tanpa isi",
    "the file has more than {most:,} paragraphs, too many for an article": "berkas ini memuat lebih dari {most:,} "
    "paragraf, terlalu banyak untuk sebuah naskah",
    # changes
    "--changed-since and --staged work in a git repository; the working folder is in none": "--changed-since dan "
    "--staged bekerja di repositori git; folder kerja tidak berada di repositori mana pun",
    "--changed-since and --staged ask git what changed, and {problem}": "--changed-since dan --staged bertanya "
    "kepada git apa yang berubah, tetapi {problem}",
    "--changed-since: {revision!r} is no revision; give a branch, a tag or a commit": "--changed-since: "
    "{revision!r} bukan revisi; sebutkan cabang, tag, atau commit",
    "--changed-since: git knows no revision {revision!r} here{advice}": "--changed-since: git tidak mengenal revisi "
    "{revision!r} di sini{advice}",
    "--changed-since: {revision!r} and HEAD have no commit in common{advice}": "--changed-since: {revision!r} dan "
    "HEAD tidak punya commit yang sama{advice}",
    "--changed-since: there is no commit here yet; --staged shows what the first one brings": "--changed-since: "
    "belum ada commit di sini; --staged menampilkan yang akan dibawa commit pertama",
    "; this clone has only the end of the history: fetch the "
    "rest ('git fetch --unshallow'; in CI, fetch depth 0)": "; klona ini hanya memuat akhir riwayat: unduh sisanya "
    "(“git fetch --unshallow”; di CI, fetch depth 0)",
    "git check-ignore failed: {complaint}": "git check-ignore gagal: {complaint}",
    "git rev-parse failed: {complaint}": "git rev-parse gagal: {complaint}",
    "git ls-files printed what newslint does not understand": "newslint tidak memahami keluaran git ls-files",
    "git ls-tree printed what newslint does not understand": "newslint tidak memahami keluaran git ls-tree",
    "{path}: not in the git repository of the working folder ({root})": "{path}: tidak berada di repositori git "
    "folder kerja ({root})",
    "{path}: in a git repository of its own ({current}); run newslint there": "{path}: berada di repositori git "
    "tersendiri ({current}); jalankan newslint di sana",
    # baselines and reports
    "{path}:{number}: a merge conflict is not resolved; keep the entries of both sides": "{path}:{number}: konflik "
    "penggabungan belum dibereskan; pertahankan entri kedua pihak",
    "{path}: not a baseline: {problem}": "{path}: bukan baseline: {problem}",
    "{path}:1: not a baseline; 'newslint baseline' writes one": "{path}:1: bukan baseline; “newslint baseline” "
    "menulisnya",
    "{path}:{line}: not JSON: {problem}, at column {column}": "{path}:{line}: bukan JSON: {problem}, di kolom {column}",
    "{path}:1: schema {given!r} is not known; this newslint reads schema {schema}": "{path}:1: skema {given!r} "
    "tidak dikenal; newslint ini membaca skema {schema}",
    "{path}: there is no such baseline; 'newslint baseline' writes it": "{path}: baseline ini tidak ada; “newslint "
    "baseline” menulisnya",
    "an entry is an object with the keys {names}": "entri adalah objek dengan kunci {names}",
    "{key}: expected {wanted}, found {found}": "{key}: harus {wanted}, bukan {found}",
    "times: expected at least 1, found {times}": "times: harus setidaknya 1, bukan {times}",
    "newslint compares reports of 'newslint check --format json'": "newslint membandingkan laporan “newslint check "
    "--format json”",
    "a report of --format jsonl": "laporan --format jsonl",
    "no such report": "bukan laporan itu",
    "{path}: this is {told}; {wanted}": "{path}: ini {told}; {wanted}",
    "{path}: this is not JSON: not UTF-8 text (byte {start}); {wanted}": "{path}: ini bukan JSON: bukan teks UTF-8 "
    "(bita {start}); {wanted}",
    "{path}: this report has schema {schema!r}; newslint compares reports of schema 1": "{path}: laporan ini "
    "berskema {schema!r}; newslint membandingkan laporan berskema 1",
    "{path}: findings[{index}]: {wrong!r} is missing or not as newslint writes it": "{path}: findings[{index}]: "
    "{wrong!r} tidak ada atau tidak seperti yang ditulis newslint",
}

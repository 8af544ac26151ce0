"""The command line: help, and what is wrong with arguments and what they name; argparse's own words."""

WORDS = {
    # argparse
    "usage: ": "pemakaian: ",
    "options": "opsi",
    "positional arguments": "argumen",
    "show this help message and exit": "tampilkan bantuan ini",
    "argument %(argument_name)s: %(message)s": "argumen %(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "argumen tidak dikenal: %s",
    "ambiguous option: %(option)s could match %(matches)s": "opsi %(option)s dapat berarti %(matches)s",
    "invalid choice: %(value)r (choose from %(choices)s)": "pilihan %(value)r tidak ada (pilih %(choices)s)",
    "expected one argument": "harus diikuti satu nilai",
    "expected at most one argument": "paling banyak diikuti satu nilai",
    "expected at least one argument": "harus diikuti setidaknya satu nilai",
    "invalid %(type)s value: %(value)r": "nilai %(value)r tidak sesuai dengan %(type)s",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "unknown parser %(parser_name)r (choices: %(choices)s)": "perintah %(parser_name)r tidak ada (pilih %(choices)s)",
    "the following arguments are required: %s": "argumen yang harus ada: %s",
    "one of the arguments %s is required": "salah satu dari argumen %s harus ada",
    "not allowed with argument %s": "tidak dapat dipakai bersama %s",
    "ignored explicit argument %r": "opsi ini tidak diikuti nilai, tetapi ada %r",
    # --help
    "COMMAND": "PERINTAH",
    "PATH": "PATH",
    "FILE": "BERKAS",
    "NAME=FILE": "NAMA=BERKAS",
    "FOLDER": "FOLDER",
    "NAME": "NAMA",
    "NAMES": "NAMA",
    "TEXT": "TEKS",
    "FAMILY/NAME": "KELUARGA/NAMA",
    "REV": "REVISI",
    "RULE": "ATURAN",
    "KIND": "JENIS",
    "PACK": "PAKET",
    "N": "N",
    "OLD.json": "LAMA.json",
    "NEW.json": "BARU.json",
    "editorial-quality linter for Indonesian news text": "pemeriksa mutu penyuntingan naskah berita berbahasa "
    "Indonesia",
    "tell which version this is": "tampilkan nomor versi",
    "lint files and folders": "periksa berkas dan folder",
    "list the rules": "tampilkan daftar aturan",
    "tell why a rule exists, with examples and how to switch it off": "jelaskan alasan suatu aturan, contohnya, dan "
    "cara mematikannya",
    "run the examples of YAML rule packs": "uji paket aturan YAML dengan contoh-contohnya",
    "compare two JSON reports: what is new, gone, moved": "bandingkan dua laporan JSON: apa yang baru, hilang, "
    "berpindah",
    "record today's findings, so that only new ones are reported": "catat temuan hari ini agar hanya yang baru "
    "dilaporkan",
    "write a commented .newslint.yaml": "tulis .newslint.yaml dengan penjelasannya",
    "write a commented rule that passes its own tests": "tulis aturan dengan penjelasannya, yang lulus ujinya sendiri",
    "write a pack of rules that newsrooms share, with its own tests": "tulis paket aturan untuk banyak redaksi, dengan "
    "ujinya sendiri",
    "fetch the packs that the configuration names in git repositories": "ambil paket di repositori git yang disebut "
    "konfigurasi",
    "the name of the package, such as newslint-grup": "nama paket, misalnya newslint-grup",
    "fetch only what the lock file records": "ambil hanya yang dicatat berkas kunci",
    "write a Python package with rules that passes its own tests": "tulis paket Python berisi aturan, yang lulus "
    "ujinya sendiri",
    "list what is installed and what each plugin brings": "tampilkan yang terpasang dan yang dibawa tiap plugin",
    "tell where newslint keeps what it works out for later runs, and remove it": "tunjukkan tempat newslint "
    "menyimpan hasil olahan untuk pemakaian berikutnya, dan hapus isinya",
    "tell which configuration, reader and rules apply to a file, and why": "tunjukkan konfigurasi, pembaca, dan "
    "aturan yang berlaku bagi suatu berkas, dan sebabnya",
    "print the JSON Schema of rule files or of the configuration": "cetak JSON Schema berkas aturan atau konfigurasi",
    "rules": "aturan",
    "fixes": "perbaikan",
    "output": "keluaran",
    "exit code": "kode keluar",
    "old findings": "temuan lama",
    "files and folders (default: .); - reads standard input": "berkas dan folder (bawaan: .); - membaca masukan "
    "standar",
    "files and folders (default: .)": "berkas dan folder (bawaan: .)",
    "files and folders to tell about": "berkas dan folder yang diterangkan",
    "use this configuration file": "pakai berkas konfigurasi ini",
    "use no configuration file": "jangan pakai berkas konfigurasi",
    "load a Python plugin": "muat plugin Python",
    "language of messages (default: id)": "bahasa pesan (bawaan: id)",
    "language of the report (default: id)": "bahasa laporan (bawaan: id)",
    "language of the answer (default: id)": "bahasa jawaban (bawaan: id)",
    "language of the comments (default: id)": "bahasa penjelasan (bawaan: id)",
    "language of the words (default: id)": "bahasa penjelasan (bawaan: id)",
    "run the rules of this preset (default: redaksi)": "jalankan aturan preset ini (bawaan: redaksi)",
    "--preset and --select both say which rules run; give one of them": "--preset dan --select sama-sama menentukan "
    "aturan yang berjalan; pakai salah satu saja",
    "run these families and rules only (comma separated)": "jalankan hanya keluarga dan aturan ini (dipisahkan koma)",
    "run these as well, such as a family of optional rules": "jalankan juga yang ini, misalnya keluarga aturan pilihan",
    "find lines that recur in an archive and write them as rules to accept": "cari baris yang berulang di arsip dan "
    "tulis sebagai aturan untuk disetujui",
    "FOLDER|FILE": "FOLDER|BERKAS",
    "the archive: folders and files, such as arsip.jsonl": "arsipnya: folder dan berkas, misalnya arsip.jsonl",
    "the pack to write (default: aturan-situs)": "paket yang ditulis (bawaan: aturan-situs)",
    "in how many articles a line must recur (default: by the site's size)": "dalam berapa naskah suatu baris harus "
    "berulang (bawaan: menurut besar situs)",
    "expected a number from 2 on, found {value!r}": "harus bilangan mulai dari 2, bukan {value!r}",
    "{file} is there already; nothing was written. Move it, or name another --pack": "{file} sudah ada; tidak ada "
    "yang ditulis. Pindahkan, atau sebut --pack lain",
    "do not run these": "jangan jalankan yang ini",
    "apply the safe fixes to the files": "terapkan perbaikan yang aman pada berkas",
    "apply safe and unsafe fixes to the files": "terapkan juga perbaikan yang perlu dilihat",
    "show what the fixes would change; write nothing": "tampilkan yang akan diubah perbaikan; berkas tidak ditulis",
    "{formats} (default: text)": "{formats} (bawaan: text)",
    "write the report to a file": "tulis laporan ke berkas",
    "write a further report to a file": "tulis satu laporan lagi ke berkas",
    "check again what changes, until Ctrl-C": "periksa lagi yang berubah, sampai Ctrl-C",
    "--watch needs watchfiles; get it with: pip install 'newslint[watch]'": "--watch memerlukan watchfiles; pasang "
    "dengan: pip install 'newslint[watch]'",
    "--watch: there is no {path}": "--watch: {path} tidak ada",
    "--watch checks files as they are; --diff, --list-files, --staged and the like do not go with it": "--watch "
    "memeriksa berkas apa adanya; --diff, --list-files, --staged, dan sejenisnya tidak dapat menyertainya",
    "the title of the page that html writes": "judul halaman yang ditulis html",
    "the date below that title, as it is to be read": "tanggal di bawah judul itu, apa adanya",
    "--report-title and --report-date head the report of --format html; there is none": "--report-title dan "
    "--report-date untuk laporan --format html, yang tidak ada di sini",
    "count findings by rule, file and folder": "hitung temuan per aturan, berkas, dan folder",
    "print what a shell reads to complete commands and rules on Tab": "cetak kode pelengkapan perintah dan aturan "
    "dengan Tab di terminal",
    "bash, zsh or fish": "bash, zsh, atau fish",
    "SHELL": "SHELL",
    "completions need argcomplete: pip install 'newslint[completions]'": "pelengkapan perlu argcomplete: pip install "
    "'newslint[completions]'",
    "show at most N findings of each rule; 0: all (default: 20 on a terminal)": "tampilkan paling banyak N temuan tiap "
    "aturan; 0: semua (bawaan: 20 di terminal)",
    "expected a number from 0 on, found {value!r}": "seharusnya bilangan mulai dari 0, bukan {value!r}",
    "findings only, no summary": "temuan saja, tanpa ringkasan",
    "nothing at all where there is nothing to tell": "jangan cetak apa pun bila tidak ada temuan",
    "list the files that would be checked; read none": "cetak daftar berkas yang akan diperiksa tanpa membacanya",
    "colours (default: auto)": "warna (bawaan: auto)",
    "least severity that fails (default: error)": "tingkat paling ringan yang menggagalkan (bawaan: error)",
    "end with 0 though there are findings": "selesai dengan 0 walaupun ada temuan",
    "the name standard input goes by": "nama untuk masukan standar",
    "check in N processes; auto: one a core on long runs": "periksa dengan N proses; auto: satu tiap inti prosesor "
    "bila berkasnya banyak",
    "work everything out anew; keep nothing for later runs": "olah semuanya dari awal; jangan simpan apa pun",
    "report what changed since the branch left a revision": "laporkan yang berubah sejak cabang ini meninggalkan "
    "suatu revisi",
    "report what the next commit would bring": "laporkan yang akan masuk dalam commit berikutnya",
    "do not report the findings recorded in this file": "jangan laporkan temuan yang tercatat di berkas ini",
    "report them, whatever the configuration says": "laporkan temuan itu, apa pun isi konfigurasi",
    "fail where recorded findings are gone": "gagal bila temuan yang tercatat sudah tidak ada",
    "the file to write (default: .newslint-baseline.json)": "berkas yang ditulis (bawaan: .newslint-baseline.json)",
    "take out what is mended; add nothing": "keluarkan yang sudah diperbaiki; jangan tambah apa pun",
    "take out what is mended, record what is new": "keluarkan yang sudah diperbaiki, catat yang baru",
    "form of the list": "bentuk daftar",
    "form of the report": "bentuk laporan",
    "form of the output (default: text)": "bentuk keluaran (bawaan: text)",
    "a rule's id, such as cruft/related-link": "nama aturan, misalnya cruft/related-link",
    "write the pages of all rules into a folder": "tulis halaman semua aturan ke folder",
    "the earlier report (check --format json)": "laporan yang lebih dulu (check --format json)",
    "the later report": "laporan yang kemudian",
    "least severity of a new finding that fails (default: never)": "tingkat paling ringan temuan baru yang "
    "menggagalkan (bawaan: never)",
    "remove all of it": "hapus semuanya",
    "overwrite a .newslint.yaml that is there": "timpa .newslint.yaml yang sudah ada",
    "folders of YAML families (default: all rules)": "folder keluarga aturan YAML (bawaan: semua aturan)",
    "test these families and rules only": "uji hanya keluarga dan aturan ini",
    "show words and expressions that no example exercises": "tampilkan kata dan ekspresi yang tidak diuji contoh "
    "mana pun",
    "show what other rules find in good examples": "tampilkan temuan aturan lain dalam contoh yang baik",
    "show what rules lack to be newslint's own": "tampilkan yang kurang agar menjadi aturan bawaan newslint",
    "the id of the rule, such as gaya/kata-terlarang": "nama aturan, misalnya gaya/kata-terlarang",
    "which kind of check (default: existence)": "jenis pemeriksaan (bawaan: existence)",
    "the pack (default: that of .newslint.yaml, else ./aturan)": "paketnya (bawaan: yang ada di .newslint.yaml, "
    "kalau tidak ./aturan)",
    "in a checkout: write the draft of a rule of newslint's own": "di dalam checkout: tulis rancangan aturan bawaan "
    "newslint",
    "the name of the package, such as newslint-meja": "nama paket Python, misalnya newslint-meja",
    "where its folder is made (default: .)": "tempat foldernya dibuat (bawaan: .)",
    "check the paths and list the rules that find nothing": "periksa berkasnya dan sebutkan aturan yang tidak "
    "menemukan apa pun",
    "rule, family or config": "rule, family, atau config",
    "write schema files into this folder (default: print one)": "tulis berkas skema ke folder ini (bawaan: cetak satu)",
    # what is wrong
    "{message} (see '{program} --help')": "{message} (lihat “{program} --help”)",
    "{name}: unknown value {value!r}{hint}": "{name}: nilai {value!r} tidak dikenal{hint}",
    "unrecognised argument {wrong!r}{hint}": "argumen {wrong!r} tidak dikenal{hint}",
    "this is an empty path": "nama berkas ini kosong",
    "expected a number from 1 on, or auto, found {value!r}": "harus bilangan mulai dari 1, atau auto, bukan {value!r}",
    "{argument!r} is {what}, and the name of a file here as well; write ./{argument} for the file, or give the "
    "file another name": "{argument!r} adalah {what}, tetapi juga nama berkas di sini; tulis ./{argument} untuk "
    "berkas itu, atau beri berkas itu nama lain",
    "standard input": "masukan standar",
    "an option": "opsi",
    "internal error: {what} (set NEWSLINT_TRACEBACK=1 to see where, and please report it)": "kesalahan di dalam "
    "newslint: {what} (setel NEWSLINT_TRACEBACK=1 untuk melihat tempatnya, dan mohon laporkan)",
    "the working folder is gone": "folder kerja sudah tidak ada",
    "it is closed": "sudah ditutup",
    "standard output cannot be written: {why}": "keluaran standar tidak dapat ditulisi: {why}",
    "standard input is closed": "masukan standar tertutup",
    "standard input (-) cannot be checked together with files": "masukan standar (-) tidak dapat diperiksa bersama "
    "berkas",
    "--diff is for files; --fix writes the fixed text of standard input (-)": "--diff hanya untuk berkas; --fix "
    "menulis teks masukan standar (-) yang sudah diperbaiki",
    "the fixed text of standard input goes to standard output; name a file for the report with --output": "teks "
    "masukan standar yang sudah diperbaiki ditulis ke keluaran standar; sebutkan berkas laporannya dengan --output",
    "{name}: records and Word files are checked, not fixed": "{name}: rekaman dan berkas Word hanya diperiksa, tidak "
    "diperbaiki",
    "--stdin-filename goes with standard input (-)": "--stdin-filename hanya untuk masukan standar (-)",
    "--diff prints a diff; --format and --output do not go with it": "--diff mencetak diff; --format dan --output "
    "tidak dapat dipakai bersamanya",
    "{option} is for files; git knows nothing of standard input (-)": "{option} hanya untuk berkas; git tidak "
    "mengenal masukan standar (-)",
    "--fix and --diff are about whole files; {option} does not go with them": "--fix dan --diff mengenai berkas "
    "seutuhnya; {option} tidak dapat dipakai bersamanya",
    "--baseline-strict: there is no baseline; name one with --baseline or in .newslint.yaml": "--baseline-strict: "
    "tidak ada baseline; sebutkan dengan --baseline atau di .newslint.yaml",
    "--prune takes out what is mended, --update also records what is new": "--prune mengeluarkan yang sudah "
    "diperbaiki, --update juga mencatat yang baru",
    "{path} is there already; {what}": "{path} sudah ada; {what}",
    "{folder} is there already; nothing was written": "{folder} sudah ada; tidak ada yang ditulis",
    "{file} is there already; nothing was written": "{file} sudah ada; tidak ada yang ditulis",
    "{file_name} is there already and no file of its own; remove it first": "{file_name} sudah ada, tetapi bukan "
    "berkas biasa; singkirkan dulu",
    "{file_name} is there already; --force overwrites it": "{file_name} sudah ada; --force menimpanya",
    "a process that lints files was ended from outside, perhaps for want of memory; try fewer --jobs": "sebuah "
    "proses pemeriksa dihentikan dari luar, mungkin karena kurang memori; coba --jobs yang lebih kecil",
    "an empty name stands among the rules on the command line": "ada nama kosong di antara aturan pada baris perintah",
    "no rule is left to run, so that nothing would ever be found (optional rules run by their family or id, "
    "preview rules by their full id only)": "tidak ada aturan yang tersisa, jadi tidak akan pernah ada temuan "
    "(aturan pilihan berjalan bila disebut keluarga atau namanya, aturan percobaan hanya bila disebut nama lengkapnya)",
    "name a rule, such as cruft/related-link, or write all pages with --all FOLDER": "sebutkan suatu aturan, "
    "misalnya cruft/related-link, atau tulis semua halaman dengan --all FOLDER",
    "; 'newslint rules' lists them": "; daftarnya: newslint rules",
    "name a schema ({names}), or a folder to write all into with --into": "sebutkan suatu skema ({names}), atau "
    "folder untuk semuanya dengan --into",
    "--kind: there is no kind {kind!r}{hint}": "--kind: jenis {kind!r} tidak ada{hint}",
    "there is a rule {rule!r} already; take another name": "aturan {rule!r} sudah ada; pakai nama lain",
    "a family and a name in small letters, digits and hyphens, such as gaya/kata-terlarang": "keluarga dan nama "
    "dengan huruf kecil, angka, dan tanda hubung, misalnya gaya/kata-terlarang",
    "{rule_id!r} is not the id of a rule: {form}": "{rule_id!r} bukan nama aturan: {form}",
    # reports
    "a file that is to be checked": "berkas yang akan diperiksa",
    "the configuration": "konfigurasi",
    "the baseline": "baseline",
    "{option}: unknown format {name!r}{hint}": "{option}: format {name!r} tidak dikenal{hint}",
    "--output-format: expected NAME=FILE, such as sarif=report.sarif, found {value!r}": "--output-format: harus "
    "NAMA=BERKAS, misalnya sarif=report.sarif, bukan {value!r}",
    "two reports go to the same file: {path}": "dua laporan ditujukan ke berkas yang sama: {path}",
    "the format {name!r} failed with {what}": "format {name!r} gagal karena {what}",
    "the format {name!r} is broken: it yields a {type}, no {form}": "format {name!r} rusak: yang dihasilkannya "
    "{type}, bukan {form}",
    "there is no {file_name} here or above; 'newslint init' writes one": "{file_name} tidak ada di sini atau di "
    "atasnya; “newslint init” menulisnya",
    "fetched": "diambil",
    "unchanged": "tetap",
    "{path} names no pack in a git repository": "{path} tidak menyebut paket di repositori git",
    "{lock} does not record the pack {name!r}; run 'newslint sync' where its lock file can be committed": "{lock} "
    "tidak mencatat paket {name!r}; jalankan “newslint sync” di tempat berkas itu dapat di-commit",
    "the pack {name!r} is not what {lock} records for this commit ({digest} instead of {recorded}); nothing was "
    "changed": "isi paket {name!r} tidak sama dengan yang dicatat {lock} untuk commit ini ({digest}, bukan "
    "{recorded}); tidak ada yang diubah",
    "{cache}: cannot be written: {reason}": "{cache}: tidak dapat ditulis: {reason}",
    "{cache} is no folder of its own; remove it first": "{cache} bukan folder biasa; singkirkan dahulu",
    "{path}: cannot be written: there is no folder {folder!r}": "{path}: tidak dapat ditulis: folder {folder!r} "
    "tidak ada",
    "{path}: cannot be written: this is a folder": "{path}: tidak dapat ditulis: ini folder",
    "{path}: cannot be written: a link that leads out of the tree that is checked": "{path}: tidak dapat ditulis: "
    "tautan ini menuju ke luar folder yang diperiksa",
    "{path}: cannot be written: this is {what}": "{path}: tidak dapat ditulis: ini {what}",
    "reports replace earlier reports alone; take another name, or delete it first": "laporan hanya boleh "
    "menggantikan laporan lama; pakai nama lain, atau hapus dulu berkas itu",
    "{path}: cannot be written: this may be an article, and no report of newslint; {advice}": "{path}: tidak dapat "
    "ditulis: ini mungkin naskah, bukan laporan newslint; {advice}",
}

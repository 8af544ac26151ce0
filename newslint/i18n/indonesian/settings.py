"""The configuration, and YAML files in general: what is wrong with them and what was most likely meant."""

WORDS = {
    "; did you mean {word!r}?": "; maksudnya {word!r}?",
    "known are": "yang dikenal:",
    "there are": "yang ada:",
    "it has": "isinya:",
    "; there are none": "; tidak ada satu pun",
    "unknown key {key!r}{hint}": "kunci {key!r} tidak dikenal{hint}",
    "unknown rule {rule_id!r}{hint}": "aturan {rule_id!r} tidak dikenal{hint}",
    "unknown rule {rule!r}{hint}": "aturan {rule!r} tidak dikenal{hint}",
    "unknown rule or family {name!r}{hint}": "aturan atau keluarga {name!r} tidak dikenal{hint}",
    "; families are {names}": "; keluarga yang ada: {names}",
    "{name!r} is one text; write a list: [{parts}]": "{name!r} adalah satu teks; tulis sebagai daftar: [{parts}]",
    "{name!r} is no family; without the key 'select' the rules of the preset run": "{name!r} bukan keluarga; tanpa "
    "kunci “select” yang berjalan adalah aturan preset",
    "{name!r} is a preset and no family; write it in the key 'preset'": "{name!r} adalah preset, bukan keluarga; "
    "tulis di kunci “preset”",
    "'preset' and 'select' both say which rules run; keep one (extend-select adds rules to a preset)": "“preset” dan "
    "“select” sama-sama menentukan aturan yang berjalan; pakai salah satu saja (extend-select menambah aturan preset)",
    "preset and select both say which rules run; give one of them": "preset dan select sama-sama menentukan aturan "
    "yang berjalan; pakai salah satu saja",
    "preset: there is no {preset!r}{hint}": "preset: {preset!r} tidak ada{hint}",
    "{rule_id!r} is a family; name its rules one by one, such as {rule}": "{rule_id!r} adalah keluarga; sebutkan "
    "aturannya satu per satu, misalnya {rule}",
    "there is no folder {name!r} (a pack is a folder of families; 'newslint new-rule' begins one)": "folder "
    "{name!r} tidak ada (paket adalah folder berisi keluarga aturan; “newslint new-rule” membuatnya)",
    # packs in git repositories
    "{name!r} is no address of a pack; it has the form {form}": "{name!r} bukan alamat paket; bentuknya {form}",
    "{name!r} names no commit; a branch or a tag may become another one: write @ and the 40 digits of a commit behind "
    "the repository": "{name!r} tidak menyebut commit; cabang atau tag dapat berganti isi: tulis @ dan 40 digit sebuah "
    "commit di belakang repositori",
    "{name!r}: packs come over https, ssh or file alone, as {form}": "{name!r}: paket hanya diambil lewat https, ssh, "
    "atau file, seperti {form}",
    "a password stands in this address; keep it in git's credential helper": "alamat ini memuat kata sandi; simpan "
    "kata sandi di pengelola kredensial git",
    "the pack {name!r} is not here yet; 'newslint sync' fetches it": "paket {name!r} belum ada di sini; “newslint "
    "sync” mengambilnya",
    "the pack {name!r} is not what {lock} records; 'newslint sync' fetches it anew": "isi paket {name!r} tidak sama "
    "dengan yang dicatat {lock}; “newslint sync” mengambilnya lagi",
    "{path}: not as 'newslint sync' writes it; remove it and run 'newslint sync'": "{path}: bukan seperti yang ditulis "
    "“newslint sync”; hapus berkas itu, lalu jalankan “newslint sync”",
    "{folder}: larger than a pack may be ({most:,} bytes)": "{folder}: lebih besar daripada yang boleh bagi sebuah "
    "paket ({most:,} bita)",
    "the pack {name!r} cannot be fetched: {what}": "paket {name!r} tidak dapat diambil: {what}",
    "there are no rules and no lists of a pack at that commit": "pada commit itu tidak ada aturan atau daftar",
    "the repository does not answer: {complaint}": "repositorinya tidak menjawab: {complaint}",
    "the repository has no commit {commit}": "repositorinya tidak memiliki commit {commit}",
    "there is no folder {name!r} at that commit": "pada commit itu tidak ada folder {name!r}",
    "{path!r} is a link, or no name of a file": "{path!r} adalah tautan, atau bukan nama berkas",
    "{path!r}: larger than a pack may be, or one file too many": "{path!r}: lebih besar atau lebih banyak daripada "
    "yang boleh bagi sebuah paket",
    "git does not hand out {path!r}": "git tidak memberikan {path!r}",
    "git {command} failed: {what}": "git {command} gagal: {what}",
    "there is no pack {given!r}{hint}": "paket {given!r} tidak ada{hint}",
    "{name!r} brings no {file} to extend": "{name!r} tidak membawa {file} yang dapat diwarisi",
    "the plugin {name!r} named under 'plugins' is not installed{hint}": "plugin {name!r} yang disebut di “plugins” "
    "tidak terpasang{hint}",
    "the plugin {name!r} is not installed{hint}": "plugin {name!r} tidak terpasang{hint}",
    # places
    "{other}: newslint reads {file_name} and no {other_name}; rename it": "{other}: newslint membaca {file_name}, "
    "bukan {other_name}; ganti namanya",
    "{candidate}: a link that leads out of the repository; name the file with --config": "{candidate}: tautan ini "
    "menuju ke luar repositori; sebutkan berkasnya dengan --config",
    "{candidate}: this is {what}; newslint looks for a file of this name": "{candidate}: ini {what}; newslint "
    "mencari berkas dengan nama ini",
    "a link that leads nowhere": "tautan yang tidak menuju ke mana pun",
    "expected an address that begins with https:// or http:// and holds {rule}": "seharusnya alamat yang diawali "
    "https:// atau http:// dan memuat {rule}",
    "{unknown} stands for nothing here; use {rule} and {language}": "{unknown} tidak berarti apa-apa di sini; "
    "gunakan {rule} dan {language}",
    "{name!r} is outside the repository of this file; {advice}": "{name!r} berada di luar repositori berkas ini; "
    "{advice}",
    "rules from elsewhere come as an installed plugin": "aturan dari tempat lain dipasang sebagai plugin",
    "name it on the command line with --baseline": "sebutkan pada baris perintah dengan --baseline",
    "keep it beside the rules": "simpan di samping aturan",
    "Python code is loaded only where the command line says so: --plugin-path PATH": "kode Python hanya dimuat bila "
    "diminta pada baris perintah: --plugin-path PATH",
    # other linters' words
    "; this is an option of the command line: --{key}": "; ini opsi baris perintah: --{key}",
    "; newslint calls it {other!r}": "; di newslint namanya {other!r}",
    "a rule is switched off by its name in another key: 'ignore: [{rule_id}]'": "aturan dimatikan dengan menyebut "
    "namanya di kunci lain: “ignore: [{rule_id}]”",
    "rules of the preset run unless they are ignored, others by 'extend-select: [{rule_id}]'": "aturan preset berjalan "
    "kecuali disebut di ignore, yang lain dengan “extend-select: [{rule_id}]”",
    "{name}: expected a list of names, found the text {value!r}; write [{value!r}]": "{name}: harus daftar nama, "
    "bukan teks {value!r}; tulis [{value!r}]",
    "language: there is no {language!r}{hint}": "language: {language!r} tidak ada{hint}",
    "write '{rule_id}: {{severity: {severity}}}'": "tulis “{rule_id}: {{severity: {severity}}}”",
    # values
    "the control character U+{code:04X} stands in this name": "di nama ini ada karakter kendali U+{code:04X}",
    "{count:,} items are more than newslint takes here ({most:,})": "{count:,} butir melebihi yang diterima "
    "newslint di sini ({most:,})",
    "this is the name of a file; it is empty": "di sini harus ada nama berkas; isinya kosong",
    "an excerpt is made of words; this one is empty": "potongan teks terdiri atas kata; yang ini kosong",
    "it is empty": "isinya kosong",
    "the patterns are longer than {most:,} characters in all": "pola-polanya seluruhnya lebih dari {most:,} karakter",
    "not a pattern: {what}": "bukan pola: {what}",
    "a glob names a file or a folder; this one is empty": "glob menyebut berkas atau folder; yang ini kosong",
    "the glob {pattern!r} {fault}": "glob {pattern!r} {fault}",
    "the globs {globs}: {what}": "glob {globs}: {what}",
    "is broken: {opened!r} is never closed; write '\\{opened}' for the sign itself": "rusak: {opened!r} tidak "
    "ditutup; tulis “\\{opened}” untuk tanda itu sendiri",
    "can never match: {why}": "tidak akan pernah cocok: {why}",
    "a blank stands before or behind it": "ada spasi sebelum atau sesudahnya",
    "'!' takes nothing back; name what is to be left out and nothing else": "“!” tidak mengecualikan apa pun; "
    "sebutkan saja yang hendak dilewati",
    "folders are parted by '/', not by a backslash; '[*]' and '[?]' stand for these signs themselves": "folder "
    "dipisahkan “/”, bukan garis miring terbalik; “[*]” dan “[?]” berarti tanda itu sendiri",
    "paths are those below the folder of this file, without '.' and '..' in them": "nama berkas dihitung dari "
    "folder berkas ini ke bawah, tanpa “.” dan “..”",
    "paths are relative to the folder of this file": "nama berkas dihitung dari folder berkas ini",
    "each item says for which files and what: {match: 'opini/**', ignore: [fragments]}": "tiap butir menyebut untuk "
    "berkas mana dan apa: {match: 'opini/**', ignore: [fragments]}",
    "expected a list, found {found}; {advice}": "harus daftar, bukan {found}; {advice}",
    "found {found}; {advice}": "yang ada {found}; {advice}",
    # YAML
    "the key 'match' is missing": "kunci “match” belum ada",
    "the key {key!r} is missing": "kunci {key!r} belum ada",
    "the key {key!r} is given twice": "kunci {key!r} ditulis dua kali",
    "nothing": "kosong",
    "a mapping": "pasangan kunci dan nilai",
    "a list": "daftar",
    "a date": "tanggal",
    "a {type}": "nilai jenis {type}",
    "the yes/no value {value}": "nilai ya/tidak {value}",
    "the number {value}": "bilangan {value}",
    "the text {value!r}": "teks {value!r}",
    "expected text, found {found}{advice}": "harus teks, bukan {found}{advice}",
    "expected text for a key, found {found}; put it in quotes": "kunci harus teks, bukan {found}; beri tanda petik",
    "expected a list of texts, found {found}": "harus daftar teks, bukan {found}",
    "expected a mapping of keys to values, found {found}{hint}": "harus pasangan kunci dan nilai, bukan {found}{hint}",
    "; a key needs a space behind its colon": "; sesudah titik dua pada kunci harus ada spasi",
    "; put it in quotes": "; beri tanda petik",
    "; a text that holds ': ' must stand in quotes ({key}: …)": "; teks yang memuat “: ” harus diberi tanda petik "
    "({key}: …)",
    "no-break spaces stand before {key!r}; YAML takes plain spaces only": "di depan {key!r} ada spasi tak terputus; "
    "YAML hanya menerima spasi biasa",
    "curly quotes count as part of the text; write {bare} without them, or with straight ones": "tanda petik "
    "lengkung dianggap bagian teks; tulis {bare} tanpa tanda itu, atau dengan tanda petik lurus",
    "there is no {value!r} here{hint}": "{value!r} tidak ada di sini{hint}",
    "{value!r} is not one of {names}{hint}": "{value!r} tidak termasuk {names}{hint}",
    "{found} is not one of {names}": "{found} tidak termasuk {names}",
    "text that holds ': ' or begins with a sign must stand in quotes": "teks yang memuat “: ” atau diawali suatu "
    "tanda harus diberi tanda petik",
    "the lines of a list or of keys that belong together begin in the same column": "baris-baris suatu daftar atau "
    "kunci-kunci yang sekelompok dimulai di kolom yang sama",
    "a tab stands in the indentation; YAML takes spaces only": "ada tab dalam indentasi; YAML hanya menerima spasi",
    "a second ': ', or a line that is indented too far; {quotes}": "ada “: ” kedua, atau baris yang menjorok "
    "terlalu dalam; {quotes}",
    "a list begins on a line of its own, below its key": "daftar dimulai di barisnya sendiri, di bawah kuncinya",
    "a quotation mark is opened here and not closed": "tanda petik dibuka di sini dan tidak ditutup",
    "a line without a key, which is followed by a colon and a space ('kind: pattern')": "baris tanpa kunci; kunci "
    "diikuti titik dua dan spasi (“kind: pattern”)",
    "the list that begins here with [ is not closed with ]; its items are parted by commas, and what holds "
    "brackets stands in quotes": "daftar yang dibuka di sini dengan [ tidak ditutup dengan ]; butirnya dipisahkan "
    "koma, dan yang memuat kurung siku diberi tanda petik",
    "what begins here with { is not closed with }; its keys are parted by commas": "yang dibuka di sini dengan { "
    "tidak ditutup dengan }; kuncinya dipisahkan koma",
    "a list goes on here with something that is no item; items begin with '- '": "lanjutan daftar di sini bukan "
    "butir; butir diawali “- ”",
    "a value is missing, or begins with a sign that must stand in quotes": "nilainya belum ada, atau diawali tanda "
    "yang harus diberi tanda petik",
    "this does not fit what is above it: a quotation mark was closed too early, or {indented}": "ini tidak cocok "
    "dengan yang di atasnya: tanda petik ditutup terlalu awal, atau {indented}",
    "behind > or | nothing more stands in the line; put the text in quotes": "sesudah > atau | tidak boleh ada "
    "apa-apa lagi di baris itu; beri teksnya tanda petik",
    "between double quotes a backslash stands for a special character; put expressions between single quotes": "di "
    "antara tanda petik ganda, garis miring terbalik menandai karakter khusus; apit ekspresi dengan tanda petik "
    "tunggal",
    "a text that begins with ! must stand in quotes; YAML tags are not taken": "teks yang diawali ! harus diberi "
    "tanda petik; tag YAML tidak diterima",
    "a second document begins here with ---; a file is one": "di sini mulai dokumen kedua dengan ---; satu berkas "
    "satu dokumen",
    "a key is one word or text; a text that begins with [ or { must stand in quotes": "kunci adalah satu kata atau "
    "teks; teks yang diawali [ atau { harus diberi tanda petik",
    "a value looks like a number or a date and is none; put it in quotes": "ada nilai yang mirip bilangan atau "
    "tanggal, tetapi bukan; beri tanda petik",
    "the character U+{character:04X} stands here, which YAML does not take": "di sini ada karakter "
    "U+{character:04X}, yang tidak diterima YAML",
    "a text that begins with {sign} must stand in quotes": "teks yang diawali {sign} harus diberi tanda petik",
}

"""Packs, rules, their options, patterns and phrases: what is wrong with them."""

WORDS = {
    "the option {name!r} has {count} entries, not {wanted}": "opsi {name!r} memuat {count} butir, padahal harus "
    "{wanted}",
    # packs and families
    "a pack is a folder of families, each with a {family}, or has {vocabulary} or {phrases}": "paket adalah folder "
    "berisi keluarga, masing-masing dengan {family}, atau memuat {vocabulary} atau {phrases}",
    "{pack}: no rule pack here ({what})": "{pack}: di sini tidak ada paket aturan ({what})",
    "{file}: a link that leads out of the pack {pack}": "{file}: tautan ini menuju ke luar paket {pack}",
    "{file}: a rule outside a family; its folder must hold a {family_file}": "{file}: aturan ini di luar keluarga; "
    "foldernya harus memuat {family_file}",
    "{file}: a rule's name is in kebab-case, such as 'related-link.yaml'": "{file}: nama aturan terdiri atas huruf "
    "kecil, angka, dan tanda hubung, misalnya related-link.yaml",
    "{folder}: a family's name is in kebab-case, such as 'house-style'": "{folder}: nama keluarga terdiri atas "
    "huruf kecil, angka, dan tanda hubung, misalnya gaya-redaksi",
    "{pack}: newslint takes no more than {most:,} rules in all": "{pack}: newslint menerima paling banyak {most:,} "
    "aturan",
    "{where}: the rule {rule_id!r} is defined already in {file}": "{where}: aturan {rule_id!r} sudah ada di {file}",
    "{where}: the rule {rule_id!r} is defined already by a plugin": "{where}: aturan {rule_id!r} sudah ada di "
    "sebuah plugin",
    "the Python rule {name}": "aturan Python {name}",
    "the Python rule {id}": "aturan Python {id}",
    "its rules take more than {most:.0f} s to get ready, and {rule_id!r} is not the last": "penyiapan aturannya "
    "memakan lebih dari {most:.0f} detik, dan {rule_id!r} belum yang terakhir",
    "{pack}: {what}; make its patterns simpler, or select fewer rules": "{pack}: {what}; sederhanakan polanya, atau "
    "pilih lebih sedikit aturan",
    "the rule {rule_id!r} cannot be made: {what}": "aturan {rule_id!r} tidak dapat dibuat: {what}",
    "rules: unknown rule {rule_id!r}{hint}": "rules: aturan {rule_id!r} tidak dikenal{hint}",
    "no rule to test: none of {what} stands in the packs named": "tidak ada aturan untuk diuji: {what} tidak ada di "
    "paket yang disebut",
    "no reader {reader!r} that reads text{hint}": "tidak ada pembaca teks {reader!r}{hint}",
    "the rules": "aturan mana pun",
    "newslint runs from the installed package {package}, not from a checkout; install the checkout as "
    "docs/contributing-code.md says": "newslint berjalan dari paket terpasang {package}, bukan dari checkout; "
    "pasang checkout itu menurut docs/contributing-code.md",
    # examples
    "expected a list of examples, found {found}": "harus daftar contoh, bukan {found}",
    "expected an example text, found {found}{advice}": "harus teks contoh, bukan {found}{advice}",
    "a bad example must mark what is reported with {open} and {close}": "contoh di “bad” harus menandai yang "
    "dilaporkan dengan {open} dan {close}",
    "a good example marks nothing": "contoh di “good” tidak menandai apa pun",
    "a {open} has no {close} behind it": "{open} tidak diikuti {close}",
    "a {close} has no {open} before it": "{close} tidak didahului {open}",
    "this reads as the key {name!r}; an example that holds ': ' must stand in quotes": "ini terbaca sebagai kunci "
    "{name!r}; contoh yang memuat “: ” harus diberi tanda petik",
    "at least one example under {key!r} wanted, found none": "{key!r} harus memuat setidaknya satu contoh",
    # words and lists
    "{file}:1: there are no words in this file": "{file}:1: tidak ada kata di berkas ini",
    "there are no words here": "tidak ada kata di sini",
    "a phrase of more than {most} characters": "frasa lebih dari {most} karakter",
    "{word} looks like an expression, but words are taken as they stand; put it under 'match'": "{word} mirip "
    "ekspresi, tetapi kata dibaca apa adanya; letakkan di bawah “match”",
    "{file}:{at}: not UTF-8 text (byte {start})": "{file}:{at}: bukan teks UTF-8 (bita {start})",
    "{file}: not UTF-8 text (byte {start})": "{file}: bukan teks UTF-8 (bita {start})",
    "files of lists belong to YAML packs only": "hanya paket YAML yang memuat berkas daftar",
    "the file {name!r} is not in the pack {pack}{hint}": "berkas {name!r} tidak ada di paket {pack}{hint}",
    "{name!r} is not the name of a file inside the pack": "{name!r} bukan nama berkas di dalam paket",
    "{name!r} is a link that leads out of the pack {pack}": "{name!r} adalah tautan yang menuju ke luar paket {pack}",
    "the file {name!r} is larger than {most:,} bytes": "berkas {name!r} lebih dari {most:,} bita",
    "expected at least two columns parted by a tab": "harus ada setidaknya dua kolom yang dipisahkan tab",
    "a mapping of wrong words to right ones": "pasangan kata yang salah dan yang benar",
    "a list of groups": "daftar kelompok",
    "more than {most:,} words": "lebih dari {most:,} kata",
    "expected {otherwise}, or the name of a .tsv file, found {found}": "harus {otherwise}, atau nama berkas .tsv, "
    "bukan {found}",
    "expected a list of groups, or the name of a .tsv file, found {found}": "harus daftar kelompok, atau nama "
    "berkas .tsv, bukan {found}",
    "expected a group, which is a list of forms, found {found}": "harus kelompok, yaitu daftar bentuk, bukan {found}",
    "a group has at least two forms": "suatu kelompok memuat setidaknya dua bentuk",
    "the form {name!r} is listed already": "bentuk {name!r} sudah ada di daftar",
    "{wrong!r} is listed already": "{wrong!r} sudah ada di daftar",
    "{wrong!r} would be replaced by itself": "{wrong!r} akan diganti dengan dirinya sendiri",
    # options
    "expected text, found {found}; put it in quotes": "harus teks, bukan {found}; beri tanda petik",
    "expected {called}, found {found}{advice}": "harus {called}, bukan {found}{advice}",
    "expected a number, found {given}": "harus bilangan, bukan {given}",
    "expected true or false, found {found}": "harus true atau false, bukan {found}",
    "expected one expression, or phrases in one mapping, found {count}": "harus satu ekspresi, atau frasa dalam "
    "satu pasangan kunci; yang ada {count}",
    "text": "teks",
    "a number": "bilangan",
    "a whole number": "bilangan bulat",
    "true or false": "true atau false",
    "{key!r} is an option of the kind {kind!r}; put it below 'options', indented": "{key!r} adalah opsi jenis "
    "{kind!r}; letakkan di bawah “options”, menjorok ke dalam",
    "an empty scope: the rule would look at nothing": "scope kosong: aturan ini tidak akan memeriksa apa pun",
    "unknown scope {name!r}{hint}": "scope {name!r} tidak dikenal{hint}",
    "the scope {name!r} is named twice": "scope {name!r} disebut dua kali",
    "a rule looks at blocks, at sentences or at the whole document, not at two of these": "aturan memeriksa blok, "
    "kalimat, atau seluruh naskah, bukan dua di antaranya",
    "the kind {kind!r} does not look at one {unit} at a time": "jenis {kind!r} tidak memeriksa {unit} satu per satu",
    "unknown placeholder {{{name}}}{hint}": "isian {{{name}}} tidak dikenal{hint}",
    "expected a list of steps, found {found}": "harus daftar langkah, bukan {found}",
    "expected a word, a list of words or a mapping, found {found}": "harus kata, daftar kata, atau pasangan kunci "
    "dan nilai, bukan {found}",
    "a step needs 'words', 'match' or 'class', else no word fits it": "langkah harus memuat “words”, “match”, atau "
    "“class”; kalau tidak, tidak ada kata yang cocok",
    "a step is one word, and {word!r} is not; give each word a step of its own": "satu langkah satu kata, dan "
    "{word!r} bukan satu kata; beri tiap kata langkahnya sendiri",
    "expected a whole number from 0 to {most}, found {found}": "harus bilangan bulat dari 0 sampai {most}, bukan "
    "{found}",
    # kinds
    "the option 'words' or 'match' is missing, so that it would look for nothing": "opsi “words” atau “match” belum "
    "ada, jadi tidak ada yang dicari",
    "neither 'words' nor 'match' is given, so that it would look for nothing": "“words” maupun “match” belum ada, "
    "jadi tidak ada yang dicari",
    "the option {name!r} is missing, so that it would never report anything": "opsi {name!r} belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'shortest' is less than 1": "opsi “shortest” kurang dari 1",
    "the option 'groups' is missing, so that it would never report anything": "opsi “groups” belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'words' is missing, so that it would never report anything": "opsi “words” belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'match' is missing, so that it would never report anything": "opsi “match” belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'steps' is missing, so that it would never report anything": "opsi “steps” belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'swaps' is missing, so that it would never report anything": "opsi “swaps” belum ada, jadi tidak "
    "akan ada yang dilaporkan",
    "the option 'most' or 'least' is missing, so that it would never report anything": "opsi “most” atau “least” "
    "belum ada, jadi tidak akan ada yang dilaporkan",
    "the options 'most' and 'least' are missing, so that it would never report anything": "opsi “most” dan “least” "
    "belum ada, jadi tidak akan ada yang dilaporkan",
    "the option 'least' is above 'most', so that it would always report": "opsi “least” melebihi “most”, jadi semua "
    "akan dilaporkan",
    "the option 'most' is less than 0": "opsi “most” kurang dari 0",
    "the option 'least' must be at least 1, and not more than 'most'": "opsi “least” harus setidaknya 1, dan tidak "
    "melebihi “most”",
    "the option 'within' is less than 0": "opsi “within” kurang dari 0",
    "'within-first' or 'within-last' must tell how many blocks are meant": "“within-first” atau “within-last” harus "
    "menyebut berapa blok yang dimaksud",
    "'{name}-count' must be 1 or more": "“{name}-count” harus 1 atau lebih",
    "none of 'previous', 'previous-match', 'next' and 'next-match' is given": "“previous”, “previous-match”, "
    "“next”, dan “next-match” semuanya belum ada",
    "the style 'pattern' goes with the option 'match', and other styles go without it": "gaya “pattern” memerlukan "
    "opsi “match”, dan gaya lain tidak memakainya",
    "'least-share' must be more than 0 and at most 1": "“least-share” harus lebih dari 0 dan paling banyak 1",
    "the option 'needs' names {{{name}}}, which is no group of /{source}/{hint}": "opsi “needs” menyebut "
    "{{{name}}}, yang bukan kelompok dalam /{source}/{hint}",
    "the option 'prefer' names {name!r}, which is no form of a group{hint}": "opsi “prefer” menyebut {name!r}, yang "
    "bukan bentuk dalam suatu kelompok{hint}",
    "the option 'prefer' names two forms of one group: {name!r} is the second": "opsi “prefer” menyebut dua bentuk "
    "dari satu kelompok: {name!r} yang kedua",
    "the option {name!r} is missing, so that there would be no pairs": "opsi {name!r} belum ada, jadi tidak akan "
    "ada pasangan",
    "an expression of {name!r} has no group (…) that tells which pair it belongs to": "sebuah ekspresi di {name!r} "
    "tidak memuat kelompok (…) yang menunjukkan pasangannya",
    "{phrase!r} is more than one word, and this kind compares words one by one": "{phrase!r} lebih dari satu kata, "
    "sedangkan jenis ini membandingkan kata demi kata",
    "an opener is one word here, and {phrase!r} is more than one": "pembuka di sini harus satu kata, sedangkan "
    "{phrase!r} lebih dari satu",
    "a step is one word, and {phrase!r} of the classes of step {number} is not": "satu langkah satu kata, sedangkan "
    "{phrase!r} dari kelas langkah {number} bukan satu kata",
    "step {number} names the class {name!r}, and there is no such list{hint}": "langkah {number} menyebut kelas "
    "{name!r}, tetapi daftar itu tidak ada{hint}",
    "; name their file in the option 'classes'": "; sebutkan berkasnya dalam opsi “classes”",
    "the swaps would never come to an end: {circle}": "penggantian ini tidak akan pernah selesai: {circle}",
    "{right!r} names the group {name}, which /{source}/ does not have": "{right!r} menyebut kelompok {name}, yang "
    "tidak ada dalam /{source}/",
    # patterns
    "the pattern {shown!r} did not finish within {limit:.1f} s": "pola {shown!r} belum selesai sesudah {limit:.1f} "
    "detik",
    "\\b in double quotes is a backspace; put the expression between single quotes": "\\b di antara tanda petik "
    "ganda berarti tombol mundur; apit ekspresinya dengan tanda petik tunggal",
    "its groups stand too deep inside each other, or its flags exclude one another": "kelompoknya bersarang terlalu "
    "dalam, atau bendera-benderanya saling meniadakan",
    "it is not well formed": "penulisannya tidak benar",
    "a ( is not closed with )": "( tidak ditutup dengan )",
    "a [ is not closed with ]": "[ tidak ditutup dengan ]",
    "a ) has no ( before it": ") tidak didahului (",
    "{told}, at character {number} (where {mark} stands): {place}": "{told}, pada karakter ke-{number} (di tempat "
    "{mark}): {place}",
    "there is no such property of characters": "tidak ada sifat karakter seperti itu",
    "there is no character of this name": "tidak ada karakter dengan nama ini",
    "there is no group of this name or number": "tidak ada kelompok dengan nama atau nomor ini",
    "the name of a group is letters, digits and _, no digit first, and ends with >": "nama kelompok terdiri atas "
    "huruf, angka, dan _, tidak diawali angka, dan diakhiri >",
    "(? is followed by something unknown": "sesudah (? ada sesuatu yang tidak dikenal",
    "two signs of repetition follow one another": "ada dua tanda pengulangan berturut-turut",
    "in {a,b} a is not more than b": "dalam {a,b}, a tidak boleh melebihi b",
    "nothing stands before this sign that it could repeat": "tidak ada yang dapat diulang di depan tanda ini",
    "a backslash with this letter means nothing; before a sign it makes the sign stand for itself": "garis miring "
    "terbalik dengan huruf ini tidak berarti apa-apa; di depan suatu tanda, artinya tanda itu sendiri",
    "it is longer than {most:,} characters": "lebih dari {most:,} karakter",
    "it ends with a single backslash": "diakhiri satu garis miring terbalik",
    "a range such as a-z runs upward": "rentang seperti a-z harus menaik",
    # phrases
    "; lists stand in {file}, or under 'lists' in a rule": "; daftar ada di {file}, atau di bawah “lists” dalam aturan",
    "there is no list <{name}>{hint}": "daftar <{name}> tidak ada{hint}",
    "; a phrase that begins with [ or {, or holds ': ', stands in quotes, or on a line of its own below |": "; "
    "frasa yang diawali [ atau {, atau memuat “: ”, diberi tanda petik, atau ditulis di barisnya sendiri di bawah |",
    "(where {mark} stands: {place})": "(di tempat {mark}: {place})",
    "expected phrases, found {found}{advice}": "harus frasa, bukan {found}{advice}",
    "expected a phrase, found {found}{advice}": "harus frasa, bukan {found}{advice}",
    "there are no phrases here": "tidak ada frasa di sini",
    "more than {most:,} phrases": "lebih dari {most:,} frasa",
    "the lists name one another in a circle: {circle}": "daftar-daftar ini saling menyebut: {circle}",
    "{name!r} is no name for a list: it is made of small letters, digits and hyphens": "{name!r} bukan nama daftar: "
    "nama terdiri atas huruf kecil, angka, dan tanda hubung",
    "to add to it write '{name}: {{{add}: …}}', or take another name": "untuk menambahinya, tulis “{name}: {{{add}: "
    "…}}”, atau pakai nama lain",
    "newslint has a list <{name}> already; {advice}": "newslint sudah punya daftar <{name}>; {advice}",
    "newslint has no list <{name}> to add to{hint}": "newslint tidak punya daftar <{name}> untuk ditambahi{hint}",
    "the key 'phrases' is missing": "kunci “phrases” belum ada",
    "where it begins cannot be told; begin with a word, or say {places}": "awalnya tidak dapat ditentukan; mulai "
    "dengan kata, atau tulis {places}",
    "the phrases {source!r} are no expression; use search, finditer and group_names": "frasa {source!r} bukan "
    "ekspresi; pakai search, finditer, dan group_names",
    "a phrase of more than {most:,} characters; make it several phrases, or lists": "frasa lebih dari {most:,} "
    "karakter; jadikan beberapa frasa, atau daftar",
    "with its lists it holds {size:,} words; a phrase may hold {most:,}": "bersama daftarnya, frasa ini memuat "
    "{size:,} kata; paling banyak {most:,}",
    "all of it may be left out, so that it would match nothing; take one part out of [ ]": "semuanya boleh tidak "
    "ada, jadi frasa ini cocok dengan kosong; keluarkan satu bagian dari [ ]",
    "all of it may be left out already; take its [ ] away": "semuanya memang boleh tidak ada; hapus tanda [ ]",
    "its slots take up to {counted} words together; {most} at most": "slot-slotnya bersama-sama mengambil sampai "
    "{counted} kata; paling banyak {most}",
    "it would match nearly any text; add a word that must stand there": "frasa ini cocok dengan hampir semua teks; "
    "tambahkan kata yang harus ada",
    "small letters, digits and hyphens, such as <invitation>; for the sign itself write \\<": "huruf kecil, angka, "
    "dan tanda hubung, misalnya <invitation>; untuk tanda itu sendiri tulis \\<",
    "what is to be chosen from stands in ( ): {either}; for the sign itself write \\|": "pilihan ditulis di dalam ( "
    "): {either}; untuk tanda itu sendiri tulis \\|",
    "{sign} has no {opening} before it; for the sign itself write \\{sign}": "{sign} tidak didahului {opening}; "
    "untuk tanda itu sendiri tulis \\{sign}",
    "\\ stands before a sign only: \\( \\[ \\< \\{ \\|; expressions (regex) are no phrases": "\\ hanya berdiri di "
    "depan tanda: \\( \\[ \\< \\{ \\|; ekspresi (regex) bukan frasa",
    "what may be left out is not repeated: write [(baca|simak)+]; the sign itself is \\+": "yang boleh tidak ada "
    "tidak diulang: tulis [(baca|simak)+]; tanda itu sendiri ditulis \\+",
    "brackets in brackets, more than {deepest} deep; name the inner ones as a list": "kurung di dalam kurung, lebih "
    "dari {deepest} tingkat; jadikan yang di dalam suatu daftar",
    "(? belongs to expressions (regex), which are no phrases": "(? milik ekspresi (regex), yang bukan frasa",
    "{opening} is not closed with {closing}": "{opening} tidak ditutup dengan {closing}",
    "what {opening} opens is closed with {sign}; write {closing}": "yang dibuka {opening} ditutup dengan {sign}; "
    "tulis {closing}",
    "; what may be left out stands in [ ]: [{inside}]": "; yang boleh tidak ada ditulis di dalam [ ]: [{inside}]",
    "there are no words between these signs{advice}": "tidak ada kata di antara tanda-tanda ini{advice}",
    "{name!r} is not the name of a list: {hint}": "{name!r} bukan nama daftar: {hint}",
    "there is no slot {{{name}}}{hint}": "slot {{{name}}} tidak ada{hint}",
    "{{{inside}}} is not well formed; write {example}": "{{{inside}}} tidak ditulis dengan benar; tulis {example}",
    "says how many": "menyebut jumlah",
    "takes no number": "tidak memakai jumlah",
    "{{{inside}}} does not go from 1 or more up to at most {most}": "{{{inside}}} harus mulai dari setidaknya 1 "
    "sampai paling banyak {most}",
}

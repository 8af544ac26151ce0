"""Plugins, and the readers, rules and formats that they bring: what is wrong with them."""

WORDS = {
    "small letters, digits and hyphens, such as newslint-meja": "huruf kecil, angka, dan tanda hubung, misalnya "
    "newslint-meja",
    "{name!r} is not the name of a package for newslint: {form}": "{name!r} bukan nama paket Python untuk newslint: "
    "{form}",
    "{name!r} is a name that Python takes for itself; {prefix}{name} is free": "{name!r} nama yang dipakai Python "
    "sendiri; {prefix}{name} masih bebas",
    "the plugin {name!r} ({distribution} {version})": "plugin {name!r} ({distribution} {version})",
    "the plugin {name}": "plugin {name}",
    "the installed plugin {name!r}": "plugin terpasang {name!r}",
    "{who} implements none of newslint's hooks": "{who} tidak mengisi satu pun kait newslint",
    "{who}: another plugin is called {name!r} too; uninstall one of them": "{who}: plugin lain juga bernama "
    "{name!r}; lepas salah satunya",
    "{who} does not fit newslint's hooks: {reason}": "{who} tidak cocok dengan kait newslint: {reason}",
    "{who} cannot be loaded: {reason}": "{who} tidak dapat dimuat: {reason}",
    "{what}; it may be built for another version of "
    "newslint than this one, whose plugin API is {version}": "{what}; mungkin plugin ini dibuat untuk versi "
    "newslint lain; API plugin versi ini {version}",
    "{who}: its module {top!r} is that of {taken} already; leave one of them out": "{who}: modulnya {top!r} sudah "
    "dipakai {taken}; tinggalkan salah satunya",
    "{who}: {name} lacks the decorator @newslint.hookimpl": "{who}: {name} belum memakai dekorator @newslint.hookimpl",
    "a .py file, a package folder, or a project folder whose pyproject.toml announces a plugin": "berkas .py, "
    "folder paket Python, atau folder proyek yang pyproject.toml-nya mengumumkan plugin",
    "{path}: no Python plugin here (--plugin-path takes {takes})": "{path}: di sini tidak ada plugin Python "
    "(--plugin-path menerima {takes})",
    "give it another name": "beri nama lain",
    "the plugin {name}: its module is called {top!r} like one of Python's own; {advice}": "plugin {name}: nama "
    "modulnya {top!r} sama dengan modul Python sendiri; {advice}",
    "the plugin {name}: its module is called {top!r} like one that is installed; {advice}": "plugin {name}: nama "
    "modulnya {top!r} sama dengan modul yang sudah terpasang; {advice}",
    "{file}: cannot be read, or has no such form": "{file}: tidak dapat dibaca, atau bentuknya tidak sesuai",
    "the module {module!r}, which its {file} announces": "modul {module!r}, yang diumumkan {file}-nya,",
    "{path}: {what}, is not in {where}": "{path}: {what} tidak ada di {where}",
    "the plugin {plugin!r}: the rule {name}": "plugin {plugin!r}: aturan {name}",
    "{who}: newslint_api is {wanted!r}, no number such as {version}": "{who}: newslint_api adalah {wanted!r}, bukan "
    "bilangan seperti {version}",
    "is built for version {wanted} of newslint's plugin API, and this newslint has version {version}": "dibuat "
    "untuk API plugin newslint versi {wanted}, sedangkan newslint ini memakai versi {version}",
    "update newslint": "perbarui newslint",
    "update the plugin": "perbarui plugin itu",
    "the plugin {plugin!r} brings {given!r} as a kind, which is no subclass of newslint.Rule": "plugin {plugin!r} "
    "membawa {given!r} sebagai jenis, padahal bukan turunan newslint.Rule",
    "the plugin {plugin!r} brings {given!r} as a formatter, which cannot be called": "plugin {plugin!r} membawa "
    "{given!r} sebagai format, padahal tidak dapat dipanggil",
    "the plugin {plugin!r} brings the class {name} as a reader, not an instance": "plugin {plugin!r} membawa kelas "
    "{name} sebagai pembaca, bukan objeknya",
    "the plugin {plugin!r} brings {given!r} as a reader, which lacks a name or read()": "plugin {plugin!r} membawa "
    "{given!r} sebagai pembaca, padahal tidak punya nama atau read()",
    "the plugin {plugin!r}: the reader {name!r} needs suffixes, a tuple of texts such as '.adoc'": "plugin "
    "{plugin!r}: pembaca {name!r} harus punya suffixes, yaitu tuple teks seperti '.adoc'",
    "the plugin {plugin!r}: the options of the reader {name!r} are no newslint.Option": "plugin {plugin!r}: opsi "
    "pembaca {name!r} bukan newslint.Option",
    "the plugin {plugin!r}: the reader {name!r} has options, but no with_settings()": "plugin {plugin!r}: pembaca "
    "{name!r} punya opsi, tetapi tidak punya with_settings()",
    "the plugin {plugin!r} brings {given!r} as a pack, which is no pathlib.Path or Traversable": "plugin {plugin!r} "
    "membawa {given!r} sebagai paket, padahal bukan pathlib.Path atau Traversable",
    "the plugin {plugin!r} brings {given!r} as a rule, which is no subclass of newslint.Rule": "plugin {plugin!r} "
    "membawa {given!r} sebagai aturan, padahal bukan turunan newslint.Rule",
    "{who} has no 'spec' of the type newslint.RuleSpec": "{who} tidak punya “spec” berjenis newslint.RuleSpec",
    "{who}: the id {id!r} is not of the form 'family/rule-name'": "{who}: nama {id!r} tidak berbentuk "
    "keluarga/nama-aturan",
    "{who}: the {what} {value!r} is not one of {names}": "{who}: {what} {value!r} tidak termasuk {names}",
    "{who}: the scope {scope!r} is no set of kinds of blocks": "{who}: scope {scope!r} bukan himpunan jenis blok",
    "{who}: unknown scope {name!r}{hint}": "{who}: scope {name!r} tidak dikenal{hint}",
    "{who}: {what!r} needs words in each of {names}": "{who}: {what!r} harus ada dalam semua bahasa ini: {names}",
    "the plugin {plugin!r} brings the {what} {name!r}, which another brings already": "plugin {plugin!r} membawa "
    "{what} {name!r}, yang sudah dibawa plugin lain",
    "kind": "jenis",
    "reader": "pembaca",
    "format": "format",
    "suffix": "akhiran",
    "; installed are {names}": "; yang terpasang: {names}",
    "none": "tidak ada",
    "the plugin {name!r} failed in {hook}: {type}: {reason}": "plugin {name!r} gagal di {hook}: {type}: {reason}",
    # readers and rules of plugins
    "the reader {name!r} is broken: it {fault}": "pembaca {name!r} rusak: {fault}",
    "the reader {name!r} failed with {type}: {reason}": "pembaca {name!r} gagal karena {type}: {reason}",
    "the reader {name!r} failed in with_settings() with {what}": "pembaca {name!r} gagal di with_settings() karena "
    "{what}",
    "yields a {type}, which is no newslint.Document": "yang dihasilkannya {type}, bukan newslint.Document",
    "yields a document without a newslint.Source": "dokumen yang dihasilkannya tidak punya newslint.Source",
    "yields a document of another text than it was given": "dokumen yang dihasilkannya berisi teks lain dari yang "
    "diberikan",
    "yields a document with a {type} among its blocks, or a block without text or map": "dokumen yang dihasilkannya "
    "memuat {type} di antara bloknya, atau blok tanpa text atau map",
    "yields a block of the unknown kind {kind!r}{hint}": "jenis blok yang dihasilkannya, {kind!r}, tidak dikenal{hint}",
    "yields a block from {start} to {end} in a text of {length} characters": "blok yang dihasilkannya dari {start} "
    "sampai {end}, padahal teksnya {length} karakter",
    "yields blocks out of order: one at {start} after one at {before}": "blok yang dihasilkannya tidak berurutan: "
    "yang di {start} sesudah yang di {before}",
    "yields an Unreadable without a reason": "Unreadable yang dihasilkannya tidak punya alasan",
    "the rule {id} is broken: {problem}": "aturan {id} rusak: {problem}",
    "the rule {id} gave up: {problem}": "aturan {id} menyerah: {problem}",
    "the rule {id} failed with {type}: {reason}": "aturan {id} gagal karena {type}: {reason}",
    "the rule {id} failed in literals() with {type}: {reason}": "aturan {id} gagal di literals() karena {type}: "
    "{reason}",
    "it yields more than {most:,} reports on one text, and no end is in sight": "laporannya untuk satu teks lebih "
    "dari {most:,} dan belum juga selesai",
    "it yields {shown}, which is no newslint.Report": "yang dihasilkannya {shown}, bukan newslint.Report",
    "it yields {shown} as a replacement, which is no newslint.Replacement": "pengganti yang dihasilkannya {shown}, "
    "bukan newslint.Replacement",
    "it reports the variant {shown}, which its kind does not declare": "varian {shown} yang dilaporkannya tidak "
    "dikenal jenisnya",
    "it reports the safety {shown}, which is not one of {names}": "safety {shown} yang dilaporkannya tidak termasuk "
    "{names}",
    "the values of its report are {shown}, no mapping of names to texts": "values laporannya {shown}, bukan "
    "pasangan nama dan teks",
    "the value of {{{name}}} is {shown}, no text": "nilai {{{name}}} adalah {shown}, bukan teks",
    "its message has {{{name}}}, for which the report has no value{hint}": "pesannya memuat {{{name}}}, tetapi "
    "laporannya tidak memberi nilainya{hint}",
    "{what} is {shown}, no {wanted}": "{what} adalah {shown}, bukan {wanted}",
    "{what} is a stretch that ends before it begins": "{what} adalah rentang yang berakhir sebelum mulai",
    "{what} is a piece of {block} from {start} to {end}": "{what} adalah potongan {block} dari {start} sampai {end}",
    "{what} is from {start} to {end} in a block of {count} characters": "{what} dari {start} sampai {end} di blok "
    "{count} karakter",
    "{what} is in a block of another document": "{what} ada di blok dokumen lain",
    "{what} is {shown}, no tuple": "{what} adalah {shown}, bukan tuple",
}

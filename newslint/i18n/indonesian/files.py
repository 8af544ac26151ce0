"""Files, what git says of them, and what keeps an article from being read or written."""

WORDS = {
    "{path}: there is no such file or folder": "{path}: tidak ada berkas atau folder dengan nama ini",
    "{filename}: cannot be made: {reason}": "{filename}: tidak dapat dibuat: {reason}",
    "{count} more could not be read": "{count} lainnya tidak dapat dibaca",
    "{path}: not UTF-8 text (byte {start})": "{path}: bukan teks UTF-8 (bita {start})",
    "cannot be read: {reason}": "tidak dapat dibaca: {reason}",
    "{candidate}: cannot be read: {reason}": "{candidate}: tidak dapat dibaca: {reason}",
    "cannot be read: this is {found}, no file": "tidak dapat dibaca: ini {found}, bukan berkas",
    "a folder": "folder",
    "a pipe": "pipa",
    "a socket": "soket",
    "a device": "perangkat",
    "something else": "sesuatu yang lain",
    "larger than {most:,} bytes, which is more than newslint reads of such a file": "lebih dari {most:,} bita, "
    "melebihi yang dibaca newslint untuk berkas seperti ini",
    "larger than {most:,} bytes, too large for an article": "lebih dari {most:,} bita, terlalu besar untuk sebuah "
    "naskah",
    "{path}: cannot be written: {reason}": "{path}: tidak dapat ditulis: {reason}",
    "{filename}: cannot be written: {reason}": "{filename}: tidak dapat ditulis: {reason}",
    "{folder}: cannot be written: {reason}": "{folder}: tidak dapat ditulis: {reason}",
    "{path}: cannot be written: {problem}": "{path}: tidak dapat ditulis: {problem}",
    "{path}: cannot be written: the file is write-protected": "{path}: tidak dapat ditulis: berkas ini dilindungi "
    "dari penulisan",
    "{path}: changed on disk while it was checked; left as it is": "{path}: berubah sementara diperiksa; dibiarkan "
    "apa adanya",
    "its extended attribute {name} cannot be kept: {why}; left as it is": "atribut tambahan {name} tidak dapat "
    "dipertahankan: {why}; dibiarkan apa adanya",
    "there is no such file": "berkas ini tidak ada",
    "UTF-8 with byte order mark, {newline}": "UTF-8 dengan BOM, {newline}",
    "there is no such file or folder": "tidak ada berkas atau folder dengan nama ini",
    "not read: a link that leads out of the tree that is checked (a file named by itself is read)": "tidak dibaca: "
    "tautan ini menuju ke luar folder yang diperiksa (berkas yang disebut sendiri akan dibaca)",
    # what the system says, by the number of its error
    "Permission denied": "izin ditolak",
    "Operation not permitted": "tidak diizinkan",
    "No such file or directory": "berkas atau folder tidak ada",
    "Not a directory": "bukan folder",
    "Is a directory": "ini folder",
    "File exists": "sudah ada",
    "File name too long": "nama berkas terlalu panjang",
    "No space left on device": "tidak ada lagi ruang penyimpanan",
    "Disk quota exceeded": "jatah ruang penyimpanan habis",
    "Read-only file system": "penyimpanan ini hanya dapat dibaca",
    "Too many levels of symbolic links": "tautan berputar-putar",
    "Too many open files": "terlalu banyak berkas terbuka",
    "Input/output error": "penyimpanan gagal dibaca atau ditulisi",
    "Bad file descriptor": "sudah ditutup",
    # encodings
    "this is {encoding} text (byte order mark at byte 0); {advice}": "ini teks {encoding} (tanda urutan bita pada "
    "bita 0); {advice}",
    "this looks like {wide} text (NUL byte at byte {nul}); {advice}": "ini tampaknya teks {wide} (bita NUL pada "
    "bita {nul}); {advice}",
    "this is no text file (NUL byte at byte {nul})": "ini bukan berkas teks (bita NUL pada bita {nul})",
    "not UTF-8 text: byte 0x{data:02x} at byte {offset} (perhaps {encoding}, called Latin-1); {advice}": "bukan "
    "teks UTF-8: bita 0x{data:02x} pada bita {offset} (mungkin {encoding}, yang disebut Latin-1); {advice}",
    "convert it with: iconv -f {encoding} -t UTF-8 {path} > {target}": "ubah dengan: iconv -f {encoding} -t UTF-8 "
    "{path} > {target}",
    # git
    "git is not installed here": "git tidak terpasang di sini",
    "git cannot be run: {reason}": "git tidak dapat dijalankan: {reason}",
    "git {command} failed: {what}{advice}": "git {command} gagal: {what}{advice}",
    "exit code {code}": "kode keluar {code}",
    "git {command} did not finish within {seconds} seconds": "git {command} belum selesai sesudah {seconds} detik",
    "git cat-file did not finish within {seconds} seconds": "git cat-file belum selesai sesudah {seconds} detik",
    "git's store has no content {name}{advice}": "simpanan git tidak memuat {name}{advice}",
    "; this is a partial clone, and newslint fetches nothing; 'git diff' fetches what it shows (docs/ci.md)": "; "
    "ini klona parsial, dan newslint tidak mengunduh apa pun; “git diff” mengunduh yang ditampilkannya (docs/ci.md)",
}

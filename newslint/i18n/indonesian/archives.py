"""Archives: how they are read, divided, checked and reported."""

WORDS = {
    # reading
    "name the field with --text-column": "sebutkan kolomnya dengan --text-column",
    "no id in the field {name!r}; this record has: {fields}": "tidak ada pengenal di kolom {name!r}; rekaman ini "
    "memuat: {fields}",
    "{address}: addresses need fsspec; get it with: pip install 'newslint[corpus]'": "{address}: alamat memerlukan "
    "fsspec; pasang dengan: pip install 'newslint[corpus]'",
    "damaged, and cannot be read to its end: {what}": "rusak, dan tidak dapat dibaca sampai habis: {what}",
    "{path}: the name does not tell the format; say it with --format ({known})": "{path}: formatnya tidak terbaca "
    "dari namanya; sebutkan dengan --format ({known})",
    "unknown format of texts {name!r}{hint}": "format teks {name!r} tidak dikenal{hint}",
    "rows {first} to {last}: damaged: {what}": "baris {first} sampai {last}: rusak: {what}",
    "row {row}: {problem}": "baris {row}: {problem}",
    "record {number}: {problem}": "rekaman {number}: {problem}",
    "post {number}: {problem}": "pos {number}: {problem}",
    "WARC files need warcio; get it with: pip install 'newslint[corpus]'": "berkas WARC memerlukan warcio; pasang "
    "dengan: pip install 'newslint[corpus]'",
    "not text in {encoding}, the encoding that it names": "bukan teks {encoding}, pengodean yang disebutnya",
    "line {line}: not well-formed XML ({what}); nothing behind it is read": "baris {line}: XML tidak tersusun baik "
    "({what}); yang sesudahnya tidak dibaca",
    "a document type or an entity is declared here, which no export of WordPress does; not read": "di sini "
    "dinyatakan jenis dokumen atau entitas, yang tidak ada dalam ekspor WordPress; tidak dibaca",
    # corpus check
    "INPUT": "MASUKAN",
    "ADDRESS": "ALAMAT",
    "work on an archive of any size, on this machine or on a cluster": "kerjakan arsip sebesar apa pun, di mesin ini "
    "atau di klaster",
    "lint an archive of any size, on this machine or on a cluster": "periksa arsip sebesar apa pun, di mesin ini "
    "atau di klaster",
    "the archive: files, folders and addresses, such as arsip.jsonl.gz or s3://arsip/2024/": "arsipnya: berkas, "
    "folder, dan alamat, misalnya arsip.jsonl.gz atau s3://arsip/2024/",
    "how articles are read": "cara naskah dibaca",
    "format of all files (default: what the ending of each name tells)": "format semua berkas (bawaan: menurut "
    "akhiran nama tiap berkas)",
    "the column that holds the article (default: text, content, body, isi, konten or artikel)": "kolom yang memuat "
    "naskah (bawaan: text, content, body, isi, konten, atau artikel)",
    "the column with the article's id (default: id, guid, url ..., else where it stands)": "kolom pengenal naskah "
    "(bawaan: id, guid, url ..., atau tempatnya)",
    "the column with its headline": "kolom judulnya",
    "the column with the date it was published": "kolom tanggal terbitnya",
    "the column with its section or desk": "kolom rubrik atau mejanya",
    "the column with its author": "kolom penulisnya",
    "the column with the site it is from (default: site, situs, domain, else the host of its "
    "address)": "kolom situs asalnya (bawaan: site, situs, domain, atau nama situs dalam alamatnya)",
    "what texts are written in: plain, markdown or html": "bentuk teks: plain, markdown, atau html",
    "a folder of Parquet files, or one file such as temuan.parquet": "folder berisi berkas Parquet, atau satu "
    "berkas, misalnya temuan.parquet",
    "go on with a run that was broken off": "lanjutkan pemeriksaan yang terputus",
    "nothing but errors": "hanya kesalahan",
    "where the work is done": "tempat pemeriksaan dikerjakan",
    "processes of this machine, or a cluster (default: pool)": "proses di mesin ini, atau klaster (bawaan: pool)",
    "check in N processes (default: one a core)": "periksa dengan N proses (bawaan: satu tiap inti prosesor)",
    "the cluster's scheduler (default: a cluster of its own)": "penjadwal klaster (bawaan: klaster sendiri)",
    "this needs {module}; get it with: pip install 'newslint[{extra}]'": "perintah ini memerlukan {module}; pasang "
    "dengan: pip install 'newslint[{extra}]'",
    "--scheduler is for --engine dask and --engine spark": "--scheduler hanya untuk --engine dask dan --engine spark",
    "{path} is there already; name another --output, or delete it first": "{path} sudah ada; sebut --output lain, "
    "atau hapus dahulu",
    "{path} holds what another run has written; go on with it with --resume, or name another "
    "--output": "{path} berisi hasil pemeriksaan lain; lanjutkan dengan --resume, atau sebut --output lain",
    "{place}: another run is writing here": "{place}: pemeriksaan lain sedang menulis di sini",
    "a process died at {path}, perhaps for want of memory; its part is done again": "suatu proses mati saat "
    "mengerjakan {path}, mungkin karena kekurangan memori; bagiannya dikerjakan ulang",
    "{count} processes died of it": "{count} proses mati karenanya",
    "the workers died of it": "proses pekerja mati karenanya",
    "workers that were lost meanwhile: {count}; their parts were done again": "proses pekerja yang hilang: {count}; "
    "bagiannya dikerjakan ulang",
    "parts that could not be done: {count}; try them again with --resume": "bagian yang tidak dapat dikerjakan: "
    "{count}; coba lagi dengan --resume",
    "Articles: {articles:,}, of them empty: {blank:,}. Not read: {rejected:,}; not checked as "
    "a whole: {failed:,}.": "Naskah: {articles:,}, yang kosong: {blank:,}. Tidak terbaca: {rejected:,}; tidak "
    "terperiksa seluruhnya: {failed:,}.",
    "Errors: {error:,}, warnings: {warning:,}, infos: {info:,}. Digest of the findings: "
    "{digest}": "Kesalahan: {error:,}, peringatan: {warning:,}, info: {info:,}. Sidik temuan: {digest}",
    "Written to {path}.": "Ditulis ke {path}.",
    "the batch has no column {name!r}, but {names}": "kelompok ini tidak memuat kolom {name!r}, melainkan {names}",
}

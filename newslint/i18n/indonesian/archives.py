"""Archives: how they are read, divided, checked and reported."""

WORDS = {
    # reading
    "name the field with --text-column": "sebutkan kolomnya dengan --text-column",
    "no id in the field {name!r}; this record has: {fields}": "tidak ada pengenal di kolom {name!r}; rekaman ini "
    "memuat: {fields}",
    "{address}: addresses need fsspec; get it with: pip install 'newslint[corpus]'": "{address}: alamat memerlukan "
    "fsspec; pasang dengan: pip install 'newslint[corpus]'",
    "damaged, and cannot be read to its end: {what}": "rusak, dan tidak dapat dibaca sampai habis: {what}",
    "{path}: the name does not tell the format; say it with --format ({known})": "{path}: formatnya tidak terbaca dari "
    "namanya; sebutkan dengan --format ({known})",
    "unknown format of texts {name!r}{hint}": "format teks {name!r} tidak dikenal{hint}",
}

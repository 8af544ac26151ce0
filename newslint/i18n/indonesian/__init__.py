"""Indonesian for what newslint says in English, one module an area; imported when something of it is told.

The same thing has one name: finding temuan, rule aturan, family keluarga (aturan), pack paket (aturan), kind jenis,
option opsi, key kunci, default bawaan, file berkas, folder folder, link tautan, report laporan, article naskah,
configuration konfigurasi, setting setelan, baseline baseline, phrase frasa, list daftar, pattern pola, expression
ekspresi, slot slot, example contoh, fix perbaikan, reader pembaca, plugin plugin, record rekaman, cache cache, and the
severities kesalahan, peringatan, info. Names of keys, options and commands stay as they are typed.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import lru_cache


@lru_cache(maxsize=1)
def table() -> Mapping[str, str]:
    """Return the Indonesian of each English sentence, with the same fields."""
    from newslint.i18n.indonesian import articles, command_line, files, plugins, rules, settings

    return ChainMap(*(area.WORDS for area in (articles, command_line, files, plugins, rules, settings)))

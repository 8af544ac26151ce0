"""Indonesian for what newslint says in English, one module an area; imported when something of it is told.

The same thing has one name: finding temuan, rule aturan, family keluarga (aturan), pack paket (aturan), kind jenis,
option opsi, key kunci, default bawaan, file berkas, folder folder, link tautan, report laporan, article naskah,
configuration konfigurasi, setting setelan, baseline baseline, phrase frasa, list daftar, pattern pola, expression
ekspresi, slot slot, example contoh, fix perbaikan, reader pembaca, plugin plugin, record rekaman, cache cache, and the
severities kesalahan, peringatan, info; rules in tests/i18n/glosarium keep the terms. Names of keys, options and
commands stay as they are typed.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Mapping
from functools import cache
from importlib import import_module

AREAS = (
    "reports",
    "notes",
    "files",
    "articles",
    "settings",
    "rules",
    "plugins",
    "command_line",
    "pages",
    "authors",
    "archives",
    "copies",
    "server",
    "editors_page",
    "options",
    "kinds",
    "schemas",
)
"""The modules of this package, those first whose words are told most often."""


@cache
def _words(area: str) -> Mapping[str, str]:
    words: Mapping[str, str] = import_module(f"{__name__}.{area}").WORDS
    return words


def translation(words: str) -> str | None:
    """Return the Indonesian for English words, with the same fields; no area is imported behind the one that has it."""
    return next((found for area in AREAS if (found := _words(area).get(words))), None)


def table() -> Mapping[str, str]:
    """Return the Indonesian of all English sentences."""
    return ChainMap(*({**_words(area)} for area in AREAS))

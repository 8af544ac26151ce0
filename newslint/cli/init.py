"""Command ``init``: writes a commented ``.newslint.yaml`` into the working folder."""

from __future__ import annotations

import argparse
import os

from newslint.cli.streams import show
from newslint.configuration.place import FILE_NAME
from newslint.errors import ConfigError
from newslint.files.writing import write_atomically

SCHEMA = ".newslint/config.schema.json"
TEMPLATES = {
    "id": """\
# Konfigurasi newslint; semua kunci boleh dihapus. Daftar aturan: newslint rules

# Keluarga atau aturan yang dijalankan (bawaan: semua yang stabil).
# select: [duplicates, fragments, cruft, citations]

# Aturan percobaan atau tambahan, dengan nama lengkap.
# extend-select: []

# Keluarga atau aturan yang tidak dijalankan.
ignore: []

# Tingkat paling ringan yang menggagalkan pemeriksaan: error, warning, info, atau never.
fail-on: error

# Bahasa pesan: id atau en.
language: id

# Folder aturan YAML milik redaksi ini.
# packs: [./aturan]

# Plugin yang harus terpasang.
# plugins: []

# Berkas yang tidak pernah diperiksa.
# exclude: ["arsip/**"]

# Potongan teks yang tidak pernah dilaporkan, seperti yang tampil dalam laporan.
# allow: ["Ad image"]

# Yang tidak dilihat aturan mana pun: kata dan tanda (skip-text), baris utuh (skip-blocks); keduanya ekspresi reguler.
# skip-text: ['\\bREG-\\d+\\b']
# skip-blocks: ['(?s)^:::iklan$.*?^:::$']

# Temuan lama yang dicatat (newslint baseline) dan tidak dilaporkan.
# baseline: .newslint-baseline.json

# Mengubah satu aturan.
# rules:
#   duplicates/near-paragraph: {severity: error}

# Kolom rekaman JSONL: isi artikel, judul, dan cara membaca isinya (plain, markdown, html).
# readers:
#   jsonl: {text: [text, content, body, isi], title: [title, headline, judul], format: plain}

# Pengaturan untuk sebagian berkas.
# paths:
#   - match: "opini/**"
#     ignore: [fragments]
""",
    "en": """\
# Configuration of newslint; any key may be left out. List of rules: newslint rules

# Families or rules to run (default: all that are stable).
# select: [duplicates, fragments, cruft, citations]

# Preview or further rules, by their full names.
# extend-select: []

# Families or rules not to run.
ignore: []

# The least severity that fails a check: error, warning, info or never.
fail-on: error

# Language of messages: id or en.
language: en

# Folders of YAML rules of this newsroom.
# packs: [./editorial-rules]

# Plugins that must be installed.
# plugins: []

# Files that are never checked.
# exclude: ["archive/**"]

# Excerpts that are never reported, as the reports show them.
# allow: ["Ad image"]

# What no rule looks at: words and signs (skip-text), whole lines (skip-blocks); both are regular expressions.
# skip-text: ['\\bREG-\\d+\\b']
# skip-blocks: ['(?s)^:::advert$.*?^:::$']

# Old findings that are recorded (newslint baseline) and not reported.
# baseline: .newslint-baseline.json

# Changing one rule.
# rules:
#   duplicates/near-paragraph: {severity: error}

# Fields of JSONL records: the article, its headline, and how the article is read (plain, markdown, html).
# readers:
#   jsonl: {text: [text, content, body, isi], title: [title, headline, judul], format: plain}

# Settings for some of the files.
# paths:
#   - match: "opinion/**"
#     ignore: [fragments]
""",
}


def run(options: argparse.Namespace) -> int:
    """Write the file and say so; one that is there already is kept unless ``--force`` is given."""
    if os.path.islink(FILE_NAME) or (os.path.lexists(FILE_NAME) and not os.path.isfile(FILE_NAME)):
        raise ConfigError("{file_name} is there already and no file of its own; remove it first", file_name=FILE_NAME)
    if os.path.lexists(FILE_NAME) and not options.force:
        raise ConfigError("{file_name} is there already; --force overwrites it", file_name=FILE_NAME)
    # Editors read the schema where there is one: newslint schema --into .newslint
    head = f"# yaml-language-server: $schema={SCHEMA}\n" if os.path.isfile(SCHEMA) else ""
    write_atomically(FILE_NAME, f"{head}{TEMPLATES[options.lang]}".encode())
    show({"id": f"{FILE_NAME} ditulis.", "en": f"{FILE_NAME} written."}[options.lang])
    return 0

"""Command ``init``: writes a commented ``.newslint.yaml`` into the working folder."""

from __future__ import annotations

import argparse
import os

from newslint.cli.streams import show
from newslint.configuration.place import FILE_NAME
from newslint.errors import ConfigError
from newslint.files.writing import write_atomically
from newslint.i18n import Message, localized

SCHEMA = ".newslint/config.schema.json"
KEYS = (
    (Message("Configuration of newslint; any key may be left out. List of rules: newslint rules"), ""),
    (
        Message(
            "Which rules run: minimal (errors only), redaksi (all that are stable) or ketat (optional ones as well)."
        ),
        "# preset: redaksi",
    ),
    (
        Message("Families or rules to run, instead of a preset."),
        "# select: [duplicates, fragments, cruft, citations]",
    ),
    (Message("Preview or further rules, by their full names."), "# extend-select: []"),
    (Message("Families or rules not to run."), "ignore: []"),
    (Message("The least severity that fails a check: error, warning, info or never."), "fail-on: error"),
    (Message("Language of messages: id or en."), "language: {language}"),
    (Message("Folders of YAML rules of this newsroom."), "# packs: [./aturan]"),
    (Message("Plugins that must be installed."), "# plugins: []"),
    (Message("Files that are never checked."), '# exclude: ["arsip/**"]'),
    (Message("Excerpts that are never reported, as the reports show them."), '# allow: ["Ad image"]'),
    (
        Message(
            "What no rule looks at: words and signs (skip-text), whole lines (skip-blocks); "
            "both are regular expressions."
        ),
        "# skip-text: ['\\bREG-\\d+\\b']\n# skip-blocks: ['(?s)^:::iklan$.*?^:::$']",
    ),
    (
        Message("Old findings that are recorded (newslint baseline) and not reported."),
        "# baseline: .newslint-baseline.json",
    ),
    (Message("Changing one rule."), "# rules:\n#   duplicates/near-paragraph: {{severity: error}}"),
    (
        Message(
            "Fields of JSONL records: the article, its headline, and how the article is read (plain, markdown, html)."
        ),
        "# readers:\n#   jsonl: {{text: [text, content, body, isi], title: [title, headline, judul], format: plain}}",
    ),
    (
        Message("Settings for some of the files."),
        '# paths:\n#   - match: "opini/**"\n#     ignore: [fragments]',
    ),
)
"""What the file says of each key, and the key with a value."""


def template(language: str) -> str:
    """Return the text of the file: keys in use, keys in comments, and what they mean in a language."""
    parts = (f"# {localized(says, language)}\n{key.format(language=language)}".rstrip() for says, key in KEYS)
    return "\n\n".join(parts) + "\n"


def run(options: argparse.Namespace) -> int:
    """Write the file and say so; one that is there already is kept unless ``--force`` is given."""
    if os.path.islink(FILE_NAME) or (os.path.lexists(FILE_NAME) and not os.path.isfile(FILE_NAME)):
        raise ConfigError("{file_name} is there already and no file of its own; remove it first", file_name=FILE_NAME)
    if os.path.lexists(FILE_NAME) and not options.force:
        raise ConfigError("{file_name} is there already; --force overwrites it", file_name=FILE_NAME)
    # Editors read the schema where there is one: newslint schema --into .newslint
    head = f"# yaml-language-server: $schema={SCHEMA}\n" if os.path.isfile(SCHEMA) else ""
    write_atomically(FILE_NAME, f"{head}{template(options.lang)}".encode())
    show(localized(Message("{file} written.", file=FILE_NAME), options.lang))
    return 0

"""Command ``corpus index``: keeps the paragraphs of an archive, so that copies are found in later articles."""

from __future__ import annotations

import argparse

from newslint.cli.corpus_inputs import Unread, inputs_of
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show
from newslint.corpus.copies.building import build
from newslint.corpus.copies.paragraphs import ParagraphReader
from newslint.corpus.copies.store import Index
from newslint.i18n import Templates
from newslint.terminal import printable_path

MESSAGES = Templates(
    {
        "built": "{file}: {articles:,} articles, {texts:,} paragraphs. "
        "Read now: {read:,} articles; new or changed: {added:,}; gone: {removed:,}."
    }
)


def run(options: argparse.Namespace) -> int:
    """Bring an index in step with an archive; return 2 where some of it could not be read."""
    config = load_config(options)
    reader = ParagraphReader(config, load_registry(options, config))
    inputs = inputs_of(options, reader.linter)
    unread = Unread()
    index = Index.to_write(options.index)
    try:
        built = build(index, inputs, reader, unread.take)
        saying = MESSAGES[config.language]["built"]
        show(saying.format(file=printable_path(options.index), **index.size()._asdict(), **built._asdict()))
    finally:
        index.close()
    return unread.end()

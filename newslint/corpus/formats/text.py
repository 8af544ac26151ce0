"""Files of text, Markdown or HTML, an article each; the path below the folder that was named is its id."""

from __future__ import annotations

import os
from collections.abc import Iterator

from newslint.corpus.addresses import opened
from newslint.corpus.parts import FilePiece
from newslint.corpus.records import Article, Layout, Rejected
from newslint.files.decoding import decode
from newslint.files.regular_files import read_text

FORMS = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The readers of files by the endings of their names."""


def pieces(path: str, name: str) -> Iterator[FilePiece]:
    """Yield the file."""
    yield FilePiece(path, name=name)


def read(piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield the article. Raises ``InputError`` where the file cannot be read, or is not UTF-8 text."""
    form = layout.form or FORMS.get(os.path.splitext(piece.path)[1].lower(), "plain")
    with opened(piece.path) as file:
        text = decode(read_text(file), piece.path).text
    yield Article(piece.name, text, piece.path, piece.path, form=form)

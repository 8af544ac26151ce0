"""Reader ``naskah``: manuscripts as the desk's editing system exports them.

A head of lines such as ``Judul: Harga Beras Naik``, an empty line, then paragraphs parted by empty lines. A line
between ``==`` is a heading, a paragraph behind ``> `` a quotation; lines of one paragraph belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint import Block, Document, Source, TextBuilder, Unreadable

_HEAD_LINE = re.compile(r"([A-Z][a-z]+):[ \t]*(.*)")
_HEADING = re.compile(r"==[ \t]*(\S.*?)[ \t]*==[ \t]*$")
_PARAGRAPH = re.compile(r"\S.*(?:\n.*\S.*)*")


class ManuscriptReader:
    """Reads ``.naskah`` files."""

    name = "naskah"
    suffixes = (".naskah",)

    def read(self, source: Source) -> Iterator[Document | Unreadable]:
        """Yield the article, or why the file is no manuscript."""
        head, blocks, body = {}, [], 0
        while found := _HEAD_LINE.match(source.text, body):
            head[found[1].lower()] = found[2].strip()
            if found[1] == "Judul" and found[2].strip():
                blocks.append(_block("title", source.text, found.start(2), found.end()))
            body = found.end() + 1
        if "judul" not in head:
            yield Unreadable("a manuscript begins with its head, and there is no line 'Judul: ...' in it")
            return
        blocks.extend(_body(source.text, body))
        yield Document(source, blocks, {"title": head["judul"]})


def _body(text: str, start: int) -> Iterator[Block]:
    for found in _PARAGRAPH.finditer(text, start):
        heading = _HEADING.match(text, found.start(), found.end())
        if heading:
            yield _block("heading", text, *heading.span(1))
        elif found[0].startswith("> "):
            yield _block("quote", text, found.start() + 2, found.end())
        else:
            yield _block("paragraph", text, *found.span())


def _block(kind: str, text: str, start: int, end: int) -> Block:
    """Return a range of the text as a block: its lines joined by spaces, each of which knows where it came from."""
    builder = TextBuilder()
    for line in text[start:end].splitlines(keepends=True):
        words = line.rstrip()
        builder.copy(words, start)
        if start + len(line) < end:
            builder.replace(" ", start + len(words), start + len(line))
        start += len(line)
    return Block(kind, *builder.build())

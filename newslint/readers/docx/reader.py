"""Reader ``docx``: Word files, a line for each paragraph, so that the number of a line is that of its paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from newslint.errors import InputError
from newslint.readers.characters import INVISIBLE, SPACES
from newslint.readers.docx.package import missing, open_word
from newslint.readers.titles import TITLE_WITHIN, looks_like_heading, looks_like_title
from newslint.readers.visible_text import SourcedText, add, visible
from newslint.text.document import Block, Document, Unreadable
from newslint.text.source import Source
from newslint.text.spans import TextBuilder

_EDGES = INVISIBLE + SPACES + " \t"


class DocxReader:
    """Reads ``.docx`` files; needs python-docx, which the extra ``docx`` brings."""

    name = "docx"
    suffixes = (".docx",)

    def missing(self) -> str:
        """Return what has to be installed, in a sentence, or nothing where it is there."""
        return missing()

    def read_stream(self, stream: BinaryIO, path: str) -> Iterator[Document | Unreadable]:
        """Yield the one document of a Word file; its source is the words of the paragraphs, each on a line."""
        reason = missing()
        if reason:
            yield Unreadable(reason)
            return
        from newslint.readers.docx.paragraphs import paragraphs  # only where there is a Word file

        try:
            found = list(paragraphs(open_word(stream)))
        except InputError as problem:
            yield Unreadable(problem.message)
            return
        blocks = []
        start = 0
        seen = set()
        for paragraph in found:
            words = paragraph.words
            # A header says on each page what stands elsewhere, such as the headline; that is looked at once.
            repeated = paragraph.story.is_on_each_page and words.casefold().strip() in seen
            block = None if repeated else _block(words, start, paragraph.kind)
            if block:
                blocks.append(block)
            seen.add(words.casefold().strip())
            start += len(words) + 1
        _classify(blocks)
        yield Document(Source(path, "\n".join(paragraph.words for paragraph in found)), blocks)


def _block(words: str, start: int, kind: str) -> Block | None:
    """Return the block of a paragraph that begins at ``start``, or None where there is nothing for rules to see."""
    bare = words.strip().strip(_EDGES)
    before = words.find(bare)
    if not (bare and kind):
        return None
    builder = TextBuilder()
    for part in visible(SourcedText(bare, start + before, start + before + len(bare), copied=True)):
        add(builder, part)
    text, offsets = builder.build()
    if not text.strip():
        return None
    block = Block(kind, text, offsets)
    block.level = int(kind == "heading")
    return block


def _classify(blocks: Sequence[Block]) -> None:
    """Find the headings that their writer only made bold or large, by their words, as in plain text."""
    has_title = any(block.kind == "title" for block in blocks)
    for index, block in enumerate(blocks):
        if block.kind == "paragraph" and not has_title and index < TITLE_WITHIN and looks_like_title(block.text):
            block.kind = "title"
            has_title = True
        elif block.kind == "paragraph" and looks_like_heading(block.text):
            block.kind = "heading"

"""Reader ``markdown``: CommonMark with tables, footnotes and front matter, as news desks and site builders keep it.

Blocks hold what a reader of the page reads. Link targets, picture titles, tags, comments and template tags are left
out; inline code stands as ``characters.PLACEHOLDER``, which is neither a word nor a mark. Raw HTML is read as in an
HTML file. Code, HTML without text and front matter are blocks of kinds of their own, which are no prose.
"""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.document import Document
from newslint.text.source import Source


class MarkdownReader:
    """Reads ``.md``, ``.markdown`` and ``.mdx`` files."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdx")

    def read(self, source: Source) -> Iterable[Document]:
        """Yield the one document of a Markdown file; front matter is in its ``meta``, a title there under ``title``."""
        # Only a run that reads Markdown pays for the parser.
        from newslint.readers.markdown.document import read_markdown

        yield read_markdown(source)

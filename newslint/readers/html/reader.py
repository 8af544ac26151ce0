"""Reader ``html``: the article of a page, or the whole of a file that is a piece of one."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.text.document import Block, Document
from newslint.text.source import Source
from newslint.text.spans import OffsetMap


class HtmlReader:
    """Reads ``.html`` and ``.htm`` files."""

    name = "html"
    suffixes = (".html", ".htm")

    def read(self, source: Source) -> Iterable[Document]:
        """Yield the one document of an HTML file, the words of its ``<title>`` under ``title`` in ``meta``."""
        # Only a run that reads HTML pays for these.
        from newslint.readers.front_matter import directives_of, metadata, title_of
        from newslint.readers.html.article import article, fragment, headline
        from newslint.readers.html.page import Page
        from newslint.readers.html.resources import anchors

        page = Page(source.text)
        matter = page.front_matter
        title = page.title.text if page.title else title_of(matter.values) if matter else ""
        kept = (article if page.is_whole else fragment)(page.passages, page.elements.all)
        found = headline(page.passages, kept, title)
        if found:
            found.block.kind = "title"
        chosen = {id(passage) for passage in kept} | {id(found)}
        blocks = [passage.block for passage in page.passages if id(passage) in chosen]
        if page.title and not found:
            blocks.append(page.title)
        meta = metadata(matter) | ({"title": title} if title else {})
        if matter:
            start, end = matter.content
            words = source.text[start:end]
            if words.strip():
                blocks.append(Block("front-matter", words, OffsetMap.identity(start, end - start), matter.content))
        blocks.sort(key=lambda block: block.map.to_source(0, 0).start)
        document = Document(source, blocks, meta, [*directives_of(matter, source.text), *page.directives])
        document.resources = tuple(page.resources)
        document.anchors = anchors(source.text)
        yield document

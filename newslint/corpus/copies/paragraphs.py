"""Paragraphs of articles that may be copies: running text, without what belongs to the site and not to the article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.analyses.repetition.across import FEWEST_WORDS, PublishedPassage
from newslint.analyses.repetition.exact import PARAGRAPH_KINDS
from newslint.api import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection, chosen_ids
from newslint.corpus.records import Article
from newslint.linting.engine import Engine
from newslint.plugins.registry import Registry
from newslint.text.document import Document


class ArchivedParagraph(NamedTuple):
    """A paragraph that may be a copy: its place among the blocks of its article, from 0, and its words."""

    position: int
    passage: PublishedPassage


class ParagraphReader:
    """Reads the paragraphs of articles with the readers and the furniture rules of a configuration."""

    def __init__(self, config: Config, registry: Registry) -> None:
        catalogue = registry.catalogue
        chosen = (one for one in chosen_ids(catalogue, config.selection) if catalogue.brief(one).furniture)
        selection = Selection(tuple(chosen) or tuple(one for one in catalogue.ids if catalogue.brief(one).furniture))
        self.linter = Linter(config._replace(selection=selection, paths=()), registry, plan=True)
        self._furniture = Engine(self.linter.rules())

    def of_article(self, article: Article) -> list[ArchivedParagraph]:
        """Return the paragraphs of an article; what cannot be read of it has none."""
        documents = self.linter.record_documents(article.text, article.path, form=article.form, meta=article.meta)
        return [one for document in documents if isinstance(document, Document) for one in self.of_document(document)]

    def of_document(self, document: Document) -> Iterator[ArchivedParagraph]:
        """Yield the paragraphs of a document that are long enough to be copies, site furniture left out."""
        self._furniture.run(document)
        yield from paragraphs_of(document)


def paragraphs_of(document: Document) -> Iterator[ArchivedParagraph]:
    """Yield the paragraphs of a document, whose furniture is known, that are long enough to be copies."""
    for block in document.blocks:
        if block.kind in PARAGRAPH_KINDS and block.index not in document.furniture:
            passage = PublishedPassage(block.text)
            if len(passage.words) >= FEWEST_WORDS:
                yield ArchivedParagraph(block.index, passage)

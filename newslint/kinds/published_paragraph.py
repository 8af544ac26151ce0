"""Kind ``published-paragraph``: reports paragraphs that another article of the newsroom's archive holds already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.analyses.repetition.across import FEWEST_WORDS
from newslint.analyses.repetition.exact import PARAGRAPH_KINDS
from newslint.analyses.repetition.normalization import words_of
from newslint.option import Option
from newslint.rule import Report, Rule, RuleSpec
from newslint.text.document import Block, Document
from newslint.text.published import Original

Copied = tuple[Block, Original]


class PublishedParagraphRule(Rule):
    """Reports each run of paragraphs that one earlier article holds, word for word or nearly."""

    kind = "published-paragraph"
    options = (Option("paragraph-words", "integer", FEWEST_WORDS, "fewest words of a paragraph that is looked up"),)
    placeholders = {
        **Rule.placeholders,
        "article": "the earlier article, by its id in the archive",
        "when": "its date and its site in brackets, where they are known",
        "percent": "how much of the words stands in the earlier article, in per cent",
        "paragraphs": "how many paragraphs in a row stand there",
    }
    variants = {"run": "several paragraphs in a row stand in the earlier article"}
    default_scope = PARAGRAPH_KINDS
    needs_furniture = True
    needs_published = True

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._fewest: int = options["paragraph-words"]

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every run of copied paragraphs; none where there is no archive to ask."""
        published = document.vocabulary.published
        if published is None:
            return
        blocks = [block for block in document.prose(self.spec.scope) if self._is_text(block)]
        record = document.meta.get("record")
        found = published.originals([block.text for block in blocks], document.source.path, record)
        for run in _runs(blocks, found):
            yield _report(run)

    def _is_text(self, block: Block) -> bool:
        return block.index not in block.document.furniture and len(words_of(block.piece)) >= self._fewest


def _runs(blocks: Sequence[Block], found: Sequence[Original | None]) -> Iterator[list[Copied]]:
    """Yield the copied paragraphs, those together that follow each other and stand in the same article."""
    run: list[Copied] = []
    for block, original in zip(blocks, found, strict=True):
        if run and (original is None or original.article != run[-1][1].article or original.site != run[-1][1].site):
            yield run
            run = []
        if original is not None:
            run.append((block, original))
    if run:
        yield run


def _report(run: Sequence[Copied]) -> Report:
    (first, original), last = run[0], run[-1][0]
    words = [len(words_of(block.piece)) for block, _ in run]
    share = sum(one.share * count for (_, one), count in zip(run, words, strict=True)) / sum(words)
    known = ", ".join(filter(None, (original.date[:10], original.site)))
    values = {
        "article": original.article,
        "when": f" ({known})" if known else "",
        "percent": str(int(100 * share)),
        "paragraphs": str(len(run)),
    }
    where = first.piece if first is last else first.piece.to(last.piece)
    return Report(where, values, "run" if len(run) > 1 else "")

"""Documents and limits for tests of the parts that repetition is told by."""

from __future__ import annotations

from newslint import Block, Document, OffsetMap, Source
from newslint.analyses.repetition.limits import RepetitionLimits
from newslint.analyses.repetition.paragraphs import Paragraph
from newslint.analyses.repetition.similarity import (
    ComparedText,
)

LIMITS = RepetitionLimits(
    scope=frozenset({"paragraph", "list-item"}),
    paragraph_words=8,
    list_words=20,
    labels=("foto", "doa"),
    legal_words=("pasal",),
    licence_phrases=("boleh disalin",),
    step_words=("langkah", "pertama"),
    recap_words=("kesimpulan", "dapat disimpulkan", "ringkasan"),
    sheet_words=("lirik", "jadwal"),
    saying=("kata", "ujar"),
    saying_before=("mengatakan",),
    likewise=("begitu pula",),
)
AIR = "Air sungai surut."


def document(*parts: str | tuple[str, str], title: object = None, furniture: tuple[int, ...] = ()) -> Document:
    """Return a document of paragraphs, or of other blocks given as (kind, text), one a line of the source."""
    pairs = [("paragraph", part) if isinstance(part, str) else part for part in parts]
    source = Source("a.txt", "\n".join(text for _, text in pairs))
    blocks, start = [], 0
    for kind, text in pairs:
        blocks.append(Block(kind, text, OffsetMap.identity(start, len(text))))
        start += len(text) + 1
    made = Document(source, blocks, {"title": title})
    made.furniture = frozenset(furniture)
    return made


def text_of(words: str, **options: bool) -> ComparedText:
    block = document(words).blocks[0]
    paragraph = Paragraph(block, 0, shares=True, is_short=False)
    return ComparedText(paragraph, block.piece, paragraph.words, frozenset({"pasal"}), **options)

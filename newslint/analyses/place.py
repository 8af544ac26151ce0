"""Place: where in its article a piece of text stands, and beside what.

An article has a head, which no full paragraph stands before, a body, and a tail, which none follows, or which stands
behind the signature that closes it. Told by the shape of lines and by signatures alone, never by the name of a site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from newslint.analyses.layout import is_paragraph
from newslint.expressions.patterns import ANYWHERE, Pattern
from newslint.phrases.matcher import PhraseSet
from newslint.phrases.pieces import SIGNATURE, is_piece_end
from newslint.text.document import Block, Document, Piece
from newslint.text.vocabulary import Vocabulary

FULL_WORDS = 15
"""A paragraph of fewer words may stand in the head or the tail of an article as well."""
NEAR = 40
"""How many code points may stand between furniture and what is beside it in one line."""
MOST_BELOW = 3
"""So many full paragraphs, or more, below a signature are another article."""
MOST_WORDS_BEHIND = 40
"""So many words, or more, behind a signature in the same line are another article."""


class _Limits(NamedTuple):
    """The indexes of the first and the last full paragraph (``-1`` without one), and where the signature ends."""

    first: int
    last: int
    signed: tuple[int, int] | None


def place_of(piece: Piece) -> str:
    """Return in which part of its article a piece stands: head, body or tail."""
    block, start, end = piece
    if is_signed_off(piece):
        return "tail"
    limits = _limits(block.document)
    if block.index >= limits.last and not _is_full(block.text[end:]):
        is_first = block.index == 0 and not _is_full(block.text[:start])
        return "head" if is_first and len(block.document.blocks) > 1 else "tail"
    if block.index <= limits.first and not _is_full(block.text[:start]):
        return "head"
    return "body"


def is_signed_off(piece: Piece) -> bool:
    """Return whether a piece stands behind the signature that closes its article."""
    signed = _limits(piece.block.document).signed
    return signed is not None and (piece.block.index, piece.start) >= signed


def is_beside_furniture(piece: Piece) -> bool:
    """Return whether what stands next to a piece, in its line or above or below it, is known to be furniture.

    Ask only in a rule that needs furniture.
    """
    block, start, end = piece
    document = block.document
    if not document.furniture_parts:
        return False
    before, after = block.text[:start].strip(), block.text[end:].strip()
    if not before and block.index - 1 in document.furniture:
        return True
    if not after and block.index + 1 in document.furniture:
        return True
    parts = [(first, last) for index, first, last in document.furniture_parts if index == block.index]
    return any(0 <= start - last <= NEAR or 0 <= first - end <= NEAR for first, last in parts)


def counts(pattern: Pattern, piece: Piece) -> bool:
    """Return whether a match of an expression counts where it stands."""
    place, beside = pattern.spot
    if place != "any" and place_of(piece) != place:
        return False
    return beside == "any" or is_beside_furniture(piece)


def found_in(pattern: Pattern, piece: Piece) -> Iterator[Any]:
    """Yield the matches of an expression in the text of a piece that count where they stand."""
    if pattern.spot == ANYWHERE:
        return pattern.finditer(piece.text)
    block, start, _ = piece
    if pattern.spot.beside != "any" and not block.document.furniture_parts:
        return iter(())
    matches = pattern.finditer(piece.text)
    return (match for match in matches if counts(pattern, block.slice(start + match.start(), start + match.end())))


def fits(patterns: Iterable[Pattern], piece: Piece) -> bool:
    """Return whether one of some expressions matches in the text of a piece, where that counts."""
    text = piece.text
    for pattern in patterns:
        if pattern.search(text) and (pattern.spot == ANYWHERE or next(found_in(pattern, piece), None)):
            return True
    return False


def is_parted(piece: Piece) -> bool:
    """Return whether a gap, a signature, a label or a sign parts a piece from the text behind it in the same line."""
    return is_piece_end(piece.block.text, piece.end, piece.block.document.vocabulary)


def in_pieces(patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    """Return those of some patterns that look for pieces of a long line, too."""
    return tuple(pattern for pattern in patterns if isinstance(pattern, PhraseSet) and pattern.at == "piece")


def fills(patterns: Iterable[Pattern], block: Block) -> bool:
    """Return whether one of some patterns counts for a whole line: what is found in a piece of it does not."""
    for pattern in patterns:
        if not pattern.search(block.text):
            continue
        whole = not in_pieces((pattern,)) or next(pattern.finditer(block.text)).span() == (0, len(block.text))
        if whole and (pattern.spot == ANYWHERE or next(found_in(pattern, block.piece), None)):
            return True
    return False


def _limits(document: Document) -> _Limits:
    def compute() -> _Limits:
        full = [block.index for block in document.blocks if _is_full_paragraph(block)]
        first, last = (full[0], full[-1]) if full else (-1, -1)
        return _Limits(first, last, _signed(document, full))

    return document.fact(("place", "limits"), compute)


def _signed(document: Document, full: list[int]) -> tuple[int, int] | None:
    """Return the index of the block and the offset behind the signature that closes the article."""
    signature = document.vocabulary.derived(_closing)
    for index in full:
        block = document.blocks[index]
        below = block.next
        if below is not None and signature.fullmatch(below.text.strip()):
            return below.index, len(below.text)
        if "(" not in block.text:
            continue
        if sum(other > index for other in full) >= MOST_BELOW:
            continue
        for found in signature.finditer(block.text):
            if not _is_full(block.text[found.end() :], MOST_WORDS_BEHIND):
                return index, found.end()
    return None


def _closing(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(SIGNATURE)


def _is_full_paragraph(block: Block) -> bool:
    if not _is_full(block.text) or not is_paragraph(block):
        return False
    opening = block.text.split(None, 1)[0].strip("\"“‘'(#*[:,.!?").lower()
    return opening not in block.document.vocabulary["invitations"]


def _is_full(text: str, words: int = FULL_WORDS) -> bool:
    return len(text.split(None, words)) >= words

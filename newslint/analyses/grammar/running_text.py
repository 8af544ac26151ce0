"""Running text: whether a sentence is the writer's own full sentence, which the rules of sentences apply to.

Speech, headings, verse, answers to questions and lead-ins to lists may be cut short; they are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from newslint.text import endings
from newslint.text.document import Block, Document, Sentence
from newslint.text.endings import TERMINATORS, end_marks, ends_sentence, is_question
from newslint.text.title_case import long_words
from newslint.text.vocabulary import Vocabulary

VERSE_LINES = 4
VERSE_WORDS = 9
HEADLINE_WORDS = 5
"""Words of four letters or more, each with a capital, that make the opening of a text its headline."""
QUOTED_BLOCKS = 30
"""How many blocks a quotation may go on for: posts and chain messages that a fact check quotes line by line."""
NEAR = 2
"""How many sentences before and behind one tell whether somebody speaks in it."""
OPENING = 400
"""How many code points of a block are looked at for what marks an interview or scripture."""
LONE_MARK = 3
"""How many code points before a sentence may hold a quotation mark that stands alone, and the space round it."""
_AROUND_TAG = ' ?!"”’'
_HEADINGS = ("title", "heading")
_PAIRS = (("“", "”"), ("«", "»"))
_QUOTATION_MARKS = frozenset('"“”„«»')


def is_running_text(sentence: Sentence, *, questions: bool = False) -> bool:
    """Return whether a sentence ends as a statement does and stands in running text outside quotations.

    ``questions`` lets sentences that end with a question mark pass too.
    """
    return (
        _ends_as_statement(bare_text(sentence), questions)
        and not _is_speech(sentence)
        and sentence.block.index not in _left_alone(sentence.block.document)
        and not _answers(sentence)
        and not _opens_with_headline(sentence)
    )


def bare_end(sentence: Sentence) -> int:
    """Return where a sentence ends in its block when citation markers, note marks and emoji behind it are left out."""
    return endings.bare_end(sentence.block.text, sentence.start, sentence.end)


def bare_text(sentence: Sentence) -> str:
    """Return a sentence's words without citation markers, note marks and emoji behind it."""
    return sentence.block.text[sentence.start : bare_end(sentence)]


def is_plainly_written(sentence: Sentence, spoken: Container[str]) -> bool:
    """Return whether nothing hints that somebody speaks in a sentence or near it, so that it may be rewritten.

    Copies of articles lose quotation marks, and then the first person (``spoken`` words) is all that tells speech.
    """
    block = sentence.block
    if not block.quotations.balanced:
        return False
    near = block.sentences[max(0, sentence.index - NEAR) : sentence.index + NEAR + 1]
    words = (match for match in _word().finditer(block.text, near[0].start, near[-1].end))
    return not any(match.group().lower() in spoken and not block.quotations.covers(match.start()) for match in words)


def holds_quotation(sentence: Sentence) -> bool:
    """Return whether a quotation mark stands in a sentence."""
    return not _QUOTATION_MARKS.isdisjoint(sentence.text)


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(r"\w+")


def _ends_as_statement(text: str, questions: bool) -> bool:
    marks = end_marks(text, TERMINATORS + ":")
    return bool(marks) and ":" not in marks and (questions or "?" not in marks)


def _is_speech(sentence: Sentence) -> bool:
    """Return whether a sentence stands in a quotation, or a quotation mark stands alone right before it."""
    text, start = sentence.block.text, sentence.start
    if sentence.is_quoted:
        return True
    before = text[max(0, start - LONE_MARK) : start].rstrip()
    return before[-1:] in ('"', "“", "”") and before[-2:-1] in ("", " ")


def _answers(sentence: Sentence) -> bool:
    """Return whether a question comes right before the sentence, in its block or as the block before."""
    if sentence.index:
        previous = sentence.previous
        return previous is not None and not previous.is_quoted and _asks(previous)
    block = sentence.block.previous
    return block is not None and is_question(block.text) and _asks(block.sentences[-1])


def _asks(sentence: Sentence) -> bool:
    """Return whether a sentence is a question that may be answered, and no statement with "..., kan?" behind it."""
    text = sentence.text
    if not is_question(text):
        return False
    head, comma, tail = text.rpartition(",")
    return not (
        comma and head and tail.strip(_AROUND_TAG).lower() in sentence.block.document.vocabulary["question-tags"]
    )


def _opens_with_headline(sentence: Sentence) -> bool:
    """Return whether a text without line ends opens with its headline, which no mark parts from the first sentence."""
    if sentence.block.index or sentence.start:
        return False
    first = long_words(sentence.text)[:HEADLINE_WORDS]
    return len(first) == HEADLINE_WORDS and all(word[0].isupper() for word in first)


def _left_alone(document: Document) -> frozenset[int]:
    """Return the indexes of blocks that are verse, scripture or answers in an interview."""
    return document.fact("running-text: blocks left alone", lambda: frozenset(_special_blocks(document.blocks)))


def _special_opening(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Return the expression for what opens a turn of an interview or a translation, and for a source of scripture."""
    labels, scripture, traditions = (
        "|".join(re.escape(word) for word in sorted(vocabulary[name]) if word != word.lower())
        for name in ("turn-labels", "scripture", "traditions")
    )
    return re.compile(
        rf"(?:{labels})\s*:|.*\((?:{scripture}|{traditions})\b|.*\b(?:{scripture})\.? ",
        re.DOTALL,
    )


def _special_blocks(blocks: tuple[Block, ...]) -> list[int]:
    """Return the indexes of headings, of interviews and scripture by how they open, of verse and of quoted blocks."""
    found: list[int] = []
    run: list[int] = []
    special = blocks[0].document.vocabulary.derived(_special_opening)
    for block in blocks:
        if _may_be_verse(block):
            run.append(block.index)
        else:
            found.extend(_verse(run, blocks))
            run = []
        if block.kind in _HEADINGS or special.match(block.text[:OPENING]):
            found.append(block.index)
    return found + _verse(run, blocks) + _quoted(blocks)


def _quoted(blocks: tuple[Block, ...]) -> list[int]:
    """Return the indexes of blocks inside a quotation that an earlier block opens and a later one closes."""
    found: list[int] = []
    opened = len(blocks)
    for block in blocks:
        if _QUOTATION_MARKS.isdisjoint(block.text):
            continue
        if _has_pairs_only(block.text):
            opened = len(blocks)
            continue
        if block.quotations.comes_from_before and block.index - opened <= QUOTED_BLOCKS:
            found.extend(range(opened + 1, block.index))
        opened = block.index if block.quotations.goes_on else len(blocks)
    return found


def _has_pairs_only(text: str) -> bool:
    """Return whether each quotation mark of a text has a partner, as far as their number tells: mostly the case."""
    return not text.count('"') % 2 and all(text.count(left) == text.count(right) for left, right in _PAIRS)


def _may_be_verse(block: Block) -> bool:
    """Return whether a block can be a line of verse: a short one, neither heading nor label, with one sentence."""
    text = block.text
    if text.count(" ") >= VERSE_WORDS or block.kind in _HEADINGS or text.isupper():
        return False
    return not any(f"{mark} " in text for mark in TERMINATORS) or len(block.sentences) == 1


def _verse(run: list[int], blocks: tuple[Block, ...]) -> list[int]:
    """Return a run of short blocks if it is verse: long enough, and at most half of it ends as sentences do."""
    ended = sum(ends_sentence(blocks[index].text) for index in run)
    return run if len(run) >= VERSE_LINES and ended <= len(run) / 2 else []

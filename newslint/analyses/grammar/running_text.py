"""Running text: whether a sentence is the writer's own full sentence, which the rules of sentences apply to.

Speech, headings, verse, answers to questions and lead-ins to lists may be cut short; they are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache
from itertools import islice

from newslint.analyses.layout import LONG_WORD
from newslint.text.document import Block, Document, Sentence
from newslint.text.endings import CLOSERS

VERSE_LINES = 4
VERSE_WORDS = 9
HEADLINE_WORDS = 5
"""Words of four letters or more, each with a capital, that make the opening of a text its headline."""
NEAR = 2
"""How many sentences before and behind one tell whether somebody speaks in it."""
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
    """Return where a sentence ends in its block when the citation markers behind it are left out."""
    text, end = sentence.block.text, sentence.end
    while text[end - 1] == "]" and (match := _marker().match(text, max(text.rfind("[", sentence.start, end), 0), end)):
        end = match.start()
        while end > sentence.start and text[end - 1].isspace():
            end -= 1
    return end


def bare_text(sentence: Sentence) -> str:
    """Return a sentence's words without the citation markers behind it."""
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


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    return re.compile(r"\[(?:\d{1,3}(?:[ ,;–-]+\d{1,3})*|\^[^\]\s]{1,40})\]")


def _ends_as_statement(text: str, questions: bool) -> bool:
    ended = text.rstrip(CLOSERS + " ")
    if questions and ended.endswith("?"):
        return True
    return ended[-1:] in (".", "!", "…") and not ended.endswith(("?.", "?!", ":."))


def _is_speech(sentence: Sentence) -> bool:
    """Return whether a sentence stands in a quotation, or a quotation mark stands alone right before it."""
    text, start = sentence.block.text, sentence.start
    if sentence.is_quoted:
        return True
    before = text[max(0, start - 3) : start].rstrip()
    return before[-1:] in ('"', "“", "”") and before[-2:-1] in ("", " ")


def _answers(sentence: Sentence) -> bool:
    """Return whether a question comes right before the sentence, in its block or as the block before."""
    if sentence.index:
        previous = sentence.previous
        return previous is not None and not previous.is_quoted and bare_text(previous).rstrip(CLOSERS).endswith("?")
    block = sentence.block.previous
    return block is not None and block.text.rstrip(CLOSERS + "*_").endswith("?")


def _opens_with_headline(sentence: Sentence) -> bool:
    """Return whether a text without line ends opens with its headline, which no mark parts from the first sentence."""
    if sentence.block.index or sentence.start:
        return False
    words = (word for word in sentence.text[:400].split() if len(word) >= LONG_WORD)
    first = list(islice(words, HEADLINE_WORDS))
    return len(first) == HEADLINE_WORDS and all(word[0].isupper() for word in first)


def _left_alone(document: Document) -> frozenset[int]:
    """Return the indexes of blocks that are verse, scripture or answers in an interview."""
    return document.fact("running-text: blocks left alone", lambda: frozenset(_special(document.blocks)))


@lru_cache(maxsize=1)
def _special_opening() -> re.Pattern[str]:
    return re.compile(r"(?:T|J|Q|A|Tanya|Jawab|Artinya)\s*:|.*\((?:QS|HR)\b|.*\bQS\.? ", re.DOTALL)


def _special(blocks: tuple[Block, ...]) -> list[int]:
    found: list[int] = []
    run: list[int] = []
    for block in blocks:
        # Verse: short lines one after the other, most of them without a full stop.
        if block.text.count(" ") < VERSE_WORDS:
            run.append(block.index)
        else:
            found.extend(_verse(run, blocks))
            run = []
        if block.kind in ("title", "heading") or _special_opening().match(block.text[:400]):
            found.append(block.index)
    return found + _verse(run, blocks)


def _verse(run: list[int], blocks: tuple[Block, ...]) -> list[int]:
    ended = sum(blocks[index].text.rstrip(CLOSERS)[-1:] in (".", "!", "?") for index in run)
    return run if len(run) >= VERSE_LINES and ended <= len(run) / 2 else []

"""Whole phrases: read, and refused where they are too large or would match nearly any text."""

from __future__ import annotations

import re

from newslint.i18n import Message
from newslint.phrases.compounds import Choice, Repeated, Sequence
from newslint.phrases.leaves import SPACE, Gap, Letters, SlotNode, Space
from newslint.phrases.node import Node
from newslint.phrases.notation import FindList, NotationError, PhraseReader
from newslint.phrases.slots import MOST_WORDS, SLOTS

LONGEST = 1_000
"""Characters of one phrase: what is longer is hard to read, and stands in a list or in several phrases."""
LARGEST = 5_000
"""How many words, signs and slots a phrase may have, those of its lists included."""
_PLAIN = re.compile(r"[^\W_]+(?:\s+[^\W_]+)*")


def parse(text: str, find_list: FindList) -> Node:
    """Return the tree of one phrase. Raises ``NotationError`` where it is not well formed."""
    if _PLAIN.fullmatch(text) and len(text) <= LONGEST:
        return _plain(text)
    if len(text) > LONGEST:
        raise NotationError(
            Message("a phrase of more than {most:,} characters; make it several phrases, or lists", most=LONGEST),
            LONGEST,
        )
    tree = PhraseReader(text, find_list).whole()
    if tree.size > LARGEST:
        raise NotationError(
            Message("with its lists it holds {size:,} words; a phrase may hold {most:,}", size=tree.size, most=LARGEST),
            0,
        )
    if tree.may_be_empty:
        raise NotationError(
            Message("all of it may be left out, so that it would match nothing; take one part out of [ ]"), 0
        )
    if tree.counted > MOST_WORDS:
        raise NotationError(
            Message(
                "its slots take up to {counted} words together; {most} at most", counted=tree.counted, most=MOST_WORDS
            ),
            0,
        )
    if is_vague(tree):
        raise NotationError(Message("it would match nearly any text; add a word that must stand there"), 0)
    return tree


def _plain(text: str) -> Node:
    """Return the tree of a phrase of words alone; many phrases are, so that it is worth a way of its own."""
    first, *others = (Letters(word) for word in text.split())
    return Sequence((first, *(part for word in others for part in (SPACE, word)))) if others else first


def is_vague(node: Node) -> bool:
    """Return whether nothing in a part tells it from other text."""
    if isinstance(node, Sequence):
        return all(part.may_be_empty or is_vague(part) for part in node.parts)
    if isinstance(node, (Choice, Repeated)):
        return any(is_vague(option) for option in node.inner)
    return isinstance(node, (Space, Gap)) or (isinstance(node, SlotNode) and SLOTS[node.name].vague)


def begins_vaguely(node: Node) -> bool:
    """Return whether a part can begin with what nothing tells from other text, so that it might begin anywhere."""
    if isinstance(node, (Choice, Repeated)):
        return any(begins_vaguely(option) for option in node.inner)
    if isinstance(node, Sequence):
        for part in node.parts:
            if begins_vaguely(part):
                return True
            if not part.may_be_empty:
                return False
    return isinstance(node, SlotNode) and SLOTS[node.name].vague

"""Kind ``invisible-character``: reports characters that nobody sees and that part words for machines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newslint.analyses.source_text import SourceText
from newslint.rule import Literal, Replacement, Report, Rule
from newslint.text.document import Document

JOINERS = "\u200c\u200d"
"""They shape letters of other scripts, and join emoji: told only where Latin letters stand around them."""
DIRECTIONS = "\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""They turn the direction of writing: told only where nothing is written from right to left."""
OTHERS = "\u00ad\u200b\u2060\ufeff"


@lru_cache(maxsize=1)
def _runs() -> re.Pattern[str]:
    # The first character is never told: it is the byte order mark, or there is nothing that it parts.
    return re.compile(rf"(?<=[\s\S])[{OTHERS}{JOINERS}{DIRECTIONS}]+")


class InvisibleCharacterRule(Rule):
    """Reports the first invisible character of an article, for all of them."""

    kind = "invisible-character"
    reads_source = True
    placeholders = {
        **Rule.placeholders,
        "code": "the character's number in Unicode, such as U+200B",
        "name": "its name in Unicode",
        "count": "how many such characters the article has",
    }
    actions = {"remove": "takes all of them out"}

    def literals(self) -> tuple[Literal, ...]:
        """Return no literals: readers take the characters out of the text in which literals are looked for."""
        return ()

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report where prose holds such characters, with an edit for each run of them."""
        text = document.source.text
        if text.isascii():
            return
        runs = list(_told(document))
        if not runs:
            return
        first = text[runs[0][0]]
        values = {
            "code": f"U+{ord(first):04X}",
            "name": unicodedata.name(first),
            "count": str(sum(end - start for start, end in runs)),
        }
        # Each place takes in the character before it, so that no edit is a whole block, which would delete its line.
        places = [document.place(start - 1, end).block for start, end in runs]
        edits = tuple(Replacement(place.slice(1, len(place.text)), "") for place in places)
        yield Report(edits[0].where, values, replacements=edits)


def _told(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the source in which characters are of no use."""
    text, source = document.source.text, SourceText(document)
    for run in _runs().finditer(text):
        start, end = run.span()
        # Readers leave such characters out of a block also where they stand at its ends.
        if any(map(source.is_prose, (start - 1, start, end))) and not _is_needed(
            run.group(), text[start - 1], text[end : end + 1]
        ):
            yield start, end


def _is_needed(run: str, before: str, after: str) -> bool:
    """Return whether characters shape, join or turn what stands beside them, or are a part of a garbled letter."""
    if "\u00ad" in run:
        return not (before + after).isascii()
    if set(run) <= set(OTHERS):
        return any(character.isalpha() and not _is_latin(character) for character in before + after)
    return not all(map(_is_plain, before + after))


def _is_plain(character: str) -> bool:
    """Return whether a neighbour is a Latin letter, a digit, white space or a usual mark."""
    return character.isascii() or character.isspace() or _is_latin(character) or character in "“”‘’–—…"


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN ")

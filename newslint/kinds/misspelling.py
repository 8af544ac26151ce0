"""Kind ``misspelling``: reports words that are one slip of a finger away from a common one, and no word themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.analyses.slips import Slips
from newslint.analyses.words import tokens
from newslint.errors import PackError
from newslint.kinds.bases.unit_rule import OUTSIDE_QUOTES, is_left_to_speaker
from newslint.rule import Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Document, Piece
from newslint.text.word_bounds import stands_alone


class MisspellingRule(Rule):
    """Reports what differs from exactly one of its words by a letter too many, too few, wrong, or by two swapped.

    A form that stands twice in an article is meant, and one with a capital is taken for a name.
    """

    kind = "misspelling"
    options = (
        Option("words", "words", None, "words that are meant where something comes near, or a .txt file of the pack"),
        Option("except-words", "words", None, "right words that come near one of these, or a .txt file of the pack"),
        Option("also-right", "words", None, "further right words, such as a newsroom's own"),
        Option("shortest", "integer", 6, "how many letters a word has at least that is looked at"),
        OUTSIDE_QUOTES,
    )
    placeholders = {**Rule.placeholders, "replacement": "the word that is meant"}
    actions = {"replace": "puts the word there that is meant"}

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        words: tuple[str, ...] = options["words"]
        self._shortest: int = options["shortest"]
        if not words:
            raise PackError("the option 'words' is missing, so that it would never report anything")
        if self._shortest < 1:
            raise PackError("the option 'shortest' is less than 1")
        self._right = frozenset((*words, *options["except-words"], *options["also-right"]))
        self._slips = Slips(words)

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for each word that was mistyped, in the order of the text."""
        for piece in self._rare(document):
            meant = self._slips.meant(piece.text)
            if len(meant) == 1 and self._counts(piece):
                right = meant.pop()
                yield Report(piece, {"replacement": right}, replacements=(Replacement(piece, right),))

    def _rare(self, document: Document) -> Iterator[Piece]:
        """Yield the words in small letters that are not known and stand in the text once."""
        found: dict[str, Piece | None] = {}
        for block in document.prose(self.spec.scope):
            for word, start, end in tokens(block):
                if len(word) >= self._shortest and word not in self._right and _is_plain(word):
                    found[word] = None if word in found else block.slice(start, end)
        yield from filter(None, found.values())

    def _counts(self, piece: Piece) -> bool:
        """Return whether a word is the writer's own, and a part of no compound or address."""
        return not is_left_to_speaker(self.settings, piece.block, piece.start) and stands_alone(
            piece.block.text, piece.start, piece.end, self.spec.vocabulary
        )


def _is_plain(word: str) -> bool:
    """Return whether a word is made of small Latin letters, so that it is no name, amount or compound."""
    return word.isascii() and word.isalpha() and word.islower()

"""Many words as one expression, found in time linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern
from newslint.expressions.time_limits import lowered
from newslint.text.clitics import Clitics
from newslint.text.vocabulary import INDONESIAN, Vocabulary
from newslint.text.word_bounds import is_letter, stands_alone

SHORTEST_LITERAL = 3
MANY = 16
"""Of more literals than this the search itself is quicker than looking for each."""
# The spellings of one character that are the same to a reader.
_SPELLINGS = {" ": r"\s+", "-": "[-‐‑]", "'": "['’ʼ]", "’": "['’ʼ]"}
_AS_WRITTEN = str.maketrans({"‐": "-", "‑": "-", "’": "'", "ʼ": "'"})
_LITERAL = re.compile(r"[!-~]+")

_Tree = dict[str, Any]
Value = TypeVar("Value")


class WordList(Pattern):
    """A list of words as one expression; it serves wherever a pattern does.

    An entry may be several words; a space in it stands for any white space. ``whole_words`` asks for whole words,
    ``clitics`` takes a word with -ku, -mu, -nya, -lah, -kah, -pun or -tah at its end for the same word. ``vocabulary``
    tells where words end.
    """

    __slots__ = ("clitics", "entries", "vocabulary", "whole_words")
    knows_line_ends = False

    def __init__(
        self,
        entries: Iterable[str],
        *,
        ignore_case: bool = True,
        whole_words: bool = True,
        clitics: bool = False,
        vocabulary: Vocabulary = INDONESIAN,
    ) -> None:
        self.vocabulary = vocabulary
        self.entries = tuple(dict.fromkeys(entries))
        self.whole_words = whole_words
        self.clitics = clitics
        super().__init__("|".join(self.entries), ignore_case=ignore_case)

    def _required(self) -> tuple[str, ...] | None:
        return _literals(self.entries)

    @property
    def compiled(self) -> Any:
        """The compiled expression, of the standard library: it is made of plain words, so that nothing runs away."""
        if self._compiled is None:
            made: Any = re.compile(self._expression())
            self._compiled = made
        return self._compiled

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """Yield the matches in ``text``, the longest at each place, without overlaps.

        Where case is ignored, a match is one in the lower-cased text, whose offsets are the same.
        """
        if self._cannot_match(text, start, end):
            return
        # Looking for small letters in a lower-cased text takes half the time of ignoring case.
        searched = lowered(text) if self.ignore_case else text
        for match in self.compiled.finditer(searched, start, len(text) if end is None else end):
            first, last = match.span()
            if not self.whole_words or stands_alone(text, first, last, self.vocabulary, clitics=self.clitics):
                yield match

    def search(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """Return the first match in ``text``."""
        return next(self.finditer(text, start, end), None)

    def _cannot_match(self, text: str, start: int, end: int | None) -> bool:
        return not self.entries or (len(self.entries) <= MANY and super()._cannot_match(text, start, end))

    def _expression(self) -> str:
        # Entries with a letter or digit at an end are bounded there, others ("%") are not.
        sorts: dict[tuple[bool, bool], list[str]] = {}
        for entry in self.entries:
            text = lower(entry) if self.ignore_case else entry
            sorts.setdefault((is_letter(text[0]), is_letter(text[-1])), []).append(text)
        return "|".join(self._bounded(_tree(texts), *sort) for sort, texts in sorts.items())

    def _bounded(self, tree: _Tree, starts: bool, ends: bool) -> str:
        before = r"\b(?<!\w['’])" if self.whole_words and starts else ""
        after = r"(?!\w)(?!['’]\w)" if self.whole_words and ends else ""
        ending = self.vocabulary.derived(Clitics.of).ending if self.clitics and ends else ""
        return f"{before}(?:{_branches(tree)}){ending}{after}"


def _tree(entries: Iterable[str]) -> _Tree:
    """Return words as a tree of characters, so that those that begin alike are tried together."""
    root: _Tree = {}
    for entry in entries:
        node = root
        for character in entry:
            node = node.setdefault(character, {})
        node[""] = {}
    return root


def _branches(node: _Tree) -> str:
    """Return the expression of a tree; where an entry goes on behind another the longer is tried first."""
    found = []
    for character, below in node.items():
        if character:
            # A stretch without branches in one go: entries may be long, and recursion is bounded.
            part = _SPELLINGS.get(character) or re.escape(character)
            while len(below) == 1 and "" not in below:
                ((character, below),) = below.items()
                part += _SPELLINGS.get(character) or re.escape(character)
            found.append(part + (_branches(below) if below != {"": {}} else ""))
    body = found[0] if len(found) == 1 and "" not in node else f"(?:{'|'.join(found)})"
    return f"{body}?" if "" in node else body


def _literals(entries: Iterable[str]) -> tuple[str, ...] | None:
    """Return lower-case strings of which any match holds one, or None where an entry has none that tells much.

    Only ASCII counts, for other letters have more than one spelling in the two cases.
    """
    found: dict[str, None] = {}
    for entry in entries:
        parts = (part for run in _LITERAL.findall(entry) for part in re.split(r"[-']", run))
        longest = max(parts, key=len, default="").lower()
        if len(longest) < SHORTEST_LITERAL:
            return None
        found[longest] = None
    return tuple(found)


def as_written(text: str) -> str:
    """Return what was found as it is listed: single spaces, plain hyphens and apostrophes."""
    return " ".join(text.translate(_AS_WRITTEN).split())


class WordTable(Generic[Value]):
    """Words with a value each, found as one expression."""

    def __init__(
        self,
        values: Mapping[str, Value],
        *,
        ignore_case: bool = True,
        whole_words: bool = True,
        clitics: bool = False,
        vocabulary: Vocabulary = INDONESIAN,
    ) -> None:
        self.words = WordList(
            values, ignore_case=ignore_case, whole_words=whole_words, clitics=clitics, vocabulary=vocabulary
        )
        self._exact = {as_written(entry): value for entry, value in values.items()}
        self._folded: dict[str, list[Value]] = {}
        for entry, value in self._exact.items() if ignore_case else ():
            self._folded.setdefault(entry.lower(), []).append(value)

    def look_up(self, found: str) -> tuple[Value, str] | None:
        """Return the value of a found text, and the clitic at its end that is no part of the word.

        Of words that differ in case alone, each is found as it is written, and no other spelling of them.
        """
        for stem, clitic in self._stems(found):
            key = as_written(stem)
            if key in self._exact:
                return self._exact[key], clitic
            folded = self._folded.get(key.lower(), ())
            if len(folded) == 1:
                return folded[0], clitic
        return None

    def _stems(self, found: str) -> Iterable[tuple[str, str]]:
        words = self.words
        return words.vocabulary.derived(Clitics.of).stems(found) if words.clitics else ((found, ""),)

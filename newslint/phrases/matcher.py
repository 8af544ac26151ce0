"""Phrases as one expression: where they stand in a text, found in time linear in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.errors import NewslintError
from newslint.expressions.literal_parts import without_longer
from newslint.expressions.literals import lower
from newslint.expressions.patterns import Pattern
from newslint.expressions.time_limits import SearchTime, current_allowance, lowered
from newslint.phrases.beginnings import Beginnings, Place
from newslint.phrases.headline import is_titled, sentence_opens
from newslint.phrases.node import Node
from newslint.phrases.pieces import piece_end, piece_start
from newslint.phrases.places import ANCHORED, line_end, line_starts, sentence_start, words_end
from newslint.phrases.requirements import hits, required
from newslint.phrases.signs import is_inside_word, is_word_character, without_space
from newslint.phrases.view import View
from newslint.text.vocabulary import INDONESIAN, Vocabulary
from newslint.text.word_bounds import stands_alone

STARTS_AT_A_TIME = 64
"""After so many places at which a match might begin the time is looked at, which takes time itself."""
OPENING = 0.04
"""How many of the places at which a word stands are openings: of a line, a sentence, or a piece of a long line."""
USUAL = frozenset(".,:;-–—()\"'“”‘’/?!&[]0123456789")
"""Signs and figures that stand in every article."""
FEW = 16
"""Of more literals than this the search itself is quicker than looking for each."""


class Phrase(NamedTuple):
    """One phrase as people wrote it, and its tree."""

    text: str
    tree: Node


class PhraseMatch:
    """One match; it serves wherever the match of an expression without groups does."""

    __slots__ = ("_end", "_start", "string")

    def __init__(self, string: str, start: int, end: int) -> None:
        self.string = string
        self._start = start
        self._end = end

    def start(self) -> int:
        """Return the offset at which the match begins."""
        return self._start

    def end(self) -> int:
        """Return the offset at which the match ends."""
        return self._end

    def span(self) -> tuple[int, int]:
        """Return where the match begins and ends."""
        return self._start, self._end

    def group(self) -> str:
        """Return the text of the match."""
        return self.string[self._start : self._end]

    def groupdict(self) -> dict[str, str]:
        """Return the groups of the match, of which phrases have none."""
        return {}


class PhraseSet(Pattern):
    """Phrases that stand in the same sort of place as one expression; it serves wherever a pattern does.

    ``at`` is one of ``PLACES``. A line is the whole text that is searched. Of the matches that begin in one place the
    longest counts, and matches do not overlap. ``lists`` are the named lists that the phrases use, for people to read;
    ``vocabulary`` has the words that slots and the bounds of words ask for.
    """

    __slots__ = ("_beginnings", "at", "lists", "phrases", "vocabulary")
    knows_line_ends = False

    def __init__(
        self,
        phrases: Iterable[Phrase],
        at: str = "anywhere",
        vocabulary: Vocabulary = INDONESIAN,
        lists: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.phrases = tuple(phrases)
        self.at = at
        self.lists = lists or {}
        self.vocabulary = vocabulary
        super().__init__("|".join(phrase.text for phrase in self.phrases))
        self._beginnings: Beginnings | None = None

    @property
    def openings(self) -> tuple[str, ...] | None:
        """What a match begins with where it goes on with no sentence, if that is rarer than its literals; else None."""
        keys = None if self.at in ("anywhere", "end") else self.beginnings
        if keys is None or not USUAL.isdisjoint(keys):
            return None
        if self.literals is not None and hits(self.literals) <= OPENING * hits(keys):
            return None
        return keys

    def asked_of(self, literals: Sequence[str]) -> Iterable[tuple[Any, ...]]:
        """Return for each literal what is asked of where it stands; see ``Pattern``."""
        from newslint.phrases.surroundings import LiteralSurroundings  # asked once, when the plan of the rules is made

        neighbours = LiteralSurroundings((phrase.tree for phrase in self.phrases), self.at)
        opens = self.openings is not None
        for literal in literals:
            around = neighbours.of_beginning(literal) if opens else neighbours.of(lower(literal))
            left, right, before, after = around.asked
            # What opens a line or a sentence begins no word in its middle.
            yield left or opens, right, opens, before, after

    def _required(self) -> tuple[str, ...] | None:
        found = required([phrase.tree for phrase in self.phrases])
        return None if found is None else without_longer(found)

    @property
    def beginnings(self) -> tuple[str, ...] | None:
        """The words or signs with one of which any match begins, signs round a line aside; None where not known."""
        return self._begin().keys

    def _begin(self) -> Beginnings:
        if self._beginnings is None:
            self._beginnings = Beginnings(phrase.tree for phrase in self.phrases)
        return self._beginnings

    @property
    def compiled(self) -> Any:
        """Phrases are never compiled. Raises ``NewslintError``, for whoever takes them for an expression."""
        raise NewslintError(
            "the phrases {source!r} are no expression; use search, finditer and group_names", source=self.source
        )

    @property
    def written(self) -> str:
        """The phrases as people write them."""
        return self.source

    @property
    def group_names(self) -> tuple[str, ...]:
        """Phrases have no groups."""
        return ()

    @property
    def group_count(self) -> int:
        """Phrases have no groups."""
        return 0

    def search(self, text: str, start: int = 0, end: int | None = None) -> Any:
        """Return the first match in ``text``."""
        return next(self.finditer(text, start, end), None)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Any]:
        """Yield the matches in ``text`` that begin at ``start`` or behind it and end at ``end`` or before it."""
        stop = len(text) if end is None else min(end, len(text))
        if self._cannot_match(text, start, stop):
            return
        beginnings = self._begin()
        view = View(text, lowered(text), stop, self.vocabulary, self.at == "line")
        if self.at == "piece":
            yield from self._pieces(view, start, beginnings)
            return
        if self.at in ANCHORED:
            places = () if start else tuple(beginnings.in_line(view))
        else:
            places = tuple(beginnings.anywhere(view, start))
        if places:
            time = SearchTime(self.timeout, stop - start)
            yield from time.of(lambda: self._matches(places, view, start, time))

    def _pieces(self, view: View, start: int, beginnings: Beginnings) -> Iterator[PhraseMatch]:
        """Yield the whole line where phrases fill it, else the pieces that they fill."""
        line = view._replace(is_line=True)
        least = words_end(view.text, view.end)
        for at, trees in () if start else beginnings.in_line(line):
            if self._last(line, at, trees, least) > at:
                yield PhraseMatch(view.text, 0, view.end)
                return
        places = tuple(beginnings.anywhere(view, start))
        if places:
            time = SearchTime(self.timeout, view.end - start)
            yield from time.of(lambda: self._inside(places, view, time))

    def _inside(self, places: Iterable[Place], view: View, time: SearchTime) -> list[PhraseMatch]:
        found: list[PhraseMatch] = []
        done = 0
        for number, (at, trees) in enumerate(places):
            first = piece_start(view.text, at, done) if at >= done else -1
            end = piece_end(view.text, at, view.end, self.vocabulary) if first >= 0 else -1
            if end > at:
                last = self._end_of_piece(view._replace(end=end), view, at, trees)
                if last > at:
                    done = last
                    found.append(PhraseMatch(view.text, first, done))
            if number % STARTS_AT_A_TIME == 0:
                time.look()
        return found

    def _end_of_piece(self, piece: View, view: View, at: int, trees: Iterable[Node]) -> int:
        """Return where phrases end that fill a piece from ``at`` on, or ``at``.

        A piece in title case ends where a sentence opens behind it, too: "Halaman Selanjutnya Warga menunggu".
        """
        text = view.text
        ends = {end for tree in trees for end in tree.ends(piece, at)}
        if any(end >= words_end(text, piece.end) for end in ends):
            return without_space(text, at, piece.end)
        fitting = (without_space(text, at, end) for end in ends)
        titled = (end for end in fitting if is_titled(text[at:end]) and sentence_opens(view, end))
        return max(titled, default=at)

    def _matches(self, places: Iterable[Place], view: View, start: int, time: SearchTime) -> list[PhraseMatch]:
        found: list[PhraseMatch] = []
        done = start
        # What lies before and behind the words of the line is looked at once, however many matches there are.
        least = words_end(view.text, view.end) if self.at in ("line", "end") else 0
        line = line_starts(view.text, view.end) if self.at == "sentence" else ()
        for number, (at, trees) in enumerate(places):
            last = self._last(view, at, trees, least) if at >= done else at
            first = self._first(view.text, at, line) if last > at else -1
            if first >= 0:
                done = view.end if self.at in ("line", "end") else last
                found.append(PhraseMatch(view.text, first, done))
                if self.at in ANCHORED:
                    break
            if number % STARTS_AT_A_TIME == 0:
                time.look()
        return found

    def _cannot_match(self, text: str, start: int, end: int | None) -> bool:
        """Return whether a required literal is missing; in a few places, or for many of them, the search is quicker."""
        if not start and end == len(text):
            is_absent = self._is_absent(text, current_allowance())
            if is_absent is not None:
                return is_absent
        literals = self.literals
        if literals is None or len(literals) > FEW or self.at in ANCHORED:
            return False
        return super()._cannot_match(text, start, end)

    def _first(self, text: str, at: int, line: tuple[int, ...]) -> int:
        """Return where a match begins whose first word stands at an offset, -1 where it may not stand there."""
        if self.at == "sentence":
            return 0 if at in line else sentence_start(text, at)
        return 0 if self.at in ANCHORED else at

    def _last(self, view: View, at: int, trees: Iterable[Node], least: int) -> int:
        """Return the farthest offset from ``least`` on at which a phrase that begins at ``at`` ends, or ``at``."""
        ends = {end for tree in trees for end in tree.ends(view, at)}
        if not ends:
            return at
        if self.at == "lines":
            ends = {line_end(view.text, end, view.end) for end in ends}
        fitting = (without_space(view.text, at, end) for end in ends if end >= least)
        return max((end for end in fitting if self._is_bounded(view, at, end)), default=at)

    def _is_bounded(self, view: View, start: int, end: int) -> bool:
        """Return whether a match parts no word, and is no part of an address or a reduplication."""
        if is_inside_word(view.text, start, view.end) or is_inside_word(view.text, end, view.end):
            return False
        if end == start or self.at == "line":
            return True
        is_part = view.text[end : end + 1] == "_" and is_word_character(view.text, end + 1)
        return not is_part and stands_alone(view.text, start, end, view.vocabulary)

"""Sentences of Indonesian news prose: where they begin and end in a block's plain text.

Terms as in EYD V (decision 0424/I/BS.00.01/2022): a full stop ends a statement (III.A.1), abbreviations and
initials carry full stops of their own (III.A.2-4, II.A). Which words are abbreviations is data (``vocabulary``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.endings import BEHIND_STOP, TERMINATORS
from newslint.text.spans import Span
from newslint.text.vocabulary import INDONESIAN, Vocabulary

TITLE_RUN = 8
"""How many capitalised words before a mark may be the beginning of one title."""
LONGEST_WORD = 40
BRACKET = 30
"""How many code points behind a full stop inside brackets are looked at for their end."""
# Expressions that few texts need; the module re keeps what it compiles.
_NUMBER = r"\s*(?:[A-Z]{0,3}[-./]?\d|[IVXLC]+\b|[A-Z]\b)"
"""A number, a Roman numeral or a letter that counts: "5", "XI.B.02", "A-12", "B"."""
_THOUSANDS, _THOUSAND = r"\d{1,3}(?:\.\d{3})+", r"\s+\d{3}(?![\d.])"
_CODE = r"v\d+|(?=[\d.]*[A-Z])[A-Z\d]{1,4}(?:\.[A-Z\d]{1,4})+"
_CAPITALISED_RUN = rf"(?:\s+[A-Z][\w'’-]*){{1,{TITLE_RUN}}}"
_HEADING = r"#{1,6}[ \t]+"
"""What begins a heading of Markdown that an export glued to the sentence before."""
_BEFORE_WORD = ' \t\n\xa0([{"“‘„«–—'
_ABBREVIATIONS = ("titles", "degrees", "ranks", "companies", "addresses", "abbreviations")
_BEFORE_ITEM = ",;:.!?)"


class _Words:
    """What the vocabulary says of words with a full stop behind them; see ``rules/lists/vocabulary.yaml``."""

    __slots__ = (
        *("abbreviations", "before_numbers", "company_endings", "corps", "eras"),
        *("exclamations", "lettered", "ranks", "starters", "works"),
    )

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.abbreviations = frozenset[str]().union(*(vocabulary[name] for name in _ABBREVIATIONS))
        self.before_numbers = vocabulary["references"] | vocabulary["months"]
        self.company_endings = vocabulary["company-endings"]
        self.corps = vocabulary["corps"]
        self.eras = vocabulary["eras"]
        self.exclamations = vocabulary["exclamations"]
        self.lettered = vocabulary["lettered"]
        self.ranks = vocabulary["ranks"] | vocabulary["ranks-in-full"] | vocabulary["corps"]
        self.starters = vocabulary["starters"]
        self.works = vocabulary["works"]


@lru_cache(maxsize=1)
def _sentence_ends() -> re.Pattern[str]:
    # A terminator with what belongs to its sentence, then a gap and something a sentence can begin with; or a full
    # stop glued between two words ("strategis.Meskipun"), with or without a quotation mark ('ini."Kami'); or a full
    # stop behind a whole word where the next one lacks its capital. All begin with one character class, which lets
    # the search skip the rest of the text.
    return re.compile(
        rf"[{TERMINATORS}](?:(?<![{TERMINATORS}]{{2}})[{TERMINATORS}]*+{BEHIND_STOP}"
        rf"(?:(?=\s+(?:{_HEADING})?(?:[\"'“‘„«(\[]|``)*[^\W_a-z])|(?=\s+(?:[\"“‘„«]|``))|\s*$)"
        r"|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]{2})|(?<=[\w%)][.!?])[\"“”](?=[A-Z])"
        r"|(?<=[a-z]{4}\.)(?=\s+[a-z]{2}))"
    )


def split(text: str, vocabulary: Vocabulary = INDONESIAN) -> list[Span]:
    """Return the sentences of one block's text, in order, without the white space between them.

    Offsets are code points in ``text``. A sentence keeps its closing quotation marks and the citation markers, note
    marks and emoji behind its full stop. Quotations are not merged: whoever needs them asks ``quotations``.
    """
    sentences: list[Span] = []
    start, last = _skip_space(text, 0), len(text.rstrip())
    for match in _sentence_ends().finditer(text):
        end = match.end() - (len(match.group()) - len(match.group().rstrip()))
        if end <= start or (end < last and _Stop(text, start, match, vocabulary.derived(_Words)).is_inside()):
            continue
        if text[end - 1] in '"“”' and text[end : end + 1].isalpha() and _opens(text, start, end - 1):
            end -= 1
        sentences.append(Span(start, end))
        start = _skip_space(text, end)
    if start < len(text):
        sentences.append(Span(start, last))
    return sentences


def is_abbreviation(word: str, vocabulary: Vocabulary = INDONESIAN) -> bool:
    """Return whether the full stop at the end of a word belongs to it, as far as the word alone tells."""
    bare = word.removesuffix(".")
    words = vocabulary.derived(_Words)
    if all(len(part) == 1 for part in bare.split(".")):
        return True  # an initial, or several: "A.H. Nasution", "S.H."
    return any(bare.lower() in some for some in (words.abbreviations, words.before_numbers, words.corps))


def _opens(text: str, sentence_start: int, mark: int) -> bool:
    """Return whether the quotation mark between a full stop and a word opens the next sentence."""
    if text[mark] != '"':
        return text[mark] == "“"
    # A mark that no other follows closes, for its partner may have been lost.
    return text.count('"', sentence_start, mark) % 2 == 0 and text.find('"', mark + 1) > mark


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


class _Stop:
    """A mark that may end a sentence, with the words round it; ``floor`` is where its sentence begins."""

    __slots__ = ("end", "floor", "mark", "start", "text", "words")

    def __init__(self, text: str, floor: int, match: re.Match[str], words: _Words) -> None:
        self.text = text
        self.floor = floor
        self.start, self.end = match.span()
        self.mark = match.group()
        self.words = words

    def is_inside(self) -> bool:
        """Return whether the mark stands inside a sentence and ends none."""
        if self.mark == "!":
            return self._is_in_title()
        return self.mark[0] == "." and self.mark[:2] != ".." and self._is_abbreviation()

    def _is_abbreviation(self) -> bool:
        """Return whether the full stop belongs to the word before it."""
        start = self._word_start(self.start)
        word, after = self.text[start : self.start], self._next_word()
        if not word or not (start == self.floor or self.text[start - 1] in _BEFORE_WORD):
            return False
        lowered = word.lower()
        if word.isdigit() and start == self.floor:
            return len(word) <= 3  # a list number: "1. Mengabulkan permohonan"
        if lowered in self.words.before_numbers and (self.mark[1:2].isdigit() or self._is_followed_by(_NUMBER)):
            return True
        if after[:1].isdigit() and self._is_broken(word):
            return True
        if word[-1].isdigit():
            return False
        if after[1:].islower() and after.lower() in self.words.starters:
            return False
        if len(word) == 1:
            return self._is_initial(word, start)
        if "." in word and all(len(part) == 1 for part in word.split(".")):
            return True  # initials: "A.H. Nasution", "S.H."
        if lowered in self.words.corps and self._word_before(start).lower() in self.words.ranks:
            return True
        if lowered in self.words.company_endings:
            return after.lower() in self.words.company_endings or self._is_followed_by(r"\s*\(")
        # In capitals a word may be another one ("TB" and "Tb."), unless the whole line is in capitals.
        form = word if word.isupper() and not after.isupper() else lowered
        return form in self.words.abbreviations or self._is_alone_in_brackets(start)

    def _is_broken(self, word: str) -> bool:
        """Return whether a space was put into a number, a version or a code: "2.904. 678", "v9. 1", "XI.B. 02"."""
        if re.fullmatch(_THOUSANDS, word):
            return self._is_followed_by(_THOUSAND)
        return re.fullmatch(_CODE, word) is not None

    def _is_initial(self, letter: str, start: int) -> bool:
        """Return whether a letter counts an item of a list or stands for a name.

        Letters are names by themselves behind some nouns ("vitamin C"), and eras behind a year ("1445 H").
        """
        if not letter.isupper():
            # "b. Kasus kedua" in a list; small letters elsewhere are variables, or a word that lost its beginning.
            before = self.text[max(self.floor, start - 3) : start].rstrip()
            return letter.isascii() and (not before or before[-1] in _BEFORE_ITEM)
        before = self._word_before(start)
        is_year = before.isdigit() and len(before) in (3, 4)
        return before.lower() not in self.words.lettered and not (is_year and letter.lower() in self.words.eras)

    def _is_alone_in_brackets(self, start: int) -> bool:
        """Return whether the word is the first in brackets that end behind it: "(SSK. II)"."""
        if self.text[start - 1 : start] != "(" or self.end != self.start + 1:
            return False
        rest = self.text[self.end : self.end + BRACKET].partition(")")
        return bool(rest[1]) and not any(mark in rest[0] for mark in "(.!?")

    def _is_in_title(self) -> bool:
        """Return whether "!" stands inside the title of a work: "film Oh! Mama".

        An exclamation with a capital inside a sentence opens a title; other words do so behind a noun for works, where
        a comma parts the title from the clause that goes on.
        """
        after = self._next_word()
        if not after[:1].isupper() or after.lower() in self.words.starters:
            return False
        start = self._word_start(self.start)
        is_exclamation = self.text[start : self.start].lower() in self.words.exclamations
        for _ in range(TITLE_RUN):
            if not self.text[start : start + 1].isupper() or start <= self.floor or self.text[start - 1] != " ":
                return False
            before = self.text[self._word_start(start - 1) : start - 1]
            start -= len(before) + 1
            is_announced = before.lower() in self.words.works
            if is_announced or not before[:1].isupper():
                is_title = is_exclamation or (is_announced and self._is_followed_by(_CAPITALISED_RUN + "[!?]?,"))
                return is_title and before.isalpha()
            is_exclamation = False
        return False

    def _is_followed_by(self, expression: str) -> bool:
        """Return whether an expression matches right behind the mark."""
        return re.compile(expression).match(self.text, self.end) is not None

    def _word_start(self, end: int) -> int:
        """Return where the word that ends at ``end`` begins; full stops and hyphens inside belong to it."""
        floor = max(self.floor, end - LONGEST_WORD)
        while end > floor and (self.text[end - 1].isalnum() or self.text[end - 1] in ".-"):
            end -= 1
        return end

    def _word_before(self, start: int) -> str:
        """Return the word before the one at ``start``, where a space or a bracket parts them."""
        end = start
        while end > self.floor and self.text[end - 1] in " (\xa0":
            end -= 1
        return self.text[self._word_start(end) : end].rstrip(".")

    def _next_word(self) -> str:
        start = end = _skip_space(self.text, self.end)
        while end < len(self.text) and end < start + 14 and self.text[end].isalnum():
            end += 1
        return self.text[start:end]

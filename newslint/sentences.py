"""Sentences and quotations of Indonesian news prose: where they begin and end in a block's plain text.

Terms as in EYD V (decision 0424/I/BS.00.01/2022): a full stop ends a statement (III.A.1), abbreviations and
initials carry full stops of their own (III.A.2-4, II.A).
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from newslint.spans import Span

# Abbreviations whose full stop does not end a sentence: titles, degrees, addresses, bibliographic words, companies.
ABBREVIATIONS = frozenset(
    """
    a.n alm almh apt art b.a bpk ca cf cm co cv d.a d.p dk dkk dll dr dra drg drh drs dsb dsn dst ed e.g fa gg h
    hal hj hlm i.e ibid inc ir jend jl jln jr k.h kab kav kec kel kep kh km kol kom komp kp kpt l ll lt letjen
    ltd m.a m.h m.hum m.kes m.kn m.m m.pd m.si m.sc m.t may mayjen mgr moh mr mrs ms muh mt nn no nos ny op p.o
    pdt ph.d prof ps pt q.q r.a r.m r.n rp rt rw s.ag s.e s.h s.hum s.i.k s.ik s.ip s.kom s.pd s.psi s.sos s.si
    s.t s.tp sdr sdri serda serka serma sr st tbk tel telp tgl th tn u.b u.p up v vol vs yth
    """.split()
)



class Quotations(NamedTuple):
    """The quoted stretches of a block, quotation marks included, and whether every mark has its partner."""

    spans: tuple[Span, ...]
    balanced: bool

    def covers(self, offset: int) -> bool:
        """Return whether the code point at ``offset`` is quoted (the marks themselves count as quoted)."""
        index = bisect_right(self.spans, (offset, sys.maxsize)) - 1
        return index >= 0 and offset < self.spans[index].end


@lru_cache(maxsize=1)
def _quote_marks() -> re.Pattern[str]:
    # Single marks count only around words; elsewhere they are apostrophes (Ma'ruf, Jum'at).
    return re.compile(r"[\"“”„«»]|(?<!\w)['‘](?=\w)|(?<=[\w.,!?])['’](?!\w)")


@lru_cache(maxsize=1)
def _sentence_ends() -> re.Pattern[str]:
    # A terminator with its closers and citation markers, then a gap and something a sentence can begin with;
    # or a full stop glued between two words ("strategis.Meskipun").
    return re.compile(
        r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?:[ \t]?\[(?:\d{1,3}(?:[ ,;–-]+\d{1,3})*|\^[^\]\s]{1,40})\])*+"
        r"(?:(?=\s+[\"'“‘„«(\[]*[^\W_a-z])|(?=\s+[\"“‘„«])|\s*$)"
        r"|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{2})"
    )


@lru_cache(maxsize=1)
def _single_close() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w.,!?])['’](?!\w)")


def quotations(text: str) -> Quotations:
    """Return the quotations of one block.

    A straight mark toggles; a second opening mark while a quotation is open closes it, because pasted text often
    closes with the wrong mark. An unclosed quotation runs to the end of the block and makes it unbalanced.
    """
    if not any(mark in text for mark in "\"“”„«»'‘’"):
        return Quotations((), balanced=True)
    spans: list[Span] = []
    balanced = True
    opened = -1
    opener = ""
    for match in _quote_marks().finditer(text):
        mark = match.group()
        if mark in "'‘’":
            if opened < 0 and mark in "'‘" and _closes_single(text, match.end()):
                opened, opener = match.start(), "'"
            elif opened >= 0 and opener == "'" and mark in "'’" and match.start() > opened + 1:
                spans.append(Span(opened, match.end()))
                opened = -1
        elif opened >= 0 and opener != "'":
            spans.append(Span(opened, match.end()))
            opened = -1
        elif opened < 0 and mark in "”»":
            balanced = False
        elif opened < 0:
            opened, opener = match.start(), mark
    if opened >= 0:
        spans.append(Span(opened, len(text)))
        balanced = False
    return Quotations(tuple(spans), balanced)


def _closes_single(text: str, start: int) -> bool:
    """Return whether a single quotation opened before ``start`` is closed within the next 300 code points."""
    return _single_close().search(text, start, start + 300) is not None


def split(text: str) -> list[Span]:
    """Return the sentences of one block's text, in order, without the white space between them.

    Offsets are code points in ``text``. A sentence keeps its closing quotation marks and the citation markers
    behind its full stop. Quotations are not merged: whoever needs them asks ``quotations``.
    """
    sentences: list[Span] = []
    start = _skip_space(text, 0)
    for match in _sentence_ends().finditer(text):
        if match.end() <= start or (text[match.start()] == "." and _is_abbreviation(text, start, match)):
            continue
        sentences.append(Span(start, match.end() - (len(match.group()) - len(match.group().rstrip()))))
        start = _skip_space(text, match.end())
    if start < len(text):
        sentences.append(Span(start, len(text.rstrip())))
    return sentences


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _is_abbreviation(text: str, sentence_start: int, match: re.Match[str]) -> bool:
    """Return whether the full stop at ``match`` belongs to the word before it and ends no sentence."""
    if match.end() >= len(text.rstrip()) or match.group()[:2] == "..":
        return False
    word_start = match.start()
    while word_start > sentence_start and (text[word_start - 1].isalnum() or text[word_start - 1] in ".-"):
        word_start -= 1
    word = text[word_start : match.start()]
    if len(word) == 1 and word.isalpha():
        return True
    if word.isdigit() and word_start == sentence_start and len(word) <= 3:
        return True  # a list number: "1. Mengabulkan permohonan"
    lowered = word.lower()
    if "." in word and all(len(part) == 1 for part in word.split(".")):
        return True  # initials: "A.H. Nasution", "S.H."
    return lowered in ABBREVIATIONS

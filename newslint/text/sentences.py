"""Sentences of Indonesian news prose: where they begin and end in a block's plain text.

Terms as in EYD V (decision 0424/I/BS.00.01/2022): a full stop ends a statement (III.A.1), abbreviations and
initials carry full stops of their own (III.A.2-4, II.A).
"""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.text.endings import BEHIND_STOP, TERMINATORS
from newslint.text.spans import Span

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


# Words that begin a sentence and are no part of a name, so that a full stop before them ends the sentence even
# behind an abbreviation or an initial ("di A.S. Meskipun").
STARTERS = frozenset(
    """
    Adapun Agar Akibatnya Akhirnya Apalagi Bahkan Dalam Dengan Di Dia Dimana Hal Ia Ini Itu Jika Karena Kemudian
    Kendati Ketika Kini Kondisi Lalu Melainkan Menurut Mereka Meski Meskipun Namun Oleh Pada Padahal Para Saat
    Sebab Sebelum Sebelumnya Sedangkan Sehingga Sejak Sejumlah Selain Sementara Serta Setelah Tapi Termasuk
    Terutama Tetapi Untuk Walau Walaupun Yaitu Yakni Yang
    """.split()
)


@lru_cache(maxsize=1)
def _sentence_ends() -> re.Pattern[str]:
    # A terminator with what belongs to its sentence, then a gap and something a sentence can begin with;
    # or a full stop glued between two words ("strategis.Meskipun"), with or without a quotation mark ('ini."Kami').
    return re.compile(
        rf"(?<![{TERMINATORS}])[{TERMINATORS}]++{BEHIND_STOP}"
        r"(?:(?=\s+[\"'“‘„«(\[]*[^\W_a-z])|(?=\s+[\"“‘„«])|\s*$)"
        r"|(?<=[a-z]{3})[.!?](?=[A-Z][a-z]{2})|(?<=[\w%)])[.!?][\"“”](?=[A-Z])"
    )


def split(text: str) -> list[Span]:
    """Return the sentences of one block's text, in order, without the white space between them.

    Offsets are code points in ``text``. A sentence keeps its closing quotation marks and the citation markers
    behind its full stop. Quotations are not merged: whoever needs them asks ``quotations``.
    """
    sentences: list[Span] = []
    start, last = _skip_space(text, 0), len(text.rstrip())
    for match in _sentence_ends().finditer(text):
        end = match.end() - (len(match.group()) - len(match.group().rstrip()))
        if end <= start or (text[match.start()] == "." and end < last and _is_abbreviation(text, start, match)):
            continue
        if text[end - 1] in '"“”' and text[end : end + 1].isalpha() and _opens(text, start, end - 1):
            end -= 1
        sentences.append(Span(start, end))
        start = _skip_space(text, end)
    if start < len(text):
        sentences.append(Span(start, last))
    return sentences


def _opens(text: str, sentence_start: int, mark: int) -> bool:
    """Return whether the quotation mark between a full stop and a word opens the next sentence."""
    if text[mark] != '"':
        return text[mark] == "“"
    return text.count('"', sentence_start, mark) % 2 == 0


def _skip_space(text: str, offset: int) -> int:
    while offset < len(text) and text[offset].isspace():
        offset += 1
    return offset


def _is_abbreviation(text: str, sentence_start: int, match: re.Match[str]) -> bool:
    """Return whether the full stop at ``match`` belongs to the word before it and ends no sentence."""
    if match.group()[:2] == "..":
        return False
    word_start = match.start()
    while word_start > sentence_start and (text[word_start - 1].isalnum() or text[word_start - 1] in ".-"):
        word_start -= 1
    word = text[word_start : match.start()]
    if _next_word(text, match.end()) in STARTERS and not word.isdigit():
        return False
    if len(word) == 1 and word.isalpha():
        return True
    if word.isdigit() and word_start == sentence_start and len(word) <= 3:
        return True  # a list number: "1. Mengabulkan permohonan"
    lowered = word.lower()
    if "." in word and all(len(part) == 1 for part in word.split(".")):
        return True  # initials: "A.H. Nasution", "S.H."
    return lowered in ABBREVIATIONS


def _next_word(text: str, offset: int) -> str:
    start = offset = _skip_space(text, offset)
    while offset < len(text) and offset < start + 12 and text[offset].isalpha():
        offset += 1
    return text[start:offset]

"""The clause view of a sentence, and the predicates of its main clause."""

from __future__ import annotations

import pytest

from newslint.analyses.grammar.clauses import clause, segments
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.readers.plain import PlainReader
from newslint.text.document import Sentence, Source

LISTS = {
    name: frozenset(words.split())
    for name, words in {
        "relative": "yang",
        "pronoun": "ia mereka",
        "demonstrative": "ini itu",
        "copula": "adalah",
        "auxiliary": "akan sudah tidak",
        "adverb": "juga",
        "degree": "sangat",
        "clause-verb": "membuat disebut",
        "subordinator": "bahwa meskipun",
        "time": "sampai",
        "preposition": "di untuk oleh",
        "coordinator": "dan",
        "adjective": "mahal baru",
        "not-verb": "menteri dinas",
        "attributive": "bernama",
        "adverb-before-verb": "baru",
        "adverb-maker": "secara",
        "object-marker": "akan",
        "arrival": "sampai",
        "opener-relative": "yang",
    }.items()
} | {"noun-pair": frozenset({"tahun baru"})}
LEXICON = Lexicon(LISTS)


def sentence(text: str) -> Sentence:
    (document,) = PlainReader().read(Source("a.txt", text))
    return document.blocks[0].sentences[0]


def tags(text: str) -> str:
    return clause(sentence(text), LEXICON).tags


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menteri membantu warga di Solo.", "nVnPN"),
        ("Harga itu sangat mahal, 35,49 persen.", "nIGA,#n"),
        ("Kata Budi, “Kami siap,” di Solo.", "nN,QPN"),
        ("Film “Laskar Pelangi” diputar (di Solo) itu.[1]", "nNDI"),
        ("Warga – juga dinas – bertahan.", "n-Hn-V"),
        ("Kota yang bernama Solo dan tahun baru.", "nYANCnn"),
        ("Ia secara resmi dilantik di sana.", "OHHDPn"),
        ("Ia baru dilantik dan sudah sampai.", "OHDCXW"),
        ("Ia didorong kebutuhan akan air.", "ODnPn"),
        ("Hal yang mereka lewati disebut sulit.", "nYOWkn"),
        ("Tersedianya air membuat dibangunnya sumur.", "nnKDn"),
    ],
)
def test_classes_of_words(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_segments_are_the_stretches_between_pauses() -> None:
    assert segments("nV,,PN-n", 0, 8) == [(0, 2), (4, 6), (7, 8)]
    assert segments("nV", 2, 2) == []


@pytest.mark.parametrize(
    ("text", "certain", "doubtful"),
    [
        ("Warga membangun jembatan.", ["membangun"], ["membangun"]),
        ("Warga akan sangat membantu.", ["akan"], ["akan"]),
        ("Warga yang bertahan di desa.", [], []),
        ("Warga yang bertahan akan dibantu.", ["akan"], ["akan"]),
        ("Warga yang menolak rencana menggugat bupati.", [], ["menggugat"]),
        ("Warga bergerak untuk membantu korban.", ["bergerak"], ["bergerak"]),
        ("Warga mengira bahwa rencana dibatalkan.", ["mengira"], ["mengira"]),
        ("Hujan membuat warga mengungsi.", ["membuat"], ["membuat"]),
        ("Ia mendarat dan menyerang desa.", ["mendarat"], ["mendarat"]),
        ("Harga sangat mahal di Solo.", ["mahal"], ["mahal"]),
        ("Beras mahal itu.", [], []),
    ],
)
def test_main_predicates(text: str, certain: list[str], doubtful: list[str]) -> None:
    view = clause(sentence(text), LEXICON)
    found = predicates(view, 0, len(view.tags))
    assert [view.words[index] for index in found] == certain
    perhaps = predicates(view, 0, len(view.tags), doubtful=True)
    assert [view.words[index] for index in perhaps] == doubtful


def test_one_lexicon_serves_the_same_word_lists() -> None:
    assert Lexicon.of(LISTS) is Lexicon.of(LISTS)
    assert Lexicon.of(LISTS).form("yang") == "relative"
    assert Lexicon.of(LISTS).form("dan") == ""

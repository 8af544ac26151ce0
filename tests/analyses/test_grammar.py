"""The grammar of sentences: classes of words, segments, and the predicates of the main clause."""

from __future__ import annotations

import pytest

from newslint.analyses.grammar import word_classes
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments, tag_sentence
from newslint.analyses.grammar.word_classes import ACTIVE_VERB, COMMA, DASH, NAME, NOUN, PREPOSITION
from newslint.readers.plain import PlainReader
from newslint.text.document import Sentence, Source

LISTS = {
    name: frozenset(words.split())
    for name, words in {
        "relativizer": "yang",
        "pronoun": "ia mereka",
        "demonstrative": "ini itu",
        "copula": "adalah",
        "auxiliary": "akan sudah tidak",
        "adverb": "juga",
        "degree": "sangat",
        "clause-verb": "membuat disebut",
        "subordinator": "bahwa meskipun",
        "time-or-cause": "sampai",
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
CLASS_NAMES = {
    tag: name.lower().replace("_", "-")
    for name, tag in vars(word_classes).items()
    if name.isupper() and isinstance(tag, str)
}


def sentence(text: str) -> Sentence:
    (document,) = PlainReader().read(Source("a.txt", text))
    return document.blocks[0].sentences[0]


def tagged(text: str) -> TaggedSentence:
    return tag_sentence(sentence(text), LEXICON)


def classes(text: str) -> str:
    """Return the names of the classes of a sentence's words."""
    return " ".join(CLASS_NAMES[tag] for tag in tagged(text).tags)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Menteri membantu warga di Solo.", "noun active-verb noun preposition name"),
        ("Harga itu sangat mahal, 35,49 persen.", "noun demonstrative degree adjective comma number noun"),
        ("Kata Budi, “Kami siap,” di Solo.", "noun name comma quotation preposition name"),
        ("Film “Laskar Pelangi” diputar (di Solo) itu.[1]", "noun name passive-verb demonstrative"),
        ("Warga – juga dinas – bertahan.", "noun dash adverb noun dash active-verb"),
        ("Kota yang bernama Solo dan tahun baru.", "noun relativizer adjective name coordinator noun noun"),
        ("Ia secara resmi dilantik di sana.", "pronoun adverb adverb passive-verb preposition noun"),
        ("Ia baru dilantik dan sudah sampai.", "pronoun adverb passive-verb coordinator auxiliary bare-verb"),
        ("Ia didorong kebutuhan akan air.", "pronoun passive-verb noun preposition noun"),
        ("Hal yang mereka lewati disebut sulit.", "noun relativizer pronoun bare-verb passive-clause-verb noun"),
        ("Tersedianya air membuat dibangunnya sumur.", "noun noun clause-verb passive-verb noun"),
    ],
)
def test_classes_of_words(text: str, expected: str) -> None:
    assert classes(text) == expected


def test_segments_are_the_stretches_between_pauses() -> None:
    tags = "".join((NOUN, ACTIVE_VERB, COMMA, COMMA, PREPOSITION, NAME, DASH, NOUN))
    assert segments(tags, 0, 8) == [(0, 2), (4, 6), (7, 8)]
    assert segments(tags, 2, 2) == []


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
    view = tagged(text)
    found = predicates(view, 0, len(view.tags))
    assert [view.words[index] for index in found] == certain
    perhaps = predicates(view, 0, len(view.tags), doubtful=True)
    assert [view.words[index] for index in perhaps] == doubtful


def test_one_lexicon_serves_the_same_word_lists() -> None:
    assert Lexicon.of(LISTS) is Lexicon.of(LISTS)
    assert Lexicon.of(LISTS).form("yang") == "relative"
    assert Lexicon.of(LISTS).form("dan") == ""

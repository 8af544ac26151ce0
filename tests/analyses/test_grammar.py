"""The grammar of sentences: classes of words, segments, and the predicates of the main clause."""

from __future__ import annotations

from newslint.analyses.grammar import word_classes
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.predicates import predicates
from newslint.analyses.grammar.tagging import TaggedSentence, segments, tag_sentence
from newslint.analyses.grammar.word_classes import (
    ACTIVE_VERB,
    ADVERB,
    AUXILIARY,
    BARE_VERB,
    COMMA,
    DASH,
    NAME,
    NOUN,
    PREPOSITION,
    PRONOUN,
    TIME_OR_CAUSE,
)
from newslint.readers.plain import PlainReader
from newslint.text.document import Sentence
from newslint.text.source import Source
from tests.every import every

LISTS = {
    name: frozenset(words.split())
    for name, words in {
        "relativizer": "yang",
        "pronoun": "ia dia mereka",
        "demonstrative": "ini itu",
        "copula": "adalah",
        "auxiliary": "akan sudah tidak mampu",
        "adverb": "juga lagi",
        "degree": "sangat",
        "clause-verb": "membuat disebut",
        "subordinator": "bahwa meskipun",
        "time-or-cause": "sampai sejak",
        "preposition": "di untuk oleh",
        "coordinator": "dan",
        "adversative": "tetapi",
        "listing": "termasuk",
        "existential": "ada",
        "purpose-noun": "upaya",
        "serial-verb": "menjadi",
        "bare-verb": "tiba pulang",
        "interrogative": "mana apa",
        "indefinite": "seorang",
        "adjective": "mahal baru",
        "not-verb": "menteri dinas",
        "attributive": "bernama",
        "adverb-before-verb": "baru",
        "adverb-maker": "secara",
        "object-marker": "akan",
        "arrival": "sampai",
        "opener-relative": "yang",
        "opener-style": "namun",
        "focus-not": "masalah",
    }.items()
} | {"noun-pair": frozenset({"tahun baru"}), "adverb-pair": frozenset({"saat ini"})}
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


@every(
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
        # Numbers and words with marks inside are one word each; brackets and citation markers are none.
        ("Anak-anak membeli 12,5 kg (20%) pada 17/8.[2]", "noun active-verb number noun noun number"),
        ("Warga—petani - pedagang; guru: dosen.", "noun dash noun dash noun comma noun comma noun"),
        # A quotation is speech by its length or the mark at its end, else a name.
        ("Ia menulis “Jaga hutan.” di gerbang.", "pronoun active-verb quotation preposition noun"),
        ("Ia menulis “Siapa?” di gerbang.", "pronoun active-verb quotation preposition noun"),
        ("Ia menulis “Awas!” di gerbang.", "pronoun active-verb quotation preposition noun"),
        ("Ia menulis “jaga hutan air dan ladang kita” dulu.", "pronoun active-verb quotation noun"),
        ("Ia menulis “jaga hutan air dan ladang” dulu.", "pronoun active-verb name noun"),
        # Two words that make one noun or one adverb.
        ("Tahun baru sudah tiba.", "noun noun auxiliary bare-verb"),
        ("Beras saat ini mahal.", "noun adverb adverb adjective"),
        # What looks like a verb but goes with nouns is a predicate behind "yang", an auxiliary or a degree.
        ("Kota bernama Solo tidak bernama Kudus.", "noun noun name auxiliary adjective name"),
        ("Kota sangat bernama.", "noun degree adjective"),
        ("Kota yang juga bernama Solo.", "noun relativizer adverb adjective name"),
        ("Kota yang tahun juga bernama Solo.", "noun relativizer noun adverb adjective name"),
        ("Kota yang tahun lalu juga bernama Solo.", "noun relativizer noun noun adverb noun name"),
        # A word of which nothing is known is a verb behind its subject in a relative clause.
        ("Hal yang sudah mereka lewati.", "noun relativizer auxiliary pronoun bare-verb"),
        ("Hal yang sudah juga mereka lewati.", "noun relativizer auxiliary adverb pronoun bare-verb"),
        ("Hal yang sudah juga tidak mereka lewati.", "noun relativizer auxiliary adverb auxiliary pronoun noun"),
        ("Hal mereka lewati.", "noun pronoun noun"),
        # "sampai" is a verb behind an auxiliary or an adverb, "baru" an adverb before a verb.
        ("Ia juga sampai.", "pronoun adverb bare-verb"),
        ("Ia pulang sampai malam.", "pronoun bare-verb time-or-cause noun"),
        ("Ia sudah sejak pagi pulang.", "pronoun auxiliary time-or-cause noun bare-verb"),
        ("Ia baru tiba.", "pronoun adverb bare-verb"),
        ("Beras baru mahal.", "noun adjective adjective"),
        # "akan" marks an object where a verb stands before it.
        ("Ia akan Solo.", "pronoun auxiliary name"),
        ("Ia didorong kabar akan Solo.", "pronoun passive-verb noun preposition name"),
        ("Ia didorong warga akan membantu.", "pronoun passive-verb noun auxiliary active-verb"),
    ],
)
def test_classes_of_words(text: str, expected: str) -> None:
    assert classes(text) == expected


@every(
    ("word", "expected"),
    [
        ("membeli", "active-verb"),
        ("menyapu", "active-verb"),
        ("merawat", "active-verb"),
        ("bertemu", "active-verb"),
        ("bekerja", "active-verb"),
        ("belajar", "active-verb"),
        ("dibeli", "passive-verb"),
        ("terjual", "passive-verb"),
        ("disebut", "passive-clause-verb"),
        ("dini", "noun"),
        ("meja", "noun"),
        ("17-an", "number"),
        ("seorang", "indefinite"),
        # Words that are no verbs stay so with an enclitic and when they are doubled.
        ("menteri", "noun"),
        ("menterinya", "noun"),
        ("menteri-menteri", "noun"),
        # An enclitic does not change the class, but -nya makes a noun of an adjective or a verb without prefix.
        ("membelilah", "active-verb"),
        ("dibelikah", "passive-verb"),
        ("mahalkah", "adjective"),
        ("merekapun", "pronoun"),
        ("mahalnya", "noun"),
        ("pulangnya", "noun"),
        ("mampunya", "noun"),
        ("dibelinya", "passive-verb"),
        ("terjualnya", "noun"),
        ("bertemunya", "noun"),
        # Short words have none.
        ("manakah", "interrogative"),
        ("apakah", "noun"),
    ],
)
def test_class_of_a_word(word: str, expected: str) -> None:
    assert CLASS_NAMES[LEXICON.tag(word)] == expected


def test_the_first_list_that_has_a_word_gives_its_class() -> None:
    lists = {"adverb": frozenset({"sekali"}), "time-or-cause": frozenset({"sekali"})}
    assert Lexicon(lists).tag("sekali") == TIME_OR_CAUSE


@every(
    ("word", "expected"),
    [("wargalah", True), ("dialah", True), ("ialah", False), ("masalah", False), ("masalah-masalah", False)],
)
def test_the_particle_lah(word: str, expected: bool) -> None:
    assert LEXICON.is_focused(word) is expected


def test_segments_are_the_stretches_between_pauses() -> None:
    tags = "".join((NOUN, ACTIVE_VERB, COMMA, COMMA, PREPOSITION, NAME, DASH, NOUN))
    assert segments(tags, 0, 8) == [(0, 2), (4, 6), (7, 8)]
    assert segments(tags, 1, 7) == [(1, 2), (4, 6)]
    assert segments(tags, 2, 2) == []


def test_words_are_stepped_over_by_class_or_by_themselves() -> None:
    found = tagged("Ia sudah juga tiba.")
    assert found.skip(1, tags={AUXILIARY, ADVERB}) == 3
    assert found.skip(1, words={"sudah", "ia"}) == 2
    assert found.skip(0, tags={PRONOUN, AUXILIARY}, words={"juga", "tiba"}) == 4
    assert (found.following(2), found.following(3)) == (("tiba",), ())
    assert (found.following_tag(2), found.following_tag(3)) == (BARE_VERB, "")


@every(
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
        # Behind a preposition, with adverbs between or without, is none.
        ("Warga bergerak untuk juga tidak membantu.", ["bergerak"], ["bergerak"]),
        ("Warga bergerak termasuk membantu.", ["bergerak"], ["bergerak"]),
        ("Upaya membantu warga sudah dimulai.", ["sudah"], ["sudah"]),
        ("Upaya tiba.", ["tiba"], ["tiba"]),
        # In a relative clause the first is its own; one behind "itu", an auxiliary or a copula is surely not.
        ("Warga yang menolak rencana itu menggugat bupati.", ["menggugat"], ["menggugat"]),
        ("Hal yang dibutuhkan warga adalah air.", ["adalah"], ["adalah"]),
        ("Warga yang menolak rencana menggugat bupati dan merusak desa.", [], ["menggugat"]),
        ("Warga yang menolak, menggugat bupati.", ["menggugat"], ["menggugat"]),
        ("Warga yang menolak – menggugat bupati.", ["menggugat"], ["menggugat"]),
        ("Warga yang menolak rencana menggugat bupati merusak desa.", [], ["menggugat", "merusak"]),
        # Other dependent clauses run to the next pause, whatever stands in them.
        ("Warga mengira bahwa desa yang menolak dibantu.", ["mengira"], ["mengira"]),
        ("Hujan membuat desa yang menolak membantu warga.", ["membuat"], ["membuat"]),
        ("Hujan yang membuat warga mengungsi merusak desa.", [], []),
        ("Warga yang disebut Budi menolak merusak desa.", [], ["menolak"]),
        ("Ia disebut warga menolak rencana.", ["disebut"], ["disebut"]),
        ("Hujan membuat harapan warga adalah air.", ["membuat", "adalah"], ["membuat", "adalah"]),
        ("Hujan membuat warga mengungsi, desa ditutup.", ["membuat", "ditutup"], ["membuat", "ditutup"]),
        ("Warga sejak pagi menolak.", [], ["menolak"]),
        ("Warga meskipun lelah menolak.", [], []),
        # "dan" joins predicates, with adverbs between or without, and clauses.
        ("Kapal yang mendarat dan menyerang desa.", [], []),
        ("Kapal yang mendarat dan juga sangat menyerang desa.", [], []),
        ("Kapal yang mendarat dan mereka menyerang desa.", [], ["menyerang"]),
        ("Ia mendarat dan mereka menyerang desa.", ["mendarat"], ["mendarat"]),
        ("Ia mendarat tetapi mereka menyerang desa.", ["mendarat"], ["mendarat"]),
        ("Budi dan Sari menyerang desa.", ["menyerang"], ["menyerang"]),
        ("Dan menyerang desa.", ["menyerang"], ["menyerang"]),
        ("Ia mendarat dan juga.", ["mendarat"], ["mendarat"]),
        # Verbs side by side are one predicate; an auxiliary waits for its verb.
        ("Jalan sudah dua kali lagi diperbaiki.", ["sudah"], ["sudah"]),
        ("Jalan sudah dua kali lagi hari diperbaiki.", ["sudah", "diperbaiki"], ["sudah", "diperbaiki"]),
        ("Jalan sudah Budi diperbaiki.", ["sudah", "diperbaiki"], ["sudah", "diperbaiki"]),
        ("Jalan sudah mereka diperbaiki.", ["sudah", "diperbaiki"], ["sudah", "diperbaiki"]),
        ("Jalan sudah ini diperbaiki.", ["sudah", "diperbaiki"], ["sudah", "diperbaiki"]),
        ("Warga sudah akan membantu.", ["sudah"], ["sudah"]),
        ("Sudah warga akan membantu.", ["sudah", "akan"], ["sudah", "akan"]),
        ("Warga menolak membantu.", ["menolak"], ["menolak"]),
        ("Warga menolak lagi membantu.", ["menolak"], ["menolak"]),
        ("Warga menolak sangat membantu.", ["menolak"], ["menolak"]),
        ("Warga menolak juga lagi membantu.", ["menolak", "membantu"], ["menolak", "membantu"]),
        ("Warga menolak desa membantu.", ["menolak", "membantu"], ["menolak", "membantu"]),
        ("Warga menolak akan membantu.", ["menolak", "akan"], ["menolak", "akan"]),
        ("Warga dibantu akan membantu.", ["dibantu", "akan"], ["dibantu", "akan"]),
        ("Warga tiba akan membantu.", ["tiba", "akan"], ["tiba", "akan"]),
        ("Warga ada akan membantu.", ["ada", "akan"], ["ada", "akan"]),
        ("Itu mahal akan membantu.", ["mahal", "akan"], ["mahal", "akan"]),
        ("Warga menolak adalah benar.", ["menolak", "adalah"], ["menolak", "adalah"]),
        ("Budi dipilih rapat desa menjadi ketua.", ["dipilih"], ["dipilih"]),
        ("Budi menjadi ketua.", ["menjadi"], ["menjadi"]),
        # An adjective is one at the beginning, behind a pronoun, a demonstrative, an adverb or an auxiliary.
        ("Mahal beras itu.", ["mahal"], ["mahal"]),
        ("Mereka mahal.", ["mahal"], ["mahal"]),
        ("Beras itu mahal.", ["mahal"], ["mahal"]),
        ("Beras juga mahal.", ["mahal"], ["mahal"]),
        ("Beras yang mahal.", [], []),
        ("Beras yang mahal warga membantu.", [], ["membantu"]),
        ("Warga membeli beras sangat mahal.", ["membeli"], ["membeli"]),
        ("Beras dibeli warga sangat mahal.", ["dibeli", "mahal"], ["dibeli", "mahal"]),
        ("Beras untuk mahal.", [], []),
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


@every(
    ("text", "expected"),
    [
        ("Harga beras mahal.", ["mahal"]),
        ("Harga beras mahal di Solo.", ["mahal"]),
        ("Harga beras mahal sejak pagi.", ["mahal"]),
        ("Harga beras mahal meskipun banyak.", ["mahal"]),
        ("Harga beras mahal termasuk gula.", ["mahal"]),
        ("Harga beras mahal, gula sudah habis.", ["mahal", "sudah"]),
        ("Harga beras mahal gula.", []),
        ("Harga di mahal.", []),
    ],
)
def test_adjectives_that_may_go_with_a_noun_count_where_they_are_asked_for(text: str, expected: list[str]) -> None:
    found = tagged(text)
    assert [found.words[index] for index in predicates(found, 0, len(found.tags), loose=True)] == expected
    assert "mahal" not in [found.words[index] for index in predicates(found, 0, len(found.tags))]


@every(
    ("text", "options", "expected"),
    [
        ("Warga sejak pagi menolak.", {"doubtful": True}, ["menolak"]),
        ("Warga sejak pagi menolak.", {"doubtful": True, "time": False}, []),
        ("Warga sejak desa yang maju menolak membantu.", {"doubtful": True, "time": False}, []),
        ("Warga sejak desa yang maju menolak.", {}, []),
    ],
)
def test_words_of_time_and_cause(text: str, options: dict[str, bool], expected: list[str]) -> None:
    found = tagged(text)
    assert [found.words[index] for index in predicates(found, 0, len(found.tags), **options)] == expected


def test_predicates_are_looked_for_in_a_part_of_a_sentence() -> None:
    found = tagged("Warga yang menolak untuk membantu, mereka mengungsi.")
    assert predicates(found, 2, 5) == [2]
    assert predicates(found, 4, 8) == [4, 7]
    assert predicates(found, 1, 3) == []


def test_a_lexicon_may_have_other_openers_of_one_form() -> None:
    other = LEXICON.opened_by(["Alhasil"], "relative")
    assert (other.form("alhasil"), other.form("yang"), LEXICON.form("alhasil")) == ("relative", "", "")
    assert other.tag("mahal") == LEXICON.tag("mahal")
    assert other.openers("relative") == frozenset({"alhasil"})
    assert LEXICON.openers("relative") == frozenset({"yang"})
    assert LEXICON.form("namun") == ""
    assert LEXICON.words("no such list") == frozenset()

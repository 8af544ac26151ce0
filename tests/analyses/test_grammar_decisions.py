"""What the grammar decides: pairs of sentences that differ in what a single condition asks for.

The sentences stand in ``grammar_decisions.txt`` below what is decided on them: a form of fragment and its variant.
They go through the word lists that the rules use; ``test_grammar`` has small lists of its own.
"""

from __future__ import annotations

from newslint.analyses.grammar.fragments import classify
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import is_running_text
from newslint.analyses.grammar.tagging import tag_sentence
from tests.analyses.grammar_texts import CLASS_NAMES, LEAD, blocks, lexicon, sentences
from tests.every import every


@every(("text", "expected"), list(sentences("grammar_decisions.txt")))
def test_decisions(text: str, expected: str) -> None:
    _, sentence = blocks(f"{LEAD} {text}")[0].sentences
    found = classify(sentence, lexicon())
    assert (f"{found.form} {found.variant}".strip() if found else "complete") == expected


@every(
    ("text", "expected"),
    [
        ("Kota sangat signifikan.", "noun degree adjective"),
        ("Kota bisa aman.", "noun auxiliary adjective"),
        ("Jalan tak macet.", "noun auxiliary adjective"),
        ("Jalan tidak beberapa.", "noun auxiliary noun"),
        ("Itu menjanjikan hasil.", "demonstrative active-verb noun"),
        ("Itu menarik mereka.", "demonstrative active-verb pronoun"),
        ("Itu menarik 12 orang.", "demonstrative active-verb number noun"),
        ("Itu menarik Sari.", "demonstrative adjective name"),
        ("Itu mahal hasil.", "demonstrative adjective noun"),
        ("Kota itu bersifat sosial.", "noun demonstrative bare-verb noun"),
        ("Lambungnya berwarna biru.", "noun bare-verb noun"),
        ("Lambung berwarna biru.", "noun noun noun"),
        ("Jumlah perahu sebanyak dua belas.", "noun noun bare-verb noun noun"),
        ("Jumlah perahu sebanyak 12 buah.", "noun noun bare-verb number noun"),
        ("Sebanyak 12 perahu.", "noun number noun"),
        ("Perahu itu seberat dua ton.", "noun demonstrative bare-verb noun noun"),
        ("Di sebanyak dua desa.", "preposition noun noun noun"),
        ("Perahu sebanyak di desa.", "noun noun preposition noun"),
        ("Lantai atas diperbaiki.", "noun noun passive-verb"),
        ("Ia dari diperbaiki.", "pronoun preposition passive-verb"),
        ("Jemaah asal Jepara pulang.", "noun preposition name bare-verb"),
        ("Jemaah asal desa pulang.", "noun subordinator noun bare-verb"),
        ("Orang yang baru akan pulang.", "noun relativizer adverb auxiliary bare-verb"),
        ("Orang baru akan pulang.", "noun adjective auxiliary bare-verb"),
        ("Orang lama membeli beras.", "noun adverb active-verb noun"),
        ("Beras mungkin mahal.", "noun adverb adjective"),
        ("Ia dibujuk akan beras.", "pronoun passive-verb preposition noun"),
        ("Ia akan beras.", "pronoun auxiliary noun"),
    ],
)
def test_classes_of_words_in_context(text: str, expected: str) -> None:
    tags = tag_sentence(blocks(text)[0].sentences[0], lexicon()).tags
    assert " ".join(CLASS_NAMES[tag] for tag in tags) == expected


def test_lists_of_the_lexicon() -> None:
    lists = {"clause-verb": frozenset({"dianggap", "menilai"}), "bare-verb": frozenset({"tiba"})}
    found = Lexicon(lists)
    tags = [found.tag(word) for word in ("dianggap", "menilai", "tiba", "tibanya", "tibalah", "air,", ",", "5a")]
    assert [CLASS_NAMES[tag] for tag in tags] == [
        *("passive-clause-verb", "clause-verb", "bare-verb", "noun", "bare-verb", "noun", "comma", "number"),
    ]


QUESTION = "Mengapa warga memutar{}? Karena jalan itu ditutup."


@every(
    ("text", "running"),
    [(QUESTION.format(""), False), (QUESTION.format(", kan"), True), (QUESTION.format(", ya pak"), False)],
)
def test_questions_that_want_no_answer(text: str, running: bool) -> None:
    assert is_running_text(blocks(text)[0].sentences[1]) is running

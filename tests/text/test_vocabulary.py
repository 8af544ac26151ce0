"""The vocabulary: newslint's own lists, and those that packs add to."""

from __future__ import annotations

from itertools import combinations

from newslint.text.sentences import split
from newslint.text.vocabulary import INDONESIAN, Vocabulary, plain
from tests.every import every

ABBREVIATIONS = ("titles", "degrees", "ranks", "companies", "company-endings", "addresses", "abbreviations")


def test_words_stand_for_both_forms_unless_they_are_in_capitals() -> None:
    assert plain(["dr.", "PT", "Kombes."]) == {"dr", "PT", "pt", "Kombes", "kombes"}


@every(("one", "other"), list(combinations(ABBREVIATIONS, 2)))
def test_no_abbreviation_is_of_two_sorts(one: str, other: str) -> None:
    assert INDONESIAN[one] & INDONESIAN[other] == frozenset()


def test_no_word_that_begins_sentences_is_an_abbreviation() -> None:
    assert [name for name in ABBREVIATIONS if INDONESIAN[name] & INDONESIAN["starters"]] == []


def test_lists_are_read_when_one_is_asked_for_and_once() -> None:
    reads: list[str] = []

    def read() -> dict[str, frozenset[str]]:
        reads.append("read")
        return {"particles": frozenset({"lah"})}

    vocabulary = Vocabulary(read).extended(lambda: [{"particles": frozenset({"nah"})}])
    assert reads == []
    assert vocabulary["particles"] == {"lah", "nah"}
    assert list(vocabulary) == ["particles"]
    assert reads == ["read"]


def test_what_is_made_of_a_vocabulary_is_made_once() -> None:
    vocabulary = INDONESIAN.extended(lambda: [{"titles": plain(["Wedana."])}])
    assert vocabulary.derived(sorted) is vocabulary.derived(sorted)


def test_words_that_are_added_count() -> None:
    text = "Ia menemui Wedana. Tirta di pendapa."
    vocabulary = INDONESIAN.extended(lambda: [{"titles": plain(["Wedana."])}])
    assert len(split(text)) == 2
    assert len(split(text, vocabulary)) == 1


def test_lists_that_were_read_before_are_not_read_again() -> None:
    vocabulary = Vocabulary(lambda: {"particles": frozenset({"lah"})})
    vocabulary.know({"particles": ["kah"], "titles": ["dr"]})
    assert dict(vocabulary) == {"particles": {"kah"}, "titles": {"dr"}}
    assert len(vocabulary) == 2
    vocabulary.know({"particles": ["pun"]})
    assert vocabulary["particles"] == {"kah"}


def test_a_vocabulary_keeps_what_is_not_added_to() -> None:
    lists = {"particles": frozenset({"lah"}), "titles": frozenset({"dr"})}
    vocabulary = Vocabulary(lambda: lists).extended(
        lambda: [{"titles": frozenset({"ir"})}, {"other": frozenset({"x"})}]
    )
    assert dict(vocabulary) == {"particles": {"lah"}, "titles": {"dr", "ir"}}

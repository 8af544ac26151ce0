"""What is learned from an archive: which lines recur, which are proposed, doubtful or datelines."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.learning.archive import Learned, learn
from newslint.learning.copies import Copies
from newslint.learning.counting import Counts
from newslint.learning.folding import fold
from newslint.learning.judging import Proposal, judge
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.notation import NotationError
from newslint.phrases.parsing import parse
from newslint.text.vocabulary import INDONESIAN
from tests.learning.archives import Lines, articles, nothing, write_jsonl
from tests.made_once import LINTER

Verdicts = dict[str, tuple[str, str, str]]
WRITERS = ("Sari Wulan", "Bagas Putra", "Rini Astuti", "Tono Wijaya", "Maya Lestari")


def learned(tmp_path: Path, texts: Iterable[str]) -> Learned:
    return learn(LINTER, [str(write_jsonl(tmp_path / "arsip.jsonl", iter(texts)))])


def verdicts(found: Learned) -> Verdicts:
    """Return verdict, kind and place by phrase."""
    return {one.phrase: (one.verdict, one.kind, one.place) for one in judge(found.counts, INDONESIAN)}


def judged(tmp_path: Path, *, head: Lines = nothing, amid: Lines = nothing, tail: Lines = nothing) -> Verdicts:
    return verdicts(learned(tmp_path, articles(30, head=head, amid=amid, tail=tail)))


def credits(number: int) -> list[str]:
    return [f"Kontributor: {WRITERS[number % 5]}"]


def translators(number: int) -> list[str]:
    return [f"Penerjemah: {WRITERS[number % 5]}"]


def test_a_credit_that_recurs_behind_the_text_is_proposed_with_its_label(tmp_path: Path) -> None:
    found = judged(tmp_path, tail=credits)
    assert found["kontributor: {rest}"] == ("proposed", "byline", "tail")


@pytest.mark.slow
def test_lines_that_differ_in_numbers_and_dates_are_one(tmp_path: Path) -> None:
    def tail(number: int) -> list[str]:
        return [f"Dilaporkan {number % 27 + 1} Mei 2025 pukul {number % 12 + 10}.15 WIB, edisi {number}"]

    found = judged(tmp_path, tail=tail)
    assert found["dilaporkan {date} pukul {time}, edisi {number}"] == ("proposed", "byline", "tail")


def test_a_heading_that_recurs_is_doubtful(tmp_path: Path) -> None:
    found = judged(tmp_path, amid=lambda number: ["Latar Belakang"])
    assert found == {"latar belakang": ("doubtful", "other", "body")}


def test_the_name_of_the_site_at_the_head_is_a_dateline(tmp_path: Path) -> None:
    cities = ("KOTA BARU", "KOTA LAMA", "TANJUNG SARI")
    found = judged(tmp_path, head=lambda number: [f"{cities[number % 3]}, LEMBAH-RAYA.ID"])
    assert {verdict for verdict, *_ in found.values()} == {"dateline"}


def test_a_place_that_the_articles_name_is_a_dateline(tmp_path: Path) -> None:
    def amid(number: int) -> list[str]:
        return [
            f"Rapat nomor {number} itu diadakan di Tanjung Sari, dan warga dari {number} desa datang ke sana pagi hari."
        ]

    found = judged(tmp_path, head=lambda number: ["Tanjung Sari"], amid=amid)
    assert found["tanjung sari"] == ("dateline", "other", "head")


def test_signatures_are_proposed_as_one(tmp_path: Path) -> None:
    texts = (f"{text} (abc/{'defgh'[number % 5] * 3})" for number, text in enumerate(articles(30)))
    assert verdicts(learned(tmp_path, texts)) == {"{signature}": ("proposed", "byline", "tail")}


@pytest.mark.slow
def test_credits_in_brackets_are_proposed_by_their_outlet(tmp_path: Path) -> None:
    names = ("Sari Wulan", "Bagas", "Rini Melati Putri", "Danu")
    found = judged(tmp_path, tail=lambda number: [f"(Lembahraya.id/{names[number % 4]})"])
    assert found == {"lembahraya.id (/|,) {words:1-5}": ("proposed", "byline", "tail")}


@pytest.mark.slow
def test_the_outlet_of_a_credit_may_stand_behind_the_name(tmp_path: Path) -> None:
    names = ("Sari Wulan", "Bagas", "Rini Melati Putri", "Danu")
    found = judged(tmp_path, tail=lambda number: [f"[{names[number % 4]}, kabar-lembah.com]"])
    assert found == {"{words:1-5} (/|,) kabar-lembah.com": ("proposed", "byline", "tail")}


@pytest.mark.slow
def test_brackets_with_a_comma_and_no_address_are_no_credits(tmp_path: Path) -> None:
    names = ("Senin", "Selasa", "Rabu", "Kamis")
    found = judged(tmp_path, tail=lambda number: [f"(Lembah Raya, {names[number % 4]})"])
    assert [phrase for phrase in found if "(/|,)" in phrase] == []


def test_what_a_rule_reports_already_is_left_out(tmp_path: Path) -> None:
    assert judged(tmp_path, amid=lambda number: ["ADVERTISEMENT"]) == {}


def test_a_line_beside_furniture_behind_the_text_is_proposed_whatever_it_says(tmp_path: Path) -> None:
    found = judged(tmp_path, tail=lambda number: ["Bagikan artikel ini", "Sudut Lembah Raya"])
    assert found == {"sudut lembah raya": ("proposed", "other", "tail")}


@pytest.mark.slow
def test_copies_of_one_article_count_once(tmp_path: Path) -> None:
    (text,) = articles(1, tail=lambda number: ["Kontributor: Sari Wulan"])
    others = [text.replace("Kontributor", f"Catatan {number}\n\nKontributor") for number in range(12)]
    found = learned(tmp_path, [text, *others])
    assert (found.copies, verdicts(found)) == (12, {})


@pytest.mark.slow
def test_articles_of_one_site_are_no_copies_however_long_its_lines(tmp_path: Path) -> None:
    plea = "Redaksi menerima hak jawab lewat surat, dan memuatnya pada edisi berikut sesudah diperiksa penyunting."
    found = learned(tmp_path, articles(30, tail=lambda number: [plea]))
    assert (found.copies, found.counts.articles.total()) == (0, 30)


@pytest.mark.slow
def test_sites_are_learned_apart(tmp_path: Path) -> None:
    for site, tail in (("satu.id", credits), ("dua.id", translators)):
        write_jsonl(tmp_path / f"{site}.jsonl", articles(10, tail=tail, seed=len(site)), site)
    found = judge(learn(LINTER, [str(tmp_path)]).counts, INDONESIAN)
    assert {(one.site, one.phrase) for one in found} == {
        ("satu.id", "kontributor: {rest}"),
        ("dua.id", "penerjemah: {rest}"),
    }


@pytest.mark.slow
def test_files_in_folders_are_of_the_site_that_the_folder_names(tmp_path: Path) -> None:
    for number, text in enumerate(articles(10, tail=lambda number: [f"Kontributor: {WRITERS[number % 5]}"])):
        for name in ("a.txt", "b.md"):
            folder = tmp_path / "arsip" / f"lembah-{name[-3:]}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{number}{name}").write_text(text.replace("a", "u" if name == "b.md" else "a"), encoding="utf-8")
    assert dict(learn(LINTER, [str(tmp_path / "arsip")]).counts.articles) == {"lembah-txt": 10, "lembah-.md": 10}


def test_counts_stay_within_their_bound_and_keep_what_recurs() -> None:
    counts = Counts(most=500)
    for text in articles(
        300, tail=lambda number: [f"Kontributor: {WRITERS[number % 5]}", f"Sudut {'xyzw'[number % 4] * number}"]
    ):
        (document,) = LINTER.documents(text, "a.txt")
        counts.add(document, "lembah-raya.id", "a.txt")
        assert len(counts.entries) <= 500
    assert "kontributor: {rest}" in {one.phrase for one in judge(counts, INDONESIAN)}


def test_copies_are_remembered_within_a_bound() -> None:
    copies = Copies(most=3)
    documents = [LINTER.documents(text, "a.txt")[0] for text in articles(6)]
    assert [copies.is_copy(document) for document in (*documents, documents[5], documents[0])] == [
        *[False] * 6,
        True,
        False,
    ]


@given(st.text(alphabet=st.sampled_from("aBé7 .:/()[]{}<>|+\\-“”@#½İ"), min_size=1, max_size=30))
def test_a_folded_line_is_a_phrase_that_finds_the_line(text: str) -> None:
    phrase = fold(re.sub(r"^[\W_]+|[\W_]+$", "", text), INDONESIAN)
    try:
        tree = parse(phrase, lambda name: "there are no lists")
    except NotationError:
        return  # such lines are not proposed
    found = PhraseSet([Phrase(phrase, tree)], "line").search(text)
    assert found is not None


@pytest.mark.slow
def test_the_order_is_by_count(tmp_path: Path) -> None:
    def tail(number: int) -> list[str]:
        credit = [f"Kontributor: {WRITERS[number % 5]}"]
        return [*credit, f"Penerjemah: {WRITERS[number % 5]}"] if number % 2 else credit

    found: list[Proposal] = judge(learned(tmp_path, articles(30, tail=tail)).counts, INDONESIAN)
    assert [(one.phrase, one.found_in, one.articles) for one in found] == [
        ("kontributor: {rest}", 30, 30),
        ("penerjemah: {rest}", 15, 30),
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("fewest", "expected"), [(10, 1), (31, 0)])
def test_how_many_articles_it_takes_can_be_said(tmp_path: Path, fewest: int, expected: int) -> None:
    found = learned(tmp_path, articles(30, tail=credits))
    assert len(judge(found.counts, INDONESIAN, fewest)) == expected

"""Which parts of a block are quoted, with right marks and wrong ones."""

from __future__ import annotations

from newslint.text.quotations import quotations
from tests.every import every


@every(
    ("text", "expected", "balanced"),
    [
        ('"Kami siap," kata Budi.', ['"Kami siap,"'], True),
        ("“Kami siap,” kata Budi.", ["“Kami siap,”"], True),
        ("“Kami siap“ kata Budi.", ["“Kami siap“"], True),
        ("Ia berkata, ”Kami siap.” Lalu pergi.", ["”Kami siap.”"], True),
        ("â\x80\x9cKami siap,â\x80\x9d kata Budi.", ["â\x80\x9cKami siap,â\x80\x9d"], True),
        ("Kata 'siap' dan Jum'at serta Ma'ruf.", ["'siap'"], True),
        ('Kami siap," kata Budi. "Ya."', ['Kami siap,"', '"Ya."'], False),
        ('Ia berkata, "Kami siap. Kami pergi.', ['"Kami siap. Kami pergi.'], False),
        ('"Kami siap. "Ya," katanya.', ['"Kami siap. ', '"Ya,"'], False),
        ('Layar 7" itu mahal.', [], True),
        ("tanpa kutipan", [], True),
        # Neighbours that do not tell: a straight mark toggles, another one has its shape.
        ('"Siap"lah mereka.', ['"Siap"'], True),
        ('Kata"xenon"itu lagi.', ['"xenon"'], True),
        ("Kata“siap”itu dan»lagi", ["“siap”", "itu dan»"], False),
        ('Ia berkata " Kami siap " lalu pergi.', ['" Kami siap "'], True),
        # Marks of one sort inside those of the other are a part of the quotation.
        ("\"Kata 'siap' itu,\" katanya.", ["\"Kata 'siap' itu,\""], True),
        ("Kata 'siap \"ya\" itu' lagi.", ["'siap \"ya\" itu'"], True),
        ("Kata 'siap dan Jum'at.", [], True),
        ("Ia (‘siap’) dan ‘pergi’.", ["‘siap’", "‘pergi’"], True),
        ("Kata ``siap'' itu.", ["``siap''"], True),
        ("Kata â€œsiapâ€\x9d itu.", ["â€œsiapâ€\x9d"], True),
        ('Layar 7" itu "mahal".', ['"mahal"'], True),
        ('Kabar dari telex" katanya.', ['Kabar dari telex"'], False),
    ],
)
def test_quoted_parts(text: str, expected: list[str], balanced: bool) -> None:
    found = quotations(text)
    assert [text[start:end] for start, end in found.spans] == expected
    assert found.balanced == balanced


def test_covers_and_between() -> None:
    found = quotations('A "b" c "d" e')
    assert [offset for offset in range(13) if found.covers(offset)] == [2, 3, 4, 8, 9, 10]
    assert found.between(0, 2) == ()
    assert found.between(3, 9) == found.spans
    assert found.between(5, 13) == found.spans[1:]


def test_a_lost_opening_mark_quotes_no_more_than_its_reach() -> None:
    text = "x" * 1000 + ' siap," katanya.'
    (span,) = quotations(text).spans
    assert (span.start, span.end) == (text.index('"') - 400, text.index('"') + 1)


@every(
    ("text", "goes_on", "comes_from_before"),
    [
        ('"Kami siap. Kami pergi.', True, False),
        ('Kami siap," katanya.', False, True),
        ('Kami siap," katanya. "Ya.', True, True),
        ('"Kami siap," katanya.', False, False),
        ('"Siap," katanya. Kami pergi," katanya lagi.', False, False),
        ("“Kami “siap” pergi.", False, False),
    ],
)
def test_quotations_that_other_blocks_open_or_close(text: str, goes_on: bool, comes_from_before: bool) -> None:
    found = quotations(text)
    assert (found.goes_on, found.comes_from_before) == (goes_on, comes_from_before)


def test_what_lost_marks_quote() -> None:
    text = '"Siap," katanya. Kami pergi," katanya lagi.'
    assert quotations(text).spans == ((0, 7), (7, 29))
    assert quotations('"Siap').spans == ((0, 5),)


def test_a_single_mark_closes_not_far_behind_its_partner() -> None:
    assert [len(quotations(f"Kata 'a{'a' * more}b' lagi.").spans) for more in (290, 310)] == [1, 0]

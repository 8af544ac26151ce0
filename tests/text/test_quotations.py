"""Which parts of a block are quoted, with right marks and wrong ones."""

from __future__ import annotations

import pytest

from newslint.text.quotations import quotations


@pytest.mark.parametrize(
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

"""Whether edits leave the parts of a text with markup what they are."""

from __future__ import annotations

from newslint.finding import Edit
from newslint.fixing.fixer import apply
from newslint.fixing.structure import PageBlock, is_kept, parts_of
from tests.every import every
from tests.made_once import LINTER

LEAD = "Sungai meluap setelah hujan deras semalam."
NEXT = "Warga mengungsi ke balai desa terdekat."


def keeps(text: str, *edits: Edit, path: str = "a.md") -> bool:
    before, after = (parts_of(LINTER.documents(version, path)) for version in (text, apply(text, edits)))
    return is_kept(before, after, sorted(edits))


def deleting(text: str, part: str) -> Edit:
    start = text.index(part)
    return Edit(start, start + len(part), "")


@every(
    ("text", "part"),
    [
        (f"{LEAD}\n\nIklan\n\n{NEXT}\n", "Iklan\n\n"),
        (f"- {LEAD}\n- Iklan\n- {NEXT}\n", "- Iklan\n"),
        (f"> {LEAD}\n>\n> Iklan\n\n{NEXT}\n", ">\n> Iklan\n"),
        (f"Iklan\n\nBanjir di Hulu Sungai\n\n{NEXT}\n", "Iklan\n\n"),
    ],
)
def test_parts_that_only_move_are_kept(text: str, part: str) -> None:
    assert keeps(text, deleting(text, part))


@every(
    ("text", "part"),
    [
        (f"1. {LEAD}\n\nIklan\n\n1. {NEXT}\n", "Iklan\n\n"),  # two lists become one
        (f"- {LEAD}\n\nIklan\n\n    kode = 1\n", "Iklan\n\n"),  # code becomes part of the item
        (f"{LEAD}\n\nIklan\n---\n", "\nIklan\n"),  # the line below makes a heading of the paragraph above
        (f"{LEAD}\n\n> Iklan\n---\n", "\n> Iklan\n"),  # a rule becomes the line below a heading
        (f"Iklan\n\n---\nlayout: post\n---\n\n{LEAD}\n", "Iklan\n\n"),  # text becomes front matter
        (f"```\nkode\n```\n\n{LEAD}\n", "```\nkode\n"),  # the rest becomes code
    ],
)
def test_parts_that_become_something_else_are_not_kept(text: str, part: str) -> None:
    assert not keeps(text, deleting(text, part))


def test_an_edited_paragraph_stays_a_paragraph() -> None:
    text = f"{LEAD}\n\n{NEXT}\n"
    assert keeps(text, Edit(0, 6, "Kali"), Edit(text.index("balai"), text.index("desa"), ""))


def test_text_without_markup_has_no_parts_to_break() -> None:
    assert parts_of(LINTER.documents(f"{LEAD}\n{NEXT}\n", "a.txt")) == []


def test_an_inserted_mark_that_changes_the_kind_is_seen() -> None:
    assert not keeps(f"{LEAD}\n\n{NEXT}\n", Edit(len(LEAD) + 2, len(LEAD) + 2, "# "))


@every(
    ("text", "parts"),
    [
        (f"## Hulu\n\nIklan\n\nIklan lagi\n\n## Hilir\n\n{NEXT}\n", ["Iklan\n\n", "Iklan lagi\n\n"]),
        (f"{LEAD}\n\n## Hulu\n\n{NEXT}\n", [f"\n{NEXT}\n"]),
        (f"- {LEAD}\n\nIklan\n\nIklan lagi\n\n- {NEXT}\n", ["Iklan\n\n", "Iklan lagi\n\n"]),
    ],
)
def test_deletions_that_together_leave_a_gap_are_seen(text: str, parts: list[str]) -> None:
    assert not keeps(text, *[deleting(text, part) for part in parts])


@every(
    ("text", "part"),
    [
        (f"## Hulu\n\nIklan\n\n### Air\n\n{NEXT}\n", "Iklan\n\n"),
        (f"{LEAD}\n\n## Hulu\n\n## Hilir\n\nIklan\n\n{NEXT}\n", "Iklan\n\n"),
        (f"- {LEAD}\n- Iklan\n- {NEXT}\n", "- Iklan\n"),
        (f"- {LEAD}\n\nIklan\n\n{NEXT}\n\n- {NEXT}\n", "Iklan\n\n"),
    ],
)
def test_what_has_text_or_text_between_still_is_kept(text: str, part: str) -> None:
    assert keeps(text, deleting(text, part))


def test_two_lists_stay_two_where_one_block_parts_them() -> None:
    items = [PageBlock(0, 1, "list-item", "a"), PageBlock(4, 5, "list-item", "c")]
    between = PageBlock(2, 3, "paragraph", "b")
    assert not is_kept([items[0], between, items[1]], [items[0], items[1]._replace(start=2, end=3)], [Edit(2, 4, "")])


@every(
    ("kind", "other", "kept"),
    [
        ("paragraph", "paragraph", True),
        ("paragraph", "title", True),
        ("title", "heading", True),
        ("paragraph", "heading", False),
        ("paragraph", "quote", False),
        ("title", "list-item", False),
    ],
)
def test_a_line_without_a_full_stop_may_become_the_title_and_nothing_else(kind: str, other: str, kept: bool) -> None:
    line = PageBlock(6, 11, kind, "Kabar")
    after = [line._replace(start=0, end=5, kind=other)]
    assert is_kept([PageBlock(0, 5, "paragraph", "Iklan"), line], after, [Edit(0, 6, "")]) is kept

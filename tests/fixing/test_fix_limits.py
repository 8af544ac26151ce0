"""What a fix never does by itself: lose a reference, break a list or a table, reach into what is no prose."""

from __future__ import annotations

from tests.every import every
from tests.made_once import LINTER

LEAD = "Sungai meluap setelah hujan deras semalam."
NEXT = "Warga mengungsi ke balai desa terdekat."
RELATED = "Baca juga: Sungai Meluap, Tiga Desa Terendam"
COPY = "Pemerintah kota menutup jembatan gantung itu mulai Senin pagi untuk perbaikan."


def safeties(text: str, path: str, family: str) -> list[str | None]:
    """Return the safety of the fix of every finding of a family."""
    result = LINTER.lint_text(text, path)
    assert result.failures == ()
    return [one.fix.safety if one.fix else None for one in result.findings if one.rule.startswith(family)]


@every(
    ("line", "path"),
    [
        (RELATED, "a.txt"),
        (RELATED, "a.md"),
        (f"- {RELATED}", "a.md"),
        (f"> {RELATED}", "a.md"),
        (f"**Baca juga:** [{RELATED[11:]}](https://contoh.id/banjir)", "a.md"),
        (f"<p>{RELATED}</p>", "a.html"),
        (f"<ul><li>{RELATED}</li></ul>", "a.html"),
    ],
)
def test_a_whole_block_of_furniture_is_safe_to_delete(line: str, path: str) -> None:
    assert safeties(f"{LEAD}\n\n{line}\n\n{NEXT}\n", path, "cruft/") == ["safe"]


@every(
    ("line", "path"),
    [
        (f"{RELATED} [2]", "a.txt"),
        (f"{RELATED}[^2]", "a.md"),
        (f"{RELATED} [@dinas2024]", "a.md"),
        (f"{RELATED}²", "a.txt"),
        (f'<p>{RELATED}<sup><a href="#catatan-2">2</a></sup></p>', "a.html"),
    ],
)
def test_a_marker_may_be_the_only_one_of_its_entry(line: str, path: str) -> None:
    assert safeties(f"{LEAD}\n\n{line}\n\n{NEXT}\n", path, "cruft/related-link") == ["unsafe"]


LIST = (
    "Pemerintah kota menutup jembatan gantung itu mulai Senin pagi untuk perbaikan lantai dan kabel yang sudah aus.",
    "Warga di seberang sungai memakai perahu tambang yang disediakan dinas perhubungan tanpa dipungut biaya apa pun.",
    "Anak sekolah diantar dua bus milik kabupaten yang berangkat dari balai desa setiap pagi pada pukul enam.",
)


@every(
    ("numbers", "path"), [(("1.", "2.", "3."), "a.txt"), (("1.", "2.", "3."), "a.md"), (("a)", "b)", "c)"), "a.txt")]
)
def test_a_list_that_is_pasted_again_is_not_deleted_by_itself(numbers: tuple[str, ...], path: str) -> None:
    items = "\n\n".join(f"{number} {text}" for number, text in zip(numbers, LIST, strict=True))
    found = safeties(f"{LEAD}\n\n{items}\n\n{NEXT}\n\n{items}\n", path, "duplicates/repeated-paragraph")
    assert found == ["unsafe"]


def test_lines_below_a_label_may_be_the_next_paragraph() -> None:
    text = f"{LEAD}\n\n{RELATED}\nPetani menunggu kepastian pasokan pupuk dari koperasi mereka.\n\n{NEXT}\n"
    assert "safe" not in safeties(text, "a.md", "cruft/")


def test_a_row_of_a_table_in_plain_text_stays() -> None:
    assert "safe" not in safeties(f"{LEAD}\n| {RELATED} | {NEXT} |\n{NEXT}\n", "a.txt", "cruft/")


@every(
    "between", ["```\nkode = 1\n```", "<!-- newslint-disable-next-line style: gaya penulis -->", "<hr class='iklan'>"]
)
def test_what_is_no_prose_does_not_go_with_the_blocks_round_it(between: str) -> None:
    run = f"{COPY}\n\n{{}}{COPY.replace('kota', 'desa')}\n"
    text = f"{run.format('')}\n{NEXT}\n\n" + run.format(f"{between}\n\n")
    assert "safe" not in safeties(text, "a.md", "duplicates/repeated-paragraph")


def test_what_an_author_says_to_newslint_does_not_go_with_its_block() -> None:
    text = f"{LEAD}\n\n{RELATED} <!-- newslint-disable-line citations: sudah diperiksa -->\n\n{NEXT}\n"
    assert safeties(text, "a.md", "cruft/") == ["display"]


def test_a_suppressed_finding_is_not_fixed() -> None:
    text = f"{LEAD}\n\n<!-- newslint-disable-next-line cruft -->\n{RELATED}\n\n{NEXT}\n"
    assert safeties(text, "a.md", "cruft/") == []


@every("path", ["a.txt", "a.md", "a.html"])
def test_words_in_a_quotation_are_never_rewritten(path: str) -> None:
    said = '"Jalan itu rusak. Tapi kami tetap lewat. Yakni, malam hari," kata Budi.'
    text = f"<p>{said}</p>" if path == "a.html" else said
    assert [fix for family in ("style/", "fragments/") for fix in safeties(text, path, family)] == []


def test_an_edit_never_ends_before_it_begins() -> None:
    text = "<!><title>Facebook Twitter WhatsApp</title><"
    edits = [edit for one in LINTER.lint_text(text, "a.html").findings if one.fix for edit in one.fix.edits]
    assert edits
    assert [edit for edit in edits if edit.end < edit.start] == []

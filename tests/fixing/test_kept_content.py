"""What is no furniture though it has its words: lists, tables and sections of the article. And what goes together."""

from __future__ import annotations

from newslint import Finding
from newslint.fixing.fixer import fix_text
from newslint.fixing.structure import PageBlock, parts_of
from tests.every import every
from tests.made_once import LINTER

LEAD = "Sungai meluap setelah hujan deras semalam."
NEXT = "Warga mengungsi ke balai desa terdekat."
FIRST, SECOND = "Sungai meluap, tiga desa terendam", "Bupati tinjau tanggul yang jebol"
VIDEO = "Simak Video 'Detik-detik Tanggul Jebol':"
PLACEHOLDER = "[Gambas:Video 20detik]"


def findings(text: str, path: str) -> list[Finding]:
    """Return the findings of furniture."""
    result = LINTER.lint_text(text, path)
    assert result.failures == ()
    return [one for one in result.findings if one.rule.startswith("cruft/")]


def fixed(text: str, path: str, *safeties: str) -> str:
    """Return the text as ``--fix`` leaves it, with the fixes of ``safeties`` made."""

    def read(words: str) -> list[PageBlock]:
        return parts_of(LINTER.documents(words, path))

    return fix_text(text, lambda words: LINTER.lint_text(words, path), safeties or ("safe",), read).text


def in_between(lines: str) -> str:
    return f"{LEAD}\n\n{lines}\n\n{NEXT}\n"


@every(
    ("text", "path"),
    [
        (in_between("Pembaca dapat memilih tiga kanal berikut.\n\n- Facebook\n- Twitter\n- WhatsApp"), "a.md"),
        (in_between("Pembaca dapat memilih tiga kanal berikut.\n\nFacebook\nTwitter\nWhatsApp"), "a.txt"),
        ("<p>Pembaca dapat memilih kanal berikut.</p><ul><li>Facebook</li><li>Twitter</li></ul>", "a.html"),
        (in_between("Tombol yang dihapus dari aplikasi itu:\n\n- Bagikan\n- Tweet"), "a.md"),
        (in_between("Pendapatan itu ditopang empat sumber.\n\n- Langganan\n- Iklan\n- Acara\n- Sponsor"), "a.md"),
        (in_between("Pendapatan itu ditopang tiga sumber:\nIklan\nLangganan\nAcara"), "a.txt"),
        (in_between(f"## Iklan\n\n{NEXT}\n\n## Langganan"), "a.md"),
        (f"<p>{LEAD}</p><h3>Iklan</h3><p>{NEXT}</p><h3>Langganan</h3><p>{LEAD}</p>", "a.html"),
        (f"<ul><li>Langganan</li><li>Iklan</li><li>Acara</li></ul><p>{NEXT}</p>", "a.html"),
        (in_between("| Sumber | Persen |\n|---|---|\n| Iklan | 60 |\n| Langganan | 30 |"), "a.md"),
        (in_between("| Asal | Persen |\n|---|---|\n| Facebook | 5 |\n| Twitter | 3 |\n| Komentar | 2 |"), "a.md"),
        ("<table><tr><td>Iklan</td><td>60</td></tr><tr><td>Langganan</td><td>30</td></tr></table>", "a.html"),
    ],
)
def test_words_of_the_article_are_no_furniture(text: str, path: str) -> None:
    assert findings(text, path) == []


@every(
    ("text", "path"),
    [
        (in_between("IKLAN"), "a.txt"),
        (in_between("Iklan"), "a.md"),
        (in_between("- Iklan"), "a.md"),
        (in_between("Berikut daftar korban:\nADVERTISEMENT\n1. Budi"), "a.txt"),
        (f"<p>{LEAD}</p><div>Iklan</div><p>{NEXT}</p>", "a.html"),
    ],
)
def test_the_label_of_an_ad_is_furniture_still(text: str, path: str) -> None:
    assert [one.rule for one in findings(text, path)] == ["cruft/ad-slot"]


def test_names_of_networks_alone_are_deleted_by_a_person_only() -> None:
    text = in_between("Facebook\nTwitter\nWhatsApp")
    assert (fixed(text, "a.txt"), fixed(text, "a.txt", "safe", "unsafe")) == (text, f"{LEAD}\n\n{NEXT}\n")


def test_unsafe_fixes_are_made_along_with_the_safe_ones() -> None:
    names = in_between("Facebook\nTwitter\nWhatsApp")
    text = f"Advertisement\n\n{names}"
    assert LINTER.fix_text(text).text == names
    assert LINTER.fix_text(text, unsafe=True).text == f"{LEAD}\n\n{NEXT}\n"


def test_a_cell_is_never_emptied_without_a_person() -> None:
    text = in_between(f"| Catatan | Baca juga: {FIRST} |\n|---|---|\n| satu | dua |")
    assert [one.fix and one.fix.safety for one in findings(text, "a.md")] == ["unsafe"]


@every(
    ("lines", "path"),
    [
        (f"**Baca juga:**\n\n- [{FIRST}](https://contoh.id/1)\n- [{SECOND}](https://contoh.id/2)", "a.md"),
        (f"**Baca juga:**\\\n[{FIRST}](https://contoh.id/1)\\\n[{SECOND}](https://contoh.id/2)", "a.md"),
        (f"**Baca juga:**  \n[{FIRST}](https://contoh.id/1)", "a.md"),
        (f"Baca juga:\n[{FIRST}](https://contoh.id/1)", "a.md"),
        (f"Baca juga\n\n[Benarkah {FIRST.lower()}?](https://contoh.id/1)", "a.md"),
        (f"- Baca juga:\n  - [{FIRST}](https://contoh.id/1)", "a.md"),
        (f"Baca juga:\n- {FIRST}\n- {SECOND}", "a.txt"),
        (f"Baca juga:\n{FIRST}", "a.txt"),
        ("Baca juga:\nhttps://contoh.id/sungai-meluap", "a.txt"),
    ],
)
def test_a_label_goes_with_its_links_and_once_a_person_agrees(lines: str, path: str) -> None:
    text = in_between(lines)
    assert fixed(text, path) == text
    assert len(findings(text, path)) == 1
    assert fixed(text, path, "safe", "unsafe") == f"{LEAD}\n\n{NEXT}\n"


@every(
    "box",
    [
        f"<p>Baca juga:</p>\n<ul><li><a href='/1'>{FIRST}</a></li><li><a href='/2'>{SECOND}</a></li></ul>",
        f"<p><b>Baca juga:</b><br><a href='/1'>{FIRST}</a></p>",
        f"<h4>Baca juga</h4>\n<p><a href='/1'>{FIRST}</a></p>",
    ],
)
def test_a_label_in_html_goes_with_its_links_and_the_list_round_them(box: str) -> None:
    text = f"<p>{LEAD}</p>\n{box}\n<p>{NEXT}</p>\n"
    assert fixed(text, "a.html") == text
    assert fixed(text, "a.html", "safe", "unsafe") == f"<p>{LEAD}</p>\n<p>{NEXT}</p>\n"


@every("path", ["a.txt", "a.md"])
@every("between", ["\n", "\n\n"])
def test_the_line_above_a_video_stays_as_long_as_its_placeholder(between: str, path: str) -> None:
    text = in_between(f"{VIDEO}{between}{PLACEHOLDER}")
    assert fixed(text, path) == text
    assert fixed(text, path, "safe", "unsafe") == f"{LEAD}\n\n{NEXT}\n"


def test_the_line_above_a_video_that_is_gone_is_deleted() -> None:
    assert fixed(in_between(VIDEO), "a.txt") == f"{LEAD}\n\n{NEXT}\n"


@every(
    ("lines", "path"),
    [
        (f"- Baca juga: {FIRST}\n- Baca juga: {SECOND}", "a.md"),
        (f"Baca juga: {FIRST}\nADVERTISEMENT\nBaca juga: {SECOND}", "a.txt"),
        (f"Baca juga: {FIRST}\n\nADVERTISEMENT\n\nBaca juga: {SECOND}", "a.txt"),
    ],
)
@every("newline", ["\n", "\r\n"])
def test_neighbours_deleted_together_leave_one_blank_line(lines: str, path: str, newline: str) -> None:
    text = in_between(lines).replace("\n", newline)
    assert fixed(text, path) == f"{LEAD}\n\n{NEXT}\n".replace("\n", newline)


@every(("end", "left"), [("\n", f"{LEAD}\n"), ("", LEAD)])
def test_neighbours_deleted_at_the_end_leave_no_blank_line(end: str, left: str) -> None:
    assert fixed(f"{LEAD}\n\nBaca juga: {FIRST}\nBaca juga: {SECOND}{end}", "a.txt") == left


def test_a_line_of_furniture_in_a_paragraph_is_all_that_goes() -> None:
    headline = "Baca juga: Sungai Meluap, Tiga Desa Terendam"
    text = f"{LEAD}\n\n{headline}\nPetani menunggu pasokan pupuk sejak pagi. {NEXT}\n"
    assert [one.excerpt for one in findings(text, "a.md")] == [headline]
    assert fixed(text, "a.md", "unsafe") == f"{LEAD}\n\nPetani menunggu pasokan pupuk sejak pagi. {NEXT}\n"


def test_a_headline_wrapped_over_two_lines_is_one() -> None:
    headline = "Baca juga: Sungai Meluap, Tiga Desa\nTerendam Sejak Semalam"
    text = f"{LEAD}\n\n{headline}\nPetani menunggu pasokan pupuk sejak pagi. {NEXT}\n"
    assert [one.excerpt for one in findings(text, "a.md")] == [headline]


def test_where_text_follows_an_insert_ends_at_what_is_certain() -> None:
    text = f"{LEAD} Baca juga: Kecelakaan di Tol Pasir, 1 Tewas Kepala Unit Lalu Lintas Jono menyatakan itu. {NEXT}"
    (one,) = findings(text, "a.txt")
    assert (one.excerpt, one.fix) == ("Baca juga: Kecelakaan di Tol Pasir, 1 Tewas", None)

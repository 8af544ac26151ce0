"""What ``--fix`` may delete: nothing a reader needs goes, and what stands round it still makes sense."""

from __future__ import annotations

from tests.every import every
from tests.made_once import LINTER

TEXT = "Pengurus kebun raya menutup jalur kanopi sepanjang pekan ini untuk mengganti papan yang lapuk."
LEAD = "Pengunjung diminta memakai jalan setapak di sisi timur kolam teratai."
NEXT = "Penutupan itu berakhir sebelum libur sekolah dimulai pada akhir bulan."
RELATED = "Baca juga: Kolam Teratai Dikeruk Setelah Sepuluh Tahun"
WATCH = "Simak video pemasangan papan itu di bawah ini:"


def safeties(text: str, path: str = "a.md") -> list[str]:
    """Return the safety of each fix that deletes something, in the order of the text."""
    result = LINTER.lint_text(text, path)
    assert result.failures == ()
    return [one.fix.safety for one in result.findings if one.fix and one.fix.edits[0].text == ""]


def blocks(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


@every(
    ("text", "path"),
    [
        (blocks(LEAD, RELATED, NEXT), "a.md"),
        (blocks(LEAD, "ADVERTISEMENT", NEXT), "a.md"),
        (blocks(LEAD, "**Baca juga:** [Kolam Teratai Dikeruk Lagi](https://contoh.id/kolam)", NEXT), "a.md"),
        (blocks("## Jalur", LEAD, RELATED, "## Kolam", NEXT), "a.md"),
        (blocks(f"{LEAD} Ketik `buka`.", RELATED, NEXT), "a.md"),
        (blocks("## Jalur", RELATED, "### Kolam", NEXT), "a.md"),
        (f"<p>{LEAD}</p><p>{RELATED}</p><p>{NEXT}</p>", "a.html"),
        (f"{LEAD}\n{RELATED}\n{NEXT}\n", "a.txt"),
    ],
)
def test_furniture_between_paragraphs_goes(text: str, path: str) -> None:
    assert safeties(text, path) == ["safe"]


@every(
    ("text", "path"),
    [
        (blocks(TEXT, LEAD, TEXT, NEXT), "a.md"),
        (blocks(TEXT, LEAD, TEXT), "a.md"),
        (blocks(TEXT, TEXT, NEXT), "a.md"),
        (blocks(TEXT, LEAD, TEXT, LEAD, NEXT), "a.md"),
        (blocks(f"{TEXT}[^1]", LEAD, f"{TEXT}[^1]", NEXT, "[^1]: Pengurus kebun, 2025."), "a.md"),
        (blocks(f"{TEXT} Ketik `buka`.", LEAD, f"{TEXT} Ketik `buka`.", NEXT), "a.md"),
        (blocks(f"Kata **{TEXT[:8]}** {TEXT}", LEAD, f"Kata **{TEXT[:8]}** {TEXT}", NEXT), "a.md"),
        (f"<p>{TEXT}</p>\n<p>{LEAD}</p>\n<p>{TEXT}</p>\n<p>{LEAD}</p>\n<p>{NEXT}</p>\n", "a.html"),
        (f"{TEXT}\n{LEAD}\n{TEXT}\n{NEXT}\n", "a.txt"),
        (blocks("# Jalur Kanopi Kebun Raya Ditutup", "# Jalur Kanopi Kebun Raya Ditutup", LEAD), "a.md"),
    ],
)
def test_a_copy_in_every_respect_goes(text: str, path: str) -> None:
    assert safeties(text, path) == ["safe"]


@every(
    "copy",
    [
        f"{TEXT} <!-- sudah dicek -->",
        f"{TEXT} %%sudah dicek%%",
        f"{TEXT} `v2`",
        f"{TEXT} {{{{< ikon >}}}}",
        f"{TEXT} {{#penutupan}}",
        f'<a id="penutupan"></a>{TEXT}',
        f"{TEXT}[^2]",
        f"**{TEXT}**",
        f"[{TEXT}](https://contoh.id/2)",
        f"![](papan.jpg) {TEXT}",
        f"> {TEXT}",
    ],
)
def test_a_copy_that_differs_in_what_no_word_shows_stays(copy: str) -> None:
    assert "safe" not in safeties(blocks(TEXT, LEAD, copy, NEXT, "[^2]: Pengurus kebun, 2025."))


@every("thing", ["![](papan.jpg) lagi.", "{{< ikon >}}", "<!-- dicek -->", "$$x^2$$", '<iframe src="/v"></iframe>'])
def test_a_copy_with_more_than_words_is_deleted_by_nobody(thing: str) -> None:
    assert set(safeties(blocks(f"{TEXT} {thing}", LEAD, f"{TEXT} {thing}", NEXT))) <= {"display"}


@every(
    "text",
    [
        blocks("## Android", f"- {TEXT}\n- {LEAD}", "## Komputer", f"- {TEXT}\n- {NEXT}"),
        blocks("## Android", f"1. {TEXT}\n2. {LEAD}", "## Komputer", f"1. {TEXT}\n2. {NEXT}"),
        blocks("## Android", f"- [ ] {TEXT}\n- [ ] {LEAD}", "## Komputer", f"- [ ] {TEXT}\n- [ ] {NEXT}"),
        blocks(f"- Android\n  - {TEXT}\n  - {LEAD}\n- Komputer\n  - {TEXT}\n  - {NEXT}"),
        blocks(f"- {TEXT}\n- {LEAD}\n- {TEXT}"),
        blocks("**Cara pertama**", TEXT, LEAD, "**Cara kedua**", LEAD + NEXT, TEXT, NEXT),
        blocks("## Android", LEAD, TEXT, "## Komputer", NEXT, TEXT),
        blocks(LEAD, TEXT, "***", NEXT, TEXT),
        blocks('{{< tab "Android" >}}', LEAD, TEXT, "{{< /tab >}}", '{{< tab "iOS" >}}', NEXT, TEXT, "{{< /tab >}}"),
        blocks("<Tab>", LEAD, TEXT, "</Tab>", "<Tab>", NEXT, TEXT, "</Tab>"),
        blocks(f":::note\n{LEAD}", f"{TEXT}\n:::", f":::tip\n{NEXT}", f"{TEXT}\n:::"),
        blocks(TEXT, ":::", TEXT),
        blocks("<details>", LEAD, TEXT, "</details>", "<details>", NEXT, TEXT, "</details>"),
        blocks("**09.10 WIB**", LEAD, TEXT, "**10.40 WIB**", NEXT, TEXT),
        blocks("**Apakah jalur ditutup?**", TEXT, LEAD, "**Apakah kolam ditutup?**", TEXT, NEXT),
        blocks("Apakah jalur ditutup?", LEAD, TEXT, "Apakah kolam ditutup?", NEXT, TEXT),
    ],
)
def test_what_is_said_again_of_something_else_stays(text: str) -> None:
    assert "safe" not in safeties(text)


@every(
    "below", ["- papan\n- tali", "```\nganti papan\n```", "| papan | tali |\n|---|---|\n| 1 | 2 |", "![](papan.jpg)"]
)
def test_a_copy_that_leads_to_what_stands_below_it_stays(below: str) -> None:
    assert "safe" not in safeties(blocks(TEXT, LEAD, TEXT, below))


@every("heading", ["## Muara", "Muara\n-----", "**Muara**"])
@every("only", [TEXT, RELATED, f"{RELATED}\n\nADVERTISEMENT"])
def test_no_heading_is_left_without_text(heading: str, only: str) -> None:
    text = blocks(heading.replace("Muara", "Lembah"), TEXT, LEAD, heading, only)
    assert "safe" not in safeties(text)
    assert "safe" not in safeties(blocks(text.rstrip(), heading.replace("Muara", "Hulu"), NEXT))


def test_a_heading_does_not_go_without_the_text_under_it() -> None:
    assert "safe" not in safeties(blocks(LEAD, "## Advertisement", TEXT, NEXT))


@every("alt", ["Iklan", "Bagikan", "Advertisement", "Share", "Baca juga: Kolam Teratai Dikeruk"])
@every("picture", ["![{}](papan.jpg)", "[![{}](papan.jpg)](https://contoh.id)", "![{}][papan]"])
def test_a_picture_is_never_deleted_for_its_words(picture: str, alt: str) -> None:
    text = blocks(LEAD, picture.format(alt), NEXT, "[papan]: papan.jpg")
    assert set(safeties(text)) <= {"display"}


@every(
    "thing",
    [
        "![](papan.jpg)",
        "![][papan]",
        '![](papan_(1).jpg "Papan")',
        "[![](papan.jpg)](https://contoh.id)",
        "![[papan.jpg]]",
        '<img src="papan.jpg">',
        '<video src="papan.mp4"></video>',
        '<iframe src="https://contoh.id/v"></iframe>',
        '<blockquote class="kicau"><p>Papan baru!</p></blockquote>',
        "{{< youtube papan >}}",
        "{% include video.html id='papan' %}",
        "<!-- foto menyusul -->",
        "[//]: # (foto menyusul)",
        "$$\nx^2\n$$",
    ],
)
@every("line", [RELATED, "Lihat foto", WATCH, TEXT])
def test_what_stands_beside_a_picture_or_an_embed_stays(line: str, thing: str) -> None:
    before, after = blocks(TEXT, LEAD, thing, line, NEXT), blocks(TEXT, LEAD, line, thing, NEXT)
    for text in (before, after):
        assert "safe" not in safeties(f"{text}\n[papan]: papan.jpg\n")


def test_a_line_glued_to_its_picture_stays() -> None:
    assert "safe" not in safeties(blocks(LEAD, "![](papan.jpg)\nLihat foto", NEXT))
    assert "safe" not in safeties(f"<p>{LEAD}</p><p><img src=a.png><br>Lihat foto</p><p>{NEXT}</p>", "a.html")


@every("path", ["a.md", "a.txt"])
def test_a_line_that_announces_what_would_go_keeps_it(path: str) -> None:
    announced = "Tonton juga Video: Pemasangan Papan Jalur Kanopi"
    assert "safe" not in safeties(blocks(LEAD, "Berikut rekamannya:", announced, NEXT), path)


@every("below", ["https://contoh.id/video", "- papan\n- tali", "**Jalur kanopi**"])
def test_a_line_that_announces_what_stays_is_kept(below: str) -> None:
    assert "safe" not in safeties(blocks(LEAD, WATCH, below, NEXT))


@every("path", ["a.md", "a.txt"])
@every("between", ["ADVERTISEMENT", f"ADVERTISEMENT\n\n{RELATED}"])
def test_two_lists_are_not_joined(between: str, path: str) -> None:
    assert "safe" not in safeties(blocks(f"- {LEAD}", between, f"- {NEXT}\n- {TEXT}"), path)


def test_an_item_among_others_stays() -> None:
    assert "safe" not in safeties(blocks("Sumber kami.", f"- {LEAD}\n- {RELATED}\n- {NEXT}"))


@every(
    ("text", "path"),
    [
        (blocks(LEAD, "Baca selengkapnya [di sini](https://contoh.id/laporan).", NEXT), "a.md"),
        (f"<p>{LEAD}</p><p>Baca selengkapnya <a href='/laporan'>di sini</a>.</p><p>{NEXT}</p>", "a.html"),
        (f'<p>{LEAD}</p><p id="kolam">{RELATED}</p><p>{NEXT}</p>', "a.html"),
        (f"{LEAD}\nSabtu, 6 Desember 2025 | 19:30 WIB\n{NEXT}\n", "a.txt"),
    ],
)
def test_furniture_that_somebody_may_need_stays(text: str, path: str) -> None:
    assert "safe" not in safeties(text, path)


def test_the_title_of_a_page_is_no_copy_of_its_headline() -> None:
    words = "Jalur Kanopi Kebun Raya Ditutup Sepekan"
    text = (
        f"<!doctype html><html><head><title>{words}</title></head><body><div>{words}</div><p>{LEAD}</p></body></html>"
    )
    assert "safe" not in safeties(text, "a.html")


@every(
    ("one", "other", "safety"),
    [
        # Much alike and not the same: the text is about two things, and says the same of both.
        ("Kolam sisi barat diisi air bersih setinggi {} sentimeter tadi.", ("dua puluh", "tiga puluh"), "unsafe"),
        ("Kolam sisi barat diisi air bersih setinggi {} sentimeter tadi.", ("dua puluh", "dua puluh"), "safe"),
        ("Kolam {} pada sisi itu.", ("barat diisi air bersih setinggi lutut", "timur kering tanpa ikan"), "safe"),
    ],
)
def test_a_copy_below_what_a_template_repeats(one: str, other: tuple[str, str], safety: str) -> None:
    first, second = (one.format(word) for word in other)
    assert safeties(blocks(first, TEXT, second, TEXT, NEXT))[-1:] == [safety]

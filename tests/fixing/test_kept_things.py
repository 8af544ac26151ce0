"""Articles of text, pictures, code, lists and furniture in any order: parsers of others miss nothing afterwards."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.fixes.judge import faults
from newslint.fixing.file_fixer import fix_file
from tests.made_once import LINTER

SENTENCES = tuple(
    f"{who} {did} {where} sebelum musim kemarau datang."
    for who in ("Petani garam", "Pengrajin gerabah", "Penenun muda")
    for did in ("memperbaiki gudang bersama", "menjemur hasil kerja mereka", "menunggu pesanan dari kota")
    for where in ("di tepi tambak", "di lereng bukit")
)
FURNITURE = (
    "ADVERTISEMENT",
    "Lihat foto",
    "Baca juga: Tambak Garam Mulai Digarap Lagi",
    "Simak juga Video: Gerabah Tua dari Lereng Bukit",
    "Simak video selengkapnya di bawah ini:",
    "Halaman 1 2 Selanjutnya",
    "**Baca juga:** [Tambak Garam Mulai Digarap Lagi](https://contoh.id/tambak)",
    "Baca selengkapnya [di sini](https://contoh.id/laporan).",
)
THINGS = (
    "![](tambak.jpg)",
    "![Iklan](gerabah.jpg)",
    "[![Bagikan](tenun.jpg)](https://contoh.id/tenun)",
    '<iframe src="https://contoh.id/video"></iframe>',
    "{{< video tambak >}}",
    "{% include foto.html %}",
    "<!-- tanya lagi -->",
    "```\nBaca juga: kode\n```",
    "    kode = 1",
    "[tambak]: https://contoh.id/tambak",
    "***",
    ":::catatan",
    ":::",
    "<details>",
    "</details>",
    "| kota | garam |\n|---|---|\n| Baca juga: Tambak | 3 |",
    "Daftarnya:",
    "Apa sebabnya?",
)
HEADINGS = ("# Garam", "## Tambak", "## Bukit", "### Cara", "**Pesanan**", "Kabar\n-----")
MARKS = ("", "- ", "1. ", "> ", "- [ ] ", "  - ")

texts = st.sampled_from((*SENTENCES, *FURNITURE))
written = st.builds(
    "{}{}{}".format,
    st.sampled_from(MARKS),
    texts,
    st.sampled_from(("", "", "", " `x`", " <!-- cek -->", " ![](a.png)", "[^1]", " {#tambak}")),
)
pieces = st.one_of(st.sampled_from(SENTENCES), texts, written, st.sampled_from(THINGS), st.sampled_from(HEADINGS))
joints = st.sampled_from(("\n\n", "\n\n", "\n\n", "\n"))
PARTS = {
    "<p>{}</p>": 4,
    "<div>{}</div>": 1,
    "<li>{}</li>": 1,
    "<h2>{}</h2>": 1,
    "<p>{}<img src='a.png'></p>": 1,
    '<p id="tambak">{}</p>': 1,
    "<p>{} <code>x</code></p>": 1,
    "<figure><img src='a.png'><figcaption>{}</figcaption></figure>": 1,
    "<blockquote><p>{}</p></blockquote>": 1,
    "<!-- {} -->": 1,
    "<iframe src='{}'></iframe>": 1,
}
elements = st.builds(
    lambda form, words: form.format(words),
    st.sampled_from([form for form, times in PARTS.items() for _ in range(times)]),
    st.sampled_from((*SENTENCES, *FURNITURE[:6], "Baca juga: <a href='/t'>Tambak Garam Mulai Digarap</a>")),
)


@st.composite
def markdown(draw: st.DrawFn) -> str:
    return "".join(f"{piece}{draw(joints)}" for piece in draw(st.lists(pieces, max_size=14)))


def check(text: str, suffix: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"naskah{suffix}"
        path.write_bytes(text.encode())
        assert fix_file(LINTER, str(path)).result.failures == ()
        after = path.read_bytes().decode()
        again = fix_file(LINTER, str(path)).result
        assert (path.read_bytes().decode(), again.fixed) == (after, 0)
    assert list(faults(text, after, suffix)) == []


@given(markdown())
def test_markdown(text: str) -> None:
    check(text, ".md")


@given(st.lists(elements, max_size=12))
def test_html(parts: list[str]) -> None:
    check("\n".join(parts), ".html")

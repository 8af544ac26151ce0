"""What points from a text to a note or a source."""

from __future__ import annotations

from newslint.text.markers import marker, reference
from tests.every import every


@every("text", ["[1]", "[2, 3]", "[4-6]", "[ 7 ]", "[12–14; 20]", "[^catatan]", "[^2]"])
def test_citation_markers(text: str) -> None:
    assert [found.group() for found in marker().finditer(f"Warga pulang.{text} Ia tidur.")] == [text]


@every("text", ["[0]", "[1234]", "[a]", "[^]", "[^dua kata]", "(1)", "[1"])
def test_what_is_no_citation_marker(text: str) -> None:
    assert marker().search(f"Warga pulang.{text} Ia tidur.") is None


@every(
    ("text", "refers"),
    [
        *(
            (text, True)
            for text in ("[1]", "[^a]", "[kabar]", "[2, 3]", "[@sari2020]", "[-@sari]", "¹", "<sup>1</sup>")
        ),
        *((text, True) for text in ('<a href="#catatan">', "<a href='#a'>", "<a href=#a>")),
        *(
            (text, False)
            for text in ("[kabar](https://desa.example)", "[kabar]: https://desa.example", "(1)", "[dua kata]")
        ),
        ('<a href="https://desa.example/#a">', False),
    ],
)
def test_what_may_refer_to_an_entry_elsewhere(text: str, refers: bool) -> None:
    assert (reference().search(text) is not None) is refers

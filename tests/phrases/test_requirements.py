"""Which strings a text must hold for a phrase to be looked for in it."""

from __future__ import annotations

from newslint.expressions.literals import lower
from tests.every import every
from tests.phrases.searching import phrases


@every(
    ("notation", "literals"),
    [
        ("kabar", ("kabar",)),
        ("Kabar", ("Kabar",)),
        ("PT", ("Pt",)),
        ("intip juga", ("intip\n", "intip  ", "intip juga")),
        ("intip {words:1-3}", ("intip",)),
        ("ini {words:1-3} gempar", ("gempar",)),
        ("(intip|tengok) {headline}", ("intip", "tengok")),
        ("video[nya] {headline}", ("video",)),
        ("juga {number}", ("juga",)),
        ("di {url}", None),
        ("{date}", None),
        ("kafé {number}", ("kafé",)),
    ],
)
def test_literals(notation: str, literals: tuple[str, ...] | None) -> None:
    found = phrases(notation).literals
    assert (None if found is None else tuple(sorted(found))) == literals


@every("space", [" ", "  ", "\n", "\u00a0", "\t", " \u2009", "\u200b"])
def test_any_white_space_between_words_leaves_one_of_them(space: str) -> None:
    made = phrases("intip juga (desa|kota)")
    text = f"Warga intip{space}juga{space}desa itu."
    assert [match.group() for match in made.finditer(text)] == [text[6:-5]]
    assert any(literal in lower(text) for literal in made.literals or ())

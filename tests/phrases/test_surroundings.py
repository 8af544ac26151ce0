"""What stands on either side of a string in the matches of phrases."""

from __future__ import annotations

from newslint.phrases.parsing import parse
from newslint.phrases.surroundings import LiteralSurroundings, Surroundings
from tests.every import every

Asked = tuple[bool, bool, tuple[str, ...], tuple[str, ...]]
FREE: Asked = (True, True, (), ())


def around(string: str, *phrases: str, at: str = "anywhere") -> Surroundings:
    return LiteralSurroundings([parse(phrase, lambda name: f"no list {name}") for phrase in phrases], at).of(string)


@every(
    ("string", "phrases", "expected"),
    [
        ("baca", ["baca juga"], (True, True, (), (" juga",))),
        ("juga", ["baca juga"], (True, True, (" baca",), ())),
        ("baca juga", ["baca juga"], FREE),
        ("baca juga", ["mari baca juga (kabar|kisah)"], (True, True, (" mari",), (" kabar", " kisah"))),
        ("baca", ["baca[ ]juga"], (True, False, (), (" juga", "juga"))),
        ("juga", ["baca[ ]juga"], (False, True, (" baca", "baca"), ())),
        ("ad", ["ad[s]"], (True, False, (), (" ", "s"))),
        ("bagikan", ["[di]bagikan"], (False, True, (" ", "di"), ())),
        ("bagikan", ["[mari] bagikan [ini]"], FREE),
        ("bagikan", ["(mari|ayo) bagikan (kisah ini|semua)"], (True, True, (" ayo", " mari"), (" kisah", " semua"))),
        ("anak", ["anak-anak"], FREE),
        ("menit", ["{number}[ ](menit|jam)"], (False, True, (), ())),
        ("menit", ["{number} (menit|jam)"], FREE),
        ("lanjut", ["lanjut baca", "selanjutnya"], (False, False, (" ", "se"), (" baca", "nya"))),
        ("ini", ["(klik|tekan) [di] situ [ini]", "pilih ini"], (True, True, (" pilih", " situ"), ())),
        ("sin", ["tekan sini"], (True, False, (" tekan",), ("i",))),
        ("x", ["(x)+"], FREE),
        ("kisah", ["(kisah|kabar)+ kota"], (True, True, (), (" kabar", " kisah", " kota"))),
        ("kota", ["kisah {words:1-3} kota"], FREE),
        ("juga  ", ["kisah juga kota"], (True, False, (" kisah",), ())),
        (": juga", ["baca : juga"], (False, False, (), ())),
        ("tiada", ["baca juga"], (False, False, (), ())),
    ],
)
def test_what_stands_next_to_a_string(string: str, phrases: list[str], expected: Asked) -> None:
    assert around(string, *phrases).asked == expected


@every(
    ("at", "expected"),
    [
        ("line", (True, True, ("\n",), ("\n",))),
        ("start", (True, True, ("\n",), ())),
        ("end", (True, True, (), ("\n",))),
        ("sentence", FREE),
        ("piece", FREE),
    ],
)
def test_the_place_tells_what_stands_round_the_whole(at: str, expected: Asked) -> None:
    assert around("kabar", "kabar", at=at).asked == expected


def test_a_word_made_of_parts_tells_nothing_of_what_lies_over_their_seam() -> None:
    assert around("bacalah", "baca[lah] juga") == Surroundings(None, None)


def test_what_a_phrase_begins_with_is_no_part_of_other_words() -> None:
    trees = [parse(phrase, lambda name: f"no list {name}") for phrase in ("ad kami", "pada (ruang|kolom)")]
    assert LiteralSurroundings(trees).of_beginning("ad").asked == (True, True, (), (" kami",))
    assert LiteralSurroundings(trees).of("ad").asked == (False, False, (" ", "p"), (" kami", "a"))

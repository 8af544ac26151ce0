"""Whether a stretch of text is a word of its own, or a part of a longer word, an address or a tag."""

from __future__ import annotations

from newslint.text.vocabulary import INDONESIAN
from newslint.text.word_bounds import is_letter, stands_alone
from tests.every import every


def alone(marked: str, *, clitics: bool = False) -> bool:
    """Return whether what stands between braces stands alone."""
    before, _, rest = marked.partition("{")
    word, _, behind = rest.partition("}")
    start = len(before)
    return stands_alone(before + word + behind, start, start + len(word), INDONESIAN, clitics=clitics)


LONG = "a" * 250


@every(
    "marked",
    [
        *("{Warga}", "Kata {warga} itu", "({warga})", "“{warga}”,", "kabar/{warga}", "www.desa ini {warga}"),
        *("{Rusia}-Indonesia", "Rusia-{Indonesia}", "Iran-{Irak}", "{Iran}-Irak", "ex-{suami}", "ia-{kiat}"),
        # A hyphen with nothing behind or before it joins nothing.
        *("{anak}-", "-{anak}", "{anak} -anak", "anak- {anak}"),
        # Words that are like each other, but not enough for one word said twice.
        *("pasar-{besar}", "{pasar}-besar", "api-{apa}", "{gerak}-gerik", "{sapu}-lidi", "jual-{rugi}"),
        # Words of a phrase but for the one beside the hyphen tell nothing.
        *("{anak desa}-anak", "anak-{desa anak}"),
        # What is neither letter nor digit at both ends is a part of nothing.
        *("a-{...}-b", "@{(a)}", "@{--}yz", "{...}.com"),
        # An ending that no address has, a long way to a sign of addresses, and an ending with a longer word.
        *("hal.ini/{warga}", f"@{LONG}.{{warga}}", f"{{warga}}.{LONG}.com", "{warga}.komite", "{warga}.Ia pulang"),
    ],
)
def test_words_of_their_own(marked: str) -> None:
    assert alone(marked)
    assert alone(marked, clitics=True)


@every(
    "marked",
    [
        # Addresses, files, names and tags.
        *("@{warga}", "#{warga}", "C:\\{warga}", "https://{warga}", "www.{warga}", "WWW.{WARGA}", "www.desa-{warga}"),
        *("desa.com/{warga}", "DESA.COM/{WARGA}", "desa.org.{warga}", "{warga}@desa", "{warga}.com", "{http}://desa"),
        *("@{warga!}", "{!warga}.com", "#{..a}", f"@{LONG[:150]}.{{warga}}"),
        # Words said twice: the same, with affixes, with another sound.
        *("anak-{anak}", "{anak}-anak", "Anak-{Anak}", "Anak-{anak}", "anak-{Anak}", "anak‑{anak}", "{anak}‐anak"),
        *("ya-{ya}", "api-{berapi}", "{berapi}-api", "tarik-{menarik}", "{tarik}-menarik", "sayur-{mayur}"),
        *("{lauk}-pauk", "teka-{teki}", "{warna}-warni", "lauk-{pauk}", "x,anak-{anak}", "{anak}-anak,x"),
        *("anak-{anak desa}", "{desa anak}-anak"),
        # A single letter or a number behind the hyphen, or a single letter before it.
        *("e-{mail}", "{vitamin}-C", "{Covid}-19", "{tipe}-5a"),
    ],
)
def test_parts_of_something_longer(marked: str) -> None:
    assert not alone(marked)
    assert not alone(marked, clitics=True)


@every("marked", ["{KPK}-nya", "{KPK}-NYA", "{rumah}-ku", "{dia}-lah", "{dia}‑pun", "{KPK}-nya."])
def test_clitics_hang_at_a_word_where_they_may(marked: str) -> None:
    assert (alone(marked), alone(marked, clitics=True)) == (False, True)


def test_letters() -> None:
    assert [character for character in "aÉ5_-'. " if is_letter(character)] == ["a", "É", "5", "_"]

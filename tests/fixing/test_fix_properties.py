"""Fixes of articles of every shape: what is left stands as it stood, and a second run changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from newslint.fixing.file_fixer import FixedFile, fix_file
from tests.made_once import LINTER

FURNITURE = (
    "ADVERTISEMENT",
    "- Advertisement -",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Baca juga: Sungai Meluap, Tiga Desa Terendam",
    "Simak juga Video: Detik-detik Jembatan Gantung Putus",
)
REPEATED = "Pemerintah kota menutup jembatan gantung itu mulai Senin pagi untuk perbaikan."
PLACES = ("balai desa", "terminal lama", "pasar induk", "tepi sungai", "lereng gunung", "kantor camat", "sawah lor")
ACTS = ("Warga berkumpul di {}", "Petugas memeriksa {}", "Bupati meninjau {}", "Relawan membersihkan {}")
TIMES = ("sejak subuh", "pada malam hari", "setelah hujan reda", "menjelang hari raya")
BODY = tuple(f"{act.format(place)} {time}." for act in ACTS for place in PLACES for time in TIMES)
PLAIN, MARKDOWN, HTML = ".txt", ".md", ".html"
LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")

body = st.lists(st.sampled_from(BODY), unique=True, min_size=1, max_size=8)
extras = st.lists(st.sampled_from((*FURNITURE, REPEATED)), max_size=5)
line_ends = st.sampled_from(("\n", "\r\n", "\r"))


@st.composite
def articles(draw: st.DrawFn, suffix: str) -> str:
    """Return an article: paragraphs of its own, all different, with furniture and a repeated paragraph anywhere."""
    blocks = [*draw(body), *draw(extras)]
    parts: list[str] = []
    for block in draw(st.permutations(blocks)):
        parts.append(f"<p>{block}</p>" if suffix == HTML else block)
        parts.append(draw(line_ends) * (2 if suffix == MARKDOWN else draw(st.integers(1, 3))))
    parts = parts[: draw(st.sampled_from((-1, None)))]
    return draw(st.sampled_from(("", "\ufeff"))) + draw(st.sampled_from(("", "\n"))) + "".join(parts)


def fixed(text: str, suffix: str) -> tuple[FixedFile, str]:
    """Return what came of fixing a file with the text, and its text afterwards."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"naskah{suffix}"
        path.write_bytes(text.encode())
        return fix_file(LINTER, str(path)), path.read_bytes().decode()


def lines_of(text: str) -> list[str]:
    """Return the lines without their ends and the byte order mark."""
    return [line.rstrip("\r\n") for line in LINE.findall(text.removeprefix("\ufeff"))]


def line_ends_in(text: str) -> set[str]:
    """Return the sorts of line ends; where a CR and an LF that ended two lines now meet, they still end a line."""
    found = set(re.findall(r"\r\n?|\n", text))
    return found | {"\r\n"} if {"\r", "\n"} <= found else found


def is_contained(some: Sequence[str], all_: Sequence[str]) -> bool:
    """Return whether one sequence is another with elements left out."""
    rest = iter(all_)
    return all(any(one == other for other in rest) for one in some)


def check(text: str, suffix: str) -> None:
    done, after = fixed(text, suffix)
    assert done.result.failures == ()
    assert is_contained(lines_of(after), lines_of(text))
    written = [line for line in lines_of(text) if any(sentence in line for sentence in BODY)]
    assert [line for line in lines_of(after) if any(sentence in line for sentence in BODY)] == written
    assert after.count(REPEATED) <= text.count(REPEATED)
    assert (REPEATED in after) == (REPEATED in text)
    assert after.endswith(("\n", "\r")) == text.endswith(("\n", "\r"))
    assert after.startswith("\ufeff") == text.startswith("\ufeff")
    assert line_ends_in(after) <= line_ends_in(text)
    assert [one for one in done.result.findings if one.fix and one.fix.safety == "safe"] == []
    again, twice = fixed(after, suffix)
    assert (twice, again.result.fixed) == (after, 0)


@given(articles(PLAIN))
def test_plain_text(text: str) -> None:
    check(text, PLAIN)


@given(articles(MARKDOWN))
def test_markdown(text: str) -> None:
    check(text, MARKDOWN)


@given(articles(HTML))
def test_html(text: str) -> None:
    check(text, HTML)

"""Variant ``signed`` of ``pattern``: what stands behind the signature that closes an article says so."""

from __future__ import annotations

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.every import every

LINTER = Linter(Config(selection=Selection(("cruft/closing-invitation",)), language="en"))
STORY = (
    "Warga berkumpul di balai desa sejak pagi untuk rapat yang membahas jembatan gantung, jalan kampung,"
    " dan pasar lama di tepi sungai yang setiap tahun terendam banjir, kata kepala desa kepada wartawan."
)


@every(
    ("text", "expected"),
    [
        (f"{STORY} (abc/def)\nBerita lainnya di Kabar Lembah", "Behind the signature, an invitation to readers"),
        (f"{STORY} (abc/def)Berita lainnya di Kabar Lembah", "Behind the signature, an invitation to readers"),
        (f"{STORY}\nBerita lainnya di Kabar Lembah", "Behind the last paragraph, an invitation to readers"),
    ],
)
def test_the_message_says_where_the_invitation_stands(text: str, expected: str) -> None:
    (found,) = LINTER.lint_text(text).findings
    assert found.message == f"{expected}: “Berita lainnya di Kabar Lembah”."

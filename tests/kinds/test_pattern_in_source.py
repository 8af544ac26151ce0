"""Option ``in-source`` of ``pattern``: what stands in the source and in the text of no block."""

from __future__ import annotations

from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from tests.every import every

RULE = "citations/assistant-residue"
LINTER = Linter(Config(selection=Selection(select=(RULE,))))


def reported(text: str, path: str) -> list[str]:
    """Return what of the source the rule reports in a file of the name ``path``."""
    return [text[found.start.offset : found.end.offset] for found in LINTER.lint_text(text, path).findings]


@every(
    ("path", "text", "expected"),
    [
        ("a.md", "Lihat [tabel](https://contoh.id/t?utm_source=openai).\n", ["?utm_source=openai"]),
        ("a.md", "![Peta](https://contoh.id/p.png?utm_source=openai)\n", ["?utm_source=openai"]),
        ("a.html", '<p>Lihat <a href="https://contoh.id/?referrer=grok.com">tabel</a>.</p>\n', ["?referrer=grok.com"]),
        ("a.html", "<thinking>Pembaca ingin tahu.</thinking><p>Sawah kering.</p>\n", ["<thinking>", "</thinking>"]),
        ("a.md", '<cite index="4-2">Sawah kering</cite> sejak Juni.\n', ['<cite index="4-2">']),
    ],
)
def test_it_is_reported_where_it_stands(path: str, text: str, expected: list[str]) -> None:
    assert reported(text, path) == expected


@every(
    ("path", "text"),
    [
        ("a.md", "```\ncurl https://contoh.id/?utm_source=openai\n```\n\nSawah kering sejak Juni.\n"),
        ("a.md", "Alamat `https://contoh.id/?utm_source=openai` dibersihkan.\n"),
        ("a.md", "---\nsumber: https://contoh.id/?utm_source=openai\n---\n\nSawah kering sejak Juni.\n"),
        ("a.html", "<p>Sawah kering.</p><script>go('https://contoh.id/?utm_source=openai')</script>\n"),
        ("a.html", "<p>Sawah kering.</p><pre>https://contoh.id/?utm_source=openai</pre>\n"),
    ],
)
def test_code_is_left_alone(path: str, text: str) -> None:
    assert reported(text, path) == []


def test_what_a_block_shows_is_reported_once() -> None:
    text = "Lihat <https://contoh.id/?utm_source=openai> untuk rinciannya.\n"
    assert reported(text, "a.md") == ["?utm_source=openai"]


def test_nothing_of_it_is_fixed() -> None:
    text = "Lihat [tabel](https://contoh.id/t?utm_source=openai).\n"
    assert [found.fix for found in LINTER.lint_text(text, "a.md").findings] == [None]

"""Bytes to text: UTF-8 or a refusal that says what to do."""

from __future__ import annotations

import pytest

from newslint import Linter
from newslint.errors import InputError
from newslint.files.decoding import decode
from tests.every import every

TEXT = "Harga beras naik.\nIa berkata, “Ya.”\n"


@every(
    ("data", "text", "newline", "bom"),
    [
        (TEXT.encode(), TEXT, "\n", False),
        (b"\xef\xbb\xbf" + TEXT.encode(), TEXT, "\n", True),
        (b"", "", "\n", False),
        (b"\xef\xbb\xbf", "", "\n", True),
        (b"a\r\nb\nc", "a\r\nb\nc", "\r\n", False),
        (b"a\rb", "a\rb", "\r", False),
        (b"a\nb\r\n", "a\nb\r\n", "\n", False),
        ("😀\ufeff".encode(), "😀\ufeff", "\n", False),
    ],
)
def test_utf_8(data: bytes, text: str, newline: str, bom: bool) -> None:
    source = decode(data, "a.txt")
    assert (source.text, source.encoding, source.newline, source.bom) == (text, "utf-8", newline, bom)


@every(
    ("data", "message"),
    [
        (TEXT.encode("utf-16"), "this is UTF-16 text (byte order mark at byte 0)"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "this is UTF-16 text (byte order mark at byte 0)"),
        (TEXT.encode("utf-32"), "this is UTF-32 text (byte order mark at byte 0)"),
        (b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be"), "this is UTF-32 text (byte order mark at byte 0)"),
        (TEXT.encode("utf-16-le"), "this looks like UTF-16LE text (NUL byte at byte 1)"),
        (TEXT.encode("utf-16-be"), "this looks like UTF-16BE text (NUL byte at byte 0)"),
        (TEXT.encode("utf-32-le"), "this looks like UTF-32LE text (NUL byte at byte 1)"),
        (TEXT.encode("utf-32-be"), "this looks like UTF-32BE text (NUL byte at byte 0)"),
        (TEXT.encode("cp1252"), "not UTF-8 text: byte 0x93 at byte 30 (perhaps WINDOWS-1252, called Latin-1)"),
        ("café".encode("latin-1"), "not UTF-8 text: byte 0xe9 at byte 3 (perhaps ISO-8859-1, called Latin-1)"),
        (b"\xef\xbb\xbfab\xff", "not UTF-8 text: byte 0xff at byte 5"),
        (b"\xed\xa0\x80", "not UTF-8 text: byte 0xed at byte 0"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is no text file (NUL byte at byte 8)"),
        (b"abc\0", "this is no text file (NUL byte at byte 3)"),
    ],
)
def test_anything_else_is_refused_with_its_byte(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith(message)


def test_the_command_that_converts_is_shown() -> None:
    with pytest.raises(InputError) as caught:
        decode("café".encode("latin-1"), "naskah saya.txt")
    command = "iconv -f ISO-8859-1 -t UTF-8 'naskah saya.txt' > 'naskah saya.txt.utf8'"
    assert str(caught.value).endswith(f"convert it with: {command}")


def test_a_linter_makes_it_a_failure_of_the_file() -> None:
    result = Linter().lint_bytes(b"abc\0", "a.txt")
    assert (result.findings, [failure.path for failure in result.failures]) == ((), ["a.txt"])

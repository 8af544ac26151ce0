"""Bytes to text: UTF-8 only, BOM noted; anything else is refused by name with the command that converts it."""

from __future__ import annotations

from newslint.errors import InputError
from newslint.i18n import Message
from newslint.text.source import Source

_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes, path: str) -> Source:
    """Return the source of a file's bytes.

    Raises ``InputError`` for text in another encoding than UTF-8 and for data with NUL bytes, with the byte offset
    and the command that converts the file.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise InputError(
                "this is {encoding} text (byte order mark at byte 0); {advice}",
                encoding=encoding,
                advice=_convert(encoding, path),
            )
    bom = data.startswith(b"\xef\xbb\xbf")
    nul = data.find(b"\0")
    if nul >= 0:
        wide = _wide_encoding(data)
        raise InputError(
            Message(
                "this looks like {wide} text (NUL byte at byte {nul}); {advice}",
                wide=wide,
                nul=nul,
                advice=_convert(wide, path),
            )
            if wide
            else Message("this is no text file (NUL byte at byte {nul})", nul=nul)
        )
    try:
        text = data[3:].decode("utf-8") if bom else data.decode("utf-8")
    except UnicodeDecodeError as problem:
        offset = problem.start + (3 if bom else 0)
        # C1 control bytes are printable only in Windows-1252, which is what web editors save as "Latin-1".
        encoding = "WINDOWS-1252" if any(0x80 <= byte <= 0x9F for byte in data) else "ISO-8859-1"
        raise InputError(
            ("not UTF-8 text: byte 0x{data:02x} at byte {offset} (perhaps {encoding}, called Latin-1); {advice}"),
            data=data[offset],
            offset=offset,
            encoding=encoding,
            advice=_convert(encoding, path),
        ) from None
    return Source(path, text, "utf-8", _newline(text), bom)


def _convert(encoding: str, path: str) -> str:
    return Message(
        "convert it with: iconv -f {encoding} -t UTF-8 {path} > {target}",
        encoding=encoding,
        path=_quoted(path),
        target=_quoted(path + ".utf8"),
    )


def _quoted(path: str) -> str:
    from shlex import quote

    return quote(path)


def _wide_encoding(data: bytes) -> str:
    """Return the UTF-16 or UTF-32 encoding whose NUL bytes stand where those of Latin letters would, or nothing."""
    sample = data[:2000]
    is_nul = [sample[place::4].count(0) > 0.8 * len(sample[place::4]) for place in range(4)]
    places: dict[tuple[bool, ...], str] = {
        (False, True, True, True): "UTF-32LE",
        (True, True, True, False): "UTF-32BE",
        (False, True, False, True): "UTF-16LE",
        (True, False, True, False): "UTF-16BE",
    }
    return places.get(tuple(is_nul), "")


def _newline(text: str) -> str:
    """Return the line end that the text uses first: LF, CRLF or CR; LF where it has none."""
    feed, carriage = text.find("\n"), text.find("\r")
    if carriage < 0 or 0 <= feed < carriage:
        return "\n"
    return "\r\n" if feed == carriage + 1 else "\r"

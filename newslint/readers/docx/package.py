"""Opens a Word file: refuses what is none, what is locked, and what would unpack to more than an article can be."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO

from newslint.errors import InputError, one_line
from newslint.i18n import Message

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

    from docx.document import Document as WordDocument

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes of the largest file, packed or unpacked, pictures included."""
LARGEST_XML = 24 * 1024 * 1024
"""Bytes of XML in a file, all its parts together: a book has some five million."""
MOST_PARTS = 10_000
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/"
"""How names begin in all files but Strict ones; python-docx knows these alone."""
_STRICT = rb"http://purl.oclc.org/ooxml/\1/"


@lru_cache(maxsize=1)
def _strict() -> re.Pattern[bytes]:
    """Return how names begin in a file saved as "Strict Open XML Document" (ISO/IEC 29500 Strict)."""
    return re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")


def strict_names(xml: bytes) -> bytes:
    """Return XML with the names of a Strict file in place of those that other files use."""
    return re.sub(rb"http://schemas\.openxmlformats\.org/(?!package/)(\w+)/2006/", _STRICT, xml)


def is_strict(data: bytes) -> bool:
    """Return whether the bytes of a Word file are those of a Strict one."""
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(data)) as archive:
        return any(_strict().search(archive.read(info)) for info in archive.infolist() if _is_xml(info))


def missing() -> str:
    """Return what has to be installed to read Word files, in a sentence, or nothing where it is there."""
    from importlib.util import find_spec

    if find_spec("docx") is None:
        return Message(
            "reading Word files takes python-docx, which is not installed; get it with: pip install newslint[docx]"
        )
    return ""


def open_word(stream: BinaryIO) -> WordDocument:
    """Return the Word document in a stream. Raises ``InputError`` where there is none that can be read."""
    # Only a run that reads Word files pays for these.
    import zipfile

    import docx

    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise InputError("larger than {most:,} bytes, too large for an article", most=LARGEST_FILE)
    if data.startswith(_OLD_OR_LOCKED):
        raise InputError("this is a Word file with a password, or one of the old form (.doc); save it as plain .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive.infolist())
            stream = _transitional(archive) or io.BytesIO(data)
        return docx.Document(stream)
    except InputError:
        raise
    except zipfile.BadZipFile:
        raise InputError("this is no Word file (.docx), or it is damaged") from None
    except AttributeError:
        raise InputError("this is no Word file that can be read: one of its parts is none of a Word file") from None
    except Exception as problem:  # the XML and the links between parts may be broken in any way
        what = f"{type(problem).__name__}: {one_line(problem)}"
        raise InputError("this is no Word file that can be read ({what})", what=what) from None


def _transitional(archive: ZipFile) -> BinaryIO | None:
    """Return a Strict file with the names that other files use, or None where the file is no Strict one."""
    from zipfile import ZipFile

    parts = {info: archive.read(info) for info in archive.infolist() if _is_xml(info)}
    if not any(map(_strict().search, parts.values())):
        return None
    stream = io.BytesIO()
    with ZipFile(stream, "w") as copy:
        for info in archive.infolist():
            words = parts.get(info)
            copy.writestr(info.filename, archive.read(info) if words is None else _strict().sub(_TRANSITIONAL, words))
    return stream


def _is_xml(part: ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))


def _refuse_bombs(parts: list[ZipInfo]) -> None:
    """Raise ``InputError`` for an archive that unpacks to too much, by the sizes that unpacking goes by, too."""
    if any(part.flag_bits & 1 for part in parts):
        raise InputError("the file is locked with a password")
    xml = sum(part.file_size for part in parts if _is_xml(part))
    for what, size, most in (
        (Message("parts"), len(parts), MOST_PARTS),
        (Message("bytes"), sum(part.file_size for part in parts), LARGEST_FILE),
        (Message("bytes of XML"), xml, LARGEST_XML),
    ):
        if size > most:
            raise InputError(
                "the file unpacks to more than {most:,} {what}, too much for an article", most=most, what=what
            )

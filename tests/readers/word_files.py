"""Makes Word files for tests: with python-docx, and with XML put into the body as it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

docx = pytest.importorskip("docx", reason="SKIPPED LOUDLY: python-docx is missing; install newslint[dev]")

BODY_END = b"<w:sectPr"


def word_file(write: Callable[[WordDocument], object]) -> bytes:
    """Return the bytes of a Word file that ``write`` puts its paragraphs into."""
    document = docx.Document()
    write(document)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_xml(xml: str) -> bytes:
    """Return a Word file whose body is ``xml``."""
    data = word_file(lambda document: None)
    return changed(data, "word/document.xml", lambda part: part.replace(BODY_END, xml.encode() + BODY_END, 1))


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return a Word file with one of its parts changed."""
    parts = unpacked(data)
    return packed({**parts, name: change(parts[name])})


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()

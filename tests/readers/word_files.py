"""Makes Word files for tests: with python-docx, and with XML put into the body as it is."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

docx = pytest.importorskip("docx", reason="SKIPPED LOUDLY: python-docx is missing; install newslint[dev]")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
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


def with_footnote(words: str, note: str) -> bytes:
    """Return a Word file of one paragraph with a footnote."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    xml = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )

    def write(document: WordDocument) -> None:
        run = document.add_paragraph(words).add_run()
        reference = run._r.makeelement(f"{W}footnoteReference", {f"{W}id": "2"})
        run._r.append(reference)
        name = PackURI("/word/footnotes.xml")
        part = Part(name, CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    return word_file(write)


def strict(data: bytes) -> bytes:
    """Return a Word file as it is when it is saved as a Strict one."""
    forms = re.compile(rb"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/")
    return packed({name: forms.sub(rb"http://purl.oclc.org/ooxml/\1/", part) for name, part in unpacked(data).items()})


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

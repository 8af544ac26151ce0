"""A Word file with comments; the parts that have none stay byte for byte as they are."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from newslint.readers.docx.package import is_strict, strict_names

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_CONTENT_TYPES = "[Content_Types].xml"


def with_comments(data: bytes, document: WordDocument) -> bytes:
    """Return the Word file in ``data`` with the text and the comments of ``document``: that file, opened and changed.

    A Strict file stays one.
    """
    from zipfile import ZIP_DEFLATED, ZipFile

    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.oxml import parse_xml, serialize_part_xml

    comments = document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
    parts = {document.part.partname.membername: document.part.blob}
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as before, ZipFile(stream, "w") as after:
        name = comments.partname.membername
        parts[name] = comments.blob
        if name not in before.namelist():
            parts[document.part.partname.rels_uri.membername] = document.part.rels.xml
            types: Any = parse_xml(before.read(_CONTENT_TYPES))  # type: ignore[arg-type]  # it takes both
            types.add_override(comments.partname, comments.content_type)
            parts[_CONTENT_TYPES] = serialize_part_xml(types)
        if is_strict(data):
            parts = {name: strict_names(xml) for name, xml in parts.items()}
        for info in before.infolist():
            after.writestr(info, parts.pop(info.filename, None) or before.read(info))
        for name, xml in parts.items():
            after.writestr(name, xml, ZIP_DEFLATED)
    return stream.getvalue()

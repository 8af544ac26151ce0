"""A new Word document of a plain text, a paragraph for each line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.formatters.xml_text import ILLEGAL, REPLACEMENT

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def new_document(text: str) -> WordDocument:
    """Return a document whose paragraphs, joined by line breaks, are ``text``.

    Signs that XML has no way to write become U+FFFD.
    """
    import docx

    document = docx.Document()
    document.core_properties.author = ""
    for line in ILLEGAL.sub(REPLACEMENT, text).split("\n"):
        document.add_paragraph(re.sub("[\r\x0b\x0c]", " ", line))
    return document

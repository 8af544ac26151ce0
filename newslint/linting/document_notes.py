"""What is to be noted of a document though nothing failed: what of it was not read, or not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.notes import note
from newslint.readers.characters import PLACEHOLDER
from newslint.text.document import Document


def document_notes(document: Document, language: str) -> Iterator[str]:
    """Yield the notes of a document, in a language."""
    fault = document.meta.get("front-matter-fault")
    if fault:
        from newslint.readers.front_matter import fault_note  # only where something is wrong

        yield fault_note(fault, language)
    if document.skipped and not any(block.text.strip(f"{PLACEHOLDER} ") for block in document.prose()):
        yield note("all-skipped", language)

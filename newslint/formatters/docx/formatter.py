"""Formatter ``docx``: the Word file that was checked, with each finding as a comment on its own words.

Of a text a new Word file is made, a paragraph for each line.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from functools import partial

from newslint.contracts import Run, suffix_of
from newslint.errors import InputError, reason
from newslint.finding import FileResult
from newslint.formatters.docx.comments import add_comments
from newslint.formatters.docx.new_document import new_document
from newslint.formatters.docx.saving import with_comments
from newslint.formatters.docx.wording import comment_words
from newslint.formatters.places import whole_files
from newslint.readers.docx.package import missing, open_word
from newslint.readers.docx.paragraphs import paragraphs

SUFFIX = ".docx"


class DocxFormatter:
    """Writes the Word file; it needs the text that was checked."""

    is_binary = True
    wants_text = True

    def __call__(self, results: Iterable[FileResult], run: Run) -> Iterator[bytes]:
        """Yield the bytes of a Word file. Raises ``InputError`` where the results are not those of one text."""
        if missing_docx := missing():
            raise InputError(missing_docx)
        checked = list(whole_files(results))
        if len(checked) != 1:
            raise InputError("the format 'docx' is for one file at a time, and here are {count}", count=len(checked))
        (result,) = checked
        if result.failures:
            raise InputError("{path}: {message}", path=result.path, message=result.failures[0].message)
        yield _reviewed(result, run.language) if suffix_of(result.path) == SUFFIX else _written(result, run.language)


format = DocxFormatter()


def _reviewed(result: FileResult, language: str) -> bytes:
    """Return the Word file that was checked, with comments."""
    try:
        with open(result.path, "rb") as file:
            data = file.read()
    except OSError as problem:
        raise InputError("{path}: cannot be read: {reason}", path=result.path, reason=reason(problem)) from None
    document = open_word(io.BytesIO(data))
    found = list(paragraphs(document))
    if "\n".join(paragraph.words for paragraph in found) != result.text:
        raise InputError("{path}: the file has changed while it was checked", path=result.path)
    if not result.findings:
        return data
    told = partial(comment_words, text=result.text or "", language=language)
    add_comments(document, found, result.findings, told)
    return with_comments(data, document)


def _written(result: FileResult, language: str) -> bytes:
    """Return a new Word file of a text, with comments."""
    if result.text is None or any(finding.record is not None for finding in result.findings):
        raise InputError("{path}: the format 'docx' is for Word files and texts, not for records", path=result.path)
    document = new_document(result.text)
    told = partial(comment_words, text=result.text, language=language)
    add_comments(document, list(paragraphs(document)), result.findings, told)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()

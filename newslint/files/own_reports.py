"""Tells newslint's reports from articles by what they hold: no report is checked, none is written over an article."""

from __future__ import annotations

from typing import BinaryIO

HEAD = 400
"""Code points, or bytes, from the start of a text in which it shows that it cannot be a report."""
_BEGINNINGS = (
    '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="newslint ',
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="newslint ',
    '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="newslint">\n',
    '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    '{"schema": 1, "newslint": "',
    '{"path": "',
    '{"$schema": "https://docs.oasis-open.org/sarif/',
    '{"source": {"name": "newslint"}',
    '[\n{"description": "',
    "[]\n",
    "## newslint: ",
    "::error ",
    "::warning ",
    "::notice ",
    "Tidak ada temuan dalam ",
    "No findings; files checked: ",
    "Seluruhnya: ",
    "In all, findings: ",
    "Problems that kept newslint ",
)
_IN_FIRST_LINE = (
    ": error",
    ": warning",
    ": info",
    ": kesalahan",
    ": peringatan",
    ": Fixes applied: ",
    " perbaikan diterapkan.",
    " masalah membuat newslint ",
)


def is_report(text: str) -> bool:
    """Return whether a text is a report of one of newslint's own formats, as a whole."""
    if not _may_be(text[:HEAD]):
        return False
    from newslint.files.report_shapes import fits  # hardly any file is one

    return fits(text.replace("\r\n", "\n"))


def is_report_stream(stream: BinaryIO) -> bool:
    """Return the same for a stream, which stands where it stood afterwards; one that cannot go back is no report."""
    if not stream.seekable():
        return False
    start = stream.tell()
    try:
        if not _may_be(stream.read(HEAD).decode("utf-8", "ignore")):
            return False
        stream.seek(start)
        from newslint.files.report_shapes import fits_stream

        return fits_stream(stream)
    finally:
        stream.seek(start)


def _may_be(head: str) -> bool:
    head = head.replace("\r\n", "\n")
    first = head.partition("\n")[0]
    return head.startswith(_BEGINNINGS) or any(words in first for words in _IN_FIRST_LINE)

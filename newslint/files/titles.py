"""Files of titles: one a line, in UTF-8, as ``newslint learn`` writes them or a publishing system exports them."""

from __future__ import annotations

from newslint.errors import InputError
from newslint.files.regular_files import read_bounded

LARGEST_TITLES = 32_000_000
"""Bytes of the largest file of titles: some four hundred thousand."""


def read_titles(path: str) -> str:
    """Return the titles in a file. Raises ``InputError`` where it cannot be read, is too large, or is no UTF-8."""
    try:
        return read_bounded(path, LARGEST_TITLES).decode("utf-8-sig")
    except InputError as problem:
        raise InputError("{path}: {problem}", path=path, problem=problem) from None
    except UnicodeDecodeError as problem:
        raise InputError("{path}: not UTF-8 text (byte {start})", path=path, start=problem.start) from None

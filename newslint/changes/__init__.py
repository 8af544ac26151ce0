"""What a change touches: files, lines and findings, as git tells it."""

from newslint.changes.change import Change, ChangedFile, change_since, staged_change
from newslint.changes.touched import LINE_RECORDS, brought

__all__ = ["LINE_RECORDS", "Change", "ChangedFile", "brought", "change_since", "staged_change"]

"""What a change touches: files, lines and findings, as git tells it."""

from newslint.changes.change import Change, ChangedFile, change_since, staged_change
from newslint.changes.touched import Brought, TouchedLines, TouchedRecords

__all__ = ["Brought", "Change", "ChangedFile", "TouchedLines", "TouchedRecords", "change_since", "staged_change"]

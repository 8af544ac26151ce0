"""What a change touches: files, lines and findings; git tells what was there before."""

from newslint.changes.change import Change, ChangedFile, change_since, staged_change
from newslint.changes.lines import touched_lines
from newslint.changes.touched import Brought, TouchedLines, TouchedRecords

__all__ = [
    "Brought",
    "Change",
    "ChangedFile",
    "TouchedLines",
    "TouchedRecords",
    "change_since",
    "staged_change",
    "touched_lines",
]

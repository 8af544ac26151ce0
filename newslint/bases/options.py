"""Options that many kinds have, each with one wording; and what leaving quotations alone comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.rule import Option
from newslint.text.document import Block

EXCEPT = Option("except", "patterns", None, "matches that overlap a match of one of these are left alone")
IGNORE_CASE = Option("ignore-case", "boolean", True, "whether capitals and small letters count as the same")
IN_QUOTES = Option("outside-quotes", "boolean", False, "leave what starts inside a quotation alone")
OUTSIDE_QUOTES = IN_QUOTES._replace(default=True)


def is_left_to_speaker(settings: Mapping[str, Any], block: Block, offset: int) -> bool:
    """Return whether a rule with the option ``outside-quotes`` leaves alone what starts at ``offset`` in a block."""
    return bool(settings["outside-quotes"]) and block.quotations.covers(offset)

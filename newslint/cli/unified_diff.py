"""A unified diff that patch tools take, and in which no server that runs jobs finds a command in its log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import groupby

CONTEXT = 3
"""How many lines that stay as they are stand round each change."""
NO_LINE_END = "\\ No newline at end of file\n"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "#": "\\043"}
# A sign of the diff before the line, which is what keeps a command at its start from being one, does nothing for these.
_ANYWHERE = re.compile(r"##\w*\[|\r[^\S\n]*::[^\s:]+")
_AT_START = re.compile(r"[^\S\n]*::[^\s:]")

Script = list[tuple[str, str]]
"""All lines of two texts, each with its sign: both have it, the first alone or the second alone."""


class Obeyed(Exception):
    """A diff cannot be shown without something that a log obeys; the text is what that is."""


def unified_diff(path: str, before: str, after: str, *, for_logs: bool = True) -> Iterator[str]:
    """Yield the lines of a diff of the file at ``path``, line ends included.

    With ``for_logs`` raises ``Obeyed``, before the first line, where a change itself is what a log obeys.
    """
    script = _script(_lines(before), _lines(after))
    context = CONTEXT
    lines = list(_hunks(script, context))
    while for_logs and (obeyed := _ANYWHERE.search("".join(lines))):
        context -= 1
        if not context:
            raise Obeyed(obeyed.group().strip())
        lines = list(_hunks(script, context))
    if lines:
        yield f"--- {_name(f'a/{path}')}\n"
        yield f"+++ {_name(f'b/{path}')}\n"
    yield from lines


def _script(before: list[str], after: list[str]) -> Script:
    script: Script = []
    for tag, old, old_end, new, new_end in SequenceMatcher(None, before, after).get_opcodes():
        if tag == "equal":
            script += [(" ", line) for line in before[old:old_end]]
        else:
            script += [("-", line) for line in before[old:old_end]]
            script += [("+", line) for line in after[new:new_end]]
    return script


def _hunks(script: Script, context: int) -> Iterator[str]:
    """Yield the changes of a script with the lines round them, as many as ``context`` says on either side."""
    shown = _shown(script, context)
    old = new = 0
    for is_shown, run in groupby(zip(shown, script, strict=True), key=lambda pair: pair[0]):
        lines = [line for _, line in run]
        olds, news = (sum(sign in (" ", own) for sign, _ in lines) for own in "-+")
        if is_shown:
            yield f"@@ -{_range(old, olds)} +{_range(new, news)} @@\n"
            for sign, line in lines:
                # What a log would obey at the start of a line is deleted and added again: a sign stands before it then.
                for shown_sign in "-+" if sign == " " and _AT_START.match(line) else sign:
                    yield f"{shown_sign}{line}" if line.endswith("\n") else f"{shown_sign}{line}\n{NO_LINE_END}"
        old, new = old + olds, new + news


def _shown(script: Script, context: int) -> list[bool]:
    """Return which lines of a script are shown: all that are not the same, and those that stand round them."""
    shown = [False] * len(script)
    changes = [at for at, (sign, _) in enumerate(script) if sign != " "]
    while changes:
        at = changes.pop()
        for near in range(max(0, at - context), min(len(script), at + context + 1)):
            sign, line = script[near]
            if not shown[near] and sign == " " and _AT_START.match(line):
                changes.append(near)
            shown[near] = True
    return shown


def _range(start: int, length: int) -> str:
    """Return a range of lines as it stands in the head of a hunk; an empty one is named by the line before it."""
    return f"{start + 1}" if length == 1 else f"{start + (length > 0)},{length}"


def _name(path: str) -> str:
    """Return a path for the head of a diff; what would break its lines stands in quotation marks, escaped."""
    if any(character in path for character in _ESCAPES if character != "#") or _ANYWHERE.search(path):
        return '"' + "".join(_ESCAPES.get(character, character) for character in path) + '"'
    return f"{path}\t" if " " in path else path


def _lines(text: str) -> list[str]:
    """Return the lines with their line ends, split where diff tools split: behind line feeds alone."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]

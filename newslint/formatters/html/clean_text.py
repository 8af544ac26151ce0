"""A text as it stands once its safe fixes are made, for those who take it from the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newslint.finding import Edit, Finding


def clean_text(findings: Iterable[Finding], text: str) -> str:
    """Return a text with the safe fixes of findings made: whole fixes, of two that touch each other the first."""
    taken: list[Edit] = []
    for finding in findings:
        fix = finding.fix
        if (
            fix is not None
            and fix.safety == "safe"
            and not any(_meet(one, other) for one in fix.edits for other in taken)
        ):
            taken.extend(fix.edits)
    return applied(taken, text)


def applied(edits: Sequence[Edit], text: str, first: int = 0, last: int | None = None) -> str:
    """Return a text, or its part from ``first`` to ``last``, with edits made in it that do not overlap."""
    parts: list[str] = []
    done = first
    for edit in sorted(edits):
        parts.extend((text[done : edit.start], edit.text))
        done = edit.end
    return "".join((*parts, text[done:last]))


def _meet(one: Edit, other: Edit) -> bool:
    return (one.start < other.end and other.start < one.end) or one.start == other.start

"""Values as JSON inside reports: on one line, with letters as they are and nothing in it that a log obeys."""

from __future__ import annotations

from newslint.terminal import without_commands


def json_text(value: object) -> str:
    """Return a value as JSON on one line."""
    import json

    return without_commands(json.dumps(value, ensure_ascii=False), "\\u0023")

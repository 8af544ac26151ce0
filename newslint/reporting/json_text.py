"""Values as JSON inside reports: on one line, Indonesian and other letters as they are."""

from __future__ import annotations


def json_text(value: object) -> str:
    """Return a value as JSON on one line."""
    import json

    return json.dumps(value, ensure_ascii=False)

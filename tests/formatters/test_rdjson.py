"""Formatter ``rdjson``: the messages of reviewdog.proto, with columns in bytes and suggestions that apply."""

from __future__ import annotations

import json
from typing import Any

from newslint.finding import FileResult
from tests.every import every
from tests.formatters.articles import broken, hostile, lint, record, report, seeds

POSITION = {"line": int, "column": int}
RANGE = {"start": POSITION, "end": POSITION}
SOURCE = {"name": str, "url": str}
DIAGNOSTIC = {
    "message": str,
    "location": {"path": str, "range": RANGE},
    "severity": str,
    "source": SOURCE,
    "code": {"value": str, "url": str},
    "suggestions": [{"range": RANGE, "text": str}],
    "original_output": str,
}
RESULT = {"diagnostics": [DIAGNOSTIC], "source": SOURCE, "severity": str}
"""The fields that reviewdog publishes, each with its type; all are optional in the wire format."""


def diagnostics(*results: FileResult) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(report("rdjson", results))["diagnostics"]
    return told


def misfits(value: Any, shape: Any, place: str = "result") -> list[str]:
    """Return the places where a value is not of a published shape."""
    if isinstance(shape, dict) and isinstance(value, dict):
        strange = [f"{place}.{key}" for key in value.keys() - shape.keys()]
        return strange + [
            one for key in value.keys() & shape for one in misfits(value[key], shape[key], f"{place}.{key}")
        ]
    if isinstance(shape, list) and isinstance(value, list):
        return [one for item in value for one in misfits(item, shape[0], place)]
    return [] if isinstance(shape, type) and isinstance(value, shape) else [place]


def test_a_report_has_the_published_structure() -> None:
    told = json.loads(report("rdjson", [*seeds(), hostile(), record(0), broken()]))
    assert misfits(told, RESULT) == []
    assert {one["severity"] for one in told["diagnostics"]} == {"ERROR", "WARNING", "INFO"}


def in_bytes(text: str, position: dict[str, int]) -> int:
    lines = text.encode().split(b"\n")
    return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1


@every("name", ["seeds", "hostile"])
def test_ranges_in_bytes_enclose_what_was_found(name: str) -> None:
    for result in seeds() if name == "seeds" else [hostile()]:
        text = result.text or ""
        excerpts = []
        for one in diagnostics(result):
            start, end = one["location"]["range"]["start"], one["location"]["range"]["end"]
            excerpts.append(text.encode()[in_bytes(text, start) : in_bytes(text, end)].decode())
        assert excerpts == [finding.excerpt for finding in result.findings]


def test_a_suggestion_does_what_the_fix_does() -> None:
    result = lint("Harga “日本” naik 😀.\n\nAd image\n\nHarga gula turun.\n")
    text = result.text or ""
    suggestion = diagnostics(result)[0]["suggestions"][0]
    start, end = (in_bytes(text, suggestion["range"][edge]) for edge in ("start", "end"))
    data = text.encode()
    fixed = (data[:start] + suggestion["text"].encode() + data[end:]).decode()
    assert fixed == "Harga “日本” naik 😀.\n\nHarga gula turun.\n"


def test_a_fix_of_several_edits_is_not_suggested_piece_by_piece() -> None:
    finding = next(one for result in seeds() for one in result.findings if one.rule == "citations/out-of-order")
    assert finding.fix is not None
    assert len(finding.fix.edits) > 1
    told = next(one for one in diagnostics(*seeds()) if one["code"]["value"] == finding.rule)
    assert "suggestions" not in told


def test_lines_alone_are_told_without_the_text() -> None:
    result = lint("Harga 😀 naik.[butuh rujukan]\n")._replace(text=None)
    assert diagnostics(result)[0]["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}

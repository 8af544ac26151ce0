"""Charts as plain SVG: columns over time, and bars in tables. No script, no network; colours are those of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint.corpus.report.counting import SEVERITIES, per_thousand
from newslint.formatters.html.escaping import attribute, shown

WIDTH, HEIGHT = 720, 240
LEFT, RIGHT, BOTTOM, TOP = 52, 30, 28, 12
LABELS = 5
"""How many periods are named below the columns, at most."""


def columns(rows: Sequence[dict[str, Any]], title: str) -> str:
    """Return the columns of findings in 1,000 articles over time, one colour a severity, the worst at the bottom."""
    shares = [[per_thousand(row[severity], row["articles"]) for severity in SEVERITIES] for row in rows]
    top = _round_up(max((sum(parts) for parts in shares), default=0.0))
    step = (WIDTH - LEFT - RIGHT) / max(len(rows), 1)
    body = "".join(
        _column(row, parts, LEFT + index * step, step, top) for index, (row, parts) in _numbered(rows, shares)
    )
    grid = "".join(_line(top * part / 4, top) for part in range(5))
    every = -(-len(rows) // LABELS)
    names = "".join(
        f'<text x="{LEFT + (index + 0.5) * step:.1f}" y="{HEIGHT - 8}" text-anchor="middle">'
        f"{shown(row['period'])}</text>"
        for index, row in enumerate(rows)
        if index % every == 0
    )
    return (
        f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{attribute(title)}">'
        f"{grid}{body}{names}</svg>"
    )


def bar(value: float, most: float, severity: str = "") -> str:
    """Return a bar for a cell of a table, as long as ``value`` is of ``most``; the number stands beside it."""
    width = 100 * value / most if most else 0
    kind = f" {severity}" if severity else ""
    return (
        '<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect class="fill{kind}" width="{width:.1f}" height="10"/></svg>'
    )


def _numbered(
    rows: Sequence[dict[str, Any]], shares: Sequence[list[float]]
) -> list[tuple[int, tuple[dict[str, Any], list[float]]]]:
    return list(enumerate(zip(rows, shares, strict=True)))


def _column(row: dict[str, Any], parts: Sequence[float], left: float, step: float, top: float) -> str:
    told = f"{row['period']}: {sum(parts):.1f} ({row['articles']})"
    drawn, base = [], 0.0
    for severity, part in zip(SEVERITIES, parts, strict=True):
        if part:
            height = part / top * (HEIGHT - BOTTOM - TOP)
            y = _y(base, top) - height
            drawn.append(
                f'<rect class="fill {severity}" x="{left + step * 0.1:.1f}" y="{y:.1f}" width="{step * 0.8:.1f}" '
                f'height="{height:.1f}"/>'
            )
            base += part
    return f"<g><title>{shown(told)}</title>{''.join(drawn)}</g>"


def _line(value: float, top: float) -> str:
    y = _y(value, top)
    return (
        f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>'
    )


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (value / top if top else 0) * (HEIGHT - BOTTOM - TOP)


def _round_up(value: float) -> float:
    """Return a round number that a scale of four steps may end with."""
    step = 1.0
    while True:
        for factor in (1, 2, 5):
            if 4 * step * factor >= value:
                return 4 * step * factor
        step *= 10

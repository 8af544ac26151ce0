"""The floors: measures that no change may fall below, checked by the test suite where the data is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from benchmarks.quality.families import core_recall
from benchmarks.quality.score import Score, recall_of

FLOORS: Mapping[str, float] = {
    "fragments-natural precision": 0.92,
    "fragments-natural recall": 0.72,
    "fragments-treebank complete sentences left alone": 0.997,
    "fragments-treebank recall": 0.55,
    "fragments-treebank subject or predicate cut off, recall": 0.30,
    "cruft precision": 0.95,
    "cruft core recall": 0.92,
    "cruft recall": 0.65,
    "cruft clean articles left alone": 1.0,
    "duplicates precision": 0.95,
    "duplicates recall": 0.93,
    "citations-constructed precision": 0.97,
    "citations-constructed recall": 0.97,
    "citations-natural precision": 0.97,
    "citations-natural recall": 0.97,
}


def measures(scores: Iterable[Score]) -> dict[str, float]:
    """Return every measure that a floor may be set for, by name; those without any case are left out."""
    return {name: value for score in scores for name, value in _measures(score) if value is not None}


def _measures(score: Score) -> Iterator[tuple[str, float | None]]:
    yield f"{score.name} precision", score.precision
    yield f"{score.name} recall", score.recall
    if score.name == "fragments-treebank":
        silent, told = score.counts["tn"], score.counts["fp"]
        yield f"{score.name} complete sentences left alone", silent / (silent + told) if silent + told else None
        hard = score.groups["label:fragment-verbless-subject"] + score.groups["label:fragment-subject-only"]
        yield f"{score.name} subject or predicate cut off, recall", recall_of(hard)
    if score.name == "cruft":
        yield "cruft core recall", core_recall(score)
        clean = score.groups["clean articles"]
        total = clean["clean"] + clean["flagged"]
        yield "cruft clean articles left alone", clean["clean"] / total if total else None

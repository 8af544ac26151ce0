"""newslint's own kinds, packs, readers and formatters, handed over through the same hooks as any plugin's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newslint.hookspecs import Reader, hookimpl
from newslint.rule import Rule


@hookimpl
def newslint_kinds() -> Mapping[str, type[Rule]]:
    """Return the kinds that newslint's own rules are made of."""
    from newslint.kinds.citation_marker import CitationMarkerRule
    from newslint.kinds.citation_order import CitationOrderRule
    from newslint.kinds.duplicate_entry import DuplicateEntryRule
    from newslint.kinds.fragment import FragmentRule
    from newslint.kinds.labelled_list import LabelledListRule
    from newslint.kinds.line_run import LineRunRule
    from newslint.kinds.mostly_repetition import MostlyRepetitionRule
    from newslint.kinds.near_paragraph import NearParagraphRule
    from newslint.kinds.opening_conjunction import OpeningConjunctionRule
    from newslint.kinds.pattern import PatternRule
    from newslint.kinds.promotional_reference import PromotionalReferenceRule
    from newslint.kinds.repeated_headline import RepeatedHeadlineRule
    from newslint.kinds.repeated_lead import RepeatedLeadRule
    from newslint.kinds.repeated_paragraph import RepeatedParagraphRule
    from newslint.kinds.repeated_sentence import RepeatedSentenceRule
    from newslint.kinds.residue import ResidueRule
    from newslint.kinds.severed_predicate import SeveredPredicateRule
    from newslint.kinds.stray_line import StrayLineRule
    from newslint.kinds.tail_list import TailListRule
    from newslint.kinds.unused_entry import UnusedEntryRule

    classes: tuple[type[Rule], ...] = (
        CitationMarkerRule,
        CitationOrderRule,
        DuplicateEntryRule,
        FragmentRule,
        LabelledListRule,
        LineRunRule,
        PatternRule,
        PromotionalReferenceRule,
        ResidueRule,
        StrayLineRule,
        TailListRule,
        UnusedEntryRule,
        MostlyRepetitionRule,
        NearParagraphRule,
        OpeningConjunctionRule,
        RepeatedHeadlineRule,
        RepeatedLeadRule,
        RepeatedParagraphRule,
        RepeatedSentenceRule,
        SeveredPredicateRule,
    )
    return {kind.kind: kind for kind in classes}


@hookimpl
def newslint_packs() -> Iterable[Path]:
    """Return the catalogue: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "catalogue"
    return (inside if inside.is_dir() else Path(__file__).parent.parent / "rules",)


@hookimpl
def newslint_readers() -> Iterable[Reader]:
    """Return the readers of newslint's own file types."""
    from newslint.readers.html import HtmlReader
    from newslint.readers.markdown import MarkdownReader
    from newslint.readers.plain import PlainReader

    return (PlainReader(), HtmlReader(), MarkdownReader())


@hookimpl
def newslint_formatters() -> Mapping[str, Any]:
    """Return newslint's own formatters by name."""
    from newslint.formatters import concise, json, jsonl, text

    return {"text": text.format, "concise": concise.format, "json": json.format, "jsonl": jsonl.format}

"""newslint's own kinds, packs, readers and formatters, one function for each hook, as a plugin has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from newslint.contracts import Reader, StreamReader
from newslint.formatters import FORMATTERS
from newslint.own_pack import own_pack
from newslint.rule import Rule

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

OWN_NAME = "newslint"
"""What newslint itself is called among plugins."""
KINDS = {
    "capitalisation": "capitalisation:CapitalisationRule",
    "citation-marker": "citation_marker:CitationMarkerRule",
    "citation-order": "citation_order:CitationOrderRule",
    "conditional": "conditional:ConditionalRule",
    "consistency": "consistency:ConsistencyRule",
    "date": "date:DateRule",
    "directive": "directive:DirectiveRule",
    "duplicate-entry": "duplicate_entry:DuplicateEntryRule",
    "existence": "existence:ExistenceRule",
    "fragment": "fragment:FragmentRule",
    "invisible-character": "invisible_character:InvisibleCharacterRule",
    "labelled-list": "labelled_list:LabelledListRule",
    "line-run": "line_run:LineRunRule",
    "metric": "metric:MetricRule",
    "misspelling": "misspelling:MisspellingRule",
    "mostly-repetition": "mostly_repetition:MostlyRepetitionRule",
    "near-paragraph": "near_paragraph:NearParagraphRule",
    "published-paragraph": "published_paragraph:PublishedParagraphRule",
    "neighbour": "neighbour:NeighbourRule",
    "occurrence": "occurrence:OccurrenceRule",
    "odd-quotation-mark": "odd_quotation_mark:OddQuotationMarkRule",
    "opener": "opener:OpenerRule",
    "opening-conjunction": "opening_conjunction:OpeningConjunctionRule",
    "page-line": "page_line:PageLineRule",
    "pairing": "pairing:PairingRule",
    "pattern": "pattern:PatternRule",
    "position": "position:PositionRule",
    "promotional-reference": "promotional_reference:PromotionalReferenceRule",
    "repeated-headline": "repeated_headline:RepeatedHeadlineRule",
    "repeated-lead": "repeated_lead:RepeatedLeadRule",
    "repeated-paragraph": "repeated_paragraph:RepeatedParagraphRule",
    "repeated-sentence": "repeated_sentence:RepeatedSentenceRule",
    "repetition": "repetition:RepetitionRule",
    "residue": "residue:ResidueRule",
    "sequence": "sequence:SequenceRule",
    "severed-predicate": "severed_predicate:SeveredPredicateRule",
    "stray-line": "stray_line:StrayLineRule",
    "substitution": "substitution:SubstitutionRule",
    "tail-list": "tail_list:TailListRule",
    "unused-entry": "unused_entry:UnusedEntryRule",
}
"""Each kind's module in ``newslint.kinds`` and its class."""


class OnDemand(Mapping[str, Any]):
    """A mapping of names to things that are imported when first asked for: a run pays for what it uses."""

    def __init__(self, places: Mapping[str, str]) -> None:
        self._places = places
        self._loaded: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Return the thing of a name; ``places`` has its module and attribute, parted by a colon."""
        if name not in self._loaded:
            from importlib import import_module

            module, _, attribute = self._places[name].partition(":")
            self._loaded[name] = getattr(import_module(module), attribute)
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def newslint_kinds() -> Mapping[str, type[Rule]]:
    """Return the kinds that newslint's own rules are made of."""
    return OnDemand({name: f"newslint.kinds.{place}" for name, place in KINDS.items()})


def newslint_packs() -> Iterable[Traversable]:
    """Return the catalogue: inside the installed package, or beside it in a checkout."""
    return (own_pack(),)


def newslint_readers() -> Iterable[Reader | StreamReader]:
    """Return the readers of newslint's own file types."""
    from newslint.readers.docx.reader import DocxReader
    from newslint.readers.html.reader import HtmlReader
    from newslint.readers.jsonl.reader import JsonlReader
    from newslint.readers.markdown.reader import MarkdownReader
    from newslint.readers.plain import PlainReader

    plain = PlainReader()
    return (plain, HtmlReader(), MarkdownReader(), JsonlReader(plain), DocxReader())


def newslint_formatters() -> Mapping[str, Any]:
    """Return newslint's own formatters by name."""
    return OnDemand({name: f"newslint.formatters.{place}:format" for name, place in FORMATTERS.items()})

"""What rules and readers yield is checked before use: both are foreign code, and a wrong place would pass for right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from newslint.errors import NewslintError, nearest
from newslint.finding import SAFETIES
from newslint.i18n import Message
from newslint.rule import PLACEHOLDER, Replacement, Report, Rule
from newslint.text.document import BLOCK_KINDS, Block, Document, Piece, Stretch, Unreadable
from newslint.text.source import Source
from newslint.text.spans import OffsetMap

MOST_BEYOND_LENGTH = 1000
"""How many more reports than its text has code points a document may get from one rule: more never end."""


class BadReport(NewslintError):
    """A rule yields something that cannot be told to anybody."""


def checked(reports: Iterable[Any], rule: Rule, document: Document) -> Iterator[Report]:
    """Yield the reports of a rule on a document. Raises ``BadReport`` for the first that cannot be used."""
    most = len(document.source.text) + MOST_BEYOND_LENGTH
    names: Mapping[str, frozenset[str]] = {}
    for number, report in enumerate(reports, 1):
        if number > most:
            raise BadReport("it yields more than {most:,} reports on one text, and no end is in sight", most=most)
        if not isinstance(report, Report):
            raise BadReport("it yields {shown}, which is no newslint.Report", shown=_shown(report))
        _check_place("where", report.where, document, (Piece, Stretch))
        names = names or _placeholders(rule)
        _check_words(report, rule, names)
        for other in _sequence("related", report.related):
            _check_place("related", other, document, (Piece,))
        for item in _sequence("replacements", report.replacements):
            if not isinstance(item, Replacement) or not isinstance(item.text, str):
                raise BadReport(
                    "it yields {shown} as a replacement, which is no newslint.Replacement", shown=_shown(item)
                )
            _check_place("a replacement", item.where, document, (Piece,))
        yield report


def _placeholders(rule: Rule) -> Mapping[str, frozenset[str]]:
    """Return the names that the message of each variant of a rule fills in, of those that its kind declares."""
    declared = set(type(rule).placeholders) - {"match"}
    words = {"": rule.spec.message, **{name: variant.message for name, variant in rule.spec.variants.items()}}
    return {
        name: frozenset(found for text in message.values() for found in PLACEHOLDER.findall(text)) & declared
        for name, message in words.items()
    }


def _check_words(report: Report, rule: Rule, names: Mapping[str, frozenset[str]]) -> None:
    """Raise ``BadReport`` for an unknown variant or safety, and for values that the message needs and does not get."""
    variant, values = report.variant, report.values
    if not isinstance(variant, str) or variant not in {"", *type(rule).variants, *names}:
        raise BadReport("it reports the variant {shown}, which its kind does not declare", shown=_shown(variant))
    if report.safety and report.safety not in SAFETIES:
        raise BadReport(
            "it reports the safety {shown}, which is not one of {names}",
            shown=_shown(report.safety),
            names=", ".join(SAFETIES),
        )
    if not isinstance(values, Mapping):
        raise BadReport("the values of its report are {shown}, no mapping of names to texts", shown=_shown(values))
    for name, value in values.items():
        if not isinstance(value, str):
            raise BadReport("the value of {{{name}}} is {shown}, no text", name=name, shown=_shown(value))
    for name in names.get(variant, names[""]):
        if name not in values:
            raise BadReport(
                "its message has {{{name}}}, for which the report has no value{hint}",
                name=name,
                hint=nearest(name, values),
            )


def _check_place(what: str, place: Any, document: Document, sorts: tuple[type, ...]) -> None:
    """Raise ``BadReport`` where ``place`` is none, or none in this document."""
    if not _is_one_of(place, sorts):
        wanted = " or ".join(f"newslint.{sort.__name__}" for sort in sorts)
        raise BadReport("{what} is {shown}, no {wanted}", what=what, shown=_shown(place), wanted=wanted)
    if isinstance(place, Stretch):
        _check_place(what, place.first, document, (Piece,))
        _check_place(what, place.last, document, (Piece,))
        if (place.first.block.index, place.first.start) > (place.last.block.index, place.last.end):
            raise BadReport("{what} is a stretch that ends before it begins", what=what)
        return
    piece: tuple[Any, Any, Any] = place
    block, start, end = piece
    if not isinstance(block, Block) or not isinstance(start, int) or not isinstance(end, int):
        raise BadReport(
            "{what} is a piece of {block} from {start} to {end}",
            what=what,
            block=_shown(block),
            start=_shown(start),
            end=_shown(end),
        )
    if not 0 <= start <= end <= len(block.text):
        raise BadReport(
            "{what} is from {start} to {end} in a block of {count} characters",
            what=what,
            start=start,
            end=end,
            count=len(block.text),
        )
    # A place outside all blocks (``Document.place``) has a block of its own, which stands nowhere.
    if block.index >= 0 and block.document is not document:
        raise BadReport("{what} is in a block of another document", what=what)


def _is_one_of(value: object, sorts: tuple[type, ...]) -> bool:
    return isinstance(value, sorts)


def _sequence(what: str, value: Any) -> Sequence[Any]:
    if not isinstance(value, (tuple, list)):
        raise BadReport("{what} is {shown}, no tuple", what=what, shown=_shown(value))
    return value


def _shown(value: object) -> str:
    """Return what a value is, for a message: the value itself where that is short and safe, else its type."""
    if value is None or isinstance(value, (str, int, float)):
        return repr(value)[:60]
    return f"a {type(value).__qualname__}"


def fault_of(given: Any, source: Source | None = None) -> str:
    """Return what is wrong with what a reader yields, as the end of a sentence, or nothing where all is well.

    ``source`` is the text that the reader was given, where it was given one.
    """
    if isinstance(given, Unreadable):
        return (
            "" if isinstance(given.reason, str) and given.reason else Message("yields an Unreadable without a reason")
        )
    if not isinstance(given, Document):
        return Message("yields a {type}, which is no newslint.Document", type=type(given).__qualname__)
    if not isinstance(given.source, Source) or not isinstance(given.source.text, str):
        return Message("yields a document without a newslint.Source")
    if source is not None and given.source.text != source.text:
        return Message("yields a document of another text than it was given")
    length, before = len(given.source.text), 0
    for block in given.blocks:
        fault = _fault_of_block(block, length, before)
        if fault:
            return fault
        before = block.map.to_source(0, 0).start
    return ""


def _fault_of_block(block: Any, length: int, before: int) -> str:
    """Return what is wrong with one block of a text of ``length``, where the one before it starts at ``before``."""
    if not isinstance(block, Block) or not isinstance(block.text, str) or not isinstance(block.map, OffsetMap):
        return Message(
            "yields a document with a {type} among its blocks, or a block without text or map",
            type=type(block).__qualname__,
        )
    if block.kind not in BLOCK_KINDS:
        return Message(
            "yields a block of the unknown kind {kind!r}{hint}",
            kind=block.kind,
            hint=nearest(str(block.kind), BLOCK_KINDS),
        )
    start, end = block.map.to_source(0, len(block.text))
    if not 0 <= start <= end <= length:
        return Message(
            "yields a block from {start} to {end} in a text of {length} characters", start=start, end=end, length=length
        )
    if start < before:
        return Message("yields blocks out of order: one at {start} after one at {before}", start=start, before=before)
    return ""

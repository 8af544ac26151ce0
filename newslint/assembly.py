"""Reports become findings: source positions, messages, excerpts, fingerprints, fixes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from newslint.document import Block, Document, Piece, Stretch
from newslint.finding import SAFETIES, Edit, Finding, Fix, Place, Related, Snippet
from newslint.rule import FixSpec, Report, Rule
from newslint.spans import Span

SHOWN_EXCERPT = 60
SNIPPET_BEFORE = 160
SNIPPET_AFTER = 320
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class Assembler:
    """Makes the findings of one document, in one language for people."""

    def __init__(self, document: Document, language: str) -> None:
        self.document = document
        self.language = language
        self._seen: dict[tuple[str, str], int] = {}

    def finding(self, rule: Rule, report: Report) -> Finding:
        """Return the finding that a rule's report stands for; its fingerprint is still to be given."""
        source = self.document.source
        span = report.where.span
        variant = rule.spec.variants.get(report.variant)
        words = variant.message if variant else rule.spec.message
        excerpt = source.text[span.start : span.end]
        # People read words without markup; what rules do not see, such as an invisible character, as it stands.
        match = quotable(report.where.text or excerpt)
        message = fill(words[self.language], {"match": match, **report.values})
        return Finding(
            path=source.path,
            rule=rule.spec.id,
            severity=variant.severity if variant else rule.spec.severity,
            message=message,
            start=self._place(span.start),
            end=self._place(span.end),
            excerpt=excerpt,
            fingerprint="",
            fix=self._fix(rule.spec.fix, report),
            related=tuple(self._related(piece) for piece in report.related),
            snippet=self._snippet(span),
            record=self.document.meta.get("record"),
        )

    def fingerprinted(self, finding: Finding) -> Finding:
        """Return the finding with its fingerprint: rule, normalised excerpt, and how many equal ones came before.

        Called in the order of the text, so that the fingerprint survives lines that come or go above it.
        """
        from hashlib import blake2b

        normalised = " ".join(finding.excerpt.casefold().split())
        key = (finding.rule, normalised)
        count = self._seen.get(key, 0)
        self._seen[key] = count + 1
        digest = blake2b(f"{finding.rule}\0{normalised}\0{count}".encode("utf-8", "surrogatepass"), digest_size=8)
        return finding._replace(fingerprint=digest.hexdigest())

    def _place(self, offset: int) -> Place:
        return Place(self.document.source.lines.position(offset), offset)

    def _related(self, piece: Piece) -> Related:
        return Related(self.document.source.path, self._place(piece.span.start), shorten(piece.text))

    def _snippet(self, span: Span) -> Snippet:
        source = self.document.source
        line = source.lines.line(source.lines.position(span.start).line)
        start = max(line.start, span.start - SNIPPET_BEFORE)
        end = min(line.end, span.start + SNIPPET_AFTER)
        return Snippet(source.text[start:end], start, start > line.start, end < line.end)

    def _fix(self, spec: FixSpec | None, report: Report) -> Fix | None:
        if spec is None or not report.fixable:
            return None
        edits: tuple[Edit, ...]
        if spec.action == "delete-block":
            span, exact = deleted(report.where)
            edits = (delete_lines(self.document, span),)
        elif report.replacements:
            edits = tuple(Edit(*item.where.span, item.text) for item in report.replacements)
            exact = all(item.where.block.map.is_exact(*item.where[1:]) for item in report.replacements)
        else:
            return None
        safety = max(spec.safety, report.safety or spec.safety, key=SAFETIES.index)
        # An edit over markup that the plain text does not show would delete that markup unseen.
        return Fix(spec.title[self.language], edits, safety if exact else "display")


def deleted(where: Piece | Stretch) -> tuple[Span, bool]:
    """Return the source range that goes when a place is deleted, and whether all markup in it goes as a whole.

    Whole blocks go with their markup. Part of a block that has markup goes alone where none is in it.
    """
    first, last = (where, where) if isinstance(where, Piece) else (where.first, where.last)
    span = where.span
    if first.start == 0 and last.end == len(last.block.text):
        start, end = first.block.extent, last.block.extent
        blocks = first.block.document.blocks[first.block.index : last.block.index + 1]
        return Span(start.start if start else span.start, end.end if end else span.end), _go_alone(blocks)
    if first.block.extent is None and last.block.extent is None:
        return span, True
    return span, isinstance(where, Piece) and where.block.map.is_exact(where.start, where.end)


def _go_alone(blocks: Sequence[Block]) -> bool:
    """Return whether blocks that follow one another can be deleted without other markup, in them or between them."""
    if all(block.extent is None for block in blocks):
        return True
    text = blocks[0].document.source.text
    extents = [block.extent or block.piece.span for block in blocks]
    if any(extent.start == extent.end for extent in extents):
        return False
    return not any(text[one.end : other.start].strip() for one, other in pairwise(extents))


def delete_lines(document: Document, span: Span) -> Edit:
    """Return the edit that deletes a span with the rest of its lines, where nothing else stands on them.

    One adjoining blank line goes too, so that what is left does not stand two blank lines apart. A last line
    takes the line end before it along, so that the file ends as it did.
    """
    lines = document.source.lines
    first = lines.position(span.start).line
    last = lines.position(span.end).line
    line_start, line_end = lines.line(first).start, lines.line(last).end
    if not _fills(document.source.text, span, line_start, line_end):
        return Edit(span.start, span.end, "")
    ends_file = last + 1 == len(lines) and _is_blank(document, last + 1)
    if ends_file and first > 2 and _is_blank(document, first - 1):
        return Edit(lines.line(first - 1).start, lines.line(last + 1).start, "")
    blank_before = first == 1 or _is_blank(document, first - 1)
    if last + 1 < len(lines) and blank_before and _is_blank(document, last + 1):
        last += 1
    if last < len(lines):
        return Edit(line_start, lines.line(last + 1).start, "")
    if first == 1:
        return Edit(line_start, line_end, "")
    if _is_blank(document, first - 1) and first > 2:
        first -= 1
    return Edit(lines.line(first - 1).end, line_end, "")


def _fills(text: str, span: Span, start: int, end: int) -> bool:
    """Return whether a span stands alone, but for white space, between ``start`` and ``end``."""
    before, after = span
    # Step by step: a slice of the line for every finding on it would be quadratic on long lines.
    while before > start and text[before - 1].isspace():
        before -= 1
    while after < end and text[after].isspace():
        after += 1
    return before == start and after == end


def _is_blank(document: Document, number: int) -> bool:
    line = document.source.lines.line(number)
    return not document.source.text[line.start : line.end].strip()


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with each ``{name}`` replaced by its value; nothing else is expanded."""
    return _PLACEHOLDER.sub(lambda match: values.get(match.group(1), match.group()), template)


def quotable(excerpt: str) -> str:
    """Return an excerpt on one line, shortened, without quotation marks at its ends: messages bring their own."""
    return shorten(" ".join(excerpt.split()).strip("\"'“”„‘’"))


def shorten(text: str, length: int = SHOWN_EXCERPT) -> str:
    """Return ``text`` cut to ``length`` code points, with an ellipsis where it was cut."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def where_blocks(where: Piece | Stretch) -> range:
    """Return the indexes of the blocks that a place touches."""
    if isinstance(where, Stretch):
        return range(where.first.block.index, where.last.block.index + 1)
    return range(where.block.index, where.block.index + 1)

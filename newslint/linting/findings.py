"""Reports become findings: source positions, messages, excerpts, fingerprints, fixes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from operator import itemgetter

from newslint.finding import Edit, Finding, Fix, Place, Related, Snippet
from newslint.linting.deletion import delete_lines, deleted
from newslint.readers.characters import PLACEHOLDER as HIDDEN
from newslint.rule import PLACEHOLDER, FixSpec, Report, Rule, at_best, least_safe
from newslint.rule_pages import RulePages
from newslint.text.document import PROSE_KINDS, Document, Piece, Stretch
from newslint.text.spans import Span, merged

SHOWN_EXCERPT = 60
SNIPPET_BEFORE = 160
SNIPPET_AFTER = 320
_HIDDEN = re.compile(f"{HIDDEN}{{2,}}")


class Assembler:
    """Makes the findings of one document, in one language for people; ``pages`` tells where those of the rules are."""

    def __init__(self, document: Document, language: str, pages: RulePages | None = None) -> None:
        self.document = document
        self.language = language
        self._pages = pages
        self._seen: dict[tuple[str, str], int] = {}
        self._untouchable: list[Span] | None = None

    def finding(self, rule: Rule, report: Report) -> Finding:
        """Return the finding that a rule's report stands for; its fingerprint is still to be given."""
        source = self.document.source
        span = report.where.span
        variant = rule.spec.variants.get(report.variant)
        words = variant.message if variant else rule.spec.message
        severity = variant.severity if variant else rule.spec.severity
        excerpt = source.text[span.start : span.end]
        # People read words without markup; what rules do not see, such as an invisible character, as it stands.
        match = quotable(report.where.text or excerpt)
        message = fill(words[self.language], {"match": match, **report.values})
        return Finding(
            path=source.path,
            rule=rule.spec.id,
            severity=severity,
            message=message,
            start=self._place(span.start),
            end=self._place(span.end),
            excerpt=excerpt,
            fingerprint="",
            fix=self._fix(rule.spec.fix, report, severity),
            related=tuple(self._related(piece) for piece in report.related),
            snippet=self._snippet(span),
            record=self.document.meta.get("record"),
            record_line=self.document.meta.get("record-line"),
            url=self._pages.address(rule.spec.id) if self._pages else "",
        )

    def finished(self, finding: Finding, report: Report, spec: FixSpec | None) -> Finding:
        """Return the finding with its fingerprint, and with its fix as safe as what stands round it allows.

        Called in the order of the text and when all rules have run, so that all furniture is known.
        """
        fix, where = finding.fix, None
        if fix is not None and spec is not None and fix.safety != "display":
            where = deleted_by(spec, report)
        if fix is not None and where is not None:
            # Only a finding that deletes something pays for this.
            from newslint.linting.safe_deletion import judged

            fix = judged(fix, where, report.copy_of, ends_known=report.ends_known)
        return finding._replace(fingerprint=self._fingerprint(finding), fix=fix)

    def _fingerprint(self, finding: Finding) -> str:
        """Return a hash of rule, normalised excerpt, and how many equal ones came before.

        So it survives lines that come or go above it.
        """
        from hashlib import blake2b

        normalised = " ".join(finding.excerpt.casefold().split())
        key = (finding.rule, normalised)
        count = self._seen.get(key, 0)
        self._seen[key] = count + 1
        return blake2b(
            f"{finding.rule}\0{normalised}\0{count}".encode("utf-8", "surrogatepass"), digest_size=8
        ).hexdigest()

    def _place(self, offset: int) -> Place:
        return Place(self.document.source.lines.position(offset), offset)

    def _related(self, piece: Piece) -> Related:
        start, end = piece.span
        return Related(self.document.source.path, self._place(start), shorten(piece.text), self._place(end))

    def _snippet(self, span: Span) -> Snippet:
        source = self.document.source
        line = source.lines.line(source.lines.position(span.start).line)
        start = max(line.start, span.start - SNIPPET_BEFORE)
        end = min(line.end, span.start + SNIPPET_AFTER)
        return Snippet(source.text[start:end], start, start > line.start, end < line.end)

    def _fix(self, spec: FixSpec | None, report: Report, severity: str) -> Fix | None:
        if spec is None or not report.fixable:
            return None
        edits: tuple[Edit, ...]
        where = deleted_by(spec, report)
        if where is not None:
            span, exact = deleted(where)
            edits = (delete_lines(self.document, span),)
        elif report.replacements:
            edits = tuple(Edit(*item.where.span, item.text) for item in report.replacements)
            exact = all(item.where.block.map.is_exact(*item.where[1:]) for item in report.replacements)
        else:
            return None
        safety = least_safe(spec.safety, at_best(severity), report.safety or spec.safety)
        # An edit over markup that the plain text does not show would delete that markup unseen.
        applicable = exact and not any(self._is_untouchable(edit) or self._strands(edit) for edit in edits)
        return Fix(spec.title[self.language], edits, safety if applicable else "display")

    def _is_untouchable(self, edit: Edit) -> bool:
        """Return whether an edit reaches into code, front matter, raw HTML, what is skipped or said to newslint."""
        if self._untouchable is None:
            blocks = (block for block in self.document.blocks if block.kind not in PROSE_KINDS)
            spans = [block.extent or block.piece.span for block in blocks]
            spans += [Span(directive.start, directive.end) for directive in self.document.suppressions]
            spans += [Span(skipped.start, skipped.end) for skipped in self.document.skipped or ()]
            self._untouchable = merged(spans)
        # They are disjoint: the last that begins before the edit ends reaches farthest.
        index = bisect_left(self._untouchable, edit.end, key=itemgetter(0)) - 1
        return index >= 0 and edit.start < self._untouchable[index].end

    def _strands(self, edit: Edit) -> bool:
        """Return whether an edit deletes the line that a directive above it was written for."""
        if edit.text or not self.document.suppressions:
            return False
        # Only an article with directives pays for this.
        from newslint.linting.suppression_lines import strands

        return strands(self.document, edit)


def deleted_by(spec: FixSpec, report: Report) -> Piece | Stretch | None:
    """Return what a fix deletes with the lines it stands on, or None where it does something else."""
    if spec.action == "delete-block":
        return report.where
    if len(report.replacements) != 1:
        return None
    (block, start, end), text = report.replacements[0]
    return block.piece if not text and (start, end) == (0, len(block.text)) else None


def fill(template: str, values: Mapping[str, str]) -> str:
    """Return ``template`` with each ``{name}`` replaced by its value; nothing else is expanded."""
    return PLACEHOLDER.sub(lambda match: values.get(match.group(1), match.group()), template)


def quotable(excerpt: str) -> str:
    """Return an excerpt on one line, shortened, without quotation marks at its ends: messages bring their own."""
    return shorten(folded(excerpt))


def folded(excerpt: str) -> str:
    """Return an excerpt on one line, without quotation marks at its ends."""
    return " ".join(_HIDDEN.sub(HIDDEN, excerpt).split()).strip("\"'“”„‘’")


def shorten(text: str, length: int = SHOWN_EXCERPT) -> str:
    """Return ``text`` cut to ``length`` code points, with an ellipsis where it was cut."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"

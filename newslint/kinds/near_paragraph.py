"""Kind ``near-paragraph``: reports paragraphs that are nearly the same as an earlier one."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.analyses.repetition.paragraphs import line_of
from newslint.analyses.repetition.similarity import ComparedText
from newslint.kinds.bases.duplicate_rule import NearCopiesRule
from newslint.rule import Report
from newslint.text.document import Document
from newslint.text.resources import Resource

LONGEST_TARGET = 60
"""Code points of an address or a tag that a message shows."""


class NearParagraphRule(NearCopiesRule):
    """Reports each paragraph that repeats most of an earlier one, though not word for word."""

    kind = "near-paragraph"
    placeholders = {
        **NearCopiesRule.placeholders,
        "line": "line of the paragraph that is repeated",
        "percent": "how much of the paragraph stands in the other one already, in per cent",
        "difference": "the link, picture or template tag in which two paragraphs of the same words differ",
    }
    variants = {
        "link": "the words are the same, but not the link",
        "media": "the words are the same, but not the picture or video",
        "template": "the words are the same, but not the template tag",
    }

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield one report for every paragraph that nearly repeats another, with the one it is most like."""
        for match in self.resemblance(document).paragraphs:
            earlier, later = match.earlier[0], match.later[0]
            other = self._difference(document, later, earlier)
            values = {
                "line": str(line_of(earlier.piece.block)),
                "percent": str(int(100 * match.share)),
                "difference": _short(other.target) if other else "",
            }
            yield Report(later.piece, values, other.kind if other else "", related=(earlier.piece,))

    def _difference(self, document: Document, later: ComparedText, earlier: ComparedText) -> Resource | None:
        """Return what tells paragraphs of the same words apart."""
        if later.words != earlier.words:
            return None
        return self.repetition(document).difference(later.paragraph, earlier.paragraph)


def _short(target: str) -> str:
    words = " ".join(target.split())
    return words if len(words) <= LONGEST_TARGET else words[: LONGEST_TARGET - 1] + "…"

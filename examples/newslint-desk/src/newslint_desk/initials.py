"""Kind ``initials``: the initials in brackets that close an article, “(rsp/dew)”, are those of people of the desk."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newslint import Document, Option, Piece, Report, Rule

_CLOSING = re.compile(r"\(([a-z]{2,4}(?:/[a-z]{2,4})*)\)\s*$")
PROSE = frozenset({"paragraph", "quote", "list-item"})


class InitialsRule(Rule):
    """Reports initials that nobody of the desk has, and an article without any."""

    kind = "initials"
    options = (
        Option("known", "words", None, "the initials of the desk's people, or a .txt file"),
        Option("required", "boolean", True, "whether an article without initials is reported"),
    )
    placeholders = {"match": "the initials, or the last paragraph's end", "problem": "what is wrong with them"}
    default_scope = PROSE

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield what is wrong at the end of the article."""
        blocks = list(document.prose(self.spec.scope))
        if not blocks:
            return
        last = blocks[-1]
        found = _CLOSING.search(last.text)
        if found is None:
            if self.settings["required"]:
                yield Report(_last_word(last.piece), {"problem": "inisial penulis tidak ada"})
            return
        start = found.start(1)
        for initials in found[1].split("/"):
            if initials not in self.settings["known"]:
                yield Report(last.slice(start, start + len(initials)), {"problem": "inisial ini tidak dikenal"})
            start += len(initials) + 1


def _last_word(piece: Piece) -> Piece:
    """Return the last word of a paragraph: where something is missing, its neighbour is shown."""
    text = piece.text.rstrip()
    return piece.block.slice(text.rfind(" ") + 1, len(text))

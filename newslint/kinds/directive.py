"""Kind ``directive``: reports comments and front matter that mean to switch findings off and do not."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.rule import Literal, Option, Report, Rule
from newslint.text.document import Document

FAULTS = {
    "unused": ("unused", "unused-all"),
    "misspelt": ("unknown-rule", "unknown-action", "unknown-form", "unknown-setting", "no-disable"),
}


class DirectiveRule(Rule):
    """Reports one sort of what is wrong with the directives of a document; runs when all other rules have run."""

    kind = "directive"
    options = (
        Option(
            "fault",
            "choice",
            "unused",
            "`unused`: what switched nothing off; `misspelt`: what newslint does not know",
            choices=tuple(FAULTS),
        ),
    )
    placeholders = {
        "match": "the comment, or the line of the front matter",
        "name": "the word at fault",
        "nearest": "the right word most like it",
    }
    variants = {
        "unused-all": "a comment for all rules that switched nothing off",
        "unknown-action": "an instruction that newslint does not know",
        "unknown-form": "an instruction in a form that is no comment",
        "unknown-setting": "a key or value below `newslint:` in the front matter that newslint does not know",
        "no-disable": "an `enable` where nothing is switched off",
    }
    default_scope = frozenset({"html", "front-matter"})
    needs_suppressions = True

    def literals(self) -> tuple[Literal, ...] | None:
        """Return none: comments stand outside the blocks that are searched for literals."""
        return ()

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield the directives of a document that are at fault."""
        for fault in document.directive_faults:
            if fault.fault in FAULTS[self.settings["fault"]]:
                variant = fault.fault if fault.fault in self.spec.variants else ""
                values = {"name": fault.name, "nearest": fault.nearest}
                yield Report(document.place(fault.directive.start, fault.directive.end), values, variant)

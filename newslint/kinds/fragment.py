"""Kind ``fragment``: reports sentences without a main clause that open in one of the ways fragments do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.grammar.fragments import FORMS, Verdict, classify
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import bare_end, bare_text
from newslint.document import Piece, Sentence
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec


class FragmentRule(Rule):
    """Reports the sentences that are fragments of the rule's form."""

    kind = "fragment"
    options = (
        Option("form", "choice", FORMS[0], "which form of fragment is reported", FORMS),
        Option("words", "word-lists", "lists/clause.yaml", "the word lists of the clause view, a file of the pack"),
        Option("joint", "text", ", ", "what the fix `join` puts between the sentences"),
        Option("replacement", "text", "", "what the fix `replace-opener` puts in the opener's place"),
        Option(
            "partner", "pattern", None, "the fix is as safe as it says only where this stands in the sentence before"
        ),
    )
    placeholders = {**Rule.placeholders, "word": "the word that the sentence opens with"}
    variants = {
        "two-predicates": "there are two predicates, so that perhaps only a comma is missing",
        "phrase": "the sentence is only an adverbial phrase",
    }
    actions = {
        "join": "joins the sentence to the one before",
        "replace-opener": "puts `replacement` where the opener stands",
    }
    default_scope = frozenset({"paragraph", "list-item"})

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._lexicon = Lexicon.of(options["words"])
        self._form = options["form"]

    def literals(self) -> tuple[Literal, ...]:
        """Return the rule's openers, which must begin with a capital."""
        return tuple(Literal(word, capital=True) for word in sorted(self._lexicon.openers(self._form)))

    def check_sentence(self, sentence: Sentence) -> Iterable[Report]:
        """Yield the sentence if it is a fragment of the rule's form."""
        verdict = classify(sentence, self._lexicon)
        if verdict is None or verdict.form != self._form or verdict.variant not in ("", *self.spec.variants):
            return
        where = sentence.block.slice(sentence.start, bare_end(sentence))
        shown = sentence.block.text[sentence.start : sentence.start + verdict.length]
        replacements, safety = self._repair(sentence, verdict, shown)
        yield Report(
            where,
            {"word": shown},
            variant=verdict.variant,
            replacements=replacements,
            safety=safety,
            fixable=bool(replacements),
        )

    def _repair(self, sentence: Sentence, verdict: Verdict, shown: str) -> tuple[tuple[Replacement, ...], str]:
        """Return the edits of the rule's fix, and a lower safety where the sentence before gives reason."""
        action = self.spec.fix.action if self.spec.fix else ""
        if action == "replace-opener":
            end = sentence.start + len(shown)
            end += sentence.block.text[end : end + 1] == ","
            opener = sentence.block.slice(sentence.start, end)
            return (Replacement(opener, self.settings["replacement"]),), ""
        previous = sentence.previous
        if action != "join" or previous is None or previous.is_quoted or not bare_text(previous).endswith("."):
            return (), ""
        partner = self.settings["partner"]
        found = partner is None or partner.search(previous.text) is not None
        # Where a quotation mark is lost, the sentence may be somebody's speech, which nobody rewrites.
        certain = found and bare_end(previous) == previous.end and sentence.block.quotations.balanced
        return (_joined(previous, sentence, self.settings["joint"]),), "" if certain else "unsafe"


def _joined(previous: Sentence, sentence: Sentence, joint: str) -> Replacement:
    """Return the edit that makes two sentences one; citation markers stay where they are."""
    block = sentence.block
    stop = bare_end(previous) - 1
    markers = block.text[stop + 1 : previous.end]
    gap = Piece(block, stop, sentence.start + 1)
    return Replacement(gap, markers + joint + block.text[sentence.start].lower())

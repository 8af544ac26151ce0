"""Kind ``fragment``: reports sentences without a main clause that open in one of the ways fragments do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.grammar.fragments import AGENT, FORMS, Verdict, classify
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import bare_end, bare_text, holds_quotation, is_plainly_written
from newslint.analyses.grammar.tagging import tag_sentence
from newslint.analyses.grammar.word_classes import ACTIVE_VERBS, PAUSES
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Piece, Sentence


class FragmentRule(Rule):
    """Reports the sentences that are fragments of the rule's form."""

    kind = "fragment"
    options = (
        Option("form", "choice", FORMS[0], "which form of fragment is reported", FORMS),
        Option("openers", "words", None, "words that open the fragment, instead of those in the lists"),
        Option("words", "word-lists", "lists/clause.yaml", "the word lists of the grammar, a file of the pack"),
        Option("joint", "text", ", ", "what stands between sentences that are joined"),
        Option("replacement", "text", "", "what the fix `replace-opener` puts in the opener's place"),
        Option(
            "partner",
            "pattern",
            None,
            "the fix is as safe as it says only where this stands in the sentence before and the opener",
            placed=False,
        ),
        Option("certain", "texts", None, "the openers whose fix is as safe as it says; none: all of them"),
    )
    placeholders = {**Rule.placeholders, "word": "the word that the sentence opens with"}
    variants = {
        "two-predicates": "there are two predicates, so that perhaps only a comma is missing",
        "reason": "a verb gives the reason as a conjunction does: “Mengingat ...”",
        "uncertain": "what follows the opener may be a sentence of everyday speech that leaves its subject out",
        "content": "“Bahwa ...” with more than one clause in it",
        "afterthought": "a phrase that everyday speech adds: “Apalagi ...”",
        "phrase": "the sentence is only an adverbial phrase",
    }
    actions = {
        "join": "joins the sentence to the one before",
        "replace-opener": "puts `replacement` where the opener stands; joins the sentences where no subject follows",
    }
    default_scope = frozenset({"paragraph", "list-item"})

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._lexicon = Lexicon.of(options["words"])
        self._form = options["form"]
        openers: tuple[str, ...] = options["openers"]
        if openers:
            self._lexicon = self._lexicon.opened_by(openers, self._form)

    def literals(self) -> tuple[Literal, ...]:
        """Return the rule's openers, which must begin with a capital, and what shows that a passive may open one."""
        openers = tuple(Literal(word, capital=True) for word in sorted(self._lexicon.openers(self._form)))
        return (*openers, Literal(f" {AGENT} ")) if self._form == "missing-subject" else openers

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
        if action == "replace-opener" and not _lacks_subject(sentence, self._lexicon):
            end = sentence.start + len(shown)
            end += sentence.block.text[end : end + 1] == ","
            opener = sentence.block.slice(sentence.start, end)
            return (Replacement(opener, self.settings["replacement"]),), ""
        previous = sentence.previous
        if not action or previous is None or not _ends_plainly(previous):
            return (), ""
        certain = self._is_certain(previous, sentence, shown.lower())
        return (_joined(previous, sentence, len(shown), self.settings["joint"]),), "" if certain else "unsafe"

    def _is_certain(self, previous: Sentence, sentence: Sentence, opener: str) -> bool:
        """Return whether the two sentences are surely one, and surely the writer's own."""
        text, openers = sentence.block.text, self.settings["certain"]
        end = sentence.start + len(opener)
        if (openers and opener not in openers) or bare_end(previous) < previous.end or text[end : end + 1] == ",":
            return False
        partner = self.settings["partner"]
        if partner is not None and not partner.search(text[previous.start : end]):
            return False
        # A second phrase of the sort would stand beside the first, and a quotation would seem to go on.
        alone = opener not in previous.text.lower().split() and not holds_quotation(previous)
        return alone and is_plainly_written(sentence, self._lexicon.words("spoken"))


def _lacks_subject(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Return whether a verb comes right behind the opener, so that no other opener makes a sentence of it."""
    tagged = tag_sentence(sentence, lexicon)
    first = tagged.skip(1, tags=PAUSES)
    return tagged.tags[first : first + 1] in ACTIVE_VERBS


def _ends_plainly(sentence: Sentence) -> bool:
    """Return whether a sentence ends with a full stop that is neither an abbreviation's nor part of an ellipsis."""
    text = bare_text(sentence)
    last = text.rsplit(None, 1)[-1]
    return not sentence.is_quoted and text.endswith(".") and "." not in last[:-1]


def _joined(previous: Sentence, sentence: Sentence, length: int, joint: str) -> Replacement:
    """Return the edit that makes two sentences one; citation markers stay where they are.

    White space before the full stop goes, and a comma right behind the opener, which is ``length`` code points long.
    """
    text = sentence.block.text
    stop = bare_end(previous) - 1
    markers = text[stop + 1 : previous.end]
    opener = text[sentence.start].lower() + text[sentence.start + 1 : sentence.start + length]
    end = sentence.start + length
    end += text[end : end + 1] == ","
    stop = len(text[:stop].rstrip())
    return Replacement(Piece(sentence.block, stop, end), markers + joint + opener)

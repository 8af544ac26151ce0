"""Kind ``severed-predicate``: reports a predicate that a full stop cuts off from its subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import bare_end, bare_text
from newslint.analyses.grammar.severed_predicates import leaves_remark_open, may_hold_severed_predicate, severed_subject
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Block, Sentence


class SeveredPredicateRule(Rule):
    """Reports the second of two sentences that are the subject and the predicate of one."""

    kind = "severed-predicate"
    options = (Option("words", "word-lists", "lists/clause.yaml", "the word lists of the grammar, a file of the pack"),)
    placeholders = {
        **Rule.placeholders,
        "word": "the word that the second sentence opens with",
        "subject": "how the sentence that is only a subject begins",
    }
    variants = {"uncertain": "no comma opens a remark in the first sentence, or no full verb opens the second"}
    actions = {"join": "puts a comma in the place of the full stop"}
    default_scope = frozenset({"paragraph", "list-item"})

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._lexicon = Lexicon.of(options["words"])

    def literals(self) -> tuple[Literal, ...]:
        """Return the words that begin the dependent clause of a subject."""
        relative = (Literal(word) for word in sorted(self._lexicon.words("relativizer")))
        # Of other words a comma stands before the clause, or a bracket or marker behind the comma: no word.
        others = (Literal(word, before=("\n",)) for word in sorted(self._lexicon.words("subordinator")))
        return (*relative, *others)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield the sentences whose subject is the sentence before; that one is the related place."""
        if may_hold_severed_predicate(block.text, self._lexicon):
            for sentence in block.sentences:
                yield from self._check(sentence)

    def _check(self, sentence: Sentence) -> Iterable[Report]:
        subject = severed_subject(sentence, self._lexicon)
        if subject is None:
            return
        block = sentence.block
        stop = bare_end(subject) - 1
        markers = block.text[stop + 1 : subject.end]
        gap = block.slice(stop, sentence.start + 1)
        certain = "uncertain" not in self.spec.variants or leaves_remark_open(subject, sentence, self._lexicon)
        yield Report(
            block.slice(sentence.start, bare_end(sentence)),
            {"word": block.text[sentence.start : sentence.end].split(None, 1)[0], "subject": _shortened(subject)},
            variant="" if certain else "uncertain",
            replacements=(Replacement(gap, f"{markers}, {block.text[sentence.start].lower()}"),),
            related=(block.slice(subject.start, bare_end(subject)),),
        )


def _shortened(sentence: Sentence, limit: int = 40) -> str:
    text = bare_text(sentence)
    return text if len(text) <= limit else text[:limit].rsplit(None, 1)[0].rstrip(",;:") + " …"

"""Kind ``opening-conjunction``: reports complete sentences that open with a conjunction of the middle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.analyses.grammar.fragments import classify, opening_word
from newslint.analyses.grammar.lexicon import Lexicon, refuse_phrases
from newslint.analyses.grammar.running_text import is_plainly_written, is_running_text
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Document, Piece, Sentence


class OpeningConjunctionRule(Rule):
    """Reports sentences that open with one of the openers and are no fragments."""

    kind = "opening-conjunction"
    options = (
        Option("openers", "words", None, "words that open such a sentence, instead of the list `opener-style`"),
        Option("words", "word-lists", "lists/clause.yaml", "the word lists of the grammar, a file of the pack"),
        Option("replacements", "texts", None, "openers and what to write instead, each as `tetapi = Akan tetapi,`"),
        Option("unsafe", "texts", None, "openers whose replacement shifts the meaning a little"),
        Option("at-most", "integer", 5, "where a text has more such sentences, one report sums them up"),
    )
    placeholders = {
        **Rule.placeholders,
        "word": "the word that the sentence opens with",
        "replacement": "what to write instead",
        "count": "how many sentences of the text open so",
    }
    variants = {
        "no-replacement": "there is no word to put in the opener's place",
        "many": "the text has more such sentences than `at-most`; the first one is reported for all",
    }
    actions = {"replace-opener": "puts the replacement where the opener stands"}
    default_scope = frozenset({"paragraph", "list-item"})

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._lexicon = Lexicon.of(options["words"])
        refuse_phrases(options["openers"])
        self._openers = frozenset(map(str.lower, options["openers"])) or self._lexicon.words("opener-style")
        pairs = (text.partition("=") for text in options["replacements"])
        self._replacements = {word.strip(): replacement.strip() for word, _, replacement in pairs}

    def literals(self) -> tuple[Literal, ...]:
        """Return the openers, which must begin with a capital."""
        return tuple(Literal(word, capital=True) for word in sorted(self._openers))

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield each such sentence, or the first for all where there are many."""
        found = list(self._found(document))
        if len(found) <= self.settings["at-most"]:
            yield from (self._report(sentence) for sentence in found)
            return
        first = found[0]
        values = {"word": self._opener(first).text, "replacement": "", "count": str(len(found))}
        yield Report(
            self._opener(first),
            values,
            variant="many" if "many" in self.spec.variants else "",
            related=tuple(self._opener(sentence) for sentence in found[1:]),
            fixable=False,
        )

    def _found(self, document: Document) -> Iterator[Sentence]:
        capitals = tuple(word.capitalize() for word in self._openers)
        for block in document.prose(self.spec.scope):
            if not any(word in block.text for word in capitals):
                continue
            for sentence in block.sentences:
                opens = opening_word(sentence) in self._openers and is_running_text(sentence, questions=True)
                if opens and classify(sentence, self._lexicon) is None:
                    yield sentence

    def _opener(self, sentence: Sentence) -> Piece:
        return sentence.block.slice(sentence.start, sentence.start + len(opening_word(sentence)))

    def _report(self, sentence: Sentence) -> Report:
        where = self._opener(sentence)
        word = where.text
        replacement = self._replacements.get(word.lower(), "")
        values = {"word": word, "replacement": replacement.rstrip(","), "count": "1"}
        if not replacement:
            variant = "no-replacement" if "no-replacement" in self.spec.variants else ""
            return Report(where, values, variant=variant, fixable=False)
        end = where.end + (sentence.block.text[where.end : where.end + 1] == ",")
        edit = Replacement(sentence.block.slice(sentence.start, end), replacement)
        certain = word.lower() not in self.settings["unsafe"]
        certain = certain and is_plainly_written(sentence, self._lexicon.words("spoken"))
        return Report(where, values, replacements=(edit,), safety="" if certain else "unsafe")

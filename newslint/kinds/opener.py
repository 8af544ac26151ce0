"""Kind ``opener``: reports sentences that open with one of some words, with or without a main clause behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from newslint.analyses.grammar.fragments import FORMS, classify
from newslint.analyses.grammar.lexicon import Lexicon
from newslint.analyses.grammar.running_text import is_running_text
from newslint.analyses.place import fits
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import OUTSIDE_QUOTES, is_left_to_speaker
from newslint.rule import Literal, Option, Replacement, Report, Rule, RuleSpec
from newslint.text.document import Sentence

ANY, PRESENT, ABSENT = MAIN_CLAUSE = ("any", "present", "absent")


class OpenerRule(Rule):
    """Reports the opener of each sentence that begins with one of ``words``, written with a capital.

    ``main-clause`` narrows that to sentences that are complete, or to those that are not; both stand in running
    text outside quotations only. ``form`` tells which of the tests of the kind `fragment` decides.
    """

    kind = "opener"
    options = (
        Option("words", "words", None, "words that open a sentence, one or several in a row"),
        Option("except", "patterns", None, "sentences that one of these expressions matches are left alone"),
        Option(
            "main-clause", "choice", ANY, "whether a main clause must be there, be missing, or neither", MAIN_CLAUSE
        ),
        Option("form", "choice", "subordinate", "which test tells whether there is a main clause", FORMS),
        Option("lists", "word-lists", "lists/clause.yaml", "the word lists of the grammar"),
        OUTSIDE_QUOTES,
        Option("replacement", "text", "", "what the fix `replace-opener` puts in the opener's place"),
        Option("ignore-case", "boolean", True, "whether capitals count as small letters in `except`"),
    )
    placeholders = {
        **Rule.placeholders,
        "word": "the words that the sentence opens with",
        "replacement": "the option `replacement`",
    }
    actions = {"replace-opener": "puts `replacement` where the opener stands"}
    default_scope = frozenset({"paragraph", "list-item", "quote"})

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._words: tuple[str, ...] = options["words"]
        self._except: tuple[Pattern, ...] = options["except"]
        self._main_clause: str = options["main-clause"]
        if not self._words:
            raise PackError("the option 'words' is missing, so that it would never report anything")
        forms = ("\\s+".join(map(re.escape, word.split())) for word in sorted(self._words, key=len, reverse=True))
        self._opener = re.compile(rf"[\s\"'“‘«(]*({'|'.join(forms)})(?![\w-])", re.IGNORECASE)
        self._lexicon = Lexicon.of(options["lists"])
        if self._main_clause != ANY:
            self._lexicon = self._lexicon.opened_by(self._words, options["form"])

    def literals(self) -> tuple[Literal, ...]:
        """Return the first word of each opener, which must begin with a capital."""
        return tuple(Literal(word.split()[0].lower(), capital=True) for word in self._words)

    def check_sentence(self, sentence: Sentence) -> Iterable[Report]:
        """Yield the opener of the sentence if it is one of the words and the clause behind it as asked."""
        block = sentence.block
        found = self._opener.match(block.text, sentence.start, sentence.end)
        if found is None or not found.group(1)[0].isupper() or not self._is_meant(sentence, found.start(1)):
            return
        where = block.slice(*found.span(1))
        replacement = self.settings["replacement"]
        edits = (Replacement(where, replacement),) if replacement else ()
        yield Report(where, {"word": where.text, "replacement": replacement}, replacements=edits)

    def _is_meant(self, sentence: Sentence, start: int) -> bool:
        if is_left_to_speaker(self.settings, sentence.block, start):
            return False
        if fits(self._except, sentence.piece):
            return False
        if self._main_clause == ANY:
            return True
        verdict = classify(sentence, self._lexicon)
        if self._main_clause == ABSENT:
            return verdict is not None
        return verdict is None and is_running_text(sentence, questions=True)

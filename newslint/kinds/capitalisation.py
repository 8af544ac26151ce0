"""Kind ``capitalisation``: reports titles, headings and sentences whose capitals are not in a style."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from newslint.analyses.capitals import STYLES, ExemptWords, Word, is_loud, names_of, words_of
from newslint.analyses.place import fits
from newslint.errors import PackError
from newslint.expressions.patterns import Pattern
from newslint.kinds.bases.unit_rule import IN_QUOTES, Unit, UnitRule
from newslint.rule import Option, Replacement, Report, RuleSpec
from newslint.text.document import Piece

PATTERN = "pattern"
LOUD_STYLES = ("title", "sentence")
SENTENCE_SHARE = 0.5
"""In sentence style, words that the article does not tell for names may still be names: half of them may."""
SHOWN_WORDS = 5
LONGEST_SUGGESTION = 200


class CapitalisationRule(UnitRule):
    """Reports each block or sentence that is not in the style; the words at fault are the related places."""

    kind = "capitalisation"
    options = (
        Option("style", "choice", "title", "how capitals are to be set", (*STYLES, PATTERN)),
        Option("match", "patterns", None, "for the style `pattern`: expressions of which one must match"),
        Option("except", "words", None, "words that may stand as they are written here"),
        Option("small-words", "words", None, "words without a capital inside a title"),
        Option(
            "whole-reduplications", "boolean", True, "whether a title asks for “Undang-Undang” or takes “Undang-undang”"
        ),
        Option("least-share", "number", None, "share of the words that must be right: 1, in sentence style 0.5"),
        Option("fewest-words", "integer", 2, "texts with fewer words are left alone"),
        IN_QUOTES,
        Option("ignore-case", "boolean", False, "for the style `pattern`: whether capitals count as small letters"),
    )
    placeholders = {
        **UnitRule.placeholders,
        "words": "the words at fault, the first five at most",
        "suggestion": "the text as it would be right",
    }
    variants = {"capitals": "the whole text is in capitals"}
    actions = {"recase": "writes the words at fault as the style has them"}
    default_scope = frozenset({"title", "heading"})
    units = ("block", "sentence")

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        super().__init__(spec, options)
        self._style: str = options["style"]
        self._match: tuple[Pattern, ...] = options["match"]
        if (self._style == PATTERN) is not bool(self._match):
            raise PackError("the style 'pattern' goes with the option 'match', and other styles go without it")
        share = options["least-share"]
        if share is not None and not 0 < share <= 1:
            raise PackError("'least-share' must be more than 0 and at most 1")
        self._share = share or (SENTENCE_SHARE if self._style == "sentence" else 1)

    def check_unit(self, unit: Unit) -> Iterable[Report]:
        """Yield the unit if it is not in the style."""
        for piece in unit.pieces:
            if len(piece.text.split(None, self.settings["fewest-words"])) < self.settings["fewest-words"]:
                continue
            yield from self._by_pattern(piece) if self._style == PATTERN else self._by_words(piece)

    def _by_pattern(self, piece: Piece) -> Iterable[Report]:
        if not fits(self._match, piece):
            yield Report(piece, {"words": "", "suggestion": ""})

    @cached_property
    def _exempt(self) -> ExemptWords:
        """What is left alone, read when the first text is judged."""
        vocabulary, small = self.spec.vocabulary, frozenset(map(str.lower, self.settings["small-words"]))
        return ExemptWords(
            small or vocabulary["function-words"],
            vocabulary["free-words"],
            frozenset(self.settings["except"]),
            whole_reduplications=self.settings["whole-reduplications"],
        )

    def _by_words(self, piece: Piece) -> Iterable[Report]:
        exempt = self._exempt
        if self._style == "sentence":
            exempt = exempt._replace(names=names_of(piece.block.document))
        words = list(words_of(piece, exempt, outside_quotes=self.settings["outside-quotes"]))
        if self._style in LOUD_STYLES and is_loud(words):
            variant = "capitals" if "capitals" in self.spec.variants else ""
            shown = _shown([word.token.text for word in words])
            yield Report(piece, {"words": shown, "suggestion": ""}, variant=variant, fixable=False)
            return
        wrong = self._wrong(words, exempt)
        if wrong:
            edits = tuple(Replacement(piece.block.slice(*word.token[1:]), right) for word, right in wrong)
            values = {"words": _shown([word.token.text for word, _ in wrong]), "suggestion": _applied(piece, edits)}
            yield Report(piece, values, replacements=edits, related=tuple(edit.where for edit in edits))

    def _wrong(self, words: Sequence[Word], exempt: ExemptWords) -> list[tuple[Word, str]]:
        """Return the words that are not in the style, with how they would be; none where enough are right."""
        judge = STYLES[self._style]
        judged = [(word, right) for word in words if (right := judge(word, exempt)) is not None]
        wrong = [(word, right) for word, right in judged if right != word.token.text]
        # The first word of a sentence has its capital, name or not: it tells nothing of the others.
        others = [pair for pair in judged if not (pair[0].first and self._style == "sentence")]
        enough = sum(right == word.token.text for word, right in others) >= self._share * len(others)
        return [pair for pair in wrong if pair[0].first and self._style == "sentence"] if enough else wrong


def _shown(words: Sequence[str]) -> str:
    return ", ".join(words[:SHOWN_WORDS]) + (", …" if len(words) > SHOWN_WORDS else "")


def _applied(piece: Piece, edits: Iterable[Replacement]) -> str:
    """Return the text of a piece with its words replaced, cut where it is longer than any title."""
    parts: list[str] = []
    last = piece.start
    for where, text in edits:
        parts.extend((piece.block.text[last : where.start], text))
        last = where.end
    text = "".join((*parts, piece.block.text[last : piece.end]))
    return text if len(text) <= LONGEST_SUGGESTION else text[: LONGEST_SUGGESTION - 1] + "…"

"""What a rule is: its spec (words and examples), its kind's options, and the reports it yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, ClassVar, NamedTuple

from newslint.expressions.patterns import Pattern
from newslint.finding import SAFETIES
from newslint.option import Option as Option
from newslint.text.document import PROSE_KINDS, Block, Document, Piece, Sentence, Stretch
from newslint.text.vocabulary import INDONESIAN, Vocabulary

UNITS = ("block", "sentence", "document")
STATUSES = ("stable", "optional", "preview")
"""What makes a rule run: nothing, the name of its family or its own, its own name alone."""
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
"""What stands in a message for a value: a name in braces."""
Words = Mapping[str, str]
"""The same words in each language: ``{"id": ..., "en": ...}``."""


class Variant(NamedTuple):
    """Another message, and perhaps another severity, that a rule uses for one form of its fault."""

    severity: str
    message: Words


class FixSpec(NamedTuple):
    """How a rule's fix is made: the action's name, its safety and its title."""

    action: str
    safety: str
    title: Words


class Example(NamedTuple):
    """A text and the code point ranges that the rule must report in it; ``fixed`` is the text after its fixes.

    ``reader`` is the name of the reader that the text is read by; ``published`` are paragraphs of earlier articles.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    fixed: str | None = None
    reader: str = "plain"
    published: tuple[str, ...] = ()


def at_best(severity: str) -> str:
    """Return how safe the fix of a finding can be: what is only told is not changed unless somebody asks for it."""
    return "unsafe" if severity == "info" else "safe"


def least_safe(*safeties: str) -> str:
    """Return the least safe of some safeties."""
    return max(safeties, key=SAFETIES.index)


class RuleSpec(NamedTuple):
    """A rule as its YAML file (or its Python class) describes it.

    ``scope`` are the kinds of blocks it looks in, ``unit`` is what it looks at one at a time: a block, a sentence, or
    the whole document. ``lists`` are its named lists of phrases, as its file gives them. ``vocabulary`` has the words
    of the language that its texts are in.
    """

    id: str
    kind: str
    status: str
    severity: str
    scope: frozenset[str]
    summary: Words
    why: Words
    message: Words
    options: Mapping[str, Any]
    fix: FixSpec | None = None
    source: str = ""
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    aliases: tuple[str, ...] = ()
    variants: Mapping[str, Variant] = {}
    furniture: bool = False
    origin: str = ""
    unit: str = "block"
    vocabulary: Vocabulary = INDONESIAN
    lists: Mapping[str, Any] = {}

    @property
    def family(self) -> str:
        """The part of the id before the slash."""
        return self.id.partition("/")[0]

    @property
    def safety(self) -> str:
        """How safe the rule's fix is at best, an empty string where it has none."""
        return least_safe(self.fix.safety, at_best(self.severity)) if self.fix else ""


class Replacement(NamedTuple):
    """Put ``text`` where ``where`` stands."""

    where: Piece
    text: str


class Report(NamedTuple):
    """What a rule yields: where, the values of its message's placeholders, and what goes with them.

    ``variant`` names one of the rule's variants. ``replacements`` are the edits of the rule's own fix action.
    ``safety`` lowers the safety of the rule's fix for this report alone; ``fixable=False`` withholds the fix.
    ``copy_of`` is the place further up whose words stand at ``where`` again: findings of other rules inside, which
    their twins in the first copy report, are not told twice, and what is the same to the letter may be deleted.
    ``ends_known`` says that beyond doubt no word of the article lies in ``where``, though it is a part of a block.
    """

    where: Piece | Stretch
    values: Mapping[str, str] = {}
    variant: str = ""
    replacements: tuple[Replacement, ...] = ()
    safety: str = ""
    fixable: bool = True
    related: tuple[Piece, ...] = ()
    copy_of: Piece | Stretch | None = None
    ends_known: bool = False


class Literal(NamedTuple):
    """A lower-case string that any match of a rule contains.

    ``capital`` asks that the match's first letter is a capital in the text itself: a sentence opener. ``begins_word``
    and ``ends_word`` ask that no letter or digit stands right before it, or right behind it; ``opens`` that it does not
    go on with a sentence: no letter stands before it with a single space between. Of the strings ``before`` one stands
    before it, of those ``after`` one behind it, if there are any. Of one with a space in front white space may part
    it; a space alone is anything that does not touch, a line end an edge of the text or a sign.
    """

    text: str
    capital: bool = False
    begins_word: bool = False
    ends_word: bool = False
    opens: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()

    def or_else(self, other: Literal) -> Literal:
        """Return the literal that stands wherever this one does, or another one of the same text."""
        before = self.before and other.before and tuple({**dict.fromkeys(self.before), **dict.fromkeys(other.before)})
        after = self.after and other.after and tuple({**dict.fromkeys(self.after), **dict.fromkeys(other.after)})
        return Literal(
            self.text,
            self.capital,
            self.begins_word and other.begins_word,
            self.ends_word and other.ends_word,
            self.opens and other.opens,
            before,
            after,
        )


def _patterns(values: Iterable[Any]) -> Iterator[Pattern]:
    """Yield the expressions and phrases among the values of options."""
    for value in values:
        if isinstance(value, Pattern):
            yield value
        elif isinstance(value, tuple):
            yield from (each for each in value if isinstance(each, Pattern))


def literals_for(
    patterns: Iterable[Pattern], known: Callable[[Pattern], tuple[str, ...] | None] = attrgetter("literals")
) -> tuple[Literal, ...] | None:
    """Return the literals that the expressions of a rule require, or None where one of them requires none.

    ``known`` gives those of one expression: its ``literals``, its ``block_literals`` or its ``beginnings``.
    """
    required: dict[str, Literal] = {}
    for pattern in patterns:
        literals = pattern.openings or known(pattern)
        if literals is None:
            return None
        pattern.leave_to_gate(literals)
        for text, asked in zip(literals, pattern.asked_of(literals), strict=True):
            literal = Literal(text.lower(), text[:1].isupper(), *asked)
            required[text] = literal.or_else(required.get(text, literal))
    return tuple(required.values())


class Rule:
    """A check. Subclasses override one or more of the ``check_`` methods; rules keep no state between texts.

    Class attributes describe the kind: ``kind`` is the name that YAML files use, ``options`` what they may set,
    ``placeholders`` what their messages may name, ``variants`` and ``actions`` which variants and fixes there are,
    ``units`` which units its scope may ask for, the usual one first. ``needs_furniture`` asks for
    ``Document.furniture``, ``needs_suppressions`` for ``Document.directive_faults``: such rules run last, on documents
    that hold directives, and no directive switches them off.
    """

    kind: ClassVar[str] = ""
    options: ClassVar[tuple[Option, ...]] = ()
    placeholders: ClassVar[Mapping[str, str]] = {"match": "the text that is reported"}
    variants: ClassVar[Mapping[str, str]] = {}
    actions: ClassVar[Mapping[str, str]] = {}
    default_scope: ClassVar[frozenset[str]] = PROSE_KINDS
    units: ClassVar[tuple[str, ...]] = ("block",)
    defaults_from: ClassVar[str] = ""
    """The family of newslint's own rules whose shared options are the kind's defaults in every pack."""
    needs_suppressions: ClassVar[bool] = False
    needs_furniture: bool = False
    needs_published: bool = False
    """Whether the rule asks an archive, so that it cannot be chosen where none is named."""
    repeated_words: int = 0
    """How many words in a row must stand twice in a document before the rule can report anything; 0: none need."""
    reads_source: bool = False
    """Whether ``check_document`` looks at the source itself, and so runs whether or not a literal is in a block."""
    spec: RuleSpec
    """What the rule is; a rule written in Python sets it in its class."""

    def __init__(self, spec: RuleSpec, options: Mapping[str, Any]) -> None:
        self.spec = spec
        self.settings = options
        if any(pattern.spot.beside != "any" for pattern in _patterns(options.values())):
            self.needs_furniture = True

    def literals(self) -> tuple[Literal, ...] | None:
        """Return strings of which every reported block (or document) contains one, or None to look at all."""
        return None

    def check_document(self, document: Document) -> Iterable[Report]:
        """Yield reports on a whole article."""
        return ()

    def check_blocks(self, blocks: Sequence[Block]) -> Iterable[Report]:
        """Yield reports on the blocks of the rule's scope that hold one of its literals, in order: one by one."""
        for block in blocks:
            yield from self.check_block(block)

    def check_block(self, block: Block) -> Iterable[Report]:
        """Yield reports on one block of the rule's scope."""
        return ()

    def check_sentence(self, sentence: Sentence) -> Iterable[Report]:
        """Yield reports on one sentence of a block of the rule's scope."""
        return ()

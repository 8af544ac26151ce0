"""When a deletion is safe: the one place that decides what ``--fix`` may take out of an article.

Rules tell what is furniture, and what is a copy of what. Whether it may go without a person's look is told here, by
what would disappear and by what stands round it. Nothing may disappear but words that a rule calls furniture, with
their links, or an exact copy in every respect. And what is left must still make sense: each heading has its text,
each picture its caption, each announcement what it announces; no two lists become one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newslint.analyses.layout import is_paragraph
from newslint.finding import Fix
from newslint.linting.deletion import deleted, extent_of, is_numbered
from newslint.linting.neighbours import neighbours_of
from newslint.readers.titles import stands_under
from newslint.text.document import Block, Piece, Stretch
from newslint.text.endings import is_question
from newslint.text.markers import reference

TEMPLATE_SHARE = 0.6
"""What share of their words two paragraphs have in common where one template made them."""
HEADLINE_WORDS = 4
"""The fewest words by which a link names another story."""
_PART_KINDS = frozenset({"cell", "caption", "footnote"})
"""Kinds of blocks that belong to something that stays."""
_SERVED_KINDS = frozenset({"list-item", "code", "cell", "footnote"})
"""Kinds of blocks to which the text above them may be the introduction."""


def judged(
    fix: Fix, where: Piece | Stretch, original: Piece | Stretch | None = None, *, ends_known: bool = False
) -> Fix:
    """Return a fix that deletes ``where``, as safe as it is; ``original`` is what is said there again, if anything.

    ``ends_known`` allows for a part of a block. Ask once all furniture is known.
    """
    deletion = Deletion(where, original, ends_known=ends_known)
    if deletion.loses_more_than_words:
        return fix._replace(safety="display")
    return fix if fix.safety == "unsafe" or deletion.is_safe else fix._replace(safety="unsafe")


class Deletion:
    """Blocks that a fix would delete, and what they say again to the letter, if they are a copy."""

    def __init__(
        self, where: Piece | Stretch, original: Piece | Stretch | None = None, *, ends_known: bool = False
    ) -> None:
        self._blocks = _blocks_of(where)
        self._original = _blocks_of(original) if original else ()
        self._is_whole = ends_known or (_is_whole(where) and (original is None or _is_whole(original)))
        self._around = neighbours_of(where.block.document)
        self._text = where.block.document.source.text
        self._span, _ = deleted(where)
        self._source = self._text[slice(*self._span)]
        self._original_source = self._text[slice(*deleted(original)[0])] if original else ""
        self._above, self._below = self._blocks[0].previous, self._blocks[-1].next

    @property
    def loses_more_than_words(self) -> bool:
        """Whether a picture, a video, code, a template, a comment or a link's definition would go."""
        if not self._around.has_markup:
            return False
        from newslint.readers.signs import holds_more_than_words  # plain text does not pay for it

        return holds_more_than_words(self._source, but_code=self._source == self._original_source)

    @property
    def is_safe(self) -> bool:
        """Whether the blocks may go without a person's look."""
        if not self._is_whole or self._is_part or self._touches_object or self._parts_announcement:
            return False
        if not self._original:
            return not (self._is_needed or self._is_listed or self._heads_section or self._leaves_gap)
        if not self._is_exact_copy:
            return False
        return self._follows_original or not (self._leaves_gap or self._has_own_sense)

    @property
    def _is_part(self) -> bool:
        """Whether a block belongs to something that would be broken: a table, a numbered list, a picture."""
        return any(
            block.kind in _PART_KINDS
            or block.text.startswith("|")
            or (block.kind == "list-item" and is_numbered(block.text))
            for block in self._blocks
        )

    @property
    def _touches_object(self) -> bool:
        """Whether a picture, a video, a template or a comment stands beside the blocks, which may belong to it."""
        if not self._around.has_markup:
            return False
        if any(block is not None and _holds_object(block) for block in (self._above, self._below)):
            return True
        from newslint.readers.signs import begins_with_object, ends_with_object  # plain text does not pay for it

        start = extent_of(self._above).start if self._above else 0
        end = extent_of(self._below).end if self._below else len(self._text)
        before, after = self._text[start : self._span.start], self._text[self._span.end : end]
        return ends_with_object(before) or begins_with_object(after)

    @property
    def _parts_announcement(self) -> bool:
        """Whether a line announces the blocks, or they announce what stands below them."""
        nearest = (self._above, self._around.above(self._blocks[0]))
        if any(block is not None and block.text.endswith(":") for block in nearest):
            return True
        return self._blocks[-1].text.endswith(":") and self._below is not None and not is_paragraph(self._below)

    @property
    def _is_needed(self) -> bool:
        """Whether furniture carries what belongs to something elsewhere, or has lines of which one may be text."""
        if reference().search(self._source) or any(reference().search(block.text) for block in self._blocks):
            return True
        if any(_line_end().search(self._text, *block.piece.span) for block in self._blocks):
            return True
        if not self._around.has_markup:
            return False
        from newslint.readers.signs import holds_anchor, link_words  # plain text does not pay for them

        # "Selengkapnya [di sini](https://...)" may be all that leads to a source; a headline is what furniture links.
        leads_somewhere = any(len(words) < HEADLINE_WORDS for words in link_words(self._source))
        return leads_somewhere or holds_anchor(self._source)

    @property
    def _is_listed(self) -> bool:
        """Whether furniture is an item of a list among others that are none."""
        beside = (self._around.above(self._blocks[0]), self._around.below(self._blocks[-1]))
        return self._blocks[0].kind == "list-item" and any(block and block.kind == "list-item" for block in beside)

    @property
    def _heads_section(self) -> bool:
        """Whether furniture is a heading whose text would come under the heading before."""
        level, below = self._blocks[-1].level, self._below
        return level > 0 and below is not None and not 0 < below.level <= level

    @property
    def _leaves_gap(self) -> bool:
        """Whether a heading would be left without text, or two lists would meet.

        Without markup any short line may be a heading, so that none counts.
        """
        above, below = self._around.above(self._blocks[0]), self._around.below(self._blocks[-1])
        if above is None:
            return False
        if above.level or (above.kind == "heading" and self._around.has_markup):
            return below is None or not stands_under(above.level, below.kind, below.level)
        return below is not None and above.kind == below.kind == "list-item" != self._blocks[0].kind

    @property
    def _is_exact_copy(self) -> bool:
        """Whether the same stands elsewhere to the character, markup included, in blocks of the same kind."""
        if self._source != self._original_source or any(block.kind == "list-item" for block in self._blocks):
            return False
        # Paragraphs are pasted twice by mistake; items of lists, quotations and headings return for good reasons.
        return self._follows_original or {block.kind for block in (*self._blocks, *self._original)} == {"paragraph"}

    @property
    def _follows_original(self) -> bool:
        """Whether a copy stands right below what it repeats, with nothing between."""
        last, first = self._original[-1], self._blocks[0]
        if last.index + 1 != first.index or not self._around.has_markup:
            return last.index + 1 == first.index
        from newslint.readers.signs import signs  # plain text does not pay for it

        return not any(signs(self._text[extent_of(last).end : extent_of(first).start]))

    @property
    def _has_own_sense(self) -> bool:
        """Whether a copy may say the same of something else, or serve what stands beside it.

        That is so in another section, below anything but a statement, right above a list, code or a table, and
        where two paragraphs that are much alike, but not the same, stand before it and before the original.
        """
        above, below = self._above, self._below
        if above is None or above.kind != "paragraph" or not is_paragraph(above) or is_question(above.text):
            return True
        if self._blocks[-1].text.endswith(":") or (below is not None and below.kind in _SERVED_KINDS):
            return True
        section = self._around.section
        if section(self._original[0]) != section(self._blocks[0]):
            return True
        return len(self._blocks) == 1 and _are_of_one_template(above, self._original[0].previous)


def _blocks_of(where: Piece | Stretch) -> Sequence[Block]:
    first, last = (where, where) if isinstance(where, Piece) else where
    return where.block.document.blocks[first.block.index : last.block.index + 1]


def _is_whole(where: Piece | Stretch) -> bool:
    first, last = (where, where) if isinstance(where, Piece) else where
    return first.start == 0 and last.end == len(last.block.text)


def _holds_object(block: Block) -> bool:
    """Return whether a block is a picture or an embed, or a text with one at its beginning or end."""
    return block.kind in ("caption", "html") or (block.extent is None and block.kind != "title")


def _are_of_one_template(one: Block, other: Block | None) -> bool:
    """Return whether two paragraphs are much alike, and not the same; the text then is about two things, on purpose."""
    words, others = set(one.text.lower().split()), set(other.text.lower().split() if other else ())
    return words != others and len(words & others) > TEMPLATE_SHARE * len(words | others)


@lru_cache(maxsize=1)
def _line_end() -> re.Pattern[str]:
    return re.compile(r"[\r\n]")

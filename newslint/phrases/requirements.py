"""Which strings every match of a phrase holds, so that texts without them need no look."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.expressions.literal_parts import (
    ANYTHING,
    NOTHING,
    Part,
    best,
    either,
    exactly,
    joined,
    literal,
    strongest,
    weight,
)
from newslint.phrases.compounds import Choice, Repeated, Sequence
from newslint.phrases.leaves import Gap, Letters, Sign, Space
from newslint.phrases.node import Node

_COMMON = frozenset(
    """
    ada agar akan anda apa artikel atas atau bagi banyak baru berita bisa dalam dan dari dengan hari hingga ini itu juga
    kami kamu karena kata kita lagi lain lebih oleh pada para pula saat sampai sebagai sudah telah tidak untuk yang
    and for from more the this with you your
    """.split()
)
"""Words that stand in most articles, so that they tell little about what a text holds."""


RARITY_OF_SPACES = 6
"""How many letters more a word would have that is as rare as one with two spaces or a line end behind it."""
SPACED = "  "
"""Behind a word: white space that is more than the one space of ``lower``; a line end is the other sort."""


Strings = tuple[str, ...] | None


def required(trees: list[Node]) -> Strings:
    """Return strings of which any match of some phrases holds one, or None where no such strings are known.

    They are written as ``literal_parts`` has them, for texts as ``lower`` makes them. Common words are among them only
    where a phrase has no others.
    """
    return _union(map(_Reckoning().strings, trees))


def _union(several: Iterable[Strings]) -> Strings:
    """Return the strings of alternatives, or None where one has none."""
    found: dict[str, None] = {}
    for strings in several:
        if strings is None:
            return None
        found.update(dict.fromkeys(strings))
    return tuple(found)


def hits(strings: Iterable[str]) -> float:
    """Return a measure of how many texts hold one of some strings: each letter more makes a string so much rarer."""
    return sum(0.4 ** _rarity(string) for string in strings)


def _rarity(string: str) -> int:
    if string in _COMMON:
        return 1
    return weight(string) + (RARITY_OF_SPACES if string.endswith((SPACED, "\n")) else 0)


class _Reckoning:
    """What the parts of trees can match; lists that several phrases use are reckoned once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bool], Part] = {}
        self._strings: dict[int, Strings] = {}

    def strings(self, node: Node) -> Strings:
        """Return strings of which any match of a part holds one: those that the fewest texts are likely to hold."""
        if id(node) not in self._strings:
            if isinstance(node, Choice):
                self._strings[id(node)] = None if node.optional else _union(map(self.strings, node.options))
            elif isinstance(node, Repeated):
                self._strings[id(node)] = self.strings(node.inner[0])
            else:
                lists = (part for part in node.inner if isinstance(part, Choice) and part.name)
                candidates = [*map(self.strings, lists), self._single(node), self._several(node)]
                self._strings[id(node)] = min(filter(None, candidates), key=hits, default=None)
        return self._strings[id(node)]

    def _single(self, node: Node) -> Strings:
        """Return single words, common ones only where there are no others."""
        return best(self.part(node, spaced=False)) or best(_of_any_word(node))

    def _several(self, node: Node) -> Strings:
        """Return words with single spaces between them; and with more between them, each word before it."""
        spaced = best(self.part(node, spaced=True)) or ()
        # A space at an end may be missing, so that it is not looked for.
        words = strongest([tuple(" ".join(string.split()) for string in spaced)])
        if words is None:
            return None
        irregular = (word + space for word in sorted(_before_spaces(node)) for space in (SPACED, "\n"))
        return (*words, *irregular)

    def part(self, node: Node, *, spaced: bool) -> Part:
        """Return what a node can match: with single spaces, or of its single words those that are not common."""
        if isinstance(node, Letters):
            return ANYTHING if not spaced and node.text in _COMMON else _of_letters(node.text)
        if isinstance(node, (Gap, Space)):
            return ANYTHING if not spaced else exactly(" ") if isinstance(node, Space) else exactly("", " ")
        if isinstance(node, Sign):
            return _of_sign(node)
        if isinstance(node, Repeated):
            return joined([self.part(node.inner[0], spaced=spaced), ANYTHING])
        if not isinstance(node, (Choice, Sequence)):
            return ANYTHING
        key = (id(node), spaced)
        if key not in self._known:
            inner = [self.part(below, spaced=spaced) for below in node.inner]
            if isinstance(node, Choice):
                self._known[key] = either([NOTHING, *inner] if node.optional else inner)
            else:
                self._known[key] = joined(inner)
        return self._known[key]


def _of_any_word(node: Node) -> Part:
    """Return what a node can match, common words among it."""
    if isinstance(node, Letters):
        return _of_letters(node.text)
    if isinstance(node, Sign):
        return _of_sign(node)
    inner = [_of_any_word(below) for below in node.inner]
    if isinstance(node, Choice):
        return either([NOTHING, *inner] if node.optional else inner)
    if isinstance(node, Repeated):
        return joined([*inner, ANYTHING])
    return joined(inner) if isinstance(node, Sequence) else ANYTHING


def _before_spaces(node: Node) -> set[str]:
    """Return the words of a tree that white space may follow."""
    found = set().union(*map(_before_spaces, node.inner))
    before: set[str] = set()
    if isinstance(node, Repeated):
        found |= _last_words(node)
    for part in node.inner if isinstance(node, Sequence) else ():
        if isinstance(part, (Gap, Space)):
            found |= before
        else:
            before = _last_words(part) | (before if part.may_be_empty else set())
    return found


def _last_words(node: Node) -> set[str]:
    if isinstance(node, Letters):
        return {node.lowered}
    if isinstance(node, Choice):
        return set().union(*map(_last_words, node.options))
    found: set[str] = set()
    for part in reversed(node.inner):
        found |= _last_words(part)
        if not part.may_be_empty:
            break
    return found


def _of_sign(node: Sign) -> Part:
    """Return what a sign tells: one without kin that is not in every text, such as ©."""
    if len(node.kin) > 1 or node.sign.isascii():
        return ANYTHING
    return joined([ANYTHING, literal(node.sign, ignore_case=False), ANYTHING])


def _of_letters(text: str) -> Part:
    if text.isascii():
        return exactly(text)
    return joined([literal(character, ignore_case=not character.isupper()) for character in text])

"""Which strings every match of a phrase holds, so that texts without them need no look."""

from __future__ import annotations

from newslint.expressions.literal_parts import ANYTHING, NOTHING, Part, best, either, exactly, joined, literal
from newslint.phrases.tree import Choice, Letters, Node, Sequence

_COMMON = frozenset(
    """
    ada agar akan anda apa artikel atas atau bagi banyak baru berita bisa dalam dan dari dengan hari hingga ini itu juga
    kami kamu karena kata kita lagi lain lebih oleh pada para pula saat sampai sebagai sudah telah tidak untuk yang
    and for from more the this with you your
    """.split()
)
"""Words that stand in most articles, so that they tell little about what a text holds."""


def required(trees: list[Node]) -> tuple[str, ...] | None:
    """Return strings of which any match of some phrases holds one, or None where no such strings are known.

    They are written as ``literal_parts`` has them. Common words are among them only where a phrase has no others.
    """
    reckoning = _Reckoning()
    found: dict[str, None] = {}
    for tree in trees:
        strings = best(reckoning.part(tree, rare=True)) or best(reckoning.part(tree, rare=False))
        if strings is None:
            return None
        found.update(dict.fromkeys(strings))
    return tuple(found)


class _Reckoning:
    """What the parts of trees can match; lists that several phrases use are reckoned once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, bool], Part] = {}

    def part(self, node: Node, *, rare: bool) -> Part:
        """Return what a node can match; where ``rare``, common words count as if they could be anything."""
        if isinstance(node, Letters):
            return ANYTHING if rare and node.text in _COMMON else _of_letters(node.text)
        if not isinstance(node, (Choice, Sequence)):
            return ANYTHING
        key = (id(node), rare)
        if key not in self._known:
            inner = [self.part(below, rare=rare) for below in node.inner]
            if isinstance(node, Choice):
                self._known[key] = either([NOTHING, *inner] if node.optional else inner)
            else:
                self._known[key] = joined(inner)
        return self._known[key]


def _of_letters(text: str) -> Part:
    if text.isascii():
        return exactly(text)
    return joined([literal(character, ignore_case=not character.isupper()) for character in text])

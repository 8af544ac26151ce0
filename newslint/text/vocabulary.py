"""The vocabulary: named lists of Indonesian words that code asks for, kept in ``rules/lists/vocabulary.yaml``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from newslint.foreign_data import load_yaml
from newslint.own_pack import own_pack
from newslint.text.known_titles import KnownTitles
from newslint.text.published import Published

FILE = "lists/vocabulary.yaml"
"""The file of a pack that holds its vocabulary."""

Derived = TypeVar("Derived")
Lists = Mapping[str, frozenset[str]]


class Vocabulary(Mapping[str, frozenset[str]]):
    """Lists of words by name, read when the first is asked for.

    Each word is there in lower case, and as it is written; none has a full stop at its end. ``read`` gives the lists.
    ``known_titles`` are titles of articles, ``published`` what an archive holds, where a configuration names some.
    """

    def __init__(
        self, read: Callable[[], Lists], known_titles: KnownTitles | None = None, published: Published | None = None
    ) -> None:
        self.known_titles = known_titles
        self.published = published
        self._read = read
        self._lists: Lists | None = None
        self._derived: dict[object, object] = {}

    @property
    def lists(self) -> Lists:
        """The lists by name."""
        if self._lists is None:
            self._lists = self._read()
        return self._lists

    def know(self, lists: Mapping[str, Iterable[str]]) -> None:
        """Take the lists from who has read them before."""
        if self._lists is None:
            self._lists = {name: frozenset(words) for name, words in lists.items()}

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return the words of a list."""
        return self.lists[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.lists)

    def __len__(self) -> int:
        return len(self.lists)

    def extended(
        self,
        additions: Callable[[], Sequence[Lists]],
        known_titles: KnownTitles | None = None,
        published: Published | None = None,
    ) -> Vocabulary:
        """Return this vocabulary with the words that others add to its lists; they are asked for when it is read."""

        def read() -> Lists:
            added = additions()
            return {name: words.union(*(more.get(name, ()) for more in added)) for name, words in self.lists.items()}

        return Vocabulary(read, known_titles, published)

    def derived(self, make: Callable[[Vocabulary], Derived]) -> Derived:
        """Return what ``make`` makes of the vocabulary, made once for each maker."""
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast(Derived, self._derived[make])


def plain(words: Iterable[str]) -> frozenset[str]:
    """Return words as a vocabulary holds them: as they are written and in lower case, without a full stop."""
    bare = [word.removesuffix(".") for word in words]
    return frozenset((*bare, *map(str.lower, bare)))


def _own_lists() -> Lists:
    lists = load_yaml(own_pack().joinpath(FILE).read_text(encoding="utf-8"))
    return {name: plain(words.split()) for name, words in lists.items()}


INDONESIAN = Vocabulary(_own_lists)
"""newslint's own vocabulary."""

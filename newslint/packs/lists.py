"""List files of a pack: words (.txt), swaps and groups (.tsv), and named word lists (.yaml)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from newslint.errors import NewslintError, PackError, nearest, reason
from newslint.foreign_data import LARGEST_PACK_FILE
from newslint.i18n import Message
from newslint.packs.files import read_fields
from newslint.packs.phrase_lists import PhraseLists, lists_of_fields, pack_phrase_lists
from newslint.packs.yaml_text import Fields
from newslint.text.vocabulary import INDONESIAN, Vocabulary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

LONGEST_PHRASE = 200
"""What is longer is no phrase: most likely the file is another one than was meant."""

Fail = Callable[[str], NewslintError]
"""Makes the error that names the place of a mistake: an option's file, line and key, or a line of a list file."""
Read = TypeVar("Read")


class PackLists:
    """The list files of one pack, each read once; ``pack`` is None for rules that come without a pack.

    ``common`` are the lists of newslint's own pack: named word lists that the pack does not have come from there.
    Names are relative to the pack. Every method raises what ``fail`` makes for a name that is no file inside the
    pack, and ``PackError`` with file and line for what is wrong in a file.
    """

    def __init__(self, pack: Traversable | None, common: PackLists | None = None) -> None:
        self._pack = pack
        self._common = common
        self.vocabulary = INDONESIAN
        self.phrases: PhraseLists = pack_phrase_lists(pack, common.phrases if common else None)
        self._lists: dict[str, Mapping[str, frozenset[str]]] = {}
        self._words: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, tuple[tuple[int, tuple[str, ...]], ...]] = {}

    def of_rule(self, own: Fields | None, vocabulary: Vocabulary) -> PackLists:
        """Return these lists with the rule's own named lists of phrases, and the vocabulary that its phrases ask."""
        lists = copy(self)
        lists.vocabulary = vocabulary
        if own is not None:
            lists.phrases = PhraseLists(partial(lists_of_fields, own), self.phrases)
        return lists

    def word_lists(self, name: str, fail: Fail) -> Mapping[str, frozenset[str]]:
        """Return the named word lists of a YAML file."""
        if self._common is not None and self._common.has(name) and not self.has(name):
            return self._common.word_lists(name, fail)
        return self._once(self._lists, name, fail, _named_lists)

    def has(self, name: str) -> bool:
        """Return whether a name is that of a file inside the pack."""
        parts = name.split("/")
        if self._pack is None or not {"", ".", ".."}.isdisjoint(parts):
            return False
        return self._pack.joinpath(*parts).is_file()

    def words(self, name: str, fail: Fail) -> tuple[str, ...]:
        """Return the words and phrases of a text file, one a line."""
        return self._once(self._words, name, fail, _words)

    def rows(self, name: str, fail: Fail) -> Iterator[tuple[Fail, tuple[str, ...]]]:
        """Yield the rows of a file of columns parted by tabs, each with what makes an error that names its line."""
        rows = self._once(self._rows, name, fail, lambda file: tuple(_rows(file)))
        file = self._file(name, fail)
        for number, columns in rows:
            yield _Place(file, number), columns

    def _once(self, done: dict[str, Read], name: str, fail: Fail, read: Callable[[Traversable], Read]) -> Read:
        if name not in done:
            done[name] = read(self._file(name, fail))
        return done[name]

    def _file(self, name: str, fail: Fail) -> Traversable:
        """Return the file of a name, which must stand in the pack, also where links lead elsewhere."""
        if self._pack is None:
            raise fail(Message("files of lists belong to YAML packs only"))
        folder, file = self._pack, self._pack
        for part in name.split("/"):
            if part in ("", ".", "..") or "\\" in part:
                raise fail(Message("{name!r} is not the name of a file inside the pack", name=name))
            folder, file = file, file / part
        if not file.is_file():
            raise fail(
                Message(
                    "the file {name!r} is not in the pack {pack}{hint}",
                    name=name,
                    pack=self._pack,
                    hint=_nearest_file(folder, file.name),
                )
            )
        if isinstance(file, os.PathLike) and isinstance(self._pack, os.PathLike):
            if not os.path.realpath(file).startswith(os.path.join(os.path.realpath(self._pack), "")):
                raise fail(Message("{name!r} is a link that leads out of the pack {pack}", name=name, pack=self._pack))
            if os.stat(file).st_size > LARGEST_PACK_FILE:
                raise fail(
                    Message("the file {name!r} is larger than {most:,} bytes", name=name, most=LARGEST_PACK_FILE)
                )
        return file


class _Place:
    """Makes errors that name one line of a list file."""

    def __init__(self, file: Traversable, line: int) -> None:
        self.file = file
        self.line = line

    def __call__(self, message: str) -> NewslintError:
        return PackError("{file}:{line}: {message}", file=self.file, line=self.line, message=message)


def phrase(text: str, fail: Fail) -> str:
    """Return a word or phrase with single spaces. Raises what ``fail`` makes where it is empty or endless."""
    plain = " ".join(text.split())
    if not plain:
        raise fail(Message("there are no words here"))
    if len(plain) > LONGEST_PHRASE:
        raise fail(Message("a phrase of more than {most} characters", most=LONGEST_PHRASE))
    return plain


def is_expression(text: str) -> bool:
    """Return whether a text stands between slashes, which is how an expression is written among words."""
    return len(text) > 2 and text[0] == text[-1] == "/"


def word(text: str, fail: Fail) -> str:
    """Return a word or phrase that is taken as it stands. Raises what ``fail`` makes for an expression."""
    plain = phrase(text, fail)
    if is_expression(plain):
        raise fail(
            Message(
                "{word} looks like an expression, but words are taken as they stand; put it under 'match'", word=plain
            )
        )
    return plain


def _nearest_file(folder: Traversable, name: str) -> str:
    if not folder.is_dir():
        return ""
    return nearest(name, [child.name for child in folder.iterdir()])


def _lines(file: Traversable) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that say something, each with its number from 1."""
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise PackError("{file}: {reason}", file=file, reason=reason(problem)) from None
    except UnicodeDecodeError as problem:
        at = problem.object.count(b"\n", 0, problem.start) + 1
        raise PackError("{file}:{at}: not UTF-8 text (byte {start})", file=file, at=at, start=problem.start) from None
    empty = True
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            empty = False
            yield number, line.rstrip("\r")
    if empty:
        raise PackError("{file}:1: there are no words in this file", file=file)


def _words(file: Traversable) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word(line, _Place(file, number)) for number, line in _lines(file)))


def _rows(file: Traversable) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, line in _lines(file):
        columns = tuple(column.strip() for column in line.split("\t"))
        if len(columns) < 2:
            raise _Place(file, number)(Message("expected at least two columns parted by a tab"))
        yield number, columns


def _named_lists(file: Traversable) -> Mapping[str, frozenset[str]]:
    lists = read_fields(file)
    return {key: named_list(lists, key) for key in lists.data}


def named_list(lists: Fields, key: str) -> frozenset[str]:
    """Return a word list: a text of words parted by white space, or a list where an entry may hold several words."""
    value = lists.data[key]
    entries: Sequence[str] = value.split() if isinstance(value, str) else lists.texts_of(key)
    return frozenset(entries)

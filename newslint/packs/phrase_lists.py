"""Named lists of phrases: those of a rule, of its pack, and newslint's own, which packs may add to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError, nearest_or_all
from newslint.i18n import Message
from newslint.packs.files import PHRASES_FILE, read_fields, refuse_links_out
from newslint.packs.pattern_problems import HERE, shown_at
from newslint.packs.yaml_text import Fields, describe
from newslint.phrases.compounds import Choice
from newslint.phrases.node import Node
from newslint.phrases.notation import NAME, NotationError
from newslint.phrases.parsing import parse

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

ADD = "add"
"""The key below the name of one of newslint's own lists that adds phrases to it."""
_NAMED = re.compile(rf"<({NAME.pattern})>")
MOST_PHRASES = 5_000
"""How many phrases one list or one option may have."""


class Written(NamedTuple):
    """One phrase as it stands in a file, and what makes an error that names one of its characters."""

    text: str
    fail: Callable[[str, int], NewslintError]


def written_phrases(fields: Fields, *keys: str | int) -> Iterator[Written]:
    """Yield the phrases under a key: a text, or a list of texts, with a phrase on each line.

    Empty lines and lines that begin with ``# `` are passed over. Raises the fields' error for what is no text, and
    where there are no phrases or too many.
    """
    data = fields.data
    for key in keys[:-1]:
        data = data[key]  # type: ignore[index]
    value = data[keys[-1]]  # type: ignore[index]
    if not isinstance(value, (str, list)):
        raise fields.fail(
            Message("expected phrases, found {found}{advice}", found=describe(value), advice=_advice(value)), *keys
        )
    count = 0
    for index, text in enumerate([value] if isinstance(value, str) else value):
        path = (*keys, index) if isinstance(value, list) else keys
        if not isinstance(text, str):
            raise fields.fail(
                Message("expected a phrase, found {found}{advice}", found=describe(text), advice=_advice(text)), *path
            )
        for start, line in _lines(text):
            count += 1
            yield Written(line, _Place(fields, path, start, line))
    if not count:
        raise fields.fail(Message("there are no phrases here"), *keys)
    if count > MOST_PHRASES:
        raise fields.fail(Message("more than {most:,} phrases", most=MOST_PHRASES), *keys)


def _advice(value: object) -> str:
    if isinstance(value, (dict, list)):
        return Message(
            "; a phrase that begins with [ or {, or holds ': ', stands in quotes, or on a line of its own below |"
        )
    return Message("; put it in quotes") if value is not None else ""


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text that say something, each with the offset at which its first character stands."""
    offset = 0
    for line in text.split("\n"):
        phrase = line.strip()
        if phrase and not phrase.startswith("# "):
            yield offset + line.index(phrase), phrase
        offset += len(line) + 1


class _Place:
    """Makes errors that name a character of one phrase in a file of YAML."""

    def __init__(self, fields: Fields, path: tuple[str | int, ...], start: int, phrase: str) -> None:
        self._fields = fields
        self._path = path
        self._start = start
        self._phrase = phrase

    def __call__(self, message: str, at: int) -> NewslintError:
        shown = Message("(where {mark} stands: {place})", mark=HERE, place=shown_at(self._phrase, at))
        return self._fields.fail_in(
            Message("{message} {shown}", message=message, shown=shown), self._start + at, *self._path
        )


class PhraseLists:
    """The named lists that phrases of one place may use: those of the place itself, then those of ``above``.

    ``read`` returns the phrases of the place's own lists by name, and is called when the first list is asked for.
    """

    def __init__(self, read: Callable[[], Mapping[str, list[Written]]], above: PhraseLists | None = None) -> None:
        self._read = read
        self._above = above
        self._written: Mapping[str, list[Written]] | None = None
        self._added: dict[str, list[tuple[Written, PhraseLists]]] = {}
        self._done: dict[str, Node] = {}
        self._open: list[str] = []

    def parse(self, phrase: Written) -> Node:
        """Return the tree of a phrase. Raises the phrase's error where it, or a list that it names, is at fault."""
        try:
            return parse(phrase.text, self.find)
        except NotationError as problem:
            raise phrase.fail(problem.message, problem.at) from None

    def find(self, name: str) -> Node | str:
        """Return the list of a name, or what is wrong with the name. Raises the error of a phrase in the list."""
        if name in self._done:
            return self._done[name]
        if name in self._open:
            circle = " -> ".join(f"<{one}>" for one in (*self._open[self._open.index(name) :], name))
            return Message("the lists name one another in a circle: {circle}", circle=circle)
        own = self.written.get(name)
        if own is None:
            known = sorted(self.names())
            return self._above.find(name) if name in known and self._above else _unknown(name, known)
        self._open.append(name)
        try:
            options = [self.parse(phrase) for phrase in own]
            options.extend(lists.parse(phrase) for phrase, lists in self._added.get(name, ()))
        finally:
            self._open.pop()
        self._done[name] = Choice(tuple(options), texts=self.texts(name), name=name)
        return self._done[name]

    @property
    def written(self) -> Mapping[str, list[Written]]:
        """The phrases of the place's own lists, by name."""
        if self._written is None:
            self._written = self._read()
        return self._written

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the phrases of the list of a name that can be used here, as they are written."""
        own = self.written.get(name)
        if own is None:
            return self._above.texts(name) if self._above else ()
        return tuple(phrase.text for phrase in (*own, *(phrase for phrase, _ in self._added.get(name, ()))))

    def used_by(self, phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the lists that phrases name, and those that these name, with the phrases of each."""
        used: dict[str, tuple[str, ...]] = {}
        waiting = [name for phrase in phrases for name in _NAMED.findall(phrase)]
        while waiting:
            name = waiting.pop(0)
            if name not in used:
                used[name] = self.texts(name)
                waiting.extend(inner for phrase in used[name] for inner in _NAMED.findall(phrase))
        return used

    def names(self) -> set[str]:
        """Return the names of all lists that can be used here."""
        return {*self.written, *(self._above.names() if self._above else ())}

    def add(self, name: str, phrases: list[Written], lists: PhraseLists) -> None:
        """Add phrases to one of the place's own lists; the lists that they name are those of ``lists``."""
        self._added.setdefault(name, []).extend((phrase, lists) for phrase in phrases)
        self._done.clear()


def _unknown(name: str, known: list[str]) -> str:
    where = Message("; lists stand in {file}, or under 'lists' in a rule", file=PHRASES_FILE)
    hint = nearest_or_all(name, known, Message("there are")) if known else where
    return Message("there is no list <{name}>{hint}", name=name, hint=hint)


def lists_of_fields(fields: Fields) -> dict[str, list[Written]]:
    """Return the phrases of each list in a mapping of names to phrases."""
    found = {}
    for name in fields.data:
        _refuse_bad_name(fields, name)
        found[name] = list(written_phrases(fields, name))
    return found


def _refuse_bad_name(fields: Fields, name: str) -> None:
    if not NAME.fullmatch(name):
        raise fields.fail(
            Message("{name!r} is no name for a list: it is made of small letters, digits and hyphens", name=name), name
        )


def has_phrase_lists(pack: Traversable) -> bool:
    """Return whether a pack has named lists of phrases."""
    return _file(pack).is_file()


def _file(pack: Traversable) -> Traversable:
    return pack.joinpath(*PHRASES_FILE.split("/"))


def pack_phrase_lists(pack: Traversable | None, own: PhraseLists | None) -> PhraseLists:
    """Return the named lists of a pack; ``own`` are newslint's, None for newslint's own pack.

    What the pack adds to newslint's lists is added at once, and counts for newslint's rules and for all packs. Raises
    ``PackError`` for a file that is not well formed, but for newslint's own, which is read when it is needed.
    """
    if pack is None or not has_phrase_lists(pack):
        return PhraseLists(dict, own)
    file = _file(pack)
    if own is None:
        return PhraseLists(lambda: lists_of_fields(read_fields(file)))
    refuse_links_out(pack, [file])
    fields = read_fields(file)
    additions = {name for name, value in fields.data.items() if isinstance(value, dict)}
    plain = {name: value for name, value in fields.data.items() if name not in additions}
    lists = PhraseLists(lambda: lists_of_fields(Fields(plain, fields.text, fields.name, fields.error)), own)
    for name in lists.written:
        if name in own.written:
            advice = Message("to add to it write '{name}: {{{add}: …}}', or take another name", name=name, add=ADD)
            raise fields.fail(Message("newslint has a list <{name}> already; {advice}", name=name, advice=advice), name)
    for name in sorted(additions):
        added = fields.below(name)
        added.refuse_unknown((ADD,))
        if name not in own.written:
            hint = nearest_or_all(name, sorted(own.written), Message("it has"))
            raise fields.fail(Message("newslint has no list <{name}> to add to{hint}", name=name, hint=hint), name)
        own.add(name, list(written_phrases(added, ADD)), lists)
    for name in fields.data:
        lists.find(name)
    return lists

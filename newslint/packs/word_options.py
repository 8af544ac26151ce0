"""Options that hold words: ``words``, ``swaps`` and ``groups``, from a rule's YAML or from list files of its pack.

Words are taken as they stand. Among swaps and groups a text between slashes is an expression: ``/Covid[- ]?19/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sized
from functools import partial
from typing import Any

from newslint.errors import NewslintError
from newslint.expressions.patterns import Pattern
from newslint.option import Option, Swap
from newslint.packs.lists import Fail, PackLists, is_expression, phrase, word
from newslint.packs.yaml_text import Fields, describe

MOST = 50_000
"""How many words or swaps one option may hold: more would take long to get ready."""
Entries = Iterator[tuple[Fail, tuple[str, ...]]]
"""Texts that belong together, each time with what makes an error that names their line."""


def read_words(option: Option, fields: Fields, lists: PackLists) -> tuple[str, ...]:
    """Return words and phrases, in order and once each; an entry that ends in ``.txt`` names a file of the pack."""
    words: dict[str, None] = {}
    for fail, (entry,) in _texts(option, fields):
        read = lists.words(entry, fail) if entry.endswith(".txt") else (word(entry, fail),)
        words.update(dict.fromkeys(read))
        _refuse_too_many(words, fail)
    return tuple(words)


def read_swaps(option: Option, fields: Fields, lists: PackLists, *, ignore_case: bool) -> tuple[Swap, ...]:
    """Return what is to be replaced by what.

    The option is a mapping of a wrong word to the right one, or to a list of which the first is the best; or the
    name of a ``.tsv`` file of the pack (or several) with the wrong word in the first column and the right one, or
    several parted by ``|``, in the second.
    """
    if isinstance(fields.data.get(option.name), dict):
        entries = _mapped(fields.below(option.name))
    else:
        rows = _from_files(option, fields, lists, "a mapping of wrong words to right ones")
        entries = ((place, (columns[0], *columns[1].split("|"))) for place, columns in rows)
    swaps: dict[str, Swap] = {}
    for fail, (first, *others) in entries:
        wrong = phrase(first, fail)
        rights = tuple(phrase(right, fail) for right in others)
        if wrong in swaps:
            raise fail(f"{wrong!r} is listed already")
        if not rights:
            raise fail("there are no words here")
        if wrong in rights:
            raise fail(f"{wrong!r} would be replaced by itself")
        swaps[wrong] = Swap(_form(wrong, ignore_case), rights)
        _refuse_too_many(swaps, fail)
    return tuple(swaps.values())


def read_groups(
    option: Option, fields: Fields, lists: PackLists, *, ignore_case: bool
) -> tuple[tuple[str | Pattern, ...], ...]:
    """Return groups of forms of which a text is to use one.

    The option is a list of lists, or the name of a ``.tsv`` file of the pack with a group in each row.
    """
    given = fields.data.get(option.name, option.default)
    if isinstance(given, str):
        entries: Entries = _from_files(option, fields, lists, "a list of groups")
    else:
        entries = _listed(fields, option.name, given)
    groups: list[tuple[str | Pattern, ...]] = []
    seen: set[str] = set()
    for fail, texts in entries:
        forms = [phrase(text, fail) for text in texts]
        if len(forms) < 2:
            raise fail("a group has at least two forms")
        for form in forms:
            if form in seen:
                raise fail(f"the form {form!r} is listed already")
            seen.add(form)
        groups.append(tuple(_form(form, ignore_case) for form in forms))
    return tuple(groups)


def _refuse_too_many(found: Sized, fail: Fail) -> None:
    if len(found) > MOST:
        raise fail(f"more than {MOST:,} words")


def _texts(option: Option, fields: Fields) -> Entries:
    is_list = isinstance(fields.data.get(option.name), list)
    for index, entry in enumerate(fields.texts_of(option.name, option.default or ())):
        yield partial(_fail, fields, (option.name, index) if is_list else (option.name,)), (entry,)


def _mapped(fields: Fields) -> Entries:
    for wrong in fields.data:
        yield partial(_fail, fields, (wrong,)), (wrong, *fields.texts_of(wrong))


def _from_files(option: Option, fields: Fields, lists: PackLists, otherwise: str) -> Entries:
    """Yield the rows of the files that an option names; ``otherwise`` is what else the option may be."""
    for fail, (entry,) in _texts(option, fields):
        if not entry.endswith(".tsv"):
            raise fail(f"expected {otherwise}, or the name of a .tsv file, found {describe(entry)}")
        yield from lists.rows(entry, fail)


def _listed(fields: Fields, name: str, given: Any) -> Entries:
    if not isinstance(given, (list, tuple)):
        raise fields.fail(f"expected a list of groups, or the name of a .tsv file, found {describe(given)}", name)
    for index, forms in enumerate(given):
        if not isinstance(forms, (list, tuple)):
            raise fields.fail(f"expected a group, which is a list of forms, found {describe(forms)}", name, index)
        for number, form in enumerate(forms):
            if not isinstance(form, str):
                raise fields.fail(f"expected text, found {describe(form)}; put it in quotes", name, index, number)
        yield partial(_fail, fields, (name, index)), tuple(forms)


def _form(text: str, ignore_case: bool) -> str | Pattern:
    return Pattern(text[1:-1], ignore_case=ignore_case) if is_expression(text) else text


def _fail(fields: Fields, keys: tuple[str | int, ...], message: str) -> NewslintError:
    return fields.fail(message, *keys)


def expressions(value: Iterable[Any]) -> Iterator[Pattern]:
    """Yield the expressions in the value of an option of one of these types."""
    for item in value:
        if isinstance(item, Pattern):
            yield item
        elif isinstance(item, tuple):
            yield from expressions(item)

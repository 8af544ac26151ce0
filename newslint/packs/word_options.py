"""Options that hold words: ``words``, ``swaps`` and ``groups``, from a rule's YAML or from list files of its pack.

Words are taken as they stand. Among swaps and groups a text between slashes is an expression: ``/Covid[- ]?19/``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Sized
from functools import partial
from typing import Any

from newslint.errors import NewslintError
from newslint.expressions.patterns import Pattern
from newslint.i18n import Message
from newslint.option import Option, Swap
from newslint.packs.lists import Fail, PackLists, is_expression, phrase, word
from newslint.packs.phrase_options import read_phrases
from newslint.packs.yaml_text import Fields, describe

MOST = 50_000
"""How many words or swaps one option may hold: more would take long to get ready."""
Entries = Iterator[tuple[Fail, Sequence[str | Pattern]]]
"""Texts and phrases that belong together, each time with what makes an error that names their line."""


def read_words(option: Option, fields: Fields, lists: PackLists) -> tuple[str, ...]:
    """Return words and phrases, in order and once each; an entry that ends in ``.txt`` names a file of the pack."""
    words: dict[str, None] = {}
    for fail, entry in _texts(option, fields):
        read = lists.words(entry, fail) if entry.endswith(".txt") else (word(entry, fail),)
        words.update(dict.fromkeys(read))
        _refuse_too_many(words, fail)
    return tuple(words)


def read_swaps(option: Option, fields: Fields, lists: PackLists, *, ignore_case: bool) -> tuple[Swap, ...]:
    """Return what is to be replaced by what.

    The option is a mapping of a wrong word to the right one, or to a list of which the first is the best; or a list,
    of which each entry is the name of a ``.tsv`` file of the pack, with the wrong word in the first column and the
    right one, or several parted by ``|``, in the second; or phrases: ``{phrases: ..., with: right word}``.
    """
    swaps: dict[str, Swap] = {}
    for fail, first, others in _swapped(option, fields, lists):
        wrong = phrase(first, fail) if isinstance(first, str) else first.written
        rights = tuple(phrase(right, fail) for right in others)
        if wrong in swaps:
            raise fail(Message("{wrong!r} is listed already", wrong=wrong))
        if not rights:
            raise fail(Message("there are no words here"))
        if wrong in rights:
            raise fail(Message("{wrong!r} would be replaced by itself", wrong=wrong))
        swaps[wrong] = Swap(_form(wrong, ignore_case) if isinstance(first, str) else first, rights)
        _refuse_too_many(swaps, fail)
    return tuple(swaps.values())


def _swapped(option: Option, fields: Fields, lists: PackLists) -> Iterator[tuple[Fail, str | Pattern, Sequence[str]]]:
    """Yield what is wrong and what is right, each time with what makes an error that names their line."""
    given = fields.data.get(option.name)
    if isinstance(given, dict):
        inner = fields.below(option.name)
        for wrong in inner.data:
            yield partial(_fail, inner, (wrong,)), wrong, inner.texts_of(wrong)
        return
    for index, entry in enumerate(given if isinstance(given, list) else (given,)):
        keys = (option.name, index) if isinstance(given, list) else (option.name,)
        fail: Fail = partial(_fail, fields, keys)
        if isinstance(entry, dict):
            below = fields.inside(entry, *keys)
            yield fail, read_phrases(below, lists, "anywhere", ("with",)), below.texts_of("with")
            continue
        for place, columns in _rows(entry, fail, lists, Message("a mapping of wrong words to right ones")):
            yield place, columns[0], columns[1].split("|")


def read_groups(
    option: Option, fields: Fields, lists: PackLists, *, ignore_case: bool
) -> tuple[tuple[str | Pattern, ...], ...]:
    """Return groups of forms of which a text is to use one.

    The option is a list of lists, or the name of a ``.tsv`` file of the pack with a group in each row.
    """
    given = fields.data.get(option.name, option.default)
    if isinstance(given, str):
        place = partial(_fail, fields, (option.name,))
        entries: Entries = _rows(given, place, lists, Message("a list of groups"))
    else:
        entries = _listed(fields, option.name, given, lists)
    groups: list[tuple[str | Pattern, ...]] = []
    seen: set[str] = set()
    for fail, given_forms in entries:
        forms = [phrase(form, fail) if isinstance(form, str) else form for form in given_forms]
        if len(forms) < 2:
            raise fail(Message("a group has at least two forms"))
        for form in forms:
            name = form if isinstance(form, str) else form.written
            if name in seen:
                raise fail(Message("the form {name!r} is listed already", name=name))
            seen.add(name)
        groups.append(tuple(_form(form, ignore_case) if isinstance(form, str) else form for form in forms))
    return tuple(groups)


def _refuse_too_many(found: Sized, fail: Fail) -> None:
    if len(found) > MOST:
        raise fail(Message("more than {most:,} words", most=MOST))


def _texts(option: Option, fields: Fields) -> Iterator[tuple[Fail, str]]:
    is_list = isinstance(fields.data.get(option.name), list)
    for index, entry in enumerate(fields.texts_of(option.name, option.default or ())):
        yield partial(_fail, fields, (option.name, index) if is_list else (option.name,)), entry


def _rows(entry: Any, fail: Fail, lists: PackLists, otherwise: str) -> Iterator[tuple[Fail, tuple[str, ...]]]:
    """Yield the rows of the file that an option names; ``otherwise`` is what else the option may be."""
    if not isinstance(entry, str) or not entry.endswith(".tsv"):
        raise fail(
            Message(
                "expected {otherwise}, or the name of a .tsv file, found {found}",
                otherwise=otherwise,
                found=describe(entry),
            )
        )
    yield from lists.rows(entry, fail)


def _listed(fields: Fields, name: str, given: Any, lists: PackLists) -> Entries:
    if not isinstance(given, (list, tuple)):
        raise fields.fail(
            Message("expected a list of groups, or the name of a .tsv file, found {found}", found=describe(given)), name
        )
    for index, forms in enumerate(given):
        if not isinstance(forms, (list, tuple)):
            raise fields.fail(
                Message("expected a group, which is a list of forms, found {found}", found=describe(forms)), name, index
            )
        read: list[str | Pattern] = []
        for number, form in enumerate(forms):
            if isinstance(form, dict):
                read.append(read_phrases(fields.inside(form, name, index, number), lists, "anywhere"))
            elif isinstance(form, str):
                read.append(form)
            else:
                raise fields.fail(
                    Message("expected text, found {found}; put it in quotes", found=describe(form)), name, index, number
                )
        yield partial(_fail, fields, (name, index)), tuple(read)


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

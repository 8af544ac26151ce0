"""Whatever newslint tells in English it tells in Indonesian too, with the same values, and no table holds more."""

from __future__ import annotations

import argparse
import ast
import errno
import os
from collections.abc import Iterator
from importlib import import_module

from newslint.cli.arguments import build_parsers
from newslint.errors import InputError, NewslintError
from newslint.i18n import Message, joined, localized
from newslint.i18n.indonesian import AREAS, table
from newslint.plugins.registry import build_registry
from tests.i18n.sources import argparse_words, fields, sentences, short_words, templates

REASONS = "EACCES EPERM ENOENT ENOTDIR EISDIR EEXIST ENAMETOOLONG ENOSPC EDQUOT EROFS ELOOP EMFILE EIO EBADF".split()
"""The errors of the system that people meet; its words are looked up like newslint's own."""
OTHER_VERSIONS = {
    "expected at most one argument",
    "expected at least one argument",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
}
"""Words of argparse that some versions of Python have in another form."""


def help_texts() -> Iterator[str]:
    """Yield what ``--help`` shows of every command: help of arguments, titles of groups, summaries."""
    parser, commands = build_parsers()
    for one in (parser, *commands.values()):
        for action in one._actions:
            yield action.help or ""
            yield from [action.metavar] if isinstance(action.metavar, str) else []
            if isinstance(action, argparse._SubParsersAction):
                yield from (choice.help or "" for choice in action._choices_actions)
        yield one.description or ""
        yield from (group.title or "" for group in one._action_groups)


def declared_words() -> set[str]:
    """Return what kinds and readers say of themselves, of their options and of what their rules may name."""
    registry = build_registry(installed=())
    kinds = registry.catalogue.kinds.values()
    options = [option for one in (*kinds, *registry.readers.values()) for option in getattr(one, "options", ())]
    return {
        *((kind.__doc__ or "").strip().partition("\n")[0] for kind in kinds),
        *(
            words
            for kind in kinds
            for part in (kind.placeholders, kind.variants, kind.actions)
            for words in part.values()
        ),
        *(words for option in options for words in (option.help, option.type)),
    }


def system_words() -> set[str]:
    return {os.strerror(getattr(errno, name)) for name in REASONS}


def test_errors_and_messages_are_templates_with_named_fields() -> None:
    told = (*sentences(), *short_words())
    formatted = [one.place for one in told if isinstance(one.node, (ast.JoinedStr, ast.BinOp))]
    assert formatted == []


def test_every_sentence_stands_in_the_indonesian_table() -> None:
    known = table()
    missing = {words: place for words, place in templates().items() if words not in known}
    assert missing == {}


def test_the_help_of_every_command_stands_in_the_indonesian_table() -> None:
    known = table()
    assert {words for words in help_texts() if words and words not in known} == set()


def test_the_words_of_argparse_stand_in_the_indonesian_table() -> None:
    assert {words for words in argparse_words() if words not in table()} == set()


def test_what_the_system_says_stands_in_the_indonesian_table() -> None:
    assert {words for words in system_words() if words not in table()} == set()


def test_what_kinds_and_options_say_stands_in_the_indonesian_table() -> None:
    assert {words for words in declared_words() if words not in table()} == set()


def test_a_translation_has_the_fields_of_its_sentence() -> None:
    different = {words: other for words, other in table().items() if fields(words) != fields(other)}
    assert different == {}


def test_the_indonesian_table_holds_nothing_that_is_never_told() -> None:
    said = {*templates(), *declared_words(), *help_texts(), *argparse_words(), *system_words(), *OTHER_VERSIONS}
    assert {words for words in table() if words not in said} == set()


def test_no_sentence_stands_in_two_modules_of_the_indonesian_table() -> None:
    assert len(table()) == sum(len(import_module(f"newslint.i18n.indonesian.{area}").WORDS) for area in AREAS)


def test_a_message_is_told_in_both_languages() -> None:
    message = Message("the glob {pattern!r} {fault}", pattern="x", fault=Message("can never match: {why}", why="y"))
    assert message == "the glob 'x' can never match: y"
    assert localized(message, "en") == message
    assert localized(message, "id") == "glob 'x' tidak akan pernah cocok: y"


def test_a_message_parts_thousands_as_the_language_does() -> None:
    message = Message("larger than {most:,} bytes, too large for an article", most=32_000_000)
    assert localized(message, "en") == "larger than 32,000,000 bytes, too large for an article"
    assert localized(message, "id") == "lebih dari 32.000.000 bita, terlalu besar untuk sebuah naskah"


def test_an_error_inside_an_error_is_told_in_the_same_language() -> None:
    inner = InputError("cannot be read: {reason}", reason=Message("Permission denied"))
    outer = NewslintError("{path}: {problem}", path="a.txt", problem=inner)
    assert str(outer) == "a.txt: cannot be read: Permission denied"
    assert outer.localized("id") == "a.txt: tidak dapat dibaca: izin ditolak"


def test_joined_messages_are_told_one_by_one() -> None:
    message = joined(", ", [Message("a folder"), "{x}"])
    assert (localized(message, "en"), localized(message, "id")) == ("a folder, {x}", "folder, {x}")


def test_words_of_plugins_are_told_as_they_are() -> None:
    assert NewslintError("the desk's {own} words").localized("id") == "the desk's {own} words"

"""Every sentence that the source tells people, found in its syntax."""

from __future__ import annotations

import argparse
import ast
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import newslint

PACKAGE = Path(newslint.__file__).parent
ARGPARSE_FOR_PROGRAMMERS = (
    "conflict",
    "invalid option string",
    "invalid conflict_resolution",
    "is required for options",
    "cannot have multiple",
    "cannot merge",
    "not defined",
    "not callable",
    "an invalid argument for positionals",
    "must be optional",
    "can't open",
    "with mode",
    "unexpected option string",
)
"""What argparse says of parsers that are put together wrongly, and of types that newslint does not use."""


class Sentence(NamedTuple):
    """The first argument of what tells people something: a message or an error."""

    place: str
    node: ast.expr


@cache
def trees() -> dict[str, ast.Module]:
    """Return the syntax of every module of the package but the tables themselves, by its path."""
    return {
        str(file.relative_to(PACKAGE)): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
        if "i18n" not in file.relative_to(PACKAGE).parts
    }


@cache
def errors() -> frozenset[str]:
    """Return the names of the errors for people: ``NewslintError`` and what is derived from it."""
    classes = [node for tree in trees().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    found = {"NewslintError"}
    while more := {one.name for one in classes if found & {ast.unparse(base) for base in one.bases}} - found:
        found |= more
    return frozenset(found)


def sentences() -> Iterator[Sentence]:
    """Yield what is told by messages and errors."""
    for path, tree in trees().items():
        inner = {
            call
            for one in ast.walk(tree)
            if isinstance(one, ast.ClassDef) and one.name in errors()
            for call in ast.walk(one)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _tells(node.func, inside_error=node in inner):
                yield Sentence(f"{path}:{node.lineno}", node.args[0])


def short_words() -> Iterator[Sentence]:
    """Yield what stands in ``Templates``: the words of a part of newslint that are known there by short names."""
    for path, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "Templates":
                assert isinstance(node.args[0], ast.Dict), f"{path}:{node.lineno}: the words are to be read here"
                yield from (Sentence(f"{path}:{value.lineno}", value) for value in node.args[0].values)


def _tells(function: ast.expr, *, inside_error: bool) -> bool:
    if isinstance(function, ast.Name):
        return function.id in {"Message", *errors()}
    return inside_error and ast.unparse(function) == "super().__init__"


def templates() -> dict[str, str]:
    """Return each template that has words in it, with the place where it stands."""
    return {
        one.node.value: one.place
        for one in (*sentences(), *short_words())
        if isinstance(one.node, ast.Constant) and isinstance(one.node.value, str) and has_words(one.node.value)
    }


def fields(template: str) -> set[str]:
    """Return the names of a template's fields; a text whose braces are no fields has none."""
    try:
        return {name for _, name, _, _ in Formatter().parse(template) if name and name.isidentifier()}
    except ValueError:
        return set()


def has_words(template: str) -> bool:
    """Return whether anything but fields and signs stands in a template."""
    try:
        plain = "".join(text for text, *_ in Formatter().parse(template))
    except ValueError:
        plain = template
    return any(character.isalpha() for character in plain)


def argparse_words() -> set[str]:
    """Return the words that this Python's argparse looks up to show them to whoever runs a program."""
    found = {
        node.args[0].value
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) == "_"
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }
    return {words for words in found if not any(part in words for part in ARGPARSE_FOR_PROGRAMMERS)}

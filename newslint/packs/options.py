"""Options of a kind: values from YAML checked against what the kind declares, and made ready for use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from newslint.errors import one_line
from newslint.packs.yaml_text import Fields, describe
from newslint.patterns import Pattern
from newslint.rule import Option

WordLists = Callable[[str, str], Mapping[str, frozenset[str]]]
"""Reads a file of word lists, named relative to the pack, for the option of the second name."""


def read_options(declared: tuple[Option, ...], fields: Fields, word_lists: WordLists) -> dict[str, Any]:
    """Return a value for every declared option: the one given, else its default.

    Raises the fields' error for unknown options and values of the wrong type.
    """
    fields.refuse_unknown([option.name for option in declared])
    return {option.name: _value(option, fields, word_lists) for option in declared}


def _value(option: Option, fields: Fields, word_lists: WordLists) -> Any:
    given = fields.data.get(option.name, option.default)
    if given is None and option.default is None and option.name not in fields.data:
        if option.type in ("patterns", "texts"):
            return ()
        return {} if option.type == "word-lists" else None
    if option.type in ("pattern", "patterns"):
        return _patterns(option, fields, given)
    if option.type == "texts":
        return fields.texts_of(option.name, option.default or ())
    if option.type == "word-lists":
        return word_lists(fields.text_of(option.name, option.default), option.name)
    if option.type == "choice":
        return fields.choice_of(option.name, option.choices, option.default)
    wanted = {"text": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}[option.type]
    if not isinstance(given, wanted) or (isinstance(given, bool) and option.type != "boolean"):
        raise fields.fail(f"expected a value of type {option.type}, found {describe(given)}", option.name)
    if isinstance(given, float) and not isfinite(given):
        raise fields.fail(f"expected a number, found {given}", option.name)
    return given


def _patterns(option: Option, fields: Fields, given: Any) -> Any:
    sources = fields.texts_of(option.name, given if isinstance(given, (list, tuple)) else (given,))
    ignore_case = fields.data.get("ignore-case", True) is not False
    patterns = tuple(Pattern(source, ignore_case=ignore_case) for source in sources)
    return patterns[0] if option.type == "pattern" else patterns


def check_patterns(declared: tuple[Option, ...], settings: Mapping[str, Any], fields: Fields) -> None:
    """Compile every pattern among ``settings``. Raises the fields' error for one that is not well formed."""
    import regex

    for option in declared:
        if option.type not in ("pattern", "patterns"):
            continue
        value = settings[option.name]
        for index, pattern in enumerate((value,) if isinstance(value, Pattern) else value or ()):
            try:
                pattern.compiled  # noqa: B018 - compiling is what is wanted
            except (regex.error, RecursionError, ValueError, OverflowError) as problem:
                place = (index,) if isinstance(fields.data.get(option.name), list) else ()
                raise fields.fail(f"not a pattern: {one_line(problem)}", option.name, *place) from None

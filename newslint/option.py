"""Options: what a kind or a reader lets people set, and of which type."""

from __future__ import annotations

from typing import Any, NamedTuple

from newslint.expressions.patterns import Pattern


class Swap(NamedTuple):
    """A wrong word or expression, and what stands in its place: the best first."""

    wrong: str | Pattern
    rights: tuple[str, ...]


class Option(NamedTuple):
    """One option of a kind or a reader: its name, type, default and one line of help.

    ``type`` is one of text, integer, number, boolean, texts, pattern, patterns, word-lists, choice, choices, steps, or
    - words: words taken as they stand, in the rule or in ``.txt`` files of its pack; a tuple of texts
    - swaps: wrong words with the right ones, in the rule or in ``.tsv`` files; a tuple of ``Swap``
    - templates: sources of patterns in which ``{name}`` stands for a text that is not known yet; a tuple of texts
    - groups: forms of which a text is to use one, each group a tuple of texts and patterns; a tuple of groups

    Options of the type patterns take phrases as well, which stand ``at`` a place unless the rule says another.
    Expressions and phrases may say in which part of an article they count, unless ``placed`` is false.
    Of patterns, swaps and groups the option ``ignore-case`` of the same kind tells whether case counts. Options of
    readers may also be of the type reader, which is the name of a reader of text and becomes that reader.
    """

    name: str
    type: str
    default: Any
    help: str
    choices: tuple[str, ...] = ()
    at: str = "anywhere"
    placed: bool = True

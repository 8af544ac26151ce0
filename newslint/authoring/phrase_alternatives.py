"""The alternatives of phrases: each phrase, each choice inside it, and each phrase of the lists of its rule."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from newslint.phrases.compounds import Choice, choices, replaced
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.node import Node
from newslint.phrases.requirements import required


class PhraseAlternative(NamedTuple):
    """An alternative as people wrote it, the phrases without it, and the phrases with it alone.

    A text in which it is found holds one of ``literals``, where there are any.
    """

    text: str
    without: PhraseSet
    alone: PhraseSet
    literals: tuple[str, ...]


def alternatives(phrases: PhraseSet, lists: Collection[str]) -> Iterator[PhraseAlternative]:
    """Yield the alternatives of phrases; of named lists those of ``lists``, each once."""
    told: set[str] = set()
    for index, phrase in enumerate(phrases.phrases):
        rest = (*phrases.phrases[:index], *phrases.phrases[index + 1 :])
        yield PhraseAlternative(phrase.text, _made(phrases, rest), _made(phrases, (phrase,)), _literals(phrase.tree))
        for choice in _written(phrase.tree, lists):
            if choice.name in told:
                continue
            told.update(filter(None, (choice.name,)))
            where = f"<{choice.name}>" if choice.name else phrase.text
            yield from _of_choice(phrases, choice, where)


def _written(tree: Node, lists: Collection[str]) -> Iterator[Choice]:
    """Yield the choices in a tree that leave something to choose, but for those in lists of others."""
    hidden: set[int] = set()
    for choice in choices(tree):
        if id(choice) in hidden or (choice.name and choice.name not in lists):
            hidden.update(id(inner) for option in choice.options for inner in choices(option))
        elif len(choice.options) + choice.optional > 1:
            yield choice


def _of_choice(phrases: PhraseSet, choice: Choice, where: str) -> Iterator[PhraseAlternative]:
    for index, text in enumerate(choice.texts):
        option = choice.options[index]
        rest = Choice((*choice.options[:index], *choice.options[index + 1 :]), optional=choice.optional)
        changed = (_with(phrases, choice, rest), _with(phrases, choice, Choice((option,))))
        yield PhraseAlternative(f"{where}: {text}", *changed, _literals(option))


def _with(phrases: PhraseSet, old: Choice, new: Choice) -> PhraseSet:
    changed = (Phrase(phrase.text, replaced(phrase.tree, old, new)) for phrase in phrases.phrases)
    return _made(phrases, tuple(changed))


def _made(phrases: PhraseSet, others: tuple[Phrase, ...]) -> PhraseSet:
    return PhraseSet(others, phrases.at, phrases.vocabulary, phrases.lists)


def _literals(node: Node) -> tuple[str, ...]:
    return tuple(literal.lower() for literal in required([node]) or ())

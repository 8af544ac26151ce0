"""Which words, expressions and other alternatives in a rule's options no example exercises.

An alternative is exercised where it makes a difference to an example: what is reported changes when it is taken out,
or when it is the only one left. So an expression is exercised by a bad example that it matches, and an exception by a
good example that would be reported without it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from newslint.analyses.sequences import Step
from newslint.authoring.phrase_alternatives import alternatives
from newslint.errors import NewslintError
from newslint.expressions.patterns import Pattern
from newslint.option import Option, Swap
from newslint.phrases.matcher import PhraseSet
from newslint.rule import Rule
from newslint.testing import ExampleRunner

COUNTED = ("patterns", "templates", "words", "swaps", "groups", "steps")
Outcome = tuple[tuple[tuple[int, int], ...], ...]


class Alternative(NamedTuple):
    """One of the alternatives of an option, as people wrote it, and whether an example exercises it."""

    option: str
    text: str
    exercised: bool


class _Choice(NamedTuple):
    """An alternative with the option's value without it, with it alone, and without any."""

    text: str
    without: Any
    alone: Any
    none: Any
    literals: tuple[str, ...] = ()
    """Of which one stands in every example that could exercise it, where there are any."""


def coverage(rule: Rule, runner: ExampleRunner) -> list[Alternative]:
    """Return every alternative that the rule's own file names, in order. The rule's examples should hold."""
    probe = _Probe(rule, runner)
    return [
        Alternative(option.name, choice.text, probe.is_exercised(option, choice))
        for option in rule.options
        if option.type in COUNTED and option.name in rule.spec.options
        for choice in _choices(option, rule.settings[option.name], rule.spec.lists)
    ]


class _Probe:
    """Runs a rule's examples with some of its options changed."""

    def __init__(self, rule: Rule, runner: ExampleRunner) -> None:
        self._rule = rule
        self._runner = runner
        self._as_it_is = self._outcome({})
        self._texts = " ".join(" ".join(example.text.lower().split()) for example in (*rule.spec.bad, *rule.spec.good))

    def is_exercised(self, option: Option, choice: _Choice) -> bool:
        """Return whether an example tells an option's value with an alternative from one without it."""
        if choice.literals and not any(literal in self._texts for literal in choice.literals):
            return False  # long lists of words are common; a word that stands nowhere needs no run
        if self._outcome({option.name: choice.without}) != self._as_it_is:
            return True
        return self._outcome({option.name: choice.alone}) != self._outcome({option.name: choice.none})

    def _outcome(self, changes: Mapping[str, Any]) -> Outcome:
        """Return what is reported in each example; nothing where the kind refuses such options."""
        rule = self._rule
        try:
            changed = type(rule)(rule.spec, {**rule.settings, **changes})
        except NewslintError:
            return tuple(() for _ in (*rule.spec.bad, *rule.spec.good))
        return tuple(result.spans for result in self._runner.run_all(changed))


def _choices(option: Option, value: Any, lists: Collection[str]) -> Iterator[_Choice]:
    if option.type == "groups":
        yield from _of_groups(value)
    elif option.type == "steps":
        yield from _of_steps(value)
    else:
        for index, item in enumerate(value):
            rest = (value[:index], value[index + 1 :])
            if isinstance(item, PhraseSet):
                yield from _of_phrases(item, lists, *rest)
            else:
                literals = (item.lower(),) if option.type == "words" else ()
                yield _Choice(_text(item), (*rest[0], *rest[1]), (item,), (), literals)


def _of_phrases(item: PhraseSet, lists: Collection[str], before: Any, behind: Any) -> Iterator[_Choice]:
    for text, without, alone, literals in alternatives(item, lists):
        yield _Choice(text, (*before, without, *behind), (alone,), (), literals)


def _of_groups(groups: tuple[tuple[str | Pattern, ...], ...]) -> Iterator[_Choice]:
    """Yield each form of each group; what a form does alone cannot be told, for it takes two to differ."""
    for index, group in enumerate(groups):
        for number, form in enumerate(group):
            rest = group[:number] + group[number + 1 :]
            kept = (rest,) if len(rest) > 1 else ()
            yield _Choice(_text(form), (*groups[:index], *kept, *groups[index + 1 :]), (), ())


def _of_steps(steps: tuple[Step, ...]) -> Iterator[_Choice]:
    """Yield each word, expression and list of each step, and the words that do not count."""
    for index, step in enumerate(steps):

        def put(changed: Step, index: int = index) -> tuple[Step, ...]:
            return (*steps[:index], changed, *steps[index + 1 :])

        for field in ("words", "match", "classes", "excluded"):
            items = getattr(step, field)
            empty = type(items)()
            for item in sorted(items, key=_text):
                rest = type(items)(other for other in items if other is not item)
                alone = step._replace(**{field: type(items)((item,))})
                changed = step._replace(**{field: rest})
                yield _Choice(_text(item), put(changed), put(alone), put(step._replace(**{field: empty})))


def _text(item: str | Pattern | Swap) -> str:
    if isinstance(item, Swap):
        return _text(item.wrong)
    return item.written if isinstance(item, Pattern) else item

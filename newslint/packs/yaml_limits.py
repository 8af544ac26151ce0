"""What a YAML text may not hold: aliases, and mappings and lists inside each other without end."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import Any

from newslint.errors import NewslintError

DEEPEST = 100
"""How many mappings and lists may stand inside each other: libyaml crashes on many thousands."""
TOO_DEEP = f"nested more than {DEEPEST} deep"
MANY_BRACKETS = 1000
_MAY_BE_DEEP = re.compile(rf" {{{DEEPEST}}}|(?:[-?:][ \t]+){{3}}")
_ALIAS = re.compile(r"(?:^|[\s\[{,:?-])\*[^\s*]", re.MULTILINE)


def refuse_bombs(text: str, name: str, error: type[NewslintError], loader: Any) -> None:
    """Raise ``error`` for aliases, which can make a few lines stand for gigabytes, and for endless nesting."""
    import yaml

    if not _is_suspect(text):
        return
    # What else is wrong with the text is told when it is loaded.
    with suppress(yaml.YAMLError):
        try:
            _refuse_bombs(text, name, error, loader)
        except yaml.MarkedYAMLError as problem:
            # Some versions refuse deep nesting themselves, and sooner than they tell that it began: what stands before.
            if problem.problem_mark:
                _refuse_bombs(text[: offset_of(problem.problem_mark, text)], name, error, loader)


def _is_suspect(text: str) -> bool:
    """Return whether a text may hold aliases or deep nesting, so that it is worth a slower look."""
    if text.count("[") + text.count("{") > MANY_BRACKETS or _MAY_BE_DEEP.search(text):
        return True
    return "&" in text and _ALIAS.search(text) is not None


def _refuse_bombs(text: str, name: str, error: type[NewslintError], loader: Any) -> None:
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=loader):
        mark: Any = event.start_mark
        place = f"{name}:{mark.line + 1}"
        if isinstance(event, yaml.AliasEvent):
            raise error(f"{place}: aliases (*{event.anchor}) are not taken; write the value out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise error(f"{place}: {TOO_DEEP}")


def offset_of(mark: Any, text: str) -> int:
    """Return where in a text, in code points, a mark of the parser stands."""
    return sum(map(len, text.splitlines(keepends=True)[: mark.line])) + int(mark.column)

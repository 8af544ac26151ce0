"""Data that anybody may have written: YAML, TOML and JSON texts, and the limits within which newslint parses them.

All limits stand here. Parsers do not have them: a few kilobytes may keep one busy for minutes, fill the memory, or
overflow the stack.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from typing import Any

from newslint.i18n import Message
from newslint.json_fault import JsonError

LARGEST_CONFIG = 250_000
"""Bytes of the largest configuration that is read."""
MOST_GLOBS = 5_000
MOST_PATH_SETTINGS = 500
MOST_SKIP_PATTERNS = 200
"""How many items a list of the configuration may have where each costs time for every file."""
LARGEST_PACK_FILE = 500_000
"""Bytes of the largest file of rules or words in a pack."""
LARGEST_LOCK = 250_000
"""Bytes of the largest lock file of packs that is read."""
MOST_FETCHED_FILES = 5_000
MOST_FETCHED_BYTES = 50_000_000
"""How many files a fetched pack may have, and how many bytes in all."""
LARGEST_BASELINE = 100_000_000
"""Bytes of the largest baseline that is read: some five hundred thousand findings."""
LARGEST_REPORT = 500_000_000
"""Bytes of the largest JSON report that is compared."""
LONGEST_RECORD = 32_000_000
"""Code points of the longest line of records: an article has thousands, and memory must not run out."""
LONGEST_FRONT_MATTER = 65_536
"""Code points of the longest front matter whose metadata are read."""
DEEPEST = 100
"""How many mappings and lists may stand inside each other, and how many parts a dotted key may have."""
MOST_COLLECTIONS = 1_000_000
"""How many objects and lists a record may hold: each takes some hundred bytes of memory, and two in the file."""
LONGEST_NUMBER = 1_000
"""Signs of the longest number: turning more into a number takes quadratic time."""
_MANY_BRACKETS = 300
"""From how many brackets in YAML on their depth is looked at: fewer do no harm, and most rules have fewer."""

_YAML_ALIAS = re.compile(r"(?:^|[\s\[{,:?-])\*[^\s*]", re.MULTILINE)
_YAML_INDENTATION = re.compile(rf"(?<![ \t?:-])[ \t?:-]{{{DEEPEST}}}")
"""What a line of a deeply nested block begins with. The look-behind keeps shorter runs from being tried again."""
_TOML_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+(?:"{3,5})?'
    r"|'''(?:[^']|'(?!''))*+(?:'{3,5})?"
    r'|"(?:[^"\\\n]|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|[\[\]{}.=,\n]",
    re.DOTALL,
)
"""Strings and comments, in which nothing counts; brackets; what parts the parts of a key, and what ends it."""
LIMITS = ("size", "depth", "recursion", "aliases", "merge", "number", "count")


class LimitError(Exception):
    """A text is beyond one of the ``LIMITS``.

    ``line`` is where that shows, counted from 1; ``message`` says it.
    """

    def __init__(self, limit: str, line: int = 1, name: str = "…") -> None:
        self.limit = limit
        self.line = line
        self.message = beyond(limit, name)
        super().__init__(self.message)


class RepeatedKeyError(Exception):
    """A mapping gives a key twice; the second time in ``line`` (from 1)."""

    def __init__(self, key: object, line: int) -> None:
        super().__init__(key)
        self.key = key
        self.line = line


def beyond(limit: str, name: str = "…") -> Message:
    """Return what a text beyond a limit is like; ``name`` is that of an alias."""
    return {
        "size": Message("longer than {most} characters", most=LONGEST_FRONT_MATTER),
        "depth": Message("nested more than {deepest} deep", deepest=DEEPEST),
        "recursion": Message("nested too deeply"),
        "aliases": Message("aliases (*{name}) are not taken; write the value out", name=name),
        "merge": Message("the key << is not taken; write the values out"),
        "number": Message("a number of more than {most} digits", most=LONGEST_NUMBER),
        "count": Message("more than {most} lists and objects", most=MOST_COLLECTIONS),
    }[limit]


def load_yaml(text: str, *, unique_keys: bool = False) -> Any:
    """Return the data of one YAML document: plain types only, without aliases; ``unique_keys`` refuses repeated ones.

    Raises ``LimitError``, ``RepeatedKeyError``, ``yaml.YAMLError`` for what is not YAML, and whatever Python raises for
    a value that only looks like a number or a date.
    """
    import yaml

    if _may_be_a_bomb(text):
        _refuse_yaml_bombs(text)
    try:
        return yaml.load(text, Loader=unique_loader() if unique_keys else yaml_loader())
    except RecursionError:
        raise LimitError("recursion") from None


def load_toml(text: str) -> dict[str, Any]:
    """Return the data of a TOML text. Raises ``LimitError``, and ``ValueError`` for what is not TOML."""
    import tomllib

    _refuse_deep_toml(text)
    return tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))


def load_json(text: str, *, most_collections: int = 0) -> Any:
    """Return the data of a JSON text, which may hold no more than some objects and lists, where that is given.

    Raises ``LimitError``, and ``JsonError`` for what is not JSON.
    """
    import json

    if most_collections and text.count("{") + text.count("[") > most_collections:
        raise LimitError("count")
    try:
        return json.loads(text)
    except RecursionError:
        raise LimitError("recursion") from None
    except json.JSONDecodeError as problem:
        raise JsonError(problem) from None
    except ValueError:  # more digits than Python turns into a number
        raise LimitError("number") from None


def _may_be_a_bomb(text: str) -> bool:
    """Return whether a YAML text may hold aliases or deep nesting, so that it is worth a slower look."""
    if text.count("[") + text.count("{") > _MANY_BRACKETS or _YAML_INDENTATION.search(text):
        return True
    return "&" in text and _YAML_ALIAS.search(text) is not None


def _refuse_yaml_bombs(text: str) -> None:
    """Raise ``LimitError`` for aliases, which make a few lines stand for gigabytes, and for endless nesting."""
    import yaml

    try:
        _refuse_yaml_events(text)
    except yaml.MarkedYAMLError as problem:
        # Some versions refuse deep nesting themselves, and sooner than they tell that it began: what stands before.
        # What else is wrong with the text is told when it is loaded.
        with suppress(yaml.YAMLError):
            _refuse_yaml_events(text[: offset_of(problem.problem_mark, text)] if problem.problem_mark else "")
    except yaml.YAMLError:
        return


def _refuse_yaml_events(text: str) -> None:
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=yaml_loader()):
        if isinstance(event, yaml.AliasEvent):
            raise LimitError("aliases", _line(event), event.anchor or "")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise LimitError("depth", _line(event))


def offset_of(mark: Any, text: str) -> int:
    """Return where in a YAML text, in code points, a mark of the parser stands."""
    return sum(map(len, text.splitlines(keepends=True)[: mark.line])) + int(mark.column)


def _line(what: Any) -> int:
    """Return the line of an event or a node, counted from 1."""
    return int(what.start_mark.line) + 1


def _refuse_deep_toml(text: str) -> None:
    """Raise ``LimitError`` for endless nesting, and for keys of more parts than anybody nests tables.

    ``tomllib`` takes quadratic time and memory for such a key. As far as a text is TOML, its tokens are found exactly;
    where it is not, ``tomllib`` stops.
    """
    depth = parts = 0
    for match in _TOML_TOKEN.finditer(text):
        token = match.group()
        if token == ".":
            parts += 1
        elif token in "=,\n":
            parts = 0
        elif token in "[]{}":
            parts = 0
            depth = depth + 1 if token in "[{" else max(0, depth - 1)
        if max(depth, parts) > DEEPEST:
            raise LimitError("depth", text.count("\n", 0, match.start()) + 1)


@lru_cache(maxsize=1)
def yaml_loader() -> Any:
    """Return a loader class of plain data, on libyaml where it is built in, which refuses what takes too long."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        """Safe loader without merge keys, of which many take quadratic time, and without endless numbers."""

        def flatten_mapping(self, node: Any) -> None:
            for key, _ in node.value:
                if key.tag == "tag:yaml.org,2002:merge":
                    raise LimitError("merge", _line(key))
            super().flatten_mapping(node)

    for kind in ("int", "float"):
        tag = f"tag:yaml.org,2002:{kind}"
        Loader.add_constructor(tag, _bounded(Loader.yaml_constructors[tag]))
    return Loader


def _bounded(construct: Any) -> Any:
    """Return a constructor of numbers that refuses endless ones (1:1:1:1 is a number in YAML)."""

    def constructor(loader: Any, node: Any) -> Any:
        if len(node.value) > LONGEST_NUMBER:
            raise LimitError("number", _line(node))
        return construct(loader, node)

    return constructor


@lru_cache(maxsize=1)
def unique_loader() -> Any:
    """Return a loader class that takes a repeated key for the mistake it is."""

    class Loader(yaml_loader()):  # type: ignore[misc]
        """Safe loader that refuses repeated keys."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            mapping = super().construct_mapping(node, deep)
            if len(mapping) != len(node.value):
                seen: set[object] = set()
                for key, _ in node.value:
                    if key.value in seen:
                        raise RepeatedKeyError(key.value, _line(key))
                    seen.add(key.value)
            return mapping

    return Loader

"""YAML text to plain data: safe types only, bounded, no duplicate keys, and the line of any key for messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newslint.errors import NewslintError, nearest, nearest_or_all
from newslint.foreign_data import LimitError, RepeatedKeyError, load_yaml, yaml_loader
from newslint.i18n import Message

MANY_CHOICES = 12
"""How many choices are still listed where one of them was most likely meant."""
_LOST_SPACE = re.compile(r"[a-z-]+:\S")
_CURLY_QUOTES = "“”„‟‘’"


def load(text: str, name: str, error: type[NewslintError]) -> Any:
    """Return the data of one YAML document; ``name`` is the file's name for messages.

    Raises ``error`` where the text is not YAML, repeats a key, holds anything but plain data, or is beyond a limit of
    ``newslint.foreign_data``.
    """
    what: str
    try:
        return load_yaml(text, unique_keys=True)
    except LimitError as problem:
        line, what = problem.line, problem.message
    except RepeatedKeyError as repeated:
        line, what = repeated.line, Message("the key {key!r} is given twice", key=repeated.key)
    except Exception as problem:  # scalars that look like a number or a date and are none raise anything
        from newslint.packs.yaml_problems import explain  # only where something is wrong

        line, what = explain(problem, text, yaml_loader())
    raise error("{place}: {what}", place=f"{name}:{line}", what=what)


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Return the line (from 1) of the key or item at ``path`` in a YAML text that loads."""
    return _node_at(text, path)[0]


def place_in(text: str, path: Sequence[str | int], offset: int) -> tuple[int, int]:
    """Return the line and the column (from 1) of a character of the text value at ``path`` in a YAML text that loads.

    ``offset`` counts the characters of the value. Where YAML writes the value in another way than it reads (folded
    lines, escapes), the place is the value's first character.
    """
    import yaml

    line, node = _node_at(text, path)
    if not isinstance(node, yaml.ScalarNode):
        return line, 1
    start = node.start_mark
    written = text.split("\n")
    if node.style == "|":
        below = node.value.count("\n", 0, offset)
        column = offset - (node.value.rfind("\n", 0, offset) + 1)
        source, value = written[start.line + 1 + below], node.value.split("\n")[below]
        return start.line + 2 + below, source.find(value) + column + 1
    first = start.column + (node.style in ("'", '"'))
    is_as_read = written[start.line][first:].startswith(node.value)
    return start.line + 1, first + (offset if is_as_read else 0) + 1


def _node_at(text: str, path: Sequence[str | int]) -> tuple[int, Any]:
    """Return the line (from 1) of the key or item at a path, and its value's node, as far as there is one."""
    import yaml

    node = yaml.compose(text, Loader=yaml_loader())
    line = 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == str(step):
                    line, node = key.start_mark.line + 1, value
                    break
            else:
                break
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line, node


class Fields:
    """A mapping read from YAML together with what its error messages need: file, text, and path of keys."""

    __slots__ = ("data", "error", "name", "path", "text")

    def __init__(
        self,
        data: Any,
        text: str,
        name: str,
        error: type[NewslintError],
        path: tuple[str | int, ...] = (),
    ) -> None:
        self.text = text
        self.name = name
        self.error = error
        self.path = path
        if not isinstance(data, dict):
            hint = Message("; a key needs a space behind its colon") if _LOST_SPACE.match(str(data)) else ""
            raise self.fail(
                Message("expected a mapping of keys to values, found {found}{hint}", found=describe(data), hint=hint)
            )
        self.data: dict[str, Any] = data
        for key in data:
            if not isinstance(key, str):
                raise self.fail(
                    Message("expected text for a key, found {found}; put it in quotes", found=describe(key))
                )

    def fail(self, message: str, *keys: str | int) -> NewslintError:
        """Return an error that names the file and the line of the key below this mapping."""
        path = (*self.path, *keys)
        shown = ".".join(str(step) for step in path)
        place = f"{self.name}:{line_of(self.text, path)}"
        if shown:
            return self.error("{place}: {key}: {message}", place=place, key=shown, message=message)
        return self.error("{place}: {message}", place=place, message=message)

    def fail_in(self, message: str, offset: int, *keys: str | int) -> NewslintError:
        """Return an error that names the file, the line and the column of a character of the text under a key."""
        path = (*self.path, *keys)
        line, column = place_in(self.text, path, offset)
        place, shown = f"{self.name}:{line}:{column}", ".".join(map(str, path))
        return self.error("{place}: {key}: {message}", place=place, key=shown, message=message)

    def fail_at(self, message: str, key: str, index: int) -> NewslintError:
        """Return an error that names an item of the list under ``key``, which may also be a text by itself."""
        return self.fail(message, key, index) if isinstance(self.data[key], list) else self.fail(message, key)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Raise an error for the first key that is not known, with the nearest one that is."""
        for key in self.data:
            if key not in known:
                if key != key.strip():
                    raise self.fail(
                        Message("no-break spaces stand before {key!r}; YAML takes plain spaces only", key=key.strip()),
                        key,
                    )
                hint = nearest_or_all(key, known) if known else Message("; there are none")
                raise self.fail(Message("unknown key {key!r}{hint}", key=key, hint=hint), key)

    def below(self, key: str) -> Fields:
        """Return the mapping under ``key``. Raises an error where there is no mapping."""
        if key not in self.data:
            raise self.fail(Message("the key {key!r} is missing", key=key))
        return Fields(self.data[key], self.text, self.name, self.error, (*self.path, key))

    def inside(self, value: Any, *keys: str | int) -> Fields:
        """Return the mapping that stands at a path below. Raises an error where it is no mapping."""
        return Fields(value, self.text, self.name, self.error, (*self.path, *keys))

    def text_of(self, key: str, default: str | None = None) -> str:
        """Return the string under ``key``. Raises an error where it is missing (without default) or no string."""
        value = self.data.get(key, default)
        if value is None and key not in self.data:
            raise self.fail(Message("the key {key!r} is missing", key=key))
        return self._text(value, key)

    def choice_of(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """Return the string under ``key``, one of ``choices``."""
        given = self.data.get(key)
        if isinstance(given, bool):
            raise self.fail(
                Message("{found} is not one of {names}", found=describe(given), names=", ".join(choices)), key
            )
        value = self.text_of(key, default)
        if value not in choices:
            raise self.fail(no_choice(value, choices), key)
        return value

    def texts_of(self, key: str, default: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the list of strings under ``key``; a single string counts as a list of one."""
        value = self.data.get(key, default)
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, (list, tuple)):
            raise self.fail(Message("expected a list of texts, found {found}", found=describe(value)), key)
        return tuple(self._text(item, key, index) for index, item in enumerate(value))

    def _text(self, value: Any, *keys: str | int) -> str:
        if not isinstance(value, str):
            advice = Message("; put it in quotes") if is_scalar(value) else ""
            if isinstance(value, dict) and value:
                advice = Message("; a text that holds ': ' must stand in quotes ({key}: …)", key=next(iter(value)))
            raise self.fail(
                Message("expected text, found {found}{advice}", found=describe(value), advice=advice), *keys
            )
        return value


def describe(value: object) -> str:
    """Return what a value is in words of YAML."""
    if value is None:
        return Message("nothing")
    if isinstance(value, bool):
        return Message("the yes/no value {value}", value=str(value).lower())
    if isinstance(value, (int, float)):
        return Message("the number {value}", value=value)
    if isinstance(value, str):
        return Message("the text {value!r}", value=value[:40])
    if isinstance(value, (dict, list)):
        return Message("a mapping") if isinstance(value, dict) else Message("a list")
    return Message("a date") if hasattr(value, "isoformat") else Message("a {type}", type=type(value).__name__)


def is_scalar(value: object) -> bool:
    """Return whether a value is a number, a yes or no, or a date, which in quotes would be a text."""
    return isinstance(value, (bool, int, float)) or hasattr(value, "isoformat")


def no_choice(value: str, choices: Sequence[str]) -> str:
    """Return the sentence for a text that is none of the choices: the nearest one, all of them where they are few."""
    bare = value.strip(_CURLY_QUOTES)
    if bare in choices:
        return Message(
            "curly quotes count as part of the text; write {bare} without them, or with straight ones", bare=bare
        )
    hint = nearest(value, choices) or nearest(value.lower(), choices)
    if hint and len(choices) > MANY_CHOICES:
        return Message("there is no {value!r} here{hint}", value=value, hint=hint)
    return Message("{value!r} is not one of {names}{hint}", value=value, names=", ".join(choices), hint=hint)

"""YAML text to plain data: safe types only, no duplicate keys, and the line of any key for error messages."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from newslint.errors import NewslintError, one_line


def load(text: str, name: str, error: type[NewslintError]) -> Any:
    """Return the data of one YAML document; ``name`` is the file's name for messages.

    Raises ``error`` where the text is not YAML, repeats a key, or holds anything but plain data.
    """
    import yaml

    try:
        return yaml.load(text, Loader=_loader())
    except yaml.MarkedYAMLError as problem:
        line = problem.problem_mark.line + 1 if problem.problem_mark else 1
        what = problem.problem or problem.context or "this is not YAML"
        raise error(f"{name}:{line}: {what}") from None
    except yaml.YAMLError as problem:
        raise error(f"{name}: {one_line(problem)}") from None
    except RecursionError:
        raise error(f"{name}: the YAML is nested too deeply") from None


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Return the line (from 1) of the key or item at ``path`` in a YAML text that loads."""
    import yaml

    node = yaml.compose(text, Loader=_loader())
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
    return line


@lru_cache(maxsize=1)
def _loader() -> Any:
    """Return a loader class on libyaml where it is built in, which refuses repeated keys and aliases."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        """Safe loader that takes a repeated key for the mistake it is."""

        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            mapping = super().construct_mapping(node, deep)
            if len(mapping) != len(node.value):
                seen: set[object] = set()
                for key, _ in node.value:
                    if key.value in seen:
                        problem = f"the key {key.value!r} is given twice"
                        raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                    seen.add(key.value)
            return mapping

    return Loader



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
            raise self.fail(f"expected a mapping of keys to values, found {describe(data)}")
        self.data: dict[str, Any] = data

    def fail(self, message: str, *keys: str | int) -> NewslintError:
        """Return an error that names the file and the line of the key below this mapping."""
        path = (*self.path, *keys)
        shown = ".".join(str(step) for step in path)
        place = f"{self.name}:{line_of(self.text, path)}"
        return self.error(f"{place}: {shown}: {message}" if shown else f"{place}: {message}")

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Raise an error for the first key that is not known, with the nearest one that is."""
        from newslint.errors import nearest

        for key in self.data:
            if key not in known:
                raise self.fail(f"unknown key {key!r}{nearest(str(key), known) or f'; known are {_list(known)}'}", key)

    def below(self, key: str | int) -> Fields:
        """Return the mapping under ``key``. Raises an error where there is no mapping."""
        return Fields(self.data[key], self.text, self.name, self.error, (*self.path, key))  # type: ignore[index]

    def text_of(self, key: str, default: str | None = None) -> str:
        """Return the string under ``key``. Raises an error where it is missing (without default) or no string."""
        value = self.data.get(key, default)
        if value is None:
            raise self.fail(f"the key {key!r} is missing")
        if not isinstance(value, str):
            raise self.fail(f"expected text, found {describe(value)}", key)
        return value

    def choice_of(self, key: str, choices: Sequence[str], default: str | None = None) -> str:
        """Return the string under ``key``, one of ``choices``."""
        from newslint.errors import nearest

        value = self.text_of(key, default)
        if value not in choices:
            raise self.fail(f"{value!r} is not one of {_list(choices)}{nearest(value, choices)}", key)
        return value

    def texts_of(self, key: str, default: Sequence[str] = ()) -> tuple[str, ...]:
        """Return the list of strings under ``key``; a single string counts as a list of one."""
        value = self.data.get(key, default)
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
            raise self.fail(f"expected a list of texts, found {describe(value)}", key)
        return tuple(value)


def describe(value: object) -> str:
    """Return what a value is in words of YAML."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"the yes/no value {str(value).lower()} (quote it for text)"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {value[:40]!r}"
    return {dict: "a mapping", list: "a list"}.get(type(value), f"a {type(value).__name__}")


def _list(words: Sequence[str]) -> str:
    return ", ".join(words)

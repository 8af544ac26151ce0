"""Rules as bytes: written without what a run does not need, read back without anything but newslint's own classes."""

from __future__ import annotations

import io
import pickle
from typing import Any

from newslint.rule import Rule, RuleSpec
from newslint.text.vocabulary import Vocabulary

_FOREIGN = {("functools", "partial"), ("builtins", "frozenset"), ("builtins", "set")}
"""What the bytes of a rule may name besides newslint's own classes and functions."""
_OWN = "newslint."
_VOCABULARY = "vocabulary"


def to_bytes(rule: Rule) -> bytes | None:
    """Return a rule as bytes; None for one that is not newslint's own class, or holds what cannot be written."""
    if not type(rule).__module__.startswith(f"{_OWN}kinds."):
        return None
    buffer = io.BytesIO()
    try:
        _Writer(buffer, protocol=5).dump(rule)
        data = buffer.getvalue()
        from_bytes(data, rule.spec.vocabulary)
    except Exception:  # whatever cannot be written is made from its file every time
        return None
    return data


def from_bytes(data: bytes, vocabulary: Vocabulary) -> Rule:
    """Return the rule that ``to_bytes`` has written. Raises anything for other bytes."""
    rule = _Reader(io.BytesIO(data), vocabulary).load()
    if not isinstance(rule, Rule):
        raise pickle.UnpicklingError("no rule")
    return rule


class _Writer(pickle.Pickler):
    """Leaves out the vocabulary, which all rules share, and examples, which only people and tests read."""

    def persistent_id(self, obj: object) -> str | None:
        return _VOCABULARY if isinstance(obj, Vocabulary) else None

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, RuleSpec) and (obj.bad or obj.good):
            return RuleSpec, tuple(obj._replace(bad=(), good=()))
        return NotImplemented


class _Reader(pickle.Unpickler):
    """Makes nothing but what rules are made of."""

    def __init__(self, file: io.BytesIO, vocabulary: Vocabulary) -> None:
        super().__init__(file)
        self._vocabulary = vocabulary

    def persistent_load(self, pid: str) -> Vocabulary:
        return self._vocabulary

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _FOREIGN or (module.startswith(_OWN) and "." not in name):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a rule")

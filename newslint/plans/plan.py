"""A plan: what is known of the rules of some packs, in one file that is read in one piece."""

from __future__ import annotations

import marshal
import os
from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from newslint.plans.private_files import cache_folder, read_private, write_private

MOST_PLANS = 8
"""How many plans are kept: those that were used last."""
_SUFFIX = ".plan"
_DIGEST_SIZE = 32


Brief = tuple[str, str, bool, tuple[str, ...]]
"""The values of a ``RuleBrief``."""


class PlannedRule(NamedTuple):
    """One rule in a plan: the values of its ``RuleFacts``, literals as pairs, and the rule as bytes."""

    facts: tuple[object, ...]
    data: bytes


class Plan(NamedTuple):
    """What is known: the briefs of all rules, those rules that were built, and the words of the vocabulary."""

    briefs: Mapping[str, Brief]
    rules: Mapping[str, PlannedRule]
    words: Mapping[str, tuple[str, ...]]


def read_plan(key: bytes) -> Plan | None:
    """Return the plan of a key; None where there is none, or its file is not as this user's newslint wrote it."""
    data = read_private(_path(key)) if cache_folder() else None
    if data is None or data[:_DIGEST_SIZE] != _digest(key, data[_DIGEST_SIZE:]):
        return None
    with suppress(OSError):
        os.utime(_path(key))  # what is used is the last to go
    with suppress(ValueError, TypeError, EOFError):
        briefs, rules, words = marshal.loads(memoryview(data)[_DIGEST_SIZE:])
        return Plan(briefs, {rule_id: PlannedRule(*rule) for rule_id, rule in rules.items()}, words)
    return None


def write_plan(key: bytes, plan: Plan) -> None:
    """Keep a plan for later runs, where this user has a cache; of many, those that were not used longest go."""
    folder = cache_folder()
    if not folder:
        return
    rules = {rule_id: tuple(rule) for rule_id, rule in plan.rules.items()}
    data = marshal.dumps((dict(plan.briefs), rules, dict(plan.words)))
    if write_private(_path(key), _digest(key, data) + data):
        _remove_unused(folder)


def plan_files() -> list[str]:
    """Return the paths of all plans in the cache, the one that was used last first."""
    folder = cache_folder()
    try:
        with os.scandir(folder or os.devnull) as entries:
            plans = [entry for entry in entries if entry.name.endswith(_SUFFIX)]
        found = [(entry.stat(follow_symlinks=False).st_mtime_ns, entry.path) for entry in plans]
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)]


def _remove_unused(folder: str) -> None:
    for path in plan_files()[MOST_PLANS:]:
        with suppress(OSError):
            os.unlink(path)


def _path(key: bytes) -> str:
    return os.path.join(cache_folder(), key.hex() + _SUFFIX)


def _digest(key: bytes, data: bytes) -> bytes:
    from _blake2 import blake2b

    return blake2b(data, digest_size=_DIGEST_SIZE, key=key[:32]).digest()

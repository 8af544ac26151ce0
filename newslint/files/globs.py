"""Globs over paths: ``*`` stays within a folder, ``**`` crosses folders, a bare name matches at any depth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from time import process_time
from typing import Any

from newslint.errors import ConfigError, one_line

MOST_SECONDS = 1.0
"""Seconds that one set of globs may lose to paths that take longer than ``SLOW_SECONDS``."""
SLOW_SECONDS = 0.01
SHOWN = 200
_OUTSIDE = re.compile(r"\\.|\[[!^]?+\]?+[^\]]*+\]")
"""What brackets and braces do not count in: signs behind a backslash, and classes of characters."""


class Globs:
    """A set of globs, compiled when first asked; ``arsip/`` and ``arsip`` stand for all that is in the folder."""

    __slots__ = ("_matchers", "_spent", "patterns")

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._matchers: list[Any] | None = None
        self._spent = 0.0

    def __bool__(self) -> bool:
        return bool(self.patterns)

    def match(self, path: str) -> bool:
        """Return whether a relative path with forward slashes matches any of the globs.

        Raises ``ConfigError`` for globs that stand for too many, or take too long to try.
        """
        if not self.patterns:
            return False
        if self._matchers is None:
            self._matchers = self._compiled()
        begun = process_time()
        try:
            found = any(matcher.fullmatch(path, timeout=MOST_SECONDS) for matcher in self._matchers)
        except TimeoutError:
            raise self._too_slow() from None
        took = process_time() - begun
        if took > SLOW_SECONDS:
            self._spent += took
            if self._spent > MOST_SECONDS:
                raise self._too_slow()
        return found

    def _compiled(self) -> list[Any]:
        import regex
        from wcmatch import glob

        flags = glob.GLOBSTAR | glob.DOTGLOB | glob.BRACE | glob.FORCEUNIX
        try:
            full = [full for one in self.patterns for full in _expand(one)]
            sources, _ = glob.translate(full, flags=flags)
        except Exception as problem:  # wcmatch raises errors of its own for globs that expand without end
            raise self._fail(one_line(problem)) from None
        return [regex.compile(source) for source in dict.fromkeys(sources)]

    def _too_slow(self) -> ConfigError:
        return self._fail("they take too long to try; use fewer '**' and '*'")

    def _fail(self, what: str) -> ConfigError:
        shown = ", ".join(self.patterns)
        return ConfigError(f"the globs {shown if len(shown) <= SHOWN else shown[:SHOWN] + '…'}: {what}")


def fault_in(pattern: str) -> str:
    """Return what is wrong with a glob: a bracket or a brace that is never closed, which would match nothing."""
    signs = _OUTSIDE.sub("", pattern)
    opened = "[" if "[" in signs else "{" if signs.count("{") > signs.count("}") else ""
    return opened and f"{opened!r} is never closed; write '\\{opened}' for the sign itself"


def _expand(pattern: str) -> tuple[str, ...]:
    """Return the globs that one pattern stands for, as in an ignore file: with a slash it counts from the root."""
    bare = pattern.removeprefix("./").strip("/")
    is_anchored = "/" in pattern.rstrip("/")
    deep = bare if is_anchored else f"**/{bare}"
    return deep, f"{deep}/**"

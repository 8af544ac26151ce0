"""Globs over paths: ``*`` stays within a folder, ``**`` crosses folders, a bare name matches at any depth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newslint.errors import ConfigError, one_line


class Globs:
    """A set of globs, compiled when first asked; ``arsip/`` and ``arsip`` stand for all that is in the folder."""

    __slots__ = ("_matcher", "patterns")

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._matcher: Any = None

    def __bool__(self) -> bool:
        return bool(self.patterns)

    def match(self, path: str) -> bool:
        """Return whether a relative path with forward slashes matches any of the globs."""
        if not self.patterns:
            return False
        if self._matcher is None:
            from wcmatch import glob

            flags = glob.GLOBSTAR | glob.DOTGLOB | glob.BRACE | glob.FORCEUNIX
            try:
                self._matcher = glob.compile([full for one in self.patterns for full in _expand(one)], flags=flags)
            except Exception as problem:  # wcmatch raises errors of its own for globs that expand without end
                raise ConfigError(f"the globs {', '.join(self.patterns)}: {one_line(problem)}") from None
        return bool(self._matcher.match(path))


def _expand(pattern: str) -> tuple[str, ...]:
    """Return the globs that one pattern stands for, as in an ignore file: with a slash it counts from the root."""
    bare = pattern.removeprefix("./").strip("/")
    is_anchored = "/" in pattern.rstrip("/")
    deep = bare if is_anchored else f"**/{bare}"
    return deep, f"{deep}/**"

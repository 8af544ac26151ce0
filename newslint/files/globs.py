"""Globs over paths: ``*`` stays within a folder, ``**`` crosses folders, a bare name matches at any depth."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from time import process_time
from typing import Any

from newslint.errors import ConfigError, one_line
from newslint.i18n import Message

MOST_SECONDS = 1.0
"""Seconds that one set of globs may lose to paths that take longer than ``SLOW_SECONDS``."""
SLOW_SECONDS = 0.01
SHOWN = 200
_OUTSIDE = re.compile(r"\\.|\[[!^]?+\]?+[^\]]*+\]")
"""What brackets and braces do not count in: signs behind a backslash, and classes of characters."""
_SEPARATING = re.compile(r"\\(?:[^\[\]{}!,]|$)")
"""A backslash that is not written before a bracket, a brace or the like, to make that stand for itself."""
_URL_OR_DRIVE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/")


class Globs:
    """A set of globs, compiled when first asked; ``arsip/`` and ``arsip`` stand for all that is in the folder.

    ``unmatched`` are those that have matched no path so far.
    """

    __slots__ = ("_matchers", "_spent", "_used", "patterns")

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(patterns)
        self._matchers: list[list[Any]] | None = None
        self._used = [False] * len(self.patterns)
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
            found = self._match(self._matchers, path)
        except TimeoutError:
            raise self._too_slow() from None
        took = process_time() - begun
        if took > SLOW_SECONDS:
            self._spent += took
            if self._spent > MOST_SECONDS:
                raise self._too_slow()
        return found

    @property
    def unmatched(self) -> tuple[str, ...]:
        """The globs that have matched no path so far."""
        return tuple(pattern for pattern, used in zip(self.patterns, self._used, strict=True) if not used)

    def _match(self, matchers: list[list[Any]], path: str) -> bool:
        found = False
        for index, of_pattern in enumerate(matchers):
            # Behind a match only those that have matched nothing yet are tried.
            if found and self._used[index]:
                continue
            if any(matcher.fullmatch(path, timeout=MOST_SECONDS) for matcher in of_pattern):
                self._used[index] = found = True
        return found

    def _compiled(self) -> list[list[Any]]:
        import regex
        from wcmatch import glob

        flags = glob.GLOBSTAR | glob.DOTGLOB | glob.BRACE | glob.FORCEUNIX
        compiled = []
        for pattern in self.patterns:
            try:
                sources, _ = glob.translate(_expand(pattern), flags=flags)
            except Exception as problem:  # wcmatch raises errors of its own for globs that expand without end
                raise self._fail(one_line(problem)) from None
            compiled.append([regex.compile(source) for source in dict.fromkeys(sources)])
        return compiled

    def _too_slow(self) -> ConfigError:
        return self._fail("they take too long to try; use fewer '**' and '*'")

    def _fail(self, what: str) -> ConfigError:
        shown = ", ".join(self.patterns)
        return ConfigError(
            "the globs {globs}: {what}", globs=shown if len(shown) <= SHOWN else shown[:SHOWN] + "…", what=what
        )


def fault_in(pattern: str, root: str) -> str:
    """Return what is wrong with a glob that would match nothing below ``root``, as the end of a sentence."""
    signs = _OUTSIDE.sub("", pattern)
    opened = "[" if "[" in signs else "{" if signs.count("{") > signs.count("}") else ""
    if opened:
        return Message("is broken: {opened!r} is never closed; write '\\{opened}' for the sign itself", opened=opened)
    why = _never(pattern, root)
    return why and Message("can never match: {why}", why=why)


def _never(pattern: str, root: str) -> str:
    """Return why no path below a folder, relative to it and with forward slashes, is ever matched; or nothing."""
    parts = pattern.removeprefix("./").strip("/").split("/")
    if pattern != pattern.strip():
        return Message("a blank stands before or behind it")
    if pattern.startswith("!"):
        return Message("'!' takes nothing back; name what is to be left out and nothing else")
    if _SEPARATING.search(pattern):
        return Message(
            "folders are parted by '/', not by a backslash; '[*]' and '[?]' stand for these signs themselves"
        )
    if not {".", ".."}.isdisjoint(parts):
        return Message("paths are those below the folder of this file, without '.' and '..' in them")
    if pattern.startswith("~") or _URL_OR_DRIVE.match(pattern) or _is_absolute(pattern, parts[0], root):
        return Message("paths are relative to the folder of this file")
    return ""


def _is_absolute(pattern: str, first: str, root: str) -> bool:
    """Return whether a glob with a slash before it means a place in the file system, rather than one below a folder."""
    if not pattern.startswith("/") or os.path.lexists(os.path.join(root, first)):
        return False
    return os.path.lexists(f"/{first}")


def _expand(pattern: str) -> tuple[str, ...]:
    """Return the globs that one pattern stands for, as in an ignore file: with a slash it counts from the root."""
    bare = pattern.removeprefix("./").strip("/")
    is_anchored = "/" in pattern.rstrip("/")
    deep = bare if is_anchored else f"**/{bare}"
    return deep, f"{deep}/**"

"""Digests of all that the results of a file come of: the key of a run, and with it that of a file's bytes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.api import Linter
from newslint.configuration.config import Config, PathSetting
from newslint.errors import InputError
from newslint.expressions.skip_patterns import SkipPatterns
from newslint.files.regular_files import open_regular, read_at_most, read_bounded
from newslint.plugins.entry_points import libraries

FORMAT = "newslint results 1"
READ_WITH = ("pyromark-", "python_docx-", "lxml-")
"""How the distributions begin, in lower case, that articles are read with, beside those that rules are made with."""
LARGEST = 8_000_000
"""Bytes of the largest file whose results are kept."""
LARGEST_TITLES = 64_000_000
"""Bytes of the largest file of titles that is hashed at every start."""


def run_key(linter: Linter, *, with_plugins: bool = False) -> bytes | None:
    """Return the key of what ``linter`` makes of files; None where what results come of cannot all be known.

    That is so with plugins, whose code may look at anything, unless they are taken at their versions; and where a pack
    or the file of titles cannot be read, or has changed since ``linter`` was made.
    """
    rules = None if linter.registry.plugins and not with_plugins else linter.rules_digest()
    config = linter.config
    try:
        titles = read_bounded(config.titles, LARGEST_TITLES) if config.titles else b""
    except InputError:
        return None
    if rules is None:
        return None
    from _blake2 import blake2b

    digest = blake2b(titles, digest_size=32, key=rules)
    for part in (FORMAT, *libraries(READ_WITH), *_settings(config)):
        digest.update(b"\0" + part.encode("utf-8", "surrogatepass"))
    return digest.digest()


class Digested(NamedTuple):
    """The bytes of a file, and the digest of them, the path and the settings for it under the key of a run."""

    digest: bytes
    data: bytes


def digested(path: str, config: Config, key: bytes | None) -> Digested | None:
    """Return a file with its digest; None without a key, where it cannot be read, or is larger than ``LARGEST``."""
    if key is None:
        return None
    try:
        with open_regular(path) as file:
            data = read_at_most(file, LARGEST + 1)
    except InputError:
        return None
    if len(data) > LARGEST:
        return None
    from _blake2 import blake2b

    head = repr((path, config.overrides_for(path))).encode("utf-8", "surrogatepass")
    digest = blake2b(head + b"\0", digest_size=16, key=key)
    digest.update(data)
    return Digested(digest.digest(), data)


def _settings(config: Config) -> Iterator[str]:
    """Yield everything that is configured and changes what is found, as text that is the same for the same settings."""
    yield repr((config.root, config.language, config.selection, config.allow, config.rule_pages))
    yield repr(sorted((rule, one.severity, one.options and one.options.data) for rule, one in config.rules.items()))
    yield repr(config.readers and config.readers.data)
    yield repr(list(_skipped(config.skip)))
    yield _state(config.corpus_index)
    yield from map(repr, map(_of_paths, config.paths))


def _state(path: str) -> str:
    """Return what tells one state of a large file from another, nothing for no path."""
    if not path:
        return ""
    try:
        status = os.stat(path)
    except OSError:
        return "missing"
    return repr((path, status.st_size, status.st_mtime_ns))


def _of_paths(setting: PathSetting) -> tuple[object, ...]:
    return setting.globs.patterns, setting.selection, *_skipped(setting.skip)


def _skipped(patterns: SkipPatterns) -> Iterable[tuple[str, str]]:
    return patterns.shown()

"""The configuration: everything that can be set, and what follows from it for one file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.configuration.selection import Selection
from newslint.expressions.skip_patterns import SkipPatterns
from newslint.files.globs import Globs

if TYPE_CHECKING:
    from pathlib import Path

    from newslint.packs.yaml_text import Fields


class RuleSetting(NamedTuple):
    """What a configuration changes about one rule."""

    severity: str | None = None
    options: Fields | None = None


class PathSetting(NamedTuple):
    """What a configuration changes for the files that ``globs`` match."""

    globs: Globs
    selection: Selection
    skip: SkipPatterns = SkipPatterns()


class Config(NamedTuple):
    """Everything that can be configured; the defaults are what ``--isolated`` means.

    ``readers`` holds the settings of readers as the file gives them; they are checked when the readers are known.
    ``rule_pages`` is the address of rules' pages, with ``{rule}`` in it; empty for that of newslint's own rules.
    ``fields`` are the file's own keys and values, for messages that name a line; None where no file was read.
    ``bases`` are the configurations that it extends, which have been put below what it says.
    """

    path: str = ""
    root: str = ""
    selection: Selection = Selection()
    fail_on: str = "error"
    language: str = "id"
    packs: tuple[Path, ...] = ()
    plugins: tuple[str, ...] = ()
    exclude: Globs = Globs(())
    allow: tuple[str, ...] = ()
    skip: SkipPatterns = SkipPatterns()
    baseline: str = ""
    titles: str = ""
    corpus_index: str = ""
    rule_pages: str = ""
    rules: Mapping[str, RuleSetting] = {}
    paths: tuple[PathSetting, ...] = ()
    readers: Fields | None = None
    fields: Fields | None = None
    bases: tuple[Config, ...] = ()

    def relative(self, path: str) -> str:
        """Return ``path`` as globs see it: relative to the configuration's folder, with forward slashes."""
        relative = os.path.relpath(path, self.root or os.curdir)
        return relative.replace(os.sep, "/")

    def is_excluded(self, path: str) -> bool:
        """Return whether ``exclude`` matches a file, however it was named."""
        return bool(self.exclude) and self.exclude.match(self.relative(path))

    def overrides_for(self, path: str) -> tuple[int, ...]:
        """Return the numbers of the per-path settings that apply to a file."""
        if not self.paths:
            return ()
        relative = self.relative(path)
        return tuple(index for index, setting in enumerate(self.paths) if setting.globs.match(relative))

    @property
    def skips_something(self) -> bool:
        """Whether something is skipped in any file."""
        return bool(self.skip) or any(setting.skip for setting in self.paths)

    def skip_for(self, path: str) -> SkipPatterns:
        """Return the expressions of what is skipped in a file: those for all files, and those of per-path settings."""
        skip = self.skip
        for index in self.overrides_for(path):
            skip = skip.with_more(self.paths[index].skip)
        return skip

    def selection_for(self, overrides: tuple[int, ...]) -> Selection:
        """Return the selection with the numbered per-path settings on top; the last ``select`` or ``preset`` wins."""
        selection = self.selection
        for index in overrides:
            selection = selection.under(self.paths[index].selection)
        return selection

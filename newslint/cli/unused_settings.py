"""What of the configuration had no effect on a check: other configurations, globs and excerpts that matched nothing."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.cli.narrowing import is_change
from newslint.configuration.place import other_configs
from newslint.files.discovery import SKIPPED_FOLDERS
from newslint.notes import note

if TYPE_CHECKING:
    from newslint.api import Linter
    from newslint.finding import FileResult

SHOWN = 8
"""How many globs or excerpts are shown."""
_MAGIC = re.compile(r"[*?\[{\\]")


class UnusedSettings:
    """Watches the results of a check; tells afterwards which settings nothing came of."""

    def __init__(self, linter: Linter, options: argparse.Namespace) -> None:
        self._config = linter.config
        self._isolated = options.isolated
        self._is_whole = self._config.fields is not None and not is_change(options) and self._covers(options.paths)
        self._is_narrowed = bool(options.preset or options.select or options.ignore or options.extend_select)
        self._folders: set[str] = set()
        self._allowed: set[str] = set()
        self._failed = False

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results as they come."""
        for result in results:
            self._failed = self._failed or bool(result.failures)
            if result.checked:
                self._folders.add(os.path.dirname(result.path))
                self._allowed.update(result.allowed)
                if self._is_whole and self._config.paths and not result.continued:
                    # With several processes others have asked, which globs here do not know of.
                    self._config.overrides_for(result.path)
            yield result

    def told(self) -> Iterator[str]:
        """Yield what is to be told, each with the file that it is about."""
        config, language = self._config, self._config.language
        others = [] if self._isolated else other_configs(self._folders, config.path)
        if others:
            used = note("config-applies", language, path=os.path.relpath(config.path)) if config.path else ""
            more = note("and-others", language, count=len(others) - 1) if len(others) > 1 else ""
            used = used or note("config-missing", language)
            yield f"{os.path.relpath(others[0])}: {note('config-unused', language, used=used, more=more)}"
        if not self._is_whole:
            return
        for key, globs in (("exclude", [config.exclude]), ("paths", [setting.globs for setting in config.paths])):
            unmatched = [glob for one in globs for glob in one.unmatched if not self._is_known(glob)]
            if unmatched:
                yield f"{config.path}: {note('globs-unused', language, key=key, globs=_listed(unmatched, language))}"
        own = config.fields.texts_of("allow") if config.fields else ()
        entries = [entry for entry in own if entry not in self._allowed]
        if entries and not (self._failed or self._is_narrowed):
            yield f"{config.path}: {note('allow-unused', language, entries=_listed(map(repr, entries), language))}"

    def _covers(self, paths: list[str]) -> bool:
        """Return whether all that the configuration is for is checked."""
        root = os.path.join(self._config.root, "")
        folders = (os.path.abspath(path) for path in paths or ["."] if os.path.isdir(path))
        return any(root.startswith(os.path.join(folder, "")) for folder in folders)

    def _is_known(self, glob: str) -> bool:
        """Return whether a glob names a folder that is there, though nothing in it is read, or one nobody reads."""
        parts = glob.removeprefix("./").strip("/").split("/")
        if not SKIPPED_FOLDERS.isdisjoint(parts):
            return True
        plain = next((index for index, part in enumerate(parts) if _MAGIC.search(part)), len(parts))
        return plain > 0 and os.path.lexists(os.path.join(self._config.root, *parts[:plain]))


def _listed(items: Iterable[str], language: str) -> str:
    """Return the first of some items, and how many others there are."""
    listed = list(items)
    rest = len(listed) - SHOWN
    return ", ".join(listed[:SHOWN]) + (note("and-more", language, count=rest) if rest > 0 else "")

"""Sets findings against the baseline: which are held back, which entries are stale, what a new baseline would hold."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from newslint.baseline.file import BaselineEntry, content_of, shown
from newslint.baseline.renames import GoneFiles, Key
from newslint.finding import FileResult, Finding


class RulesOf(Protocol):
    """What the baseline must know about the rules of a run."""

    def ran(self, path: str) -> Collection[str]:
        """Return the ids of the rules that run on the file at ``path``."""
        ...

    def present_name(self, rule: str) -> str:
        """Return the id that a rule goes by today, or an empty string where there is no such rule any more."""
        ...


class Stale(NamedTuple):
    """An entry of which ``missing`` findings are not there any more."""

    entry: BaselineEntry
    missing: int


def key_of(finding: Finding) -> Key:
    """Return what a finding is known by, wherever in the file it stands."""
    return finding.rule, content_of(finding.excerpt)


class Baseline:
    """The findings that one run holds back. Results of a file come whole, or part by part (``continued``)."""

    def __init__(self, entries: Iterable[BaselineEntry], folder: str, rules: RulesOf) -> None:
        self._folder = os.path.realpath(folder)
        self._rules = rules
        self._allowed: dict[str, dict[Key, BaselineEntry]] = {}
        for entry in entries:
            rule = rules.present_name(entry.rule) or entry.rule
            self._allowed.setdefault(entry.path, {})[rule, entry.content] = entry._replace(rule=rule)
        self._seen: dict[str, Counter[Key]] = {}
        self._ran: dict[str, Collection[str]] = {}
        self._excerpts: dict[Key, str] = {}
        self._unsure: set[str] = set()
        self._folders: dict[str, str] = {}
        self._gone: GoneFiles | None = None

    def hold_back(self, result: FileResult, aside: Sequence[Finding] = ()) -> FileResult:
        """Return a result without the findings that the baseline has; ``baselined`` counts them.

        ``aside`` are findings of the same file that are not reported for another reason: they use up entries first,
        so that none is left over for a finding that is new. A file that comes again starts afresh.
        """
        if not result.checked:
            return result
        path = self._key_path(result.path)
        if not result.continued:
            self._seen[path] = Counter()
            self._ran[path] = frozenset(self._rules.ran(result.path))
            self._unsure.discard(path)
            self._follow_rename(path, result, aside)
        if result.failures:
            self._unsure.add(path)
        for finding in aside:
            self._is_known(path, finding)
        kept = tuple(finding for finding in result.findings if not self._is_known(path, finding))
        return result._replace(findings=kept, baselined=len(result.findings) - len(kept))

    def stale(self, folders: Iterable[str] = ()) -> list[Stale]:
        """Return the entries that findings do not use up any more, in the order of the file.

        Only files that this run checked without failure count, and rules that ran on them; below ``folders``, which
        were checked as a whole, also files that are gone. Entries of rules that are no more are stale anywhere.
        """
        found = []
        for path, entry in self._entries():
            missing = entry.times - self._left(path, entry, folders)
            if missing:
                found.append(Stale(entry, missing))
        return found

    def pruned(self, folders: Iterable[str] = ()) -> list[BaselineEntry]:
        """Return the entries without those that are stale; a renamed file's stand under its new name."""
        return [
            entry._replace(path=path, times=left)
            for path, entry in self._entries()
            if (left := self._left(path, entry, folders))
        ]

    def updated(self, folders: Iterable[str] = ()) -> list[BaselineEntry]:
        """Return the pruned entries together with one for every finding that this run saw beyond them."""
        entries = {(entry.path, entry.rule, entry.content): entry for entry in self.pruned(folders)}
        for path, seen in self._seen.items():
            for (rule, content), count in seen.items():
                excerpt = self._excerpts[rule, content]
                known = entries.get((path, rule, content), BaselineEntry(path, rule, content, count, excerpt))
                entries[path, rule, content] = known._replace(times=max(known.times, count))
        return sorted(entries.values())

    def _entries(self) -> Iterator[tuple[str, BaselineEntry]]:
        """Yield each entry with the path of the file that it now stands for."""
        for path, allowed in sorted(self._allowed.items()):
            for _, entry in sorted(allowed.items()):
                yield path, entry

    def _left(self, path: str, entry: BaselineEntry, folders: Iterable[str]) -> int:
        """Return how many findings an entry still stands for."""
        if not self._rules.present_name(entry.rule):
            return 0
        if path in self._seen:
            if path in self._unsure or entry.rule not in self._ran[path]:
                return entry.times
            return min(entry.times, self._seen[path][entry.rule, entry.content])
        file = os.path.join(self._folder, path)
        is_gone = not os.path.lexists(file) and any(_is_below(file, folder) for folder in folders)
        return 0 if is_gone else entry.times

    def _is_known(self, path: str, finding: Finding) -> bool:
        """Note a finding and return whether the baseline has as many equal ones in its file as were seen so far."""
        key = key_of(finding)
        self._excerpts.setdefault(key, shown(finding.excerpt))
        self._seen[path][key] += 1
        entry = self._allowed.get(path, {}).get(key)
        return entry is not None and self._seen[path][key] <= entry.times

    def _follow_rename(self, path: str, result: FileResult, aside: Sequence[Finding]) -> None:
        """Give a file that the baseline does not know the entries of the one that is gone and that it was.

        Parts of a file do not show that.
        """
        findings = (*result.findings, *aside)
        if path in self._allowed or not findings or any(finding.record is not None for finding in findings):
            return
        former = self._gone_files().take(path, Counter(map(key_of, findings)), self._ran[path])
        if former:
            self._allowed[path] = self._allowed.pop(former)

    def _gone_files(self) -> GoneFiles:
        """Return the files that are not there any more and that no other file has taken over."""
        if self._gone is None:
            self._gone = GoneFiles(
                {
                    path: {key: entry.times for key, entry in allowed.items()}
                    for path, allowed in self._allowed.items()
                    if not os.path.lexists(os.path.join(self._folder, path))
                }
            )
        return self._gone

    def _key_path(self, path: str) -> str:
        """Return a file's path as entries have it; links among its folders are followed, the file's own is not."""
        folder, name = os.path.split(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder or os.curdir)
        return os.path.relpath(os.path.join(self._folders[folder], name), self._folder).replace(os.sep, "/")


def _is_below(file: str, folder: str) -> bool:
    return os.path.normpath(file).startswith(os.path.join(os.path.realpath(folder), ""))

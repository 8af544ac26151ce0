"""Compares two JSON reports: which findings are new, which are gone, which only moved."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.baseline.renames import file_name, is_renamed
from newslint.errors import InputError
from newslint.files.regular_files import read_bounded
from newslint.foreign_data import LARGEST_REPORT, LimitError, load_json
from newslint.i18n import Message
from newslint.json_fault import JsonError
from newslint.severities import SEVERITIES

SCHEMA = 1
WANTED = Message("newslint compares reports of 'newslint check --format json'")
LINES = Message("a report of --format jsonl")

ReportedFinding = Mapping[str, Any]
"""A finding as it stands in a JSON report."""


class Comparison(NamedTuple):
    """What became of the findings of an old report; ``moved`` pairs each old finding with its new self."""

    new: tuple[ReportedFinding, ...]
    gone: tuple[ReportedFinding, ...]
    moved: tuple[tuple[ReportedFinding, ReportedFinding], ...]
    unchanged: int

    def by_rule(self) -> dict[str, dict[str, int]]:
        """Return how many findings are new, gone and moved, for each rule that has any."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for name, entries in (("new", self.new), ("gone", self.gone), ("moved", [new for _, new in self.moved])):
            for entry in entries:
                counts[entry["rule"]][name] += 1
        return {rule: {name: counts[rule][name] for name in ("new", "gone", "moved")} for rule in sorted(counts)}


def read_report(path: str) -> list[ReportedFinding]:
    """Return the findings of a JSON report. Raises ``InputError`` where the file is not one, with the reason."""
    text = ""
    try:
        text = read_bounded(path, LARGEST_REPORT).decode("utf-8")
        data = load_json(text)
    except InputError as problem:
        raise InputError("{path}: {problem}", path=path, problem=problem) from None
    except UnicodeDecodeError as problem:
        raise InputError(
            "{path}: this is not JSON: not UTF-8 text (byte {start}); {wanted}",
            path=path,
            start=problem.start,
            wanted=WANTED,
        ) from None
    except (JsonError, LimitError) as problem:
        told = LINES if _is_lines(text) else Message("not JSON: {problem}", problem=problem)
        raise InputError("{path}: this is {told}; {wanted}", path=path, told=told, wanted=WANTED) from None
    if not isinstance(data, dict) or "schema" not in data or not isinstance(data.get("findings"), list):
        told = LINES if _is_lines(text) else Message("no such report")
        raise InputError("{path}: this is {told}; {wanted}", path=path, told=told, wanted=WANTED)
    if data["schema"] != SCHEMA:
        raise InputError(
            "{path}: this report has schema {schema!r}; newslint compares reports of schema 1",
            path=path,
            schema=data["schema"],
        )
    entries: list[ReportedFinding] = data["findings"]
    for index, entry in enumerate(entries):
        if wrong := _wrong_key(entry):
            raise InputError(
                "{path}: findings[{index}]: {wrong!r} is missing or not as newslint writes it",
                path=path,
                index=index,
                wrong=wrong,
            )
    return entries


def _is_lines(text: str) -> bool:
    """Return whether a text is findings, one a line."""
    try:
        return not _wrong_key(load_json(text.partition("\n")[0]))
    except (JsonError, LimitError):
        return False


def _wrong_key(entry: object) -> str:
    """Return the name of the first part of a finding that is not well formed, or an empty string."""
    if not isinstance(entry, dict):
        return "finding"
    for key in ("path", "rule", "severity", "message", "fingerprint"):
        if not isinstance(entry.get(key), str):
            return key
    if entry["severity"] not in SEVERITIES:
        return "severity"
    start = entry.get("start")
    if not isinstance(start, dict) or not all(isinstance(start.get(key), int) for key in ("line", "column")):
        return "start"
    return "" if isinstance(entry.get("record"), int | None) else "record"


def compare(old: Iterable[ReportedFinding], new: Iterable[ReportedFinding]) -> Comparison:
    """Return what is new, gone and moved between two lists of findings.

    A finding is known again by its file, rule and fingerprint, whatever its line or record. Of a file that is in one
    report alone, those that are in a file with the same findings in the other report count as moved with it.
    """
    old_files, new_files = _by_path(old), _by_path(new)
    renamed = _renamed(old_files, new_files)
    moved: list[tuple[ReportedFinding, ReportedFinding]] = []
    gone: list[ReportedFinding] = []
    unchanged = 0
    for path, entries in old_files.items():
        target = renamed.get(path, path)
        pairs, lost, new_files[target] = _matched(entries, new_files.get(target, []))
        gone.extend(lost)
        changed = [pair for pair in pairs if _place(pair[0]) != _place(pair[1])]
        moved.extend(changed)
        unchanged += len(pairs) - len(changed)
    added = tuple(entry for entries in new_files.values() for entry in entries)
    return Comparison(added, tuple(gone), tuple(moved), unchanged)


def _by_path(entries: Iterable[ReportedFinding]) -> dict[str, list[ReportedFinding]]:
    files: dict[str, list[ReportedFinding]] = defaultdict(list)
    for entry in entries:
        files[entry["path"]].append(entry)
    return dict(files)


def _identity(entry: ReportedFinding) -> tuple[str, str]:
    return entry["rule"], entry["fingerprint"]


def _place(entry: ReportedFinding) -> tuple[str, int | None, int]:
    return entry["path"], entry.get("record"), entry["start"]["line"]


def _matched(
    old: Sequence[ReportedFinding], new: Sequence[ReportedFinding]
) -> tuple[list[tuple[ReportedFinding, ReportedFinding]], list[ReportedFinding], list[ReportedFinding]]:
    """Return the findings of a file that are in both reports, those only in the old one, those only in the new one.

    Equal findings of several records are matched within their record first, then in order.
    """
    pairs: list[tuple[ReportedFinding, ReportedFinding]] = []
    for key in (lambda entry: (_identity(entry), entry.get("record")), _identity):
        waiting: dict[Any, list[ReportedFinding]] = defaultdict(list)
        for entry in reversed(new):
            waiting[key(entry)].append(entry)
        lost = []
        for entry in old:
            if found := waiting[key(entry)]:
                pairs.append((entry, found.pop()))
            else:
                lost.append(entry)
        taken = {id(entry) for _, entry in pairs}
        old, new = lost, [entry for entry in new if id(entry) not in taken]
    return pairs, list(old), list(new)


def _renamed(
    old: Mapping[str, Sequence[ReportedFinding]], new: Mapping[str, Sequence[ReportedFinding]]
) -> dict[str, str]:
    """Return the new path of each file that was renamed, as far as its findings tell.

    Such files stand in one report each; of several that may be one, those that share the most findings are.
    """
    candidates = sorted(_pairs(old, new), reverse=True)
    renamed: dict[str, str] = {}
    taken: set[str] = set()
    for _, _, before, after in candidates:
        if before not in renamed and after not in taken:
            renamed[before] = after
            taken.add(after)
    return renamed


def _pairs(
    old: Mapping[str, Sequence[ReportedFinding]], new: Mapping[str, Sequence[ReportedFinding]]
) -> Iterator[tuple[int, bool, str, str]]:
    """Yield pairs of files that may be one: how many findings they share, whether by name, the old and new path."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in new.keys() - old.keys():
        for entry in new[path]:
            holders[_identity(entry)].append(path)
    for path in old.keys() - new.keys():
        shared = Counter(other for entry in old[path] for other in holders[_identity(entry)])
        for other, count in shared.items():
            if is_renamed(path, other, count, max(len(old[path]), len(new[other]))):
                yield count, file_name(path) == file_name(other), path, other

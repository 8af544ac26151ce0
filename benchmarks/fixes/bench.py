"""Fixes files one by one, checks what was promised, and has each change judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.fixes.changes import changes
from benchmarks.fixes.inventory import HTML
from benchmarks.fixes.judge import faults, judge
from newslint import FileResult, Linter
from newslint.fixing.file_fixer import fix_file
from newslint.notes import note
from newslint.text.spans import LineIndex

WITHHELD = note("withheld", "id", withheld=0).rstrip("0")
"""How it is told that fixes are not made because of the markup round them."""
LINE_ENDS = ("\n", "\r")


class Bench:
    """Fixes files one by one and counts; ``changed`` holds texts before and after, ``broken`` what must not be."""

    def __init__(self, *, unsafe: bool) -> None:
        self.unsafe = unsafe
        self.safeties = ("safe", "unsafe") if unsafe else ("safe",)
        self.linter = Linter()
        self.changed: dict[str, tuple[str, str]] = {}
        self.broken: list[str] = []
        self.counts: Counter[str] = Counter()
        self.by_rule: Counter[str] = Counter()
        self.verdicts: Counter[str] = Counter()

    def fix(self, path: str) -> None:
        """Fix one file and check what came of it."""
        before = Path(path).read_bytes().decode()
        found = self.linter.lint_file(path)
        fixed = fix_file(self.linter, path, unsafe=self.unsafe)
        after = Path(path).read_bytes().decode()
        self.counts["files"] += 1
        self.counts["fixes"] += fixed.result.fixed
        self._break(path, (failure.message for failure in fixed.result.failures))
        withheld = [told for told in fixed.result.notes if told.startswith(WITHHELD)]
        self.counts["files with fixes withheld"] += bool(withheld)
        self._break(path, (told for told in fixed.result.notes if told not in withheld))
        if after == before:
            return
        self.changed[path] = before, after
        self.by_rule.update(one.rule for one in found.findings if one.fix and one.fix.safety in self.safeties)
        self.counts["lines in changed files"] += before.count("\n") + 1
        self.counts["lines gone"] += before.count("\n") - after.count("\n")
        self._break(path, self._promises(found, before, after))
        self._check_again(path, after, any_left=bool(withheld))
        if not self.unsafe:  # what is not safe is not promised to do no harm
            suffix = Path(path).suffix
            found_changes = changes(before, after, by_tag=suffix in HTML)
            self.verdicts.update(judge(change) for change in found_changes if change.is_deletion)
            self._break(path, faults(before, after, suffix))

    def print_figures(self) -> None:
        """Print the counts, the fixed findings by rule, what was deleted, and what is broken."""
        print(f"{'files changed':24} {len(self.changed):6}")
        for name, count in self.counts.items():
            print(f"{name:24} {count:6}")
        for rule, count in self.by_rule.most_common():
            print(f"  {rule:36} {count:6}")
        for verdict, count in self.verdicts.most_common():
            print(f"deleted: {verdict:15} {count:6}")
        for line in self.broken:
            print(f"BROKEN {line}")

    def _break(self, path: str, faults: Iterable[str]) -> None:
        self.broken += [f"{path}: {fault}" for fault in faults]

    def _promises(self, found: FileResult, before: str, after: str) -> Iterator[str]:
        kept = list(_kept(before, self._touched(found, LineIndex(before))))
        if not _stands_in_order(kept, after):
            yield "a line changed that no fixed finding touches"
        if before.endswith(LINE_ENDS) != after.endswith(LINE_ENDS):
            yield "the line end at the end of the file is not what it was"

    def _touched(self, found: FileResult, lines: LineIndex) -> set[int]:
        """Return the numbers of the lines that findings with a fix, or their fixes, touch."""
        touched: set[int] = set()
        for one in found.findings:
            if one.fix and one.fix.safety in self.safeties:
                touched.update(range(one.start.position.line, one.end.position.line + 1))
                for start, end, _ in one.fix.edits:
                    touched.update(range(lines.position(start).line, lines.position(end).line + 1))
        return touched

    def _check_again(self, path: str, after: str, *, any_left: bool) -> None:
        left = [one.rule for one in self.linter.lint_file(path).findings if one.fix and one.fix.safety in self.safeties]
        if left and not any_left:
            self.broken.append(f"{path}: still to be fixed: {', '.join(sorted(set(left)))}")
        fix_file(self.linter, path, unsafe=self.unsafe)
        if Path(path).read_bytes().decode() != after:
            self.broken.append(f"{path}: a second run changed it again")


def _kept(text: str, touched: Iterable[int]) -> Iterator[str]:
    """Yield the lines that must stay, without their ends; blank ones are left out, for one may go with its block."""
    index, gone = LineIndex(text), set(touched)
    for number in range(1, len(index) + 1):
        start, end = index.line(number)
        if number not in gone and text[start:end].strip():
            yield text[start:end]


def _stands_in_order(lines: Sequence[str], text: str) -> bool:
    """Return whether the lines stand in the text one after the other."""
    index = LineIndex(text)
    there = iter([text[slice(*index.line(number))] for number in range(1, len(index) + 1)])
    return all(any(line == other for other in there) for line in lines)

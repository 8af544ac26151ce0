"""Statistics of a run: findings by rule, family, file and folder, and how many there are for a thousand words."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from newslint.finding import FileResult, Finding
from newslint.i18n import Templates
from newslint.terminal import printable

MOST = 10
"""How many files and folders are listed."""
NAME_COLUMNS = 80 - 17
"""How many columns a name may take; a longer path is cut at its beginning."""

WORDS = Templates(
    {
        "rule": "Findings by rule (number, per 1,000 words):",
        "family": "Findings by family of rules (number, per 1,000 words):",
        "file": "Files with most findings (number, per 1,000 words in them):",
        "folder": "Folders with most findings (number, per 1,000 words in them):",
        "more": "and {count} more",
        "total": "In all, findings: {findings}; words: {words}; findings per 1,000 words: {rate}.",
        "suppressed": "Switched off: {count} ({ways}).",
        "comment": "by comment",
        "front-matter": "by front matter",
        "allow": "by allow",
        "baselined": "In the baseline already: {count}.",
        "untouched": "On lines that were not changed: {count}.",
    }
)


class Statistics:
    """Counts results as they pass by; holds numbers alone, whatever the size of the run.

    ``files`` counts the files that were checked: a file is, as soon as one part of it was read. ``fixable`` counts the
    findings that ``--fix`` can mend.
    """

    def __init__(self) -> None:
        self.by_rule: Counter[str] = Counter()
        self.by_file: Counter[str] = Counter()
        self.by_severity: Counter[str] = Counter()
        self.suppressed: Counter[str] = Counter()
        self.words: Counter[str] = Counter()
        self.files = 0
        self.failures = 0
        self.fixed = 0
        self.fixable = 0
        self.baselined = 0
        self.untouched = 0
        self._is_counted = False

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results as they come, counted."""
        for result in results:
            self.add(result)
            yield result

    def add(self, result: FileResult) -> None:
        """Count one result."""
        self._add_file(result)
        self.words[result.path] += result.words
        self.failures += len(result.failures)
        self.fixed += result.fixed
        if result.findings:
            self.by_file[result.path] += len(result.findings)
            self.by_rule.update(finding.rule for finding in result.findings)
            self.by_severity.update(finding.severity for finding in result.findings)
            # A file with a failure is not fixed.
            self.fixable += 0 if result.failures else sum(map(_is_fixable, result.findings))
        self.suppressed.update(one.by for one in result.suppressed)
        self.baselined += result.baselined
        self.untouched += result.untouched

    def _add_file(self, result: FileResult) -> None:
        """Count the file of a result once, whichever of its parts could be read."""
        self._is_counted = self._is_counted and result.continued
        was_read = result.checked and (not result.failures or result.words > 0)
        if was_read and not self._is_counted:
            self.files += 1
            self._is_counted = True

    @property
    def findings(self) -> int:
        """The number of findings."""
        return self.by_rule.total()

    def rate(self, language: str) -> str:
        """Return how many findings there are for a thousand words, as people of a language write it."""
        return _rate(self.findings, self.words.total(), language)

    def lines(self, language: str) -> Iterator[str]:
        """Yield the statistics, a line at a time with its line end, none wider than 80 columns."""
        words, total = WORDS[language], self.words.total()
        if self.by_rule:
            families = _grouped(self.by_rule, _family)
            yield from _table(
                words["rule"], self.by_rule, dict.fromkeys(self.by_rule, total), language, len(self.by_rule)
            )
            yield from _table(words["family"], families, dict.fromkeys(families, total), language)
            if len(self.words) > 1:
                yield from _table(words["file"], self.by_file, self.words, language)
            folders = _grouped(self.words, _folder)
            if len(folders) > 1:
                yield from _table(words["folder"], _grouped(self.by_file, _folder), folders, language)
        figures = {"findings": figure(self.findings, language), "words": figure(total, language)}
        yield words["total"].format(**figures, rate=self.rate(language)) + "\n"
        if self.suppressed:
            ways = ", ".join(f"{words.get(way, way)} {count}" for way, count in sorted(self.suppressed.items()))
            yield words["suppressed"].format(count=self.suppressed.total(), ways=ways) + "\n"
        for name, count in (("baselined", self.baselined), ("untouched", self.untouched)):
            if count:
                yield words[name].format(count=figure(count, language)) + "\n"


def figure(value: float, language: str, digits: int = 0) -> str:
    """Return a number with its thousands parted, as people of a language write it."""
    text = f"{value:,.{digits}f}"
    return text.translate({ord(","): ".", ord("."): ","}) if language == "id" else text


def _rate(count: int, words: int, language: str) -> str:
    return figure(1000 * count / words, language, 1) if words else "-"


def _is_fixable(finding: Finding) -> bool:
    return finding.fix is not None and finding.fix.safety == "safe" and finding.record is None


def _folder(path: str) -> str:
    return os.path.dirname(path) or os.curdir


def _family(rule: str) -> str:
    return rule.partition("/")[0]


def _grouped(counts: Mapping[str, int], group: Callable[[str], str]) -> Counter[str]:
    grouped: Counter[str] = Counter()
    for name, count in counts.items():
        grouped[group(name)] += count
    return grouped


def _table(
    title: str, counts: Mapping[str, int], inside: Mapping[str, int], language: str, most: int = MOST
) -> Iterator[str]:
    """Yield a title, the ``most`` names that count most, each with its number and rate, and how many more there are."""
    yield title + "\n"
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    for name, count in ordered[:most]:
        shown = printable(name)
        if len(shown) > NAME_COLUMNS:
            shown = "…" + shown[1 - NAME_COLUMNS :]
        yield f"{figure(count, language):>7} {_rate(count, inside[name], language):>7}  {shown}\n"
    if len(ordered) > most:
        yield f"{'':17}{WORDS[language]['more'].format(count=len(ordered) - most)}\n"

"""Format ``digest``: a few lines for the editors' chat, the worst articles first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint import FileResult, Run

MOST_ARTICLES = 5
WORDS = {
    "id": {
        "clean": "Semua {files} naskah bersih.",
        "head": "{files} naskah diperiksa, {count} temuan.",
        "more": "… dan {count} naskah lain.",
        "failed": "TIDAK DIPERIKSA",
    },
    "en": {
        "clean": "All {files} manuscripts are clean.",
        "head": "{files} manuscripts checked, {count} findings.",
        "more": "… and {count} more manuscripts.",
        "failed": "NOT CHECKED",
    },
}


def digest(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield the digest in the language of the run: one line an article, with its commonest rules."""
    words = WORDS[run.language]
    rules: dict[str, Counter[str]] = {}
    failures: list[str] = []
    for result in results:
        if result.checked:
            rules.setdefault(result.path, Counter()).update(finding.rule for finding in result.findings)
        failures.extend(f"{words['failed']}: {failure.path}: {failure.message}\n" for failure in result.failures)
    found = sorted((path for path in rules if rules[path]), key=lambda path: (-rules[path].total(), path))
    if found:
        count = sum(counter.total() for counter in rules.values())
        yield words["head"].format(files=len(rules), count=count) + "\n"
    elif not failures:
        yield words["clean"].format(files=len(rules)) + "\n"
    for path in found[:MOST_ARTICLES]:
        told = ", ".join(f"{rule} ×{count}" for rule, count in rules[path].most_common(3))
        yield f"• {path}: {told}\n"
    if len(found) > MOST_ARTICLES:
        yield words["more"].format(count=len(found) - MOST_ARTICLES) + "\n"
    yield from failures

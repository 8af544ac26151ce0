"""Formatter ``junit``: JUnit XML, which CI servers show as tests.

A file is a test suite, each of its findings a test that fails; a clean file has one test, which passes.
A test is named after its rule and message, not after its line, so that GitLab and Jenkins know a finding again when
lines come or go above it; equal names in one file are numbered, for GitLab shows only the first of those.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from newslint.contracts import Run
from newslint.finding import FileResult, Finding
from newslint.formatters.places import placed_message, region, whole_files
from newslint.formatters.xml_text import HEADER, attributes, escaped


def format(results: Iterable[FileResult], run: Run) -> Iterator[str]:
    """Yield a test suite a file; what newslint could not do is an error, not a failed test."""
    yield f'{HEADER}<testsuites name="newslint">\n'
    for result in whole_files(results):
        failed, broken = len(result.findings), len(result.failures)
        counts = attributes(name=result.path, tests=failed + broken or 1, failures=failed, errors=broken, skipped=0)
        yield f"<testsuite{counts}>\n"
        yield from _cases(result)
        yield "</testsuite>\n"
    yield "</testsuites>\n"


def _cases(result: FileResult) -> Iterator[str]:
    names: Counter[str] = Counter()
    for failure in result.failures:
        name = _unique("newslint", names)
        told = f"<error{attributes(type='failure', message=failure.message)}>{escaped(failure.message)}</error>"
        yield f"<testcase{attributes(classname=result.path, name=name, file=result.path)}>{told}</testcase>\n"
    for finding in result.findings:
        name = _unique(f"{finding.rule}: {finding.message}", names)
        where = attributes(classname=result.path, name=name, file=result.path, line=region(finding).line)
        told = attributes(type=finding.severity, message=placed_message(finding))
        yield f"<testcase{where}><failure{told}>{escaped(_details(finding))}</failure></testcase>\n"
    if not result.findings and not result.failures:
        yield f"<testcase{attributes(classname=result.path, name='newslint', file=result.path)}/>\n"


def _unique(name: str, names: Counter[str]) -> str:
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"


def _details(finding: Finding) -> str:
    """Return what stands in the log of the test: place, severity, rule, message, and the line of the text."""
    line, column = finding.start.position
    place = f"{finding.address}:{line}:{column}"
    return f"{place}: {finding.severity} {finding.rule} {finding.message}\n{finding.snippet.text}"

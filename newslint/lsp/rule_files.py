"""What is wrong with a rule file while it is written: mistakes in it, and examples that do not hold, at their lines."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from tempfile import TemporaryDirectory

import yaml
from lsprotocol.types import Diagnostic

from newslint import NewslintError
from newslint.lsp.diagnostics import fault
from newslint.lsp.positions import Positions
from newslint.testing import Case, cases

SUFFIX = ".yaml"
FAMILY = "family.yaml"
LARGEST_PACK = 5_000_000
"""Bytes of the largest pack whose rules are looked at while they are written: it is copied each time."""


def pack_of(path: str) -> str:
    """Return the folder of the pack that a rule file stands in, or nothing for any other file."""
    folder = os.path.dirname(os.path.abspath(path))
    is_rule = path.endswith(SUFFIX) and os.path.isfile(os.path.join(folder, FAMILY))
    return os.path.dirname(folder) if is_rule else ""


def rule_diagnostics(text: str, path: str, positions: Positions, language: str) -> list[Diagnostic]:
    """Return what is wrong with the text of a rule file; the rest of its pack is read from the disk."""
    pack = pack_of(path)
    if not pack or _size(pack) > LARGEST_PACK:
        return []
    inside = os.path.relpath(os.path.abspath(path), pack)
    with TemporaryDirectory(prefix="newslint-") as folder:
        copy = os.path.join(folder, os.path.basename(pack))
        shutil.copytree(pack, copy, symlinks=True)
        file = os.path.join(copy, inside)
        with open(file, "w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
            stream.write(text)
        name = os.path.basename(path)
        rule = "" if name == FAMILY else inside.replace(os.sep, "/").removesuffix(SUFFIX)
        try:
            tested = cases(copy, select=[rule] if rule else [])
        except NewslintError as problem:
            line, message = line_and_message(problem.localized(language), file)
            return [fault(message.replace(copy + os.sep, ""), positions, line)]
        lines = example_lines(text)
        return [found for case in tested if rule for found in _failure(case, positions, lines, language)]


def line_and_message(told: str, path: str) -> tuple[int, str]:
    """Return the line (from 0) that a sentence on a file begins with, 0 where it has none, and what it says."""
    found = re.match(re.escape(path) + r":(?:(\d+):)?(?:\d+:)? ?", told)
    if not found:
        return 0, told
    return int(found[1] or 1) - 1, told[found.end() :]


def example_lines(text: str) -> dict[tuple[str, int], int]:
    """Return the lines (from 0) of the examples of a rule, by their sort and their number from 1."""
    node = None
    with suppress(yaml.YAMLError, RecursionError):
        node = yaml.compose(text, yaml.SafeLoader)
    if not isinstance(node, yaml.MappingNode):
        return {}
    return {
        (key.value, number): item.start_mark.line
        for key, examples in node.value
        if key.value in ("bad", "good") and isinstance(examples, yaml.SequenceNode)
        for number, item in enumerate(examples.value, 1)
    }


def _failure(
    case: Case, positions: Positions, lines: dict[tuple[str, int], int], language: str
) -> Iterator[Diagnostic]:
    result = case.runner.run(case.rule, case.sort, case.number)
    if not result.passed:
        yield fault(result.report(language), positions, lines.get((case.sort, case.number), 0))


def _size(folder: str) -> int:
    """Return the bytes of the files below a folder."""
    return sum(
        os.path.getsize(os.path.join(where, name))
        for where, _, names in os.walk(folder)
        for name in names
        if os.path.isfile(os.path.join(where, name))
    )

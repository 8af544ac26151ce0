"""Command ``plugins``: lists what is installed, and what each plugin brings; a broken one too."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator

from newslint import __version__
from newslint.authoring.plugin_survey import PARTS, PluginReport, survey
from newslint.cli.language import spoken
from newslint.cli.streams import show
from newslint.i18n import Templates, localized
from newslint.terminal import printable

WIDTH = 80
WORDS = Templates(
    {
        "rules": "rules",
        "kinds": "kinds",
        "packs": "packs",
        "readers": "readers",
        "formatters": "formats",
        "broken": "broken",
    }
)


def run(options: argparse.Namespace) -> int:
    """Print the list, newslint's own parts first; return 2 where a plugin is broken."""
    reports = survey(__version__, options.plugin_path)
    if options.format == "json":
        show(json.dumps({"schema": 1, "plugins": list(map(_record, reports))}, ensure_ascii=False, indent=1))
    else:
        for report in reports:
            show("\n".join(map(printable, _lines(report, spoken()))))
    return 2 if any(report.problem for report in reports) else 0


def _lines(report: PluginReport, language: str) -> Iterator[str]:
    words = WORDS[language]
    package = f"{report.distribution} {report.version}" if report.distribution else "--plugin-path"
    yield f"{report.name} ({package}, {report.entry_point})"
    for part in PARTS:
        names = report.brings[part]
        if names:
            yield from _wrapped(f"  {words[part] + ':':12}", names)
    if report.problem:
        yield f"  {words['broken']}: {localized(report.problem, language)}"


def _wrapped(head: str, names: tuple[str, ...]) -> Iterator[str]:
    """Yield names parted by commas, in lines that fit a terminal."""
    line = head
    for number, name in enumerate(names, 1):
        word = name if number == len(names) else f"{name}, "
        if len(line) > len(head) and len(line) + len(word.rstrip()) > WIDTH:
            yield line.rstrip()
            line = " " * len(head)
        line += word
    yield line


def _record(report: PluginReport) -> dict[str, object]:
    return {
        "name": report.name,
        "distribution": report.distribution,
        "version": report.version,
        "entry_point": report.entry_point,
        **{part: list(report.brings[part]) for part in PARTS},
        "problem": localized(report.problem, spoken()) or None,
    }

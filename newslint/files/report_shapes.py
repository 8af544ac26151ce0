"""The shapes of newslint's reports: a text is one if all of it is as the format writes it, down to the last line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from newslint.files.regular_files import LARGEST_TEXT
from newslint.foreign_data import LONGEST_RECORD, MOST_COLLECTIONS, LimitError, load_json
from newslint.formatters import statistics, text
from newslint.formatters.markdown import formatter as markdown
from newslint.i18n import LANGUAGES, Templates
from newslint.json_fault import JsonError

Parts = tuple[str, ...]
"""What is the same in all lines that are made from one template, in order; one more than it has placeholders."""

_PLACEHOLDER = re.compile(r"\{.*?\}")
_ENDINGS = (
    "</script>\n</body>\n</html>\n",
    "</testsuites>\n",
    "</checkstyle>\n",
)
_PLACED = re.compile(r".:\d+:\d+: (?:error|warning|info|kesalahan|peringatan): ")
_CONCISE = re.compile(r".:\d+:\d+: (?:error|warning|info) [a-z0-9-]+/[a-z0-9-]+ ")
_RULE = re.compile(r"[a-z0-9-]+/[a-z0-9-]+\]")
_COMMAND = re.compile(r"::(?:(?:error|warning|notice) (?:file=.*,)?title=|group::newslint: |endgroup::$)")
_FIGURES = re.compile(r" *[\d.,]+ +(?:[\d.,]+|-)  ")
_MARKDOWN_BEGINNINGS = ("| ", "|---", "- ", "<details><summary><code>", "</details>")
_FINDING = {"path", "rule", "severity", "message", "start", "end", "excerpt", "fingerprint", "fix", "related"}
_ISSUE = {"description", "check_name", "severity", "location", "fingerprint"}
_REPORT = {"schema", "newslint", "findings", "suppressed", "failures", "summary"}


def fits(whole: str) -> bool:
    """Return whether a text that begins like a report is one. Its lines end with line feeds."""
    if whole.startswith("<") and whole.endswith(_ENDINGS):
        return True
    lines = whole.removesuffix("\n").split("\n")
    if whole.startswith(("{", "[")) and (_fits_json(whole) or all(map(_is_finding, lines))):
        return True
    if whole.startswith("## newslint: ") and all(map(_is_line_of_markdown, lines)):
        return True
    shapes = (_is_concise, _is_command, _is_line_of_text)
    return not lines[0].startswith(text.INDENT) and any(all(map(shape, lines)) for shape in shapes)


def fits_stream(stream: BinaryIO) -> bool:
    """Return the same for a stream of bytes; findings a line may be more than memory holds."""
    first = stream.readline(LONGEST_RECORD)
    if _is_finding(first.decode("utf-8", "ignore")):
        lines = iter(lambda: stream.readline(LONGEST_RECORD), b"")
        return all(_is_finding(line.decode("utf-8", "ignore")) for line in lines)
    rest = first + stream.read(LARGEST_TEXT - len(first) + 1)
    return len(rest) <= LARGEST_TEXT and fits(rest.decode("utf-8", "replace").replace("\r\n", "\n"))


def _fits_json(whole: str) -> bool:
    data = _json(whole)
    if isinstance(data, list):
        return all(isinstance(one, dict) and set(one) == _ISSUE for one in data)
    if not isinstance(data, dict):
        return False
    try:
        return (
            set(data) == _REPORT
            or data.get("source") == {"name": "newslint"}
            or all(run["tool"]["driver"]["name"] == "newslint" for run in data["runs"])
        )
    except (KeyError, TypeError):
        return False


def _is_finding(line: str) -> bool:
    data = _json(line)
    return isinstance(data, dict) and set(data) - {"record", "url"} == _FINDING


def _json(given: str) -> Any:
    try:
        return load_json(given, most_collections=MOST_COLLECTIONS)
    except (JsonError, LimitError):
        return None


def _is_concise(line: str) -> bool:
    return _CONCISE.search(line) is not None


def _is_command(line: str) -> bool:
    return _COMMAND.match(line) is not None or (line.startswith("- ") and _is_concise(line))


def _is_line_of_text(line: str) -> bool:
    if line.startswith(text.INDENT):
        return True
    if line.endswith("]") and _PLACED.search(line):
        return _RULE.fullmatch(line.rpartition(" [")[2]) is not None
    return _FIGURES.match(line) is not None or any(_is_made_from(line, parts) for parts in _TEXT)


def _is_line_of_markdown(line: str) -> bool:
    if not line or line.startswith(_MARKDOWN_BEGINNINGS):
        return True
    return any(_is_made_from(line, parts) for parts in _MARKDOWN)


def _is_made_from(line: str, parts: Parts) -> bool:
    """Return whether the parts stand in a line in their order, the first at its start and the last at its end."""
    if len(parts) == 1:
        return line == parts[0]
    first, *others, last = parts
    end = len(line) - len(last)
    at = len(first)
    if not (line.startswith(first) and line.endswith(last)):
        return False
    for part in others:
        found = line.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return at <= end


def _templates(words: Templates, names: Iterable[str], around: str = "{}") -> Iterator[Parts]:
    """Yield what a format's words in all languages hold beside their placeholders; ``around`` has its own."""
    for language in LANGUAGES:
        told = words[language]
        for name in names:
            yield tuple(_PLACEHOLDER.split(around.replace("{}", told[name])))


_TEXT = (
    *_templates(text.WORDS, ("none", "total", "failures", "suppressed", "allowed", "baselined", "untouched")),
    *_templates(text.WORDS, ("fixed", "fixable", "left-out", "baseline", "learn")),
    *_templates(text.WORDS, ("fixed",), "{path}: {}"),
    *_templates(statistics.WORDS, ("rule", "family", "file", "folder", "total")),
    *_templates(statistics.WORDS, ("suppressed", "baselined", "untouched")),
)
_MARKDOWN = (
    *_templates(markdown.WORDS, ("none", "total"), "## {}"),
    *_templates(markdown.WORDS, ("in",), "{}{more}"),
    *_templates(markdown.WORDS, ("failures", "more", "cut")),
)

"""What readers, formatters and rules for people are: contracts between newslint and the parts that plugins bring."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from newslint.finding import FileResult
    from newslint.option import Option
    from newslint.text.document import Document, Unreadable
    from newslint.text.source import Source

API_VERSION = 1
"""The version of the plugin API: the hooks, and the public names of the package. It grows when one of them changes so
that plugins must change too. A plugin says with ``newslint_api`` which version it was built for."""


def suffix_of(path: str) -> str:
    """Return the ending of a file's name by which its reader is known: with its dot, in lower case."""
    return os.path.splitext(path)[1].lower()


class Reader(Protocol):
    """Turns a decoded file into documents."""

    @property
    def name(self) -> str:
        """What the reader is called."""
        ...

    @property
    def suffixes(self) -> Sequence[str]:
        """The file name endings it reads, each with its dot, in lower case."""
        ...

    def read(self, source: Source) -> Iterable[Document | Unreadable]:
        """Yield the documents of a source; must not raise, whatever the text."""
        ...


@runtime_checkable
class StreamReader(Protocol):
    """A reader of files that are not one text: records, which come piece by piece, and formats that are no text.

    Each document brings a ``Source`` of its own. Files of this kind are not fixed.
    """

    @property
    def name(self) -> str:
        """What the reader is called."""
        ...

    @property
    def suffixes(self) -> Sequence[str]:
        """The file name endings it reads, each with its dot, in lower case."""
        ...

    def read_stream(self, stream: BinaryIO, path: str) -> Iterable[Document | Unreadable]:
        """Yield the documents of an open file as they come, and what could not be read; must not raise."""
        ...


class RuleWords(NamedTuple):
    """A rule for people, in the language of the run; ``page`` is all there is to say about it, in Markdown.

    ``reported`` are texts in which it reports something, each with the ranges (code points, half-open) that it reports;
    ``unreported`` are texts that it leaves alone. ``url`` is where its page stands on the web, if it has one.
    """

    severity: str
    summary: str
    why: str
    page: str
    reported: tuple[tuple[str, tuple[tuple[int, int], ...]], ...] = ()
    unreported: tuple[str, ...] = ()
    url: str = ""


class ConfigurableReader(Protocol):
    """A reader that people can set under ``readers`` in the configuration."""

    @property
    def options(self) -> Sequence[Option]:
        """What can be set."""
        ...

    def with_settings(self, settings: Mapping[str, Any]) -> Reader | StreamReader:
        """Return the reader for a value of every option; raises ``ValueError`` for values that do not fit together."""
        ...


@runtime_checkable
class OptionalReader(Protocol):
    """A reader that needs something which is not always installed."""

    def missing(self) -> str:
        """Return what is not installed and how to get it, in a sentence; nothing where all is there.

        Files in folders are passed over then, with a note; a file named by itself is for the reader to refuse.
        """
        ...


class Run(NamedTuple):
    """What a formatter may know about the run besides the results.

    ``max_per_rule`` is how many findings of one rule a person is shown, 0 for all. ``quiet`` asks for findings alone,
    ``quiet_if_clean`` for nothing where there are none. ``paths`` are what the command line names. ``rules`` has the
    rules that run, by id, each read when it is asked for. ``root`` is the folder that forges count paths from, or empty
    for the working folder. ``fixes`` tells that the run applied fixes: what is left, it could not.
    ``hyperlinks`` allows links that a terminal opens (OSC 8).
    ``title`` and ``date`` head a report that is a page; both are text, and may be empty.
    """

    version: str
    language: str = "id"
    color: bool = False
    width: int = 100
    statistics: bool = False
    max_per_rule: int = 0
    quiet: bool = False
    quiet_if_clean: bool = False
    paths: tuple[str, ...] = ()
    help_command: str = "newslint explain"
    rules: Mapping[str, RuleWords] = {}
    root: str = ""
    fixes: bool = False
    hyperlinks: bool = False
    title: str = ""
    date: str = ""


class Formatter(Protocol):
    """Turns results into text, piece by piece, so that long runs can be shown as they go.

    One whose attribute ``is_binary`` is true yields bytes: its report goes into a file alone.
    """

    def __call__(self, results: Iterable[FileResult], run: Run) -> Iterator[str] | Iterator[bytes]:
        """Yield the report; line ends are part of the text."""
        ...


def is_binary(formatter: Formatter) -> bool:
    """Return whether the report of a formatter is bytes, such as a Word file, and no text."""
    return bool(getattr(formatter, "is_binary", False))

"""Reads an archive article by article and counts what recurs; memory does not grow with the number of articles."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from typing import NamedTuple

from newslint.api import Linter
from newslint.configuration.selection import chosen_ids
from newslint.errors import InputError
from newslint.files.discovery import discover
from newslint.finding import Failure
from newslint.learning.copies import Copies
from newslint.learning.counting import Counts
from newslint.linting.engine import Engine
from newslint.rule import Rule
from newslint.terminal import printable
from newslint.text.document import Document
from newslint.text.known_titles import is_telling

MOST_TITLES = 300_000
"""How many titles are kept, of the articles that are read first."""
MOST_FAILURES = 20
"""How many of the things that could not be read are told one by one."""


class Learned(NamedTuple):
    """What an archive holds: the counted lines, its titles, how many articles were copies, and what was not read.

    ``titles`` are those of its articles, ``MOST_TITLES`` at most, each a line. Of the ``failures`` the first are kept;
    ``failed`` says how many there were.
    """

    counts: Counts
    titles: frozenset[str]
    copies: int
    failures: tuple[Failure, ...]
    failed: int


def learn(linter: Linter, paths: Collection[str]) -> Learned:
    """Count the lines of all articles in some files and folders.

    What the furniture rules of the linter report is known, and told apart. Raises ``InputError`` for a path that is
    not there.
    """
    engine = Engine(_furniture_rules(linter))
    counts, copies = Counts(), Copies()
    failures: list[Failure] = []
    titles: set[str] = set()
    copied = failed = 0
    for path, site in _files(linter, paths):
        for document in linter.documents_in(path):
            if isinstance(document, Failure):
                failed += 1
                failures.extend([document] if failed <= MOST_FAILURES else [])
                continue
            engine.run(document)
            title = _title(document)
            if len(titles) < MOST_TITLES and is_telling(title):
                titles.add(title)
            if copies.is_copy(document):
                copied += 1
            else:
                counts.add(document, document.meta.get("site", site), _address(document))
    return Learned(counts, frozenset(titles), copied, tuple(failures), failed)


def _title(document: Document) -> str:
    """Return the title that a record or front matter gives, else the headline, else nothing."""
    title = document.meta.get("title") or (document.title.text if document.title else "")
    return " ".join(printable(str(title)).split())


def _furniture_rules(linter: Linter) -> list[Rule]:
    catalogue = linter.registry.catalogue
    wanted = {one for one in chosen_ids(catalogue, linter.config.selection) if catalogue.brief(one).furniture}
    return [rule for rule in linter.rules() if rule.spec.id in wanted]


def _files(linter: Linter, paths: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the files of an archive, each with its site: the folder below the one that is given."""
    for path in paths:
        if not os.path.exists(path):
            raise InputError("{path}: there is no such file or folder", path=path)
        for found in discover([path], tuple(linter.registry.readers), linter.config.is_excluded):
            if found.problem:
                raise InputError("{path}: {problem}", path=found.path, problem=found.problem)
            if not found.note:
                yield found.path, _site(path, found.path)


def _site(root: str, path: str) -> str:
    below = os.path.relpath(path, root).split(os.sep)
    if len(below) > 1:
        return below[0]
    named = os.path.abspath(root)
    return os.path.basename(named if os.path.isdir(named) else os.path.splitext(named)[0])


def _address(document: Document) -> str:
    record = document.meta.get("record")
    return document.source.path if record is None else f"{document.source.path}#{record}"

"""What newslint makes of a file before it reads a word of it: reader, encoding, settings, rules that run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from newslint.api import Linter
from newslint.configuration.choice_reasons import Reason, off_reasons
from newslint.configuration.selection import Selection, chosen_ids
from newslint.contracts import StreamReader, suffix_of
from newslint.errors import ChangeError, InputError
from newslint.files.decoding import decode
from newslint.files.git import attempt
from newslint.files.globs import Globs
from newslint.files.regular_files import open_regular, read_bounded, read_text
from newslint.finding import FileResult
from newslint.foreign_data import LARGEST_CONFIG
from newslint.i18n import Message, localized
from newslint.linting.configured_readers import no_reader_for
from newslint.text.document import Document


class Skip(NamedTuple):
    """A pattern under ``key`` that applies to a file, and the lines on which its matches begin; None for records."""

    key: str
    pattern: str
    lines: tuple[int, ...] | None


class FileDiagnosis(NamedTuple):
    """What is known about a file.

    ``excluded`` is the glob under ``exclude`` that leaves it out, ``git_ignored`` the line of the ignore file that
    does in a folder; ``settings`` are the numbers of the per-path settings that apply; ``rules_off`` has a reason for
    each rule that does not run, ``switched_off`` the names that its front matter ignores. ``skips`` are the patterns of
    what is skipped in it.
    """

    path: str
    problem: str = ""
    excluded: str = ""
    git_ignored: str = ""
    reader: str = ""
    encoding: str = ""
    settings: tuple[int, ...] = ()
    rules_on: tuple[str, ...] = ()
    rules_off: Mapping[str, Reason] = {}
    switched_off: tuple[str, ...] = ()
    skips: tuple[Skip, ...] = ()


def diagnose(linter: Linter, path: str, own: Selection) -> FileDiagnosis:
    """Return what is known about a file; ``own`` is the selection of the configuration file itself."""
    config = linter.config
    diagnosis = diagnose_rules(linter, own, config.overrides_for(path))._replace(
        path=path,
        excluded=next((one for one in config.exclude.patterns if Globs((one,)).match(config.relative(path))), ""),
        git_ignored=_git_ignored(path),
    )
    return diagnosis._replace(**_read(linter, path))


def diagnose_rules(linter: Linter, own: Selection, overrides: tuple[int, ...] = ()) -> FileDiagnosis:
    """Return which rules run on files to which the numbered per-path settings apply; by default to which none do."""
    config, catalogue = linter.config, linter.registry.catalogue
    text = read_bounded(config.path, LARGEST_CONFIG).decode("utf-8-sig") if config.path else ""
    return FileDiagnosis(
        "",
        settings=overrides,
        rules_on=chosen_ids(catalogue, config.selection_for(overrides)),
        rules_off=off_reasons(catalogue, config, overrides, text, own),
    )


def _read(linter: Linter, path: str) -> dict[str, Any]:
    """Return the fields of a diagnosis that hang on the file's content."""
    language = linter.config.language
    if not os.path.exists(path):
        return {"problem": localized(Message("there is no such file"), language)}
    suffix = suffix_of(path)
    reader = linter.registry.readers.get(suffix)
    if reader is None:
        return {"problem": localized(no_reader_for(suffix, linter.registry.readers), language)}
    missing = linter.missing_for(path)
    if missing:
        return {"reader": reader.name, "problem": localized(missing, language)}
    if isinstance(reader, StreamReader):
        skips = tuple(Skip(key, pattern, None) for key, pattern in linter.config.skip_for(path).shown())
        return {"reader": reader.name, "problem": _first_failure(linter.lint_path(path)), "skips": skips}
    try:
        with open_regular(path) as file:
            data = read_text(file)
        source = decode(data, path)
    except InputError as problem:
        return {"reader": reader.name, "problem": problem.localized(language)}
    newline = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[source.newline]
    mark = Message("UTF-8 with byte order mark, {newline}", newline=newline)
    encoding = mark if source.bom else f"UTF-8, {newline}"
    documents = linter.documents(source.text, path)
    front = [
        name
        for document in documents
        for directive in document.suppressions
        if directive.by == "front-matter" and directive.is_known
        for name in directive.rules or ("*",)
    ]
    return {
        "problem": _first_failure([linter.lint_bytes(data, path)]),
        "reader": reader.name,
        "encoding": encoding,
        "switched_off": tuple(dict.fromkeys(front)),
        "skips": tuple(_skips(linter, path, documents)),
    }


def _skips(linter: Linter, path: str, documents: Iterable[Document]) -> Iterator[Skip]:
    found = [
        (one.key, one.pattern, document.source.lines.position(one.start).line)
        for document in documents
        for one in document.skipped or ()
    ]
    for key, pattern in linter.config.skip_for(path).shown():
        yield Skip(key, pattern, tuple(line for *of, line in found if of == [key, pattern]))


def _first_failure(results: Iterable[FileResult]) -> str:
    """Return what ``check`` would say of a file that it cannot check as a whole, or nothing."""
    return next((failure.message for result in results for failure in result.failures), "")


def _git_ignored(path: str) -> str:
    """Return the line of the ignore file that makes git ignore a path (``.gitignore:3: *.tmp``), or nothing."""
    folder, name = os.path.split(os.path.abspath(path))
    try:
        code, output, _ = attempt("check-ignore", "-v", "-z", "--stdin", given=os.fsencode(f"{name}\0"), folder=folder)
    except ChangeError:
        return ""
    source, line, pattern, *_ = [*os.fsdecode(output).split("\0"), "", ""]
    # A pattern with an exclamation mark takes a file back out of what is ignored.
    return "" if code or pattern.startswith("!") else f"{source}:{line}:{pattern}"

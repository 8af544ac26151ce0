"""What newslint makes of a file before it reads a word of it: reader, encoding, settings, rules that run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from newslint.api import Linter
from newslint.configuration.choice_reasons import Reason, off_reasons
from newslint.configuration.selection import Selection, chosen_ids
from newslint.errors import InputError, one_line
from newslint.files.decoding import decode
from newslint.files.discovery import GIT_VARIABLES
from newslint.files.globs import Globs
from newslint.hookspecs import StreamReader


class FileDiagnosis(NamedTuple):
    """What is known about a file.

    ``excluded`` is the glob under ``exclude`` that leaves it out, ``git_ignored`` the line of the ignore file that
    does in a folder; ``settings`` are the numbers of the per-path settings that apply; ``rules_off`` has a reason for
    each rule that does not run, ``switched_off`` the names that its front matter ignores.
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
    text = Path(config.path).read_text(encoding="utf-8-sig") if config.path else ""
    return FileDiagnosis(
        "",
        settings=overrides,
        rules_on=chosen_ids(catalogue, config.selection_for(overrides)),
        rules_off=off_reasons(catalogue, config, overrides, text, own),
    )


def _read(linter: Linter, path: str) -> dict[str, Any]:
    """Return the fields of a diagnosis that hang on the file's content."""
    if not os.path.isfile(path):
        return {"problem": "there is no such file"}
    suffix = os.path.splitext(path)[1].lower()
    reader = linter.registry.readers.get(suffix)
    if reader is None:
        known = ", ".join(sorted(linter.registry.readers))
        return {"problem": f"no reader for files that end in {suffix!r}; newslint reads {known}"}
    missing = linter.missing_for(path)
    if missing or isinstance(reader, StreamReader):
        return {"reader": reader.name, "problem": missing}
    try:
        source = decode(Path(path).read_bytes(), path)
    except InputError as problem:
        return {"reader": reader.name, "problem": str(problem)}
    except OSError as problem:
        return {"reader": reader.name, "problem": f"cannot be read: {problem.strerror or one_line(problem)}"}
    newline = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}[source.newline]
    encoding = f"UTF-8{' with byte order mark' if source.bom else ''}, {newline}"
    front = [
        name
        for document in linter.documents(source.text, path)
        for directive in document.suppressions
        if directive.by == "front-matter" and directive.is_known
        for name in directive.rules or ("*",)
    ]
    return {"reader": reader.name, "encoding": encoding, "switched_off": tuple(dict.fromkeys(front))}


def _git_ignored(path: str) -> str:
    """Return the line of the ignore file that makes git ignore a path (``.gitignore:3: *.tmp``), or nothing."""
    folder, name = os.path.split(os.path.abspath(path))
    environment = {key: value for key, value in os.environ.items() if key not in GIT_VARIABLES}
    command = ["git", "-C", folder, "check-ignore", "-v", "--", name]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment)
    except OSError:
        return ""
    where = os.fsdecode(done.stdout).partition("\t")[0]
    return where if done.returncode == 0 else ""

"""The files of a pack: which there are, read into fields, with one clear error for whatever is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import InputError, PackError, reason
from newslint.files.regular_files import read_bounded

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from newslint.packs.yaml_text import Fields

FAMILY_FILE = "family.yaml"
PHRASES_FILE = "lists/phrases.yaml"
"""Where a pack keeps its named lists."""
_RULE_KEYS = (r"^kind\s*:", r"^message\s*:")


class RuleFile(NamedTuple):
    """Where a rule's file is, in which family's folder of which pack."""

    file: Traversable
    folder: Traversable
    pack: Traversable
    builtin: bool


def children(folder: Traversable) -> Iterator[Traversable]:
    """Yield what is in a folder, by name. Raises ``PackError`` where it cannot be listed."""
    try:
        yield from sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as problem:
        raise PackError("{folder}: {reason}", folder=folder, reason=reason(problem)) from None


def refuse_links_out(pack: Traversable, files: Iterable[Traversable]) -> None:
    """Raise ``PackError`` for a file that stands outside the pack, by way of a link."""
    from pathlib import Path  # not for newslint's own pack

    if not isinstance(pack, Path):
        return
    root = pack.resolve()
    inside: dict[Path, bool] = {}
    for file in files:
        if not isinstance(file, Path):
            continue
        # A pack may have thousands of files: their folder is followed once, they themselves where they are links.
        folder = file.parent
        if folder not in inside:
            inside[folder] = folder.resolve().is_relative_to(root)
        if not inside[folder] or (file.is_symlink() and not file.resolve().is_relative_to(root)):
            raise PackError("{file}: a link that leads out of the pack {pack}", file=file, pack=pack)


def yaml_files(folder: Traversable) -> Iterator[Traversable]:
    """Yield the YAML files of a folder but its family file; hidden ones belong to editors and systems."""
    for file in children(folder):
        if file.name.lower().endswith((".yaml", ".yml")) and file.name != FAMILY_FILE and file.name[0] != ".":
            yield file


def refuse_stray_rules(folder: Traversable) -> None:
    """Raise ``PackError`` for a rule in a folder that is no family: nothing would ever run it."""
    for file in yaml_files(folder):
        if file.is_file() and all(re.search(key, _text(file), re.MULTILINE) for key in _RULE_KEYS):
            raise PackError(
                "{file}: a rule outside a family; its folder must hold a {family_file}",
                file=file,
                family_file=FAMILY_FILE,
            )


def read_fields(file: Traversable) -> Fields:
    """Return the mapping in a YAML file. Raises ``PackError`` where it cannot be read or is not well formed."""
    from newslint.packs.yaml_text import Fields, load  # only where a file is read

    text = _text(file)
    return Fields(load(text, str(file), PackError), text, str(file), PackError)


def _text(file: Traversable) -> str:
    from newslint.foreign_data import LARGEST_PACK_FILE

    try:
        if isinstance(file, PathLike):
            return read_bounded(str(file), LARGEST_PACK_FILE).decode("utf-8")
        return file.read_text(encoding="utf-8")
    except InputError as problem:
        raise PackError("{file}: {problem}", file=file, problem=problem) from None
    except OSError as problem:
        raise PackError("{file}: {reason}", file=file, reason=reason(problem)) from None
    except UnicodeDecodeError as problem:
        raise PackError("{file}: not UTF-8 text (byte {start})", file=file, start=problem.start) from None

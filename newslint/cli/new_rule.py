"""Command ``new-rule``: writes a commented rule file that passes its own tests."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from newslint.authoring.schema.files import FOLDER, schema_file_name
from newslint.authoring.skeletons.rule import family_skeleton, rule_skeleton
from newslint.cli.streams import show
from newslint.configuration.config import Config, read_config
from newslint.configuration.place import find_config
from newslint.errors import ConfigError, nearest_or_all, one_line
from newslint.packs.catalogue import is_name
from newslint.packs.files import FAMILY_FILE
from newslint.plugins.registry import build_registry

DEFAULT_PACK = "aturan"
SAYINGS = {
    "id": {
        "written": "{file} ditulis.",
        "test": "Uji: newslint test-rules {pack}",
        "hint": "Pakai: tambahkan ke .newslint.yaml baris  packs: [{pack}]",
        "schema": "Bantuan di editor: newslint schema --into {folder}, sebelum menulis aturan berikutnya",
    },
    "en": {
        "written": "{file} written.",
        "test": "Test it: newslint test-rules {pack}",
        "hint": "Use it: add to .newslint.yaml the line  packs: [{pack}]",
        "schema": "Help in editors: newslint schema --into {folder}, before you write the next rule",
    },
}


def run(options: argparse.Namespace) -> int:
    """Write the file, and that of its family where there is none, and say what to do next."""
    family, name = _parts(options.rule)
    path = find_config(os.curdir)
    config = read_config(path) if path else Config()
    pack = _pack(options, config)
    registry = build_registry(config.plugins, extra_packs=[one for one in config.packs if one.is_dir()])
    catalogue = registry.catalogue
    if options.kind not in catalogue.kinds:
        hint = nearest_or_all(options.kind, sorted(catalogue.kinds))
        raise ConfigError(f"--kind: there is no kind {options.kind!r}{hint}")
    file = pack / family / f"{name}.yaml"
    if not file.exists() and options.rule in catalogue.ids:
        raise ConfigError(f"there is a rule {options.rule!r} already; take another name")
    schema = _schema(file.parent)
    text = rule_skeleton(options.rule, catalogue.kinds[options.kind], _shown(pack), options.lang, schema)
    written = _write(file, text, family_skeleton(family, options.lang))
    for line in _next_steps(options.lang, written, pack, config, has_schema=bool(schema)):
        show(line)
    return 0


def _parts(rule_id: str) -> tuple[str, str]:
    family, _, name = rule_id.partition("/")
    if not (is_name(family) and is_name(name)):
        form = "a family and a name in small letters, digits and hyphens, such as gaya/kata-terlarang"
        raise ConfigError(f"{rule_id!r} is not the id of a rule: {form}")
    return family, name


def _pack(options: argparse.Namespace, config: Config) -> Path:
    if options.pack:
        return Path(options.pack)
    return Path(os.path.relpath(config.packs[0])) if config.packs else Path(DEFAULT_PACK)


def _write(file: Path, text: str, family_text: str) -> list[Path]:
    """Write the rule, which must not be there, and its family where it is not; return what was written."""
    family = file.parent / FAMILY_FILE
    if file.exists():
        raise ConfigError(f"{file} is there already; nothing was written")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        written = [file] if family.exists() else [family, file]
        for path, content in ((family, family_text), (file, text)):
            if path in written:
                with open(path, "x", encoding="utf-8", newline="\n") as stream:
                    stream.write(content)
    except OSError as problem:
        raise ConfigError(f"{problem.filename}: cannot be written: {problem.strerror or one_line(problem)}") from None
    return written


def _schema(folder: Path) -> str:
    """Return the path, from ``folder``, of the schema that stands in a folder above it; empty where there is none."""
    for parent in folder.absolute().parents:
        schema = parent / FOLDER / schema_file_name("rule")
        if schema.is_file():
            return os.path.relpath(schema, folder.absolute()).replace(os.sep, "/")
    return ""


def _next_steps(language: str, written: list[Path], pack: Path, config: Config, *, has_schema: bool) -> list[str]:
    sayings = SAYINGS[language]
    lines = [sayings["written"].format(file=_shown(file)) for file in written]
    lines.append(sayings["test"].format(pack=_shown(pack)))
    if pack.resolve() not in [one.resolve() for one in config.packs]:
        shown = os.path.relpath(pack, config.root or os.curdir).replace(os.sep, "/")
        lines.append(sayings["hint"].format(pack=shown))
    if not has_schema:
        lines.append(sayings["schema"].format(folder=FOLDER))
    return lines


def _shown(path: Path) -> str:
    return path.as_posix()

"""Command ``new-rule``: writes a commented rule file that passes its own tests."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from newslint.authoring.schema.files import FOLDER, schema_file_name
from newslint.authoring.skeletons.rule import (
    builtin_family_skeleton,
    builtin_skeleton,
    family_skeleton,
    has_skeleton,
    rule_skeleton,
)
from newslint.cli.streams import show
from newslint.configuration.config import Config
from newslint.configuration.config_file import read_config
from newslint.configuration.place import find_config
from newslint.errors import ConfigError, nearest_or_all, reason
from newslint.i18n import Message, Templates
from newslint.own_pack import checkout, own_pack
from newslint.packs.catalogue import Catalogue, is_name
from newslint.packs.files import FAMILY_FILE
from newslint.plugins.registry import build_registry

DEFAULT_PACK = "aturan"
DRAFTS = "drafts"
"""The folder of a checkout where rules that are to be newslint's own begin: whatever state they are in, no command
but ``test-rules drafts`` reads them."""
MESSAGES = Templates(
    {
        "written": "{file} written.",
        "fill-in": "There is no ready example for the kind {kind}: fill in its options, message and examples.",
        "test": "Test it: newslint test-rules {pack}",
        "move": "When it is ready, move {file} to {folder} and go on as docs/contributing-code.md says",
        "hint": "Use it: add to .newslint.yaml the line  packs: [{pack}]",
        "schema": "Help in editors: newslint schema --into {folder}, before you write the next rule",
    }
)


def run(options: argparse.Namespace) -> int:
    """Write the file, and that of its family where there is none, and say what to do next."""
    family, name = _parts(options.rule)
    path = find_config(os.curdir)
    config = read_config(path) if path else Config()
    pack = _pack(options, config)
    catalogue = _catalogue(options, config)
    if options.kind not in catalogue.kinds:
        hint = nearest_or_all(options.kind, sorted(catalogue.kinds))
        raise ConfigError("--kind: there is no kind {kind!r}{hint}", kind=options.kind, hint=hint)
    kind = catalogue.kinds[options.kind]
    file = pack / family / f"{name}.yaml"
    if not file.exists() and options.rule in catalogue.ids:
        raise ConfigError("there is a rule {rule!r} already; take another name", rule=options.rule)
    schema = "" if options.builtin else _schema(file.parent)
    if options.builtin:
        written = _write(file, builtin_skeleton(kind), _family_of_draft(family))
    else:
        text = rule_skeleton(options.rule, kind, _shown(pack), options.lang, schema)
        written = _write(file, text, family_skeleton(family, options.lang))
    messages = MESSAGES[options.lang]
    lines = [messages["written"].format(file=_shown(one)) for one in written]
    lines.extend([] if has_skeleton(kind) else [messages["fill-in"].format(kind=kind.kind)])
    lines.append(messages["test"].format(pack=f"{_shown(pack)} --builtin" if options.builtin else _shown(pack)))
    if options.builtin:
        lines.append(
            messages["move"].format(file=_shown(file), folder=_shown(_from_here(Path(str(own_pack())) / family)))
        )
    else:
        lines.extend(_hints(messages, pack, config, has_schema=bool(schema)))
    for line in lines:
        show(line)
    return 0


def _catalogue(options: argparse.Namespace, config: Config) -> Catalogue:
    """Return the rules and kinds there are; newslint's own rules are of its own kinds."""
    if options.builtin:
        return build_registry(installed=()).catalogue
    packs = [one for one in config.packs if one.is_dir()]
    return build_registry(config.plugins, options.plugin_path, extra_packs=packs).catalogue


def _family_of_draft(family: str) -> str:
    """Return the text of a draft's family file: what newslint's own family of that name shares counts for it, too."""
    own = own_pack() / family / FAMILY_FILE
    return own.read_text(encoding="utf-8") if own.is_file() else builtin_family_skeleton(family)


def _parts(rule_id: str) -> tuple[str, str]:
    family, _, name = rule_id.partition("/")
    if not (is_name(family) and is_name(name)):
        form = Message("a family and a name in small letters, digits and hyphens, such as gaya/kata-terlarang")
        raise ConfigError("{rule_id!r} is not the id of a rule: {form}", rule_id=rule_id, form=form)
    return family, name


def _pack(options: argparse.Namespace, config: Config) -> Path:
    if options.builtin:
        return _from_here(checkout() / DRAFTS)
    if options.pack:
        return Path(options.pack)
    return _from_here(config.packs[0]) if config.packs else Path(DEFAULT_PACK)


def _from_here(path: Path) -> Path:
    return Path(os.path.relpath(path))


def _write(file: Path, text: str, family_text: str) -> list[Path]:
    """Write the rule, which must not be there, and its family where it is not; return what was written."""
    family = file.parent / FAMILY_FILE
    if file.exists():
        raise ConfigError("{file} is there already; nothing was written", file=file)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        written = [file] if family.exists() else [family, file]
        for path, content in ((family, family_text), (file, text)):
            if path in written:
                with open(path, "x", encoding="utf-8", newline="\n") as stream:
                    stream.write(content)
    except OSError as problem:
        raise ConfigError(
            "{filename}: cannot be written: {reason}", filename=problem.filename, reason=reason(problem)
        ) from None
    return written


def _schema(folder: Path) -> str:
    """Return the path, from ``folder``, of the schema that stands in a folder above it; empty where there is none."""
    for parent in folder.absolute().parents:
        schema = parent / FOLDER / schema_file_name("rule")
        if schema.is_file():
            return os.path.relpath(schema, folder.absolute()).replace(os.sep, "/")
    return ""


def _hints(messages: Mapping[str, str], pack: Path, config: Config, *, has_schema: bool) -> Iterator[str]:
    """Yield what is left to do before a pack is used, and edited with help."""
    if pack.resolve() not in [one.resolve() for one in config.packs]:
        shown = os.path.relpath(pack, config.root or os.curdir).replace(os.sep, "/")
        yield messages["hint"].format(pack=shown)
    if not has_schema:
        yield messages["schema"].format(folder=FOLDER)


def _shown(path: Path) -> str:
    return path.as_posix()

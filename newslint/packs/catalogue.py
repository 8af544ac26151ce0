"""The catalogue: which families and rules there are, and the rules that a run asks for, read from their files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError, PackError, one_line
from newslint.packs.files import FAMILY_FILE, children, read_fields, refuse_stray_rules, yaml_files
from newslint.packs.options import check_patterns, read_options
from newslint.packs.rule_file import read_rule
from newslint.packs.yaml_text import Fields
from newslint.rule import LANGUAGES, Rule, RuleSpec, Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY_KEYS = ("summary", "language", "version", "options")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class Family(NamedTuple):
    """A folder of rules: its summary, the language its rules are about, its version, and shared options."""

    name: str
    summary: Words
    language: str
    version: str
    fields: Fields


class _Entry(NamedTuple):
    """Where a rule's file is, in which family's folder of which pack."""

    file: Traversable
    folder: Traversable
    pack: Traversable
    builtin: bool


class Catalogue:
    """All rules of all packs by id; a file is read only when its rule is asked for.

    ``python_rules`` are rules written as classes, each with a ``spec`` of its own.
    """

    def __init__(self, kinds: Mapping[str, type[Rule]], python_rules: Iterable[type[Rule]] = ()) -> None:
        self.kinds = kinds
        self._entries: dict[str, _Entry] = {}
        self._families: dict[str, tuple[Traversable, bool]] = {}
        self._family_cache: dict[str, Family] = {}
        self._specs: dict[str, tuple[RuleSpec, Fields | None]] = {}
        self._word_lists: dict[str, Mapping[str, frozenset[str]]] = {}
        self._python: dict[str, type[Rule]] = {}
        for rule in python_rules:
            spec = rule.spec
            self._refuse_twice(spec.id, f"the Python rule {rule.__module__}.{rule.__qualname__}")
            self._python[spec.id] = rule

    def add_pack(self, pack: Traversable, *, builtin: bool = False) -> None:
        """Add every family folder of ``pack``. Raises ``PackError`` where it is no pack or repeats a rule."""
        folders = [child for child in children(pack) if child.is_dir()]
        families = [folder for folder in folders if (folder / FAMILY_FILE).is_file()]
        if not builtin:
            for folder in (pack, *folders):
                if folder not in families:
                    refuse_stray_rules(folder)
        if not families:
            raise PackError(f"{pack}: no rule pack here (a pack is a folder of families, each with a {FAMILY_FILE})")
        for folder in families:
            if not _NAME.match(folder.name):
                raise PackError(f"{folder}: a family's name is in kebab-case, such as 'house-style'")
            self._families.setdefault(folder.name, (folder, builtin))
            for file in yaml_files(folder):
                name = file.name.rpartition(".")[0]
                self._add_file(f"{folder.name}/{name}", _Entry(file, folder, pack, builtin))

    def _add_file(self, rule_id: str, entry: _Entry) -> None:
        if not _NAME.match(rule_id.partition("/")[2]):
            raise PackError(f"{entry.file}: a rule's name is in kebab-case, such as 'related-link.yaml'")
        self._refuse_twice(rule_id, str(entry.file))
        self._entries[rule_id] = entry

    def _refuse_twice(self, rule_id: str, where: str) -> None:
        if rule_id in self._entries:
            raise PackError(f"{where}: the rule {rule_id!r} is defined already in {self._entries[rule_id].file}")
        if rule_id in self._python:
            raise PackError(f"{where}: the rule {rule_id!r} is defined already by a plugin")

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, sorted."""
        return tuple(sorted((*self._entries, *self._python)))

    @property
    def families(self) -> tuple[str, ...]:
        """The names of all families, sorted."""
        return tuple(sorted({rule_id.partition("/")[0] for rule_id in self.ids}))

    def family(self, name: str) -> Family | None:
        """Return what a family's file says, or None for a family that only Python rules belong to."""
        return self._family(*self._families[name]) if name in self._families else None

    def spec(self, rule_id: str) -> RuleSpec:
        """Return the spec of a rule that is in ``ids``. Raises ``PackError`` where its file is not well formed."""
        return self._read(rule_id)[0]

    def aliases(self) -> Mapping[str, str]:
        """Return the id that each former name of a rule stands for; reads every rule file."""
        return {alias: rule_id for rule_id in self.ids for alias in self.spec(rule_id).aliases}

    def build(self, rule_id: str, severity: str | None = None, options: Fields | None = None) -> Rule:
        """Return the rule ready to run.

        ``severity`` and ``options`` override what its file says; options keep the file's other values.
        Raises ``PackError``, or the error of ``options``, for options the kind does not have.
        """
        spec, fields = self._read(rule_id)
        if severity:
            variants = {name: variant._replace(severity=severity) for name, variant in spec.variants.items()}
            spec = spec._replace(severity=severity, variants=variants)
        kind = self._python.get(rule_id) or self.kinds[spec.kind]
        entry = self._entries.get(rule_id)
        layers = [layer for layer in (self._shared_options(spec, kind), _own_options(spec, fields), options) if layer]
        merged = _own_options(spec, fields)
        merged.data = {}
        for layer in layers:
            merged.data.update(layer.data)
            if layer is options or entry is None or not entry.builtin:
                # Each by itself, so that an error names the file it is in; built-in files are checked by tests.
                checked = read_options(kind.options, layer, partial(self._lists, rule_id, layer))
                check_patterns(kind.options, checked, layer)
        settings = read_options(kind.options, merged, partial(self._lists, rule_id, merged))
        try:
            return kind(spec, settings)
        except Exception as problem:  # a kind is foreign code, which may raise anything
            what = one_line(problem) if isinstance(problem, NewslintError) else repr(problem)
            raise PackError(f"{merged.name}: the rule {rule_id!r} cannot be made: {what}") from None

    def _shared_options(self, spec: RuleSpec, kind: type[Rule]) -> Fields | None:
        """Return the options that a rule's family gives to all its rules, as far as this rule's kind has them."""
        entry = self._entries.get(spec.id)
        family = self._family(entry.folder, entry.builtin) if entry else self.family(spec.family)
        if family is None or "options" not in family.fields.data:
            return None
        shared = family.fields.below("options")
        names = {option.name for option in kind.options}
        shared.data = {key: value for key, value in shared.data.items() if key in names}
        return shared

    def _read(self, rule_id: str) -> tuple[RuleSpec, Fields | None]:
        if rule_id not in self._specs:
            if rule_id in self._python:
                self._specs[rule_id] = (self._python[rule_id].spec, None)
            else:
                entry = self._entries[rule_id]
                fields = read_fields(entry.file)
                spec = read_rule(rule_id, fields, self.kinds, builtin=entry.builtin)
                self._specs[rule_id] = (spec, fields)
        return self._specs[rule_id]

    def _family(self, folder: Traversable, builtin: bool) -> Family:
        key = str(folder)
        if key not in self._family_cache:
            self._family_cache[key] = self._read_family(folder, builtin)
        return self._family_cache[key]

    def _read_family(self, folder: Traversable, builtin: bool) -> Family:
        fields = read_fields(folder / FAMILY_FILE)
        fields.refuse_unknown(FAMILY_KEYS)
        summary = fields.data.get("summary")
        if isinstance(summary, str) and not builtin:
            words: Words = dict.fromkeys(LANGUAGES, summary)
        else:
            words = {language: fields.below("summary").text_of(language) for language in LANGUAGES}
        if "options" in fields.data and not builtin:
            known = {option.name for kind in self.kinds.values() for option in kind.options}
            fields.below("options").refuse_unknown(sorted(known))
        version = fields.text_of("version", "")
        return Family(folder.name, words, fields.text_of("language", "id"), version, fields)

    def _lists(self, rule_id: str, fields: Fields, name: str, option: str) -> Mapping[str, frozenset[str]]:
        entry = self._entries.get(rule_id)
        if entry is None:
            raise fields.fail("word lists belong to YAML packs only", option)
        file = entry.pack
        for part in name.split("/"):
            if part in ("", ".", ".."):
                raise fields.fail(f"{name!r} is not the name of a file inside the pack", option)
            file = file / part
        if str(file) not in self._word_lists:
            if not file.is_file():
                raise fields.fail(f"the word lists {name!r} are not in the pack {entry.pack}", option)
            lists = read_fields(file)
            self._word_lists[str(file)] = {key: _words(lists, key) for key in lists.data}
        return self._word_lists[str(file)]


def _own_options(spec: RuleSpec, fields: Fields | None) -> Fields:
    """Return the options that a rule's own file (or class) sets."""
    name = spec.origin or f"the Python rule {spec.id}"
    return Fields(dict(spec.options), fields.text if fields else "", name, PackError, ("options",))


def _words(lists: Fields, key: str) -> frozenset[str]:
    """Return a word list: a text of words parted by white space, or a list where an entry may hold several words."""
    value = lists.data[key]
    return frozenset(value.split() if isinstance(value, str) else lists.texts_of(key))

"""The catalogue: which families and rules there are, and the rules that a run asks for, read from their files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import PackError, one_line
from newslint.packs.options import check_patterns, read_options
from newslint.packs.rule_file import read_rule
from newslint.packs.yaml_text import Fields, load
from newslint.rule import LANGUAGES, Rule, RuleSpec, Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY_FILE = "family.yaml"
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
    """Where a rule's file is."""

    file: Traversable
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
            spec: RuleSpec = rule.spec  # type: ignore[assignment]
            self._refuse_twice(spec.id, f"the Python rule {rule.__module__}.{rule.__qualname__}")
            self._python[spec.id] = rule

    def add_pack(self, pack: Traversable, *, builtin: bool = False) -> None:
        """Add every family folder of ``pack``. Raises ``PackError`` where it is no pack or repeats a rule."""
        families = [child for child in _children(pack) if child.is_dir() and (child / FAMILY_FILE).is_file()]
        if not families:
            raise PackError(f"{pack}: no rule pack here (a pack is a folder of families, each with a {FAMILY_FILE})")
        for folder in families:
            if not _NAME.match(folder.name):
                raise PackError(f"{folder}: a family's name is in kebab-case, such as 'house-style'")
            self._families.setdefault(folder.name, (folder, builtin))
            for file in _children(folder):
                name, dot, suffix = file.name.partition(".")
                if dot and suffix in ("yaml", "yml") and file.name != FAMILY_FILE:
                    self._add_file(f"{folder.name}/{name}", _Entry(file, pack, builtin))

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
        if name not in self._families:
            return None
        if name not in self._family_cache:
            self._family_cache[name] = self._read_family(*self._families[name])
        return self._family_cache[name]

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
            spec = spec._replace(severity=severity, variants={})
        kind = self._python.get(rule_id) or self.kinds[spec.kind]
        own = self._own_options(spec, fields)
        settings = read_options(kind.options, own, lambda name: self._lists(rule_id, own, name))
        if options is not None:
            changed = read_options(kind.options, options, lambda name: self._lists(rule_id, options, name))
            settings.update((key, changed[key]) for key in options.data)
        entry = self._entries.get(rule_id)
        if options is not None or (entry is not None and not entry.builtin):
            check_patterns(kind.options, settings, own)
        return kind(spec, settings)

    def _own_options(self, spec: RuleSpec, fields: Fields | None) -> Fields:
        """Return the rule's options with its family's shared options, as far as its kind has them, below them."""
        own = Fields(dict(spec.options), fields.text if fields else "", spec.origin, PackError, ("options",))
        family = self.family(spec.family)
        kind = self._python.get(spec.id) or self.kinds[spec.kind]
        if family is not None and "options" in family.fields.data:
            names = {option.name for option in kind.options}
            shared = family.fields.below("options").data
            own.data = {**{key: value for key, value in shared.items() if key in names}, **own.data}
        return own

    def _read(self, rule_id: str) -> tuple[RuleSpec, Fields | None]:
        if rule_id not in self._specs:
            if rule_id in self._python:
                python_spec: RuleSpec = self._python[rule_id].spec  # type: ignore[assignment]
                self._specs[rule_id] = (python_spec, None)
            else:
                entry = self._entries[rule_id]
                fields = _fields(entry.file)
                spec = read_rule(rule_id, fields, self.kinds, builtin=entry.builtin)
                self._specs[rule_id] = (spec, fields)
        return self._specs[rule_id]

    def _read_family(self, folder: Traversable, builtin: bool) -> Family:
        fields = _fields(folder / FAMILY_FILE)
        fields.refuse_unknown(FAMILY_KEYS)
        summary = fields.data.get("summary")
        if isinstance(summary, str) and not builtin:
            words: Words = dict.fromkeys(LANGUAGES, summary)
        else:
            words = {language: fields.below("summary").text_of(language) for language in LANGUAGES}
        if "options" in fields.data:
            known = {option.name for kind in self.kinds.values() for option in kind.options}
            fields.below("options").refuse_unknown(sorted(known))
        version = fields.text_of("version", "")
        return Family(folder.name, words, fields.text_of("language", "id"), version, fields)

    def _lists(self, rule_id: str, fields: Fields, name: str) -> Mapping[str, frozenset[str]]:
        entry = self._entries.get(rule_id)
        if entry is None:
            raise fields.fail("word lists belong to YAML packs only")
        file = entry.pack
        for part in name.split("/"):
            if part in ("", ".", ".."):
                raise fields.fail(f"{name!r} is not the name of a file inside the pack")
            file = file / part
        if str(file) not in self._word_lists:
            if not file.is_file():
                raise fields.fail(f"the word lists {name!r} are not in the pack {entry.pack}")
            lists = _fields(file)
            self._word_lists[str(file)] = {key: _words(lists, key) for key in lists.data}
        return self._word_lists[str(file)]


def _words(lists: Fields, key: str) -> frozenset[str]:
    """Return a word list: a text of words parted by white space, or a list where an entry may hold several words."""
    value = lists.data[key]
    return frozenset(value.split() if isinstance(value, str) else lists.texts_of(key))


def _children(folder: Traversable) -> Iterator[Traversable]:
    try:
        yield from sorted(folder.iterdir(), key=lambda child: child.name)
    except OSError as problem:
        raise PackError(f"{folder}: {problem.strerror or one_line(problem)}") from None


def _fields(file: Traversable) -> Fields:
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as problem:
        raise PackError(f"{file}: {problem.strerror or one_line(problem)}") from None
    except UnicodeDecodeError as problem:
        raise PackError(f"{file}: not UTF-8 text (byte {problem.start})") from None
    return Fields(load(text, str(file), PackError), text, str(file), PackError)

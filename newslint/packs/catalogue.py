"""The catalogue: which families and rules there are, and the rules that a run asks for, read from their files."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError, PackError, one_line
from newslint.packs.files import FAMILY_FILE, children, read_fields, refuse_links_out, refuse_stray_rules, yaml_files
from newslint.packs.lists import PackLists
from newslint.packs.load_budget import LoadBudget
from newslint.packs.options import check_patterns, read_options
from newslint.packs.phrase_lists import FILE as PHRASES_FILE
from newslint.packs.phrase_lists import has_phrase_lists
from newslint.packs.rule_file import read_rule
from newslint.packs.vocabulary import added_words
from newslint.packs.yaml_text import Fields
from newslint.rule import LANGUAGES, Rule, RuleSpec, Words
from newslint.text.vocabulary import FILE as VOCABULARY_FILE
from newslint.text.vocabulary import INDONESIAN, Vocabulary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY_KEYS = ("summary", "language", "version", "options")
MOST_RULES = 2_000
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class Family(NamedTuple):
    """A folder of rules: its summary, the language its rules are about, its version, and shared options."""

    name: str
    summary: Words
    language: str
    version: str
    fields: Fields


class RuleBrief(NamedTuple):
    """What choosing rules takes: a rule's status, whether its findings mark furniture, and its former names."""

    status: str
    furniture: bool
    aliases: tuple[str, ...]


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
        self._packs: dict[str, None] = {}
        self._briefs: dict[str, RuleBrief] = {}
        self._entries: dict[str, _Entry] = {}
        self._families: dict[str, tuple[Traversable, bool]] = {}
        self._family_cache: dict[str, Family] = {}
        self._specs: dict[str, tuple[RuleSpec, Fields | None]] = {}
        self._pack_lists: dict[str, PackLists] = {}
        self._common_lists: PackLists | None = None
        self._added_words: list[Mapping[str, frozenset[str]]] = []
        self._vocabulary: Vocabulary | None = None
        self._python: dict[str, type[Rule]] = {}
        self._patience = LoadBudget()
        for rule in python_rules:
            spec = rule.spec
            self._refuse_twice(spec.id, f"the Python rule {rule.__module__}.{rule.__qualname__}")
            self._python[spec.id] = rule

    def add_pack(self, pack: Traversable, *, builtin: bool = False) -> None:
        """Add every family folder of ``pack`` and its words; a pack that is there already is not added again.

        Raises ``PackError`` where it is no pack or repeats a rule.
        """
        if _place(pack) in self._packs:
            return
        folders = [child for child in children(pack) if child.is_dir()]
        families = [folder for folder in folders if (folder / FAMILY_FILE).is_file()]
        if not builtin:
            refuse_links_out(pack, (folder / FAMILY_FILE for folder in families))
            for folder in (pack, *folders):
                if folder not in families:
                    refuse_stray_rules(folder)
        words = {} if builtin else added_words(pack)
        if not (families or words or has_phrase_lists(pack)):
            what = (
                f"a pack is a folder of families, each with a {FAMILY_FILE}, or has {VOCABULARY_FILE} or {PHRASES_FILE}"
            )
            raise PackError(f"{pack}: no rule pack here ({what})")
        self._packs[_place(pack)] = None
        self._add_lists(pack, builtin)
        if words:
            self._added_words.append(words)
        for folder in families:
            if not is_name(folder.name):
                raise PackError(f"{folder}: a family's name is in kebab-case, such as 'house-style'")
            self._families.setdefault(folder.name, (folder, builtin))
            files = list(yaml_files(folder))
            if not builtin:
                refuse_links_out(pack, files)
            for file in files:
                name = file.name.rpartition(".")[0]
                self._add_file(f"{folder.name}/{name}", _Entry(file, folder, pack, builtin))

    def _add_lists(self, pack: Traversable, builtin: bool) -> None:
        """Keep the list files of a pack, from which rules of other packs may get phrases, too."""
        if builtin:
            self._common_lists = self._pack_lists[str(pack)] = PackLists(pack)
        elif has_phrase_lists(pack):
            with self._patience.for_step("read", PHRASES_FILE, pack):
                self._pack_lists[str(pack)] = PackLists(pack, self._common_lists)

    def _add_file(self, rule_id: str, entry: _Entry) -> None:
        if not is_name(rule_id.partition("/")[2]):
            raise PackError(f"{entry.file}: a rule's name is in kebab-case, such as 'related-link.yaml'")
        self._refuse_twice(rule_id, str(entry.file))
        if len(self._entries) >= MOST_RULES:
            raise PackError(f"{entry.pack}: newslint takes no more than {MOST_RULES:,} rules in all")
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

    @property
    def packs(self) -> tuple[str, ...]:
        """The folders of all packs, sorted."""
        return tuple(sorted(self._packs))

    @property
    def packs_in_order(self) -> tuple[str, ...]:
        """The folders of all packs in the order in which they were added."""
        return tuple(self._packs)

    @property
    def yaml_ids(self) -> tuple[str, ...]:
        """The ids of the rules that come from files, sorted."""
        return tuple(sorted(self._entries))

    @property
    def vocabulary(self) -> Vocabulary:
        """Newslint's own vocabulary with the words that packs add to it; ask when all packs are there."""
        if self._vocabulary is None:
            self._vocabulary = INDONESIAN.extended(self._added_words)
        return self._vocabulary

    def family(self, name: str) -> Family | None:
        """Return what a family's file says, or None for a family that only Python rules belong to."""
        return self._family(*self._families[name]) if name in self._families else None

    def spec(self, rule_id: str) -> RuleSpec:
        """Return the spec of a rule that is in ``ids``. Raises ``PackError`` where its file is not well formed."""
        return self._read(rule_id)[0]

    def know(self, briefs: Mapping[str, RuleBrief], words: Mapping[str, Iterable[str]]) -> None:
        """Take the briefs of rules, and the words of the vocabulary, from who has read these very packs before."""
        self._briefs = {rule_id: brief for rule_id, brief in briefs.items() if rule_id in self._entries}
        self.vocabulary.know(words)

    def brief(self, rule_id: str) -> RuleBrief:
        """Return what choosing rules takes of one that is in ``ids``. Raises ``PackError`` as ``spec`` does."""
        if rule_id not in self._briefs:
            spec = self.spec(rule_id)
            self._briefs[rule_id] = RuleBrief(spec.status, spec.furniture, spec.aliases)
        return self._briefs[rule_id]

    def class_of(self, rule_id: str) -> type[Rule]:
        """Return the class of a rule that is in ``ids``: its kind, or itself where it is written in Python."""
        return self._python.get(rule_id) or self.kinds[self.spec(rule_id).kind]

    def aliases(self) -> Mapping[str, str]:
        """Return the id that each former name of a rule stands for; reads every rule file that is not known."""
        return {alias: rule_id for rule_id in self.ids for alias in self.brief(rule_id).aliases}

    def build(self, rule_id: str, severity: str | None = None, options: Fields | None = None) -> Rule:
        """Return the rule ready to run.

        ``severity`` and ``options`` override what its file says; options keep the file's other values.
        Raises ``PackError``, or the error of ``options``, for options the kind does not have.
        """
        entry = self._entries.get(rule_id)
        if entry is None or entry.builtin:
            return self._build(rule_id, severity, options)
        self._read(rule_id)
        with self._patience.for_step("build", rule_id, entry.pack):
            rule = self._build(rule_id, severity, options)
            with suppress(Exception):  # the engine asks again, and tells what goes wrong
                rule.literals()
        return rule

    def _build(self, rule_id: str, severity: str | None, options: Fields | None) -> Rule:
        spec, fields = self._read(rule_id)
        spec = spec._replace(vocabulary=self.vocabulary)
        if severity:
            variants = {name: variant._replace(severity=severity) for name, variant in spec.variants.items()}
            spec = spec._replace(severity=severity, variants=variants)
        kind = self.class_of(rule_id)
        entry = self._entries.get(rule_id)
        given = (self._default_options(kind), self._shared_options(spec, kind), _own_options(spec, fields), options)
        layers = [layer for layer in given if layer]
        merged = _own_options(spec, fields)
        merged.data = {}
        own = fields.below("lists") if fields is not None and "lists" in fields.data else None
        lists = self._lists_of(entry).of_rule(own, self.vocabulary)
        for layer in layers:
            merged.data.update(layer.data)
            if layer is options or entry is None or not entry.builtin:
                # Each by itself, so that an error names the file it is in; built-in files are checked by tests.
                checked = read_options(kind.options, layer, lists)
                check_patterns(kind.options, checked, layer)
        settings = read_options(kind.options, merged, lists)
        try:
            return kind(spec, settings)
        except Exception as problem:  # a kind is foreign code, which may raise anything
            what = one_line(problem) if isinstance(problem, NewslintError) else repr(problem)
            merged.path = ("options",) if "options" in (fields.data if fields else {}) else ()
            raise merged.fail(f"the rule {rule_id!r} cannot be made: {what}") from None

    def _default_options(self, kind: type[Rule]) -> Fields | None:
        """Return the options of newslint's own family that a kind takes its defaults from."""
        folder, builtin = self._families.get(kind.defaults_from, (None, False))
        return _options_for(kind, self._family(folder, builtin)) if folder is not None and builtin else None

    def _shared_options(self, spec: RuleSpec, kind: type[Rule]) -> Fields | None:
        """Return the options that a rule's family gives to all its rules, as far as this rule's kind has them."""
        entry = self._entries.get(spec.id)
        family = self._family(entry.folder, entry.builtin) if entry else self.family(spec.family)
        return _options_for(kind, family) if family is not None else None

    def _read(self, rule_id: str) -> tuple[RuleSpec, Fields | None]:
        if rule_id not in self._specs:
            if rule_id in self._python:
                self._specs[rule_id] = (self._python[rule_id].spec, None)
            else:
                entry = self._entries[rule_id]
                with self._patience.for_step("read", rule_id, entry.pack) if not entry.builtin else nullcontext():
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
            summaries = fields.below("summary")
            summaries.refuse_unknown(LANGUAGES)
            words = {language: summaries.text_of(language) for language in LANGUAGES}
        if not all(text.strip() for text in words.values()):
            raise fields.fail("there are no words here", "summary")
        if "options" in fields.data and not builtin:
            known = {option.name for kind in self.kinds.values() for option in kind.options}
            fields.below("options").refuse_unknown(sorted(known))
        version = fields.text_of("version", "")
        return Family(folder.name, words, fields.text_of("language", "id"), version, fields)

    def _lists_of(self, entry: _Entry | None) -> PackLists:
        """Return the list files of the pack that a rule came in."""
        key = str(entry.pack) if entry else ""
        if key not in self._pack_lists:
            self._pack_lists[key] = PackLists(entry.pack if entry else None, self._common_lists)
        return self._pack_lists[key]


def is_name(text: str) -> bool:
    """Return whether a text may be the name of a family or a rule: kebab-case."""
    return _NAME.match(text) is not None


def _place(pack: Traversable) -> str:
    """Return what tells whether two packs are the same folder."""
    return os.path.realpath(str(pack))


def _options_for(kind: type[Rule], family: Family) -> Fields | None:
    """Return the options that a family shares, as far as a kind has them."""
    if "options" not in family.fields.data:
        return None
    shared = family.fields.below("options")
    names = {option.name for option in kind.options}
    shared.data = {key: value for key, value in shared.data.items() if key in names}
    return shared


def _own_options(spec: RuleSpec, fields: Fields | None) -> Fields:
    """Return the options that a rule's own file (or class) sets."""
    name = spec.origin or f"the Python rule {spec.id}"
    return Fields(dict(spec.options), fields.text if fields else "", name, PackError, ("options",))

"""Reads the files of rules and builds them: what a run needs of packs that no plan holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import nullcontext, suppress
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import NewslintError, PackError, one_line
from newslint.i18n import LANGUAGES, Message
from newslint.packs.files import FAMILY_FILE, PHRASES_FILE, RuleFile, read_fields
from newslint.packs.lists import PackLists
from newslint.packs.load_budget import LoadBudget
from newslint.packs.options import check_patterns, read_options
from newslint.packs.phrase_lists import has_phrase_lists
from newslint.packs.rule_file import read_rule
from newslint.packs.yaml_text import Fields
from newslint.rule import Rule, RuleSpec, Words
from newslint.text.vocabulary import Vocabulary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

FAMILY_KEYS = ("summary", "language", "version", "options")


class Family(NamedTuple):
    """A folder of rules: its summary, the language its rules are about, its version, and shared options."""

    name: str
    summary: Words
    language: str
    version: str
    fields: Fields


class RuleLoader:
    """Reads the rules and families of some packs, each file once, and builds rules.

    ``kinds`` are classes by name, ``files`` rules by id, ``families`` their folders by name, with whether each is
    newslint's own, and ``python`` rules that are classes. Of ``packs``, newslint's own first, the lists are read at
    once: a pack may add to those of newslint. Raises ``PackError`` where they are not well formed.
    """

    def __init__(
        self,
        kinds: Mapping[str, type[Rule]],
        files: Mapping[str, RuleFile],
        families: Mapping[str, tuple[Traversable, bool]],
        python: Mapping[str, type[Rule]],
        packs: Iterable[tuple[Traversable, bool]],
        vocabulary: Vocabulary,
    ) -> None:
        self.kinds = kinds
        self._files = files
        self._families = families
        self._python = python
        self._vocabulary = vocabulary
        self._family_cache: dict[str, Family] = {}
        self._specs: dict[str, tuple[RuleSpec, Fields | None]] = {}
        self._pack_lists: dict[str, PackLists] = {}
        self._common_lists: PackLists | None = None
        self._budget = LoadBudget()
        for pack, builtin in packs:
            self._add_lists(pack, builtin)

    def family(self, name: str) -> Family | None:
        """Return what a family's file says, or None for a family that only Python rules belong to."""
        return self._family(*self._families[name]) if name in self._families else None

    def spec(self, rule_id: str) -> RuleSpec:
        """Return the spec of a rule. Raises ``PackError`` where its file is not well formed."""
        return self._read(rule_id)[0]

    def class_of(self, rule_id: str) -> type[Rule]:
        """Return the class of a rule: its kind, or itself where it is written in Python."""
        return self._python.get(rule_id) or self.kinds[self.spec(rule_id).kind]

    def build(self, rule_id: str, severity: str | None = None, options: Fields | None = None) -> Rule:
        """Return the rule ready to run.

        ``severity`` and ``options`` override what its file says; options keep the file's other values.
        Raises ``PackError``, or the error of ``options``, for options the kind does not have.
        """
        entry = self._files.get(rule_id)
        if entry is None or entry.builtin:
            return self._build(rule_id, severity, options)
        self._read(rule_id)
        with self._budget.for_step("build", rule_id, entry.pack):
            rule = self._build(rule_id, severity, options)
            with suppress(Exception):  # the engine asks again, and tells what goes wrong
                rule.literals()
        return rule

    def _build(self, rule_id: str, severity: str | None, options: Fields | None) -> Rule:
        spec, fields = self._read(rule_id)
        spec = spec._replace(vocabulary=self._vocabulary)
        if severity:
            variants = {name: variant._replace(severity=severity) for name, variant in spec.variants.items()}
            spec = spec._replace(severity=severity, variants=variants)
        kind = self.class_of(rule_id)
        entry = self._files.get(rule_id)
        given = (self._default_options(kind), self._shared_options(spec, kind), _own_options(spec, fields), options)
        layers = [layer for layer in given if layer]
        merged = _own_options(spec, fields)
        merged.data = {}
        own = fields.below("lists") if fields is not None and "lists" in fields.data else None
        lists = self._lists_of(entry).of_rule(own, self._vocabulary)
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
            raise merged.fail(
                Message("the rule {rule_id!r} cannot be made: {what}", rule_id=rule_id, what=what)
            ) from None

    def _default_options(self, kind: type[Rule]) -> Fields | None:
        """Return the options of newslint's own family that a kind takes its defaults from."""
        folder, builtin = self._families.get(kind.defaults_from, (None, False))
        return _options_for(kind, self._family(folder, builtin)) if folder is not None and builtin else None

    def _shared_options(self, spec: RuleSpec, kind: type[Rule]) -> Fields | None:
        """Return the options that a rule's family gives to all its rules, as far as this rule's kind has them."""
        entry = self._files.get(spec.id)
        family = self._family(entry.folder, entry.builtin) if entry else self.family(spec.family)
        return _options_for(kind, family) if family is not None else None

    def _read(self, rule_id: str) -> tuple[RuleSpec, Fields | None]:
        if rule_id not in self._specs:
            if rule_id in self._python:
                self._specs[rule_id] = (self._python[rule_id].spec, None)
            else:
                entry = self._files[rule_id]
                with self._budget.for_step("read", rule_id, entry.pack) if not entry.builtin else nullcontext():
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
            raise fields.fail(Message("there are no words here"), "summary")
        if "options" in fields.data and not builtin:
            known = {option.name for kind in self.kinds.values() for option in kind.options}
            fields.below("options").refuse_unknown(sorted(known))
        version = fields.text_of("version", "")
        return Family(folder.name, words, fields.text_of("language", "id"), version, fields)

    def _add_lists(self, pack: Traversable, builtin: bool) -> None:
        """Keep the list files of a pack, from which rules of other packs may get phrases, too."""
        if builtin:
            self._common_lists = self._pack_lists[str(pack)] = PackLists(pack)
        elif has_phrase_lists(pack):
            with self._budget.for_step("read", PHRASES_FILE, pack):
                self._pack_lists[str(pack)] = PackLists(pack, self._common_lists)

    def _lists_of(self, entry: RuleFile | None) -> PackLists:
        """Return the list files of the pack that a rule came in."""
        key = str(entry.pack) if entry else ""
        if key not in self._pack_lists:
            self._pack_lists[key] = PackLists(entry.pack if entry else None, self._common_lists)
        return self._pack_lists[key]


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
    name = spec.origin or Message("the Python rule {id}", id=spec.id)
    return Fields(dict(spec.options), fields.text if fields else "", name, PackError, ("options",))

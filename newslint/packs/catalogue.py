"""The catalogue: which families and rules there are in all packs; they are read and built once a run asks for them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.errors import PackError
from newslint.i18n import Message
from newslint.packs.files import (
    FAMILY_FILE,
    PHRASES_FILE,
    RuleFile,
    children,
    refuse_links_out,
    refuse_stray_rules,
    yaml_files,
)
from newslint.text.known_titles import KnownTitles
from newslint.text.published import Published
from newslint.text.vocabulary import FILE as VOCABULARY_FILE
from newslint.text.vocabulary import INDONESIAN, Vocabulary

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from newslint.packs.loader import Family, RuleLoader
    from newslint.packs.yaml_text import Fields
    from newslint.rule import Rule, RuleSpec

MOST_RULES = 2_000
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class RuleBrief(NamedTuple):
    """What choosing rules takes: status and severity, whether findings mark furniture, and a rule's former names.

    ``severity`` is the rule's own, whatever a configuration makes of it.
    """

    status: str
    severity: str
    furniture: bool
    aliases: tuple[str, ...]


class Catalogue:
    """All rules of all packs by id; a file is read only when its rule is asked for.

    ``python_rules`` are rules written as classes, each with a ``spec`` of its own.
    """

    def __init__(self, kinds: Mapping[str, type[Rule]], python_rules: Iterable[type[Rule]] = ()) -> None:
        self.kinds = kinds
        self._packs: dict[str, None] = {}
        self._names: dict[str, str] = {}
        self._briefs: dict[str, RuleBrief] = {}
        self._entries: dict[str, RuleFile] = {}
        self._families: dict[str, tuple[Traversable, bool]] = {}
        self._folders: list[tuple[Traversable, bool]] = []
        self._vocabulary: Vocabulary | None = None
        self._known_titles: KnownTitles | None = None
        self._published: Published | None = None
        self._loader: RuleLoader | None = None
        self._python: dict[str, type[Rule]] = {}
        for rule in python_rules:
            spec = rule.spec
            self._refuse_twice(
                spec.id, Message("the Python rule {name}", name=f"{rule.__module__}.{rule.__qualname__}")
            )
            self._python[spec.id] = rule

    def add_pack(self, pack: Traversable, *, builtin: bool = False, name: str = "") -> None:
        """Add every family folder of ``pack`` and its words; a pack that is there already is not added again.

        ``name`` is what the pack is called where rules are chosen; without it, its folder's name. Raises ``PackError``
        where it is no pack or repeats a rule.
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
        if not (families or _has(pack, VOCABULARY_FILE) or _has(pack, PHRASES_FILE)):
            what = Message(
                "a pack is a folder of families, each with a {family}, or has {vocabulary} or {phrases}",
                family=FAMILY_FILE,
                vocabulary=VOCABULARY_FILE,
                phrases=PHRASES_FILE,
            )
            raise PackError("{pack}: no rule pack here ({what})", pack=pack, what=what)
        self._packs[_place(pack)] = None
        self._names[str(pack)] = name or pack.name
        self._folders.append((pack, builtin))
        self._loader = self._vocabulary = None
        for folder in families:
            if not is_name(folder.name):
                raise PackError("{folder}: a family's name is in kebab-case, such as 'house-style'", folder=folder)
            self._families.setdefault(folder.name, (folder, builtin))
            files = list(yaml_files(folder))
            if not builtin:
                refuse_links_out(pack, files)
            for file in files:
                name = file.name.rpartition(".")[0]
                self._add_file(f"{folder.name}/{name}", RuleFile(file, folder, pack, builtin))

    def take_titles(self, known_titles: KnownTitles) -> None:
        """Take the titles of articles that rules may ask for."""
        self._known_titles = known_titles
        self._loader = self._vocabulary = None

    def take_published(self, published: Published) -> None:
        """Take the archive that rules may ask for what was published."""
        self._published = published
        self._loader = self._vocabulary = None

    def _add_file(self, rule_id: str, entry: RuleFile) -> None:
        if not is_name(rule_id.partition("/")[2]):
            raise PackError("{file}: a rule's name is in kebab-case, such as 'related-link.yaml'", file=entry.file)
        self._refuse_twice(rule_id, str(entry.file))
        if len(self._entries) >= MOST_RULES:
            raise PackError(
                "{pack}: newslint takes no more than {most:,} rules in all", pack=entry.pack, most=MOST_RULES
            )
        self._entries[rule_id] = entry

    def _refuse_twice(self, rule_id: str, where: str) -> None:
        if rule_id in self._entries:
            raise PackError(
                "{where}: the rule {rule_id!r} is defined already in {file}",
                where=where,
                rule_id=rule_id,
                file=self._entries[rule_id].file,
            )
        if rule_id in self._python:
            raise PackError(
                "{where}: the rule {rule_id!r} is defined already by a plugin", where=where, rule_id=rule_id
            )

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all rules, sorted."""
        return tuple(sorted((*self._entries, *self._python)))

    @property
    def families(self) -> tuple[str, ...]:
        """The names of all families, sorted."""
        return tuple(sorted({rule_id.partition("/")[0] for rule_id in self.ids}))

    @property
    def pack_names(self) -> tuple[str, ...]:
        """What the packs are called, sorted; several may have one name."""
        return tuple(sorted(set(self._names.values())))

    def ids_of_pack(self, name: str) -> tuple[str, ...]:
        """The ids of the rules in the packs of a name, sorted."""
        found = (rule_id for rule_id, entry in self._entries.items() if self._names[str(entry.pack)] == name)
        return tuple(sorted(found))

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

    def is_own(self, rule_id: str) -> bool:
        """Return whether a rule is one of newslint's own."""
        return rule_id in self._entries and self._entries[rule_id].builtin

    @property
    def vocabulary(self) -> Vocabulary:
        """Newslint's own vocabulary with the words that packs add to it; ask when all packs are there."""
        if self._vocabulary is None:
            packs = [pack for pack, builtin in self._folders if not builtin and _has(pack, VOCABULARY_FILE)]
            self._vocabulary = INDONESIAN
            if packs or self._known_titles or self._published:
                self._vocabulary = INDONESIAN.extended(lambda: _added_words(packs), self._known_titles, self._published)
        return self._vocabulary

    @property
    def loader(self) -> RuleLoader:
        """What reads and builds rules. Raises ``PackError`` where words or lists of a pack are not well formed."""
        if self._loader is None:
            from newslint.packs.loader import RuleLoader  # with a plan nothing is read

            if self.vocabulary is not INDONESIAN:
                len(self.vocabulary)  # what is wrong with words that a pack adds is told, whether a rule asks or not
            files, families, python = self._entries, self._families, self._python
            self._loader = RuleLoader(self.kinds, files, families, python, self._folders, self.vocabulary)
        return self._loader

    def family(self, name: str) -> Family | None:
        """Return what a family's file says, or None for a family that only Python rules belong to."""
        return self.loader.family(name)

    def spec(self, rule_id: str) -> RuleSpec:
        """Return the spec of a rule that is in ``ids``. Raises ``PackError`` where its file is not well formed."""
        return self.loader.spec(rule_id)

    def class_of(self, rule_id: str) -> type[Rule]:
        """Return the class of a rule that is in ``ids``: its kind, or itself where it is written in Python."""
        return self.loader.class_of(rule_id)

    def build(self, rule_id: str, severity: str | None = None, options: Fields | None = None) -> Rule:
        """Return the rule ready to run.

        ``severity`` and ``options`` override what its file says; options keep the file's other values.
        Raises ``PackError``, or the error of ``options``, for options the kind does not have.
        """
        return self.loader.build(rule_id, severity, options)

    def know(self, briefs: Mapping[str, RuleBrief], words: Mapping[str, Iterable[str]]) -> None:
        """Take the briefs of rules, and the words of the vocabulary, from who has read these very packs before."""
        self._briefs = {rule_id: brief for rule_id, brief in briefs.items() if rule_id in self._entries}
        self.vocabulary.know(words)

    def brief(self, rule_id: str) -> RuleBrief:
        """Return what choosing rules takes of one that is in ``ids``. Raises ``PackError`` as ``spec`` does."""
        if rule_id not in self._briefs:
            spec = self.spec(rule_id)
            self._briefs[rule_id] = RuleBrief(spec.status, spec.severity, spec.furniture, spec.aliases)
        return self._briefs[rule_id]

    def aliases(self) -> Mapping[str, str]:
        """Return the id that each former name of a rule stands for; reads every rule file that is not known."""
        return {alias: rule_id for rule_id in self.ids for alias in self.brief(rule_id).aliases}


def is_name(text: str) -> bool:
    """Return whether a text may be the name of a family or a rule: kebab-case."""
    return _NAME.match(text) is not None


def _place(pack: Traversable) -> str:
    """Return what tells whether two packs are the same folder."""
    return os.path.realpath(str(pack))


def _has(pack: Traversable, name: str) -> bool:
    return pack.joinpath(*name.split("/")).is_file()


def _added_words(packs: Iterable[Traversable]) -> list[Mapping[str, frozenset[str]]]:
    from newslint.packs.vocabulary import added_words

    return list(map(added_words, packs))

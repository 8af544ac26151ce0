"""The engines of a run: one for every combination of per-path settings, with the rules chosen there."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.configuration.config import Config
from newslint.configuration.references import place_without_rules, refuse_unknown_rules
from newslint.configuration.selection import Selection, chosen_ids
from newslint.errors import ConfigError, nearest
from newslint.expressions.time_limits import LostTime
from newslint.linting.engine import Engine
from newslint.linting.prepared import PreparedRule
from newslint.packs import Catalogue
from newslint.plans.planned_rules import PlannedRules
from newslint.rule import Rule
from newslint.rule_pages import RulePages


class Engines:
    """Makes the engine for a file when it is first asked for; files with the same settings share one.

    ``libraries`` are names and versions of what rules are made with; None for a run that keeps no plan. Without
    ``gate`` every rule sees every block. Raises ``ConfigError`` or ``PackError`` where the configuration asks for a
    rule that is not there or sets one wrongly, whether it runs or not.
    """

    def __init__(
        self, config: Config, catalogue: Catalogue, lost: LostTime, libraries: tuple[str, ...] | None, *, gate: bool
    ) -> None:
        self._config = config
        self._catalogue = catalogue
        self._lost = lost
        self._gate = gate
        self._pages = RulePages(config.rule_pages, config.language, catalogue.is_own)
        self._planned = PlannedRules(catalogue, config.rules, libraries)
        self._made: dict[tuple[int, ...], Engine] = {}
        self._idle: dict[tuple[int, ...], str] = {}
        self._refuse_wrong_settings()
        self._engine(())
        self._planned.keep()

    def for_path(self, path: str) -> Engine:
        """Return the engine for a file."""
        return self._engine(self._config.overrides_for(path))

    def idle_because(self, path: str) -> str:
        """Return the settings that leave no rule to run on a file, or nothing where one runs."""
        overrides = self._config.overrides_for(path)
        if overrides not in self._idle:
            runs = self._chosen(self._config.selection_for(overrides))
            self._idle[overrides] = "" if runs else place_without_rules(self._config, overrides)
        return self._idle[overrides]

    def rules_digest(self) -> bytes | None:
        """Return the digest of what all rules come of; None where no plan is kept, or any of it has changed since."""
        return self._planned.digest()

    def rule_ids(self) -> tuple[str, ...]:
        """Return the ids of the rules that run where no per-path settings apply, sorted."""
        return self._chosen(self._config.selection)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules that run where no per-path settings apply."""
        return tuple(map(self._planned.rule, self.rule_ids()))

    def _engine(self, overrides: tuple[int, ...]) -> Engine:
        """Return the engine for files to which the numbered per-path settings apply."""
        if overrides not in self._made:
            rules = tuple(map(self._planned.prepared, self._chosen(self._config.selection_for(overrides))))
            self._refuse_without_archive(rules)
            self._made[overrides] = Engine(
                rules,
                self._furniture_rules(rules) if any(rule.facts.needs_furniture for rule in rules) else (),
                language=self._config.language,
                allow=self._config.allow,
                known=self._catalogue,
                lost=self._lost,
                pages=self._pages,
                gate=self._gate,
            )
        return self._made[overrides]

    def _chosen(self, selection: Selection) -> tuple[str, ...]:
        return chosen_ids(self._catalogue, selection)

    def _furniture_rules(self, rules: Iterable[PreparedRule]) -> tuple[PreparedRule, ...]:
        """Return the rules, beyond those chosen, whose findings tell which blocks are site furniture."""
        chosen = {rule.facts.id for rule in rules}
        others = (rule_id for rule_id in self._chosen(Selection()) if rule_id not in chosen)
        return tuple(self._planned.prepared(rule_id) for rule_id in others if self._catalogue.brief(rule_id).furniture)

    def _refuse_without_archive(self, rules: Iterable[PreparedRule]) -> None:
        """Raise ``ConfigError`` for a rule that asks an archive, where the configuration names none."""
        asking = next((rule.facts.id for rule in rules if rule.facts.needs_published), "")
        if asking and self._catalogue.vocabulary.published is None:
            raise ConfigError(
                "the rule {rule} looks paragraphs up in an archive; name its index in .newslint.yaml, such as "
                "corpus-index: arsip.newslint ('newslint corpus index' makes one)",
                rule=asking,
            )

    def _refuse_wrong_settings(self) -> None:
        refuse_unknown_rules(self._config, self._catalogue)
        known = self._catalogue.ids
        for rule_id in self._config.rules:
            if rule_id not in known:
                raise ConfigError(
                    "rules: unknown rule {rule_id!r}{hint}", rule_id=rule_id, hint=nearest(rule_id, known)
                )
            self._planned.prepared(rule_id)  # its options are checked, whether it runs or not
        for overrides in range(len(self._config.paths)):
            self._chosen(self._config.selection_for((overrides,)))

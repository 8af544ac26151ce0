"""Command ``test-rules``: runs the examples of YAML packs and shows those that do not hold."""

from __future__ import annotations

import argparse
from pathlib import Path

from newslint.cli.settings import load_config
from newslint.packs import Catalogue
from newslint.plugins import build_registry
from newslint.testing import run_examples


def run(options: argparse.Namespace) -> int:
    """Run the examples of the packs named, or of the built-in rules; return 1 where one fails."""
    config = load_config(options)
    packs = [Path(path) for path in options.packs]
    registry = build_registry(config.plugins, options.plugin_path, extra_packs=[*config.packs, *packs])
    catalogue = registry.catalogue
    ids = [rule_id for rule_id in catalogue.ids if not packs or _stands_in(catalogue, rule_id, packs)]
    furniture = [catalogue.build(rule_id) for rule_id in catalogue.ids if catalogue.spec(rule_id).furniture]
    readers = tuple(registry.readers.values())
    count = failed = 0
    for rule_id in ids:
        for result in run_examples(catalogue.build(rule_id), furniture, readers, catalogue=catalogue):
            count += 1
            if not result.passed:
                failed += 1
                print(f"{result.rule}: {result.sort} example {result.number} does not hold")
                print(f"  expected: {result.expected}\n  found:    {result.found}")
                for failure in result.failures:
                    print(f"  {failure}")
    print(f"{len(ids)} {'rule' if len(ids) == 1 else 'rules'}, {count} examples, {failed} failed")
    return 1 if failed else 0


def _stands_in(catalogue: Catalogue, rule_id: str, packs: list[Path]) -> bool:
    origin = Path(catalogue.spec(rule_id).origin).resolve()
    return any(pack.resolve() in origin.parents for pack in packs)

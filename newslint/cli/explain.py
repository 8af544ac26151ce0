"""Command ``explain``: prints a rule's page."""

from __future__ import annotations

import argparse

from newslint.cli.settings import load_config, load_registry
from newslint.documentation import rule_page
from newslint.errors import ConfigError, nearest


def run(options: argparse.Namespace) -> int:
    """Print the page of the rule named; a former name leads to the present one."""
    config = load_config(options)
    catalogue = load_registry(options, config).catalogue
    rule_id = options.rule
    if rule_id not in catalogue.ids:
        rule_id = catalogue.aliases().get(rule_id, "")
    if not rule_id:
        hint = nearest(options.rule, catalogue.ids) or "; 'newslint rules' lists them"
        raise ConfigError(f"unknown rule {options.rule!r}{hint}")
    setting = config.rules.get(rule_id)
    rule = catalogue.build(rule_id, *(setting or (None, None)))
    print(rule_page(rule, config.language), end="")
    return 0

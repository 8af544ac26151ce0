"""Command ``explain``: prints a rule's page, or writes the pages of all rules into a folder."""

from __future__ import annotations

import argparse
import os

from newslint.authoring.documentation import rule_page, rule_pages
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show
from newslint.configuration.config import Config
from newslint.errors import ConfigError, nearest, reason
from newslint.i18n import Message, localized
from newslint.packs import Catalogue
from newslint.rule import Rule
from newslint.terminal import printable


def run(options: argparse.Namespace) -> int:
    """Print the page of the rule named; a former name leads to the present one. With ``--all`` write all pages."""
    config = load_config(options)
    catalogue = load_registry(options, config).catalogue
    if options.all is not None:
        show(_write_all(options.all, catalogue, config))
        return 0
    rule_id = options.rule
    if not rule_id:
        raise ConfigError("name a rule, such as cruft/related-link, or write all pages with --all FOLDER")
    if rule_id not in catalogue.ids:
        rule_id = catalogue.aliases().get(rule_id, "")
    if not rule_id:
        hint = nearest(options.rule, catalogue.ids) or Message("; 'newslint rules' lists them")
        raise ConfigError("unknown rule {rule!r}{hint}", rule=options.rule, hint=hint)
    page = rule_page(_build(rule_id, catalogue, config), config.language)
    show("\n".join(map(printable, page.splitlines())))
    return 0


def _build(rule_id: str, catalogue: Catalogue, config: Config) -> Rule:
    return catalogue.build(rule_id, *(config.rules.get(rule_id) or (None, None)))


def _write_all(folder: str, catalogue: Catalogue, config: Config) -> str:
    """Write ``FAMILY/NAME.md`` for each rule and a list of them into the folder, and tell how many."""
    from newslint.files.writing import write_atomically  # printing one page needs none of this

    rules = {rule_id: _build(rule_id, catalogue, config) for rule_id in catalogue.ids}
    pages = rule_pages(catalogue, rules, config.language)
    for name, text in pages.items():
        path = os.path.join(folder, *name.split("/"))
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        except OSError as problem:
            raise ConfigError("{path}: cannot be written: {reason}", path=path, reason=reason(problem)) from None
        write_atomically(path, text.encode("utf-8"))
    return localized(Message("{count} pages written to {folder}.", count=len(pages), folder=folder), config.language)

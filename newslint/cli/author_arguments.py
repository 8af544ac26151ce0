"""Arguments of the commands for people who write rules and plugins, or want to know why something runs."""

from __future__ import annotations

import argparse

from newslint.cli.shared_arguments import choosing, configured, count, language, path, plugins
from newslint.i18n import LANGUAGES


def test_rules(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``test-rules``."""
    command.add_argument("packs", nargs="*", metavar="PACK", help="folders of YAML families (default: all rules)")
    configured(command)
    command.add_argument("--select", metavar="NAMES", action="append", help="test these families and rules only")
    command.add_argument("--coverage", action="store_true", help="show words and expressions that no example exercises")
    command.add_argument("--all-rules", action="store_true", help="show what other rules find in good examples")
    command.add_argument("--builtin", action="store_true", help="show what rules lack to be newslint's own")
    _form(command)


def new_rule(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``new-rule``."""
    command.add_argument("rule", metavar="FAMILY/NAME", help="the id of the rule, such as gaya/kata-terlarang")
    command.add_argument("--kind", default="existence", metavar="KIND", help="which kind of check (default: existence)")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--pack", metavar="FOLDER", help="the pack (default: that of .newslint.yaml, else ./aturan)")
    where.add_argument(
        "--builtin", action="store_true", help="in a checkout: write the draft of a rule of newslint's own"
    )
    plugins(command)
    command.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of the words (default: id)")


def new_plugin(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``new-plugin``."""
    command.add_argument("name", metavar="NAME", help="the name of the package, such as newslint-meja")
    command.add_argument("--into", default=".", metavar="FOLDER", help="where its folder is made (default: .)")
    language(command)


def new_pack(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``new-pack``."""
    command.add_argument("name", metavar="NAME", help="the name of the package, such as newslint-grup")
    command.add_argument("--into", default=".", metavar="FOLDER", help="where its folder is made (default: .)")
    language(command)


def sync(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``sync``."""
    command.add_argument("--config", metavar="FILE", help="use this configuration file")
    command.add_argument("--locked", action="store_true", help="fetch only what the lock file records")
    language(command)


def learn(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``learn``."""
    command.add_argument(
        "paths", nargs="+", type=path, metavar="FOLDER|FILE", help="the archive: folders and files, such as arsip.jsonl"
    )
    command.add_argument(
        "--pack", default="aturan-situs", type=path, metavar="FOLDER", help="the pack to write (default: aturan-situs)"
    )
    command.add_argument(
        "--fewest", type=count, metavar="N", help="in how many articles a line must recur (default: by the site's size)"
    )
    configured(command)


def list_plugins(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``plugins``."""
    plugins(command)
    language(command)
    _form(command)


def doctor(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``doctor``."""
    command.add_argument("paths", nargs="*", type=path, metavar="PATH", help="files and folders to tell about")
    configured(command)
    choosing(command)
    command.add_argument(
        "--never-fire", action="store_true", help="check the paths and list the rules that find nothing"
    )
    _form(command)


def schema(command: argparse.ArgumentParser) -> None:
    """Add the arguments of ``schema``."""
    from newslint.authoring.schema import SCHEMA_NAMES  # no other command has to do with schemas

    command.add_argument("name", nargs="?", choices=SCHEMA_NAMES, metavar="NAME", help="rule, family or config")
    command.add_argument("--into", metavar="FOLDER", help="write schema files into this folder (default: print one)")
    configured(command)


def _form(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=("text", "json"), default="text", help="form of the output (default: text)"
    )

"""Arguments of all commands; imports argparse alone, so that ``--version`` and ``--help`` are instant."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from newslint import __version__
from newslint.cli import author_arguments as author
from newslint.cli.language import OPTION, asked_for, spoken
from newslint.cli.parser import FORMATS, HelpFormatter, Parser, argparse_in, options_of
from newslint.cli.shared_arguments import choosing, configured, jobs, number, path, port
from newslint.errors import nearest
from newslint.i18n import LANGUAGES, Message
from newslint.severities import FAIL_LEVELS, NEVER


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the parsed arguments; ``module`` names the module in ``newslint.cli`` that runs the command.

    Raises ``UsageError`` for anything unknown, with the nearest right word. ``--help`` and ``--version`` exit.
    """
    given = list(arguments)
    parser, commands = build_parsers(*given[_command_at(given) :][:1])
    with argparse_in(spoken()):
        if not given[_command_at(given) :]:
            parser.print_help()
            raise SystemExit(2)  # nothing was checked
        return _parsed(given, parser, commands)


def _parsed(arguments: list[str], parser: Parser, commands: Mapping[str, Parser]) -> argparse.Namespace:
    asked = asked_for(arguments)
    command_at = _command_at(arguments)
    for further in (command_at + 1, command_at + 2):
        if command := commands.get(" ".join(arguments[command_at:further])):
            arguments[further:] = _names_apart(arguments[further:], command)
    options, unknown = parser.parse_known_args(arguments)
    options.lang = asked or options.lang
    if unknown:
        command = commands[f"{options.command} {getattr(options, 'action', '')}".rstrip()]
        known = options_of(command)
        wrong = unknown[0].partition("=")[0]
        hint = nearest(wrong, known) if wrong.startswith("-") else ""
        command.error(Message("unrecognised argument {wrong!r}{hint}", wrong=wrong, hint=hint))
    return options


def _command_at(arguments: Sequence[str]) -> int:
    """Return where the command stands: first, or behind the language."""
    first = arguments[0] if arguments else ""
    return 2 if first == OPTION else 1 if first.startswith(f"{OPTION}=") else 0


def _names_apart(arguments: Sequence[str], command: Parser) -> list[str]:
    from newslint.cli.file_names import AmbiguousName, names_apart

    try:
        return list(names_apart(arguments, options_of(command)))
    except AmbiguousName as problem:
        command.error(problem.message)


def build_parsers(only: str = "") -> tuple[Parser, dict[str, Parser]]:
    """Return the parser and those of the commands; where ``only`` is one of them, of no other, which takes time.

    Commands below another one are called by both words: ``corpus check``.
    """
    description = "editorial-quality linter for Indonesian news text"
    parser = Parser(prog="newslint", description=description, formatter_class=HelpFormatter)
    version = "tell which version this is"
    parser.add_argument("--version", action="version", version=f"newslint {__version__}", help=version)
    parser.add_argument(OPTION, choices=LANGUAGES, help="language of messages (default: id)")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser)
    commands: dict[str, Parser] = {}
    table = (
        ("check", "check", "lint files and folders", _check),
        ("rules", "rules", "list the rules", _rules),
        ("explain", "explain", "tell why a rule exists, with examples and how to switch it off", _explain),
        ("test-rules", "test_rules", "run the examples of YAML rule packs", author.test_rules),
        ("compare", "compare", "compare two JSON reports: what is new, gone, moved", _compare),
        ("baseline", "baseline", "record today's findings, so that only new ones are reported", _baseline),
        ("init", "init", "write a commented .newslint.yaml", _init),
        ("new-rule", "new_rule", "write a commented rule that passes its own tests", author.new_rule),
        ("new-pack", "new_pack", "write a pack of rules that newsrooms share, with its own tests", author.new_pack),
        ("sync", "sync", "fetch the packs that the configuration names in git repositories", author.sync),
        ("new-plugin", "new_plugin", "write a Python package with rules that passes its own tests", author.new_plugin),
        ("learn", "learn", "find lines that recur in an archive and write them as rules to accept", author.learn),
        ("corpus", "", "work on an archive of any size, on this machine or on a cluster", _corpus),
        ("plugins", "plugins", "list what is installed and what each plugin brings", author.list_plugins),
        ("serve", "serve", "show a page for editors in the browser, and answer programs", _serve),
        ("lsp", "lsp", "serve editors: findings, reasons and fixes while a text is written", configured),
        ("cache", "cache", "tell where newslint keeps what it works out for later runs, and remove it", _cache),
        ("doctor", "doctor", "tell which configuration, reader and rules apply to a file, and why", author.doctor),
        ("completions", "completions", "print what a shell reads to complete commands and rules on Tab", _completions),
        ("schema", "schema", "print the JSON Schema of rule files or of the configuration", author.schema),
    )
    for name, module, summary, add in [row for row in table if row[0] == only] or table:
        command = subparsers.add_parser(name, help=summary, description=summary, formatter_class=HelpFormatter)
        command.set_defaults(module=module)
        for below, parser_below in (add(command) or {"": command}).items():
            commands[f"{name} {below}".rstrip()] = parser_below
    return parser, commands


def _corpus(command: argparse.ArgumentParser) -> dict[str, Parser]:
    from newslint.cli.corpus_arguments import corpus  # hardly any run works on an archive

    return corpus(command)


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "paths", nargs="*", type=path, metavar="PATH", help="files and folders (default: .); - reads standard input"
    )
    configured(command)
    choosing(command)
    _narrowing(command)
    fixes = command.add_argument_group("fixes")
    fixes.add_argument("--fix", action="store_true", help="apply the safe fixes to the files")
    fixes.add_argument("--unsafe-fixes", action="store_true", help="apply safe and unsafe fixes to the files")
    fixes.add_argument("--diff", action="store_true", help="show what the fixes would change; write nothing")
    output = command.add_argument_group("output")
    output.add_argument("--format", default="text", metavar="NAME", help=f"{FORMATS} (default: text)")
    output.add_argument("--output", metavar="FILE", help="write the report to a file")
    output.add_argument(
        "--output-format", metavar="NAME=FILE", action="append", default=[], help="write a further report to a file"
    )
    output.add_argument("--report-title", metavar="TEXT", help="the title of the page that html writes")
    output.add_argument("--report-date", metavar="TEXT", help="the date below that title, as it is to be read")
    output.add_argument("--statistics", action="store_true", help="count findings by rule, file and folder")
    output.add_argument(
        "--max-per-rule",
        type=number,
        metavar="N",
        help="show at most N findings of each rule; 0: all (default: 20 on a terminal)",
    )
    said = output.add_mutually_exclusive_group()
    said.add_argument("--quiet", action="store_true", help="findings only, no summary")
    said.add_argument("--quiet-if-clean", action="store_true", help="nothing at all where there is nothing to tell")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="colours (default: auto)")
    gate = command.add_argument_group("exit code")
    gate.add_argument("--fail-on", choices=FAIL_LEVELS, help="least severity that fails (default: error)")
    gate.add_argument("--exit-zero", action="store_true", help="end with 0 though there are findings")
    command.add_argument("--list-files", action="store_true", help="list the files that would be checked; read none")
    command.add_argument("--watch", action="store_true", help="check again what changes, until Ctrl-C")
    command.add_argument("--stdin-filename", metavar="NAME", help="the name standard input goes by")
    command.add_argument(
        "--jobs", type=jobs, default=1, metavar="N", help="check in N processes; auto: one a core on long runs"
    )
    command.add_argument(
        "--no-cache", action="store_true", help="work everything out anew; keep nothing for later runs"
    )


def _narrowing(command: argparse.ArgumentParser) -> None:
    old = command.add_argument_group("old findings")
    change = old.add_mutually_exclusive_group()
    change.add_argument("--changed-since", metavar="REV", help="report what changed since the branch left a revision")
    change.add_argument("--staged", action="store_true", help="report what the next commit would bring")
    baseline = old.add_mutually_exclusive_group()
    baseline.add_argument("--baseline", metavar="FILE", help="do not report the findings recorded in this file")
    baseline.add_argument("--no-baseline", action="store_true", help="report them, whatever the configuration says")
    old.add_argument("--baseline-strict", action="store_true", help="fail where recorded findings are gone")


def _baseline(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="*", type=path, metavar="PATH", help="files and folders (default: .)")
    configured(command)
    choosing(command)
    command.add_argument("--baseline", metavar="FILE", help="the file to write (default: .newslint-baseline.json)")
    change = command.add_mutually_exclusive_group()
    change.add_argument("--prune", action="store_true", help="take out what is mended; add nothing")
    change.add_argument("--update", action="store_true", help="take out what is mended, record what is new")


def _rules(command: argparse.ArgumentParser) -> None:
    configured(command)
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="form of the list")


def _explain(command: argparse.ArgumentParser) -> None:
    what = command.add_mutually_exclusive_group()
    what.add_argument("rule", metavar="RULE", nargs="?", help="a rule's id, such as cruft/related-link")
    what.add_argument("--all", metavar="FOLDER", help="write the pages of all rules into a folder")
    configured(command)


def _compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", metavar="OLD.json", help="the earlier report (check --format json)")
    command.add_argument("new", metavar="NEW.json", help="the later report")
    command.add_argument("--format", choices=("text", "json", "markdown"), default="text", help="form of the report")
    command.add_argument(
        "--fail-on",
        choices=FAIL_LEVELS,
        default=NEVER,
        help="least severity of a new finding that fails (default: never)",
    )
    command.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of the report (default: id)")


def _serve(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", metavar="NAME", help="where to listen (default: 127.0.0.1)")
    command.add_argument("--port", default=8765, type=port, metavar="N", help="port; 0: any free one (default: 8765)")
    command.add_argument("--no-browser", action="store_true", help="do not open a browser")
    command.add_argument(
        "--allow-host", metavar="NAME", action="append", default=[], help="answer to this name of the machine too"
    )
    configured(command)


def _completions(command: argparse.ArgumentParser) -> None:
    command.add_argument("shell", choices=("bash", "zsh", "fish"), metavar="SHELL", help="bash, zsh or fish")


def _cache(command: argparse.ArgumentParser) -> None:
    command.add_argument("--clear", action="store_true", help="remove all of it")
    command.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of the answer (default: id)")


def _init(command: argparse.ArgumentParser) -> None:
    command.add_argument("--force", action="store_true", help="overwrite a .newslint.yaml that is there")
    command.add_argument(
        "--lang", choices=LANGUAGES, default=LANGUAGES[0], help="language of the comments (default: id)"
    )

"""Arguments of the commands for archives."""

from __future__ import annotations

import argparse

from newslint.cli.parser import HelpFormatter, Parser
from newslint.cli.shared_arguments import choosing, configured, jobs, language, number, path
from newslint.severities import FAIL_LEVELS

FORMATS = ("text", "jsonl", "parquet", "wxr", "warc")
ENGINES = ("pool", "dask", "spark")
COLUMNS = {
    "text": "the column that holds the article (default: text, content, body, isi, konten or artikel)",
    "id": "the column with the article's id (default: id, guid, url ..., else where it stands)",
    "title": "the column with its headline",
    "date": "the column with the date it was published",
    "section": "the column with its section or desk",
    "author": "the column with its author",
    "site": "the column with the site it is from (default: site, situs, domain, else the host of its address)",
}
"""What each column is for, by its field in the layout."""


def corpus(command: argparse.ArgumentParser) -> dict[str, Parser]:
    """Add the commands for archives below ``corpus``, and return their parsers."""
    actions = command.add_subparsers(dest="action", metavar="COMMAND", required=True, parser_class=Parser)
    table = (
        ("check", "corpus_check", "lint an archive of any size, on this machine or on a cluster", _check),
        ("index", "corpus_index", "keep the paragraphs of an archive, to find copies in later articles", _index),
        ("copies", "corpus_copies", "find paragraphs that stand in several articles, word for word or nearly", _copies),
        ("report", "corpus_report", "show what was found in an archive as one page with charts", _report),
    )
    parsers: dict[str, Parser] = {}
    for name, module, summary, add in table:
        action = actions.add_parser(name, help=summary, description=summary, formatter_class=HelpFormatter)
        action.set_defaults(module=module)
        add(action)
        parsers[name] = action
    return parsers


def inputs(command: argparse.ArgumentParser) -> None:
    """Add what names an archive and says how its records are read."""
    command.add_argument(
        "inputs",
        nargs="+",
        type=path,
        metavar="INPUT",
        help="the archive: files, folders and addresses, such as arsip.jsonl.gz or s3://arsip/2024/",
    )
    reading = command.add_argument_group("how articles are read")
    reading.add_argument(
        "--format", choices=FORMATS, help="format of all files (default: what the ending of each name tells)"
    )
    for name, what in COLUMNS.items():
        reading.add_argument(f"--{name}-column", metavar="NAME", help=what)
    reading.add_argument("--text-format", metavar="NAME", help="what texts are written in: plain, markdown or html")


def _check(command: argparse.ArgumentParser) -> None:
    inputs(command)
    configured(command)
    choosing(command)
    output = command.add_argument_group("output")
    output.add_argument(
        "--output",
        required=True,
        type=path,
        metavar="FOLDER|FILE",
        help="a folder of Parquet files, or one file such as temuan.parquet",
    )
    output.add_argument("--resume", action="store_true", help="go on with a run that was broken off")
    output.add_argument("--quiet", action="store_true", help="nothing but errors")
    work = command.add_argument_group("where the work is done")
    work.add_argument(
        "--engine", choices=ENGINES, default=ENGINES[0], help="processes of this machine, or a cluster (default: pool)"
    )
    work.add_argument("--jobs", type=jobs, default=0, metavar="N", help="check in N processes (default: one a core)")
    work.add_argument("--scheduler", metavar="ADDRESS", help="the cluster's scheduler (default: a cluster of its own)")
    gate = command.add_argument_group("exit code")
    gate.add_argument("--fail-on", choices=FAIL_LEVELS, help="least severity that fails (default: error)")
    gate.add_argument("--exit-zero", action="store_true", help="end with 0 though there are findings")


def _index(command: argparse.ArgumentParser) -> None:
    inputs(command)
    command.add_argument(
        "--index", required=True, type=path, metavar="FILE", help="the index, made where it is not there"
    )
    configured(command)


def _copies(command: argparse.ArgumentParser) -> None:
    inputs(command)
    command.add_argument("--index", type=path, metavar="FILE", help="look these articles up in the index of an archive")
    command.add_argument(
        "--output", required=True, type=path, metavar="FILE", help="the table to write: .parquet or .jsonl"
    )
    command.add_argument(
        "--site-articles",
        type=number,
        default=20,
        metavar="N",
        help="leave out what stands in more than N articles of one site (default: 20)",
    )
    configured(command)


def _report(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "findings", type=path, metavar="FINDINGS", help="what corpus check has written: a table, or a folder"
    )
    command.add_argument("--copies", type=path, metavar="FILE", help="show the copies that corpus copies has written")
    command.add_argument("--since", metavar="DATE", help="set what was published since a day against what was before")
    command.add_argument(
        "--output",
        required=True,
        type=path,
        metavar="FILE",
        help="the page to write, .html; its data go beside it, .json",
    )
    language(command)

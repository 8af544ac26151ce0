"""Command ``learn``: finds lines that recur in an archive, and writes them as rules for an editor to accept."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from newslint.api import Linter
from newslint.cli.language import spoken
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show, tell
from newslint.errors import ConfigError, reason
from newslint.files.writing import write_atomically
from newslint.i18n import Message, Templates, localized
from newslint.learning.archive import Learned, learn
from newslint.learning.judging import Proposal, judge
from newslint.learning.writing import (
    FAMILY,
    OTHERS_FILE,
    TITLES_FILE,
    family_text,
    file_names,
    others_text,
    rule_text,
    tried,
)
from newslint.packs.files import FAMILY_FILE
from newslint.terminal import printable, printable_path

MESSAGES = Templates(
    {
        "read": "Read {articles} articles of {sites} sites; {copies} copies were counted once.",
        "written": "{file}: phrases proposed: {proposed}.",
        "others": "{file}: not proposed: {doubtful} doubtful phrases, {dateline} datelines.",
        "titles": "{file}: titles of articles: {titles}; name it in .newslint.yaml: titles: {file}",
        "nothing": "No line recurs that newslint's rules do not find already; nothing is proposed.",
        "next": "Look at each phrase, delete “status: preview”, then use it: packs: [{pack}]",
    }
)


def run(options: argparse.Namespace) -> int:
    """Write a rule file for each site and say what is in it; return 2 where some of the archive could not be read."""
    config = load_config(options)
    linter = Linter(config, load_registry(options, config), plan=True)
    messages = MESSAGES[config.language]
    learned = learn(linter, options.paths)
    vocabulary = linter.registry.catalogue.vocabulary
    found = list(tried(judge(learned.counts, vocabulary, options.fewest), vocabulary))
    articles = learned.counts.articles
    show(messages["read"].format(articles=articles.total(), sites=len(articles), copies=learned.copies))
    if found or learned.titles:
        _write(Path(options.pack), found, learned.titles, config.language)
    if found:
        show(messages["next"].format(pack=printable_path(Path(options.pack).as_posix())))
    else:
        show(messages["nothing"])
    return _failures(learned)


def _write(pack: Path, found: Sequence[Proposal], titles: Iterable[str], language: str) -> None:
    """Write a rule file a site, a file of what is not proposed, and one of titles; none may be there yet."""
    proposed = [one for one in found if one.verdict == "proposed"]
    others = [one for one in found if one.verdict != "proposed"]
    sites = {site: list(group) for site, group in groupby(proposed, key=lambda one: one.site)}
    folder = pack / FAMILY
    texts = {folder / f"{name}.yaml": rule_text(sites[site], language) for site, name in file_names(sites).items()}
    if others:
        texts[pack / OTHERS_FILE] = others_text(others, language)
    known = sorted(titles)
    if known:
        texts[pack / TITLES_FILE] = "\n".join(known) + "\n"
    for file in texts:
        if file.exists():
            raise ConfigError(
                "{file} is there already; nothing was written. Move it, or name another --pack", file=file
            )
    if sites and not (folder / FAMILY_FILE).exists():
        texts = {folder / FAMILY_FILE: family_text(), **texts}
    for file, text in texts.items():
        _make_folder(file.parent)
        write_atomically(os.fspath(file), text.encode())
    for name, members in zip(file_names(sites).values(), sites.values(), strict=True):
        _tell(language, "written", folder / f"{name}.yaml", proposed=len(members))
    if others:
        verdicts = Counter(one.verdict for one in others)
        _tell(language, "others", pack / OTHERS_FILE, doubtful=verdicts["doubtful"], dateline=verdicts["dateline"])
    if known:
        _tell(language, "titles", pack / TITLES_FILE, titles=len(known))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ConfigError(
            "{filename}: cannot be made: {reason}", filename=problem.filename, reason=reason(problem)
        ) from None


def _tell(language: str, saying: str, file: Path, **counts: int) -> None:
    show(MESSAGES[language][saying].format(file=printable_path(file.as_posix()), **counts))


def _failures(learned: Learned) -> int:
    for failure in learned.failures:
        tell(printable(f"newslint: {failure.path}: {failure.message}"))
    if learned.failed > len(learned.failures):
        more = Message("{count} more could not be read", count=learned.failed - len(learned.failures))
        tell(f"newslint: {localized(more, spoken())}")
    return 2 if learned.failed else 0

"""Command ``learn``: finds lines that recur in an archive, and writes them as rules for an editor to accept."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from newslint.api import Linter
from newslint.cli.language import spoken
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import show, tell
from newslint.errors import ConfigError, reason
from newslint.files.writing import write_atomically
from newslint.i18n import Message, told
from newslint.learning.archive import Learned, learn
from newslint.learning.judging import Proposal, judge
from newslint.learning.writing import FAMILY, OTHERS_FILE, family_text, file_names, others_text, rule_text, tried
from newslint.packs.files import FAMILY_FILE
from newslint.terminal import printable, printable_path

SAYINGS = {
    "id": {
        "read": "{articles} naskah dari {sites} situs dibaca; {copies} salinan dihitung sekali.",
        "written": "{file}: {proposed} frasa diusulkan.",
        "others": "{file}: {doubtful} frasa meragukan dan {dateline} dateline, tidak diusulkan.",
        "nothing": "Tidak ada baris berulang yang belum ditemukan aturan newslint; tidak ada yang ditulis.",
        "next": "Periksa tiap frasa, hapus “status: preview”, lalu pakai: packs: [{pack}]",
    },
    "en": {
        "read": "Read {articles} articles of {sites} sites; {copies} copies were counted once.",
        "written": "{file}: phrases proposed: {proposed}.",
        "others": "{file}: not proposed: {doubtful} doubtful phrases, {dateline} datelines.",
        "nothing": "No line recurs that newslint's rules do not find already; nothing was written.",
        "next": "Look at each phrase, delete “status: preview”, then use it: packs: [{pack}]",
    },
}


def run(options: argparse.Namespace) -> int:
    """Write a rule file for each site and say what is in it; return 2 where some of the archive could not be read."""
    config = load_config(options)
    linter = Linter(config, load_registry(options, config), plan=True)
    sayings = SAYINGS[config.language]
    learned = learn(linter, options.paths)
    vocabulary = linter.registry.catalogue.vocabulary
    found = list(tried(judge(learned.counts, vocabulary, options.fewest), vocabulary))
    articles = learned.counts.articles
    show(sayings["read"].format(articles=articles.total(), sites=len(articles), copies=learned.copies))
    if found:
        _write(Path(options.pack), found, config.language)
        show(sayings["next"].format(pack=printable_path(Path(options.pack).as_posix())))
    else:
        show(sayings["nothing"])
    return _failures(learned)


def _write(pack: Path, found: Sequence[Proposal], language: str) -> None:
    """Write a rule file a site and a file of what is not proposed, none of which may be there yet."""
    proposed = [one for one in found if one.verdict == "proposed"]
    others = [one for one in found if one.verdict != "proposed"]
    sites = {site: list(group) for site, group in groupby(proposed, key=lambda one: one.site)}
    folder = pack / FAMILY
    texts = {folder / f"{name}.yaml": rule_text(sites[site], language) for site, name in file_names(sites).items()}
    if others:
        texts[pack / OTHERS_FILE] = others_text(others, language)
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


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ConfigError(
            "{filename}: cannot be made: {reason}", filename=problem.filename, reason=reason(problem)
        ) from None


def _tell(language: str, saying: str, file: Path, **counts: int) -> None:
    show(SAYINGS[language][saying].format(file=printable_path(file.as_posix()), **counts))


def _failures(learned: Learned) -> int:
    for failure in learned.failures:
        tell(printable(f"newslint: {failure.path}: {failure.message}"))
    if learned.failed > len(learned.failures):
        more = Message("{count} more could not be read", count=learned.failed - len(learned.failures))
        tell(f"newslint: {told(more, spoken())}")
    return 2 if learned.failed else 0

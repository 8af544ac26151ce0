"""The work on one part, wherever it is done: its articles are read and checked, and what comes of it is written.

Four files come of a part: its findings, its articles, what was rejected, and at last what was done (``parts/``). A part
whose last file is there for the same content is not done again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import NamedTuple

from newslint.api import Linter
from newslint.corpus.contents import content_of, name_of
from newslint.corpus.inputs import read
from newslint.corpus.output import Output
from newslint.corpus.part_files import PartFiles
from newslint.corpus.parts import ArchivePart
from newslint.corpus.records import Layout
from newslint.i18n import Message

DONE = "parts"
"""The folder of what was done, a file a part."""


class Work(NamedTuple):
    """What is to be done with parts; travels to other processes and machines.

    ``make`` returns the linter, ``settings`` is the digest of all that its findings come of, ``output`` the folder.
    """

    make: Callable[[], Linter]
    settings: str
    layout: Layout
    output: str


class Done(NamedTuple):
    """What came of a part: its name, the digest of its content, and what was counted.

    ``failed`` articles are those that could not be checked as a whole. ``findings`` counts them by severity,
    ``digest`` is that of ``digest_of``. ``reasons`` are the first of those for which something was rejected or failed.
    ``empty`` is the file of a part in which nothing stands, ``lost`` why nothing came of the part.
    """

    name: str
    content: str = ""
    articles: int = 0
    blank: int = 0
    rejected: int = 0
    failed: int = 0
    findings: dict[str, int] = {}
    digest: str = "0"
    reasons: tuple[str, ...] = ()
    empty: str = ""
    lost: str = ""


def do_part(part: ArchivePart, work: Work, *, again: bool) -> Done:
    """Check a part and write what comes of it; with ``again`` what an earlier run has done of it counts.

    Raises ``NewslintError`` where nothing can be written, or the linter cannot be made.
    """
    output = Output(work.output)
    name, content = name_of(part, work.layout, work.settings), content_of(part)
    if again and (done := _done_before(output, name)) and done.content == content:
        return done
    files = PartFiles(output, name, _linter(work.make, work.settings))
    files.fill(read(part, work.layout))
    done = Done(
        name,
        content,
        files.counts["articles"],
        files.counts["blank"],
        files.counts["rejected"],
        files.counts["failed"],
        findings=dict(sorted(files.severities.items())),
        digest=f"{files.digest:032x}",
        reasons=tuple(files.reasons),
        empty="" if files.counts.total() else part.pieces[0].path,
    )
    output.write(f"{DONE}/{name}.json", json.dumps(done._asdict()).encode())
    return done


_made: dict[str, Linter] = {}


def _linter(make: Callable[[], Linter], settings: str) -> Linter:
    """Return the linter for some settings, made once in a process."""
    if settings not in _made:
        _made.clear()
        _made[settings] = make()
    return _made[settings]


def _done_before(output: Output, name: str) -> Done | None:
    data = output.read(f"{DONE}/{name}.json")
    return Done(**json.loads(data)) if data else None


def lost_part(part: ArchivePart, work: Work, why: str) -> Done:
    """Return what is to be told of a part that could not be done."""
    return Done(
        name_of(part, work.layout, work.settings), lost=Message("{path}: {why}", path=part.pieces[0].path, why=why)
    )

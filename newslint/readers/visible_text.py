"""Text as rules see it: invisible characters taken out, odd spaces made plain, positions kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.readers.characters import INVISIBLE, SPACES
from newslint.text.spans import TextBuilder


class SourcedText(NamedTuple):
    """Some text and the source range it stands for; ``copied`` where it is that range, character for character."""

    text: str
    start: int
    end: int
    copied: bool


@lru_cache(maxsize=1)
def _special() -> re.Pattern[str]:
    return re.compile(f"[{INVISIBLE}{SPACES}]")


def visible(part: SourcedText) -> Iterator[SourcedText]:
    """Yield the parts of ``part`` that rules see: without invisible characters, every odd space as a plain one."""
    text = part.text
    if not _special().search(text):
        yield part
        return
    if not part.copied:
        seen = _special().sub(lambda match: " " if match.group() in SPACES else "", text)
        if seen:
            yield part._replace(text=seen)
        return
    done = 0
    for match in _special().finditer(text):
        if match.start() > done:
            yield SourcedText(text[done : match.start()], part.start + done, part.start + match.start(), copied=True)
        if match.group() in SPACES:
            yield SourcedText(" ", part.start + match.start(), part.start + match.end(), copied=False)
        done = match.end()
    if done < len(text):
        yield SourcedText(text[done:], part.start + done, part.end, copied=True)


def add(builder: TextBuilder, part: SourcedText) -> None:
    """Add a part to the text of a block."""
    if part.copied:
        builder.copy(part.text, part.start)
    else:
        builder.replace(part.text, part.start, part.end)

"""Hard-wrapped text: whether lines were filled up to one width, and which of them make a paragraph.

A filled line is one to which the first word of the next line could not have been added. Lists of headlines and
verse break where their authors want, so that most of their lines have room left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from newslint.readers.titles import looks_like_heading, looks_like_title
from newslint.text.endings import TERMINATORS, end_marks
from newslint.text.spans import Span

WIDTHS = range(40, 101)
FILLED_SHARE = 0.6
"""How many of the lines that others follow directly must be filled and break in mid-sentence."""
CARRIED_ON_SHARE = 0.4
"""How many of those must be followed by a small letter or end in a comma; names and figures begin lines, too."""
SAMPLE = 5000
"""How many lines are looked at; a text does not change its layout behind so many."""
_MARKS = TERMINATORS + ":"


@lru_cache(maxsize=1)
def list_marker() -> re.Pattern[str]:
    """Return what list items begin with: a dash or a bullet, a number or a letter with a full stop or a bracket."""
    return re.compile(r"(?:[-*•–▪·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")


def is_hard_wrapped(text: str, lines: Sequence[Span]) -> bool:
    """Return whether the lines of a text were broken to fit a width of 40 to 100 characters."""
    words = [text[start:end].strip() for start, end in lines[:SAMPLE]]
    followed = [(line, after) for line, after in pairwise(words) if line and after]
    width = _width([line for line, _ in followed])
    if len(followed) < 2 or width not in WIDTHS:
        return False
    broken = [
        pair for pair in followed if len(pair[0]) in WIDTHS and not _has_room(*pair, width) and not _ends(pair[0])
    ]
    carried_on = sum(after[0].islower() or line[-1] == "," for line, after in broken)
    return len(broken) > FILLED_SHARE * len(followed) and carried_on >= CARRIED_ON_SHARE * len(broken)


def paragraphs(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Yield the paragraphs of hard-wrapped text.

    A paragraph ends at a blank line, before a list item, and behind a line that has room left and ends a sentence
    or is a headline.
    """
    words = [text[start:end].strip() for start, end in lines]
    width = _width([line for line, after in pairwise(words) if line and after])
    start = -1
    for index, line in enumerate(words):
        if not line:
            continue
        after = words[index + 1] if index + 1 < len(words) else ""
        is_first = start < 0
        start = lines[index].start if is_first else start
        if not after or list_marker().match(after) or _stands_alone(line, after, width, is_first=is_first):
            yield Span(start, lines[index].end)
            start = -1


def _stands_alone(line: str, after: str, width: int, *, is_first: bool) -> bool:
    """Return whether a line ends its paragraph, though another line follows directly."""
    if not _has_room(line, after, width):
        return False
    if _ends(line):
        return True
    return is_first and not after[0].islower() and (looks_like_title(line) or looks_like_heading(line))


def _width(lines: list[str]) -> int:
    """Return the length that nine of ten lines keep to, 0 where there are none; a long headline does not count."""
    lengths = sorted(map(len, lines))
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _has_room(line: str, after: str, width: int) -> bool:
    """Return whether the first word of the next line would have fitted in."""
    return len(line) + 1 + len(after.split(None, 1)[0]) <= width


def _ends(line: str) -> bool:
    return bool(end_marks(line, _MARKS))

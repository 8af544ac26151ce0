"""A text as phrases are looked for in it."""

from __future__ import annotations

from typing import NamedTuple

from newslint.text.vocabulary import INDONESIAN, Vocabulary


class View(NamedTuple):
    """A text that phrases are looked for in, the same in lower case, and the offset at which it ends.

    ``is_line`` says that a phrase is to fill it, so that a headline in it is the rest of the line. ``vocabulary`` has
    the words that slots ask for.
    """

    text: str
    lowered: str
    end: int
    vocabulary: Vocabulary = INDONESIAN
    is_line: bool = False

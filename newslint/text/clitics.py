"""Clitics: the pronouns and particles that hang at a word of Indonesian, with a hyphen or without: "KPK-nya"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.text.vocabulary import Vocabulary

HYPHENS = "-‐‑"


class Clitics(NamedTuple):
    """The clitics of a vocabulary.

    ``words`` are all of them, ``ending`` is the source of an expression for those at the end of a word, ``last`` are
    expressions for the end of a word that has a particle, a possessive clitic, or both.
    """

    words: frozenset[str]
    ending: str
    last: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Clitics:
        """Return the clitics of a vocabulary; ask ``vocabulary.derived(Clitics.of)``, which makes them once."""
        possessive, particles = vocabulary["possessive-clitics"], vocabulary["particles"]
        forms = [f"[{HYPHENS}]?(?:{'|'.join(map(re.escape, sorted(words)))})" for words in (possessive, particles)]
        last = (forms[1], forms[0], "".join(forms))
        return cls(
            possessive | particles,
            f"(?:{forms[0]})?(?:{forms[1]})?",
            tuple(re.compile(f"{form}$", re.IGNORECASE) for form in last),
        )

    def stems(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield a text with nothing taken from its end, then without its particle, then without all its clitics."""
        yield text, ""
        for ending in self.last:
            match = ending.search(text)
            if match and match.start():
                yield text[: match.start()], match.group()

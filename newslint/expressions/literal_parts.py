"""What a piece of a pattern can match, and how such pieces join: the reckoning behind required literals."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MINIMUM = 3
"""How short a literal may be, in code points: shorter ones stand in nearly every text."""
LONG_ENOUGH = 8
"""From this length on a literal is so rare that fewer literals tell more than longer ones."""
MAXIMUM_ALTERNATIVES = 64


class Part(NamedTuple):
    """What a piece of a pattern can match.

    ``exact`` lists all strings it can match where that is known (lower case), ``required`` a set of strings of
    which each match contains one, or None.
    """

    exact: tuple[str, ...] | None
    required: tuple[str, ...] | None


ANYTHING = Part(None, None)
NOTHING = Part(("",), None)


def _usable(strings: tuple[str, ...] | None) -> bool:
    return bool(strings) and all(len(string) >= MINIMUM for string in strings or ())


def best(part: Part) -> tuple[str, ...] | None:
    """Return the set of strings that tells most about a part: of which each match contains one; None for none."""
    return _strongest(strings for strings in part if strings is not None)


def _strongest(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the usable set whose shortest string is longest, of those that are long enough the smallest set."""
    usable = [tuple(dict.fromkeys(strings)) for strings in candidates if _usable(strings)]
    return max(usable, key=_strength, default=None)


def _strength(strings: tuple[str, ...]) -> tuple[int, int, int]:
    shortest = min(map(len, strings))
    return min(shortest, LONG_ENOUGH), -len(strings), shortest


def without_longer(strings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the strings without those that hold another one: where the longer one stands, the shorter one does.

    Each is compared with each, so a long word list is given back as it is.
    """
    if len(strings) > MAXIMUM_ALTERNATIVES:
        return strings
    kept: list[str] = []
    for string in sorted(strings, key=len):
        if not any(shorter in string for shorter in kept):
            kept.append(string)
    return tuple(kept)


def either(parts: list[Part]) -> Part:
    """Return what alternatives can match together."""
    if len(parts) == 1:
        return parts[0]
    exact: list[str] = []
    required: list[str] = []
    known, bounded = True, True
    for part in parts:
        known = known and part.exact is not None
        exact.extend(part.exact or ())
        strongest = best(part)
        bounded = bounded and strongest is not None
        required.extend(strongest or ())
    known = known and len(exact) <= MAXIMUM_ALTERNATIVES
    return Part(tuple(exact) if known else None, tuple(required) if bounded else None)


def joined(parts: list[Part]) -> Part:
    """Join parts that follow each other: runs of exactly known parts multiply, the best run or part is required."""
    candidates: list[tuple[str, ...]] = []
    run: tuple[str, ...] = ("",)
    whole = True
    for part in parts:
        if part.exact is not None and len(run) * len(part.exact) <= MAXIMUM_ALTERNATIVES:
            run = tuple(head + tail for head in run for tail in part.exact)
            continue
        candidates.append(run)
        strongest = best(part)
        if strongest is not None:
            candidates.append(strongest)
        whole = False
        run = part.exact if part.exact is not None and len(part.exact) <= MAXIMUM_ALTERNATIVES else ("",)
    candidates.append(run)
    return Part(run if whole else None, _strongest(candidates))


def literal(character: str) -> Part:
    """Return what a character that stands for itself matches where case is ignored."""
    # Of letters beyond ASCII it is not known here which others count as the same where case is ignored.
    is_plain = character.isascii() or character.lower() == character == character.upper()
    return Part((character.lower(),), None) if is_plain else ANYTHING

"""What a piece of a pattern can match, and how such pieces join: the reckoning behind required literals.

Strings are in lower case; a capital stands where the text must have that very capital.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MINIMUM = 3
"""How short a literal may be, in code points: shorter ones stand in nearly every text."""
LONG_ENOUGH = 8
"""From this weight on a literal is so rare that fewer literals tell more than longer ones."""
LONGEST = 60
MAXIMUM_ALTERNATIVES = 64
_USUAL = frozenset("abcdefghijklmnoprstuvwyz0123456789 \n\t.,:;-–()\"'“”/?!")
"""Characters that stand in nearly every text: of others, one alone is literal enough."""
_LATIN = frozenset("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþ")
_RARE_IN_PAIRS = frozenset('fvz:;()"“”/?!–')
"""Characters of which a pair with another one is literal enough."""


class Part(NamedTuple):
    """What a piece of a pattern can match.

    ``exact`` lists all strings it can match, ``required`` strings of which each match contains one; None where none are
    known. Each match begins with one of ``starts`` and ends with one of ``ends``, which may be nothing.
    """

    exact: tuple[str, ...] | None
    required: tuple[str, ...] | None
    starts: tuple[str, ...] = ("",)
    ends: tuple[str, ...] = ("",)


ANYTHING = Part(None, None)


def exactly(*strings: str) -> Part:
    """Return a part that matches these strings and no other."""
    return Part(strings, None, strings, strings)


NOTHING = exactly("")


def _is_telling(string: str) -> bool:
    """Return whether so few texts hold a string that looking for it is worth while."""
    if len(string) >= MINIMUM or any(character.lower() not in _USUAL for character in string):
        return True
    return len(string) == 2 and (string[0].isupper() or not _RARE_IN_PAIRS.isdisjoint(string))


def best(part: Part) -> tuple[str, ...] | None:
    """Return the set of strings that tells most about a part: of which each match contains one; None for none."""
    return part.required if part.exact is None else strongest([part.exact])


def strongest(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the telling set whose weakest string is strongest, of those that are strong enough the smallest set."""
    telling = [tuple(dict.fromkeys(strings)) for strings in candidates if strings and all(map(_is_telling, strings))]
    return max(telling, key=_strength, default=None)


def _strength(strings: tuple[str, ...]) -> tuple[int, int, int]:
    weakest = min(map(weight, strings))
    return min(weakest, LONG_ENOUGH), -len(strings), weakest


def weight(string: str) -> int:
    """Return how long a string of small letters would be that stands in as few texts."""
    unusual = 0
    if not string.replace(" ", "").isalnum():
        signs = {character for character in string if not (character.isalnum() or character.isspace())}
        unusual = 0 if not signs else 1 if signs <= _USUAL else 4
    return len(string) + unusual + 4 * string[0].isupper()


def without_longer(strings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the strings without those that hold another one: where the longer one stands, the shorter one does.

    Capitals count at the beginning of a string alone. Each is compared with each, so a long word list is given back as
    it is.
    """
    strings = tuple(dict.fromkeys(string[:1] + string[1:].lower() for string in strings))
    if len(strings) > MAXIMUM_ALTERNATIVES:
        return strings
    kept: list[str] = []
    for string in sorted(strings, key=len):
        small = string.lower()
        # A capital is looked for as such, and only at the beginning.
        for shorter in kept:
            if shorter in small or string.startswith(shorter):
                break
        else:
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
    if known and len(exact) <= MAXIMUM_ALTERNATIVES:
        return exactly(*exact)
    starts = _bounded(start for part in parts for start in part.starts)
    ends = _bounded(end for part in parts for end in part.ends)
    return Part(None, tuple(required) if bounded else None, starts, ends)


def _bounded(strings: Iterable[str]) -> tuple[str, ...]:
    """Return the strings, or nothing for what they begin or end with where one is empty or there are many of them."""
    different = tuple(dict.fromkeys(strings))
    return different if all(different) and len(different) <= MAXIMUM_ALTERNATIVES else ("",)


def joined(parts: list[Part]) -> Part:
    """Join parts that follow each other: runs of exactly known parts multiply, the best run or part is required."""
    candidates: list[tuple[str, ...]] = []
    run: tuple[str, ...] = ("",)
    starts: tuple[str, ...] | None = None
    for part in parts:
        longer = _product(run, part.starts)
        if part.exact is not None and longer is not None and len(run[0]) < LONGEST:
            run = longer
            continue
        candidates.append(longer or run)
        starts = starts or longer or run
        if part.required is not None:
            candidates.append(part.required)
        run = part.ends
    if starts is None:
        return exactly(*run)
    return Part(None, strongest([*candidates, run]), starts, run)


def _product(heads: tuple[str, ...], tails: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return each head with each tail, or None where these are many."""
    if len(heads) * len(tails) > MAXIMUM_ALTERNATIVES:
        return None
    return tuple(head + tail for head in heads for tail in tails)


def repeated(part: Part, minimum: int, maximum: int | None) -> Part:
    """Return what a part can match that follows itself so many times; no ``maximum`` is no limit."""
    if (minimum, maximum) == (1, 1):
        return part
    if minimum == 0:
        is_optional = part.exact is not None and maximum == 1
        return exactly("", *(part.exact or ())) if is_optional else ANYTHING
    if part.exact is None:
        return Part(None, part.required, part.starts, part.ends)
    strings, times = part.exact, 1
    while times < minimum and len(strings[0]) < LONG_ENOUGH and (longer := _product(strings, part.exact)) is not None:
        strings, times = longer, times + 1
    return exactly(*strings) if times == minimum == maximum else Part(None, strongest([strings]), strings, strings)


def literal(character: str, *, ignore_case: bool = True) -> Part:
    """Return what a character that stands for itself matches."""
    if not ignore_case:
        # In a text in lower case its capital is looked for as a small letter.
        return exactly(character) if len(character.lower()) == 1 else ANYTHING
    # Of other letters it is not known here which ones count as the same where case is ignored.
    is_sign = not character.isalpha() and character.lower() == character == character.upper()
    is_known = character.isascii() or is_sign or character.lower() in _LATIN
    return exactly(character.lower()) if is_known else ANYTHING

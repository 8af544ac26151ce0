"""Citation markers in a block: bracketed numbers, footnote marks and raised digits, told from their look-alikes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.analyses.citations.labels import note_key, raised_number
from newslint.expressions.patterns import Pattern
from newslint.text.document import Block, Piece
from newslint.text.endings import CLOSERS, TERMINATORS
from newslint.text.markers import FOOTNOTE, NUMBERS, RAISED, SUPERSCRIPTS
from newslint.text.spans import Span, merged

MAXIMUM_RANGE = 50
"""Most numbers that a range such as ``[3-9]`` may stand for."""

REACH = 30
"""How far back, in code points, the text before brackets is looked at."""

_CLOSING = (*TERMINATORS, *CLOSERS)

_BEHIND = (".", ",", ";", "!", "?", ")", '"', "”")

SILENT, LOOSE, FIRM = 0, 1, 2
"""How sure it is that brackets are a citation: counts as a use only; where others are; in any case."""


class Marker(NamedTuple):
    """One citation marker: the keys it names (``ReferenceEntry.key``), where it stands, and how sure it is to be one.

    ``is_linked`` says that it is a link to a place of the page that is there, so that readers find its source.
    """

    keys: tuple[str, ...]
    where: Piece
    certainty: int
    is_linked: bool = False


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\[ ?(?P<numbers>{NUMBERS}) ?\]|\[\^(?P<note>{FOOTNOTE})\]")


@lru_cache(maxsize=1)
def _number() -> re.Pattern[str]:
    return re.compile(r"[0-9]+")


@lru_cache(maxsize=1)
def _superscript() -> re.Pattern[str]:
    # A square or cube of a unit (m², km³) is no marker.
    unit = r"(?<!\bm)(?<!\dm)(?<!\b[kcmd]m)(?<!\d[kcmd]m)(?<!\bft)"
    return re.compile(rf"(?<=[^\W\d_]|[.,;:!?\"”)])(?<![{SUPERSCRIPTS}]){unit}{RAISED}")


@lru_cache(maxsize=1)
def _hidden() -> re.Pattern[str]:
    """Code, wiki links and bare addresses, whose brackets are no markers."""
    return re.compile(r"`[^`]*`|\[\[[^\[\]]*\]\]|(?:https?://|www\.)[^\s<>\"“”]+")


def bracket_markers(block: Block, look_alikes: Sequence[Pattern]) -> Iterator[Marker]:
    """Yield the bracketed numbers and footnote marks of a block, without indexes of variables.

    Those inside a match of one of ``look_alikes``, in code, links and addresses are silent.
    """
    text = block.text
    if "[" not in text:
        return
    matches = list(_bracketed().finditer(text))
    if not matches:
        return
    skipped = [match.span() for match in _hidden().finditer(text)]
    skipped.extend(match.span() for pattern in look_alikes for match in pattern.finditer(text))
    skipped.extend(_enumeration(text, matches))
    silent = merged(Span(*span) for span in skipped)
    for match in matches:
        keys = _keys(match)
        if keys and not _is_code(text, match):
            certainty = SILENT if _overlaps(match.span(), silent) else _certainty(block, match)
            where = block.slice(*match.span())
            yield Marker(keys, where, certainty, _is_linked(where))


def _is_linked(where: Piece) -> bool:
    """Return whether a piece stands in a link to a place of its own page that is there."""
    block, anchors = where.block, where.block.document.anchors
    if not anchors or not block.resources:
        return False
    start, end = where.span
    links = (one for one in block.resources if one.kind == "link" and one.start <= start and end <= one.end)
    return any(link.fragment in anchors for link in links)


def raised_markers(block: Block) -> Iterator[Marker]:
    """Yield the runs of superscript digits in a block that may point to an entry."""
    for match in _superscript().finditer(block.text):
        yield Marker(("*" + raised_number(match.group()),), block.slice(*match.span()), FIRM)


def _overlaps(span: tuple[int, int], spans: Sequence[Span]) -> bool:
    index = bisect_right(spans, (span[1], -1)) - 1
    return index >= 0 and spans[index].end > span[0]


def _keys(match: re.Match[str]) -> tuple[str, ...]:
    """Return the keys that a marker names; none where the brackets hold something else, such as a descending range."""
    if match["note"]:
        # A negated character class of an expression, such as [^a-z] or [^0-9]+, is no footnote.
        is_class = re.fullmatch(r"(?:\w-\w)+", match["note"]) is not None
        return () if is_class else (note_key(match["note"]),)
    keys: list[str] = []
    for part in re.split(r"[,;]", match["numbers"]):
        low, *rest = map(int, _number().findall(part))
        high = rest[0] if rest else low
        if len(rest) > 1 or not low <= high <= low + MAXIMUM_RANGE:
            return ()
        keys.extend(str(number) for number in range(low, high + 1))
    return tuple(dict.fromkeys(keys))


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Return whether brackets index a variable or belong to an expression."""
    before = text[max(0, match.start() - REACH) : match.start()]
    after = text[match.end() : match.end() + 3]
    if before.endswith(("()", "=", "= ", "\\")) or re.search(r"\$\w*$|\w_\w+$", before):
        return True
    if match["note"] and re.match(r"\+|\*(?!\*)|\{\d", after):
        return True
    return re.match(r"\s?=|\.[a-z]", after) is not None


def _certainty(block: Block, match: re.Match[str]) -> int:
    text, start, end = block.text, match.start(), match.end()
    before, after = text[max(0, start - REACH) : start], text[end : end + 4]
    if after.startswith("(") or re.match(r"\s?:\s?\d", after):
        return SILENT  # a link's text, or chapter and verse: "[2]: 282"
    if match["note"]:
        return FIRM
    if re.search(r"(?<![\w.])[a-z]$", before):
        return SILENT  # an index of a variable: "x[2]"
    is_spaced = not before or before[-1].isspace()
    if is_spaced and not match["numbers"].isdecimal():
        return LOOSE if before.rstrip().endswith(_CLOSING) else SILENT  # perhaps an array of numbers
    if is_spaced and block.kind == "title" and before.rstrip().endswith(("?", "!")):
        return LOOSE  # perhaps a part of a series: "Ke Mana Rempah Pergi? [2]"
    if not is_spaced or before.rstrip().endswith(_CLOSING) or after[:1] in _BEHIND:
        return FIRM
    return LOOSE


def _enumeration(text: str, matches: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers that count off the parts of a sentence: ``: [1] price, [2] supply``."""
    expected = 0
    for match in matches:
        start, end = match.span()
        if match["note"] or not match["numbers"].isdecimal() or not re.fullmatch(r"\s\w", text[end : end + 2]):
            continue
        number = int(match["numbers"])
        before = text[max(0, start - REACH) : start]
        opens = number == 1 and before.rstrip().endswith((":", ",", ";", "—", "–"))
        if before[-1:].isspace() and (opens or number == expected):
            yield match.span()
            expected = number + 1

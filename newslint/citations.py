"""Citation markers of a document, and the reference entries they point to, worked out once for all rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.document import Block, Document, Piece
from newslint.patterns import Pattern
from newslint.references import SUPERSCRIPTS, Entry, Headings, entries, raised_number

MAXIMUM_RANGE = 50
"""Most numbers that a range such as ``[3-9]`` may stand for."""

SILENT, LOOSE, FIRM = 0, 1, 2
"""How sure it is that brackets are a citation: counts as a use only; where others are; in any case."""


class Marker(NamedTuple):
    """One citation marker: the keys it names (see ``Entry.key``), where it stands, and how sure it is to be one."""

    keys: tuple[str, ...]
    where: Piece
    certainty: int


class Citations(NamedTuple):
    """All markers and entries of a document, in order; ``first`` is the first entry of each key."""

    markers: tuple[Marker, ...]
    entries: tuple[Entry, ...]
    first: Mapping[str, Entry]

    def resolve(self, key: str) -> Entry | None:
        """Return the entry that a marker's key names, if there is one."""
        entry = self.first.get(key)
        if entry is None and key.startswith("^") and key[1:].isdigit() and not self.has_list("^"):
            return self.first.get(key[1:])  # footnote marks over a plain numbered list
        return entry

    def has_list(self, key: str) -> bool:
        """Return whether there are entries of the sort that ``key`` is of: numbers, footnotes or superscripts."""
        return any(sort_of(entry.key) == sort_of(key) for entry in self.entries)

    def cites(self, key: str) -> bool:
        """Return whether a marker of the sort of ``key`` stands anywhere in the document."""
        return any(sort_of(other) == sort_of(key) for marker in self.markers for other in marker.keys)


class Grammar(NamedTuple):
    """The data that tells markers and entries from other text: list headings, and look-alikes of markers."""

    headings: Headings
    look_alikes: tuple[Pattern, ...]


def sort_of(key: str) -> str:
    """Return the sort of a key: ``^`` for footnotes, ``*`` for superscripts, an empty text for plain numbers."""
    return key[0] if key[:1] in ("^", "*") else ""


def shown(key: str) -> str:
    """Return a key as a reader sees it, such as ``[3]`` or ``[^bps]``."""
    if key.startswith("*"):
        return "".join(SUPERSCRIPTS[int(digit)] for digit in key[1:])
    return f"[{key}]"


def citations_of(document: Document, grammar: Grammar) -> Citations:
    """Return the markers and entries of a document; rules of one grammar share the answer."""
    key = ("citations", grammar.headings, tuple(pattern.source for pattern in grammar.look_alikes))
    return document.fact(key, lambda: _citations(document, grammar))


def _citations(document: Document, grammar: Grammar) -> Citations:
    blocks = tuple(document.prose())
    candidates = [marker for block in blocks for marker in _markers(block, grammar)]
    inner = frozenset(key for marker in candidates if marker.where.start for key in marker.keys)
    found = entries(document, grammar.headings, inner)
    if any(entry.key.startswith("*") for entry in found):
        candidates.extend(marker for block in blocks for marker in _raised(block))
        candidates.sort(key=lambda marker: (marker.where.block.index, marker.where.start))
    first: dict[str, Entry] = {}
    for entry in found:
        first.setdefault(entry.key, entry)
    return Citations(tuple(_outside(candidates, found)), found, first)


def _outside(candidates: Sequence[Marker], found: Sequence[Entry]) -> Iterator[Marker]:
    """Yield the markers that are no entry's label; those inside an entry's text only count as uses."""
    places = sorted((entry.where.block.index, entry.where.start, entry.where.end) for entry in found)
    prose = any(marker.where.start for marker in candidates)
    for marker in candidates:
        here = (marker.where.block.index, marker.where.start)
        index = bisect_right(places, (*here, sys_maximum)) - 1
        block, start, end = places[index] if index >= 0 else (-1, 0, 0)
        if block == here[0] and start <= here[1] < end:
            if here[1] > start:
                yield marker._replace(certainty=SILENT)
        elif here[1] or prose:
            yield marker


sys_maximum = 1 << 62


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(
        r"\[ ?(?P<numbers>[1-9]\d{0,2}(?:\s?[,;–-]\s?[1-9]\d{0,2})*) ?\]|\[\^(?P<note>\w[^\]\s\[]{0,39})\]"
    )


@lru_cache(maxsize=1)
def _superscript() -> re.Pattern[str]:
    # A square or cube of a unit (m², km³) is no marker.
    return re.compile(rf"(?<=[^\W\d_]|[.,;:!?\"”)])(?<!\bm)(?<!\b[kcmd]m)(?<!\bft)(?<!\bin)[{SUPERSCRIPTS}]{{1,3}}")


@lru_cache(maxsize=1)
def _hidden() -> re.Pattern[str]:
    """Code, wiki links and bare addresses, whose brackets are no markers."""
    return re.compile(r"`[^`]*`|\[\[[^\[\]]*\]\]|(?:https?://|www\.)[^\s<>\"“”]+")


def _markers(block: Block, grammar: Grammar) -> Iterator[Marker]:
    text = block.text
    if "[" not in text:
        return
    matches = list(_bracketed().finditer(text))
    if not matches:
        return
    skipped = [match.span() for match in _hidden().finditer(text)]
    skipped.extend(match.span() for pattern in grammar.look_alikes for match in pattern.finditer(text))
    skipped.extend(_enumeration(text, matches))
    skipped.sort()
    for match in matches:
        keys = _keys(match)
        if keys and not _is_code(text, match):
            certainty = SILENT if _overlaps(match.span(), skipped) else _certainty(block, match)
            yield Marker(keys, block.slice(*match.span()), certainty)


def _raised(block: Block) -> Iterator[Marker]:
    for match in _superscript().finditer(block.text):
        yield Marker(("*" + raised_number(match.group()),), block.slice(*match.span()), FIRM)


def _overlaps(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether a span overlaps one of the sorted ``spans``, of which few overlap each other."""
    index = bisect_right(spans, (span[1], -1))
    return any(start < span[1] and end > span[0] for start, end in spans[max(0, index - 4) : index])


def _keys(match: re.Match[str]) -> tuple[str, ...]:
    """Return the keys that a marker names; none where the brackets hold something else, such as a descending range."""
    if match["note"]:
        # A negated character class of an expression, such as [^a-z] or [^0-9]+, is no footnote.
        is_class = re.fullmatch(r"(?:\w-\w)+", match["note"]) is not None
        return () if is_class else ("^" + match["note"],)
    keys: list[str] = []
    for part in re.split(r"[,;]", match["numbers"]):
        low, *rest = (int(number) for number in re.split(r"[–-]", part))
        high = rest[0] if rest else low
        if len(rest) > 1 or not low <= high <= low + MAXIMUM_RANGE:
            return ()
        keys.extend(str(number) for number in range(low, high + 1))
    return tuple(dict.fromkeys(keys))


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Return whether brackets index a variable or belong to an expression."""
    before = text[max(0, match.start() - 30) : match.start()]
    after = text[match.end() : match.end() + 3]
    if before.endswith(("()", "=", "= ", "\\", "_")) or re.search(r"[$_]\w*$", before):
        return True
    return re.match(r"\s?=|\.[a-z]|[{*+]", after) is not None


def _certainty(block: Block, match: re.Match[str]) -> int:
    text, start, end = block.text, match.start(), match.end()
    following = text[end : end + 1]
    if following == "(" or re.match(r"\s?:\s?\d", text[end : end + 4]):
        return SILENT  # a link's text, or chapter and verse: "[2]: 282"
    if match["note"]:
        return FIRM
    is_spaced = text[start - 1 : start].isspace() or start == 0
    several = not match["numbers"].isdigit()
    if block.kind == "title" and is_spaced or several and is_spaced:
        return SILENT  # a part of a series in a headline, an array of numbers
    if not is_spaced or text[:start].rstrip()[-1:] in tuple(".!?…\"”’)]") or following in tuple(".,;!?)\"”") or not following:
        return FIRM
    return LOOSE


def _enumeration(text: str, matches: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Yield the spans of numbers that count off the parts of a sentence: ``: [1] price, [2] supply``."""
    expected = 0
    for match in matches:
        if match["note"] or not match["numbers"].isdigit():
            continue
        number = int(match["numbers"])
        before = text[max(0, match.start() - 8) : match.start()].rstrip()
        opens = number == 1 and before.endswith((":", ",", ";", "—", "–")) and text[match.start() - 1].isspace()
        if (opens or (expected and number == expected and text[match.start() - 1].isspace())) and re.match(
            r"\s\w", text[match.end() : match.end() + 2]
        ):
            yield match.span()
            expected = number + 1

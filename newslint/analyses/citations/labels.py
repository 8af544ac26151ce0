"""Labels of reference entries: the ``[1]``, ``[^note]:``, ``1.`` or ``¹`` that a line of a list opens with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.text.markers import NUMBER, RAISED, SUPERSCRIPTS

BULLET = 4
"""Most code points that bullets and emphasis marks before a label take."""
_BULLETS = "-*•–_ "


class Label(NamedTuple):
    """A label that may open an entry: its key, how it shows, and its range in the block's text."""

    key: str
    shown: str
    start: int
    end: int
    listed: bool = False


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"\\?\[ ?(?P<number>{NUMBER}) ?\\?\](?:[.:)](?!\d))?\s*"
        r"|\\?\[\^(?P<note>[^\]\s\[]{1,40})\\?\]:\s*"
        rf"|(?P<item>{NUMBER})(?:[.)](?=\s)|[.)](?=https?:))\s*"
        rf"|(?P<raised>{RAISED})\s*(?=[^\W\d_]|https?:)"
    )


@lru_cache(maxsize=1)
def _linked() -> re.Pattern[str]:
    return re.compile(rf"\[ ?(?P<number>{NUMBER}) ?\][.:]?\s*(?:https?://|www\.)[^\s\[\]]+\s*")


@lru_cache(maxsize=1)
def _inner() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)\[(?:(?P<number>{NUMBER})\][.:]?|\^(?P<note>[^\]\s\[]{{1,40}})\]:)\s*")


def has_link(text: str) -> bool:
    """Return whether ``text`` holds a web address."""
    return "http://" in text or "https://" in text or "www." in text


def note_key(name: str) -> str:
    """Return the key of a footnote's name, whose letter case does not count."""
    return "^" + name.casefold()


def raised_number(text: str) -> str:
    """Return the plain digits of a run of superscript digits."""
    return "".join(str(SUPERSCRIPTS.index(character)) for character in text)


def labels_in(text: str, start: int) -> Iterator[Label]:
    """Yield the label a text opens with, and those of further entries joined to it."""
    head = text[start : start + BULLET]
    first = _opening().match(text, start + len(head) - len(head.lstrip(_BULLETS)))
    if first is None:
        return
    label = _label(first)
    if label.end >= len(text) and not label.key.startswith("^"):
        return
    yield label
    if label.listed or label.key.startswith("*"):
        return
    key = label.key
    for match in _inner().finditer(text, label.end):
        following = note_key(match["note"]) if match["note"] else match["number"]
        if following.startswith("^") == key.startswith("^") and (
            following.startswith("^") or int(following) == int(key) + 1
        ):
            key = following
            yield _label(match)


def linked_tail(text: str) -> Iterator[Label]:
    """Yield the labels of ``[1] https://...`` entries that end a line of prose, where line breaks were lost."""
    matches = list(_linked().finditer(text)) if "[" in text and has_link(text) else []
    end = len(text)
    kept = []
    for match in reversed(matches):
        if match.end() != end:
            break
        end = match.start()
        kept.append(match)
    for match in reversed(kept):
        yield Label(match["number"], f"[{match['number']}]", match.start(), match.end("number") + 1)


def _label(match: re.Match[str]) -> Label:
    groups = match.groupdict()
    if groups["note"]:
        return Label(note_key(groups["note"]), f"[^{groups['note']}]", *match.span())
    if groups.get("raised"):
        return Label("*" + raised_number(groups["raised"]), groups["raised"], *match.span())
    if groups.get("item"):
        return Label(groups["item"], f"[{groups['item']}]", *match.span(), listed=True)
    return Label(groups["number"], f"[{groups['number']}]", *match.span())

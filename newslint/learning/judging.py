"""Which recurring lines are proposed as furniture, which are left to the editor, and which are datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.learning.counting import EDGE, KNOWN, TEXT, Counts, Entry, Excerpt, Key, phrase_hash, share
from newslint.learning.folding import CREDITED, SIGNED
from newslint.text.endings import ends_with_full_stop
from newslint.text.vocabulary import Vocabulary

FEWEST = 4
"""Fewer articles never make a line recur; large sites ask for more."""
SURE = 0.8
"""The share of a line's articles in which it must stand in one place."""
COMMON = 0.05
"""The share of a site's articles that must have a line in the middle of the text, where nothing else speaks for it."""
USUAL = 0.5
"""The share that must have a line whose words tell nothing."""
DISTINCT = 3
"""So many different neighbours, or texts behind a label, show that a line is none of the story around it."""
OPENING_WORDS = 4
KINDS = ("ad", "copyright", "share", "promotion", "related", "byline", "media", "tags", "menu")
"""The kinds of furniture, each with a list ``learned-...`` of the vocabulary."""
ANYWHERE = frozenset({"ad", "share", "promotion", "related"})
"""Kinds that stand in the middle of articles, too."""
SENTENCES = frozenset({"copyright", "byline", "promotion"})
"""Kinds that are whole sentences, with a full stop."""
INVITING = frozenset({"promotion", "related"})
"""Kinds whose lines open with an invitation."""
OPENING_KINDS = INVITING | {"byline", "copyright"}
"""Kinds whose lines are known by their opening, without a colon behind it."""
OTHER = "other"
_WORD = re.compile(r"[^\W\d_]+|©")


class Proposal(NamedTuple):
    """One line for an editor to look at.

    ``verdict`` is ``proposed``, ``doubtful`` or ``dateline``; ``place`` is empty where the line stands in several parts
    of articles. It was ``found_in`` so many of the site's ``articles``.
    """

    site: str
    phrase: str
    at: str
    place: str
    kind: str
    verdict: str
    found_in: int
    articles: int
    excerpts: tuple[Excerpt, ...]


def judge(counts: Counts, vocabulary: Vocabulary, fewest: int | None = None) -> list[Proposal]:
    """Return what recurs in an archive, the most frequent first; ``fewest`` articles must have it on one site."""
    return [
        proposal for site in sorted(counts.articles) for proposal in _Site(counts, site, vocabulary, fewest).proposals()
    ]


def fewest_of(articles: int) -> int:
    """Return in how many articles of a site a line must stand to count as recurring."""
    return max(FEWEST, int(articles**0.5 / 4))


class _Site:
    """The recurring lines of one site."""

    def __init__(self, counts: Counts, site: str, vocabulary: Vocabulary, fewest: int | None) -> None:
        self._site = site
        self._articles = counts.articles[site]
        self._counts = counts
        self._vocabulary = vocabulary
        self._names = _site_names(site)
        least = fewest or fewest_of(self._articles)
        self._entries = {
            key: entry
            for key, entry in counts.entries_of(site)
            if entry.count >= least and entry.known < entry.count / 2
        }
        self._recurring = {phrase_hash(key[1]) for key in self._entries}
        self._furniture = {KNOWN}

    def proposals(self) -> Iterator[Proposal]:
        """Yield the proposals of the site, the most frequent first, each form but once."""
        verdicts: dict[Key, str] = {}
        while True:
            before = len(self._furniture)
            for key, entry in self._entries.items():
                if verdicts.get(key) != "proposed":
                    verdicts[key] = self._verdict(key, entry)
                if verdicts[key] == "proposed":
                    self._furniture.add(phrase_hash(key[1]))
            if len(self._furniture) == before:
                break
        kept: list[Proposal] = []
        # Open forms first: a label takes the lines that begin with it.
        order = sorted(self._entries, key=lambda key: (not key[1].endswith("{rest}"), len(key[1]), key))
        for key in order:
            entry, verdict = self._entries[key], verdicts[key]
            if verdict and not any(_covers(other, key, verdict, entry) for other in kept):
                kept.append(self._proposal(key, entry, verdict))
        yield from sorted(kept, key=lambda one: (-one.found_in, one.phrase))

    def _proposal(self, key: Key, entry: Entry, verdict: str) -> Proposal:
        place = next((place for place in ("head", "body", "tail") if share(entry, (place,)) >= 0.9), "")
        kind = self._kind(key[1])
        return Proposal(self._site, key[1], key[2], place, kind, verdict, entry.count, self._articles, entry.excerpts)

    def _verdict(self, key: Key, entry: Entry) -> str:
        _, phrase, at = key
        is_open = phrase.endswith("{rest}")
        if is_open and len(entry.rests) < DISTINCT:
            return ""
        if phrase == SIGNED or CREDITED in phrase:
            is_told = phrase == SIGNED or len(entry.rests) >= DISTINCT
            return "proposed" if is_told and share(entry, ("tail",)) >= SURE else ""
        if self._is_dateline(phrase, entry):
            return "dateline"
        if not self._stands_apart(entry):
            return ""
        is_label = is_open and ": {rest}" in phrase
        kind = self._kind(phrase)
        if is_open and not is_label and not self._is_named(phrase, kind):
            return ""
        if is_open and (kind == OTHER or at == "piece"):
            return "doubtful" if kind != OTHER else ""
        if at == "piece" and kind == OTHER:
            return ""
        return "proposed" if self._is_sure(phrase, entry, kind, is_open=is_open) else "doubtful"

    def _is_named(self, phrase: str, kind: str) -> bool:
        """Return whether the opening of a phrase tells its kind, and running text seldom opens so."""
        if kind not in OPENING_KINDS:
            return False
        opening = _WORD.findall(phrase.removesuffix("{rest}"))
        if kind in INVITING:
            return not self._vocabulary["invitations"].isdisjoint(opening[:1])
        return not self._vocabulary[f"learned-{kind}"].isdisjoint(opening[: max(1, len(opening) - 2)])

    def _is_sure(self, phrase: str, entry: Entry, kind: str, *, is_open: bool) -> bool:
        is_outside = share(entry, ("head",)) >= SURE or share(entry, ("tail",)) >= SURE
        beside = self._is_beside(entry)
        is_sentence = any(ends_with_full_stop(excerpt.text) for excerpt in entry.excerpts)
        if not self._is_named(phrase, kind) and any(excerpt.text.endswith(":") for excerpt in entry.excerpts):
            return False
        if kind == OTHER:
            is_usual = entry.count >= USUAL * self._articles and share(entry, ("tail",)) >= SURE
            return is_usual and beside and not is_sentence and not is_open
        if is_sentence and not (kind in SENTENCES or self._is_named(phrase, kind)):
            return False
        if is_open and ": {rest}" not in phrase:
            return is_outside  # amid the text, instructions open like invitations
        is_frequent = entry.count >= COMMON * self._articles or (kind == "ad" and not is_open)
        return is_outside or (kind in ANYWHERE and (beside or is_frequent))

    def _is_beside(self, entry: Entry) -> bool:
        """Return whether known furniture, or what is proposed already, stands beside a line, and no text."""
        if entry.beside >= entry.count / 2:
            return True
        sides = [set(values) - {EDGE} for values in (entry.above, entry.below)]
        if not all(side <= self._furniture | self._recurring for side in sides):
            return False
        return any(side and side <= self._furniture for side in sides)

    def _stands_apart(self, entry: Entry) -> bool:
        """Return whether different lines stand around a line, or nothing but running text or furniture."""
        plain = {EDGE, TEXT, *self._furniture}
        return any(len(values) >= DISTINCT or set(values) <= plain for values in (entry.above, entry.below))

    def _is_dateline(self, phrase: str, entry: Entry) -> bool:
        if share(entry, ("head",)) < SURE:
            return False
        words = _WORD.findall(phrase.removesuffix("{rest}"))
        own = [word for word in words if word in self._names]
        if own and len(words) - len(own) <= 6 and self._kind(phrase) == OTHER:
            return True
        if "{" in phrase or not 0 < len(words) <= 3 or not entry.excerpts:
            return False
        return self._kind(phrase) == OTHER and self._counts.is_location(entry.excerpts[0].text)

    def _kind(self, phrase: str) -> str:
        if phrase in (SIGNED, "{date}") or CREDITED in phrase:
            return "byline"
        words = _WORD.findall(phrase.replace("{rest}", ""))[:OPENING_WORDS]
        for kind in KINDS:
            if not self._vocabulary[f"learned-{kind}"].isdisjoint(words):
                return kind
        return OTHER


def _site_names(site: str) -> frozenset[str]:
    """Return the parts of a site's address that name it."""
    return frozenset(part for part in re.split(r"\W+", site.lower()) if len(part) > 3)


def _covers(other: Proposal, key: Key, verdict: str, entry: Entry) -> bool:
    """Return whether what is proposed already takes the lines of a form as well."""
    _, phrase, at = key
    if other.at != at or other.verdict != verdict or not other.phrase.endswith("{rest}"):
        return False
    return phrase != other.phrase and phrase.startswith(other.phrase.removesuffix("{rest}").rstrip())

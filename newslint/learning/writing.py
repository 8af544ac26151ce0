"""Writes what was learned of a site as a rule file: preview until an editor accepts it, with all that speaks for it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count

from newslint.i18n import LANGUAGES
from newslint.learning.counting import Excerpt
from newslint.learning.folding import SIGNED
from newslint.learning.judging import Proposal
from newslint.learning.words import EXAMPLES, WORDS
from newslint.phrases.matcher import Phrase, PhraseSet
from newslint.phrases.notation import NotationError
from newslint.phrases.parsing import parse
from newslint.terminal import printable
from newslint.text.vocabulary import Vocabulary

FAMILY = "situs"
"""The family that rules of sites stand in."""
OTHERS_FILE = "not-proposed.txt"
"""The file of a pack for what is not proposed; no rule is in it."""
TITLES_FILE = "titles.txt"
"""The file of a pack for the titles of the archive's articles."""
LONGEST_EXCERPT = 120
ORDER = ("head", "", "body", "tail")
_NO_SIGN = re.compile(r"^[\W_]+|[\W_]+$")

Group = tuple[str, str]
"""Where phrases stand: ``at`` and ``place``."""


def tried(proposals: Iterable[Proposal], vocabulary: Vocabulary) -> Iterator[Proposal]:
    """Yield the proposals whose phrase finds a line that it was made from, with those lines alone."""
    for one in proposals:
        try:
            phrase = Phrase(one.phrase, parse(one.phrase, lambda name: f"there is no list {name!r}"))
        except NotationError:
            continue
        phrases = PhraseSet([phrase], one.at, vocabulary)
        found = tuple(excerpt for excerpt in one.excerpts if phrases.search(excerpt.text))
        if found:
            yield one._replace(excerpts=found)


def rule_text(proposed: Sequence[Proposal], language: str) -> str:
    """Return the rule file of one site, with what is proposed for it."""
    head = WORDS[language]["head"].format(site=_one_line(proposed[0].site), articles=proposed[0].articles)
    return "\n".join((*(f"# {line}" for line in head.splitlines()), *_rule(proposed))) + "\n"


def others_text(others: Sequence[Proposal], language: str) -> str:
    """Return the notes on what is not proposed: what is doubtful, and datelines."""
    words = WORDS[language]
    lines = [words["others"]]
    for verdict in ("doubtful", "dateline"):
        found = [one for one in others if one.verdict == verdict]
        if found:
            lines.extend(("", words[verdict], ""))
            lines.extend(line for one in found for line in _noted(one))
    return "\n".join(lines) + "\n"


def family_text() -> str:
    """Return the file of the family that rules of sites stand in."""
    both = {language: WORDS[language]["family"] for language in LANGUAGES}
    return f"summary: {_both(both)}\nlanguage: id\n"


def file_names(sites: Iterable[str]) -> dict[str, str]:
    """Return for each site the name of its rule: small letters, digits and hyphens, no two alike."""
    names: dict[str, str] = {}
    for site in sites:
        plain = re.sub(r"[^a-z0-9]+", "-", site.lower()).strip("-")
        plain = plain if plain[:1].isalpha() else f"{FAMILY}-{plain}".rstrip("-")
        numbered = chain([plain], (f"{plain}-{number}" for number in count(2)))
        names[site] = next(name for name in numbered if name not in names.values())
    return names


def _rule(proposed: Sequence[Proposal]) -> Iterator[str]:
    site = _one_line(proposed[0].site)
    said = ("summary", "why", "message", "title")
    told = {language: WORDS[language] for language in LANGUAGES}
    both = {key: _both({language: told[language][key].format(site=site) for language in LANGUAGES}) for key in said}
    yield from ("kind: pattern", "status: preview", "severity: warning")
    yield "scope: [title, heading, paragraph, list-item, quote, caption, footnote]"
    yield from (f"summary: {both['summary']}", f"why: {both['why']}", f"message: {both['message']}")
    yield from ("options:", "  match:")
    groups = _groups(proposed)
    for (at, place), members in groups.items():
        yield f"    - at: {at}"
        if place:
            yield f"      place: {place}"
        yield "      phrases: |"
        for one in members:
            yield from (f"        # {line}" for line in _evidence(one))
            yield f"        {one.phrase}"
    yield "fix:"
    yield from ("  action: delete-block", "  safety: unsafe", f"  title: {both['title']}", "furniture: true", "bad:")
    yield from (f"  - {json.dumps(_example(members[0]), ensure_ascii=False)}" for members in groups.values())
    yield "good:"
    yield f"  - {json.dumps(EXAMPLES[0], ensure_ascii=False)}"


def _groups(proposed: Iterable[Proposal]) -> dict[Group, list[Proposal]]:
    found: dict[Group, list[Proposal]] = {}
    for one in sorted(proposed, key=lambda one: (one.at, ORDER.index(one.place), -one.found_in)):
        found.setdefault((one.at, one.place), []).append(one)
    return found


def _evidence(one: Proposal) -> Iterator[str]:
    """Yield in lines what speaks for a proposal: kind, counts, and where it was found."""
    yield f"{one.kind}: {one.found_in}/{one.articles}, {_one_line(one.site)}, {one.place or 'head, body, tail'}"
    yield from (f"  {_shown(excerpt)} ({_one_line(excerpt.article)})" for excerpt in one.excerpts)


def _noted(one: Proposal) -> Iterator[str]:
    yield f"{one.phrase}  (at: {one.at}" + (f", place: {one.place})" if one.place else ")")
    yield from (f"    {line}" for line in _evidence(one))


def _example(one: Proposal) -> str:
    """Return an article with a line in it as it was found, marked as a rule's example is."""
    first, last = EXAMPLES
    if one.phrase == SIGNED:
        found = one.excerpts[0].text
        return f"{first} ⟦{_one_line(found[found.rindex('(') :])}⟧"
    text = f"⟦{_one_line(_NO_SIGN.sub('', one.excerpts[0].text))}⟧"
    if one.at == "piece":
        return f"{first} {text}" if one.place == "tail" else f"{first} {text} {last}"
    if one.place == "head":
        return f"{text}\n\n{first}\n\n{last}"
    return f"{first}\n\n{text}" if one.place == "tail" else f"{first}\n\n{text}\n\n{last}"


def _shown(excerpt: Excerpt) -> str:
    text = _one_line(excerpt.text)
    return f"“{text if len(text) <= LONGEST_EXCERPT else text[:LONGEST_EXCERPT] + '…'}”"


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _both(words: dict[str, str]) -> str:
    inside = ", ".join(f"{language}: {json.dumps(text, ensure_ascii=False)}" for language, text in words.items())
    return f"{{{inside}}}"

"""A text gives the same findings, at the same words, however it is marked up.

All examples of the rules, and those of the language specification where it stands beside the checkout, are written
as Markdown and HTML: as paragraphs, with emphasis, as links, headings and list items. ``--thorough`` writes each in all
of these forms.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import pytest

from newslint.contracts import Reader
from newslint.finding import Finding
from newslint.readers.html.reader import HtmlReader
from newslint.readers.markdown.reader import MarkdownReader
from newslint.readers.plain import PlainReader
from newslint.text.document import Document
from newslint.text.source import Source
from tests.made_once import RULES, engine_of_all
from tests.rendering import FORMS, LINE, render
from tests.test_specification_examples import examples

SPECS = {rule_id: rule.spec for rule_id, rule in RULES.items()}
READERS: dict[str, Reader] = {"a.txt": PlainReader(), "a.md": MarkdownReader(), "a.html": HtmlReader()}
_HEADLINE = "a headline is looked for among paragraphs and headings where no mark makes one"
_STEPS = "an item of a list may be a step that another list takes up"
CONTEXT_RULES = {
    "list-item": {
        "duplicates/repeated-headline": _HEADLINE,
        "duplicates/mostly-repetition": _STEPS,
        "duplicates/near-paragraph": _STEPS,
        "duplicates/repeated-lead": _STEPS,
        "duplicates/repeated-paragraph": _STEPS,
        "duplicates/repeated-quotation": _STEPS,
        "duplicates/repeated-sentence": _STEPS,
    },
    "heading": {
        "duplicates/repeated-headline": _HEADLINE,
        "cruft/lone-caption": "a caption stands among paragraphs, and a heading is none",
        "cruft/related-link": "the headlines below a label end where the text goes on with a paragraph",
        "cruft/page-widget": "a date is the page's where it stands above the first paragraph",
        "cruft/stray-credit": "initials close a text, and are stray where a paragraph follows",
    },
}
"""Rules that ask of what kind the lines round a line are, and what, by the kind that makes them answer otherwise.

They must say what they say of a plain text whose lines are known to be of that kind.
"""


OF_CHARACTERS = {"typography/invisible-character"}
"""Rules on the characters of the source: who writes a reference, such as &#8203;, sees what it is, and means it."""


OF_TITLES = {rule_id for rule_id, spec in SPECS.items() if set(spec.scope) == {"title"}}
"""Rules on titles alone: which line of a text is its title hangs on how the text is marked up."""


class Found(NamedTuple):
    """A finding by its rule and place."""

    rule: str
    start: int | None
    end: int | None


def texts() -> dict[str, list[str]]:
    """Return the plain texts of every rule's examples, and of the specification's, by the rule's id or the code."""
    found = {
        # A byte order mark is one at the start of a file alone, and no text inside markup.
        rule_id: [
            example.text
            for example in (*spec.bad, *spec.good)
            if example.reader == "plain" and not example.text.startswith("\ufeff")
        ]
        for rule_id, spec in SPECS.items()
    }
    for _, code, line in examples():
        text = line.replace("⏎¶⏎", "\n\n").replace("⏎", "\n")
        found.setdefault(f"specification {code}", []).append(text)
    return found


TEXTS = texts()


def read(text: str, path: str) -> Document:
    (document,) = READERS[path].read(Source(path, text))
    assert isinstance(document, Document)
    return document


def run(document: Document) -> tuple[Finding, ...]:
    outcome = engine_of_all().run(document)
    assert outcome.failures == ()
    return outcome.findings


def places(findings: Iterable[Finding]) -> set[Found]:
    return {Found(finding.rule, finding.start.offset, finding.end.offset) for finding in findings}


@cache
def expected(text: str, kind: str) -> frozenset[Found]:
    """Return what should be found in a text whose lines, all but its headline, are blocks of a kind.

    It is what the plain text gives, but for rules that do not look into blocks of that kind: a fragment may stand in
    a heading, where no sentence is wanted.
    """
    plain = frozenset(places(run(read(text, "a.txt"))))
    if kind == "paragraph":
        return plain
    retyped = read(text, "a.txt")
    for block in retyped.blocks:
        block.kind = block.kind if block.kind == "title" else kind
    context = CONTEXT_RULES[kind]
    seen = {found for found in plain if kind in SPECS[found.rule].scope and found.rule not in context}
    return frozenset(seen | {found for found in places(run(retyped)) if found.rule in context})


def marked_up(text: str, name: str) -> tuple[set[Found], set[Found], str]:
    """Return what should be found in a text written in the form of that name, what is, and the text so written."""
    kind, form = FORMS[name]
    rendered = render(text, form, headline_line(text))
    wanted = {
        Found(found.rule, rendered.starts.get(found.start or 0), rendered.ends.get(found.end or 0))
        for found in expected(text, kind)
        if not (found.rule in OF_CHARACTERS and name.endswith("of references"))
    }
    found = places(run(read(rendered.text, form.path)))
    wanted, found = ({one for one in some if one.rule not in OF_TITLES} for some in (wanted, found))
    return wanted, found, rendered.text


@cache
def headline_line(text: str) -> int:
    """Return where the line begins that is the headline of a plain text, -1 where none is."""
    title = read(text, "a.txt").title
    offset = title.map.to_source(0, 1).start if title else -1
    return max((line.start() for line in LINE.finditer(text) if line.start() <= offset), default=-1)


@pytest.mark.parametrize("source", TEXTS)
def test_a_text_gives_the_same_findings_however_it_is_marked_up(source: str, pytestconfig: pytest.Config) -> None:
    names, different = list(FORMS), []
    for number, text in enumerate(TEXTS[source]):
        # Each text in some of the forms, the next in others; in all of them where that is asked for.
        for name in names if pytestconfig.getoption("--thorough") else names[number % 6 :: 6]:
            wanted, found, rendered = marked_up(text, name)
            if wanted != found:
                different.append((name, sorted(wanted ^ found), rendered))
    assert different == []


def test_all_rules_are_seen_to_find_something() -> None:
    told = {found.rule for rule in SPECS for text in TEXTS[rule] for found in expected(text, "paragraph")}
    # Plain text has no comments: the rules on newslint's own have examples in other formats alone. What an archive has
    # published is no part of a text.
    others = OF_TITLES | {"duplicates/across-articles"}
    assert {rule for rule in SPECS if not rule.startswith("suppressions/")} - told - others == set()

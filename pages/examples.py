"""The examples on a rule's page: what is reported beside what is left alone, each with the message that it gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import cast

from newslint.authoring.documentation_words import WORDS
from newslint.contracts import Reader
from newslint.linting.engine import Engine
from newslint.packs.examples import CLOSE, OPEN
from newslint.plugins.registry import Registry
from newslint.rule import Example, Rule
from newslint.testing import engine_for, lint_example

_PARTS = re.compile(r"^(## [^\n]+)$|^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)

_LABEL = re.compile(r"\n\n([^\n]+:)\n\n\Z")
"""What stands above a block that belongs to the example before it, such as the text after the fix."""


class ExamplePages:
    """Turns the fenced examples of rules' pages into HTML; ``registry`` has the rules and the readers."""

    def __init__(self, registry: Registry) -> None:
        self._catalogue = registry.catalogue
        self._readers = {reader.name: reader for reader in registry.readers.values()}
        ids = self._catalogue.ids
        self._furniture = [self._catalogue.build(one) for one in ids if self._catalogue.spec(one).furniture]

    def page(self, text: str, rule_id: str, language: str) -> str:
        """Return a rule's page with its examples told apart: reported with their messages, mended, left alone."""
        rule = self._catalogue.build(rule_id)
        engine = engine_for(rule, self._furniture, self._catalogue, language)
        told = (list(self._messages(engine, rule, example)) for example in rule.spec.bad)
        words = WORDS[language]
        section = ""
        pieces: list[str] = []
        last = 0
        for part in _PARTS.finditer(text):
            between = text[last : part.start()]
            last = part.end()
            if part[1]:
                section = part[1].removeprefix("## ")
                pieces += [between, part[0]]
            elif section in (words["bad"], words["good"]) and (label := _LABEL.search(between)):
                kind = "mended" if label[1] == words["fixed"] else "beside"
                pieces += [between[: label.start()], "\n\n", _box(part[2], kind, [label[1]])]
            elif section == words["bad"]:
                pieces += [between, _box(part[2], "reported", next(told) or [words["bad"]])]
            elif section == words["good"]:
                pieces += [between, _box(part[2], "left-alone", [words["good"]])]
            else:
                pieces += [between, part[0]]
        return "".join([*pieces, text[last:]])

    def _messages(self, engine: Engine, rule: Rule, example: Example) -> Iterator[str]:
        """Yield what is told of an example, each sentence once."""
        reader = cast(Reader, self._readers[example.reader])
        result = lint_example(engine, example.text, reader, example.published)
        yield from dict.fromkeys(one.message for one in result.findings if one.rule == rule.spec.id)


def _box(text: str, kind: str, words: list[str]) -> str:
    code = escape(text.rstrip("\n"), quote=False).replace(OPEN, '<mark class="finding">').replace(CLOSE, "</mark>")
    code = code.replace("\n\n", "\n&#8203;\n")  # a blank line would end the block of HTML
    said = "".join(f"<figcaption>{escape(word, quote=False)}</figcaption>" for word in words)
    return f'<figure class="example {kind}">{said}<pre><code>{code}</code></pre></figure>'

"""The engine: a document can be looked at again, with the same outcome."""

from __future__ import annotations

from newslint.rule import Rule
from newslint.text.document import Document
from newslint.text.source import Source
from tests.every import every
from tests.made_once import READERS, RULES, engine_of_all


@every("rule", RULES.values(), ids=RULES.keys())
def test_a_second_run_on_a_document_finds_the_same(rule: Rule) -> None:
    for example in (*rule.spec.bad, *rule.spec.good):
        for document in READERS[example.reader].read(Source("a.txt", example.text)):
            assert isinstance(document, Document)
            first = engine_of_all().run(document)
            assert engine_of_all().run(document) == first
            assert first.failures == ()

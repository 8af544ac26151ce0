"""The engine: a document can be looked at again, with the same outcome."""

from __future__ import annotations

import pytest

from newslint.linting.engine import Engine
from newslint.plugins.registry import build_registry
from newslint.rule import Rule
from newslint.testing import OWN_READERS
from newslint.text.document import Document, Source

CATALOGUE = build_registry().catalogue
RULES = [CATALOGUE.build(rule_id) for rule_id in CATALOGUE.ids]
READERS = {reader.name: reader for reader in OWN_READERS}
ENGINE = Engine(RULES, known=CATALOGUE)


@pytest.mark.parametrize("rule", RULES, ids=CATALOGUE.ids)
def test_a_second_run_on_a_document_finds_the_same(rule: Rule) -> None:
    for example in (*rule.spec.bad, *rule.spec.good):
        for document in READERS[example.reader].read(Source("a.txt", example.text)):
            assert isinstance(document, Document)
            first = ENGINE.run(document)
            assert ENGINE.run(document) == first
            assert first.failures == ()

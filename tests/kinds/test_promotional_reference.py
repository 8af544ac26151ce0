"""Kind ``promotional-reference``: markers on site furniture and the entries they alone cite."""

from __future__ import annotations

from collections.abc import Iterable

from newslint import Block, Linter, Report, Rule, Source
from newslint.linting.engine import Engine
from newslint.readers.plain import PlainReader
from tests.analyses.citation_texts import linter


class StarredLines(Rule):
    """Takes every block that opens with a star for site furniture."""

    kind = "starred-lines"

    def check_block(self, block: Block) -> Iterable[Report]:
        if block.text.startswith("★"):
            yield Report(block.piece)


def engine() -> Engine:
    source: Linter = linter("citations/promotional-reference")
    (rule,) = source.rules()
    spec = rule.spec._replace(id="toy/starred-lines", kind="starred-lines", furniture=True, fix=None)
    return Engine([rule], [StarredLines(spec, {})])


def excerpts(text: str) -> list[str]:
    (document,) = PlainReader().read(Source("naskah.txt", text))
    outcome = engine().run(document)
    assert outcome.failures == ()
    return [finding.excerpt for finding in outcome.findings]


def test_marker_and_entry() -> None:
    text = "★ Resep sahur [2]\nHarga naik.[1]\n[1] https://contoh.id/a\n[2] https://contoh.id/b"
    assert excerpts(text) == ["[2]", "[2] https://contoh.id/b"]


def test_entry_that_the_article_cites_too() -> None:
    assert excerpts("★ Resep sahur [1]\nHarga naik.[1]\n[1] https://contoh.id/a") == []


def test_marker_without_entry_belongs_to_another_rule() -> None:
    assert excerpts("★ Resep sahur [2]\nHarga naik.[1]\n[1] https://contoh.id/a") == []


def test_fix_is_only_shown() -> None:
    (document,) = PlainReader().read(Source("naskah.txt", "★ Resep sahur [1]\n[1] https://contoh.id/a"))
    marker, entry = engine().run(document).findings
    assert marker.fix is not None
    assert (marker.fix.safety, entry.fix) == ("display", None)

"""Texts and an engine for tests of the family ``duplicates``, with a small furniture rule of their own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from newslint import Block, Finding, Report, Rule, RuleSpec, Source
from newslint.linting.engine import Engine
from newslint.plugins.registry import build_registry
from newslint.readers.plain import PlainReader
from newslint.text.document import PROSE_KINDS

RICE = "Pemerintah daerah menyiapkan seratus ton beras bagi korban banjir di tiga kecamatan."
ROAD = "Jalan provinsi yang putus akibat longsor baru dapat dilalui kendaraan kecil pada Sabtu sore."
SCHOOL = "Sebanyak delapan sekolah dasar meliburkan murid sampai ruang kelas selesai dibersihkan relawan."
BRIDGE = "Jembatan darurat dari kayu dibangun warga bersama tentara untuk membuka jalur logistik."
LINK = "Lihat pula: Sepuluh Cara Menabung bagi Pemula yang Terbukti Ampuh"

NAMES = (
    "mostly-repetition",
    "near-paragraph",
    "repeated-headline",
    "repeated-lead",
    "repeated-paragraph",
    "repeated-quotation",
    "repeated-sentence",
)


class LinkRule(Rule):
    """Takes lines that begin with "Lihat pula:" for furniture."""

    def check_block(self, block: Block) -> Iterable[Report]:
        if block.text.startswith("Lihat pula:"):
            yield Report(block.piece)


WORDS = {"id": "tautan", "en": "link"}
FURNITURE = RuleSpec("test/link", "link", "stable", "warning", PROSE_KINDS, WORDS, WORDS, WORDS, {}, furniture=True)


@lru_cache(maxsize=16)
def engine(*names: str) -> Engine:
    """Return an engine of the named rules of the family, all of them where none is named."""
    catalogue = build_registry().catalogue
    rules = [catalogue.build(f"duplicates/{name}") for name in names or NAMES]
    return Engine(rules, [LinkRule(FURNITURE, {})], language="en")


def findings(text: str, *names: str) -> tuple[Finding, ...]:
    """Return what the named rules find in a plain text."""
    (document,) = PlainReader().read(Source("text.txt", text))
    outcome = engine(*names).run(document)
    assert outcome.failures == ()
    return outcome.findings


def places(text: str, *names: str) -> list[tuple[str, int, int]]:
    """Return the rule, the first and the last line of every finding."""
    return [
        (finding.rule.partition("/")[2], finding.start.position.line, finding.end.position.line)
        for finding in findings(text, *names)
    ]


def lines(*blocks: str) -> str:
    """Return blocks as lines."""
    return "\n".join(blocks)

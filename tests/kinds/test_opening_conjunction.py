"""Kind ``opening-conjunction``: complete sentences that open with a conjunction of the middle."""

from __future__ import annotations

from newslint import Finding, Linter
from newslint.configuration.config import Config, RuleSetting
from newslint.configuration.selection import Selection
from newslint.fixing.fixer import apply
from tests.every import every

RULE = "style/opening-conjunction"


def findings(text: str, severity: str = "info") -> list[Finding]:
    rules = {RULE: RuleSetting(severity)}
    result = Linter(Config(selection=Selection(("fragments", RULE)), rules=rules)).lint_text(text)
    assert result.failures == ()
    return list(result.findings)


@every(
    ("text", "word"),
    [
        ("Tetapi warga tetap menolak rencana itu.", "Tetapi"),
        ("Ia pergi. Tapi, kamarnya terkunci.", "Tapi"),
        ("Sedangkan laba perusahaan itu turun.", "Sedangkan"),
        ("Atau mereka pulang lebih awal?", "Atau"),
    ],
)
def test_the_opener_is_reported(text: str, word: str) -> None:
    assert [(one.rule, one.severity, one.excerpt) for one in findings(text)] == [(RULE, "info", word)]


@every(
    "text",
    [
        "Akan tetapi, warga tetap menolak.",
        '"Tapi kami tetap menunggu," kata Rina.',
        "Warga datang, tetapi hujan turun.",
        "Dan Lain-Lain",
        "Danau itu luas sekali.",
    ],
)
def test_other_sentences_are_left_alone(text: str) -> None:
    assert findings(text) == []


def test_a_fragment_is_reported_once() -> None:
    (finding,) = findings("Ia tidak hanya datang. Tetapi juga membantu warga.")
    assert finding.rule == "fragments/severed-conjunct"


@every(
    ("text", "safety", "fixed"),
    [
        ("Tetapi ia menolak.", "safe", "Akan tetapi, ia menolak."),
        ("Tapi, ia menolak.", "safe", "Akan tetapi, ia menolak."),
        ("Sedangkan ia menolak.", "unsafe", "Sementara itu, ia menolak."),
        ("Kami ingat. Tapi ia menolak.", "unsafe", "Kami ingat. Akan tetapi, ia menolak."),
        ('"Kami ingat," katanya. Tapi ia menolak.', "safe", '"Kami ingat," katanya. Akan tetapi, ia menolak.'),
        ('Tapi ia datang. Ia "menolak.', "unsafe", 'Akan tetapi, ia datang. Ia "menolak.'),
    ],
)
def test_fixes(text: str, safety: str, fixed: str) -> None:
    (finding,) = findings(text, "warning")
    assert finding.fix is not None
    assert (finding.fix.safety, apply(text, finding.fix.edits)) == (safety, fixed)


def test_what_is_only_told_is_not_rewritten_unless_somebody_asks_for_it() -> None:
    (finding,) = findings("Tetapi ia menolak.")
    assert finding.fix is not None
    assert finding.fix.safety == "unsafe"


def test_dan_has_no_fix() -> None:
    (finding,) = findings("Dan ia menolak rencana itu.")
    assert finding.fix is None


def test_many_are_summed_up_in_the_first() -> None:
    (finding,) = findings("\n".join(["Tetapi ia menolak rencana itu."] * 6))
    assert finding.start.offset == 0
    assert "6" in finding.message
    assert len(finding.related) == 5
    assert len(findings("\n".join(["Tetapi ia menolak rencana itu."] * 5))) == 5


def test_a_sentence_beside_a_lost_quotation_mark_is_not_rewritten_safely() -> None:
    text = 'Warga menunggu bantuan di balai desa. Tetapi jalan itu masih tertutup longsor. Ia berkata, "Kami sabar.\n'
    fixes = [one.fix.safety for one in Linter().lint_text(text).findings if one.fix is not None]
    assert fixes == ["unsafe"]

"""Kind ``citation-marker``: severities, messages, and which part of a marker is missing."""

from __future__ import annotations

from tests.analyses.citation_texts import findings, linter
from tests.every import every

RULE = "citations/undefined-marker"


@every(
    ("text", "severity", "message"),
    [
        (
            "Ia lahir di Solo.[376]",
            "warning",
            "Penanda [376] tidak punya sumber: naskah ini tidak memuat daftar rujukan.",
        ),
        (
            "Panen naik.[2]\n[1] https://contoh.id/a",
            "error",
            "Penanda [2] tidak punya entri di daftar rujukan.",
        ),
        (
            "Panen naik.[1, 2, 4]\n[1] https://contoh.id/a",
            "error",
            "Penanda [2], [4] tidak punya entri di daftar rujukan.",
        ),
        ("Panen naik.[^bps]", "error", "Penanda [^bps] tidak punya entri di daftar rujukan."),
    ],
)
def test_severity_and_message(text: str, severity: str, message: str) -> None:
    assert [(finding.severity, finding.message) for finding in findings(text, RULE)] == [(severity, message)]


def test_each_use_is_told() -> None:
    found = findings("Panen naik.[1] Harga turun.[1]", RULE)
    assert [finding.start.offset for finding in found] == [11, 27]


NOTE = "<ol><li id='fn1'>Dinas Sosial, 2024. <a href='#ref1'>^</a></li><li><a name='fn 2'>Badan Pusat</a></li></ol>"


@every(
    ("marker", "expected"),
    [
        ("<sup><a href='#fn1'>[1]</a></sup>", []),
        ("<a href='/berita/banjir.html#fn1'>[1]</a>", []),
        ("<a href='#fn%202'><span>[</span>2<span>]</span></a>", []),
        ("<a href='#fn9'>[9]</a>", ["[9]"]),
        ("<a href='#fn1'>Dinas</a>[1]", ["[1]"]),
        ("<a href='https://contoh.id/fn1'>[1]</a>", ["[1]"]),
    ],
)
def test_a_marker_that_leads_to_its_note_has_its_source(marker: str, expected: list[str]) -> None:
    html = f"<p>Air surut.{marker}</p><p>Warga pulang.</p><section>{NOTE}</section>"
    assert [found.message.split()[1] for found in linter().lint_text(html, "a.html").findings] == expected


def test_a_marker_that_leads_to_its_note_in_markdown() -> None:
    text = 'Air surut.[[1]](#fn1) Warga pulang.[[2]](#fn2)\n\n<a id="fn1"></a> Dinas Sosial, 2024.\n'
    assert [found.excerpt for found in linter().lint_text(text, "a.md").findings] == ["[2]"]


def test_numbers_that_define_links_make_other_numbers_markers() -> None:
    definition = "\n[1]: https://contoh.id/air\n"
    loose = "Air surut menurut {} dan [2] saja.\n"
    assert [found.excerpt for found in linter().lint_text(loose.format("[data][1]") + definition, "a.md").findings] == [
        "[2]"
    ]
    assert linter().lint_text(loose.format("data"), "a.md").findings == ()
    assert linter().lint_text(loose.format("[data][a]") + definition.replace("1", "a"), "a.md").findings == ()

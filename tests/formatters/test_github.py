"""Formatter ``github``: commands that GitHub understands, within its limits, that no article can forge."""

from __future__ import annotations

from newslint.finding import FileResult
from tests.every import every
from tests.formatters.articles import broken, hostile, lint, report


def many(count: int, severity: str) -> FileResult:
    result = lint("Harga naik.[butuh rujukan]\n\n" * count)
    return result._replace(findings=tuple(one._replace(severity=severity) for one in result.findings))


def lines(*results: FileResult, **about: object) -> list[str]:
    return report("github", results, **about).splitlines()


def hidden(*results: FileResult) -> list[str]:
    return [line.rpartition("::")[2] for line in lines(*results, language="en") if "title=newslint::" in line]


def test_a_finding_is_an_annotation_on_its_columns() -> None:
    told = lines(lint("Harga naik.[butuh rujukan] Harga turun.\n", "berita/a.txt"), language="en")
    assert told[0].startswith(
        "::error file=berita/a.txt,line=1,endLine=1,col=12,endColumn=26,title=citations/placeholder::"
    )


def test_a_finding_over_several_lines_has_no_columns() -> None:
    told = lines(lint("A\nA\nA\nHarga beras naik lima persen di pasar induk sejak awal pekan ini.\n"))
    assert told[0].startswith("::error file=naskah.txt,line=1,endLine=3,title=cruft/page-widget::")


def test_properties_and_messages_are_escaped() -> None:
    told = lines(hostile())
    assert told[0].startswith(
        "::error file=naskah %25 #1%2C “pasar” @desa/berita <b>&' [x](y) `k` 日.txt,line=3,endLine=3,col=1,"
    )
    assert "palsu #·[error] 100%25" in told[0]


def test_no_line_of_the_list_is_a_command() -> None:
    listed = lines(hostile())[len(hostile().findings) + 1 : -1]
    assert len(listed) == len(hostile().findings)
    assert [line for line in listed if line.lstrip().startswith("::") or "##[" in line] == []


def test_the_worst_findings_come_first() -> None:
    told = lines(many(1, "info"), many(1, "warning"), many(1, "error"))
    assert [line.partition(" ")[0] for line in told[:3]] == ["::error", "::warning", "::notice"]


@every(
    ("errors", "warnings", "infos", "number"),
    [(10, 10, 10, None), (11, 0, 0, 1), (12, 13, 0, 5), (0, 0, 11, 2), (11, 0, 10, 2), (11, 0, 9, 1)],
)
def test_a_notice_tells_how_many_annotations_github_drops(
    errors: int, warnings: int, infos: int, number: int | None
) -> None:
    results = many(errors, "error"), many(warnings, "warning"), many(infos, "info")
    total = errors + warnings + infos
    sentence = f"{number} of {total} findings are not shown as annotations; the log of this step lists them all."
    assert hidden(*results) == ([] if number is None else [sentence])


def test_the_notice_stands_among_the_first_ten() -> None:
    told = lines(many(30, "info"))
    assert told[0].startswith("::notice title=newslint::")


def test_a_failure_is_an_error_on_its_file() -> None:
    assert lines(broken()) == ["::error file=rusak.txt,title=newslint::this is UTF-16 text"]

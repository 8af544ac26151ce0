"""Findings as editors show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol.types import CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location

from newslint import Finding
from newslint.lsp.positions import Positions

SOURCE = "newslint"
SEVERITIES = {
    "error": DiagnosticSeverity.Error,
    "warning": DiagnosticSeverity.Warning,
    "info": DiagnosticSeverity.Information,
}


def diagnostics(findings: Iterable[Finding], positions: Positions, uri: str) -> Iterator[Diagnostic]:
    """Yield what an editor shows of findings in the document of a URI."""
    for finding in findings:
        yield Diagnostic(
            positions.range(finding.start.offset, finding.end.offset),
            finding.message,
            severity=SEVERITIES[finding.severity],
            code=finding.rule,
            source=SOURCE,
            code_description=CodeDescription(finding.url) if finding.url else None,
            related_information=[
                DiagnosticRelatedInformation(
                    Location(uri, positions.range(other.start.offset, (other.end or other.start).offset)), other.message
                )
                for other in finding.related
            ]
            or None,
        )


def fault(message: str, positions: Positions, line: int = 0) -> Diagnostic:
    """Return what an editor shows of something that kept newslint from its work, on a line from 0."""
    return Diagnostic(positions.range(*positions.line(line)), message, severity=DiagnosticSeverity.Error, source=SOURCE)

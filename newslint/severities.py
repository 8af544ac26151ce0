"""How bad a finding is, and from which severity on a run fails; imports nothing, for the sake of ``--version``."""

SEVERITIES = ("info", "warning", "error")
"""The least first."""
NEVER = "never"
FAIL_LEVELS = (*reversed(SEVERITIES), NEVER)
"""What ``fail-on`` takes: the least severity that fails, or that none does."""


def severity_rank(severity: str) -> int:
    """Return 0 for info, 1 for warning, 2 for error."""
    return SEVERITIES.index(severity)


def fails(severity: str, fail_on: str) -> bool:
    """Return whether a finding of a severity makes a run fail that fails on ``fail_on``."""
    return fail_on != NEVER and severity_rank(severity) >= severity_rank(fail_on)

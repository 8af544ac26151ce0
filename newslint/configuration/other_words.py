"""What people write who know other linters, and how newslint says it: hints for the messages of the configuration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newslint.i18n import Message
from newslint.severities import SEVERITIES

OTHER_KEYS: Mapping[str, str] = {
    **dict.fromkeys(("disable", "disabled", "extend-ignore", "ignore-rules", "skip-rules", "exclude-rules"), "ignore"),
    **dict.fromkeys(("enable", "enabled", "include-rules"), "select"),
    **dict.fromkeys(("extend", "extends", "styles"), "packs"),
    **dict.fromkeys(("presets", "profile"), "preset"),
    **dict.fromkeys(("locale", "lang"), "language"),
    **dict.fromkeys(("severity", "level", "fail-level", "fail_level", "min-alert-level", "threshold"), "fail-on"),
    **dict.fromkeys(("ignores", "ignore-paths", "ignore-files", "extend-exclude", "exclude-files"), "exclude"),
    **dict.fromkeys(("files", "overrides", "per-file-ignores"), "paths"),
    **dict.fromkeys(("allowlist", "whitelist", "vocabulary", "vocab", "accept"), "allow"),
    **dict.fromkeys(("token-ignores", "TokenIgnores"), "skip-text"),
    **dict.fromkeys(("block-ignores", "BlockIgnores"), "skip-blocks"),
}
"""What other linters call keys of the configuration."""
OPTIONS_ONLY = ("color", "diff", "fix", "format", "jobs", "output", "quiet", "statistics", "unsafe-fixes")
"""Options of the command line that are no keys."""
_OFF = frozenset({"off", "no", "none", "never", "false", "ignore", "disable", "disabled", "skip", "0", "mati"})
_ON = frozenset({"on", "yes", "true", "enable", "enabled"})
_SEVERITIES = {"warn": "warning", "suggestion": "info", "hint": "info", "note": "info", "1": "warning", "2": "error"}


def key_hint(key: str) -> str:
    """Return how the configuration calls a key of other linters, as the end of a sentence, or nothing."""
    if key in OPTIONS_ONLY:
        return Message("; this is an option of the command line: --{key}", key=key)
    other = OTHER_KEYS.get(key)
    return Message("; newslint calls it {other!r}", other=other) if other else ""


def rule_hint(rule_id: str, value: Any) -> str:
    """Return how the configuration says what somebody writes for a rule, in a sentence, or nothing."""
    word = "" if value is None else str(value).lower()
    if word in _OFF:
        return Message("a rule is switched off by its name in another key: 'ignore: [{rule_id}]'", rule_id=rule_id)
    if word in _ON:
        return Message(
            "rules of the preset run unless they are ignored, others by 'extend-select: [{rule_id}]'", rule_id=rule_id
        )
    severity = _SEVERITIES.get(word, word)
    return (
        Message("write '{rule_id}: {{severity: {severity}}}'", rule_id=rule_id, severity=severity)
        if severity in SEVERITIES
        else ""
    )


def setting_hint(rule_id: str, key: str, value: Any) -> str:
    """Return how the configuration says what somebody writes below a rule, in a sentence, or nothing."""
    if key in ("enable", "enabled", "disable", "disabled", "ignore", "off", "on"):
        means_on = (str(value).lower() in _ON) == (key in ("enable", "enabled", "on"))
        return rule_hint(rule_id, means_on)
    return rule_hint(rule_id, value) if key in ("severity", "level") else ""

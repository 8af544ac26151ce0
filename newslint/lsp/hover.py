"""What an editor shows where the pointer rests on a finding: what it is, why the rule is there, and examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from newslint import Finding, RuleSpec
from newslint.i18n import Templates

WORDS = Templates(
    {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "example-bad": "An example that is marked",
        "example-good": "An example that is fine",
        "example-fixed": "After the fix",
    }
)


def hover_words(findings: Sequence[Finding], rules: Mapping[str, RuleSpec], language: str) -> str:
    """Return what there is to say about findings, in Markdown."""
    return "\n\n---\n\n".join("\n\n".join(_parts(one, rules.get(one.rule), language)) for one in findings)


def _parts(finding: Finding, spec: RuleSpec | None, language: str) -> Iterator[str]:
    words = WORDS[language]
    yield f"**{words[finding.severity]}**: {_plain(finding.message)} `{finding.rule}`"
    if spec is None:
        return
    yield _plain(spec.why[language])
    if spec.bad:
        example = spec.bad[0]
        yield f"{words['example-bad']}:\n{_block(example.text)}"
        if example.fixed is not None:
            yield f"{words['example-fixed']}:\n{_block(example.fixed)}"
    if spec.good:
        yield f"{words['example-good']}:\n{_block(spec.good[0].text)}"


def _plain(words: str) -> str:
    """Return words that Markdown shows as they are, whatever stands in the article."""
    return re.sub(r"([\\`*_{}\[\]<>#|!&~])", r"\\\1", words)


def _block(text: str) -> str:
    """Return a text as a block of Markdown that shows it as it is."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"\n{fence}text\n{text.rstrip()}\n{fence}"

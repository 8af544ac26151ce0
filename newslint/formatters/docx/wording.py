"""What the comment on a finding says."""

from __future__ import annotations

from newslint.finding import Finding, Fix
from newslint.formatters.xml_text import ILLEGAL, REPLACEMENT
from newslint.i18n import Templates

LONGEST = 120
"""Characters of the longest words that are shown as they are and as they would be."""

WORDS = Templates(
    {
        "proposal": "Proposal: {title}.",
        "change": "Proposal: {title}: “{before}” → “{after}”.",
        "footnotes": "In the footnote: “{excerpt}”.",
        "endnotes": "In the endnote: “{excerpt}”.",
        "header": "In the header: “{excerpt}”.",
        "footer": "In the footer: “{excerpt}”.",
        "rule": "Rule: {rule}.",
    }
)


def comment_words(finding: Finding, *, story: str, text: str, language: str) -> str:
    """Return what a comment says on a finding in ``text``, a line for each of its paragraphs.

    ``story`` is that of the words (``newslint.readers.docx.stories``) where the comment cannot stand at them.
    """
    words = WORDS[language]
    lines = [finding.message]
    if story:
        lines.append(words[story].format(excerpt=finding.excerpt))
    if finding.fix:
        before, after = _change(finding.fix, text)
        replaces = any(edit.text.strip() for edit in finding.fix.edits)
        name = "change" if replaces and len(before) + len(after) <= LONGEST else "proposal"
        lines.append(words[name].format(title=finding.fix.title, before=before, after=after))
    lines.append(words["rule"].format(rule=finding.rule))
    return "\n".join(" ".join(ILLEGAL.sub(REPLACEMENT, line).split()) for line in lines)


def _change(fix: Fix, text: str) -> tuple[str, str]:
    """Return the words that a fix changes as they are and as they would be, whole words on both sides."""
    start = min(edit.start for edit in fix.edits)
    end = max(edit.end for edit in fix.edits)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    after = text[start:end]
    for edit in sorted(fix.edits, reverse=True):
        after = after[: edit.start - start] + edit.text + after[edit.end - start :]
    return text[start:end].strip(), after.strip()

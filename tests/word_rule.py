"""A rule about one word, for tests of what happens when a rule changes."""

from __future__ import annotations

_RULE = """\
kind: pattern
severity: error
summary: "Kata terlarang"
why: "Kata ini tidak dipakai di sini."
message: "Kata terlarang: {match}."
options:
  match: ["WORD"]
bad: ["Kata ⟦WORD⟧ ada di sini."]
good: ["Tidak ada apa-apa di sini."]
"""


def word_rule(word: str) -> str:
    """Return the text of a file with a rule that reports a word."""
    return _RULE.replace("WORD", word)

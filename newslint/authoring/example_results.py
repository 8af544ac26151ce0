"""What becomes of one example: what was expected, what was found, and both set against each other in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.i18n import ENGLISH, Message, Templates, localized
from newslint.packs.examples import mark
from newslint.rule import Example

LONGEST = 60
WORDS = Templates(
    {
        "fails": "{rule}: {sort} example {number} does not hold",
        "both": "  expected: {expected}\n  found:    {found}",
    }
)


class ExampleResult(NamedTuple):
    """What became of one example.

    ``spans`` are the code point ranges that were found in the example's text. ``fixed`` is the text after the fixes,
    None where the example says nothing about fixes.
    """

    rule: str
    sort: str
    number: int
    example: Example
    spans: tuple[tuple[int, int], ...] = ()
    fixed: str | None = None
    failures: tuple[str, ...] = ()

    @property
    def expected(self) -> str:
        """The example with marks round what the rule is to report."""
        return mark(self.example.text, self.example.spans)

    @property
    def found(self) -> str:
        """The example with marks round what the rule did report."""
        return mark(self.example.text, self.spans)

    @property
    def passed(self) -> bool:
        """Whether the example holds: what is reported, and what the fixes make of it."""
        return self.expected == self.found and self.fixed == self.example.fixed and not self.failures

    def differences(self) -> Iterator[str]:
        """Yield a line for everything that makes the example fail."""
        yield from self.failures
        if self.failures:
            return
        for start, end in self.example.spans:
            if (start, end) not in self.spans:
                yield Message("missing:  {excerpt} is not reported", excerpt=self._excerpt(start, end))
        for start, end in self.spans:
            if (start, end) not in self.example.spans:
                yield Message("too much: {excerpt} is reported", excerpt=self._excerpt(start, end))
        if self.fixed != self.example.fixed:
            yield Message("fixed should be: {text}", text=self.example.fixed)
            yield Message("fixed is:        {text}", text=self.fixed)

    def report(self, language: str = ENGLISH) -> str:
        """Return all that there is to say about the example, in several lines, in a language."""
        words = WORDS[language]
        lines = [words["fails"].format(rule=self.rule, sort=self.sort, number=self.number)]
        lines.extend(words["both"].format(expected=self.expected, found=self.found).split("\n"))
        told_ones = (localized(difference, language) for difference in self.differences())
        lines.extend(f"  {line}" for difference in told_ones for line in difference.split("\n"))
        return "\n".join(lines)

    def _excerpt(self, start: int, end: int) -> str:
        text = " ".join(self.example.text[start:end].split())
        shown = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
        return Message("“{shown}” (characters {start} to {end})", shown=shown, start=start + 1, end=end)

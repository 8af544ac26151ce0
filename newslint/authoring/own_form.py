"""The form that newslint asks of its own rules, beyond what every rule file must have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.i18n import LANGUAGES
from newslint.rule import RuleSpec

FEWEST_EXAMPLES = 3
_ENDS_SENTENCE = re.compile(r"[.!?]\Z")


def form_faults(spec: RuleSpec) -> Iterator[str]:
    """Yield what a rule lacks before it can be one of newslint's own, each by the key it is about."""
    sentences = {"why": spec.why, "message": spec.message}
    sentences |= {f"variants.{name}.message": variant.message for name, variant in spec.variants.items()}
    titles = {"summary": spec.summary} | ({"fix.title": spec.fix.title} if spec.fix else {})
    for key, words in (*titles.items(), *sentences.items()):
        if len({words[language] for language in LANGUAGES}) < len(LANGUAGES):
            yield f"{key}: the words are the same in {' and '.join(LANGUAGES)}"
    for key, words in sentences.items():
        if not all(_ENDS_SENTENCE.search(words[language]) for language in LANGUAGES):
            yield f"{key}: a sentence ends with a stop"
    if any(spec.summary[language].endswith(".") for language in LANGUAGES):
        yield "summary: a heading ends without a stop"
    if not spec.source:
        yield "source: where the claim comes from is missing"
    for key, examples in (("bad", spec.bad), ("good", spec.good)):
        if len(examples) < FEWEST_EXAMPLES:
            yield f"{key}: at least {FEWEST_EXAMPLES} examples wanted, found {len(examples)}"
    texts = [example.text for example in (*spec.bad, *spec.good)]
    yield from (
        f"bad, good: this text stands there twice: {text}" for text in sorted(set(texts)) if texts.count(text) > 1
    )
    is_applied = spec.fix is not None and spec.fix.safety != "display"
    if is_applied != any(example.fixed is not None for example in spec.bad):
        yield "bad: 'fixed' in one of the examples, and a fix that is made, go together"

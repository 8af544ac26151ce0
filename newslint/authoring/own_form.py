"""The form that newslint asks of its own rules, beyond what every rule file must have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.i18n import LANGUAGES, Message
from newslint.rule import RuleSpec

FEWEST_EXAMPLES = 3
_ALL = ", ".join(LANGUAGES)
_ENDS_SENTENCE = re.compile(r"[.!?]\Z")


def form_faults(spec: RuleSpec) -> Iterator[str]:
    """Yield what a rule lacks before it can be one of newslint's own, each by the key it is about."""
    sentences = {"why": spec.why, "message": spec.message}
    sentences |= {f"variants.{name}.message": variant.message for name, variant in spec.variants.items()}
    titles = {"summary": spec.summary} | ({"fix.title": spec.fix.title} if spec.fix else {})
    for key, words in (*titles.items(), *sentences.items()):
        if len({words[language] for language in LANGUAGES}) < len(LANGUAGES):
            yield Message("{key}: the words are the same in all languages ({languages})", key=key, languages=_ALL)
    for key, words in sentences.items():
        if not all(_ENDS_SENTENCE.search(words[language]) for language in LANGUAGES):
            yield Message("{key}: a sentence ends with a stop", key=key)
    if any(spec.summary[language].endswith(".") for language in LANGUAGES):
        yield Message("summary: a heading ends without a stop")
    if not spec.source:
        yield Message("source: where the claim comes from is missing")
    for key, examples in (("bad", spec.bad), ("good", spec.good)):
        if len(examples) < FEWEST_EXAMPLES:
            yield Message(
                "{key}: at least {fewest} examples wanted, found {found}",
                key=key,
                fewest=FEWEST_EXAMPLES,
                found=len(examples),
            )
    texts = [example.text for example in (*spec.bad, *spec.good)]
    yield from (
        Message("bad, good: this text stands there twice: {text}", text=text)
        for text in sorted(set(texts))
        if texts.count(text) > 1
    )
    is_applied = spec.fix is not None and spec.fix.safety != "display"
    if is_applied != any(example.fixed is not None for example in spec.bad):
        yield Message("bad: 'fixed' in one of the examples, and a fix that is made, go together")

"""The words of a rule's page and of the list of pages, in each language."""

from __future__ import annotations

from newslint.i18n import Templates

STARS = {"stable": "", "optional": "+", "preview": "*"}
"""What lists put beside the name of a rule that does not run by itself."""
WORDS = Templates(
    {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "optional": "Optional rule: it runs under the preset ketat, or when its family or its name is selected.",
        "preview": "Preview rule: it runs only when selected by its full name.",
        "why": "Why",
        "message": "Message",
        "bad": "Reported",
        "marks": "What is reported stands between ⟦ and ⟧.",
        "fixed": "After the fix:",
        "published": "Published before:",
        "good": "Left alone",
        "fix": "Fix",
        "safe": "safe: applied by --fix",
        "unsafe": "to be looked at: applied by --unsafe-fixes",
        "display": "a suggestion only",
        "options": "Options",
        "kind": "Kind of check: `{kind}`.",
        "scope": "Looked for in: {scope}.",
        "sentence": "one sentence at a time",
        "document": "the whole article at once",
        "at-anywhere": "anywhere",
        "at-line": "filling a line",
        "at-lines": "filling one line or several",
        "at-start": "at the start of a line",
        "at-end": "at the end of a line",
        "at-sentence": "at the start of a sentence",
        "at-piece": "filling a line, or a piece of a long one",
        "place-head": "only in the head of the article",
        "place-body": "only in the body of the article",
        "place-tail": "only in the tail of the article",
        "beside-furniture": "only beside furniture",
        "none": "There are no options.",
        "default": "the kind's default is {value}",
        "nothing": "nothing",
        "off": "Switching it off or changing it",
        "line": "For one run: `newslint check --ignore {rule}`. For good, in `.newslint.yaml`, one of:",
        "on": "on",
        "otherwise": "off",
        "lighter": "or less severe",
        "some": "or for some files only",
        "place": "For one paragraph of an article in Markdown or HTML, above it; for the whole file, anywhere in it:",
        "reason": "reason",
        "aliases": "Former names: {names}.",
        "source": "Source",
        "index": "All rules",
        "list": "One page a rule; `newslint explain RULE --lang en` prints it. A + marks optional rules, which run "
        "under the preset ketat or when their family or their name is selected, a * preview rules, which run only when "
        "selected by name.",
        "rules": "| rule | severity | status | summary |",
        "columns": "| rule | severity | fix | summary |",
    }
)
BLOCKS = Templates(
    {
        "title": "the title",
        "heading": "headings",
        "paragraph": "paragraphs",
        "list-item": "list items",
        "quote": "block quotations",
        "caption": "captions",
        "cell": "table cells",
        "footnote": "footnotes",
        "code": "code",
        "html": "raw HTML",
        "front-matter": "front matter",
    }
)

"""What each key of a rule file, a family file and the configuration means: one line each, for editors and pages."""

from __future__ import annotations

RULE_DESCRIPTIONS = {
    "kind": "Which check it is; the keys below `options` belong to it.",
    "status": "`stable`; `optional`: runs only when its family or its id is selected; or `preview`: only by its id.",
    "severity": "How bad it is: `error`, `warning` or `info`.",
    "scope": "Where it looks: kinds of blocks, and `sentence` or `document` for what it looks at one at a time.",
    "summary": "The rule in one line: a text, or one each in `id` and `en`.",
    "why": "Why the rule is there, in a sentence or two.",
    "message": "What the writer is told; it may hold the kind's placeholders.",
    "variants": "Other messages and severities for forms of the fault that the kind tells apart.",
    "options": "The options of the kind.",
    "lists": "Named lists of phrases, which the rule's phrases use as `<name>`.",
    "fix": "How it is mended.",
    "furniture": "`true` where what is reported is no part of the article, so that other rules look past it.",
    "aliases": "Former ids of the rule.",
    "source": "Where the claim comes from: a style guide and its section.",
    "bad": "Texts in which the rule must report what stands between ⟦ and ⟧, and nothing else.",
    "good": "Texts in which the rule must report nothing.",
}
FIX_DESCRIPTIONS = {
    "action": "What is done: `delete-block`, or an action of the kind.",
    "safety": "`safe` is applied by --fix, `unsafe` by --unsafe-fixes, `display` is only shown.",
    "title": "The fix in a few words: a text, or one each in `id` and `en`.",
}
VARIANT_DESCRIPTIONS = {
    "severity": "How bad this form of the fault is; without it, as bad as the rule.",
    "message": "What the writer is told of this form of the fault; without it, the rule's message.",
}
EXAMPLE_DESCRIPTIONS = {
    "text": "The text of the example.",
    "fixed": "The text after the rule's fixes.",
    "as": "The reader that the text is read by (default: plain).",
}
STEP_DESCRIPTIONS = {
    "words": "The words that this step may be, one word each.",
    "match": "Expressions that match the whole word.",
    "class": "Lists of the file under `classes`.",
    "except": "Words that do not count.",
    "gap": "How many other words may stand before this one.",
    "report": "Report this step, and what is between such steps, rather than the whole sequence.",
}
PHRASE_DESCRIPTIONS = {
    "phrases": "Phrases, one each or one a line: `(baca|simak) juga [video] <list>: {headline}`.",
    "at": "Where: `anywhere`; filling a `line` or a `piece` of it; at its `start` or `end`; as a `sentence` begins.",
    "pattern": "An expression (regex), instead of phrases.",
    "place": "In which part of an article it counts: its `head`, `body` or `tail`, or `any` (the default).",
    "beside": "What it must stand beside: known `furniture`, or `any` (the default).",
}
FAMILY_DESCRIPTIONS = {
    "summary": "The family in one line: a text, or one each in `id` and `en`.",
    "language": "The language that the rules are about (default: id).",
    "version": "The version of the family, in quotes.",
    "options": "Options that all rules of the family share, as far as their kinds have them.",
}
CONFIG_DESCRIPTIONS = {
    "select": "Families and rules to run (default: all that are stable).",
    "extend-select": "Families and rules to run as well: optional rules by family or id, preview rules by full id.",
    "ignore": "Families and rules not to run.",
    "fail-on": "The least severity that fails a check (default: error).",
    "language": "Language of messages (default: id).",
    "packs": "Folders of YAML families, relative to this file.",
    "plugins": "Plugins that must be installed, by name.",
    "exclude": "Globs of files that are never checked, even when named one by one.",
    "allow": "Excerpts that are never reported, as the reports show them.",
    "skip-text": "Expressions: words and signs that match are not looked at by any rule.",
    "skip-blocks": "Expressions: lines that a match touches are not looked at by any rule.",
    "baseline": "The file of findings that are known and not reported, relative to this file.",
    "titles": "The file of titles of the archive's articles, one a line, relative to this file.",
    "rules": "Per rule: its severity, and options as its kind declares them.",
    "paths": "Settings for some of the files.",
    "readers": "Per reader of files: its options.",
}
PATH_DESCRIPTIONS = {
    "match": "Globs of the files that are meant.",
    "select": "Families and rules to run on these files.",
    "extend-select": "Families and rules to run on these files as well.",
    "ignore": "Families and rules not to run on these files.",
    "skip-text": "Expressions of words and signs to skip in these files as well.",
    "skip-blocks": "Expressions of lines to skip in these files as well.",
}
SETTING_DESCRIPTIONS = {
    "severity": "The severity of the rule, instead of its own.",
    "options": "Options of the rule's kind, over those of its file.",
}

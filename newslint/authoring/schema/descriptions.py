"""What each key of a rule file, a family file and the configuration means: one line each, for editors and pages."""

from __future__ import annotations

from newslint.i18n import Message

RULE_DESCRIPTIONS = {
    "kind": Message("Which check it is; the keys below `options` belong to it."),
    "status": Message(
        "`stable`; `optional`: runs in the preset `ketat` or by its family or id; or `preview`: only by its id."
    ),
    "severity": Message("How bad it is: `error`, `warning` or `info`."),
    "scope": Message(
        "Where it looks: kinds of blocks, and `sentence` or `document` for what it looks at one at a time."
    ),
    "summary": Message("The rule in one line: a text, or one each in `id` and `en`."),
    "why": Message("Why the rule is there, in a sentence or two."),
    "message": Message("What the writer is told; it may hold the kind's placeholders."),
    "variants": Message("Other messages and severities for forms of the fault that the kind tells apart."),
    "options": Message("The options of the kind."),
    "lists": Message("Named lists of phrases, which the rule's phrases use as `<name>`."),
    "fix": Message("How it is mended."),
    "furniture": Message("`true` where what is reported is no part of the article, so that other rules look past it."),
    "aliases": Message("Former ids of the rule."),
    "source": Message("Where the claim comes from: a style guide and its section."),
    "bad": Message("Texts in which the rule must report what stands between ⟦ and ⟧, and nothing else."),
    "good": Message("Texts in which the rule must report nothing."),
}
FIX_DESCRIPTIONS = {
    "action": Message("What is done: `delete-block`, or an action of the kind."),
    "safety": Message("`safe` is applied by --fix, `unsafe` by --unsafe-fixes, `display` is only shown."),
    "title": Message("The fix in a few words: a text, or one each in `id` and `en`."),
}
VARIANT_DESCRIPTIONS = {
    "severity": Message("How bad this form of the fault is; without it, as bad as the rule."),
    "message": Message("What the writer is told of this form of the fault; without it, the rule's message."),
}
EXAMPLE_DESCRIPTIONS = {
    "text": Message("The text of the example."),
    "fixed": Message("The text after the rule's fixes."),
    "published": Message("Paragraphs that other articles of the archive hold."),
    "as": Message("The reader that the text is read by (default: plain)."),
}
STEP_DESCRIPTIONS = {
    "words": Message("The words that this step may be, one word each."),
    "match": Message("Expressions that match the whole word."),
    "class": Message("Lists of the file under `classes`."),
    "except": Message("Words that do not count."),
    "gap": Message("How many other words may stand before this one."),
    "report": Message("Report this step, and what is between such steps, rather than the whole sequence."),
}
PHRASE_DESCRIPTIONS = {
    "phrases": Message("Phrases, one each or one a line: `(baca|simak) juga [video] <list>: {headline}`."),
    "at": Message(
        "Where: `anywhere`; filling a `line` or a `piece` of it; at its `start` or `end`; as a `sentence` begins."
    ),
    "pattern": Message("An expression (regex), instead of phrases."),
    "place": Message("In which part of an article it counts: its `head`, `body` or `tail`, or `any` (the default)."),
    "beside": Message("What it must stand beside: known `furniture`, or `any` (the default)."),
}
FAMILY_DESCRIPTIONS = {
    "summary": Message("The family in one line: a text, or one each in `id` and `en`."),
    "language": Message("The language that the rules are about (default: id)."),
    "version": Message("The version of the family, in quotes."),
    "options": Message("Options that all rules of the family share, as far as their kinds have them."),
}
CONFIG_DESCRIPTIONS = {
    "preset": Message("Which rules run where none are named: `minimal`, `redaksi` (the default) or `ketat`."),
    "select": Message("Families and rules to run, instead of a preset."),
    "extend-select": Message(
        "Families and rules to run as well: optional rules by family or id, preview rules by full id."
    ),
    "ignore": Message("Families and rules not to run."),
    "fail-on": Message("The least severity that fails a check (default: error)."),
    "language": Message("Language of messages (default: id)."),
    "packs": Message("Folders of YAML families, relative to this file, or addresses of packs in git repositories."),
    "extends": Message("Packs whose configuration this file builds upon: a folder, an address, or a plugin."),
    "plugins": Message("Plugins that must be installed, by name."),
    "exclude": Message("Globs of files that are never checked, even when named one by one."),
    "allow": Message("Excerpts that are never reported, as the reports show them."),
    "skip-text": Message("Expressions: words and signs that match are not looked at by any rule."),
    "skip-blocks": Message("Expressions: lines that a match touches are not looked at by any rule."),
    "baseline": Message("The file of findings that are known and not reported, relative to this file."),
    "corpus-index": Message("The index of the archive that duplicates/across-articles looks paragraphs up in."),
    "titles": Message("The file of titles of the archive's articles, one a line, relative to this file."),
    "rule-pages": Message("The address of rules' pages, with {rule} for the id; {language} for the language."),
    "rules": Message("Per rule: its severity, and options as its kind declares them."),
    "paths": Message("Settings for some of the files."),
    "readers": Message("Per reader of files: its options."),
}
PATH_DESCRIPTIONS = {
    "match": Message("Globs of the files that are meant."),
    "preset": Message("The preset whose rules run on these files."),
    "select": Message("Families and rules to run on these files."),
    "extend-select": Message("Families and rules to run on these files as well."),
    "ignore": Message("Families and rules not to run on these files."),
    "skip-text": Message("Expressions of words and signs to skip in these files as well."),
    "skip-blocks": Message("Expressions of lines to skip in these files as well."),
}
SETTING_DESCRIPTIONS = {
    "severity": Message("The severity of the rule, instead of its own."),
    "options": Message("Options of the rule's kind, over those of its file."),
}

"""Notes of a run, in its language: what was not checked, not fixed or not used, though nothing failed."""

from __future__ import annotations

from newslint.i18n import Templates, localized

WORDS = Templates(
    {
        "empty": "the file is empty; nothing was checked",
        "blank-records": "records without text: {blank} of {records}; nothing was checked in them",
        "report": "this is a report of newslint, no article; not checked",
        "no-files": "there are no files here that newslint reads ({known}) and git does not ignore; "
        "nothing was checked",
        "all-excluded": "all that newslint reads here is excluded by exclude in .newslint.yaml; nothing was checked",
        "excluded": "excluded by exclude in .newslint.yaml; nothing was checked",
        "git-refused": "git does not tell what it ignores here ({reason}); all files are checked",
        "passed-over": "not checked, nor any other such file in the folders ({files} in all): {missing}",
        "not-checked": "not checked: {missing}",
        "plain-comment": "comments switch nothing off in plain text; use allow or paths in .newslint.yaml",
        "all-skipped": "all of the text is skipped by skip-text or skip-blocks; nothing was checked",
        "front-matter-unread": "the front matter is not read ({why}); its title and settings for newslint do not count",
        "front-matter-broken": "it is not well formed",
        "results-cut": "the report {name} leaves out {left} of {all} results, the least severe; "
        "GitHub takes no more than {most}",
        "not-fixed": "files of this kind are checked, but not fixed",
        "not-whole": "not fixed, because it could not be checked as a whole",
        "not-stable": "after {rounds} rounds the fixes still change the text; run newslint again",
        "withheld": "fixes not made, because they would change the markup round them: {withheld}",
        "diff-withheld": "the diff of this file is not shown: it holds {found}, which servers that read a log obey; "
        "--fix applies the fixes",
        "hard-links": "the file has other names (hard links); they keep the text as it was",
        "fixed": "fixes applied: {fixed}",
        "stale": "{verdict}entries for findings that are gone: {count} ({first}); “{command}” takes them out",
        "is-stale": "the baseline is stale: ",
        "watching": "waiting for changes (end it with Ctrl-C)",
        "baseline-found": "this baseline was found here and is used; findings that it holds back: {count} "
        "(--no-baseline: report them)",
        "baseline-unused": "this baseline is not used; put “baseline: {name}” into .newslint.yaml, or check with "
        "--baseline {path} (--no-baseline: leave it)",
        "config-unused": "not used{more}: {used}; run newslint in that folder, or put its settings below paths",
        "config-applies": "the one for all files is {path}",
        "config-missing": ".newslint.yaml is looked for in the working folder and above it",
        "and-others": ", nor are others ({count})",
        "and-more": " and others ({count})",
        "globs-unused": "{key}: no file matches {globs}",
        "allow-unused": "allow: no finding has these words: {entries}",
        "no-rules": "no rule runs here because of {where}; nothing was checked",
        "no-rules-in-all": "no rule runs here because of {where}, nor in other files ({files} in all); "
        "nothing was checked",
        "baseline-unwritten": "not written, because not everything could be checked",
        "cache": "{folder}: {files} files, {kilobytes} kB; “newslint cache --clear” removes them",
        "cache-nowhere": "there is no place for a cache",
        "cache-cleared": "files removed: {files}",
    }
)


def note(name: str, language: str, /, **values: object) -> str:
    """Return a note in a language, with its placeholders filled."""
    return WORDS[language][name].format(**{field: localized(value, language) for field, value in values.items()})

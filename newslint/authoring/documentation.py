"""Rules' pages in Markdown: what ``newslint explain`` prints and the documentation shows, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newslint.authoring.documentation_words import BLOCKS, STARS, WORDS
from newslint.expressions.patterns import Pattern
from newslint.i18n import translated
from newslint.option import Option, Swap
from newslint.packs.catalogue import Catalogue
from newslint.packs.examples import mark
from newslint.phrases.matcher import PhraseSet
from newslint.rule import Example, Rule
from newslint.text.document import BLOCK_KINDS

LONGEST_VALUE = 60
INDEX_FILE = "README.md"


def rule_page(rule: Rule, language: str) -> str:
    """Return the Markdown page of a rule in one of the languages, ending with a line end."""
    return "\n".join(_sections(rule, language)) + "\n"


def rule_pages(catalogue: Catalogue, rules: Mapping[str, Rule], language: str) -> dict[str, str]:
    """Return the pages of rules and the list of them, each by the file that it stands in: ``FAMILY/NAME.md``."""
    pages = {f"{rule_id}.md": rule_page(rule, language) for rule_id, rule in rules.items()}
    return {**pages, INDEX_FILE: rule_index(catalogue, rules, language)}


def rule_index(catalogue: Catalogue, rules: Mapping[str, Rule], language: str) -> str:
    """Return the Markdown list of rules by family, with a link to ``FAMILY/NAME.md`` for each."""
    words = WORDS[language]
    lines = [f"# {words['index']}", "", words["list"]]
    for name in catalogue.families:
        family = catalogue.family(name)
        lines.extend(("", f"## {name}", ""))
        if family is not None:
            lines.extend((family.summary[language], ""))
        lines.extend((words["columns"], "|---|---|---|---|"))
        lines.extend(_row(rule, language) for rule in rules.values() if rule.spec.family == name)
    return "\n".join(lines) + "\n"


def _row(rule: Rule, language: str) -> str:
    spec, words = rule.spec, WORDS[language]
    star = STARS[spec.status]
    fix = words[spec.safety].partition(":")[0] if spec.fix else ""
    summary = spec.summary[language].replace("|", "\\|")
    return f"| [{spec.id}]({spec.id}.md){star} | {words[spec.severity]} | {fix} | {summary} |"


def _sections(rule: Rule, language: str) -> Iterator[str]:
    spec, words = rule.spec, WORDS[language]
    yield from (f"# {spec.id} ({words[spec.severity]})", "", spec.summary[language], "")
    if spec.status != "stable":
        yield from (words[spec.status], "")
    yield from (f"## {words['why']}", "", spec.why[language], "")
    yield from (f"## {words['message']}", "", f"- {words[spec.severity]}: {spec.message[language]}")
    for name, variant in spec.variants.items():
        yield f"- {words[variant.severity]} (`{name}`): {variant.message[language]}"
    yield from ("", f"## {words['bad']}", "", words["marks"], "", *_examples(spec.bad, words))
    yield from (f"## {words['good']}", "", *_examples(spec.good, words))
    if spec.fix:
        yield from (f"## {words['fix']}", "", f"{spec.fix.title[language]} ({words[spec.safety]}).", "")
    yield from (f"## {words['options']}", "", f"{words['kind'].format(kind=spec.kind)} {_scope(rule, language)}", "")
    yield from (*_options(rule, language), "", *_switches(rule, words))
    if spec.aliases:
        yield from ("", words["aliases"].format(names=", ".join(f"`{alias}`" for alias in spec.aliases)))
    if spec.source:
        yield from ("", f"## {words['source']}", "", spec.source)


def _scope(rule: Rule, language: str) -> str:
    spec, words = rule.spec, WORDS[language]
    names = [BLOCKS[language][kind] for kind in BLOCK_KINDS if kind in spec.scope]
    names.extend(words[unit] for unit in (spec.unit,) if unit != "block")
    return words["scope"].format(scope=", ".join(names))


def _examples(examples: tuple[Example, ...], words: Mapping[str, str]) -> Iterator[str]:
    for example in examples:
        yield from (*_fenced(mark(example.text, example.spans), example.reader), "")
        if example.published:
            yield from (words["published"], "", *_fenced("\n\n".join(example.published), "plain"), "")
        if example.fixed is not None:
            yield from (words["fixed"], "", *_fenced(example.fixed, example.reader), "")


def _fenced(text: str, reader: str) -> Iterator[str]:
    fence = "````" if "```" in text else "```"
    yield from (fence + ("text" if reader == "plain" else reader), text.rstrip("\n"), fence)


def _options(rule: Rule, language: str) -> Iterator[str]:
    words = WORDS[language]
    if not rule.options:
        yield words["none"]
    for option in rule.options:
        usual = _shown(option.default)
        # Lists and steps are too much for a line, and the rule's file shows them better.
        value = usual if option.type in ("word-lists", "steps") else _shown(rule.settings.get(option.name))
        line = f"- `{option.name}` ({_type(option, language)}): {translated(option.help, language)}" + (
            f" — `{value}`" if value else ""
        )
        if value != usual and option.default is not None:
            line += f" ({words['default'].format(value=f'`{usual}`' if usual else words['nothing'])})"
        yield line
        if option.type == "patterns":
            yield from _phrases(rule.settings.get(option.name) or (), words)


def _phrases(value: tuple[Pattern, ...], words: Mapping[str, str]) -> Iterator[str]:
    """Yield the phrases of an option in full, by the place where they stand, and the lists that they name."""
    sets = [pattern for pattern in value if isinstance(pattern, PhraseSet)]
    for phrases in sets:
        spot = (f"place-{phrases.spot.place}", f"beside-{phrases.spot.beside}")
        where = [words[f"at-{phrases.at}"], *(words[name] for name in spot if name in words)]
        yield f"  - {', '.join(where)}: {_in_code(phrase.text for phrase in phrases.phrases)}"
    lists = {name: texts for phrases in sets for name, texts in phrases.lists.items()}
    for name, texts in lists.items():
        yield f"  - `<{name}>`: {_in_code(texts)}"


def _in_code(texts: Iterable[str]) -> str:
    return ", ".join(f"`` {text} ``" if "`" in text else f"`{text}`" for text in texts)


def _type(option: Option, language: str) -> str:
    if option.type == "choice":
        return ", ".join(f"`{choice}`" for choice in option.choices)
    return translated(option.type, language)


def _switches(rule: Rule, words: Mapping[str, str]) -> Iterator[str]:
    name = rule.spec.id
    lighter = "info" if rule.spec.severity != "info" else "warning"
    yield from (f"## {words['off']}", "", words["line"].format(rule=name), "", "```yaml")
    if rule.spec.status != "stable":
        yield from (f"# {words['on']}", f"extend-select: [{name}]", f"# {words['otherwise']}")
    yield f"ignore: [{name}]"
    if lighter == "info":
        yield from (f"# {words['lighter']}", f"rules: {{{name}: {{severity: info}}}}")
    yield from (f"# {words['some']}", f'paths: [{{match: "arsip/**", ignore: [{name}]}}]', "```")
    if not rule.needs_suppressions:
        yield from ("", words["place"], "", "```html")
        yield f"<!-- newslint-disable-next-line {name}: {words['reason']} -->"
        yield from (f"<!-- newslint-disable-file {name}: {words['reason']} -->", "```")


def _shown(value: Any) -> str:
    if isinstance(value, Pattern):
        value = value.source
    elif isinstance(value, Swap):
        value = f"{_shown(value.wrong)} = {value.rights[0]}"
    elif isinstance(value, (tuple, list)):
        # Phrases are shown in full below.
        value = ", ".join(_shown(item) for item in value if not isinstance(item, PhraseSet))
    elif isinstance(value, Mapping):
        value = ", ".join(sorted(value))
    elif isinstance(value, bool):
        value = str(value).lower()
    text = "" if value is None else str(value).replace("`", "'")
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"

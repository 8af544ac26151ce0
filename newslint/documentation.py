"""A rule's page in Markdown: what ``newslint explain`` prints and the documentation shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint.packs.examples import mark
from newslint.patterns import Pattern
from newslint.rule import Example, Rule

WORDS = {
    "id": {
        "error": "galat",
        "warning": "peringatan",
        "info": "info",
        "preview": "Aturan percobaan: berjalan hanya bila disebut namanya.",
        "why": "Mengapa",
        "message": "Pesan",
        "bad": "Yang dilaporkan",
        "marks": "Bagian yang dilaporkan diapit ⟦ ⟧.",
        "good": "Yang dibiarkan",
        "fix": "Perbaikan",
        "safe": "aman: diterapkan oleh --fix",
        "unsafe": "perlu dilihat: diterapkan oleh --unsafe-fixes",
        "display": "saran saja",
        "options": "Opsi",
        "kind": "Jenis pemeriksaan: `{kind}`.",
        "default": "bawaan",
        "off": "Mematikan atau mengubah",
        "line": "Sekali jalan: `newslint check --ignore {rule}`. Untuk seterusnya, di `.newslint.yaml`:",
        "place": "Untuk satu paragraf naskah Markdown atau HTML, di atasnya (alasan sesudah titik dua):",
        "reason": "alasan",
        "source": "Sumber",
        "scope": "Diperiksa di: {scope}.",
    },
    "en": {
        "error": "error",
        "warning": "warning",
        "info": "info",
        "preview": "Preview rule: it runs only when selected by its full name.",
        "why": "Why",
        "message": "Message",
        "bad": "Reported",
        "marks": "What is reported stands between ⟦ and ⟧.",
        "good": "Left alone",
        "fix": "Fix",
        "safe": "safe: applied by --fix",
        "unsafe": "to be looked at: applied by --unsafe-fixes",
        "display": "a suggestion only",
        "options": "Options",
        "kind": "Kind of check: `{kind}`.",
        "default": "default",
        "off": "Switching it off or changing it",
        "line": "For one run: `newslint check --ignore {rule}`. For good, in `.newslint.yaml`:",
        "place": "For one paragraph of an article in Markdown or HTML, above it (the reason behind a colon):",
        "reason": "reason",
        "source": "Source",
        "scope": "Looked for in: {scope}.",
    },
}
LONGEST_VALUE = 60


def rule_page(rule: Rule, language: str) -> str:
    """Return the Markdown page of a rule in one of the languages, ending with a line end."""
    return "\n".join(_sections(rule, language)) + "\n"


def _sections(rule: Rule, language: str) -> Iterator[str]:
    spec, words = rule.spec, WORDS[language]
    yield from (f"# {spec.id} ({words[spec.severity]})", "", spec.summary[language], "")
    if spec.status == "preview":
        yield from (words["preview"], "")
    yield from (f"## {words['why']}", "", spec.why[language], "")
    yield from (f"## {words['message']}", "", f"- {words[spec.severity]}: {spec.message[language]}")
    for variant in spec.variants.values():
        yield f"- {words[variant.severity]}: {variant.message[language]}"
    yield from ("", f"## {words['bad']}", "", words["marks"], "", *_examples(spec.bad))
    yield from ("", f"## {words['good']}", "", *_examples(spec.good), "")
    if spec.fix:
        yield from (f"## {words['fix']}", "", f"{spec.fix.title[language]} ({words[spec.fix.safety]}).", "")
    yield from (f"## {words['options']}", "", words["kind"].format(kind=spec.kind))
    yield words["scope"].format(scope=", ".join(sorted(spec.scope)))
    yield from ("", *_options(rule, words), "")
    yield from (f"## {words['off']}", "", words["line"].format(rule=spec.id), "")
    yield from ("```yaml", f"ignore: [{spec.id}]", "rules:", f"  {spec.id}: {{severity: info}}", "```")
    if not rule.needs_suppressions:
        yield from ("", words["place"], "", "```html")
        yield from (f"<!-- newslint-disable-next-line {spec.id}: {words['reason']} -->", "```")
    if spec.source:
        yield from ("", f"## {words['source']}", "", spec.source)


def _examples(examples: tuple[Example, ...]) -> Iterator[str]:
    for example in examples:
        fence = "````" if "```" in example.text else "```"
        yield fence + ("text" if example.reader == "plain" else example.reader)
        yield mark(example.text, example.spans)
        yield fence


def _options(rule: Rule, words: Mapping[str, str]) -> Iterator[str]:
    for option in rule.options:
        value = _shown(rule.settings.get(option.name))
        yield f"- `{option.name}` ({option.type}): {option.help}" + (f" — `{value}`" if value else "")


def _shown(value: object) -> str:
    if isinstance(value, Pattern):
        value = value.source
    elif isinstance(value, (tuple, list)):
        value = ", ".join(_shown(item) for item in value)
    elif isinstance(value, Mapping):
        value = ", ".join(sorted(value))
    elif isinstance(value, bool):
        value = str(value).lower()
    text = "" if value is None else str(value).replace("`", "'")
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"

"""The skeleton of a rule file: a whole rule of its kind, in the form of a newsroom's packs or of newslint's own rules.

``rules/KIND.yaml`` has one for each of newslint's own kinds, with words in both languages and three examples of each
sort; a kind without one gets a rule that its author has to fill in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newslint.i18n import Templates, translated
from newslint.option import Option
from newslint.rule import Rule

FOLDER = Path(__file__).parent / "rules"
_KEY = re.compile(r"([a-z]+):")
_OPTION = re.compile(r" {2}([a-z-]+):")
_WORDS = re.compile(r'\{id: (?P<id>"(?:[^"\\]|\\.)*"), en: (?P<en>"(?:[^"\\]|\\.)*")\}')
COMMENTS = Templates(
    {
        "kind": "Which check it is; its options stand under `options`.",
        "status": "preview: the rule runs only where its id is selected. Delete this line when the rule is ready.",
        "severity": "How bad it is: error, warning or info.",
        "scope": "Where it looks.",
        "summary": "The rule in one line.",
        "why": "Why the rule is there, in a sentence or two.",
        "message": "What the writer is told. It may name: {placeholders}.",
        "variants": "Another message or severity for some form of the fault.",
        "lists": "Named lists of phrases, which other phrases use as <name>.",
        "options": "Phrases: what is looked for, as people write it; expressions (regex) stand in single quotes.",
        "fix": "How it is mended: safe is applied by --fix, unsafe by --unsafe-fixes, display is only shown.",
        "source": "Where the claim comes from: a style guide and its section.",
        "bad": "What must be reported: it stands between ⟦ and ⟧.",
        "good": "What must be left alone.",
        "further": "Further options:",
        "family": "A family of rules: its heading in one line.",
        "head": "Rule {rule}. Put your own style guide in its place, then test it: newslint test-rules {pack}",
    }
)
FAMILY = ('summary: {{id: "Aturan {family}", en: "Rules on {family}"}}', "language: id", 'version: "1"')
UNKNOWN_KIND = """\
kind: {kind}
status: preview
severity: warning
summary: {{id: "Aturan ini dalam satu baris", en: "The rule in one line"}}
why: {{id: "Tulis mengapa aturan ini ada.", en: "Write why the rule is there."}}
message: {{id: "Periksa bagian ini{placeholder}.", en: "Look at this{placeholder}."}}
bad:
  - "⟦Ganti dengan teks yang harus dilaporkan.⟧"
  - "⟦Teks kedua yang harus dilaporkan.⟧"
  - "⟦Teks ketiga yang harus dilaporkan.⟧"
good:
  - "Ganti dengan teks yang harus dibiarkan."
  - "Teks kedua yang harus dibiarkan."
  - "Teks ketiga yang harus dibiarkan."
"""
"""The rule of a kind whose options and examples only its author knows."""


def has_skeleton(kind: type[Rule]) -> bool:
    """Return whether there is a rule of the kind that passes its own tests as it is."""
    return _file(kind).is_file()


def rule_skeleton(rule_id: str, kind: type[Rule], pack: str, language: str, schema: str = "") -> str:
    """Return the text of a rule file of a pack: words in one language, a comment above every key.

    ``schema`` is the path of a schema that editors are to read, or empty.
    """
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head.append(f"# {COMMENTS[language]['head'].format(rule=rule_id, pack=pack)}")
    body = [_WORDS.sub(lambda words: words[language], line) for line in _body(kind)]
    return "\n".join((*head, *_commented(body, kind, language))) + "\n"


def builtin_skeleton(kind: type[Rule]) -> str:
    """Return the text of a rule file of newslint's own: words in both languages, no comments, a preview at first."""
    lines = []
    keys = {match[1] for line in _body(kind) if (match := _KEY.match(line))}
    for line in _body(kind):
        if line == "bad:" and "source" not in keys:
            lines.append('source: ""')
        lines.extend(_in_both_languages(line))
        if line.startswith("kind:") and "status" not in keys:
            lines.append("status: preview")
    return "\n".join(lines) + "\n"


def family_skeleton(family: str, language: str) -> str:
    """Return the text of a family file of a pack."""
    lines = (_WORDS.sub(lambda words: words[language], line.format(family=family)) for line in FAMILY)
    return "\n".join((f"# {COMMENTS[language]['family']}", *lines)) + "\n"


def builtin_family_skeleton(family: str) -> str:
    """Return the text of a family file of newslint's own."""
    return "\n".join(one for line in FAMILY for one in _in_both_languages(line.format(family=family))) + "\n"


def _file(kind: type[Rule]) -> Path:
    return FOLDER / f"{kind.kind}.yaml"


def _body(kind: type[Rule]) -> list[str]:
    if has_skeleton(kind):
        return _file(kind).read_text(encoding="utf-8").splitlines()
    shown = "match" if "match" in kind.placeholders else next(iter(kind.placeholders), "")
    return UNKNOWN_KIND.format(kind=kind.kind, placeholder=f": “{{{shown}}}”" if shown else "").splitlines()


def _in_both_languages(line: str) -> list[str]:
    """Return a line with the words of a key below it, one language a line; other lines as they are."""
    key, _, value = line.partition(": ")
    words = _WORDS.fullmatch(value)
    return [f"{key}:", f"  id: {words['id']}", f"  en: {words['en']}"] if words and _KEY.match(line) else [line]


def _commented(body: list[str], kind: type[Rule], language: str) -> Iterator[str]:
    comments = COMMENTS[language]
    names = [match[1] for line in body if (match := _OPTION.match(line))]
    further = [option for option in kind.options if option.name not in names]
    inside = ""
    for line in body:
        key = _KEY.match(line)
        if key:
            if inside == "options" or (key[1] == "bad" and not any(one.startswith("options:") for one in body)):
                yield from _further(further, language, inside)
            inside = key[1]
            if inside in comments:
                placeholders = ", ".join(f"{{{name}}}" for name in kind.placeholders)
                yield "# " + comments[inside].replace("{placeholders}", placeholders)
        yield line


def _further(options: list[Option], language: str, inside: str) -> Iterator[str]:
    """Yield the options that the skeleton does not set, as comments that a person can uncomment."""
    if not options:
        return
    indent = "  " if inside == "options" else ""
    yield f"{indent}# {COMMENTS[language]['further']}"
    if not indent:
        yield "# options:"
    for option in options:
        inner = "" if indent else "  "
        yield f"{indent}# {inner}{option.name}: {_shown(option)}  # {translated(option.help, language)}"


def _shown(option: Option) -> str:
    default = option.default
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, (int, float)):
        return str(default)
    if isinstance(default, str):
        return f'"{default}"'
    return "…"

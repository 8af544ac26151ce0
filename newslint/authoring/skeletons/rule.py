"""The skeleton of a rule file: a whole rule of its kind, with a comment above every key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from newslint.errors import ConfigError, nearest_or_all
from newslint.option import Option
from newslint.rule import Rule

FOLDER = Path(__file__).parent / "rules"
_KEY = re.compile(r"([a-z]+):")
_OPTION = re.compile(r" {2}([a-z-]+):")
COMMENTS = {
    "id": {
        "kind": "Jenis pemeriksaan; opsinya ada di bawah `options`.",
        "severity": "Tingkat: error, warning, atau info.",
        "scope": "Bagian naskah yang diperiksa.",
        "summary": "Aturan ini dalam satu baris.",
        "why": "Mengapa aturan ini ada, dalam satu atau dua kalimat.",
        "message": "Pesan untuk penulis. Yang boleh disebut: {placeholders}.",
        "variants": "Pesan atau tingkat lain untuk bentuk kesalahan tertentu.",
        "lists": "Daftar frasa bernama; frasa lain memakainya sebagai <nama>.",
        "options": "Frasa: yang dicari, ditulis seperti orang menulisnya; regex di antara tanda petik tunggal.",
        "fix": "Perbaikan: safe dijalankan oleh --fix, unsafe oleh --unsafe-fixes, display hanya ditampilkan.",
        "source": "Dari mana ketentuan ini: pedoman dan bagiannya.",
        "bad": "Yang harus dilaporkan: bagian yang dilaporkan diapit ⟦ dan ⟧.",
        "good": "Yang harus dibiarkan.",
        "further": "Opsi lain:",
        "head": "Aturan {rule}. Ganti isinya dengan pedoman redaksi Anda, lalu uji: newslint test-rules {pack}",
    },
    "en": {
        "kind": "Which check it is; its options stand under `options`.",
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
        "head": "Rule {rule}. Put your own style guide in its place, then test it: newslint test-rules {pack}",
    },
}
FAMILY = {
    "id": '# Keluarga aturan: tajuk dalam satu baris.\nsummary: "Aturan {family}"\nlanguage: id\nversion: "1"\n',
    "en": '# A family of rules: its heading in one line.\nsummary: "Rules on {family}"\nlanguage: id\nversion: "1"\n',
}


def rule_skeleton(rule_id: str, kind: type[Rule], pack: str, language: str, schema: str = "") -> str:
    """Return the text of a rule file; ``schema`` is the path of a schema that editors are to read, or empty.

    Raises ``ConfigError`` for a kind that has no skeleton: those that plugins bring.
    """
    file = FOLDER / f"{kind.kind}.yaml"
    if not file.is_file():
        known = sorted(one.stem for one in FOLDER.glob("*.yaml"))
        hint = nearest_or_all(kind.kind, known, "there are some for")
        raise ConfigError(f"there is no skeleton for the kind {kind.kind!r}{hint}")
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    head.append(f"# {COMMENTS[language]['head'].format(rule=rule_id, pack=pack)}")
    body = file.read_text(encoding="utf-8").splitlines()
    return "\n".join((*head, *_commented(body, kind, COMMENTS[language]))) + "\n"


def family_skeleton(family: str, language: str) -> str:
    """Return the text of a family file."""
    return FAMILY[language].format(family=family)


def _commented(body: list[str], kind: type[Rule], comments: dict[str, str]) -> Iterator[str]:
    names = [match[1] for line in body if (match := _OPTION.match(line))]
    further = [option for option in kind.options if option.name not in names]
    inside = ""
    for line in body:
        key = _KEY.match(line)
        if key:
            if inside == "options" or (key[1] == "bad" and not any(one.startswith("options:") for one in body)):
                yield from _further(further, comments["further"], inside)
            inside = key[1]
            if inside in comments:
                placeholders = ", ".join(f"{{{name}}}" for name in kind.placeholders)
                yield "# " + comments[inside].replace("{placeholders}", placeholders)
        yield line


def _further(options: list[Option], heading: str, inside: str) -> Iterator[str]:
    """Yield the options that the skeleton does not set, as comments that a person can uncomment."""
    if not options:
        return
    indent = "  " if inside == "options" else ""
    yield f"{indent}# {heading}"
    if not indent:
        yield "# options:"
    for option in options:
        yield f"{indent}# {'' if indent else '  '}{option.name}: {_shown(option)}  # {option.help}"


def _shown(option: Option) -> str:
    default = option.default
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, (int, float)):
        return str(default)
    if isinstance(default, str):
        return f'"{default}"'
    return "…"

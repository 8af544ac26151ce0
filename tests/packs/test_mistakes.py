"""Mistakes that people make in rule files, each with the exact sentence that tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import PackError
from newslint.plugins.registry import build_registry
from tests.every import every

RULE = """\
kind: existence
severity: warning
summary: Kata
why: Sebab
message: "Ada {match}."
options:
  words: [kucing]
bad:
  - "⟦kucing⟧ tidur"
good:
  - "anjing tidur"
"""


def told(folder: Path, rule: str, family: str = "summary: Gaya\n") -> str:
    """Return what is told of a rule, with FILE and FAMILY for the names of the files."""
    home = folder / "pack" / "gaya"
    home.mkdir(parents=True)
    (home / "family.yaml").write_text(family, encoding="utf-8")
    (home / "kata.yaml").write_text(rule, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        build_registry(extra_packs=[folder / "pack"]).catalogue.build("gaya/kata")
    sentence = str(caught.value)
    for name, path in (("FILE", home / "kata.yaml"), ("FAMILY", home / "family.yaml"), ("PACK", folder / "pack")):
        sentence = sentence.replace(str(path), name)
    return sentence


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("kind:", "\tkind:", "FILE:1: a tab stands in the indentation; YAML takes spaces only"),
        ("  words:", "\twords:", "FILE:7: a tab stands in the indentation; YAML takes spaces only"),
        (
            "  words:",
            "  words:",
            "FILE:7:   words: no-break spaces stand before 'words'; YAML takes plain spaces only",
        ),
        (
            "  words:",
            "words:",
            "FILE:7: words: 'words' is an option of the kind 'existence'; put it below 'options', indented",
        ),
        (
            "summary: Kata",
            "summary: Kata: heboh",
            (
                "FILE:3: a second ': ', or a line that is indented too far; text that holds ': ' or begins with "
                "a sign must stand in quotes"
            ),
        ),
        (
            "summary: Kata",
            "summary:Kata",
            "FILE:3: a line without a key, which is followed by a colon and a space ('kind: pattern')",
        ),
        ("summary: Kata", "summary: 'Kata", "FILE:3: a quotation mark is opened here and not closed"),
        (
            "summary: Kata",
            "summary: 'Jum'at'",
            (
                "FILE:3: this does not fit what is above it: a quotation mark was closed too early, or the "
                "lines of a list or of keys that belong together begin in the same column"
            ),
        ),
        ("summary: Kata", "summary: @redaksi", "FILE:3: a text that begins with @ must stand in quotes"),
        ("summary: Kata", "summary: *penting", "FILE:3: a text that begins with * must stand in quotes"),
        (
            "summary: Kata",
            "summary: !penting",
            "FILE:3: a text that begins with ! must stand in quotes; YAML tags are not taken",
        ),
        (
            "summary: Kata",
            "summary: no",
            "FILE:3: summary: expected text, found the yes/no value false; put it in quotes",
        ),
        ("summary: Kata", "summary: 2024-01-01", "FILE:3: summary: expected text, found a date; put it in quotes"),
        ("summary: Kata", "sumary: Kata", "FILE:3: sumary: unknown key 'sumary'; did you mean 'summary'?"),
        (
            "summary: Kata",
            "ringkasan: Kata",
            (
                "FILE:3: ringkasan: unknown key 'ringkasan'; known are kind, status, severity, scope, summary, "
                "why, message, variants, options, lists, fix, furniture, aliases, source, bad, good"
            ),
        ),
        ("summary: Kata", "Summary: Kata", "FILE:3: Summary: unknown key 'Summary'; did you mean 'summary'?"),
        (
            "[kucing]",
            "[kucing",
            (
                "FILE:7: the list that begins here with [ is not closed with ]; its items are parted by commas, and "
                "what holds brackets stands in quotes"
            ),
        ),
        ("[kucing]", "[yes]", "FILE:7: options.words.0: expected text, found the yes/no value true; put it in quotes"),
        (
            "[kucing]",
            "[/kucing/]",
            (
                "FILE:7: options.words.0: /kucing/ looks like an expression, but words are taken as they stand; "
                "put it under 'match'"
            ),
        ),
        (
            "[kucing]",
            "[kata: kucing]",
            (
                "FILE:7: options.words.0: expected text, found a mapping; a text that holds ': ' must stand in "
                "quotes (kata: …)"
            ),
        ),
        ("[kucing]", "daftar.txt", "FILE:7: options.words: the file 'daftar.txt' is not in the pack PACK"),
        (
            "[kucing]",
            "[]",
            (
                "FILE:6: options: the rule 'gaya/kata' cannot be made: the option 'words' or 'match' is "
                "missing, so that it would look for nothing"
            ),
        ),
        (
            "words: [kucing]",
            "match: ['(kucing']",
            (
                "FILE:7: options.match.0: not a pattern: a ( is not closed with ), at character 8 (where ▸ "
                "stands): (kucing▸"
            ),
        ),
        (
            "words: [kucing]",
            "match: ['kucing)']",
            "FILE:7: options.match.0: not a pattern: a ) has no ( before it, at character 7 (where ▸ stands): kucing▸)",
        ),
        (
            "words: [kucing]",
            "match: ['[kucing']",
            (
                "FILE:7: options.match.0: not a pattern: a [ is not closed with ], at character 8 (where ▸ "
                "stands): [kucing▸"
            ),
        ),
        (
            "words: [kucing]",
            "match: ['kucing', '*']",
            (
                "FILE:7: options.match.1: not a pattern: nothing stands before this sign that it could repeat, "
                "at character 1 (where ▸ stands): ▸*"
            ),
        ),
        (
            "words: [kucing]",
            'match: ["\\bkucing"]',
            (
                "FILE:7: options.match.0: not a pattern: \\b in double quotes is a backspace; put the expression "
                "between single quotes, at character 1 (where ▸ stands): ▸kucing"
            ),
        ),
        (
            "words: [kucing]",
            'match: ["kucing\\w"]',
            (
                "FILE:7: between double quotes a backslash stands for a special character; put expressions "
                "between single quotes"
            ),
        ),
        ("words: [kucing]", "word: [kucing]", "FILE:7: options.word: unknown key 'word'; did you mean 'words'?"),
        (
            "words: [kucing]",
            "ignore-case: false",
            (
                "FILE:6: options: the rule 'gaya/kata' cannot be made: the option 'words' or 'match' is "
                "missing, so that it would look for nothing"
            ),
        ),
        (
            "words: [kucing]",
            "{words: [kucing], clitics: ya}",
            "FILE:7: options.clitics: expected true or false, found the text 'ya'",
        ),
        (
            "options:\n  words: [kucing]\n",
            "",
            (
                "FILE:1: the rule 'gaya/kata' cannot be made: the option 'words' or 'match' is missing, so that "
                "it would look for nothing"
            ),
        ),
        ("existence", "existense", "FILE:1: kind: there is no 'existense' here; did you mean 'existence'?"),
        (
            "existence",
            "“existence”",
            "FILE:1: kind: curly quotes count as part of the text; write existence without them, or with straight ones",
        ),
        ("kind: existence\n", "", "FILE:1: the key 'kind' is missing"),
        ("warning", "peringatan", "FILE:2: severity: 'peringatan' is not one of info, warning, error"),
        (
            "warning",
            "“warning”",
            (
                "FILE:2: severity: curly quotes count as part of the text; write warning without them, or with "
                "straight ones"
            ),
        ),
        ("why: Sebab", "why: {id: Sebab}", "FILE:4: why: the key 'en' is missing"),
        ("why: Sebab", "why: {id: Sebab, en: Why, su: Naon}", "FILE:4: why.su: unknown key 'su'; known are id, en"),
        ("why: Sebab", "why: ' '", "FILE:4: why: there are no words here"),
        (
            "why: Sebab",
            "why: Sebab\nscope: [paragraf]",
            "FILE:5: scope.0: unknown scope 'paragraf'; did you mean 'paragraph'?",
        ),
        (
            "why: Sebab",
            "why: Sebab\nscope: [kalimat]",
            (
                "FILE:5: scope.0: unknown scope 'kalimat'; known are title, heading, paragraph, list-item, "
                "quote, caption, cell, footnote, code, html, front-matter, block, sentence, document"
            ),
        ),
        (
            "why: Sebab",
            "why: Sebab\nscope: [sentence, document]",
            "FILE:5: scope: a rule looks at blocks, at sentences or at the whole document, not at two of these",
        ),
        ("why: Sebab", "why: Sebab\nscope: [heading, heading]", "FILE:5: scope.1: the scope 'heading' is named twice"),
        ("why: Sebab", "why: Sebab\nstatus: fixed", "FILE:5: status: 'fixed' is not one of stable, optional, preview"),
        ("why: Sebab", "why: Sebab\nfurniture: ya", "FILE:5: furniture: expected true or false, found the text 'ya'"),
        ("why: Sebab", "why: Sebab\nwhy: Lagi", "FILE:5: the key 'why' is given twice"),
        (
            "why: Sebab",
            "why: Sebab\nvariants: {keras: {}}",
            "FILE:5: variants.keras: unknown key 'keras'; there are none",
        ),
        (
            "why: Sebab",
            "why: Sebab\nfix: {action: replace, safety: safe, title: Ganti}",
            "FILE:5: fix.action: 'replace' is not one of delete-block, remove",
        ),
        (
            "why: Sebab",
            "why: Sebab\nfix: {action: remove, safety: aman, title: Hapus}",
            "FILE:5: fix.safety: 'aman' is not one of safe, unsafe, display",
        ),
        ("{match}", "{kata}", "FILE:5: message: unknown placeholder {kata}; known are match"),
        ("{match}", "{mach}", "FILE:5: message: unknown placeholder {mach}; did you mean 'match'?"),
        ("{match}", "{match.text}", "FILE:5: message: unknown placeholder {match.text}; did you mean 'match'?"),
        ("⟦kucing⟧", "⟦kucing", "FILE:9: bad.0: a ⟦ has no ⟧ behind it"),
        ("⟦kucing⟧", "kucing", "FILE:9: bad.0: a bad example must mark what is reported with ⟦ and ⟧"),
        ("anjing tidur", "⟦anjing⟧ tidur", "FILE:11: good.0: a good example marks nothing"),
        (
            '"anjing tidur"',
            "kata Budi: anjing tidur",
            "FILE:11: good.0: this reads as the key 'kata Budi'; an example that holds ': ' must stand in quotes",
        ),
        (
            '"anjing tidur"',
            "no",
            "FILE:11: good.0: expected an example text, found the yes/no value false; put it in quotes",
        ),
        (
            '"anjing tidur"',
            "{text: anjing tidur, beres: ya}",
            "FILE:11: good.0.beres: unknown key 'beres'; known are text, fixed, as, published",
        ),
        ('good:\n  - "anjing tidur"\n', "", "FILE:1: at least one example under 'good' wanted, found none"),
        (
            'good:\n  - "anjing',
            'good:\n- "kuda"\n  - "anjing',
            (
                "FILE:12: this does not fit what is above it: a quotation mark was closed too early, or the "
                "lines of a list or of keys that belong together begin in the same column"
            ),
        ),
    ],
)
def test_a_mistake_in_a_rule(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in RULE
    assert told(tmp_path, RULE.replace(old, new)) == sentence


@every(
    ("family", "sentence"),
    [
        ("", "FAMILY:1: expected a mapping of keys to values, found nothing"),
        ("sumary: Gaya\n", "FAMILY:1: sumary: unknown key 'sumary'; did you mean 'summary'?"),
        ("summary: ''\n", "FAMILY:1: summary: there are no words here"),
        ("summary: Gaya\nversion: 1.0\n", "FAMILY:2: version: expected text, found the number 1.0; put it in quotes"),
        ("summary: {id: Gaya, en: Style, su: Gaya}\n", "FAMILY:1: summary.su: unknown key 'su'; known are id, en"),
        ("summary: Gaya\noptions: {wrds: a}\n", "FAMILY:2: options.wrds: unknown key 'wrds'; did you mean 'words'?"),
    ],
)
def test_a_mistake_in_a_family(tmp_path: Path, family: str, sentence: str) -> None:
    assert told(tmp_path, RULE, family) == sentence

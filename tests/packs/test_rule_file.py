"""One rule file: every key and word checked, with one clear error."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.errors import PackError
from newslint.packs import Catalogue
from newslint.rule import FixSpec, Variant
from tests.packs.small_pack import KINDS, RULE, WordsRule, Write, build, problem


class TestRuleFiles:
    def test_a_rule_is_what_its_file_says(self, pack: Path) -> None:
        spec = build(pack).spec
        assert (spec.id, spec.family, spec.kind, spec.severity, spec.status) == (
            "rumah/kata",
            "rumah",
            "words",
            "warning",
            "stable",
        )
        assert spec.message == {"id": "Ada {match}.", "en": "Ada {match}."}
        assert [(example.text, example.spans) for example in spec.bad] == [("kucing tidur", ((0, 6),))]
        assert spec.scope == WordsRule.default_scope

    def test_words_in_both_languages(self, pack: Path, write: Write) -> None:
        write(message={"id": "Ada {jumlah}.\n", "en": "There are {jumlah}."})
        assert build(pack).spec.message == {"id": "Ada {jumlah}.", "en": "There are {jumlah}."}

    def test_scope_fix_variants_and_the_rest(self, pack: Path, write: Write) -> None:
        write(
            scope=["title", "heading"],
            fix={"action": "replace", "safety": "unsafe", "title": "Ganti"},
            variants={"keras": {"severity": "error"}, "pelan": {"message": "Pelan {match}"}},
            status="preview",
            furniture=True,
            aliases=["rumah/lama"],
            source="KBBI",
        )
        spec = build(pack).spec
        assert spec.scope == {"title", "heading"}
        assert spec.fix == FixSpec("replace", "unsafe", {"id": "Ganti", "en": "Ganti"})
        assert spec.variants["keras"] == Variant("error", spec.message)
        assert spec.variants["pelan"] == Variant("warning", {"id": "Pelan {match}", "en": "Pelan {match}"})
        assert (spec.status, spec.furniture, spec.aliases, spec.source) == ("preview", True, ("rumah/lama",), "KBBI")

    @pytest.mark.parametrize(
        ("text", "place", "message"),
        [
            (RULE + "sverity: error\n", ":8", "unknown key 'sverity'; did you mean 'severity'?"),
            (RULE + "xyz: 1\n", ":8", "unknown key 'xyz'; known are kind, status, severity"),
            (RULE.replace("kind: words\n", ""), ":1", "the key 'kind' is missing"),
            (RULE.replace("severity: warning\n", ""), ":1", "the key 'severity' is missing"),
            (RULE.replace("message: ", "# "), ":1", "the key 'message' is missing"),
            (RULE.replace("why: Sebab", "why:"), ":1", "the key 'why' is missing"),
            (RULE.replace("why: Sebab", "why: ''"), ":4: why", "there are no words here"),
            (RULE.replace("why: Sebab", "why: {id: Sebab}"), ":4: why", "the key 'en' is missing"),
            (RULE.replace("why: Sebab", "why: {id: A, en: B, fr: C}"), ":4: why.fr", "unknown key 'fr'"),
            (
                RULE.replace("why: Sebab", "why: 3"),
                ":4: why",
                "expected text, found the number 3; put it in quotes",
            ),
            (RULE.replace("words", "wrds"), ":1: kind", "'wrds' is not one of words, small; did you mean 'words'?"),
            (RULE.replace("warning", "warnin"), ":2: severity", "did you mean 'warning'?"),
            (
                RULE.replace("warning", "yes"),
                ":2: severity",
                "the yes/no value true is not one of info, warning, error",
            ),
            (RULE + "status: final\n", ":8: status", "'final' is not one of stable, optional, preview"),
            (RULE + "scope: [paragraf]\n", ":8: scope.0", "unknown scope 'paragraf'; did you mean 'paragraph'?"),
            (RULE + "scope: []\n", ":8: scope", "an empty scope"),
            (RULE + "furniture: ya\n", ":8: furniture", "expected true or false, found the text 'ya'"),
            (RULE + "options: [1]\n", ":8: options", "expected a mapping of keys to values, found a list"),
            (RULE.replace("{match}", "{mach}"), ":5: message", "unknown placeholder {mach}; did you mean 'match'?"),
            (RULE.replace("{match}", "{0}"), ":5: message", "unknown placeholder {0}; known are match, jumlah"),
            (RULE + "fix: {action: remove}\n", ":8: fix.action", "is not one of delete-block, replace"),
            (RULE + "fix: {action: replace, safety: sure}\n", ":8: fix.safety", "is not one of safe, unsafe, display"),
            (RULE + "fix: {action: replace, safety: safe}\n", ":8: fix", "the key 'title' is missing"),
            (RULE + "variants: {kers: {}}\n", ":8: variants.kers", "did you mean 'keras'?"),
            (RULE + "variants: {keras: {severity: loud}}\n", ":8: variants.keras.severity", "'loud' is not one of"),
            (RULE.replace("⟦kucing⟧", "⟦kucing"), ":6: bad.0", "a ⟦ has no ⟧ behind it"),
            (RULE.replace("⟦kucing⟧", "kucing⟧"), ":6: bad.0", "a ⟧ has no ⟦ before it"),
            (RULE.replace("⟦kucing⟧", "kucing"), ":6: bad.0", "a bad example must mark what is reported"),
            (RULE.replace('"anjing', '"⟦anjing⟧'), ":7: good.0", "a good example marks nothing"),
            (RULE.replace('["anjing tidur"]', "anjing"), ":7: good", "expected a list of examples, found the text"),
            (RULE.replace('["anjing tidur"]', "[3]"), ":7: good.0", "expected an example text, found the number 3"),
            (RULE.replace('["anjing tidur"]', "[{txt: a}]"), ":7: good.0.txt", "did you mean 'text'?"),
            (RULE.replace('["anjing tidur"]', "[]"), ":1", "at least one example under 'good' wanted, found none"),
        ],
    )
    def test_mistakes_are_told_with_file_line_and_key(
        self, pack: Path, write: Write, text: str, place: str, message: str
    ) -> None:
        file = write(text)
        told = problem(pack)
        assert told.startswith(f"{file}{place}")
        assert message in told

    def test_built_in_rules_need_both_languages(self, pack: Path, write: Write) -> None:
        made = Catalogue(KINDS)
        made.add_pack(pack, builtin=True)
        with pytest.raises(PackError, match="expected a mapping of keys to values"):
            made.spec("rumah/kata")
        write(**{key: {"id": "x", "en": "y"} for key in ("summary", "why", "message")})
        assert made.spec("rumah/kata").summary == {"id": "x", "en": "y"}

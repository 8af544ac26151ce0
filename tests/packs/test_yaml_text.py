"""YAML text: what is no plain data is refused, by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packs.small_pack import RULE, Write, build, problem


class TestYaml:
    @pytest.mark.parametrize(
        ("text", "line", "message"),
        [
            (RULE + "why: lagi\n", 8, "the key 'why' is given twice"),
            (RULE + "fix: {action: a, action: b}\n", 8, "the key 'action' is given twice"),
            (RULE + "why: [\n", 9, "a value is missing, or begins with a sign"),
            (RULE + "\twhy: a\n", 8, "a tab stands in the indentation"),
            (RULE + "source: !!python/object/apply:os.system [ls]\n", 8, "a text that begins with ! must stand"),
            (RULE + "source: !!python/name:os.system\n", 8, "a text that begins with ! must stand in quotes"),
            (RULE + "source: *nama\n", 8, "a text that begins with * must stand in quotes"),
            (RULE + "bad2: &nama [a]\nsource: *nama\n", 9, "aliases (*nama) are not taken"),
            (RULE + "options: {a: &a {x: 1}, b: {<<: *a}}\n", 8, "aliases (*a) are not taken"),
            (RULE + "source: " + "[" * 5000 + "]" * 5000, 8, "nested more than 100 deep"),
            (RULE + "source:\n  " + "- " * 5000 + "a", 9, "nested more than 100 deep"),
            (RULE + "source: " + "[" * 200_000, 8, "nested more than 100 deep"),
        ],
    )
    def test_what_is_not_plain_yaml_is_told_with_its_line(
        self, pack: Path, write: Write, text: str, line: int, message: str
    ) -> None:
        file = write(text)
        told = problem(pack)
        assert told.startswith(f"{file}:{line}: ")
        assert message in told

    def test_aliases_cannot_swell(self, pack: Path, write: Write) -> None:
        levels = "".join(f"x{n + 1}: &x{n + 1} {{<<: [{', '.join([f'*x{n}'] * 10)}]}}\n" for n in range(9))
        write(RULE + "x0: &x0 {a: 1}\n" + levels)
        assert "aliases (*x0) are not taken" in problem(pack)

    @pytest.mark.parametrize("value", ["2024-13-45", '!!int ""', "!!float x", "1" * 5000])
    def test_scalars_that_are_not_what_they_look_like(self, pack: Path, write: Write, value: str) -> None:
        file = write(RULE + f"source: {value}\n")
        assert problem(pack).startswith(f"{file}")

    @pytest.mark.parametrize("text", ["", "- a\n", "kata\n", "3\n"])
    def test_a_file_that_is_no_mapping(self, pack: Path, write: Write, text: str) -> None:
        file = write(text)
        assert problem(pack).startswith(f"{file}:1: expected a mapping of keys to values, found ")

    def test_a_key_that_is_no_text(self, pack: Path, write: Write) -> None:
        file = write(RULE + "no: 1\n")
        assert problem(pack) == f"{file}:1: expected text for a key, found the yes/no value false; put it in quotes"

    def test_a_file_that_is_not_utf_8(self, pack: Path, write: Write) -> None:
        file = write()
        file.write_bytes(b"kind: \xe9\n")
        assert problem(pack) == f"{file}: not UTF-8 text (byte 6)"

    def test_a_control_character(self, pack: Path, write: Write) -> None:
        file = write(RULE + "source: \x07\n")
        assert problem(pack).startswith(str(file))

    def test_stars_and_ampersands_in_expressions_are_no_aliases(self, pack: Path, write: Write) -> None:
        write(RULE + "options: {match: ['a & *b', '-*x', \"[ *&]\"]}\n")
        assert [pattern.source for pattern in build(pack).settings["match"]] == ["a & *b", "-*x", "[ *&]"]

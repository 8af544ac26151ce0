"""Foreign YAML, TOML and JSON: what is beyond the limits is refused soon, what is within them is read as ever."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from newslint import Linter
from newslint.cli import main
from newslint.configuration.config_file import read_config
from newslint.errors import ConfigError
from newslint.foreign_data import (
    DEEPEST,
    LONGEST_FRONT_MATTER,
    LimitError,
    RepeatedKeyError,
    load_json,
    load_toml,
    load_yaml,
)
from tests.every import every
from tests.made_once import REGISTRY, english_linter

DOTTED = ".".join(["judul"] * (DEEPEST + 2))


@cache
def adverts() -> Linter:
    """Return a linter with next to no rules: what is asked for here comes of reading, not of what the rules find."""
    return Linter(select=["cruft/ad-slot"], registry=REGISTRY, language="en", plan=True)


def limit(load: Callable[[str], object], text: str) -> tuple[str, int]:
    with pytest.raises(LimitError) as caught:
        load(text)
    return caught.value.limit, caught.value.line


class TestYaml:
    @every(
        ("text", "expected"),
        [
            ("a: 1\nb: " + "[" * 3000, ("depth", 2)),
            ("a: " + "{b: " * 1200 + "1" + "}" * 1200, ("depth", 1)),
            ("- " * 400 + "a", ("depth", 1)),
            ("-   " * 90_000 + "a", ("depth", 1)),
            ("? - " * 900 + "a", ("depth", 1)),
            ("".join(f"{' ' * depth}a:\n" for depth in range(300)), ("depth", DEEPEST + 1)),
            ("a: &x 1\nb: *x\n", ("aliases", 2)),
            ("a: 1\nb: {<<: {c: 2}}\n", ("merge", 2)),
            ("<<: {}\n" * 9000, ("merge", 1)),
            ("a: 1\nb: " + "7" * 1500, ("number", 2)),
            ("a: " + ":".join(["59"] * 9000), ("number", 1)),
            ("a: " + ":".join(["59"] * 9000) + ".5", ("number", 1)),
        ],
    )
    def test_beyond_a_limit(self, text: str, expected: tuple[str, int]) -> None:
        assert limit(load_yaml, text) == expected

    @every(
        "text",
        [
            "a: '" + "[" * 3000 + "'\n",
            "a: >\n" + " " * 300 + "teks\n",
            "judul: 'a & b *c'\n",
            "a: 1:30\nb: 1_000\nc: 0x1F\nd: 2024-01-02\ne: 1.5e3\n'<<': 3\n",
            "- " * 60 + "a",
        ],
    )
    def test_within_the_limits_all_is_read_as_pyyaml_reads_it(self, text: str) -> None:
        assert load_yaml(text) == yaml.safe_load(text)

    def test_repeated_keys_are_refused_where_asked(self) -> None:
        assert load_yaml("a: 1\na: 2\n") == {"a": 2}
        with pytest.raises(RepeatedKeyError) as caught:
            load_yaml("a: 1\na: 2\n", unique_keys=True)
        assert (caught.value.key, caught.value.line) == ("a", 2)


class TestToml:
    @every(
        ("text", "line"),
        [
            (f"{DOTTED} = 1\n", 1),
            (f"a = 1\n{DOTTED.replace('.', ' . ')} = 1\n", 2),
            (f"[{DOTTED}]\n", 1),
            (f"[[{DOTTED}]]\n", 1),
            (f"a = {{{DOTTED} = 1}}\n", 1),
            (DOTTED * 300, 1),
            (f"a = 'b'\n{DOTTED.replace('judul', chr(34) + 'jud.ul' + chr(34))} = 1\n", 2),
            (f'a = """"x""""\n{DOTTED} = 1\n', 2),
            (f"a = ''''x'''''\n{DOTTED} = 1\n", 2),
            (f'a = "\\""\n{DOTTED} = 1\n', 2),
            (f'a = [1, # ] "\n2]\n{DOTTED} = 1\n', 3),
            ("a = " + "[" * 3000, 1),
            ("a = " + "{b = " * 3000, 1),
        ],
    )
    def test_beyond_the_depth(self, text: str, line: int) -> None:
        assert limit(load_toml, text) == ("depth", line)

    @every(
        "text",
        [
            f'a = "{DOTTED}"\n',
            f"a = '''\n{DOTTED}\n'''\n",
            f'a = """\n{DOTTED}\n\\" """"\nb = 1\n',
            f"# {DOTTED}\na = 1\n",
            "a = [" + "1.5, " * 500 + "]\n",
            "a = '" + "[" * 3000 + "'\n",
            "[a.b.c]\nd.e = 1\n[[f.g]]\nh = {i = 1.5, j.k = 2}\n",
            "a = 1\r\nb = 2\r\n",
        ],
    )
    def test_within_the_limits_all_is_read_as_tomllib_reads_it(self, text: str) -> None:
        assert load_toml(text) == tomllib.loads(text)

    @given(st.lists(st.sampled_from(["a", ".", "=", "'", '"', '"""', "'''", "\\", "\n", "[", "]", "#", " ", "1"])))
    def test_no_key_that_tomllib_reads_is_overlooked(self, signs: list[str]) -> None:
        """Whatever stands before it: a text that is TOML is still refused with a key of too many parts at its end."""
        text = "".join(signs)
        try:
            tomllib.loads(f"{text}\nz = 1\n")
        except ValueError:
            return
        assert limit(load_toml, f"{text}\n{DOTTED} = 1\n")[0] == "depth"


class TestJson:
    def test_depth_and_number(self) -> None:
        assert limit(load_json, "[" * 200_000) == ("recursion", 1)
        assert limit(lambda text: load_json(text, most_collections=3), "[[],{},[]]") == ("count", 1)
        assert load_json("[[],{}]", most_collections=3) == [[], {}]

    def test_a_record_beyond_a_limit_is_told_by_its_line(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr("newslint.readers.jsonl.lines.MOST_COLLECTIONS", 50)
        deep = '{"text": "a", "x": ' + "[" * 100_000
        wide = json.dumps({"text": "a", "x": [{}] * 60})
        (tmp_path / "a.jsonl").write_text(f"{deep}\n{wide}\n" + '{"text": "Harga naik."}\n', encoding="utf-8")
        assert main(["check", "--isolated", "--lang", "en", "a.jsonl"]) == 2
        told = capsys.readouterr().err.splitlines()
        # Python's reader meets its own limit first where there are few objects.
        assert [line.partition(": ")[2] for line in told] == [
            "a.jsonl: line 1: more than 1000000 lists and objects",
            "a.jsonl: line 2: more than 1000000 lists and objects",
        ]


class TestConfiguration:
    @every(
        ("value", "told"),
        [
            (":".join(["1"] * 9000), "a number of more than 1000 digits"),
            ("{<<: {a: 1}}", "the key << is not taken; write the values out"),
            ("!!timestamp x", "a value looks like a number or a date and is none; put it in quotes"),
        ],
    )
    def test_is_refused_with_its_line(self, tmp_path: Path, value: str, told: str) -> None:
        file = tmp_path / ".newslint.yaml"
        file.write_text(f"fail-on: error\nallow: {value}\n", encoding="utf-8")
        with pytest.raises(ConfigError) as caught:
            read_config(str(file))
        assert str(caught.value) == f"{file}:2: {told}"


class TestFrontMatter:
    BODY = "\nHarga beras naik lima persen.\n"

    @every(
        ("front", "told"),
        [
            (f"+++\ntitle = 'x'\n{DOTTED} = 1\n+++\n", "nested more than 100 deep"),
            (f"---\ntitle: {'[' * 500}{']' * 500}\n---\n", "nested more than 100 deep"),
            (f"---\ntitle: {'x' * LONGEST_FRONT_MATTER}\n---\n", "longer than 65536 characters"),
            ("---\ntitle: &a x\ntags: *a\n---\n", "aliases (*…) are not taken; write the value out"),
            ("---\nnewslint: {ignore: [cruft}\n---\n", "it is not well formed"),
        ],
    )
    @every("name", ["a.md", "a.html"])
    def test_that_is_not_read_is_told(self, name: str, front: str, told: str) -> None:
        result = adverts().lint_text(front + self.BODY, name)
        expected = f"the front matter is not read ({told}); its title and settings for newslint do not count"
        assert (result.notes, result.failures) == ((expected,), ())

    @every(
        "front", ["", "---\ntitle: x\n---\n", "---\ntitle: a: b\n---\n", "+++\ntitle = 'x'\n+++\n", "---\n***\n---\n"]
    )
    def test_that_is_read_or_means_nothing_to_newslint_is_not(self, front: str) -> None:
        assert adverts().lint_text(front + self.BODY, "a.md").notes == ()

    def test_of_many_records_is_told_once(self, tmp_path: Path) -> None:
        record = json.dumps({"text": f"---\na: &b 1\nc: *b\n---\n{self.BODY}"})
        file = tmp_path / "a.jsonl"
        file.write_text(f"{record}\n" * 5, encoding="utf-8")
        (tmp_path / ".newslint.yaml").write_text("readers: {jsonl: {format: markdown}}\n", encoding="utf-8")
        results = list(Linter(read_config(str(tmp_path / ".newslint.yaml"))).lint_path(str(file)))
        assert [len(result.notes) for result in results] == [1, 0, 0, 0, 0]

    @pytest.mark.slow
    def test_that_begins_with_many_comment_signs_is_read_at_once(self) -> None:
        assert english_linter().lint_text("---\n" + "# " * 20_000 + "\n---\n" + self.BODY, "a.md").failures == ()

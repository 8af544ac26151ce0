"""Command schema: prints one schema, or writes them for editors."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command


@pytest.mark.parametrize(
    ("name", "title"),
    [("rule", "Rule of newslint"), ("family", "Family of newslint"), ("config", "Configuration of newslint")],
)
def test_a_schema_is_printed(command: Command, name: str, title: str) -> None:
    done = command("schema", name, "--lang", "en")
    assert (done.code, json.loads(done.out)["title"]) == (0, title)


def test_descriptions_speak_the_language_of_the_run(command: Command) -> None:
    keys = json.loads(command("schema", "rule").out)["properties"]
    assert keys["bad"]["description"].startswith("Teks yang di dalamnya aturan harus melaporkan ")
    keys = json.loads(command("schema", "rule", "--lang", "en").out)["properties"]
    assert keys["bad"]["description"].startswith("Texts in which the rule must report ")


def test_all_are_written_into_a_folder(command: Command, tmp_path: Path) -> None:
    done = command("schema", "--into", ".newslint", "--lang", "en")
    assert done.out.splitlines()[0] == ".newslint/rule.schema.json written."
    assert sorted(file.name for file in (tmp_path / ".newslint").iterdir()) == [
        "config.schema.json",
        "family.schema.json",
        "rule.schema.json",
    ]


def test_init_points_editors_at_the_schema_where_there_is_one(command: Command, tmp_path: Path) -> None:
    command("schema", "config", "--into", ".newslint")
    command("init")
    first = (tmp_path / ".newslint.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=.newslint/config.schema.json"


def test_kinds_and_rules_of_plugins_are_in_it(command: Command, tmp_path: Path) -> None:
    (tmp_path / "meja.py").write_text(
        "from newslint import Option, Rule, hookimpl\n"
        "class Meja(Rule):\n"
        "    kind = 'meja'\n"
        "    options = (Option('lebar', 'integer', 2, 'how wide'),)\n"
        "@hookimpl\ndef newslint_kinds():\n    return {'meja': Meja}\n",
        encoding="utf-8",
    )
    schema = json.loads(command("schema", "rule", "--plugin-path", "meja.py").out)
    assert "meja" in schema["properties"]["kind"]["enum"]
    assert any("lebar" in json.dumps(part) for part in schema["allOf"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name a schema (rule, family, config), or a folder to write all into with --into"),
        (["rul"], "NAME: unknown value 'rul'; did you mean 'rule'? (see 'newslint schema --help')"),
    ],
)
def test_what_cannot_be_is_told(command: Command, arguments: list[str], message: str) -> None:
    done = command("schema", "--lang", "en", *arguments)
    assert (done.code, done.err) == (2, f"newslint: {message}\n")

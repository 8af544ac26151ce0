"""What the page on other tools shows works with what newslint writes, and is of the form that each tool publishes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from pages.schemas import published_schemas
from tests.conftest import Run
from tests.documentation.test_addresses import RAW, URLS
from tests.documentation.test_docs import fenced
from tests.made_once import REGISTRY
from tests.repository import ROOT

PAGES = [ROOT / "docs" / "integrations.md", ROOT / "docs" / "integrasi.md"]
DESCRIPTOR = ROOT / "ci" / "mega-linter-plugin-newslint" / "newslint.megalinter-descriptor.yml"
KNOWN = {
    "linter_name", "name", "linter_url", "linter_rules_url", "linter_spdx_license", "cli_lint_mode",
    "cli_lint_extra_args", "cli_lint_extra_args_after", "cli_lint_fix_arg_name", "config_file_name",
    "cli_config_arg_name", "can_output_sarif", "cli_sarif_args", "cli_lint_errors_count", "cli_lint_errors_regex",
    "install", "examples",
}  # fmt: skip
"""Of the properties of a linter in MegaLinter's megalinter-descriptor.jsonschema.json, those that are used."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "desa kita").mkdir()
    (tmp_path / "desa kita" / "a.md").write_text("Ad image\n\nHarga beras naik.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Harga beras naik [12].\n\nAd image\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_problem_matcher_reads_every_finding(newslint: Run, folder: Path, page: Path) -> None:
    (task,) = json.loads(fenced(page, "json")[0])["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    name, *arguments = task["command"].split()
    lines = newslint(*arguments, cwd=folder).stdout.splitlines()
    found = [re.search(pattern["regexp"], line) for line in lines]
    told = [(one[pattern["file"]], one[pattern["line"]], one[pattern["code"]]) for one in found if one]
    data = json.loads(newslint("check", "--format", "json", cwd=folder).stdout)["findings"]
    assert (name, sorted(told)) == (
        "newslint",
        sorted((one["path"], str(one["start"]["line"]), one["rule"]) for one in data),
    )
    assert len(told) > 1


class TestMegaLinter:
    def linter(self) -> dict[str, Any]:
        descriptor = yaml.safe_load(DESCRIPTOR.read_text(encoding="utf-8"))
        assert descriptor.keys() == {"descriptor_id", "descriptor_type", "file_extensions", "linters"}
        (linter,) = descriptor["linters"]
        found: dict[str, Any] = linter
        return found

    def test_its_keys_are_known_and_its_place_is_one_for_plugins(self) -> None:
        assert (self.linter().keys() - KNOWN, DESCRIPTOR.parent.name[:19]) == (set(), "mega-linter-plugin-")
        place = f"{RAW}v0.1.0/{DESCRIPTOR.relative_to(ROOT)}"
        assert [yaml.safe_load(fenced(page, "yaml")[0])["PLUGINS"] for page in PAGES] == [[place], [place]]

    def test_its_command_runs_and_the_findings_are_counted(self, newslint: Run, folder: Path) -> None:
        linter = self.linter()
        (folder / ".newslint.yaml").write_text("language: id\n", encoding="utf-8")
        sarif = [one.replace("{{SARIF_OUTPUT_FILE}}", "keluaran.sarif") for one in linter["cli_sarif_args"]]
        config = (linter["cli_config_arg_name"], linter["config_file_name"])
        files = ("desa kita/a.md", "b.txt")
        command = (*linter["cli_lint_extra_args"], *config, *sarif, *files, *linter["cli_lint_extra_args_after"])
        done = newslint(*command, cwd=folder)
        counted = re.search(linter["cli_lint_errors_regex"], done.stdout, re.MULTILINE)
        results = json.loads((folder / "keluaran.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
        assert (done.returncode, counted and int(counted[1])) == (1, len(results))

    def test_every_kind_of_file_that_newslint_reads_without_extras_is_named(self) -> None:
        descriptor = yaml.safe_load(DESCRIPTOR.read_text(encoding="utf-8"))
        assert set(descriptor["file_extensions"]) == set(REGISTRY.readers) - {".docx"}


class TestSchemas:
    def test_each_is_valid_and_knows_its_address(self) -> None:
        published = published_schemas(REGISTRY)
        for place, text in published.items():
            schema = json.loads(text)
            Draft7Validator.check_schema(schema)
            assert schema["$id"] == f"{URLS['Documentation']}{place}"
        assert sorted(published) == [f"schemas/{name}.schema.json" for name in ("config", "family", "rule")]

    def test_the_entry_for_schemastore_names_the_published_one(self) -> None:
        (entry,) = json.loads((ROOT / "ci" / "schemastore.json").read_text(encoding="utf-8"))
        assert entry.keys() == {"name", "description", "fileMatch", "url"}
        assert entry["url"].removeprefix(URLS["Documentation"]) in published_schemas(REGISTRY)

    def test_what_the_page_shows_follows_it(self) -> None:
        schema = json.loads(published_schemas(REGISTRY)["schemas/config.schema.json"])
        for page in PAGES:
            shown = fenced(page, "yaml")[-1]
            assert schema["$id"] in shown
            Draft7Validator(schema).validate(yaml.safe_load(shown))


def test_what_jenkins_reads_is_written_by_the_command_that_is_shown(newslint: Run, folder: Path) -> None:
    for page in PAGES:
        (script,) = fenced(page, "groovy")
        (command,) = re.findall(r"sh '([^']+)'", script)
        done = newslint(*command.replace(" naskah ", " . ").split()[1:], cwd=folder)
        read = re.findall(r"'(newslint\.(?:sarif|xml))'", script)
        assert (done.returncode, sorted(read)) == (0, ["newslint.sarif", "newslint.xml"])
        assert [name for name in read if not (folder / name).is_file()] == []

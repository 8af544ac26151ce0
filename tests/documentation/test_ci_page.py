"""The page about CI: its YAML is what pre-commit, GitHub and GitLab take, its commands and tables are true."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

from newslint.cli.arguments import parse
from tests.conftest import Run
from tests.documentation.test_docs import fenced
from tests.every import every
from tests.forge import read_action

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs" / "ci.md"
SCHEMAS = {"jobs": "vendor.github-workflows", "include": "vendor.gitlab-ci"}


def shown(key: str) -> list[str]:
    """Return the YAML examples of the page that have a key at their top."""
    return [block for block in fenced(PAGE, "yaml") if key in yaml.safe_load(block)]


def commands() -> list[list[str]]:
    """Return the words of every call of newslint on the page, in code blocks and in the text."""
    text = PAGE.read_text(encoding="utf-8")
    lines = "".join(fenced(PAGE, "sh")).splitlines() + re.findall(r"`(newslint [^`]+)`", text)
    found = [re.split(r" \| ", line)[0] for line in lines]
    return [shlex.split(line)[1:] for line in found if re.match(r"\S*newslint ", line)]


def test_every_command_is_understood() -> None:
    parsed = [parse(words).command for words in commands()]
    assert {"check", "baseline", "compare"} <= set(parsed)


def test_every_option_that_is_named_exists(newslint: Run) -> None:
    named = set(re.findall(r"`(--[a-z-]+)", PAGE.read_text(encoding="utf-8")))
    helps = [newslint(command, "--help").stdout for command in ("check", "baseline")]
    assert [option for option in named if f" {option}" not in "".join(helps)] == []


@every("key", SCHEMAS)
def test_examples_for_forges_follow_their_schemas(tmp_path: Path, key: str) -> None:
    files = []
    for number, block in enumerate(shown(key)):
        files.append(tmp_path / f"{number}.yml")
        files[-1].write_text(block, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[key], *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (len(files) > 0, done.returncode) == (True, 0), done.stdout


def test_examples_for_pre_commit_are_valid_and_name_hooks_that_there_are(tmp_path: Path) -> None:
    offered = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    for block in shown("repos"):
        (tmp_path / "config.yaml").write_text(block, encoding="utf-8")
        subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", tmp_path / "config.yaml"], check=True)
        assert {hook["id"] for hook in yaml.safe_load(block)["repos"][0]["hooks"]} <= offered
    assert set(re.findall(r"^\| `(newslint[a-z-]*)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) == offered


def test_the_examples_give_the_action_inputs_and_ask_for_outputs_that_it_has() -> None:
    action = read_action(ROOT)
    for block in shown("jobs"):
        steps = yaml.safe_load(block)["jobs"]["newslint"]["steps"]
        given = [step.get("with", {}) for step in steps if step["uses"].startswith("newslint/newslint@")]
        assert len(given) == 1
        assert given[0].keys() <= action["inputs"].keys()
        assert set(re.findall(r"steps\.newslint\.outputs\.([a-z-]+)", block)) <= action["outputs"].keys()


def test_every_input_and_output_of_the_action_is_told() -> None:
    text = PAGE.read_text(encoding="utf-8")
    action = read_action(ROOT)
    table = text.partition("| input |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE) == list(action["inputs"])
    outputs = re.search(r"^Outputs: (.+)\.", text, re.MULTILINE)
    assert outputs is not None
    assert re.findall(r"`([a-z-]+)`", outputs[1]) == list(action["outputs"])


def test_the_gitlab_example_sets_variables_that_the_template_has() -> None:
    template = yaml.safe_load((ROOT / "ci" / "newslint.gitlab-ci.yml").read_text(encoding="utf-8"))
    given = [yaml.safe_load(block)[".newslint"]["variables"] for block in shown("include")]
    assert [variables.keys() <= template[".newslint"]["variables"].keys() for variables in given] == [True]

"""Runs the steps of a composite GitHub Action the way GitHub's runner does: expressions, files and environment."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

EXPRESSION = re.compile(r"\$\{\{ *([a-z_.-]+) *\}\}")
CONDITION = re.compile(r"inputs\.([a-z-]+) != ''")


class Outcome(NamedTuple):
    """What a step ends with: its code, its log, its outputs and the summary it wrote."""

    code: int
    log: str
    outputs: dict[str, str]
    summary: str


def read_action(root: Path) -> dict[str, Any]:
    """Return the action of a repository as data."""
    action: dict[str, Any] = yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))
    return action


class Runner:
    """One job on a machine of GitHub's: a folder for temporary files, a checkout, an event."""

    def __init__(self, action_path: Path, temporary: Path) -> None:
        self.action_path = action_path
        self.temporary = temporary
        self.action = read_action(action_path)

    def run(
        self, step: dict[str, Any], workspace: Path, given: Mapping[str, str], event: Mapping[str, Any], **github: str
    ) -> Outcome:
        """Run one step with inputs ``given`` (the rest have their defaults) after an ``event``."""
        unknown = given.keys() - self.action["inputs"].keys()
        assert not unknown
        inputs = {name: given.get(name, declared["default"]) for name, declared in self.action["inputs"].items()}
        context = {"inputs": inputs, "github": {"event": event}}
        environment = {key: _filled(value, context) for key, value in step.get("env", {}).items()}
        output, summary = self.temporary / "output", self.temporary / "summary"
        for file in (output, summary):
            file.write_text("")
        script = self.temporary / "step.sh"
        script.write_text(step["run"])
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "GITHUB_", "CI_"))}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script],
            cwd=workspace / _filled(step.get("working-directory", "."), context),
            env={
                **kept,
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(self.action_path),
                "GITHUB_WORKSPACE": str(workspace),
                "GITHUB_OUTPUT": str(output),
                "GITHUB_STEP_SUMMARY": str(summary),
                "RUNNER_TEMP": str(self.temporary),
                **github,
                **environment,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
        return Outcome(done.returncode, done.stdout, outputs, summary.read_text(encoding="utf-8"))


def _filled(value: str, context: Mapping[str, Any]) -> str:
    """Return a value with its expressions worked out; what an event does not have is empty."""

    def look_up(match: re.Match[str]) -> str:
        found: Any = context
        for name in match[1].split("."):
            found = found.get(name, {})
        return found if isinstance(found, str) else ""

    return EXPRESSION.sub(look_up, value)

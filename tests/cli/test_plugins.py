"""Command plugins: what is installed and what each plugin brings; broken ones too."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from newslint import __version__
from newslint.formatters import FORMATTERS
from tests.cli.in_process import Command
from tests.cli.in_process import command as command

GOOD = """\
from pathlib import Path
from newslint import Report, Rule, hookimpl

class Meja(Rule):
    kind = "meja"

@hookimpl
def newslint_kinds():
    return {"meja": Meja}

@hookimpl
def newslint_packs():
    return [Path(__file__).parent / "aturan"]
"""
RULE = 'kind: meja\nseverity: info\nsummary: a\nwhy: b\nmessage: c\nbad: ["⟦a⟧"]\ngood: [b]\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the import path with the distribution newslint-meja."""
    site = tmp_path / "site"
    info = site / "newslint_meja-2.1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: newslint-meja\nVersion: 2.1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[newslint]\nmeja = meja_survei\n", encoding="utf-8")
    (site / "aturan" / "meja").mkdir(parents=True)
    (site / "aturan" / "meja" / "family.yaml").write_text("summary: Meja\n", encoding="utf-8")
    (site / "aturan" / "meja" / "satu.yaml").write_text(RULE, encoding="utf-8")
    (site / "meja_survei.py").write_text(GOOD, encoding="utf-8")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "meja_survei", raising=False)
    return site


def test_newslint_itself_comes_first(command: Command) -> None:
    done = command("plugins", "--format", "json")
    own = json.loads(done.out)["plugins"][0]
    assert done.code == 0
    assert (own["name"], own["version"], own["problem"]) == ("newslint", __version__, None)
    assert "cruft/ad-slot" in own["rules"]
    assert own["formatters"] == sorted(FORMATTERS)


def test_lines_fit_a_terminal(command: Command) -> None:
    lines = command("plugins").out.splitlines()
    assert [line for line in lines if len(line) > 80 and " " in line.strip()[14:]] == []


def test_a_plugin_with_its_version_and_what_it_brings(command: Command, site: Path) -> None:
    done = command("plugins", "--lang", "en")
    assert done.code == 0
    assert (
        f"meja (newslint-meja 2.1, meja_survei)\n  rules:      meja/satu\n  kinds:      meja\n  packs:      {site}"
        in (done.out)
    )


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("meja_survei.py", "1 / 0\n", "cannot be loaded: ZeroDivisionError: division by zero"),
        ("meja_survei.py", GOOD.replace('"aturan"', '"hilang"'), "hilang"),
        ("aturan/meja/satu.yaml", RULE.replace("kind: meja", "kind: mejaa"), "did you mean 'meja'?"),
    ],
)
def test_a_broken_plugin_is_listed_with_what_is_wrong(
    command: Command, site: Path, file: str, text: str, problem: str
) -> None:
    (site / file).write_text(text, encoding="utf-8")
    done = command("plugins", "--lang", "en")
    lines = done.out.splitlines()
    assert done.code == 2
    assert "meja (newslint-meja 2.1, meja_survei)" in lines
    assert lines[-1].startswith("  broken: ")
    assert problem in lines[-1]


def test_plugins_that_clash_are_told(command: Command, site: Path, tmp_path: Path) -> None:
    (tmp_path / "lain.py").write_text(GOOD.partition("@hookimpl\ndef newslint_packs")[0], encoding="utf-8")
    done = command("plugins", "--lang", "en", "--plugin-path", "lain.py")
    assert done.code == 2
    assert "  broken: the plugin 'meja' brings the kind 'meja', which another brings already" in done.out

"""The page about plugins agrees with the code: hooks, what they give, public names; and every plugin it shows works."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import newslint
from newslint import Linter
from newslint.configuration.config import Config
from newslint.configuration.selection import Selection
from newslint.contracts import API_VERSION, Run
from newslint.hookspecs import Hooks
from newslint.plugins.registry import Registry, build_registry
from newslint.testing import cases

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
PAGE = (DOCS / "plugins.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^## (.+?)\n(?:(?!^## ).*\n)*?^```python\n((?:(?!^```).*\n)*)^```$", PAGE, re.MULTILINE)
PLUGINS = {title: code for title, code in SHOWN if "hookimpl" in code}


@pytest.fixture
def shown(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The plugin of the section that the test names, as a file."""
    file = tmp_path / "meja.py"
    file.write_text(PLUGINS[request.param], encoding="utf-8")
    return file


def registry(file: Path) -> Registry:
    return build_registry(plugin_paths=[str(file)])


def hooks() -> Iterator[str]:
    return (name for name in vars(Hooks) if name.startswith("newslint_"))


def test_every_hook_is_told_with_what_it_gives() -> None:
    told = dict(re.findall(r"^\| `(newslint_[a-z]+)\(\)` \| `(.+?)`: ", PAGE, re.MULTILINE))
    given = {name: getattr(Hooks, name).__annotations__["return"] for name in hooks()}
    assert {name: gives.replace("\\|", "|") for name, gives in told.items()} == given


def test_every_hook_is_shown_in_use() -> None:
    used = {name for code in PLUGINS.values() for name in hooks() if f"def {name}()" in code}
    assert sorted({*used, "newslint_packs"}) == sorted(hooks())


def test_the_table_of_public_names_is_whole_and_in_order() -> None:
    table = PAGE.partition("## Public names")[2]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == sorted(newslint.__all__)


def test_the_version_that_is_shown_is_this_one() -> None:
    assert set(re.findall(r"newslint_api = (\d+)", PAGE)) == {str(API_VERSION)}


@pytest.mark.parametrize("shown", ["A rule in Python"], indirect=True)
def test_the_rule_that_is_shown_passes_its_examples(shown: Path) -> None:
    tested = cases(select=["desk"], plugin_paths=[shown])
    for case in tested:
        case.check()
    assert [str(case) for case in tested] == ["desk/shouting-bad-1", "desk/shouting-good-1"]


@pytest.mark.parametrize("shown", ["A reader"], indirect=True)
def test_the_reader_that_is_shown_reads(shown: Path) -> None:
    (document,) = Linter(Config(), registry(shown)).documents("Satu.\n\n  Dua tiga.\r\n", "a.log")
    assert [(block.text, tuple(block.piece.span)) for block in document.blocks] == [
        ("Satu.", (0, 5)),
        ("  Dua tiga.", (7, 18)),
    ]


@pytest.mark.parametrize("shown", ["A formatter"], indirect=True)
def test_the_formatter_that_is_shown_formats(shown: Path) -> None:
    made = registry(shown)
    linter = Linter(Config()._replace(selection=Selection(("cruft",))), made)
    results = [linter.lint_text("Baca juga: Perjalanan Timnas\n", "a.txt")]
    assert list(made.formatters["tally"](results, Run("0"))) == ["a.txt\t1\n"]


@pytest.mark.parametrize("shown", PLUGINS, indirect=True)
def test_every_plugin_that_is_shown_loads(shown: Path) -> None:
    assert registry(shown).catalogue.ids


def test_every_page_it_names_is_there() -> None:
    assert [link for link in re.findall(r"\]\(([^)#:]+)\)", PAGE) if not (DOCS / link).exists()] == []

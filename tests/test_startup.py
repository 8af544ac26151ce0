"""Start-up stays light: which modules the quick commands, and a check of one article, may import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from newslint.i18n.indonesian import AREAS
from tests.every import every

HEAVY = {
    "asyncio",
    "concurrent.futures",
    "dataclasses",
    "distributed",
    "docx",
    "difflib",
    "email",
    "fsspec",
    "html",
    "importlib.metadata",
    "importlib.resources",
    "logging",
    "lsprotocol",
    "lxml",
    "multiprocessing",
    "newslint.corpus",
    "numpy",
    "pathlib",
    "pyarrow",
    "pygls",
    "pyromark",
    "rich",
    "json",
    "shutil",
    "sqlite3",
    "starlette",
    "tempfile",
    "unittest",
    "urllib.parse",
    "uvicorn",
    "wcmatch",
}
VERSION_ALLOWED = {
    "newslint",
    "newslint.__main__",
    "newslint.authoring",
    "newslint.authoring.schema",
    "newslint.cli",
    "newslint.cli.arguments",
    "newslint.cli.author_arguments",
    "newslint.cli.language",
    "newslint.cli.parser",
    "newslint.cli.shared_arguments",
    "newslint.cli.streams",
    "newslint.configuration",
    "newslint.configuration.presets",
    "newslint.errors",
    "newslint.i18n",
    "newslint.severities",
    "newslint.terminal",
}
"""All of newslint that ``--version`` may import; beside it the standard library's argparse and what that needs."""


INDONESIAN = {
    "newslint.i18n.indonesian",
    *(f"newslint.i18n.indonesian.{area}" for area in AREAS),
}
"""What is imported when something is told in Indonesian, and not before."""


def imported(*arguments: str, cwd: Path | None = None) -> set[str]:
    """Return the names of the modules that a run of newslint imports, beyond those of a bare interpreter."""
    code = (
        "import sys; before = set(sys.modules)\n"
        "from newslint.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print('\\n'.join(sorted(set(sys.modules) - before)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True, cwd=cwd)
    return set(done.stderr.split())


@every(
    ("arguments", "further"),
    [
        (["--version"], {"newslint.cli.corpus_arguments"}),
        (["--help"], {"newslint.cli.corpus_arguments", *INDONESIAN}),
        (["--help", "--lang", "en"], {"newslint.cli.corpus_arguments"}),
        (["check", "--help"], {"newslint.cli.file_names", "newslint.formatters", *INDONESIAN}),
    ],
    ids=["version", "help", "english-help", "check-help"],
)
def test_quick_options_import_argparse_and_nothing_heavy(arguments: list[str], further: set[str]) -> None:
    modules = imported(*arguments)
    own = {name for name in modules if name.partition(".")[0] == "newslint"}
    foreign = {name for name in modules if name.partition(".")[0] not in sys.stdlib_module_names} - own
    assert own <= VERSION_ALLOWED | further
    assert foreign == set()
    assert modules & (HEAVY | {"json", "pathlib", "shutil", "subprocess", "yaml", "regex", "pluggy"}) == set()


def test_a_check_of_one_article_imports_nothing_heavy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Harga beras naik lima persen sejak awal pekan ini.\n", encoding="utf-8")
    reports = {"newslint.i18n.indonesian", "newslint.i18n.indonesian.reports"}
    for arguments, shown in ((["--lang", "en"], set()), (["--format", "jsonl"], set()), ([], reports)):
        modules = imported("check", "a.txt", *arguments, cwd=tmp_path)
        assert {name for name in (HEAVY | INDONESIAN) if name in modules} == shown


def test_importing_the_package_loads_none_of_its_modules() -> None:
    code = "import sys, newslint; print(sorted(name for name in sys.modules if name.startswith('newslint')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['newslint']"

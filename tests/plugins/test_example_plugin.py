"""The example plugin, built as a wheel and installed beside newslint's own wheel, as a stranger would use it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("packaging")]

ROOT = Path(__file__).resolve().parent.parent.parent
PLUGIN = ROOT / "examples" / "newslint-desk"
WRONG = """\
Judul: Harga Beras Naik

Bogor – Warga heboh melihat harga beras,
Selasa (5/1/2026). (rsp)
"""


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new virtual environment in which newslint and the plugin are installed."""
    folder = tmp_path_factory.mktemp("lingkungan")
    for project in (ROOT, PLUGIN):
        built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=project)
        assert built.returncode == 0, built.stderr
    home = folder / "env"
    venv.create(home, symlinks=os.name != "nt")
    programs = home / ("Scripts" if os.name == "nt" else "bin")
    wheels = sorted(folder.glob("*.whl"))
    pip = (sys.executable, "-m", "pip", "--python", programs / "python")
    installed = run(*pip, "install", "--no-deps", "--no-index", *wheels, cwd=folder)
    assert installed.returncode == 0, installed.stderr
    # What newslint needs, and pytest, come from the environment that runs these tests, behind what is installed here.
    here = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    site = Path(sysconfig.get_path("purelib", vars={"base": str(home)}))
    (site / "behind.pth").write_text("\n".join(sorted(here)), encoding="utf-8")
    return programs


def test_what_is_tested_is_what_is_installed(environment: Path, tmp_path: Path) -> None:
    code = "import newslint, newslint_desk; print(newslint.__file__); print(newslint_desk.__file__)"
    shown = run(environment / "python", "-c", code, cwd=tmp_path).stdout.split()
    assert [Path(line).is_relative_to(environment.parent) for line in shown] == [True, True]


def test_the_plugins_own_tests_pass_from_its_own_folder(environment: Path) -> None:
    done = run(environment / "python", "-m", "pytest", "-p", "no:cacheprovider", cwd=PLUGIN)
    # Other plugins of pytest that are installed may warn on standard error.
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout


def test_its_reader_rules_and_format_work_from_the_command_line(environment: Path, tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("plugins: [newslint-desk]\nselect: [desk]\n", encoding="utf-8")
    (tmp_path / "harga.naskah").write_text(WRONG, encoding="utf-8")
    done = run(environment / "newslint", "check", "--format", "digest", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == "1 naskah diperiksa, 2 temuan.\n• harga.naskah: desk/loaded-word ×1, desk/weekday ×1\n"


def test_its_fix_writes_the_manuscript(environment: Path, tmp_path: Path) -> None:
    (tmp_path / "harga.naskah").write_text(WRONG, encoding="utf-8")
    run(environment / "newslint", "check", "--select", "desk/weekday", "--fix", "--unsafe-fixes", cwd=tmp_path)
    assert (tmp_path / "harga.naskah").read_text(encoding="utf-8") == WRONG.replace("Selasa", "Senin")


def test_its_rules_are_explained_like_any_other(environment: Path, tmp_path: Path) -> None:
    shown = run(environment / "newslint", "explain", "desk/weekday", "--lang", "en", cwd=tmp_path).stdout
    assert "Weekday and date do not go together" in shown


def test_where_it_is_not_installed_the_run_ends_and_names_it(tmp_path: Path) -> None:
    (tmp_path / ".newslint.yaml").write_text("plugins: [newslint-desk]\n", encoding="utf-8")
    done = run(sys.executable, "-m", "newslint", "check", "--lang", "en", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert ".newslint.yaml:1: plugins.0: the plugin 'newslint-desk' is not installed" in done.stderr


def test_it_imports_nothing_but_the_public_names() -> None:
    modules = {
        node.module
        for file in PLUGIN.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "newslint"
    }
    assert modules == {"newslint"}

"""The pages of the rules are what ``newslint explain`` prints, in both languages, and none is missing or left over."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from newslint.authoring.documentation import INDEX_FILE, rule_index, rule_page
from newslint.authoring.update import PAGES, update
from newslint.plugins.registry import build_registry
from tests.conftest import Run
from tests.every import every

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {language: ROOT / folder for language, folder in PAGES.items()}
UPDATE = "write it anew with: python -m newslint.authoring.update"
CATALOGUE = build_registry(installed=()).catalogue
RULES = {rule_id: CATALOGUE.build(rule_id) for rule_id in CATALOGUE.ids}


@every("language", FOLDERS)
@every("rule_id", RULES)
def test_the_page_is_what_explain_prints(rule_id: str, language: str) -> None:
    page = FOLDERS[language] / f"{rule_id}.md"
    assert page.is_file(), UPDATE
    told = page.read_text(encoding="utf-8")
    assert told == rule_page(RULES[rule_id], language), UPDATE


@every("language", FOLDERS)
def test_the_list_is_that_of_the_rules(language: str) -> None:
    told = (FOLDERS[language] / INDEX_FILE).read_text(encoding="utf-8")
    assert told == rule_index(CATALOGUE, RULES, language), UPDATE


@every("language", FOLDERS)
def test_no_page_is_left_of_a_rule_that_is_gone(language: str) -> None:
    folder = FOLDERS[language]
    pages = {str(page.relative_to(folder).with_suffix("").as_posix()) for page in folder.rglob("*.md")}
    assert pages - set(RULES) - {"README"} == set()


def test_one_command_writes_and_deletes_what_is_not_up_to_date(tmp_path: Path) -> None:
    made = update(tmp_path)
    assert {page.relative_to(tmp_path) for page in made} == {
        page.relative_to(ROOT) for folder in FOLDERS.values() for page in folder.rglob("*.md")
    }
    old, gone = tmp_path / "docs/rules/cruft/ad-slot.md", tmp_path / "docs/aturan/cruft/lama.md"
    fresh = old.read_bytes()
    old.write_bytes(b"lama")
    gone.write_bytes(b"lama")
    assert update(tmp_path) == [gone, old]
    assert (old.read_bytes(), gone.exists()) == (fresh, False)
    assert update(tmp_path) == []


def test_the_command_tells_what_it_wrote(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newslint.authoring.update"], cwd=root, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")


def test_explain_prints_the_page(newslint: Run) -> None:
    done = newslint("explain", "cruft/ad-slot", "--lang", "en")
    assert done.stdout == (FOLDERS["en"] / "cruft" / "ad-slot.md").read_text(encoding="utf-8")


def test_explain_writes_the_pages_of_a_newsroom(newslint: Run, tmp_path: Path) -> None:
    family = tmp_path / "aturan" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text('summary: "Gaya kami"\n', encoding="utf-8")
    (family / "heboh.yaml").write_text(
        "kind: existence\nseverity: info\nsummary: Kata heboh\nwhy: Berita tidak heboh.\nmessage: Hapus kata itu.\n"
        'options: {words: [heboh]}\nbad: ["Warga ⟦heboh⟧."]\ngood: ["Warga ramai."]\n',
        encoding="utf-8",
    )
    (tmp_path / ".newslint.yaml").write_text("packs: [aturan]\n", encoding="utf-8")
    done = newslint("explain", "--all", "halaman")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Berita tidak heboh." in (tmp_path / "halaman" / "gaya" / "heboh.md").read_text(encoding="utf-8")
    assert "[gaya/heboh](gaya/heboh.md)" in (tmp_path / "halaman" / "README.md").read_text(encoding="utf-8")


def test_explain_says_where_pages_cannot_be_written(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "halaman").write_text("bukan folder", encoding="utf-8")
    done = newslint("explain", "--all", "halaman")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("newslint: halaman/")
    assert done.stderr.count("\n") == 1

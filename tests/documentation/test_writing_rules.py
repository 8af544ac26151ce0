"""The pages for rule authors: the rules they show are those of the example pack, and what a reader copies runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from newslint.builtin import newslint_kinds
from newslint.configuration.config_file import read_config
from newslint.errors import PackError
from newslint.packs import Catalogue
from newslint.packs.rule_file import SCOPES
from newslint.rule import UNITS
from newslint.text.vocabulary import INDONESIAN
from tests.conftest import Run
from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
PACK = ROOT / "examples" / "aturan-redaksi"
PAGES = [ROOT / "docs" / name for name in ("writing-rules.md", "menulis-aturan.md")]
BOTH_PAGES = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
FILE = re.compile(r"^```(?:yaml|text)\n# aturan-redaksi/(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FAMILY = 'summary: "Gaya redaksi"\n'


def files_shown(page: Path) -> dict[str, str]:
    return dict(FILE.findall(page.read_text(encoding="utf-8")))


@BOTH_PAGES
def test_the_page_shows_all_rules_of_the_pack_as_they_are(page: Path) -> None:
    shown = files_shown(page)
    rules = {f"gaya/{path.name}" for path in (PACK / "gaya").glob("*.yaml") if path.stem != "family"}
    assert rules - set(shown) == set()
    assert shown == {name: (PACK / name).read_text(encoding="utf-8") for name in shown}


@BOTH_PAGES
def test_all_files_of_the_pack_are_shown(page: Path) -> None:
    names = {path.relative_to(PACK).as_posix() for path in PACK.rglob("*") if path.is_file()}
    assert set(files_shown(page)) | {"gaya/family.yaml"} == names


@BOTH_PAGES
def test_who_copies_the_page_has_ten_rules_that_work(page: Path, newslint: Run, tmp_path: Path) -> None:
    for name, text in {"gaya/family.yaml": FAMILY, **files_shown(page)}.items():
        path = tmp_path / "aturan-redaksi" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    done = newslint("test-rules", "aturan-redaksi", "--isolated")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("10 aturan, ")


@pytest.mark.slow
def test_who_follows_the_indonesian_page_gets_to_its_end(newslint: Run, tmp_path: Path) -> None:
    """The first rule alone, word for word: its files, the configuration and the commands in the order of the page."""
    section = PAGES[1].read_text(encoding="utf-8").partition("\n## Kunci")[0]
    for name, text in FILE.findall(section):
        path = tmp_path / "aturan-redaksi" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (settings,) = re.findall(r"^ *```yaml\n *(packs: .*\n) *```$", section, re.MULTILINE)
    (tmp_path / ".newslint.yaml").write_text(settings, encoding="utf-8")
    (tmp_path / "naskah").mkdir()
    (tmp_path / "naskah" / "satu.txt").write_text("Warga heboh melihat harga beras.\n", encoding="utf-8")
    commands = re.findall(r"^ *newslint (.+)$", section, re.MULTILINE)
    printed = [newslint(*command.split()).stdout for command in commands]
    assert commands == ["test-rules aturan-redaksi", "check naskah/", "explain gaya/kata-terlarang"]
    assert printed[0] == "1 aturan, 4 contoh, 0 gagal\n"
    assert "Hapus atau ganti “heboh”. [gaya/kata-terlarang]" in printed[1]
    assert printed[2].startswith("# gaya/kata-terlarang (peringatan)\n")


def test_each_of_the_ten_rules_reports_in_an_article(newslint: Run, tmp_path: Path) -> None:
    """One article with ten faults, one for each rule."""
    long_paragraph = " ".join(["Pedagang beras di pasar itu menunggu truk dari kota."] * 7)
    (tmp_path / "naskah.txt").write_text(
        "Warga Kota Kecil di Tepi Sungai Besar Itu Kini Menunggu Kabar dari Pusat\n\n"
        "Harga naik 5% hari ini, dan harga gula naik 2 persen.\n\n"
        "Warga heboh melihat resiko itu! Dan mereka mengeluh! Kata BPN, stok dari dari gudang cukup!\n\n"
        f"{long_paragraph}\n",
        encoding="utf-8",
    )
    (tmp_path / ".newslint.yaml").write_text("packs: [./aturan-redaksi]\nselect: [gaya]\n", encoding="utf-8")
    shutil.copytree(PACK, tmp_path / "aturan-redaksi")
    done = newslint("check", "naskah.txt", "--format", "concise")
    assert sorted(re.findall(r"gaya/([a-z-]+)", done.stdout)) == sorted(
        path.stem for path in (PACK / "gaya").glob("*.yaml") if path.stem != "family"
    )


def test_the_page_names_all_lists_of_the_vocabulary() -> None:
    section = PAGES[0].read_text(encoding="utf-8").partition("## Words of the language")[2].partition("\n## ")[0]
    assert set(INDONESIAN) - set(re.findall(r"`([a-z-]+)`", section)) == set()


@BOTH_PAGES
def test_other_rules_that_are_shown_pass_their_examples(page: Path, newslint: Run, tmp_path: Path) -> None:
    family = tmp_path / "pack" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text(FAMILY, encoding="utf-8")
    whole = [block for block in YAML.findall(page.read_text(encoding="utf-8")) if block.startswith("kind:")]
    for number, block in enumerate(whole):
        (family / f"shown-{number}.yaml").write_text(block, encoding="utf-8")
    if whole:
        done = newslint("test-rules", "pack", "--isolated")
        assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_examples_that_are_shown_are_well_formed(newslint: Run, tmp_path: Path) -> None:
    shown = [block for block in YAML.findall(PAGES[0].read_text(encoding="utf-8")) if block.startswith("bad:")]
    assert len(shown) == 1
    family = tmp_path / "pack" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text(FAMILY, encoding="utf-8")
    head = (
        "kind: pattern\nseverity: info\nsummary: x\nwhy: x\nmessage: x\n"
        "options: {match: ['%', 'heboh', '(\\b\\w+\\b) \\1', 'Subjudul\\?'], delete: ['dari (?=dari)']}\n"
        "fix: {action: delete-match, safety: safe, title: x}\ngood: [Teks.]\n"
    )
    (family / "satu.yaml").write_text(head + shown[0], encoding="utf-8")
    done = newslint("test-rules", "pack", "--isolated")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_configuration_that_is_shown_loads(tmp_path: Path) -> None:
    shown = [block for block in YAML.findall(PAGES[0].read_text(encoding="utf-8")) if block.startswith("packs:")]
    shutil.copytree(PACK, tmp_path / "aturan-redaksi")
    (tmp_path / ".newslint.yaml").write_text(shown[0], encoding="utf-8")
    assert list(read_config(str(tmp_path / ".newslint.yaml")).rules) == ["gaya/panjang-judul"]


@every(
    ("right", "wrong", "told"),
    [
        ("severity:", "serverity:", "unknown key 'serverity'; did you mean 'severity'?"),
        ("{match}", "{kata}", "unknown placeholder {kata}; known are match"),
        ("kind:", "scope: [judul]\nkind:", "unknown scope 'judul'; known are title, heading, …"),
        ("  words:", "words:", "'words' is an option of the kind 'existence'"),
        (
            '"Mereka mendaki Gunung Geger."',
            "Kata Sari: heboh",
            "this reads as the key 'Kata Sari'; an example that holds ': ' must stand in quotes",
        ),
        ("  words:", "  match: ['(heboh']\n  words:", "not a pattern"),
        ("⟦heboh⟧", "heboh", "a bad example must mark what is reported with ⟦ and ⟧"),
    ],
)
def test_mistakes_are_answered_as_the_page_says(right: str, wrong: str, told: str, tmp_path: Path) -> None:
    text = (PACK / "gaya" / "kata-terlarang.yaml").read_text(encoding="utf-8").replace(right, wrong, 1)
    if right == "  words:" and wrong == "words:":
        text = re.sub(r"^ {2}(?=\w)", "", text, flags=re.MULTILINE).replace("options:\n", "")
    family = tmp_path / "pack" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text(FAMILY, encoding="utf-8")
    (family / "satu.yaml").write_text(text, encoding="utf-8")
    catalogue = Catalogue(newslint_kinds())
    catalogue.add_pack(tmp_path / "pack")
    with pytest.raises(PackError) as raised:
        catalogue.build("gaya/satu")
    assert told.removesuffix("…") in str(raised.value)
    assert f"| `{told}` |" in PAGES[0].read_text(encoding="utf-8")


def test_every_scope_is_told() -> None:
    section = PAGES[0].read_text(encoding="utf-8").partition("\n## Scope\n")[2].partition("\n## ")[0]
    told = re.findall(r"`([a-z-]+)`", section.partition("Without")[0])
    assert told[1:] == [scope for scope in SCOPES if scope not in UNITS]

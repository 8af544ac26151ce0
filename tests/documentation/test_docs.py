"""The documentation's own code works: what a reader copies out of it runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.configuration.config_file import CONFIG_KEYS, read_config
from newslint.hookspecs import Hooks
from newslint.packs.rule_file import RULE_KEYS
from newslint.phrases.places import PLACES
from newslint.phrases.slots import SLOTS
from tests.conftest import Run
from tests.every import every

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"


def fenced(path: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def make_pack(folder: Path, rule: str) -> Path:
    family = folder / "aturan-redaksi" / "gaya"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text('summary: "Gaya redaksi"\n', encoding="utf-8")
    (family / "kata-terlarang.yaml").write_text(rule, encoding="utf-8")
    return family.parent


def test_the_rule_that_is_shown_passes_its_examples(newslint: Run, tmp_path: Path, root: Path) -> None:
    shown = [block for block in fenced(root / "README.md", "yaml") if "kind: existence" in block]
    assert len(shown) == 1
    done = newslint("test-rules", "--lang", "en", make_pack(tmp_path, shown[0]))
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_configuration_that_is_shown_loads_and_every_key_is_told(tmp_path: Path) -> None:
    page = DOCS / "configuration.md"
    (tmp_path / ".newslint.yaml").write_text(fenced(page, "yaml")[0], encoding="utf-8")
    assert read_config(str(tmp_path / ".newslint.yaml")).language == "id"
    told = re.findall(r"^\| `([a-z-]+)` \|", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(CONFIG_KEYS)


def test_every_key_of_a_rule_file_is_told() -> None:
    text = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
    section = text.partition("## All keys of a rule\n")[2].partition("\n## ")[0]
    rows = "".join(re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE))
    assert sorted(re.findall(r"`([a-z]+)`", rows)) == sorted(RULE_KEYS)


@pytest.mark.parametrize("page", ["writing-rules.md", "menulis-aturan.md"])
def test_the_phrases_that_are_shown_pass_their_examples(newslint: Run, tmp_path: Path, page: str) -> None:
    rules = [text for text in fenced(DOCS / page, "yaml") if "phrases:" in text]
    for number, rule in enumerate(rules):
        folder = tmp_path / str(number)
        folder.mkdir()
        tested = newslint("test-rules", "--lang", "en", str(make_pack(folder, rule)))
        assert (tested.returncode, tested.stdout) == (0, f"1 rule, {4 - number} examples, 0 failed\n")
    assert rules


@every(("page", "heading"), [("writing-rules.md", "Phrases"), ("menulis-aturan.md", "Frasa")])
def test_every_slot_and_place_of_phrases_is_told(page: str, heading: str) -> None:
    section = (DOCS / page).read_text(encoding="utf-8").partition(f"## {heading}")[2].partition("\n## ")[0]
    assert set(re.findall(r"`\{([A-Za-z]+)(?::[\d-]+)?\}`", section)) >= set(SLOTS)
    assert {place for place in PLACES if f"`{place}`" not in section} == set()


def test_every_hook_is_told() -> None:
    text = (DOCS / "plugins.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(newslint_[a-z]+)\(\)` \|", text, re.MULTILINE)
    assert told == [name for name in vars(Hooks) if name.startswith("newslint_")]


def test_the_plugin_that_is_shown_works(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "meja.py").write_text(fenced(DOCS / "plugins.md", "python")[0], encoding="utf-8")
    rule = (
        "kind: long-title\nseverity: warning\nsummary: Judul panjang\nwhy: Judul singkat dibaca.\n"
        "message: 'Judul memuat {count} kata.'\noptions: {most: 5}\n"
        'bad: ["⟦Harga Beras Naik Lagi di Pasar Induk⟧\\nHarga beras naik."]\n'
        'good: ["Harga Beras Naik Lagi\\nHarga beras naik."]\n'
    )
    done = newslint("test-rules", "--lang", "en", make_pack(tmp_path, rule), "--plugin-path", "meja.py")
    assert (done.returncode, done.stdout) == (0, "1 rule, 2 examples, 0 failed\n")


def test_the_library_example_prints_findings(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile(fenced(root / "README.md", "python")[0], "README.md", "exec"), {})
    assert "cruft/ad-slot" in capsys.readouterr().out


@pytest.mark.parametrize(("name", "language"), [("README.md", "en"), ("README.id.md", "id")])
def test_the_sample_output_is_what_newslint_prints(newslint: Run, root: Path, name: str, language: str) -> None:
    shown = fenced(root / name, "text")[0]
    done = newslint("check", "seeds", "--lang", language, cwd=root, COLUMNS="110")
    for paragraph in shown.strip().split("\n…\n"):
        assert paragraph in done.stdout

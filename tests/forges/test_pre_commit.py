"""The hooks: real pre-commit in real repositories, with environments that it makes from this checkout's files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.builtin import newslint_readers
from tests.every import every
from tests.repository import Repository, copy_of_this_checkout

ROOT = Path(__file__).resolve().parent.parent.parent
CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
LATER = """Pedagang di Pasar Johar memperkirakan harga turun setelah panen raya bulan depan.

Dinas Perdagangan membuka operasi pasar di tiga kecamatan mulai Senin.

Warga datang membawa kupon yang dibagikan ketua rukun tetangga.
"""
FAULTY = f"Ad image\n\n{CLEAN}"
PASSED, FAILED = "Passed", "Failed"

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("pre-commit")]

Done = subprocess.CompletedProcess[str]


def offered() -> list[dict[str, Any]]:
    """Return the hooks of the manifest."""
    hooks: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return hooks


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A repository whose one commit is this checkout as it is now, edits and new files included."""
    return copy_of_this_checkout(tmp_path_factory.mktemp("asal") / "newslint")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environments that all tests share."""
    return tmp_path_factory.mktemp("pre-commit")


class Newsroom(Repository):
    """A repository with pre-commit's hook in it."""

    def __init__(self, folder: Path, home: Path, source: Repository) -> None:
        super().__init__(folder)
        self.home = home
        self.source = source

    def use(self, hook: str, **settings: Any) -> None:
        """Install a hook with settings of this repository."""
        place = {"repo": str(self.source.folder), "rev": self.source.git("rev-parse", "HEAD").strip()}
        config = {"repos": [{**place, "hooks": [{"id": hook, **settings}]}]}
        self.write({".pre-commit-config.yaml": yaml.safe_dump(config)})
        self.commit()
        assert self.pre_commit("install").returncode == 0

    def pre_commit(self, *arguments: str | Path) -> Done:
        return self._run(sys.executable, "-m", "pre_commit", *arguments)

    def try_commit(self) -> Done:
        """Commit what is staged; the hook may refuse it."""
        return self._run("git", "-c", "user.name=Redaksi", "-c", "user.email=r@example.org", "commit", "-m", "Naskah")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def _run(self, *command: str | Path) -> Done:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "PRE_COMMIT"))}
        own = {"PRE_COMMIT_HOME": str(self.home), "PRE_COMMIT_COLOR": "never", "GIT_CONFIG_GLOBAL": os.devnull}
        own["PIP_COMPILE"] = "0"  # most of the time that an installation takes
        return subprocess.run(
            [str(part) for part in command],
            cwd=self.folder,
            env=kept | own,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def newsroom(tmp_path: Path, home: Path, source: Repository) -> Newsroom:
    return Newsroom(tmp_path / "redaksi", home, source)


def outcome(done: Done) -> str:
    """Return what pre-commit says of the one hook: Passed, Failed or Skipped."""
    said = re.findall(r"^newslint.*?\.+(?:\(.*\))?(Passed|Failed|Skipped)$", done.stdout, re.MULTILINE)
    assert len(said) == 1, done.stdout
    return str(said[0])


class TestCheck:
    def test_a_fault_refuses_the_commit_and_its_place_is_told(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"desa kita/harga é.txt": FAULTY, "baik.md": CLEAN})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, outcome(done)) == (1, FAILED)
        assert "\ndesa kita/harga é.txt:1:1: kesalahan: " in done.stdout

    def test_a_clean_article_passes_and_nothing_is_told(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"a.txt": CLEAN})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, outcome(done)) == (0, PASSED)
        assert re.search(r"- duration: .+\n\[utama [0-9a-f]+\] Naskah\n", done.stdout)

    def test_a_warning_passes_and_is_seen(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"a.txt": FAULTY, ".newslint.yaml": "rules: {cruft/ad-slot: {severity: warning}}\n"})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, outcome(done)) == (0, PASSED)
        assert "\na.txt:1:1: peringatan: " in done.stdout

    def test_args_of_the_repository_decide(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint", args=["--fail-on=never", "--lang=en"])
        newsroom.write({"a.txt": FAULTY})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, "\na.txt:1:1: error: " in done.stdout) == (0, True)

    def test_files_that_newslint_excludes_are_left_alone_though_they_are_named(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"arsip/a.txt": FAULTY, ".newslint.yaml": "exclude: ['arsip/**']\n"})
        newsroom.git("add", "--all")
        assert outcome(newsroom.try_commit()) == PASSED

    def test_the_unstaged_half_of_an_edit_neither_fails_the_commit_nor_gets_lost(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"a.txt": CLEAN})
        newsroom.git("add", "--all")
        newsroom.write({"a.txt": FAULTY})
        assert outcome(newsroom.try_commit()) == PASSED
        assert (newsroom.git("show", "HEAD:a.txt"), newsroom.read("a.txt")) == (CLEAN, FAULTY)

    def test_old_findings_can_be_left_to_who_edits_their_lines(self, newsroom: Newsroom) -> None:
        newsroom.write({"a.txt": FAULTY})
        newsroom.use("newslint", args=["--quiet", "--staged"])
        newsroom.write({"a.txt": FAULTY + "\n" + LATER})
        newsroom.git("add", "--all")
        assert outcome(newsroom.try_commit()) == PASSED
        newsroom.write({"a.txt": f"{FAULTY}\n{LATER}\nAd image\n"})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (outcome(done), re.findall(r"^a\.txt:(\d+):", done.stdout, re.MULTILINE)) == (FAILED, ["11"])


class TestNames:
    """What a commit calls its files decides nothing, whatever options the repository sets."""

    EVIL = {"jahat.md/__init__.py": "open('dijalankan', 'w')\n", "jahat.yaml": "fail-on: never\nexclude: ['**']\n"}

    @pytest.mark.parametrize("hook", ["newslint", "newslint-fix"])
    @pytest.mark.parametrize("args", [[], ["--quiet", "--fail-on", "warning"], ["--lang=en", "--"]], ids=" ".join)
    def test_a_name_that_is_an_option_is_never_obeyed(self, newsroom: Newsroom, hook: str, args: list[str]) -> None:
        newsroom.use(hook, args=args, files="", exclude="^$")
        names = ("--plugin-path=jahat.md", "--config=jahat.yaml", "--output=a.txt", "--exit-zero")
        newsroom.write(self.EVIL | dict.fromkeys(names, CLEAN) | {"a.txt": FAULTY})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, outcome(done)) == (1, FAILED)
        assert ("Ad image" in newsroom.git("show", ":a.txt"), (newsroom.folder / "dijalankan").exists()) == (
            True,
            False,
        )

    def test_a_name_that_only_begins_like_one_is_checked(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        newsroom.write({"-harga.md": FAULTY, "--beras naik.txt": FAULTY})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        told = re.findall(r"^(.+):1:1: kesalahan: ", done.stdout, re.MULTILINE)
        assert (done.returncode, sorted(told)) == (1, ["./--beras naik.txt", "./-harga.md"])

    def test_none_of_many_batches_passes(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint")
        long = "naskah-tentang-harga-beras-" * 8
        newsroom.write({f"{long}{number:03}.txt": CLEAN for number in range(700)} | {"--exit-zero=.md": FAULTY})
        newsroom.git("add", "--all")
        done = newsroom.try_commit()
        assert (done.returncode, done.stdout.count("adalah opsi, tetapi juga nama berkas di sini")) == (1, 1)


class TestFix:
    def test_a_fix_refuses_the_commit_once(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint-fix")
        newsroom.write({"a b.txt": FAULTY})
        newsroom.git("add", "--all")
        first = newsroom.try_commit()
        assert (first.returncode, outcome(first)) == (1, FAILED)
        assert "files were modified by this hook" in first.stdout
        assert "1 perbaikan diterapkan." in first.stdout
        assert newsroom.read("a b.txt") == CLEAN
        newsroom.git("add", "--all")
        second = newsroom.try_commit()
        assert (second.returncode, outcome(second)) == (0, PASSED)

    def test_the_unstaged_half_of_an_edit_survives_the_fix_of_the_staged_half(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint-fix")
        staged = FAULTY + "\n" + LATER
        newsroom.write({"a.txt": staged})
        newsroom.git("add", "--all")
        newsroom.write({"a.txt": f"{staged}\nAd image\n\n{CLEAN}", "b.txt": FAULTY})
        assert outcome(newsroom.try_commit()) == FAILED
        assert newsroom.read("a.txt") == f"{CLEAN}\n{LATER}\nAd image\n\n{CLEAN}"
        assert newsroom.read("b.txt") == FAULTY

    def test_where_the_unstaged_half_and_the_fix_meet_the_fix_is_taken_back(self, newsroom: Newsroom) -> None:
        newsroom.use("newslint-fix")
        newsroom.write({"a.txt": FAULTY})
        newsroom.git("add", "--all")
        newsroom.write({"a.txt": f"Ad image\n\n{LATER}"})
        done = newsroom.try_commit()
        assert (done.returncode, "Rolling back fixes" in done.stdout) == (1, True)
        assert (newsroom.git("show", ":a.txt"), newsroom.read("a.txt")) == (FAULTY, f"Ad image\n\n{LATER}")


def make_plugin(folder: Path) -> Path:
    """Write a package with a rule of its own, as a newsroom keeps it."""
    rule = {
        "kind": "pattern",
        "severity": "error",
        "summary": "Kata yang tidak dipakai redaksi",
        "why": "Redaksi menyebut tanggal, bukan kata ini.",
        "message": "Kata “{match}” tidak dipakai.",
        "options": {"match": ["\\bbaru-baru ini\\b"]},
        "bad": ["Harga beras naik ⟦baru-baru ini⟧ di pasar induk."],
        "good": ["Harga beras naik lima persen."],
    }
    family = folder / "newslint_meja" / "aturan" / "gaya-meja"
    family.mkdir(parents=True)
    (family / "family.yaml").write_text("summary: Gaya meja\n", encoding="utf-8")
    (family / "kata-kabur.yaml").write_text(yaml.safe_dump(rule, allow_unicode=True), encoding="utf-8")
    (folder / "newslint_meja" / "__init__.py").write_text(
        "from pathlib import Path\n\nfrom newslint import hookimpl\n\n\n@hookimpl\n"
        "def newslint_packs():\n    return (Path(__file__).parent / 'aturan',)\n"
    )
    (folder / "pyproject.toml").write_text(
        '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
        '[project]\nname = "newslint-meja"\nversion = "1"\n'
        '[project.entry-points.newslint]\nmeja = "newslint_meja"\n'
    )
    return folder


def test_a_plugin_comes_along_through_additional_dependencies(newsroom: Newsroom, tmp_path: Path) -> None:
    plugin = make_plugin(tmp_path / "meja")
    newsroom.use("newslint", additional_dependencies=[str(plugin)], args=["--extend-select=gaya-meja"])
    newsroom.write({"a.txt": "Harga beras naik baru-baru ini di pasar induk.\n"})
    newsroom.git("add", "--all")
    done = newsroom.try_commit()
    assert (done.returncode, "a.txt:1:18: kesalahan: Kata “baru-baru ini” tidak dipakai." in done.stdout) == (1, True)


def test_the_hook_can_be_tried_without_any_configuration(newsroom: Newsroom) -> None:
    newsroom.write({"a.txt": FAULTY})
    newsroom.git("add", "--all")
    done = newsroom.pre_commit("try-repo", newsroom.source.folder, "newslint", "--all-files")
    assert (done.returncode, "\na.txt:1:1: kesalahan: " in done.stdout) == (1, True)


class TestManifest:
    def test_it_is_valid_and_so_is_what_we_run_on_ourselves(self) -> None:
        for command, file in (
            ("validate-manifest", ".pre-commit-hooks.yaml"),
            ("validate-config", ".pre-commit-config.yaml"),
        ):
            subprocess.run([sys.executable, "-m", "pre_commit", command, ROOT / file], check=True)

    @every("hook", offered(), ids=lambda hook: hook["id"])
    def test_it_takes_what_readers_read_but_for_word_files(self, hook: dict[str, Any]) -> None:
        suffixes = sorted(suffix for reader in newslint_readers() for suffix in reader.suffixes)
        others = [".docx", ".css", ".yaml", ".xhtml", ".txt.orig", ""]
        for setting, is_taken in (("files", True), ("exclude", False)):
            names = [f"naskah/é a{suffix}" for suffix in [*suffixes, *map(str.upper, suffixes), *others]]
            met = [name for name in names if bool(re.search(hook[setting], name)) is is_taken]
            assert met == [name for name in names if Path(name).suffix.lower() in set(suffixes) - {".docx"}]

    @pytest.mark.parametrize("setting", [{"files": "^naskah/"}, {"exclude": "^arsip/"}, {}], ids=str)
    def test_whoever_narrows_it_still_gets_only_what_newslint_reads(
        self, newsroom: Newsroom, setting: dict[str, str]
    ) -> None:
        newsroom.use("newslint", **setting)
        files = ("LICENSE", "README", "naskah/gaya.css", "naskah/meta.yaml", "naskah/LICENSE", "arsip.xhtml")
        newsroom.write(dict.fromkeys(files, FAULTY) | {"naskah/A.TXT": CLEAN, "naskah/b.text": CLEAN})
        newsroom.write({"naskah/c.jsonl": '{"text": "Harga beras naik lima persen di pasar induk."}\n'})
        newsroom.git("add", "--all")
        assert outcome(newsroom.try_commit()) == PASSED

    def test_it_runs_where_articles_are_checked_and_shows_warnings(self) -> None:
        for hook in offered():
            assert hook["stages"] == ["pre-commit", "pre-merge-commit", "pre-push", "manual"]
            assert (hook["verbose"], hook["require_serial"]) == (True, True)

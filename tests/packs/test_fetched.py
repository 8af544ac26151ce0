"""Packs out of git repositories: fetched by ``sync`` alone, pinned by commit and digest, with nothing of them run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from newslint.packs.address import PackAddress, read_address
from newslint.packs.fetched import CACHE, LOCK
from tests.conftest import Run
from tests.every import every
from tests.repository import Repository

RULE = """kind: existence
severity: warning
summary: Kata heboh
why: Pedoman.
message: "Ganti “{match}”."
options: {words: [heboh]}
bad: ["Warga ⟦heboh⟧."]
good: ["Warga ramai."]
"""
ARTICLE = "Warga heboh melihat harga beras di pasar induk.\n\nADVERTISEMENT\n"
COMMIT = "a" * 40


@pytest.fixture
def group(tmp_path: Path) -> Repository:
    """The repository of a media group, with a pack in the folder ``aturan``."""
    group = Repository(tmp_path / "grup.git")
    group.write(
        {
            "aturan/gaya/family.yaml": "summary: Gaya\n",
            "aturan/gaya/heboh.yaml": RULE,
            "aturan/newslint.yaml": "ignore: [cruft/ad-slot]\nrules:\n  gaya/heboh: {severity: error}\n",
            "aturan/gaya/jahat.py": "raise SystemExit('dijalankan')\n",
            "README.md": "Grup\n",
        }
    )
    return group


def address(group: Repository, commit: str, folder: str = "#aturan") -> str:
    return f"git+{group.folder.as_uri()}@{commit}{folder}"


class Newsroom:
    """A repository of a newsroom, in which newslint is run."""

    def __init__(self, folder: Path, newslint: Run) -> None:
        self.folder = folder
        self._newslint = newslint
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")

    def uses(self, name: str, key: str = "extends") -> None:
        (self.folder / ".newslint.yaml").write_text(f"language: en\n{key}: ['{name}']\n", encoding="utf-8")

    def run(self, *arguments: str) -> tuple[int, str, str]:
        done = self._newslint(*arguments, cwd=self.folder)
        return done.returncode, done.stdout, done.stderr.replace(f"{self.folder}/", "")

    def rules(self) -> list[str]:
        done = self._newslint("check", "--format", "json", cwd=self.folder)
        return [f"{one['rule']} {one['severity']}" for one in json.loads(done.stdout)["findings"]]


@pytest.fixture
def newsroom(tmp_path: Path, newslint: Run) -> Newsroom:
    return Newsroom(tmp_path / "berita", newslint)


class TestAddress:
    def test_its_parts(self) -> None:
        text = f"git+https://git.example.org/grup/gaya.git@{COMMIT}#aturan/umum"
        parts = read_address(text)
        assert isinstance(parts, PackAddress)
        assert parts == (text, "https://git.example.org/grup/gaya.git", "https", COMMIT, "aturan/umum")
        assert parts.name == "gaya"

    @every("start", ["ssh://git@git.example.org/gaya.git", "file:///srv/gaya", "https://a.example/g"])
    def test_other_forms(self, start: str) -> None:
        assert isinstance(read_address(f"git+{start}@{COMMIT}"), PackAddress)

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("git+https://a.example/gaya.git@main", "names no commit"),
            ("git+https://a.example/gaya.git", "names no commit"),
            (f"git+http://a.example/gaya.git@{COMMIT}", "over https, ssh or file alone"),
            (f"git+ext::sh -c touch% x@{COMMIT}", "over https, ssh or file alone"),
            (f"https://a.example/gaya.git@{COMMIT}", "over https, ssh or file alone"),
            (f"git+https://u:rahasia@a.example/gaya.git@{COMMIT}", "a password stands in this address"),
            (f"git+ssh://-oProxyCommand=x/gaya@{COMMIT}", "is no address of a pack"),
            (f"git+https://a.example/gaya@{COMMIT}#../x", "is no address of a pack"),
            (f"git+https://a.example/..@{COMMIT}", "is no address of a pack"),
        ],
    )
    def test_what_is_none(self, newsroom: Newsroom, text: str, said: str) -> None:
        newsroom.uses(text, "packs")
        for command in ("check", "sync"):
            code, _, told = newsroom.run(command)
            assert (code, said in told, told.count("\n")) == (2, True, 1), told
            assert told.startswith("newslint: .newslint.yaml:2: packs.0: ")


class TestSync:
    def test_a_pack_counts_once_it_is_fetched(self, newsroom: Newsroom, group: Repository) -> None:
        commit = group.commit()
        newsroom.uses(address(group, commit))
        assert newsroom.run("check")[::2] == (
            2,
            "newslint: .newslint.yaml:2: extends.0: the pack 'grup' is not here yet; 'newslint sync' fetches it\n",
        )
        assert newsroom.run("sync") == (0, f"grup {commit[:12]}: fetched\n", "")
        assert newsroom.rules() == ["gaya/heboh error"]
        assert newsroom.run("sync") == (0, f"grup {commit[:12]}: unchanged\n", "")
        assert sorted(file.name for file in (newsroom.folder / CACHE).rglob("*") if file.is_file()) == [
            ".gitignore",
            "family.yaml",
            "heboh.yaml",
            "newslint.yaml",
        ]

    def test_without_its_configuration_rules_are_as_they_say(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()), "packs")
        assert newsroom.run("sync")[0] == 0
        assert newsroom.rules() == ["gaya/heboh warning", "cruft/ad-slot error"]

    def test_it_is_switched_off_as_one(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        newsroom.run("sync")
        with open(newsroom.folder / ".newslint.yaml", "a", encoding="utf-8") as file:
            file.write("ignore: ['pack:grup']\n")
        assert newsroom.rules() == []
        assert newsroom.run("check", "--ignore", "pack:grub")[::2] == (
            2,
            "newslint: --ignore: there is no pack 'grub'; did you mean 'grup'?\n",
        )

    def test_another_commit_takes_the_place_of_the_old_one(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        newsroom.run("sync")
        group.write({"aturan/gaya/heboh.yaml": RULE.replace("heboh", "melihat")})
        newsroom.uses(address(group, group.commit()))
        assert newsroom.run("check")[0] == 2
        assert newsroom.run("sync")[0] == 0
        assert len(json.loads((newsroom.folder / LOCK).read_text())["packs"]) == 1
        assert len([one for one in (newsroom.folder / CACHE).iterdir() if one.is_dir()]) == 1

    def test_what_differs_from_the_lock_file_is_refused(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        newsroom.run("sync")
        (rule,) = (newsroom.folder / CACHE).rglob("heboh.yaml")
        rule.write_text(RULE.replace("heboh", "melihat"), encoding="utf-8")
        assert newsroom.run("check")[::2] == (
            2,
            (
                "newslint: .newslint.yaml:2: extends.0: the pack 'grup' is not what .newslint.lock records; "
                "'newslint sync' fetches it anew\n"
            ),
        )
        assert newsroom.run("sync")[0] == 0
        assert newsroom.rules() == ["gaya/heboh error"]

    def test_a_changed_digest_is_refused_and_nothing_is_changed(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        newsroom.run("sync")
        lock = newsroom.folder / LOCK
        data = json.loads(lock.read_text())
        for one in data["packs"].values():
            one["sha256"] = "0" * 64
        lock.write_text(json.dumps(data), encoding="utf-8")
        code, _, told = newsroom.run("sync")
        assert (code, told.count("\n")) == (2, 1)
        assert told.startswith("newslint: the pack 'grup' is not what .newslint.lock records for this commit (")
        assert json.loads(lock.read_text()) == data

    def test_locked_adds_nothing_to_the_lock_file(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        code, _, told = newsroom.run("sync", "--locked")
        assert (code, told.startswith("newslint: .newslint.lock does not record the pack 'grup'")) == (2, True)
        newsroom.run("sync")
        shutil.rmtree(newsroom.folder / CACHE)
        assert newsroom.run("sync", "--locked")[0] == 0

    def test_a_lock_file_that_is_none(self, newsroom: Newsroom, group: Repository) -> None:
        newsroom.uses(address(group, group.commit()))
        (newsroom.folder / LOCK).write_text("[]", encoding="utf-8")
        for command in ("check", "sync"):
            code, _, told = newsroom.run(command)
            assert (code, "not as 'newslint sync' writes it" in told) == (2, True)

    def test_without_addresses_it_says_so(self, newsroom: Newsroom) -> None:
        (newsroom.folder / ".newslint.yaml").write_text("language: en\n", encoding="utf-8")
        code, said, _ = newsroom.run("sync")
        assert (code, said.endswith(".newslint.yaml names no pack in a git repository\n")) == (0, True)


@pytest.mark.slow
class TestTrouble:
    @pytest.mark.parametrize(
        ("folder", "said"),
        [
            ("#tidak-ada", "there is no folder 'tidak-ada' at that commit"),
            ("#kosong", "there are no rules and no lists"),
        ],
    )
    def test_a_folder_without_a_pack(self, newsroom: Newsroom, group: Repository, folder: str, said: str) -> None:
        group.write({"kosong/a.py": "x = 1\n"})
        newsroom.uses(address(group, group.commit(), folder))
        code, _, told = newsroom.run("sync")
        assert (code, said in told, told.count("\n")) == (2, True, 1), told

    def test_a_commit_that_is_not_there(self, newsroom: Newsroom, group: Repository) -> None:
        group.commit()
        newsroom.uses(address(group, COMMIT))
        code, _, told = newsroom.run("sync")
        assert (code, told) == (
            2,
            f"newslint: the pack 'grup' cannot be fetched: the repository has no commit {COMMIT}\n",
        )

    def test_a_repository_that_is_not_there(self, newsroom: Newsroom, tmp_path: Path) -> None:
        newsroom.uses(f"git+{(tmp_path / 'hilang').as_uri()}@{COMMIT}")
        code, _, told = newsroom.run("sync")
        assert (code, "the pack 'hilang' cannot be fetched: the repository does not answer" in told) == (2, True)

    def test_a_link_is_refused(self, newsroom: Newsroom, group: Repository) -> None:
        (group.folder / "aturan" / "gaya" / "kunci.yaml").symlink_to("/etc/passwd")
        newsroom.uses(address(group, group.commit()))
        code, _, told = newsroom.run("sync")
        assert (code, "'gaya/kunci.yaml' is a link" in told) == (2, True)

    def test_a_file_beyond_the_limit_is_refused(self, newsroom: Newsroom, group: Repository) -> None:
        group.write({"aturan/lists/kata.txt": "kata\n" * 200_000})
        newsroom.uses(address(group, group.commit()))
        code, _, told = newsroom.run("sync")
        assert (code, "'lists/kata.txt': larger than a pack may be" in told) == (2, True)

    def test_nothing_of_the_repository_is_run_or_followed(self, newsroom: Newsroom, group: Repository) -> None:
        trap = newsroom.folder / "jebol"
        group.write(
            {
                ".gitattributes": "* filter=jebol\n*.yaml ident export-subst\n",
                ".gitmodules": f'[submodule "x"]\n path = x\n url = ext::sh -c "touch% {trap}"\n',
                "aturan/gaya/versi.txt": "$Format:%H$\n",
            }
        )
        commit = group.commit()
        for hook in ("post-checkout", "post-update", "pre-receive", "reference-transaction"):
            file = group.folder / ".git" / "hooks" / hook
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"#!/bin/sh\ntouch {trap}\n")
            file.chmod(0o755)
        group.git("config", "filter.jebol.smudge", f"touch {trap}")
        newsroom.uses(address(group, commit))
        assert newsroom.run("sync")[0] == 0
        assert not trap.exists()
        (kept,) = (newsroom.folder / CACHE).rglob("versi.txt")
        assert kept.read_text(encoding="utf-8") == "$Format:%H$\n"

    def test_a_cache_that_leads_elsewhere_is_refused(
        self, newsroom: Newsroom, group: Repository, tmp_path: Path
    ) -> None:
        elsewhere = tmp_path / "rumah"
        (elsewhere / "foto").mkdir(parents=True)
        (newsroom.folder / CACHE).symlink_to(elsewhere)
        newsroom.uses(address(group, group.commit()))
        code, _, told = newsroom.run("sync")
        assert (code, "is no folder of its own; remove it first" in told) == (2, True)
        assert (elsewhere / "foto").is_dir()


@pytest.mark.slow
class TestExtending:
    def test_a_folder_of_the_repository(self, newsroom: Newsroom, group: Repository) -> None:
        shutil.copytree(group.folder / "aturan", newsroom.folder / "aturan")
        newsroom.uses("./aturan")
        assert newsroom.rules() == ["gaya/heboh error"]

    def test_what_the_own_file_says_comes_on_top(self, newsroom: Newsroom, group: Repository) -> None:
        shutil.copytree(group.folder / "aturan", newsroom.folder / "aturan")
        own = "extends: aturan\nrules: {gaya/heboh: {severity: info}}\nselect: [gaya, cruft]\n"
        (newsroom.folder / ".newslint.yaml").write_text(own, encoding="utf-8")
        assert newsroom.rules() == ["gaya/heboh info"]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("plugins: [x]\n", "aturan/newslint.yaml:1: plugins: unknown key"),
            ("ignore: [gaya/hebuh]\n", "aturan/newslint.yaml:1: ignore.0: unknown rule or family 'gaya/hebuh'"),
        ],
    )
    def test_a_fault_in_it_is_told_with_its_own_file(
        self, newsroom: Newsroom, group: Repository, text: str, said: str
    ) -> None:
        shutil.copytree(group.folder / "aturan", newsroom.folder / "aturan")
        (newsroom.folder / "aturan" / "newslint.yaml").write_text(text, encoding="utf-8")
        newsroom.uses("aturan")
        code, _, told = newsroom.run("check", "--lang", "en")
        assert (code, said in told) == (2, True), told

    def test_a_pack_without_a_configuration(self, newsroom: Newsroom) -> None:
        newsroom.uses("hilang")
        code, _, told = newsroom.run("check")
        assert (code, told) == (
            2,
            "newslint: .newslint.yaml:2: extends.0: 'hilang' brings no newslint.yaml to extend\n",
        )

    def test_the_doctor_names_the_file_that_decides(self, newsroom: Newsroom, group: Repository) -> None:
        shutil.copytree(group.folder / "aturan", newsroom.folder / "aturan")
        newsroom.uses("aturan")
        _, said, _ = newsroom.run("doctor", "a.txt", "--format", "json")
        assert "aturan/newslint.yaml: ignore, line 1" in said

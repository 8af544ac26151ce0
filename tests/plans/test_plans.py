"""Plans: a second run reads what the first has worked out, and nothing about it may ever be wrong."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.plans.plan import Plan, read_plan, write_plan
from tests.word_rule import word_rule

Run = Callable[..., subprocess.CompletedProcess[str]]

FEW = ("--select", "rumah,cruft/ad-slot")
"""Options where nothing depends on how many rules a plan holds."""


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """The folder of the cache, not there yet."""
    return tmp_path / "cache"


@pytest.fixture
def desk(tmp_path: Path, seeds: Path) -> Path:
    """A folder with two articles, a pack and a configuration."""
    folder = tmp_path / "meja"
    (folder / "kata" / "rumah").mkdir(parents=True)
    (folder / "kata" / "rumah" / "family.yaml").write_text('summary: "Gaya rumah"\n', encoding="utf-8")
    write_rule(folder, "hantu")
    (folder / ".newslint.yaml").write_text("packs: [kata]\n", encoding="utf-8")
    for number, seed in enumerate(sorted(seeds.glob("*.txt"))[:2]):
        (folder / f"{number}.txt").write_bytes(seed.read_bytes())
    (folder / "2.txt").write_text(
        "Rumah itu dihuni hantu, kata warga. Yang di seberang dihuni setan.\n", encoding="utf-8"
    )
    return folder


def write_rule(desk: Path, word: str) -> None:
    (desk / "kata" / "rumah" / "terlarang.yaml").write_text(word_rule(word), encoding="utf-8")


def report(run: Run, desk: Path, cache: Path, *arguments: str) -> list[tuple[str, str, int, str, str]]:
    """Return the findings of a check by path, rule, offset, message and fingerprint."""
    done = run("check", ".", "--format", "json", "--exit-zero", *arguments, cwd=desk, NEWSLINT_CACHE=str(cache))
    assert (done.returncode, done.stderr) == (0, "")
    return [
        (one["path"], one["rule"], one["start"]["offset"], one["message"], one["fingerprint"])
        for one in json.loads(done.stdout)["findings"]
    ]


def plans(cache: Path) -> list[Path]:
    return sorted(cache.glob("*.plan"))


def words_found(found: list[tuple[str, str, int, str, str]]) -> list[str]:
    return [message for _, rule, _, message, _ in found if rule == "rumah/terlarang"]


class TestSameFindings:
    def test_without_a_plan_with_a_new_one_and_with_an_old_one(self, newslint: Run, desk: Path, cache: Path) -> None:
        without = report(newslint, desk, cache, "--no-cache")
        assert plans(cache) == []
        first = report(newslint, desk, cache)
        (plan,) = plans(cache)
        written = plan.read_bytes()
        second = report(newslint, desk, cache)
        assert (first, second) == (without, without)
        assert (plan.read_bytes(), len(words_found(without))) == (written, 1)

    @pytest.mark.slow
    def test_whatever_rules_are_chosen_first(self, newslint: Run, desk: Path, cache: Path) -> None:
        few = report(newslint, desk, cache, "--select", "rumah")
        everything = report(newslint, desk, cache)
        assert few == [one for one in everything if one[1].startswith("rumah/")]
        assert everything == report(newslint, desk, cache, "--no-cache")

    @pytest.mark.slow
    def test_in_several_processes(self, newslint: Run, desk: Path, cache: Path) -> None:
        for number in range(20):
            (desk / f"salinan-{number}.txt").write_bytes((desk / "0.txt").read_bytes())
        assert report(newslint, desk, cache, "--jobs", "2") == report(newslint, desk, cache, "--no-cache")


class TestNeverStale:
    def test_an_edited_rule_counts_at_once(self, newslint: Run, desk: Path, cache: Path) -> None:
        before = words_found(report(newslint, desk, cache))
        write_rule(desk, "setan")
        after = words_found(report(newslint, desk, cache))
        write_rule(desk, "hantu")
        assert (before, after) == (["Kata terlarang: hantu."], ["Kata terlarang: setan."])
        assert words_found(report(newslint, desk, cache)) == before

    @pytest.mark.slow
    def test_settings_of_a_rule_count(self, newslint: Run, desk: Path, cache: Path) -> None:
        report(newslint, desk, cache)
        config = desk / ".newslint.yaml"
        config.write_text(
            "packs: [kata]\nrules:\n  rumah/terlarang:\n    options: {match: [dihuni]}\n", encoding="utf-8"
        )
        assert words_found(report(newslint, desk, cache)) == ["Kata terlarang: dihuni."] * 2

    @pytest.mark.slow
    def test_words_that_a_pack_adds_count(self, newslint: Run, desk: Path, cache: Path) -> None:
        without = report(newslint, desk, cache)
        lists = desk / "kata" / "lists"
        lists.mkdir()
        (lists / "vocabulary.yaml").write_text("reporting-verbs: ujarnyabaru\n", encoding="utf-8")
        done = newslint("check", ".", "--exit-zero", cwd=desk, NEWSLINT_CACHE=str(cache))
        fresh = newslint("check", ".", "--exit-zero", "--no-cache", cwd=desk, NEWSLINT_CACHE=str(cache))
        assert (done.stdout, done.stderr, done.returncode) == (fresh.stdout, fresh.stderr, fresh.returncode)
        assert len(without) > 0

    @pytest.mark.slow
    def test_a_broken_rule_is_refused_as_ever(self, newslint: Run, desk: Path, cache: Path) -> None:
        report(newslint, desk, cache)
        write_rule(desk, "[hantu")
        told = [newslint("check", ".", cwd=desk, NEWSLINT_CACHE=str(cache)) for _ in range(2)]
        assert [done.returncode for done in told] == [2, 2]
        assert told[0].stderr == told[1].stderr
        assert "terlarang.yaml" in told[0].stderr


class TestDistrust:
    """A plan that somebody else may have written, or that is damaged, is not read."""

    def test_a_damaged_plan_is_made_anew(self, newslint: Run, desk: Path, cache: Path) -> None:
        whole = report(newslint, desk, cache, *FEW)
        (plan,) = plans(cache)
        for damage in (b"", b"\0", b"newslint"):
            damaged = plan.read_bytes()[:-9] + damage
            plan.write_bytes(damaged)
            assert report(newslint, desk, cache, *FEW) == whole, damage
            assert plan.read_bytes() != damaged
        assert report(newslint, desk, cache, *FEW) == whole

    def test_a_plan_that_others_may_write_is_not_read(self, newslint: Run, desk: Path, cache: Path) -> None:
        whole = report(newslint, desk, cache, *FEW)
        (plan,) = plans(cache)
        plan.chmod(0o666)
        assert report(newslint, desk, cache, *FEW) == whole
        assert plan.stat().st_mode & 0o777 == 0o600

    def test_a_link_is_not_followed(self, newslint: Run, desk: Path, cache: Path, tmp_path: Path) -> None:
        whole = report(newslint, desk, cache, *FEW)
        (plan,) = plans(cache)
        elsewhere = tmp_path / "lain.plan"
        plan.rename(elsewhere)
        plan.symlink_to(elsewhere)
        assert report(newslint, desk, cache, *FEW) == whole
        assert not plan.is_symlink()

    def test_a_plan_names_only_newslints_own_code(self) -> None:
        from pickle import UnpicklingError, dumps

        from newslint.plans.stored_rules import from_bytes
        from newslint.text.vocabulary import INDONESIAN

        for harmful in (print, os.system, Path, subprocess.run):
            with pytest.raises(UnpicklingError):
                from_bytes(dumps(harmful), INDONESIAN)


class TestPlaces:
    def test_the_command_tells_of_it_and_removes_it(self, newslint: Run, desk: Path, cache: Path) -> None:
        report(newslint, desk, cache, *FEW)
        told = newslint("cache", "--lang", "en", NEWSLINT_CACHE=str(cache))
        assert told.stdout.startswith(f"{cache}: 1 files, ")
        assert newslint("cache", "--clear", "--lang", "en", NEWSLINT_CACHE=str(cache)).stdout == "files removed: 1\n"
        assert plans(cache) == []

    @pytest.mark.slow
    def test_a_machine_without_a_home_or_a_place_to_write(self, newslint: Run, desk: Path, tmp_path: Path) -> None:
        nowhere = tmp_path / "berkas"
        nowhere.write_text("bukan folder", encoding="utf-8")
        assert report(newslint, desk, nowhere / "cache", *FEW) == report(
            newslint, desk, tmp_path / "c", "--no-cache", *FEW
        )
        done = newslint("check", ".", "--exit-zero", cwd=desk, NEWSLINT_CACHE="", HOME="", XDG_CACHE_HOME="relatif")
        assert (done.returncode, done.stderr) == (0, "")
        assert not (desk / "relatif").exists()

    def test_those_that_were_used_last_are_kept(self, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NEWSLINT_CACHE", str(cache))
        keys = [bytes([number]) * 32 for number in range(11)]
        for number, key in enumerate(keys):
            write_plan(key, Plan({}, {}, {"kata": (f"hantu {number}",)}))
            assert read_plan(keys[0]) is not None
        kept = [plan and plan.words["kata"] for plan in map(read_plan, keys)]
        assert kept == [("hantu 0",), *[None] * 3, *[(f"hantu {number}",) for number in range(4, 11)]]

"""Installed plugins are found by a scan of our own, which agrees with the standard library's."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from newslint.plugins.entry_points import InstalledPlugin, installed_plugins


def distribution(folder: Path, name: str, text: str, version: str = "1.0", *, ending: str = "dist-info") -> None:
    """Put a distribution's metadata into a folder, as an installer does."""
    info = folder / f"{name.replace('-', '_')}-{version}.{ending}"
    info.mkdir(parents=True)
    metadata = "PKG-INFO" if ending == "egg-info" else "METADATA"
    (info / metadata).write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the import path, before the others."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])
    return folder


def of_the_standard_library() -> list[tuple[str, str]]:
    return sorted({(point.name, point.value) for point in entry_points(group="newslint")})


def names_and_values() -> list[tuple[str, str]]:
    return [(plugin.name, plugin.value) for plugin in installed_plugins()]


def test_no_plugin_is_installed_here(site: Path) -> None:
    distribution(site, "lain", "[console_scripts]\nlain = lain:main\n")
    assert names_and_values() == of_the_standard_library()


@pytest.mark.parametrize("text", ["[newslint]\nmeja = meja.plugin\n", "[a]\nb = c\n\n[newslint]\nmeja=meja.plugin\n"])
@pytest.mark.parametrize("ending", ["dist-info", "egg-info"])
def test_a_plugin_is_found_with_its_distribution(site: Path, text: str, ending: str) -> None:
    distribution(site, "newslint-meja", text, "2.1", ending=ending)
    assert InstalledPlugin("meja", "meja.plugin", "newslint-meja", "2.1") in installed_plugins()
    assert names_and_values() == of_the_standard_library()


def test_plugins_come_sorted_by_name(site: Path) -> None:
    distribution(site, "b", "[newslint]\nz = b\ny = b:two\n")
    distribution(site, "a", "[newslint]\nx = a\n")
    found = names_and_values()
    assert found == sorted(found)
    assert {("x", "a"), ("y", "b:two"), ("z", "b")} <= set(found)


def test_of_two_installs_the_first_on_the_path_counts(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distribution(site, "meja", "[newslint]\nmeja = baru\n", "2.0")
    distribution(tmp_path / "lama", "meja", "[newslint]\nmeja = lama\n", "1.0")
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path / "lama")])
    assert ("meja", "baru") in names_and_values()
    assert ("meja", "lama") not in names_and_values()
    assert names_and_values() == of_the_standard_library()


def test_a_full_scan_can_be_asked_for(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names_and_values()
    monkeypatch.setenv("NEWSLINT_SCAN", "full")
    assert names_and_values() == before


def test_folders_on_the_path_that_are_not_there_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    before = names_and_values()
    monkeypatch.setattr(sys, "path", ["/nowhere", "", __file__, *sys.path])
    assert names_and_values() == before

"""Where newslint lives is said in pyproject.toml; whatever names the place elsewhere says the same."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

from newslint import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
URLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
HOME = URLS["Homepage"].removeprefix("https://github.com/")
RAW = f"https://raw.githubusercontent.com/{HOME}/"
ADDRESS = re.compile(r"https?://(?:[\w-]+\.)+[a-z]+(?:/[\w./-]*)?newslint[\w./-]*|https?://newslint\.[\w./-]+")
OF_A_RELEASE = re.compile(rf"(?:{HOME}@|{RAW}|rev: |newslint==)v?(\d+\.\d+\.\d+)")


def texts() -> dict[str, str]:
    """Return the texts that git knows and that people or programs follow, by their names."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    shown = re.compile(r"(?!tests/|benchmarks/).*\.(?:md|ya?ml|toml|json|sh|py|js|ts|php|cfg|txt)$")
    return {name: (ROOT / name).read_text(encoding="utf-8") for name in listed.splitlines() if shown.match(name)}


def test_every_address_of_newslint_is_below_one_of_pyproject() -> None:
    own = (*URLS.values(), f"{URLS['Homepage']}.git", RAW)
    strange = [
        (name, address)
        for name, text in texts().items()
        for address in ADDRESS.findall(text)
        if HOME.partition("/")[0] in address and not address.startswith(own)
        if "example.org" not in address
    ]
    assert strange == []


def test_every_release_that_is_named_is_this_one() -> None:
    named = {(name, version) for name, text in texts().items() for version in OF_A_RELEASE.findall(text)}
    assert {name for name, version in named if version != __version__} == set()
    assert {"README.md", "README.id.md", "docs/ci.md", "docs/pre-commit-dan-ci.md"} <= {name for name, _ in named}


def test_links_in_the_readme_are_relative() -> None:
    for name in ("README.md", "README.id.md"):
        assert re.findall(rf"\]\({URLS['Homepage']}[^)]*", (ROOT / name).read_text(encoding="utf-8")) == []

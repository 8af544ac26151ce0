"""Hooks of MkDocs: the pages that README files make, links out of docs/, the examples of rules, one language a page."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # mkdocs loads this file by itself

from newslint.plugins.registry import build_registry  # noqa: E402
from pages.examples import ExamplePages  # noqa: E402
from pages.links import for_the_site, with_deeper_lists, with_plain_code  # noqa: E402
from pages.schemas import published_schemas  # noqa: E402

URLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]
FROM_READMES = {"README.id.md": "index.md", "README.md": "en.md", "docs/README.md": "pages.md"}
IMAGES = ("docs/images/",)
RULE_FOLDERS = {"rules": "en", "aturan": "id"}
PAIRS = {"index.md": "en.md", "konfigurasi.md": "configuration.md", "temuan-lama.md": "baseline.md",
         "pre-commit-dan-ci.md": "ci.md", "perbaikan.md": "fixes.md", "format-laporan.md": "formats.md",
         "menulis-aturan.md": "writing-rules.md", "belajar-dari-arsip.md": "learning.md", "penyunting.md": "editors.md",
         "layanan.md": "serve.md", "ejaan.id.md": "ejaan.md", "keamanan.md": "security.md",
    "berbagi-aturan.md": "sharing-packs.md",
    "integrasi.md": "integrations.md",
    "arsip.md": "archives.md"}  # fmt: skip
"""The Indonesian pages, each with the English one that says the same."""
_BACK = {english: indonesian for indonesian, english in PAIRS.items()}
REGISTRY = build_registry(installed=())
EXAMPLES = ExamplePages(REGISTRY)


def on_config(config: Any) -> Any:
    """Take the addresses of pyproject.toml, and list the rules' pages and the decisions."""
    config.site_url = URLS["Documentation"]
    # No repo_url: the theme would ask the forge for figures, from every reader's browser.
    config.extra["social"] = [{"icon": "fontawesome/brands/github", "link": URLS["Source"], "name": "GitHub"}]
    config.nav = [_listed(item) for item in config.nav]
    return config


def _listed(item: Any) -> Any:
    """Return an item of the navigation, with a folder in it unfolded."""
    if isinstance(item, dict):
        ((title, inner),) = item.items()
        if isinstance(inner, str) and inner.endswith("/"):
            return {title: _pages_in(ROOT / "docs" / inner)}
        if isinstance(inner, list):
            return {title: [_listed(one) for one in inner]}
    return item


def _pages_in(folder: Path) -> list[Any]:
    docs = ROOT / "docs"
    index = [str((folder / "README.md").relative_to(docs))] if (folder / "README.md").is_file() else []
    files = sorted(str(file.relative_to(docs)) for file in folder.glob("*.md") if file.name != "README.md")
    families = [{one.name: _pages_in(one)} for one in sorted(folder.iterdir()) if one.is_dir()]
    return [*index, *files, *families]


def on_files(files: Files, config: Any) -> Files:
    """Add the pages that stand outside of docs/, and the style."""
    for source, name in FROM_READMES.items():
        files.append(File.generated(config, name, content=(ROOT / source).read_text(encoding="utf-8")))
    style = (ROOT / "pages" / "style.css").read_text(encoding="utf-8")
    files.append(File.generated(config, "style.css", content=style))
    for name, text in published_schemas(REGISTRY).items():
        files.append(File.generated(config, name, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Files) -> str:
    """Lead links to where the site has them, and show the examples of a rule."""
    name = page.file.src_uri
    known = {file.src_uri: file for file in files}
    shown = {f"docs/{uri}": uri for uri in known if f"docs/{uri}" not in FROM_READMES} | FROM_READMES
    back = {uri: source for source, uri in FROM_READMES.items()}
    text = for_the_site(markdown, back.get(name, f"docs/{name}"), shown, URLS["Source"], _folders())
    folder, _, rule = name.removesuffix(".md").partition("/")
    if folder in RULE_FOLDERS and "/" in rule:
        text = EXAMPLES.page(text, rule, RULE_FOLDERS[folder])
    return with_plain_code(with_deeper_lists(text))


def _folders() -> frozenset[str]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return frozenset(str(parent) for line in listed.splitlines() for parent in Path(line).parents)


def language_of(name: str) -> str:
    """Return the language of a page."""
    return "id" if name in PAIRS or name.startswith("aturan/") else "en"


def counterpart(name: str) -> str:
    """Return the page that says the same in the other language, or that language's first page."""
    folder, _, rest = name.partition("/")
    if rest and folder in RULE_FOLDERS:
        return f"{'rules' if folder == 'aturan' else 'aturan'}/{rest}"
    return PAIRS.get(name) or _BACK.get(name) or ("en.md" if language_of(name) == "id" else "index.md")


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Show a page in its language: the words of the theme, the navigation, and the way to the other one."""
    name = page.file.src_uri
    language = language_of(name)
    config.theme["language"] = language
    files = {one.file.src_uri: one.file for one in nav.pages}
    other = files[counterpart(name)]
    names = {"id": "Bahasa Indonesia", "en": "English"}
    ways = {language: page.file, "en" if language == "id" else "id": other}
    config.extra["alternate"] = [
        {"name": names[code], "lang": code, "link": f"{_path(config)}{ways[code].url}"} for code in ("id", "en")
    ]
    return context


def _path(config: Any) -> str:
    return re.sub(r"^https?://[^/]+", "", config.site_url)

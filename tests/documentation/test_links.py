"""Links in the documentation lead somewhere, anchors included, and every page is in the index."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from tests.every import every

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted(
    page
    for pattern in ("*.md", "docs/**/*.md", "examples/*.md", "examples/*/*.md", "benchmarks/**/*.md")
    for page in ROOT.glob(pattern)
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
FENCED = re.compile(r"^(`{3,}).*?^\1$", re.MULTILINE | re.DOTALL)


def links(page: Path) -> list[str]:
    """Return where a page's links lead, less those of other sites and those that code shows."""
    targets = LINK.findall(CODE.sub("", page.read_text(encoding="utf-8")))
    return [target for target in targets if not re.search("://|@", target)]


def anchors(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    kept = (re.sub(r"[^\w\- ]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in kept}


def destination(page: Path, target: str) -> tuple[Path, str]:
    path, _, anchor = unquote(target).partition("#")
    return (page.parent / path).resolve() if path else page, anchor


@every("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for target in links(page):
        place, anchor = destination(page, target)
        if not place.exists() or (anchor and anchor not in anchors(place)):
            broken.append(target)
    assert broken == []


def test_every_page_is_in_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    linked = {destination(index, target)[0] for target in links(index)}
    assert sorted(set((ROOT / "docs").glob("*.md")) - linked - {index}) == []

"""Follows every link inside the built site, anchors included. In: its folder. Ends with 1 where one leads nowhere.

Links to other sites are not asked: their answers would decide whether a change passes.
"""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
SITE = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["urls"]["Documentation"]
_LINK = re.compile(r"""<(?:a|link|img|script)\b[^>]*?\s(?:href|src)=["']?([^"'\s>]+)""")
_ID = re.compile(r"""\s(?:id|name)=["']?([^"'\s>]+)""")


@cache
def anchors(page: Path) -> frozenset[str]:
    """Return the ids on a page."""
    return frozenset(map(unescape, _ID.findall(page.read_text(encoding="utf-8"))))


def broken(folder: Path) -> list[tuple[str, str]]:
    """Return the links of a site's pages that lead nowhere, each with its page."""
    found: list[tuple[str, str]] = []
    for page in sorted(folder.rglob("*.html")):
        links = dict.fromkeys(_LINK.findall(page.read_text(encoding="utf-8")))
        lost = (link for link in links if not _leads_somewhere(page, unescape(link), folder))
        found.extend((str(page.relative_to(folder)), link) for link in lost)
    return found


def _leads_somewhere(page: Path, link: str, folder: Path) -> bool:
    base = urlsplit(SITE)
    if link.startswith(SITE):
        link = base.path + link.removeprefix(SITE)
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    path = unquote(parts.path)
    if path.startswith("/"):
        if not path.startswith(base.path):
            return False
        target = folder / path.removeprefix(base.path)
    else:
        target = page.parent / path if path else page
    if target.is_dir():
        target = target / "index.html"
    if not target.is_file():
        return False
    return not parts.fragment or target.suffix != ".html" or unquote(parts.fragment) in anchors(target)


if __name__ == "__main__":
    links = broken(Path(sys.argv[1]))
    for place, link in links:
        print(f"{place}: {link} leads nowhere")
    sys.exit(bool(links))

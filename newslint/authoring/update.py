"""Writes all generated files of a checkout anew: ``python -m newslint.authoring.update``.

They are the pages of newslint's own rules, in every language; schemas are made on demand (``newslint schema``).
"""

from __future__ import annotations

import sys
from pathlib import Path

from newslint.authoring.documentation import rule_pages
from newslint.errors import NewslintError
from newslint.files.writing import write_atomically
from newslint.own_pack import checkout
from newslint.plugins.registry import build_registry

PAGES = {"en": "docs/rules", "id": "docs/aturan"}
"""Each language's folder of rule pages, from the root of the checkout."""


def update(root: Path) -> list[Path]:
    """Write what is not up to date and delete the pages of rules that are gone; return the files that changed.

    Raises ``NewslintError`` where a rule is not well formed (nothing is written then) or a file cannot be written.
    """
    catalogue = build_registry(installed=()).catalogue
    rules = {rule_id: catalogue.build(rule_id) for rule_id in catalogue.ids}
    wanted = {
        root / folder / name: text.encode("utf-8")
        for language, folder in PAGES.items()
        for name, text in rule_pages(catalogue, rules, language).items()
    }
    present = {page for folder in PAGES.values() for page in (root / folder).rglob("*.md")}
    for page in present - set(wanted):
        page.unlink()
    changed = [page for page, data in wanted.items() if page not in present or page.read_bytes() != data]
    for page in changed:
        page.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(str(page), wanted[page])
    return sorted({*changed, *(present - set(wanted))})


def main() -> int:
    """Bring the generated files of the checkout that newslint runs from up to date, and tell which ones changed."""
    try:
        root = checkout()
        for page in update(root):
            print(page.relative_to(root).as_posix(), "written" if page.exists() else "deleted")
    except (NewslintError, OSError) as problem:
        print(f"newslint.authoring.update: {problem}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

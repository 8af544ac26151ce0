"""Prints the section of CHANGELOG.md for a version, which is what the release says of itself.

In: the version, such as 0.1.0. Ends with 1 where there is no such section, or nothing in it.
"""

import re
import sys
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parent.parent.parent / "CHANGELOG.md"


def notes(version: str) -> str:
    """Return the text below the heading of a version; empty where there is none."""
    text = CHANGELOG.read_text(encoding="utf-8")
    found = re.search(rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


if __name__ == "__main__":
    section = notes(sys.argv[1])
    if not section:
        sys.exit(f"CHANGELOG.md has nothing below '## [{sys.argv[1]}]'")
    print(section)

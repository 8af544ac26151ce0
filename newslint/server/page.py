"""The page for editors: its files, and its words in each language."""

from __future__ import annotations

import html
import json
import re
from functools import lru_cache
from importlib.resources import files

from newslint.i18n import LANGUAGES
from newslint.server.words import WORDS

_STATIC = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_PLACE = re.compile(r"\{\{([a-z-]+)\}\}")


def static_files() -> dict[str, tuple[bytes, str]]:
    """Return the files that the page asks for, by name: their bytes and what they are."""
    found = {}
    for file in files(__package__).joinpath("static").iterdir():
        kind = _STATIC.get("." + file.name.rpartition(".")[2])
        if kind:
            found[file.name] = (file.read_bytes(), kind)
    return found


@lru_cache(maxsize=len(LANGUAGES))
def page(language: str) -> str:
    """Return the page in a language."""
    words = dict(WORDS[language])
    values = {
        **words,
        "language": language,
        "words": json.dumps(words, ensure_ascii=False),
    }
    template = files(__package__).joinpath("static", "page.html").read_text(encoding="utf-8")
    return _PLACE.sub(lambda place: html.escape(values[place[1]]), template)

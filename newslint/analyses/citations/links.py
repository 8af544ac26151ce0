"""Web addresses in text, and what two of them that lead to the same page have in common."""

from __future__ import annotations

import re
from functools import lru_cache

HOST_PREFIXES = ("www.", "m.", "amp.", "mobile.")
TRACKING = ("utm_", "fbclid=", "gclid=", "igshid=", "amp=")
_BEHIND = ".,;:!?'’*_`"
STORY_WORDS = 5
"""Fewest words of an address's last part for it to be a headline that tells one story from all others."""


@lru_cache(maxsize=1)
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:https?://|(?<![\w/.])www\.)[^\s<>\"“”]+", re.IGNORECASE)


def links_in(text: str) -> tuple[str, ...]:
    """Return the web addresses in ``text`` as written, without the punctuation behind them."""
    return tuple(_trimmed(match) for match in _address().findall(text))


def identity(link: str) -> str:
    """Return an address without what does not change the page it leads to.

    That is the scheme, prefixes for phones, AMP forms, tracking parameters, fragments and a final slash. A fragment
    that names a page of a document stays.
    """
    host, path, query = _parts(link)
    fragment = link.partition("#")[2]
    kept = [part for part in query.split("&") if part not in ("", "amp") and not part.lower().startswith(TRACKING)]
    tail = f"#{fragment}" if fragment.startswith(("page=", "!")) else ""
    return f"{host}{path}{'?' if kept else ''}{'&'.join(kept)}{tail}"


def story(link: str) -> str:
    """Return the headline that an address ends with, as words joined by hyphens, or an empty text."""
    last = _parts(link)[1].rpartition("/")[2].lower()
    last = re.sub(r"\.\w{2,5}$", "", last)
    words = [word for word in last.split("-") if word.isalpha()]
    return "-".join(words) if len(words) >= STORY_WORDS else ""


def _parts(link: str) -> tuple[str, str, str]:
    """Return host, path and query of an address in a common form."""
    rest = re.sub(r"^https?://", "", link, flags=re.IGNORECASE).partition("#")[0]
    rest, _, query = rest.partition("?")
    host, slash, path = rest.partition("/")
    host = host.lower()
    while host.startswith(HOST_PREFIXES) and host.count(".") > 1:
        host = host.partition(".")[2]
    path = path.rstrip("/")
    for ending in (".amp", "/amp"):
        path = path.removesuffix(ending)
    path = path.removeprefix("amp/")
    return host, f"{slash}{path}" if path else "", query


def _trimmed(link: str) -> str:
    link = link.rstrip(_BEHIND)
    for opening, closing in ("()", "[]"):
        if link.endswith(closing) and link.count(opening) < link.count(closing):
            link = link[:-1].rstrip(_BEHIND)
    return link

"""What a text refers to or shows beside its words: where its links lead, its pictures and videos, its template tags."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

ResourceKind = Literal["link", "media", "template"]


class Resource(NamedTuple):
    """One such thing: its address, or a template tag as it is written, and its range in the source (code points).

    The range of a link holds the words that are linked.
    """

    kind: ResourceKind
    target: str
    start: int
    end: int

    @property
    def fragment(self) -> str:
        """The place of a page that an address names behind ``#``, or nothing."""
        fragment = self.target.partition("#")[2]
        if "%" not in fragment:
            return fragment
        from urllib.parse import unquote

        return unquote(fragment)


def targets(resources: Iterable[Resource]) -> tuple[tuple[str, str], ...]:
    """Return what resources are without where they stand."""
    return tuple((one.kind, one.target) for one in resources)

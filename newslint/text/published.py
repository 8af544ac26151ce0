"""What an archive says that it has published, so that rules can tell what of a text stands in another article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol


class Original(NamedTuple):
    """A paragraph that was published before: the article it stands in, and its text.

    ``article`` is the id of the article in its archive; ``date`` (ISO 8601) and ``site`` are empty where not known.
    ``share`` is how much of the later paragraph's words stands in it in the same order, from 0 to 1.
    """

    article: str
    date: str
    site: str
    share: float


class Published(Protocol):
    """An archive that can be asked."""

    def originals(self, texts: Sequence[str], path: str, record: int | None) -> Sequence[Original | None]:
        """Return for each paragraph the first publication of what it copies, None where there is none.

        ``path`` and ``record`` (from 0; None for files of one article) are where the paragraphs stand: the article
        there is not its own original. Raises ``InputError`` where the archive cannot be asked.
        """
        ...

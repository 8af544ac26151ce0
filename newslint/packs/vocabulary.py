"""What a pack adds to the vocabulary of a run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from newslint.packs.files import read_fields, refuse_links_out
from newslint.packs.lists import named_list
from newslint.text.vocabulary import FILE, INDONESIAN, plain

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def added_words(pack: Traversable) -> Mapping[str, frozenset[str]]:
    """Return the words that a pack adds to lists of the vocabulary, by the names of the lists.

    Raises ``PackError`` for a list that the vocabulary does not have, and for phrases: words are looked up one by one.
    """
    file = pack.joinpath(*FILE.split("/"))
    if not file.is_file():
        return {}
    refuse_links_out(pack, (file,))
    fields = read_fields(file)
    fields.refuse_unknown(tuple(INDONESIAN))
    added = {name: named_list(fields, name) for name in fields.data}
    for name, words in added.items():
        phrase = next((word for word in sorted(words) if len(word.split()) != 1), None)
        if phrase is not None:
            raise fields.fail(f"{phrase!r} is not one word; give each word an entry of its own", name)
    return {name: plain(words) for name, words in added.items()}

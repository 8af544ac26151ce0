"""Writes to an index: articles with their paragraphs, and the bands that their texts are found by."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from struct import Struct

from newslint.corpus.copies.paragraphs import ArchivedParagraph
from newslint.corpus.copies.signatures import BANDS, digest, signatures
from newslint.corpus.copies.store import Index, band_key
from newslint.corpus.records import Article

_SIGNATURE = Struct(f"<{BANDS}I")
_HASH = Struct("<I")

ArticleParagraphs = tuple[Article, Sequence[ArchivedParagraph]]


def add_articles(index: Index, articles: Sequence[ArticleParagraphs]) -> int:
    """Add articles in one transaction, each in the place of an older state of it; return how many were new or changed.

    Their texts are found by all their words at once, and by most of them after ``merge_signatures``.
    """
    new: dict[int, ArchivedParagraph] = {}
    with index.transaction():
        added = sum(_add(index, article, paragraphs, new) for article, paragraphs in articles)
        rows = zip(new, signatures(one.passage.words for one in new.values()), strict=True)
        packed = ((text, _SIGNATURE.pack(*signature)) for text, signature in rows)
        index.database.executemany("INSERT INTO pending(text, signature) VALUES(?, ?)", packed)
    return added


def merge_signatures(index: Index) -> None:
    """Put the signatures of new texts into the sorted bands, one band a transaction; the last one forgets them.

    What is broken off is done again: a band takes no number twice.
    """
    if not index.is_unfinished():
        return
    (last,) = index.database.execute("SELECT MAX(text) FROM pending").fetchone()
    for band in range(BANDS):
        signed = index.database.execute("SELECT text, signature FROM pending WHERE text <= ?", (last,))
        # One band of all texts at a time: sixteen would fill the memory.
        keys = array(
            "q",
            (band_key(band, _HASH.unpack_from(signature, band * _HASH.size)[0]) | text for text, signature in signed),
        )
        with index.transaction():
            index.database.executemany("INSERT OR IGNORE INTO bands(key) VALUES(?)", ((key,) for key in sorted(keys)))
            if band == BANDS - 1:
                index.database.execute("DELETE FROM pending WHERE text <= ?", (last,))


def _add(
    index: Index, article: Article, paragraphs: Sequence[ArchivedParagraph], new: dict[int, ArchivedParagraph]
) -> bool:
    """Add an article, and to ``new`` the texts that the index did not hold; return False where it is there as it is."""
    execute = index.database.execute
    state = state_of(article)
    known = execute(
        "SELECT id, state FROM articles WHERE path = ? AND site = ? AND article = ?",
        (article.path, article.site, article.article),
    ).fetchone()
    if known and known[1] == state:
        return False
    if known:
        remove_article(index, known[0])
    words = sum(len(one.passage.words) for one in paragraphs)
    values = (
        article.article,
        article.source,
        article.path,
        article.site,
        article.section,
        article.author,
        article.date,
    )
    number = execute(
        "INSERT INTO articles(article, source, path, site, section, author, date, words, state) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, words, state),
    ).lastrowid
    places = [(number, one.position, _text(index, one, new)) for one in paragraphs]
    index.database.executemany("INSERT INTO places(article, position, text) VALUES(?, ?, ?)", places)
    return True


def _text(index: Index, paragraph: ArchivedParagraph, new: dict[int, ArchivedParagraph]) -> int:
    """Return the number of a text, which is added where it is new."""
    words = paragraph.passage.words
    key = digest(words)
    found = index.database.execute("SELECT id FROM texts WHERE digest = ?", (key,)).fetchone()
    if found:
        return int(found[0])
    values = (key, len(words), paragraph.passage.text)
    number = index.database.execute("INSERT INTO texts(digest, words, text) VALUES(?, ?, ?)", values).lastrowid or 0
    new[number] = paragraph
    return number


def state_of(article: Article) -> int:
    """Return a number that tells one state of an article from another."""
    return digest((article.text, article.source, article.section, article.author, article.date))


def remove_article(index: Index, number: int) -> None:
    """Take an article out; its texts stay, for others may hold them."""
    index.database.execute("DELETE FROM places WHERE article = ?", (number,))
    index.database.execute("DELETE FROM articles WHERE id = ?", (number,))

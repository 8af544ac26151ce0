"""Signatures: sixteen numbers a paragraph, of which two that have most of their words in common share at least one.

MinHash on the set of words, in bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3): 64
permutations in 16 bands find two paragraphs that share half of their words with a probability of 0.64, and 0.97 of
those that share two thirds. They only find candidates: what is a copy is decided word by word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newslint.analyses.repetition.normalization import normal_words
from newslint.errors import InputError

if TYPE_CHECKING:
    from types import ModuleType

PERMUTATIONS = 64
BANDS = 16
SEED = 1
HASH_BITS = 29
_BYTES = 4 * PERMUTATIONS // BANDS
_SPECIMEN = "DEPOK, (Antara) – “Harga naik 2,5%,” kata Ma’ruf; kurs $1 = Rp16.300 [1]. Suhu -5°C di ﬁnal, 3/4 Jum'at."
"""A text with all that the normal form treats in a way of its own."""


@lru_cache(maxsize=1)
def minhash() -> ModuleType:
    """Return the library of signatures. Raises ``InputError`` where it is not installed."""
    try:
        import rensa
    except ImportError:
        raise InputError(
            "copies across articles need the package rensa: install it with pip install 'newslint[corpus]'"
        ) from None
    module: ModuleType = rensa
    return module


def signatures(texts: Iterable[Sequence[str]]) -> list[tuple[int, ...]]:
    """Return the signatures of normal forms: one hash a band, each of ``HASH_BITS`` bits."""
    from struct import Struct
    from zlib import crc32

    words = [list(set(text)) for text in texts]
    if not words:
        return []
    pack = Struct(f"<{PERMUTATIONS}I").pack
    starts = range(0, 4 * PERMUTATIONS, _BYTES)
    rows: Any = minhash().RMinHash.digest_matrix_from_token_sets(words, PERMUTATIONS, SEED).to_rows()
    packed = (pack(*row) for row in rows)
    return [tuple(crc32(row[start : start + _BYTES]) >> 32 - HASH_BITS for start in starts) for row in packed]


def digest(words: Sequence[str]) -> int:
    """Return the digest of a normal form, a number of 64 bits with a sign: two paragraphs of one are the same."""
    from hashlib import blake2b

    return int.from_bytes(blake2b("\n".join(words).encode(), digest_size=8).digest(), "big", signed=True)


def form() -> str:
    """Return what the digests and signatures of an index depend on, for those of another newslint are no use."""
    words = normal_words(_SPECIMEN)
    return f"{digest(words):x}.{'.'.join(f'{part:x}' for part in signatures([words])[0][:4])}"

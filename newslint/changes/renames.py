"""Which new files of a change are former ones under another name: the same text, or half of it."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import BinaryIO

from newslint.errors import InputError
from newslint.files.regular_files import read_text

LEAST_SHARED = 0.5
"""Which share of the longer text two files have in common, line by line, where one is the other renamed."""
MOST_COMPARED = 1_000
"""How many files that are gone are looked through for a new one; of more, those of the same name."""
_COMMON_LINE = 20
"""A line in so many of the files that are gone tells nothing."""

Open = Callable[[str], BinaryIO]
"""Opens the content of a file that is named by its path."""


def former_names(
    new: Mapping[str, Collection[str]], gone: Mapping[str, str], open_new: Open, open_gone: Open
) -> dict[str, str]:
    """Return the former path of each new file that had one.

    ``new`` has the names that git gives to the content of each new file, ``gone`` that of each file that is gone.
    """
    found = _same(new, gone)
    rest = [path for path in new if path not in found]
    left = set(gone).difference(found.values())
    if rest and left:
        found.update(_alike(rest, sorted(_candidates(rest, left)), open_new, open_gone))
    return found


def _same(new: Mapping[str, Collection[str]], gone: Mapping[str, str]) -> dict[str, str]:
    """Return the new files whose content is that of a file that is gone, by preference of the same name."""
    by_blob: dict[str, list[str]] = defaultdict(list)
    for path, blob in gone.items():
        by_blob[blob].append(path)
    found = {}
    for path, blobs in new.items():
        left = next((by_blob[blob] for blob in blobs if by_blob.get(blob)), None)
        if left:
            former = next((one for one in left if _name(one) == _name(path)), left[0])
            left.remove(former)
            found[path] = former
    return found


def _candidates(new: Iterable[str], gone: Collection[str]) -> Iterable[str]:
    if len(gone) <= MOST_COMPARED:
        return gone
    names = {_name(path) for path in new}
    return [path for path in gone if _name(path) in names][:MOST_COMPARED]


def _alike(new: Iterable[str], gone: Iterable[str], open_new: Open, open_gone: Open) -> dict[str, str]:
    """Return the former paths of texts that were edited on the way, the most alike first."""
    holders: dict[int, list[tuple[str, int]]] = defaultdict(list)
    sizes = {}
    for path in gone:
        lines = _lines(open_gone, path)
        sizes[path] = lines.total()
        for line, size in lines.items():
            holders[line].append((path, size))
    scores = []
    for path in new:
        lines = _lines(open_new, path)
        shared: Counter[str] = Counter()
        for line, size in lines.items():
            holding = holders.get(line, ())
            for former, other in holding if len(holding) < _COMMON_LINE else ():
                shared[former] += min(size, other)
        longest = lines.total()
        scores += [(count / max(longest, sizes[former]), path, former) for former, count in shared.items()]
    return dict(_best(score for score in scores if score[0] >= LEAST_SHARED))


def _best(scores: Iterable[tuple[float, str, str]]) -> Iterator[tuple[str, str]]:
    """Yield pairs of new and former paths, each path in one of them."""
    taken: set[str] = set()
    used: set[str] = set()
    for _, path, former in sorted(scores, key=lambda score: (-score[0], *score[1:])):
        if path not in taken and former not in used:
            taken.add(path)
            used.add(former)
            yield path, former


def _lines(open_it: Open, path: str) -> Counter[int]:
    """Return the lines of a text, as numbers, each with the bytes that it has in all; none where it is no text."""
    lines: Counter[int] = Counter()
    try:
        with open_it(path) as stream:
            data = read_text(stream)
    except InputError:
        return lines
    for line in data.splitlines():
        if line.strip():
            lines[hash(line)] += len(line)
    return lines


def _name(path: str) -> str:
    return os.path.basename(path)

"""Which file that is gone a new one was, as far as the findings of both tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

Key = tuple[str, str]
"""Rule and content: what makes two findings of one file equal."""

SHARED = 2
"""How many findings two files of different names must share to count as one file that was renamed."""


def is_renamed(old: str, new: str, shared: int, most: int) -> bool:
    """Return whether two paths, each of them on one side alone, are taken for one file that was renamed.

    They share half of their findings at least, of which the file with more has ``most``: any number under the same
    name in another folder, ``SHARED`` at least under another name, for one usual finding in two files says little.
    """
    return 2 * shared >= most and shared >= (1 if file_name(old) == file_name(new) else SHARED)


def file_name(path: str) -> str:
    """Return the last part of a path with forward slashes."""
    return path.rpartition("/")[2]


class GoneFiles:
    """Files that are not there any more, by what was found in them; each can be taken once."""

    def __init__(self, files: Mapping[str, Mapping[Key, int]]) -> None:
        """``files`` has for each path how many findings of each key there were."""
        self._files = dict(files)
        # By file name and key, and by key alone (an empty name): a folder of thousands may have been renamed.
        self._holders: defaultdict[tuple[str, Key], dict[str, None]] = defaultdict(dict)
        for path, held in self._files.items():
            for key in held:
                self._holders[file_name(path), key][path] = None
                self._holders["", key][path] = None

    def take(self, path: str, own: Counter[Key], ran: Collection[str]) -> str:
        """Return the path that a new file had, or an empty string; ``own`` counts its findings, ``ran`` are its rules.

        The file that shares the most findings is taken, of several that share as many one of the same name.
        """
        _, former = max((self._best(path, own, ran, name) for name in (file_name(path), "")), key=lambda best: best[0])
        for key in self._files.pop(former, ()):
            del self._holders[file_name(former), key][former]
            del self._holders["", key][former]
        return former

    def _best(self, path: str, own: Counter[Key], ran: Collection[str], name: str) -> tuple[int, str]:
        """Return how many findings the file that shares the most has in common, and its path."""
        best, former = 0, ""
        total = left = own.total()
        seen: set[str] = set()
        for key in sorted(own, key=lambda key: len(self._holders.get((name, key), ()))):
            for candidate in self._holders.get((name, key), ()):
                if best >= left:  # what does not hold the keys before this one cannot share more
                    return best, former
                if candidate in seen:
                    continue
                seen.add(candidate)
                held = {one: count for one, count in self._files[candidate].items() if one[0] in ran}
                shared = sum(min(count, held.get(one, 0)) for one, count in own.items())
                if shared > best and is_renamed(candidate, path, shared, max(total, sum(held.values()))):
                    best, former = shared, candidate
            left -= own[key]
        return best, former

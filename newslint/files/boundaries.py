"""Where the checked tree ends: what links and relative paths in it must not lead out of."""

from __future__ import annotations

import os

GIT_FOLDER = ".git"
"""Inside the tree, but not of it: it may hold what the checkout was made with."""


def tree_of(folder: str) -> str:
    """Return the git work tree that a folder is in, or the folder itself where there is none; links resolved."""
    start = current = os.path.realpath(folder)
    while not os.path.exists(os.path.join(current, GIT_FOLDER)):
        parent = os.path.dirname(current)
        if parent == current:
            return start
        current = parent
    return current


def is_inside(path: str, tree: str) -> bool:
    """Return whether a path stands in ``tree``, which has its links resolved, once the path's are too."""
    real = os.path.realpath(path)
    if real != tree and not real.startswith(os.path.join(tree, "")):
        return False
    return GIT_FOLDER not in os.path.relpath(real, tree).split(os.sep)

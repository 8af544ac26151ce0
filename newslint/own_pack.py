"""Where newslint's own rules and word lists are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from newslint.errors import NewslintError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.abspath(__file__))


class OwnFile:
    """A file or folder of newslint's own pack; it answers what newslint asks of a ``Traversable``.

    A ``Path`` would do, but importing pathlib takes as long as starting the interpreter does.
    """

    def __init__(self, path: str) -> None:
        self._path = path

    def __str__(self) -> str:
        return self._path

    def __fspath__(self) -> str:
        return self._path

    def __truediv__(self, name: str) -> OwnFile:
        return OwnFile(os.path.join(self._path, name))

    @property
    def name(self) -> str:
        """The name without the folders above."""
        return os.path.basename(self._path)

    def joinpath(self, *names: str) -> OwnFile:
        """Return what stands in this folder under names of folders and a file."""
        return OwnFile(os.path.join(self._path, *names))

    def iterdir(self) -> Iterator[OwnFile]:
        """Yield what stands in this folder."""
        return map(self.__truediv__, os.listdir(self._path))

    def is_dir(self) -> bool:
        """Return whether this is a folder."""
        return os.path.isdir(self._path)

    def is_file(self) -> bool:
        """Return whether this is a file."""
        return os.path.isfile(self._path)

    def read_bytes(self) -> bytes:
        """Return what the file holds. Raises ``OSError``."""
        with open(self._path, "rb", buffering=0) as file:
            return file.read()

    def read_text(self, encoding: str = "utf-8") -> str:
        r"""Return the file as text, line ends as ``\n``. Raises ``OSError`` and ``UnicodeDecodeError``."""
        with open(self._path, encoding=encoding) as file:
            return file.read()


def own_pack() -> Traversable:
    """Return the folder of newslint's own pack."""
    return cast("Traversable", OwnFile(_folder()))


def is_checkout() -> bool:
    """Return whether newslint runs from a checkout, where its code may change at any time."""
    return os.path.dirname(_folder()) != _PACKAGE


def _folder() -> str:
    inside = os.path.join(_PACKAGE, "catalogue")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(_PACKAGE), "rules")


def checkout() -> Path:
    """Return the root of the checkout that newslint runs from. Raises ``NewslintError`` where it runs from none."""
    if not is_checkout():
        raise NewslintError(
            "newslint runs from the installed package {package}, not from a checkout; install the "
            "checkout as docs/contributing-code.md says",
            package=_PACKAGE,
        )
    from pathlib import Path  # who works on the checkout can wait for it

    return Path(_PACKAGE).parent

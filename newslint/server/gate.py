"""How much is checked at once: so many texts at a time, so many waiting, each for so long."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self, TypeVar

from newslint.errors import NewslintError

T = TypeVar("T")


class Busy(NewslintError):
    """So many requests wait already that this one is turned away; it may come again in a moment."""


class TooLong(NewslintError):
    """A text could not be checked within the time there is for one."""


class Gone(Exception):
    """Nobody waits for the answer any more."""


class RequestGate:
    """Lets ``most`` requests in, whose bodies are read and kept, and works on as many at a time as there are threads.

    A request is inside from ``async with`` on, before its body is read: so the memory that texts take is bounded. Work
    that takes longer than ``seconds`` is given up; its thread goes on until it is done, and no other takes its place.
    """

    def __init__(self, *, threads: int, most: int, seconds: float) -> None:
        self._threads = ThreadPoolExecutor(threads, "newslint-check")
        self._most = most
        self._seconds = seconds
        self._inside = 0

    async def __aenter__(self) -> Self:
        if self._inside >= self._most:
            raise Busy("the server is busy with other texts; try again in a moment")
        self._inside += 1
        return self

    async def __aexit__(self, *_: object) -> None:
        self._inside -= 1

    async def run(self, work: Callable[..., T], *arguments: Any, gone: Awaitable[None]) -> T:
        """Return what ``work`` returns, in a thread; what still waits for one is not begun once ``gone`` is done.

        Raises ``TooLong`` where there is no answer in time, and ``Gone`` where nobody waits for it.
        """
        working = asyncio.wrap_future(self._threads.submit(work, *arguments))
        left = asyncio.ensure_future(gone)
        both: set[asyncio.Future[Any]] = {working, left}
        try:
            await asyncio.wait(both, timeout=self._seconds, return_when=asyncio.FIRST_COMPLETED)
            if working.done():
                return working.result()
            if left.done():
                raise Gone
            raise TooLong("the text was not checked within {limit:.0f} s; send it in parts", limit=self._seconds)
        finally:
            working.cancel()
            left.cancel()

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)

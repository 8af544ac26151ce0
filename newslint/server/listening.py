"""The server itself: a socket of its own, told once it listens, and connections that cannot be kept open idly."""

from __future__ import annotations

import asyncio
import errno
import socket
from collections.abc import Callable
from typing import Any

from starlette.types import ASGIApp
from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from newslint.errors import NewslintError, reason

HEADER_SECONDS = 10
"""How long a connection may take to send the head of its first request."""
IDLE_SECONDS = 15
MOST_CONNECTIONS = 512
CLOSING_SECONDS = 2
"""How long answers that are under way may take when the server is told to end."""


def bound(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address; port 0 takes a free one. Raises ``NewslintError`` where none can."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            raise NewslintError(
                "port {port} is taken by another program, perhaps a newslint serve that runs already; "
                "choose another one with --port, or any free one with --port 0",
                port=str(port),
            ) from None
        raise NewslintError(
            "cannot listen on {host}, port {port}: {reason}", host=host, port=str(port), reason=reason(problem)
        ) from None


def server(application: ASGIApp, ready: Callable[[], None]) -> Server:
    """Return what answers requests on sockets, once it is ``run``; ``ready`` is called when it listens."""
    config = Config(
        application,
        http=_Protocol,
        ws="none",
        loop="asyncio",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=IDLE_SECONDS,
        timeout_graceful_shutdown=CLOSING_SECONDS,
    )
    return _Server(config, ready)


class _Server(Server):
    def __init__(self, config: Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


class _Protocol(H11Protocol):
    """HTTP, without patience for connections that never send a whole head: uvicorn waits for those for ever."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._impatience = asyncio.get_running_loop().call_later(HEADER_SECONDS, self._drop_if_silent)

    def _drop_if_silent(self) -> None:
        if self.cycle is None and not self.transport.is_closing():
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._impatience.cancel()
        super().connection_lost(exc)

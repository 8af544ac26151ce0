"""Who may ask, and what browsers may do with the answers: hosts, origins, headers, time."""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.types import Message as Event

from newslint.i18n import Message, localized

LOOPBACK = ("localhost", "127.0.0.1", "::1")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Hosts:
    """The names that the server answers to.

    A page elsewhere can have its own name lead to this machine (DNS rebinding), but then the browser sends that name.
    ``names`` are allowed beside those of the loopback; with ``any_address`` so are all numeric addresses, for which no
    name is looked up.
    """

    def __init__(self, names: Collection[str] = (), *, any_address: bool = False) -> None:
        self._names = frozenset(name.lower().strip("[]").rstrip(".") for name in (*LOOPBACK, *names))
        self._any_address = any_address

    def allows(self, host: str) -> bool:
        """Return whether a ``Host`` header, a name and perhaps a port, is one of the server's own."""
        try:
            name, _ = (parts := urlsplit(f"//{host}")).hostname, parts.port
        except ValueError:
            return False
        if not name or parts.netloc != host or "@" in host:
            return False
        return name.rstrip(".") in self._names or (self._any_address and _is_address(name))


class Guard:
    """Turns requests away that come by another name or from another page, and puts the headers on every answer.

    ``seconds`` is how long a whole request and its answer may take, slow readers included.
    """

    def __init__(self, app: ASGIApp, hosts: Hosts, language: str, seconds: float) -> None:
        self._app = app
        self._hosts = hosts
        self._language = language
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; scopes other than HTTP go on as they are, WebSockets are not taken."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        is_begun = False

        async def send_guarded(event: Event) -> None:
            nonlocal is_begun
            if event["type"] == "http.response.start":
                is_begun = True
                MutableHeaders(scope=event).update(HEADERS)
            await send(event)

        answer = self._refusal(Headers(scope=scope)) or self._app
        try:
            async with asyncio.timeout(self._seconds):
                await answer(scope, receive, send_guarded)
        except TimeoutError:
            if not is_begun:  # else the connection is closed, for whoever reads so slowly
                late = self._refused(503, Message("the request took longer than {limit:.0f} s", limit=self._seconds))
                await late(scope, receive, send_guarded)

    def _refusal(self, headers: Headers) -> Response | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self._hosts.allows(hosts[0]):
            return self._refused(403, Message("this server does not answer to that name (Host)"))
        origins = headers.getlist("origin")
        if any(urlsplit(one).netloc.lower() != hosts[0].lower() for one in origins):
            return self._refused(403, Message("pages of other sites may not use this server (Origin)"))
        return None

    def _refused(self, status: int, message: Message) -> Response:
        body = json.dumps({"error": localized(message, self._language)}, ensure_ascii=False)
        return Response(body, status, media_type="application/json")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True

"""The routes of the page and the service, and what each answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from newslint.errors import NewslintError
from newslint.i18n import Message
from newslint.server.checking import RequestChecks
from newslint.server.gate import Busy, Gone, RequestGate, TooLong
from newslint.server.openapi import WORD_FILE
from newslint.server.page import page, static_files
from newslint.server.requests import LONGEST_NAME, BadRequest, asked_language, check_request, language_of
from newslint.server.security import Guard, Hosts

GONE = 499
"""The status for those who went away before the answer, who never see it."""


class Limits(NamedTuple):
    """Bounds of what the server takes on: bytes of bodies, requests inside at once, and seconds."""

    text_bytes: int = 8_000_000
    file_bytes: int = 24_000_000
    threads: int = 2
    texts: int = 24
    files: int = 4
    check_seconds: float = 30
    body_seconds: float = 20
    request_seconds: float = 120


class BodyTooLarge(NewslintError):
    """A body is larger than the server takes."""


class BodyTooSlow(NewslintError):
    """A body does not come within the time there is for it."""


_STATUS: tuple[tuple[type[NewslintError], int], ...] = (
    (Busy, 503),
    (TooLong, 503),
    (BodyTooLarge, 413),
    (BodyTooSlow, 408),
    (NewslintError, 400),
)


def application(checking: RequestChecks, hosts: Hosts, limits: Limits | None = None) -> ASGIApp:
    """Return the application: the page at ``/``, and the service below ``/v1``."""
    service = _Service(checking, limits or Limits())
    routes = [
        Route("/", service.page),
        Route("/openapi.json", service.openapi),
        Route("/v1/check", service.check, methods=["POST"]),
        Route("/v1/docx", service.word, methods=["POST"]),
        Route("/v1/rules", service.rules),
        Route("/v1/text", service.text, methods=["POST"]),
        *(Route(f"/static/{name}", _file(data, kind)) for name, (data, kind) in static_files().items()),
    ]
    handlers: dict[Any, Any] = {
        NewslintError: service.told,
        HTTPException: service.http_error,
        Gone: service.nobody,
        Exception: service.unforeseen,
    }
    inside = Starlette(routes=routes, exception_handlers=handlers, lifespan=service.lifespan)
    return Guard(inside, hosts, checking.language, service.limits.request_seconds)


def _file(data: bytes, kind: str) -> Callable[[Request], Any]:
    async def answer(_: Request) -> Response:
        return Response(data, media_type=kind)

    return answer


class _Service:
    """What the routes answer."""

    def __init__(self, checking: RequestChecks, limits: Limits) -> None:
        self.limits = limits
        self._checking = checking
        self._texts = RequestGate(threads=limits.threads, most=limits.texts, seconds=limits.check_seconds)
        self._files = RequestGate(threads=1, most=limits.files, seconds=limits.check_seconds)

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        """Run until the server ends; then begin nothing more."""
        yield
        self._texts.close()
        self._files.close()

    async def page(self, request: Request) -> Response:
        """Answer with the page for editors."""
        return Response(page(self._language(request, "lang")), media_type="text/html")

    async def openapi(self, request: Request) -> Response:
        """Answer with the description of the service."""
        async with self._texts:
            return _json(await self._texts.run(self._checking.description, gone=_gone(request)))

    async def check(self, request: Request) -> Response:
        """Answer with the report on the text in the body."""
        async with self._texts:
            body = await self._body(request, self.limits.text_bytes)
            fallback = self._language(request)
            request.state.language = asked_language(body, fallback)
            asked = check_request(body, fallback)
            return _json(await self._texts.run(self._checking.check, asked, gone=_gone(request)))

    async def word(self, request: Request) -> Response:
        """Answer with a Word file of the text in the body, with comments."""
        async with self._texts:
            body = await self._body(request, self.limits.text_bytes)
            fallback = self._language(request)
            request.state.language = asked_language(body, fallback)
            asked = check_request(body, fallback)
            data = await self._texts.run(self._checking.word, asked, gone=_gone(request))
            return Response(data, media_type=WORD_FILE)

    async def rules(self, request: Request) -> Response:
        """Answer with all rules."""
        language = self._language(request)
        async with self._texts:
            return _json(await self._texts.run(self._checking.rules, language, gone=_gone(request)))

    async def text(self, request: Request) -> Response:
        """Answer with the words of the file in the body."""
        language = self._language(request)
        name = request.query_params.get("path", "")
        if not 0 < len(name) <= LONGEST_NAME:
            raise BadRequest("path: expected a file name of 1 to {most} characters", most=LONGEST_NAME)
        async with self._files:
            body = await self._body(request, self.limits.file_bytes)
            return _json(await self._files.run(self._checking.text_in, body, name, language, gone=_gone(request)))

    def told(self, request: Request, problem: NewslintError) -> Response:
        """Answer what went wrong in one sentence, in the language that was asked for."""
        status = next(status for kind, status in _STATUS if isinstance(problem, kind))
        headers = {"Retry-After": "1"} if status == 503 else {}
        language = getattr(request.state, "language", self._checking.language)
        return JSONResponse({"error": problem.localized(language)}, status, headers)

    def nobody(self, request: Request, problem: Exception) -> Response:
        """Answer those who went away: nobody reads it."""
        return Response(status_code=GONE)

    def unforeseen(self, request: Request, problem: Exception) -> Response:
        """Answer what nobody foresaw; the traceback goes to standard error."""
        error = NewslintError("something went wrong inside newslint; what it was is told where it runs")
        return JSONResponse({"error": error.localized(self._checking.language)}, 500)

    def http_error(self, request: Request, problem: HTTPException) -> Response:
        """Answer that there is no such page, or that it is asked for by another method."""
        sentences = {
            404: Message("there is nothing here; the page is at /, the service is described in /openapi.json"),
            405: Message("this address is asked in another way; see /openapi.json"),
        }
        sentence = sentences.get(problem.status_code, Message("the request cannot be answered"))
        error = NewslintError(sentence)
        body = {"error": error.localized(getattr(request.state, "language", self._checking.language))}
        return JSONResponse(body, problem.status_code, problem.headers)

    def _language(self, request: Request, key: str = "language") -> str:
        language = language_of(request.query_params.get(key, self._checking.language))
        request.state.language = language
        return language

    async def _body(self, request: Request, most: int) -> bytes:
        """Return a request's body. Raises ``BodyTooLarge`` before more of it is kept, and ``BodyTooSlow``."""
        too_large = BodyTooLarge("the text is larger than {most:,} bytes; send it in parts", most=most)
        told = request.headers.get("content-length", "")
        if told.isdecimal() and (len(told) > 15 or int(told) > most):
            raise too_large
        parts, size = [], 0
        try:
            async with asyncio.timeout(self.limits.body_seconds):
                async for part in request.stream():
                    size += len(part)
                    if size > most:
                        raise too_large
                    parts.append(part)
        except TimeoutError:
            limit = self.limits.body_seconds
            raise BodyTooSlow("the text did not arrive within {limit:.0f} s", limit=limit) from None
        except ClientDisconnect:
            raise Gone from None
        return b"".join(parts)


async def _gone(request: Request) -> None:
    """Return once whoever asked has gone away."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _json(text: str) -> Response:
    # A lone surrogate, which no UTF-8 can hold, becomes the escape that JSON has for it.
    return Response(text.encode("utf-8", "backslashreplace"), media_type="application/json")

"""What programs send, read with care: every mistake is one sentence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.errors import NewslintError, nearest_or_all
from newslint.i18n import LANGUAGES, Message

MOST_NAMES = 500
LONGEST_NAME = 500
"""Bounds of lists of rules and fingerprints, and of a file's name, which are kept longer than a request."""


class BadRequest(NewslintError):
    """A request is not one that the service understands."""


class RuleChoice(NamedTuple):
    """What a request chooses: the language of messages, and rules on top of the configuration's."""

    language: str
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class CheckRequest(NamedTuple):
    """A text to check, read as a file of the name ``path``; ``leave`` are fingerprints of findings not to be fixed."""

    text: str
    path: str
    fix: bool
    unsafe: bool
    leave: frozenset[str]
    choice: RuleChoice


def check_request(body: bytes, language: str) -> CheckRequest:
    """Return what a body asks for. Raises ``BadRequest``; ``language`` is used where the body names none."""
    given = _object(body)
    for key in given:
        if key not in _KINDS:
            raise BadRequest("unknown key {key!r}{hint}", key=key, hint=nearest_or_all(key, _KINDS))
    if "text" not in given:
        raise BadRequest("the key 'text' is missing: it holds the text to check")
    text, path = _value(given, "text", ""), _value(given, "path", "naskah.txt")
    if not 0 < len(path) <= LONGEST_NAME:
        raise BadRequest("path: expected a file name of 1 to {most} characters", most=LONGEST_NAME)
    chosen = language_of(_value(given, "language", language))
    choice = RuleChoice(chosen, _names(given, "extend_select"), _names(given, "ignore"))
    fix, unsafe = _value(given, "fix", False), _value(given, "unsafe_fixes", False)
    if unsafe and not fix:
        raise BadRequest('unsafe_fixes: goes with "fix": true only')
    return CheckRequest(text, path, fix, unsafe, frozenset(_names(given, "leave")), choice)


def asked_language(body: bytes, fallback: str) -> str:
    """Return the language that a body asks for, whatever else is wrong with it."""
    try:
        given = _object(body)
    except BadRequest:
        return fallback
    return given["language"] if given.get("language") in LANGUAGES else fallback


def language_of(name: str) -> str:
    """Return the language of a name. Raises ``BadRequest`` where newslint does not speak it."""
    if name not in LANGUAGES:
        raise BadRequest("language: there is no {name!r}{hint}", name=name, hint=nearest_or_all(name, LANGUAGES))
    return name


_KINDS: Mapping[str, tuple[type, str]] = {
    "text": (str, Message("a text")),
    "path": (str, Message("a text")),
    "language": (str, Message("a text")),
    "fix": (bool, Message("true or false")),
    "unsafe_fixes": (bool, Message("true or false")),
    "extend_select": (list, Message("a list of names")),
    "ignore": (list, Message("a list of names")),
    "leave": (list, Message("a list of fingerprints")),
}


def _object(body: bytes) -> dict[str, Any]:
    try:
        given = json.loads(body.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadRequest("the body is not UTF-8 text") from None
    except (ValueError, RecursionError) as problem:
        where = f"{problem.lineno}:{problem.colno}" if isinstance(problem, json.JSONDecodeError) else ""
        message = Message("the body is not JSON, at {where}", where=where) if where else Message("the body is not JSON")
        raise BadRequest(message) from None
    if not isinstance(given, dict):
        raise BadRequest("the body holds no JSON object; send one such as {example}", example='{"text": "…"}')
    return given


def _value(given: Mapping[str, Any], key: str, missing: Any) -> Any:
    value = given.get(key, missing)
    kind, words = _KINDS[key]
    if not isinstance(value, kind):
        raise BadRequest("{key}: expected {kind}", key=key, kind=words)
    return value


def _names(given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    names = _value(given, key, [])
    if len(names) > MOST_NAMES or not all(isinstance(name, str) and 0 < len(name) <= LONGEST_NAME for name in names):
        raise BadRequest("{key}: expected at most {most} names, none of them empty", key=key, most=MOST_NAMES)
    return tuple(sorted(set(names)))

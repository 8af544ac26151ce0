"""The description of the service for programs: OpenAPI 3.1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newslint import __version__
from newslint.i18n import LANGUAGES
from newslint.server.requests import LONGEST_NAME, MOST_NAMES

Schema = dict[str, Any]

WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def document(suffixes: Sequence[str], names: Sequence[str]) -> Schema:
    """Return the description: what can be asked, and what is answered.

    ``suffixes`` are the endings of the names of files that can be read, ``names`` those of all rules and families.
    """
    path = {**_NAME, "pattern": rf"[^./]\.({'|'.join(re.escape(suffix[1:]) for suffix in suffixes)})$"}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "newslint",
            "version": __version__,
            "description": "Checks Indonesian news text. Offsets count code points from 0, ranges are half-open.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {
            "/v1/check": {"post": _check()},
            "/v1/docx": {"post": _word()},
            "/v1/rules": {"get": _rules()},
            "/v1/text": {"post": _text(path)},
        },
        "components": {"schemas": _schemas(path, names)},
    }


def _check() -> Schema:
    return {
        "operationId": "check",
        "summary": "Check a text, and mend it where that is asked for",
        "requestBody": {"required": True, "content": _json("CheckRequest")},
        "responses": _responses("Report", 400, 403, 408, 413, 503),
    }


def _word() -> Schema:
    file = {WORD_FILE: {"schema": {"type": "string", "format": "binary"}}}
    responses = _responses("Report", 400, 403, 408, 413, 503)
    return {
        "operationId": "docx",
        "summary": "A Word file of a text, with a comment on each finding but those to be left alone",
        "requestBody": {"required": True, "content": _json("CheckRequest")},
        "responses": {**responses, "200": {"description": "The file", "content": file}},
    }


def _rules() -> Schema:
    return {
        "operationId": "rules",
        "summary": "All rules, in words",
        "parameters": [_LANGUAGE],
        "responses": _responses("Rules", 400, 403, 503),
    }


def _text(path: Schema) -> Schema:
    query = {
        "name": "path",
        "in": "query",
        "required": True,
        "description": "The file's name; its ending tells how it is read",
        "schema": path,
    }
    body = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    return {
        "operationId": "text",
        "summary": "The words of a file, such as a Word file",
        "parameters": [query, _LANGUAGE],
        "requestBody": {"required": True, "content": body},
        "responses": _responses("Text", 400, 403, 408, 413, 503),
    }


def _responses(good: str, *statuses: int) -> Schema:
    told = {
        400: "What is wrong with the request",
        403: "Asked by another name (Host) or from another site (Origin)",
        408: "The body did not arrive in time",
        413: "The body is too large",
        503: "Busy, or the text takes too long; Retry-After tells when to try again",
    }
    bad = {str(status): {"description": told[status], "content": _json("Error")} for status in statuses}
    return {"200": {"description": "The answer", "content": _json(good)}, **bad}


def _json(name: str) -> Schema:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _object(required: str, further: Schema | None = None, **properties: Schema) -> Schema:
    """Return the schema of an object; ``required`` are the names of what is always there."""
    properties = {**properties, **(further or {})}
    return {"type": "object", "required": required.split(), "properties": properties}


def _list(items: Schema, **more: Any) -> Schema:
    return {"type": "array", "items": items, **more}


_STRING: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_BOOLEAN: Schema = {"type": "boolean", "default": False}
_NAME: Schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
_LANGUAGES: Schema = {"type": "string", "enum": list(LANGUAGES)}
_LANGUAGE: Schema = {
    "name": "language",
    "in": "query",
    "description": "The language of words and messages; that of the server's configuration where it is left out",
    "schema": _LANGUAGES,
}
_SEVERITY: Schema = {"type": "string", "enum": ["error", "warning", "info"]}
_SAFETY: Schema = {"type": "string", "enum": ["safe", "unsafe", "display"]}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _schemas(path: Schema, names: Sequence[str]) -> Schema:
    rules = _list({"type": "string", "enum": list(names)}, maxItems=MOST_NAMES)
    asked = _object(
        "text",
        text={"type": "string", "description": "The text to check"},
        path={**path, "default": "naskah.txt", "description": "A file name: its ending tells how the text is read"},
        language=_LANGUAGES,
        fix={**_BOOLEAN, "description": "Apply the safe fixes; the findings are those that are left"},
        unsafe_fixes={**_BOOLEAN, "description": "Apply unsafe fixes as well; with fix only"},
        extend_select={**rules, "description": "Rules and families to run as well, such as optional ones"},
        ignore={**rules, "description": "Rules and families not to run"},
        leave={**_list(_NAME, maxItems=MOST_NAMES), "description": "Fingerprints of findings that are not to be fixed"},
    )
    no_unsafe = {"properties": {"unsafe_fixes": {"const": False}}}
    fixing = {"properties": {"fix": {"const": True}}, "required": ["fix"]}
    return {
        "Error": _object("error", error={"type": "string", "description": "One sentence for people"}),
        "CheckRequest": {**asked, "additionalProperties": False, "anyOf": [no_unsafe, fixing]},
        **_report_schemas(),
        **_rule_schemas(),
        "Text": _object("text path", text=_STRING, path=_STRING),
    }


def _report_schemas() -> Schema:
    counts = {"type": "object", "additionalProperties": _COUNT}
    numbers = dict.fromkeys(("files", "findings", "suppressed", "baselined", "untouched", "fixed"), _COUNT)
    place = _object("line column offset", line=_COUNT, column=_COUNT, offset=_COUNT)
    edit = _object("start end text", start=_COUNT, end=_COUNT, text=_STRING)
    return {
        "Report": _object(
            "schema newslint findings suppressed failures summary words headline notes",
            schema={"const": 1},
            newslint=_STRING,
            findings=_list(_ref("Finding")),
            suppressed=_list(_ref("Finding")),
            failures=_list(_object("path message", path=_STRING, message=_STRING)),
            summary=_object(
                " ".join((*numbers, "by_rule", "by_severity")), numbers, by_rule=counts, by_severity=counts
            ),
            words={**_COUNT, "description": "How many words were read"},
            headline=_or_null(_STRING),
            notes=_list(_STRING),
            fixed={"type": "string", "description": "The mended text, where fix was asked for"},
        ),
        "Finding": _object(
            "path rule severity message start end excerpt fingerprint fix related",
            {"fix": _or_null(_ref("Fix")), "record": _COUNT, "url": _STRING},
            path=_STRING,
            rule=_STRING,
            severity=_SEVERITY,
            message=_STRING,
            start=_ref("Place"),
            end=_ref("Place"),
            excerpt=_STRING,
            fingerprint=_STRING,
            related=_list(_object("path start message", path=_STRING, start=_ref("Place"), message=_STRING)),
        ),
        "Fix": _object("title safety edits", title=_STRING, safety=_SAFETY, edits=_list(edit)),
        "Place": place,
    }


def _rule_schemas() -> Schema:
    span = _list(_COUNT, minItems=2, maxItems=2)
    bad = _object("text spans fixed", text=_STRING, spans=_list(span), fixed=_or_null(_STRING))
    return {
        "Rules": _object(
            "schema families rules",
            schema={"const": 1},
            families={"type": "object", "additionalProperties": _STRING},
            rules=_list(_ref("Rule")),
        ),
        "Rule": _object(
            "id family severity status on summary why fix bad good",
            id=_STRING,
            family=_STRING,
            severity=_SEVERITY,
            status={"type": "string", "enum": ["stable", "optional", "preview"]},
            on={"type": "boolean", "description": "Whether it runs unless the request says otherwise"},
            summary=_STRING,
            why=_STRING,
            fix=_or_null(_SAFETY),
            bad=_list(bad),
            good=_list(_STRING),
        ),
    }

"""Examples in rule files: texts whose reported spans stand between ⟦ and ⟧."""

from __future__ import annotations

from typing import Any

from newslint.errors import nearest, one_line
from newslint.i18n import Message
from newslint.packs.yaml_text import Fields, describe, is_scalar
from newslint.rule import Example

EXAMPLE_KEYS = ("text", "fixed", "as", "published")
OPEN, CLOSE = "⟦", "⟧"


def read_examples(fields: Fields, key: str) -> tuple[Example, ...]:
    """Return the examples under ``key`` (``bad`` or ``good``).

    Raises the fields' error where marks do not pair, a bad example marks nothing, or a good one marks something.
    """
    values = fields.data.get(key, [])
    if not isinstance(values, list):
        raise fields.fail(Message("expected a list of examples, found {found}", found=describe(values)), key)
    return tuple(_example(fields, key, index, value) for index, value in enumerate(values))


def _example(fields: Fields, key: str, index: int, value: Any) -> Example:
    fixed, reader = None, "plain"
    published: tuple[str, ...] = ()
    if isinstance(value, dict):
        inner = Fields(value, fields.text, fields.name, fields.error, (*fields.path, key, index))
        if len(value) == 1 and not nearest(next(iter(value)), EXAMPLE_KEYS) and "text" not in value:
            name = next(iter(value))
            raise inner.fail(
                Message("this reads as the key {name!r}; an example that holds ': ' must stand in quotes", name=name)
            )
        inner.refuse_unknown(EXAMPLE_KEYS)
        marked = inner.text_of("text")
        fixed = inner.text_of("fixed") if "fixed" in value else None
        reader = inner.text_of("as", reader)
        published = inner.texts_of("published") if "published" in value else ()
    elif isinstance(value, str):
        marked = value
    else:
        advice = Message("; put it in quotes") if is_scalar(value) else ""
        raise fields.fail(
            Message("expected an example text, found {found}{advice}", found=describe(value), advice=advice), key, index
        )
    try:
        text, spans = unmark(marked)
    except ValueError as problem:
        raise fields.fail(one_line(problem), key, index) from None
    if key == "bad" and not spans:
        raise fields.fail(
            Message("a bad example must mark what is reported with {open} and {close}", open=OPEN, close=CLOSE),
            key,
            index,
        )
    if key == "good" and spans:
        raise fields.fail(Message("a good example marks nothing"), key, index)
    return Example(text, spans, fixed, reader, published)


def unmark(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a marked text without its marks, and the code point ranges they stood around.

    Marks may nest; ranges come in order of their start. Raises ``ValueError`` where marks do not pair.
    """
    parts: list[str] = []
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    length = 0
    for character in marked:
        if character == OPEN:
            opened.append(length)
        elif character == CLOSE:
            if not opened:
                raise ValueError(Message("a {close} has no {open} before it", close=CLOSE, open=OPEN))
            spans.append((opened.pop(), length))
        else:
            parts.append(character)
            length += 1
    if opened:
        raise ValueError(Message("a {open} has no {close} behind it", open=OPEN, close=CLOSE))
    return "".join(parts), tuple(sorted(spans))


def mark(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """Return ``text`` with ⟦ ⟧ around each range, for showing what was found."""
    marks: list[tuple[int, int, str]] = []
    for start, end in spans:
        # At one place, what ends is marked before what begins.
        marks.extend([(start, 1, OPEN), (end, 0, CLOSE)] if start < end else [(start, 2, OPEN + CLOSE)])
    marks.sort()
    parts: list[str] = []
    last = 0
    for offset, _, character in marks:
        parts.extend((text[last:offset], character))
        last = offset
    return "".join((*parts, text[last:]))

"""The paragraphs of a Word document in reading order, those of tables included, each with its words and its kind.

Words that were deleted under change tracking are left out, words that were inserted are in. Footnotes, endnotes,
headers and footers follow the text, so that its paragraphs are numbered as Word shows them. Comments, text boxes and
pictures are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.errors import InputError
from newslint.readers.docx.stories import Story, stories

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "instrText", "delText", "drawing", "pict", "object", "rt", "pPr", "rPr", "sdtPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"}
_WORDS = {
    f"{_W}br": " ",
    f"{_W}cr": " ",
    f"{_W}tab": " ",
    f"{_W}ptab": " ",
    f"{_W}noBreakHyphen": "-",
}
_ON_ONE_LINE = {ord(sign): " " for sign in "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
_KINDS = (
    ("title", "title"),
    ("subtitle", "heading"),
    ("heading", "heading"),
    ("list", "list-item"),
    ("quote", "quote"),
    ("intense quote", "quote"),
    ("caption", "caption"),
    ("toc", ""),
    ("index", ""),
    ("table of", ""),
)
"""How the names of Word's own styles begin, and the kinds of their paragraphs; directories are no text."""
MOST_PARAGRAPHS = 100_000
MOST_BASES = 20
"""How many styles may be based on each other before a circle is suspected; Word itself allows fewer."""


class WordParagraph(NamedTuple):
    """The words of a paragraph, on one line, and its kind of block; empty where it is no text of the article.

    ``element`` is its place in the XML of ``story``.
    """

    words: str
    kind: str
    element: Any
    story: Story


class WordPiece(NamedTuple):
    """Words of a paragraph that stand in one element; those of an element that is no text are one sign."""

    element: Any
    words: str


def paragraphs(document: WordDocument) -> Iterator[WordParagraph]:
    """Yield every paragraph of the text, empty ones included, so that they can be counted as Word shows them.

    Raises ``InputError`` where there are none, or far more than an article can have.
    """
    if document.element.tag != f"{_W}document":
        raise InputError("this file has the form of a Word file, but what is in it is no Word document")
    if document.element.body is None:
        raise InputError("this is a Word file without a body")
    kinds = _kinds_of_styles(document)
    number = 0
    for story in stories(document):
        for paragraph, in_table in _elements(story.element):
            number += 1
            if number > MOST_PARAGRAPHS:
                raise InputError(
                    "the file has more than {most:,} paragraphs, too many for an article", most=MOST_PARAGRAPHS
                )
            kind = story.kind or _kind(paragraph, kinds, in_table=in_table)
            yield WordParagraph("".join(piece.words for piece in pieces(paragraph)), kind, paragraph, story)


def _kind(paragraph: Any, kinds: dict[str, str], *, in_table: bool) -> str:
    kind = kinds.get(_value(paragraph, f"{_W}pPr/{_W}pStyle"), "paragraph")
    if kind == "paragraph" and paragraph.find(f"{_W}pPr/{_W}numPr") is not None:
        kind = "list-item"
    return "cell" if in_table and kind == "paragraph" else kind


def _elements(body: Any) -> Iterator[tuple[Any, bool]]:
    """Yield the paragraphs below an element in reading order, and whether each stands in a table."""
    open_elements = [(child, False) for child in reversed(body)]
    while open_elements:
        element, in_table = open_elements.pop()
        if element.tag == f"{_W}p":
            yield element, in_table
        elif element.tag not in _SKIPPED and isinstance(element.tag, str):
            inside = in_table or element.tag == f"{_W}tbl"
            open_elements.extend((child, inside) for child in reversed(element))


def pieces(paragraph: Any) -> Iterator[WordPiece]:
    """Yield the words of a paragraph, in order and on one line: a line break inside it is a space."""
    open_elements = [paragraph]
    while open_elements:
        element = open_elements.pop()
        if element.tag == f"{_W}t":
            if element.text:
                yield WordPiece(element, element.text.translate(_ON_ONE_LINE))
        elif element.tag in _WORDS:
            yield WordPiece(element, _WORDS[element.tag])
        elif element.tag not in _SKIPPED and not _is_hidden(element):
            open_elements.extend(reversed(element))


def _is_hidden(element: Any) -> bool:
    """Return whether an element is a run of words that are neither shown nor printed."""
    return element.tag == f"{_W}r" and element.find(f"{_W}rPr/{_W}vanish") is not None


def _kinds_of_styles(document: WordDocument) -> dict[str, str]:
    """Return the kinds of the paragraphs of each style, by the style's id; those that are plain are left out."""
    styles = {
        style.get(f"{_W}styleId", ""): (
            _value(style, f"{_W}name").casefold(),
            _value(style, f"{_W}basedOn"),
        )
        for style in document.styles.element.iterfind(f"{_W}style")
    }
    kinds = {}
    for identifier in styles:
        base = identifier
        for _ in range(MOST_BASES):
            name, above = styles.get(base, ("", ""))
            kind = next((kind for beginning, kind in _KINDS if name.startswith(beginning)), None)
            if kind is not None:
                kinds[identifier] = kind
                break
            base = above
    return kinds


def _value(element: Any, path: str) -> str:
    """Return the value of the setting at a path below an element, or nothing."""
    found = element.find(path)
    return str(found.get(f"{_W}val", "")) if found is not None else ""

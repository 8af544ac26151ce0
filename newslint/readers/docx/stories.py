"""The stories of a Word document: its text, and what stands in parts of its own: notes, headers and footers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.errors import InputError, one_line

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BODY = "body"
_PARTS = (("footnotes", "footnote"), ("endnotes", "footnote"), ("header", "cell"), ("footer", "cell"))
"""The parts that are read behind the text, by the last word of their relation to it, and the kind of their blocks.

Headers and footers stand beside running text as cells do: what they share with it is no copy.
"""


class Story(NamedTuple):
    """A run of paragraphs: ``name`` tells which, ``kind`` the kind of its blocks, empty where styles tell that.

    ``part`` is the part of the package that it stands in, ``element`` its place in the XML of that part.
    """

    name: str
    kind: str
    part: Any
    element: Any

    @property
    def is_on_each_page(self) -> bool:
        """Whether it is a header or a footer."""
        return self.name in ("header", "footer")


def stories(document: WordDocument) -> Iterator[Story]:
    """Yield the stories of a document, its text first."""
    yield Story(BODY, "", document.part, document.element.body)
    related = [relation for relation in document.part.rels.values() if not relation.is_external]
    for name, kind in _PARTS:
        parts = {one.target_part for one in related if one.reltype.rpartition("/")[2] == name}
        for part in sorted(parts, key=lambda part: str(part.partname)):
            yield Story(name, kind, part, _element(part))


def _element(part: Any) -> Any:
    """Return the root of a part's XML; python-docx reads that of some parts, and leaves others as bytes."""
    if hasattr(part, "element"):
        return part.element
    from docx.oxml import parse_xml

    try:
        return parse_xml(part.blob)
    except (SyntaxError, ValueError) as problem:  # lxml's error of syntax is one of Python's
        what = f"{type(problem).__name__}: {one_line(problem)}"
        raise InputError("this is no Word file that can be read ({what})", what=what) from None

"""WordPress: the posts and pages of an export (WXR), read as a stream of XML that anybody may have written.

Memory holds one post. Document types and with them entities, which can stand for gigabytes, are refused. Posts that are
in the bin, or that WordPress itself has begun and nobody saved, are no articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from newslint.corpus.addresses import BLOCK, unpacked
from newslint.corpus.parts import FilePiece
from newslint.corpus.records import LONGEST_TEXT, Article, Layout, Rejected, article_from
from newslint.errors import InputError
from newslint.i18n import Message

TYPES = ("post", "page")
NO_ARTICLES = ("trash", "auto-draft", "inherit")
DEEPEST = 50
"""How deep the elements of an export may stand inside each other."""
_PARAGRAPHS = re.compile(r"<p[\s>]|<!-- wp:", re.IGNORECASE)
_WORDPRESS = "http://wordpress.org/export/"
_FIELDS = {
    "title": "title",
    "link": "url",
    "guid": "guid",
    "http://purl.org/dc/elements/1.1/ creator": "author",
    "http://purl.org/rss/1.0/modules/content/ encoded": "text",
    "post_id": "post_id",
    "post_date": "date",
    "post_type": "type",
    "status": "status",
}
"""The elements of a post that are read, without WordPress's own namespace, which tells a version."""


def pieces(path: str, name: str) -> Iterator[FilePiece]:
    """Yield the file: where a post begins is known only to who reads it from the start."""
    yield FilePiece(path)


def read(piece: FilePiece, layout: Layout) -> Iterator[Article | Rejected]:
    """Yield the article of each post. Raises ``InputError`` for what is no XML, or has a document type."""
    export = _Export()
    with unpacked(piece.path) as stream:
        number = 0
        while True:
            data = stream.read(BLOCK)
            for post in export.feed(data):
                found = _article(post, Layout(form=layout.form), piece.path, number)
                if found:
                    yield found
                number += 1
            if export.problem:
                raise InputError(export.problem)
            if not data:
                return


def _article(post: dict[str, object], layout: Layout, path: str, number: int) -> Article | Rejected | None:
    """Return the article of a post, or why there is none; None for what is no article."""
    if post.get("type", "post") not in TYPES or post.get("status") in NO_ARTICLES:
        return None
    try:
        if problem := post.get("problem"):
            raise InputError(str(problem) if not isinstance(problem, Message) else problem)
        # Posts of the old editor have no paragraphs but lines: WordPress makes them when it shows the page.
        form = "html" if _PARAGRAPHS.search(str(post.get("text", ""))) else "markdown"
        return article_from({"text": "", **post}, layout, path, number, form)
    except InputError as problem:
        return Rejected(f"{path}#{number}", path, Message("post {number}: {problem}", number=number, problem=problem))


class _Export:
    """The posts of an export, as its bytes come; ``problem`` is why the rest of them cannot be read."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.EntityDeclHandler = self._refuse
        self._depth = 0
        self._depth_of_post = 0
        self._post: dict[str, object] | None = None
        self._field = ""
        self._words: list[str] = []
        self._size = 0
        self._ready: list[dict[str, object]] = []
        self.problem = ""

    def feed(self, data: bytes) -> list[dict[str, object]]:
        """Return the posts that end in the next bytes, or in those before what is wrong; no bytes are the end."""
        try:
            self._parser.Parse(data, not data)
        except expat.ExpatError as problem:
            self.problem = Message(
                "line {line}: not well-formed XML ({what}); nothing behind it is read",
                line=problem.lineno,
                what=expat.ErrorString(problem.code),
            )
        except InputError as problem:
            self.problem = problem.message
        ready, self._ready = self._ready, []
        return ready

    def _refuse(self, *_: object) -> None:
        raise InputError("a document type or an entity is declared here, which no export of WordPress does; not read")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise InputError("nested more than {deepest} deep", deepest=DEEPEST)
        if name == "item" and self._post is None:
            self._post, self._size, self._depth_of_post = {}, 0, self._depth
        elif self._depth == self._depth_of_post + 1 and self._post is not None:
            own = name.rpartition(" ")[2] if name.startswith(_WORDPRESS) else name
            is_section = name == "category" and attributes.get("domain") == "category"
            self._field = "section" if is_section else _FIELDS.get(own, "")
            self._words = []

    def _text(self, words: str) -> None:
        if self._field and self._post is not None:
            self._size += len(words)
            if self._size <= LONGEST_TEXT:
                self._words.append(words)
            else:
                self._words = []
                self._post["problem"] = Message("longer than {most:,} characters", most=LONGEST_TEXT)

    def _end(self, name: str) -> None:
        self._depth -= 1
        if self._post is None:
            return
        if self._depth < self._depth_of_post:
            self._ready.append(self._post)
            self._post = None
        elif self._depth == self._depth_of_post and self._field:
            self._post.setdefault(self._field, "".join(self._words))
            self._field = ""

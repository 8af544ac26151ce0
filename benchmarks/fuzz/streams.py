"""Makes random files that are no text: records of articles, and Word files, well-formed and broken."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import escape
from random import Random

from benchmarks.fuzz.articles import Articles

BROKEN_SHARE = 0.15
_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RUNS = ("<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:rPr><w:b/></w:rPr>", "<w:footnoteReference w:id='1'/>", "")
_AROUND = (
    ("", ""),
    ("", ""),
    ("<w:ins w:id='1'>", "</w:ins>"),
    ("<w:del w:id='2'>", "</w:del>"),
    ("<w:hyperlink>", "</w:hyperlink>"),
    ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
)


class Streams:
    """Random files of bytes, made of random articles."""

    def __init__(self, random: Random, articles: Articles) -> None:
        self._random = random
        self._articles = articles

    def jsonl(self) -> bytes:
        """Return lines of records, some of which hold no article."""
        random = self._random
        lines = [self._record() for _ in range(random.randint(1, 4))]
        if random.random() < BROKEN_SHARE:
            lines.insert(0, random.choice(("", "{", "[]", "3", '{"text": 1}', '{"title": "a"}', '"\\ud800"', "\x00")))
        end = random.choice(("\n", "\n", "\r\n"))
        data = (end.join(lines) + random.choice(("", end))).encode("utf-8", "surrogatepass")
        return random.choice((b"", b"", b"", b"\xef\xbb\xbf")) + (self._spoilt(data))

    def word(self) -> bytes:
        """Return a Word file."""
        random = self._random
        body = "".join(self._paragraph() for _ in range(random.randint(1, 5)))
        if random.random() < 0.2:
            body += f"<w:tbl><w:tr><w:tc>{self._paragraph()}</w:tc><w:tc>{self._paragraph()}</w:tc></w:tr></w:tbl>"
        parts = {
            "[Content_Types].xml": f"<Types xmlns='{_PACKAGE}/content-types'>"
            "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
            f"<Override PartName='/word/document.xml' ContentType='{_TYPE}'/></Types>",
            "_rels/.rels": f"<Relationships xmlns='{_PACKAGE}/relationships'><Relationship Id='r1' "
            f"Type='{_OFFICE}/officeDocument' Target='word/document.xml'/></Relationships>",
            "word/document.xml": f"<w:document xmlns:w='{_WORD}'><w:body>{body}</w:body></w:document>",
        }
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as package:
            for name, words in parts.items():
                package.writestr(name, words)
        return self._spoilt(file.getvalue())

    def _record(self) -> str:
        random = self._random
        make = random.choice((self._articles.plain, self._articles.plain, self._articles.markdown))
        record: dict[str, object] = {random.choice(("text", "content", "body")): make()}
        if random.random() < 0.3:
            record["title"] = make()[:60]
        return json.dumps(record, ensure_ascii=random.random() < 0.3)

    def _paragraph(self) -> str:
        random = self._random
        words = escape(_NO_XML.sub("", self._articles.plain()))
        style = random.choice(("", "", "<w:pPr><w:pStyle w:val='Heading1'/></w:pPr>"))
        before, after = random.choice(_AROUND)
        cut = random.randint(0, len(words))
        while cut < len(words) and "&" in words[max(0, cut - 6) : cut]:  # not amid a reference
            cut += 1
        runs = "".join(
            f"<w:r>{random.choice(_RUNS)}<w:t xml:space='preserve'>{part}</w:t></w:r>"
            for part in (words[:cut], words[cut:])
        )
        return f"<w:p>{style}{before}{runs}{after}</w:p>"

    def _spoilt(self, data: bytes) -> bytes:
        """Return bytes with some changed, now and then."""
        random = self._random
        if random.random() >= BROKEN_SHARE or not data:
            return data
        start = random.randrange(len(data))
        return (
            data[:start] + random.choice((b"", b"\xff", b"\x00", data[:9])) + data[start + random.choice((0, 1, 40)) :]
        )

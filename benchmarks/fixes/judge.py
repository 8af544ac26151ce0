"""Judges what a fix took out of an article as a reader would: furniture, or a copy of what still stands there.

The words here are a reader's, not those of newslint's rules: what a page invites to, and what it is made of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from itertools import groupby

from benchmarks.fixes.changes import Change, changes
from benchmarks.fixes.inventory import EMPTY_HEADING, HTML, Inventory, family, inventory, references_of

FURNITURE, COPY, HARM = "furniture", "copy", "harm"
"""What a deleted stretch is."""

LONGEST = 300
"""Code points of the longest line of furniture."""
INVITATION = re.compile(
    r"\W*(?:\d+\. )?(?:yuk,? |ayo,? )?(?:baca|simak|lihat|tonton|saksikan|dengarkan|cek|dapatkan|temukan|klik|buka|"
    r"lanjut(?:kan)?|bersambung|berlanjut|kembali|read|see|watch|rate|tulis|berikan|pilihan|terkait|artikel|berita|"
    r"video|infografis|podcast|related|recommended|next|menarik)\b.{0,70}?(?:juga|pula|video|live|foto|galeri|artikel|"
    r"berita|arsip|infografis|podcast|selengkapnya|selanjutnya|berikutnya|lanjutan|membaca|halaman|laman|sini|editor|"
    r"redaksi|dibaca|article|story|stories|also|more|[:：>»])",
    re.IGNORECASE,
)
"""How a line begins that leads away: an invitation, and to what."""
LEADS_ON = re.compile(
    r"\W*(?:(?:selengkapnya|selanjutnya|berikutnya|sebelumnya)(?: di halaman \w+)?|terpopuler|dilarang\b.*|"
    r"(?:berita|artikel|foto|video|topik) (?:terkait|lainnya|terkait lainnya))\W*",
    re.IGNORECASE,
)
"""What stands alone on such a line."""
PAGE_WORDS = frozenset(
    "ad ads advertisement advertising advertorial scroll to continue resume with content iklan image halaman "
    "laman page hal dari of selanjutnya berikutnya sebelumnya next tweet share shares facebook twitter whatsapp "
    "telegram google plus email copy link successfully copied linkedin path pinterest pint it line mail on this "
    "article artikel berita komentar comments like dislike login untuk disclaimer toggle navigation menu home "
    "beranda min mins menit read baca dibaca dilihat kali views foto lihat loading memuat a kirim bagikan ini "
    "sisa karakter tulis rate by x rb info copyright hak cipta rights reserved all redaksi pedoman media siber "
    "karir kotak pos search cari".split()
)
"""Of what the lines are made that a page puts round an article; numbers aside."""
MADE_OF_PAGE = 0.7
"""What share of a line's words must be a page's."""
MENU = re.compile(r"\W*(?:home|beranda)\b(?:\s?[»>/|›\n]\s?[\w &-]{2,30}){0,5}", re.IGNORECASE)
"""The way to an article through the menus of its page, on one line or several."""
COPYRIGHT = re.compile(r"\W*(?:copyright|hak cipta|©|\(c\))", re.IGNORECASE)
INFORMS = re.compile(r"[a-z][a-z0-9][.][”\"’)]*\s+[“\"‘(]?[A-Z]")
"""Where a sentence ends and another begins: prose, that is, and no line of furniture."""
INLINE = re.compile(r"</?(?:a|abbr|b|em|font|i|small|span|strong|sub|sup|time|u)\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]*>")
PART = re.compile(r"(?:(?!</(?:p|div)>)[^\r\n])*(?:</(?:p|div)>|[\r\n]+|\Z)", re.IGNORECASE)
"""A part of a stretch that is judged by itself: a line, or a paragraph in HTML."""
LINK = re.compile(r"\]\([^()]*\)|\]\[[^\[\]]*\]")
OUTSIDE = re.compile(r"https?://|[\[(]\s?(?:gambas|video|foto|embed)|!\[|<(?:iframe|video|img)|\{[{%]", re.IGNORECASE)
"""What something above it may announce."""


def words_of(stretch: str) -> str:
    """Return what a reader sees of a stretch of source: no tags, targets, marks of emphasis and lists."""
    plain = LINK.sub(" ", TAG.sub("\n", INLINE.sub("", stretch))).replace("[", " ")
    lines = (re.sub(r"^[>\s*+#|-]+|[*_|]+", " ", line) for line in re.split(r"[\r\n]+", unescape(plain)))
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def judge(change: Change) -> str:
    """Return what a deleted stretch is, all of its parts considered."""
    verdicts = {verdict for verdict, _ in judged_parts(change)}
    return next(verdict for verdict in (HARM, FURNITURE, COPY) if verdict in verdicts)


def judged_parts(change: Change) -> list[tuple[str, str]]:
    """Return what each part of a deleted stretch is, neighbours that are the same as one."""
    if _stands(change.old, change):
        return [(COPY, change.old)]
    if MENU.fullmatch(words_of(change.old)):
        return [(FURNITURE, change.old)]
    parts = [part for part in PART.findall(change.old) if part.strip()]
    grouped = groupby(parts, lambda part: _verdict(part, change))
    return [(verdict, "".join(same)) for verdict, same in grouped]


def _verdict(part: str, change: Change) -> str:
    if _stands(part, change):
        return COPY
    return FURNITURE if all(map(_is_furniture, words_of(part).split("\n"))) else HARM


def _stands(stretch: str, change: Change) -> bool:
    """Return whether a stretch stands as it is in what is left, as whole lines or elements."""
    whole = re.compile(rf"(?:^|>)[ \t]*{re.escape(stretch.strip())}[ \t]*(?:$|<|\r)", re.MULTILINE)
    return whole.search(change.above) is not None or whole.search(change.below) is not None


def _is_furniture(line: str) -> bool:
    if len(line) > LONGEST:
        return False
    if COPYRIGHT.match(line):
        return True
    if INFORMS.search(line):
        return False
    words = re.findall(r"[^\W\d_]+", line.lower())
    is_page = sum(word in PAGE_WORDS for word in words) >= MADE_OF_PAGE * len(words)
    return is_page or INVITATION.match(line) is not None or LEADS_ON.fullmatch(line) is not None


def faults(before: str, after: str, suffix: str) -> Iterator[str]:
    """Yield what a fix did that a reader would mind."""
    found = changes(before, after, by_tag=suffix in HTML)
    deleted = [change for change in found if change.is_deletion]
    for change in deleted:
        if judge(change) == HARM:
            yield f"deleted what is neither furniture nor a copy: {_shown(change.old)}"
        # Of equal stretches no comparison tells which one is gone.
        if words_of(change.above).endswith(":") and judged_parts(change)[0][0] != COPY:
            yield f"deleted what the line above announces: {_shown(change.old)}"
        if words_of(change.old).endswith(":") and OUTSIDE.match(change.below.lstrip()):
            yield f"deleted what announces the thing below: {_shown(change.old)}"
    yield from _losses(before, after, suffix, found)


def _losses(before: str, after: str, suffix: str, found: list[Change]) -> Iterator[str]:
    """Yield what is not counted any more, or for the first time, outside of what was deleted or rewritten."""
    references = references_of(before, suffix)
    counts, left = inventory(before, suffix), inventory(after, suffix)
    may_go: Inventory = Counter()
    may_come: Inventory = Counter()
    for change in found:
        if change.is_deletion:
            for verdict, part in judged_parts(change):
                may_go.update(_some(inventory(part, suffix, references), _is_any if verdict == COPY else _is_of_text))
        else:
            may_go.update(_some(inventory(change.old, suffix, references), _is_wording))
            may_come.update(_some(inventory(change.new, suffix, references), _is_wording))
    yield from (f"lost {what}" for what in _more(counts - left, may_go) if not what.startswith(EMPTY_HEADING))
    yield from (f"came {what}" for what in _more(left - counts, may_come))


def _some(counts: Inventory, is_wanted: Callable[[str], bool]) -> Inventory:
    """Return the counts of the wanted sorts, as families."""
    found: Inventory = Counter()
    for key, times in counts.items():
        if is_wanted(key[0]):
            found[family(key)] += times
    return found


def _more(counts: Inventory, allowed: Inventory) -> Iterator[str]:
    """Yield what is counted more often than allowed."""
    for key, times in counts.items():
        taken = min(times, allowed[family(key)])
        allowed[family(key)] -= taken
        if times > taken:
            yield f"{key[0]}: {_shown(key[1])}"


def _is_any(_: str) -> bool:
    return True


def _is_wording(sort: str) -> bool:
    return sort == "heading" or sort.startswith(("line", "words"))


def _is_of_text(sort: str) -> bool:
    """Return whether furniture may have things of a sort in it."""
    return _is_wording(sort) or sort in ("link", "list", "open tag", "end tag")


def _shown(text: str) -> str:
    return repr(" ".join(text.split())[:100])

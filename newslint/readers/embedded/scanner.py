"""Finds what is embedded in marked-up text, in one pass: what opens first counts, and nothing opens inside of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from newslint.readers.embedded.components import Components
from newslint.readers.embedded.formulas import is_formula
from newslint.readers.embedded.openings import CLOSERS, LINE_START, Format, candidate, opening, tag
from newslint.readers.embedded.template_tags import CODE_NAMES, COMMENT_NAMES, HUGO_PAIR, LIQUID_PAIR

TEMPLATE, COMMENT, CODE, FORMULA, PICTURE, BOX = "template", "comment", "code", "formula", "picture", "box"
"""Kinds: what a template puts there, what nobody is shown, what is shown but is no prose, the head of a box."""
MARK = "mark"
"""Kind: markup of the text round it, such as an attribute list."""
LONGEST_PREFIX = 40
"""Code points that marks of quotations and lists take at the beginning of a line, at most."""
_ELEMENT_KINDS = {"math": FORMULA, "svg": PICTURE}
_KINDS = {
    "tag": TEMPLATE,
    "template": TEMPLATE,
    "attributes": MARK,
    "mark": MARK,
    "callout": MARK,
    "box": BOX,
    "directive": COMMENT,
}
_KINDS |= {"mustache": COMMENT}


class Embedded(NamedTuple):
    """A stretch of a text that is no prose, in code points, and its kind."""

    start: int
    end: int
    kind: str

    def moved(self, distance: int) -> Embedded:
        """Return the same stretch that many code points further on."""
        return Embedded(self.start + distance, self.end + distance, self.kind)


def embedded(text: str, form: Format) -> list[Embedded]:
    """Return what is embedded in a text of a format, in order, without overlaps.

    Never raises, and takes linear time. What begins and never ends is text. In a line of text it must end before the
    next blank line; what begins a line may hold blank lines.
    """
    return _Scanner(text, form).scan()


class _Scanner:
    def __init__(self, text: str, form: Format) -> None:
        self._text = text
        self._form = form
        self._found: list[Embedded] = []
        self._matches: dict[str, tuple[int, re.Match[str] | None]] = {}
        self._blank_lines: list[int] | None = None
        self._ticks: dict[int, list[int]] | None = None
        self._line_starts: list[int] | None = None
        self._components: Components | None = None
        self._takers: dict[str, Callable[[re.Match[str]], int]] = {
            "fence": self._take_fence,
            "ticks": self._take_ticks,
            "escape": re.Match.end,
            "html_comment": self._pass_comment,
            "skipped": self._pass_element,
            "element": self._take_element,
            "liquid": self._take_tags,
            "hugo": self._take_tags,
            "environment": self._take_environment,
            "obsidian": self._take_obsidian,
            "brace": self._take_brace,
            "component": self._take_component,
            "module": self._take_module,
        }
        self._takers |= dict.fromkeys(("display", "dollars", "round", "square"), self._take_formula)
        self._takers |= dict.fromkeys(CLOSERS, self._take_comment)

    def scan(self) -> list[Embedded]:
        text, form = self._text, self._form
        search = candidate(form).search
        position = 0
        while place := search(text, position):
            found = opening(form, text[place.start()]).match(text, place.start())
            position = place.start() + 1
            if found and found.lastgroup:
                position = max(position, self._takers.get(found.lastgroup, self._take_whole)(found))
        return self._found

    def _add(self, start: int, end: int, kind: str) -> int:
        self._found.append(Embedded(start, end, kind))
        return end

    def _take_whole(self, found: re.Match[str]) -> int:
        """Take what its opening matches from end to end."""
        assert found.lastgroup
        return self._add(*found.span(found.lastgroup), _KINDS[found.lastgroup])

    def _take_formula(self, found: re.Match[str]) -> int:
        assert found.lastgroup
        form, content = found.lastgroup, found[found.lastgroup]
        start, end = found.span()
        fills_lines = self._fills_lines(start, end)
        in_paragraph = end <= self._blank_line(start)
        is_set_off = fills_lines and in_paragraph and bool(content.strip()) and (form == "display" or "\n" in content)
        if is_set_off or ((fills_lines or in_paragraph) and is_formula(form, content)):
            return self._add(start, end, FORMULA)
        return start + 1

    def _take_comment(self, found: re.Match[str]) -> int:
        assert found.lastgroup
        closer = self._closer(found, re.escape(found.group()), CLOSERS[found.lastgroup])
        return self._add(found.start(), closer.end(), COMMENT) if closer else found.end()

    def _take_tags(self, found: re.Match[str]) -> int:
        """Take a pair of tags with what stands between, or the first tag alone where it has no partner."""
        assert found.lastgroup
        name = found[found.lastgroup]
        pair = LIQUID_PAIR if found.lastgroup == "liquid" else HUGO_PAIR
        opener, ending = (part.format(name=name) for part in pair)
        closer = self._closer(found, opener, ending) if name in CODE_NAMES else None
        if closer is None:
            return self._add(*found.span(), TEMPLATE)
        return self._add(found.start(), closer.end(), COMMENT if name in COMMENT_NAMES else CODE)

    def _take_element(self, found: re.Match[str]) -> int:
        name = found["name"]
        closer = self._closer(found, rf"<{name}(?=[\s>])", rf"</{name}\s*>")
        if closer is None:
            return found.end()
        return self._add(found.start(), closer.end(), _ELEMENT_KINDS.get(name, CODE))

    def _take_environment(self, found: re.Match[str]) -> int:
        """Take a formula of several lines as TeX writes it."""
        name = re.escape(found["environment"])
        closer = self._closer(found, rf"\\begin\{{{name}\}}", rf"\\end\{{{name}\}}")
        return self._add(found.start(), closer.end(), FORMULA) if closer else found.end()

    def _take_obsidian(self, found: re.Match[str]) -> int:
        """Take a comment between ``%%``: one in a line, or one whose marks stand alone on their lines."""
        alone = r"[ \t]*%%[ \t]*(?=[\r\n]|\Z)"
        start = self._line_start(found.start())
        if _compiled(alone).match(self._text, start):
            closer = self._next(LINE_START + alone, found.end())
        else:
            closer = self._next(r"(?<=\S)%%(?![\w%])|(?<=\s)%%(?=\s|\Z)", found.end())
            closer = closer if closer and closer.start() < self._blank_line(found.start()) else None
        return self._add(found.start(), closer.end(), COMMENT) if closer else found.end()

    def _take_fence(self, found: re.Match[str]) -> int:
        mark, prefix = found["fence_mark"], found["fence"]
        closer = self._next(rf"{LINE_START}[ \t>]*+{re.escape(mark)}{mark[0]}*+[ \t]*+(?=[\r\n]|\Z)", found.end())
        end = closer.end() if closer else len(self._text)
        if ">" in prefix:
            outside = self._next(rf"{LINE_START}(?![ \t]*+>)", found.end())
            end = min(end, outside.start()) if outside else end
        return self._pass(found.end(), end)

    def _take_ticks(self, found: re.Match[str]) -> int:
        """Pass over code in a line, which ends with as many marks as it began with."""
        if self._ticks is None:
            self._ticks = {}
            for run in _compiled("`++").finditer(self._text):
                self._ticks.setdefault(len(run.group()), []).append(run.start())
        length = len(found.group())
        places = self._ticks.get(length, [])
        index = bisect_left(places, found.end())
        if index == len(places) or places[index] > self._blank_line(found.start()):
            return found.end()
        return self._pass(found.end(), places[index] + length)

    def _pass_comment(self, found: re.Match[str]) -> int:
        closer = self._next(r"-->", found.end())
        return self._pass(found.end(), closer.end()) if closer else found.end()

    def _pass_element(self, found: re.Match[str]) -> int:
        closer = self._next(rf"</{found['skipped_name']}\s*>", found.end())
        return self._pass(found.end(), closer.end()) if closer else found.end()

    def _pass(self, start: int, end: int) -> int:
        """Pass over code, but not over the template tags in it."""
        for found in tag().finditer(self._text, start, end):
            self._add(*found.span(), TEMPLATE)
        return end

    def _take_brace(self, found: re.Match[str]) -> int:
        end = self._parts().expression_end(found.start())
        if end < 0 or (end > self._blank_line(found.start()) and not self._starts_line(found.start())):
            return found.end()
        return self._add(found.start(), end, TEMPLATE)

    def _take_component(self, found: re.Match[str]) -> int:
        end = self._parts().tag_end(found.end())
        return self._add(found.start(), end, TEMPLATE) if end >= 0 else found.end()

    def _take_module(self, found: re.Match[str]) -> int:
        start, end, stop = found.start(), found.end(), self._blank_line(found.end())
        while end < stop:
            end = self._parts().reach(start, stop)
            start, stop = stop, self._blank_line(end)
        return self._add(found.start(), end, TEMPLATE)

    def _parts(self) -> Components:
        if self._components is None:
            self._components = Components(self._text)
        return self._components

    def _closer(self, found: re.Match[str], opener: str, ending: str) -> re.Match[str] | None:
        """Return what ends a stretch: before another one like it begins, and in its paragraph if it begins amid one."""
        closer = self._next(ending, found.end())
        if closer is None:
            return None
        another = self._next(opener, found.end())
        if another and another.start() < closer.start():
            return None
        within = self._starts_line(found.start()) or closer.start() < self._blank_line(found.start())
        return closer if within else None

    def _next(self, source: str, position: int) -> re.Match[str] | None:
        """Return the first match of an expression from ``position`` on.

        Asked from left to right, each expression searches the text once.
        """
        known = self._matches.get(source)
        if known and known[0] <= position and (known[1] is None or known[1].start() >= position):
            return known[1]
        found = _compiled(source).search(self._text, position)
        self._matches[source] = (position, found)
        return found

    def _blank_line(self, position: int) -> int:
        """Return where the line ends above the first blank line behind ``position``; the length of the text if none."""
        if self._blank_lines is None:
            blank = _compiled(r"(?:\r\n?|\n)(?=[ \t>]*+(?:[\r\n]|\Z))")
            self._blank_lines = [found.start() for found in blank.finditer(self._text)]
        index = bisect_left(self._blank_lines, position)
        return self._blank_lines[index] if index < len(self._blank_lines) else len(self._text)

    def _line_start(self, position: int) -> int:
        if self._line_starts is None:
            self._line_starts = [0, *(found.end() for found in _compiled(r"\r\n?|\n").finditer(self._text))]
        return self._line_starts[bisect_right(self._line_starts, position) - 1]

    def _starts_line(self, position: int) -> bool:
        """Return whether nothing but marks of quotations and lists stands before ``position`` on its line."""
        start = self._line_start(position)
        prefix = _compiled(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?")
        return position - start <= LONGEST_PREFIX and prefix.fullmatch(self._text, start, position) is not None

    def _fills_lines(self, start: int, end: int) -> bool:
        return self._starts_line(start) and _compiled(r"[ \t]*(?:[\r\n]|\Z)").match(self._text, end) is not None


@lru_cache(maxsize=256)
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)

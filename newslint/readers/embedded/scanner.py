"""Finds what is embedded in marked-up text, in one pass: what opens first counts, and nothing opens inside of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from newslint.readers.embedded.components import Components
from newslint.readers.embedded.formulas import is_formula
from newslint.readers.embedded.openings import CLOSERS, LINE_START, Format, candidate, opening, tag
from newslint.readers.embedded.stretches import BOX, CODE, COMMENT, FORMULA, MARK, PICTURE, TEMPLATE, Embedded
from newslint.readers.embedded.template_tags import CODE_NAMES, COMMENT_NAMES, HUGO_PAIR, LIQUID_PAIR
from newslint.readers.embedded.text_index import TextIndex, compiled

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
        self._index = TextIndex(text)
        self._ticks: dict[int, list[int]] | None = None
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
        fills_lines = self._index.fills_lines(start, end)
        in_paragraph = end <= self._index.blank_line(start)
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
        start = self._index.line_start(found.start())
        if compiled(alone).match(self._text, start):
            closer = self._index.next(LINE_START + alone, found.end())
        else:
            closer = self._index.next(r"(?<=\S)%%(?![\w%])|(?<=\s)%%(?=\s|\Z)", found.end())
            closer = closer if closer and closer.start() < self._index.blank_line(found.start()) else None
        return self._add(found.start(), closer.end(), COMMENT) if closer else found.end()

    def _take_fence(self, found: re.Match[str]) -> int:
        mark, prefix = found["fence_mark"], found["fence"]
        closer = self._index.next(rf"{LINE_START}[ \t>]*+{re.escape(mark)}{mark[0]}*+[ \t]*+(?=[\r\n]|\Z)", found.end())
        end = closer.end() if closer else len(self._text)
        if ">" in prefix:
            outside = self._index.next(rf"{LINE_START}(?![ \t]*+>)", found.end())
            end = min(end, outside.start()) if outside else end
        return self._pass(found.end(), end)

    def _take_ticks(self, found: re.Match[str]) -> int:
        """Pass over code in a line, which ends with as many marks as it began with."""
        if self._ticks is None:
            self._ticks = {}
            for run in compiled("`++").finditer(self._text):
                self._ticks.setdefault(len(run.group()), []).append(run.start())
        length = len(found.group())
        places = self._ticks.get(length, [])
        index = bisect_left(places, found.end())
        if index == len(places) or places[index] > self._index.blank_line(found.start()):
            return found.end()
        return self._pass(found.end(), places[index] + length)

    def _pass_comment(self, found: re.Match[str]) -> int:
        closer = self._index.next(r"-->", found.end())
        return self._pass(found.end(), closer.end()) if closer else found.end()

    def _pass_element(self, found: re.Match[str]) -> int:
        closer = self._index.next(rf"</{found['skipped_name']}\s*>", found.end())
        return self._pass(found.end(), closer.end()) if closer else found.end()

    def _pass(self, start: int, end: int) -> int:
        """Pass over code, but not over the template tags in it."""
        for found in tag().finditer(self._text, start, end):
            self._add(*found.span(), TEMPLATE)
        return end

    def _take_brace(self, found: re.Match[str]) -> int:
        end = self._parts().expression_end(found.start())
        if end < 0 or (end > self._index.blank_line(found.start()) and not self._index.starts_line(found.start())):
            return found.end()
        return self._add(found.start(), end, TEMPLATE)

    def _take_component(self, found: re.Match[str]) -> int:
        end = self._parts().tag_end(found.end())
        return self._add(found.start(), end, TEMPLATE) if end >= 0 else found.end()

    def _take_module(self, found: re.Match[str]) -> int:
        start, end, stop = found.start(), found.end(), self._index.blank_line(found.end())
        while end < stop:
            end = self._parts().reach(start, stop)
            start, stop = stop, self._index.blank_line(end)
        return self._add(found.start(), end, TEMPLATE)

    def _parts(self) -> Components:
        if self._components is None:
            self._components = Components(self._text)
        return self._components

    def _closer(self, found: re.Match[str], opener: str, ending: str) -> re.Match[str] | None:
        """Return what ends a stretch: before another one like it begins, and in its paragraph if it begins amid one."""
        closer = self._index.next(ending, found.end())
        if closer is None:
            return None
        another = self._index.next(opener, found.end())
        if another and another.start() < closer.start():
            return None
        within = self._index.starts_line(found.start()) or closer.start() < self._index.blank_line(found.start())
        return closer if within else None

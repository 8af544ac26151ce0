"""A finding beside the text: severity, rule, message, what it refers to, and its fix as before and after."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from newslint.finding import Edit, Finding, Fix, Related
from newslint.formatters.html.clean_text import applied
from newslint.formatters.html.escaping import attribute, exact_attribute, shown
from newslint.formatters.html.words import Words
from newslint.formatters.statistics import figure

CONTEXT = 32
"""How many code points of the line stand round an edit."""
LONGEST_SIDE = 140
MOST_EDITS = 4
MOST_RELATED = 6
LONGEST_MESSAGE = 1_000
LONGEST_COPY = 5_000


class NoteWriter:
    """Writes notes; gives each rule a number, which the filter goes by."""

    def __init__(self, words: Words, language: str) -> None:
        self._words = words
        self._language = language
        self.rules: dict[str, int] = {}

    def write(self, finding: Finding, key: str, text: str | None, lines: Container[int]) -> str:
        """Return the note of a finding as a list item.

        ``key`` has the numbers of the article and of the finding, as in ``3-1``, ``text`` is the article, where it is
        known, and ``lines`` are those of its lines that can be linked to.
        """
        rule = self.rules.setdefault(finding.rule, len(self.rules))
        words, number = self._words, key.partition("-")[2]
        back = words["back"].format(number=number)
        why = words["why-label"].format(rule=attribute(finding.rule))
        parts = [
            f'<li class="note {finding.severity}" id="n{key}" data-r="{rule}" data-s="{finding.severity}">',
            f'<p class="what"><a class="ref" href="#m{key}" aria-label="{back}">{number}</a> ',
            f'<span class="label {finding.severity}">{words[finding.severity]}</span>',
            f'<label class="control tick" hidden><input type="checkbox" data-f="{finding.fingerprint}"> ',
            f"{words['done']}</label></p>",
            f'<p class="message" id="d{key}">{shown(_short(finding.message, LONGEST_MESSAGE))}</p>',
            *(self._related(one, finding, key, lines) for one in finding.related[:MOST_RELATED]),
        ]
        if len(finding.related) > MOST_RELATED:
            parts.append(f'<p class="see">{words["more"].format(count=len(finding.related) - MOST_RELATED)}</p>')
        if finding.fix is not None:
            parts.extend(self._fix(finding.fix, finding, text))
        parts.append(
            f'<p class="more">{self.place(finding)} · <a href="#r{rule}" aria-label="{why}">{words["why"]}</a> · '
            f"<code>{_breakable(finding.rule)}</code></p>"
        )
        return "".join(parts) + "</li>"

    def place(self, finding: Finding) -> str:
        """Return where a finding stands, in words; in a record as ``#12:3:1``."""
        line, column = finding.start.position
        last = finding.end.position.line
        if finding.record is not None:
            told = f"#{finding.record}:{line}:{column}"
        else:
            told = self._words["position"].format(line=line, column=column)
        until = f" {self._words['until'].format(line=last)}" if last > line else ""
        return f'<span class="place" data-p="{line}:{column}">{told}{until}</span>'

    def _related(self, related: Related, finding: Finding, key: str, lines: Container[int]) -> str:
        line, column = related.start.position
        place = self._words["position"].format(line=line, column=column)
        if related.path != finding.path:
            place = f"<bdi>{shown(related.path)}</bdi>, {place}"
        elif line in lines:
            place = f'<a href="#l{key.partition("-")[0]}-{line}">{place}</a>'
        told = self._words["see"].format(place=place)
        return f'<p class="see">{told} <bdi>{shown(_short(related.message, LONGEST_SIDE))}</bdi></p>'

    def _fix(self, fix: Fix, finding: Finding, text: str | None) -> Iterator[str]:
        safety = "display" if finding.record is not None else fix.safety
        yield f'<div class="fix"><p>{shown(fix.title)} <span class="safety">({self._words[safety]})</span></p>'
        known = (finding.snippet.offset, finding.snippet.text) if text is None else (0, text)
        edits = [edit for edit in fix.edits if known[0] <= edit.start and edit.end <= known[0] + len(known[1])]
        if edits:
            yield "<dl>"
            for edit in edits[:MOST_EDITS]:
                yield from self._sides(edit, *known)
            yield "</dl>"
        if len(edits) > MOST_EDITS:
            count = figure(len(edits) - MOST_EDITS, self._language)
            yield f"<p>{self._words['more-edits'].format(count=count)}</p>"
        if text is not None and len(edits) == len(fix.edits):
            yield copy_button(self._words, "copy", _repaired(edits, text), LONGEST_COPY)
        yield "</div>"

    def _sides(self, edit: Edit, offset: int, text: str) -> Iterator[str]:
        """Yield an edit as before and after, with a little of the line round it; ``text`` begins at ``offset``."""
        start, end = edit.start - offset, edit.end - offset
        left, right = _left_of(text, start), _right_of(text, end)
        removed, added = f"<del>{_visible(text[start:end])}</del>", f"<ins>{_visible(edit.text)}</ins>"
        if not edit.text and not (left + right).strip():
            sides = {"removed": removed}
        elif start == end and not (left + right).strip():
            sides = {"added": added}
        else:
            sides = {
                "before": f"{left}{removed if end > start else ''}{right}",
                "after": f"{left}{added if edit.text else ''}{right}",
            }
        for name, side in sides.items():
            yield f"<div><dt>{self._words[name]}</dt><dd>{side}</dd></div>"


def copy_button(words: Words, name: str, text: str, longest: int) -> str:
    """Return the button that copies a text, nothing where none is left of it or it is longer than ``longest``."""
    if not text.strip() or len(text) > longest:
        return ""
    data = f'data-told="{attribute(words["copied"])}" data-text="{exact_attribute(text)}"'
    return f'<p class="control" hidden><button type="button" class="copy" {data}>{words[name]}</button></p>'


def _repaired(edits: Sequence[Edit], text: str) -> str:
    """Return the lines that some edits of a fix touch as they stand once it is made."""
    first = text.rfind("\n", 0, edits[0].start) + 1
    last = text.find("\n", max(edit.end for edit in edits))
    return applied(edits, text, first, last if last >= 0 else None).strip()


def _left_of(text: str, start: int) -> str:
    """Return the whole words that stand before ``start`` on its line, as many as there is room for."""
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    kept = text[max(line, start - CONTEXT) : start]
    if start - CONTEXT > line:
        kept = "… " + kept.partition(" ")[2]
    return shown(kept)


def _right_of(text: str, end: int) -> str:
    """Return the whole words that stand behind ``end`` on its line, as many as there is room for."""
    kept = text[end : end + CONTEXT].replace("\r", "\n")
    line, broken, _ = kept.partition("\n")
    if end and text[end - 1] in "\r\n":
        return ""  # what is taken out ends with its line
    if not broken and end + CONTEXT < len(text):
        line = line.rpartition(" ")[0] + " …"
    return shown(line)


def _visible(text: str) -> str:
    """Return what is taken out or put in, its line ends as signs, its middle left out where it is long."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    signed = lines.rstrip("\n").replace("\n", "↵\n") + "↵" * lines.endswith("\n")
    if len(signed) > LONGEST_SIDE:
        signed = f"{signed[: LONGEST_SIDE // 2]} … {signed[-LONGEST_SIDE // 2 :]}"
    return shown(signed)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _breakable(rule: str) -> str:
    """Return a rule's id with a place to break the line behind its family."""
    return shown(rule).replace("/", "/<wbr>")

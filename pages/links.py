"""Markdown for the site: links to other pages of it or to the project's files, and what its parser reads otherwise."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping

_LINK = re.compile(r"(\]\()([^)\s]+)(\))")
_CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_ITEM = re.compile(r"^( +)(?=[-*] |\d+\. )")


def for_the_site(text: str, place: str, shown: Mapping[str, str], home: str, folders: frozenset[str]) -> str:
    """Return a page with its links led to where the site has them.

    ``place`` is the file's path in the repository, ``shown`` the path on the site of every file that is shown, by its
    path in the repository, ``home`` the address of the project, ``folders`` all folders of the repository.
    """
    here = posixpath.dirname(shown[place])

    def led(match: re.Match[str]) -> str:
        target, hash_sign, anchor = match[2].partition("#")
        if not target or re.match(r"[a-z]+:", target):
            return match[0]
        file = posixpath.normpath(posixpath.join(posixpath.dirname(place), target))
        if file in shown:
            new = posixpath.relpath(shown[file], here or ".")
        else:
            new = f"{home}/{'tree' if file in folders else 'blob'}/main/{file}"
        return f"{match[1]}{new}{hash_sign}{anchor}{match[3]}"

    return outside_code(text, lambda prose: _LINK.sub(led, prose))


def with_deeper_lists(text: str) -> str:
    """Return Markdown with the items of nested lists moved in: the site's parser wants four blanks, others take two."""
    lines, fenced = [], False
    for line in text.split("\n"):
        if line.lstrip().startswith("```"):
            fenced = not fenced
        lines.append(line if fenced else _ITEM.sub(r"\1\1", line))
    return "\n".join(lines)


def with_plain_code(text: str) -> str:
    r"""Return Markdown whose code in the line is HTML where the site's parser would take a part of it for more.

    It knows no ``\|`` in the cells of a table, and takes ``<!`` for the start of a declaration.
    """

    def as_html(match: re.Match[str]) -> str:
        code = match[2].replace("\\|", "|")
        if match[1] != "`" or not re.search(r"<[!?]|\|", code):
            return match[0]
        return f"<code>{''.join(sign if sign.isalnum() else f'&#{ord(sign)};' for sign in code)}</code>"

    parts = re.split(r"(^```.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    parts[::2] = [_INLINE.sub(as_html, part) for part in parts[::2]]
    return "".join(parts)


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return a text in which ``change`` was made to all that is no code."""
    parts: list[str] = []
    last = 0
    for code in _CODE.finditer(text):
        parts += [change(text[last : code.start()]), code[0]]
        last = code.end()
    return "".join([*parts, change(text[last:])])

"""The notation of phrases: ``(baca|simak) juga [video] <source>: {headline}`` read into a tree."""

from __future__ import annotations

import re
from collections.abc import Callable

from newslint.errors import NewslintError, nearest_or_all
from newslint.i18n import Message
from newslint.phrases.compounds import Choice, Repeated, Sequence
from newslint.phrases.leaves import SPACE, Gap, Letters, Sign, SlotNode, Space
from newslint.phrases.node import Node
from newslint.phrases.slots import MOST_WORDS, SLOTS

DEEPEST = 12
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
"""What the name of a list looks like."""
_CLOSING = {"(": ")", "[": "]", "<": ">", "{": "}"}
_LETTERS = re.compile(r"[^\W_]+")
_SPACE = re.compile(r"\s+")
_SLOT = re.compile(r"([A-Za-z]+)(?::(\d+)(?:-(\d+))?)?")

FindList = Callable[[str], Node | str]
"""Returns the list of a name, or what is wrong with it."""


class NotationError(NewslintError):
    """A phrase is not well formed: what is wrong, and at which character of the phrase, from 0."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class PhraseReader:
    """Reads one phrase from left to right. All methods raise ``NotationError`` where it is not well formed."""

    def __init__(self, text: str, find_list: FindList) -> None:
        self.text = text
        self.at = 0
        self._find_list = find_list
        self._depth = 0

    def peek(self) -> str:
        """Return the character at hand, nothing at the end."""
        return self.text[self.at : self.at + 1]

    def whole(self) -> Node:
        """Return the tree of the whole phrase."""
        tree = self.sequence()
        if self.peek() == "|":
            either = f"({self.text})" if not set(self.text) & set("()[]") else "(baca|simak)"
            raise self.fail(
                Message(
                    "what is to be chosen from stands in ( ): {either}; for the sign itself write \\|", either=either
                )
            )
        if self.peek():
            raise self.fail(
                Message(
                    "{sign} has no {opening} before it; for the sign itself write \\{sign}",
                    sign=self.peek(),
                    opening=_opening(self.peek()),
                )
            )
        if not any(part for part in tree.parts if not isinstance(part, Space)):
            raise self.fail(Message("there are no words here"))
        return tree

    def sequence(self) -> Sequence:
        """Return the parts up to a ``|``, a closing bracket or the end."""
        parts: list[Node] = []
        glued = False
        while self.peek() not in ("", "|", ")", "]"):
            space = _SPACE.match(self.text, self.at)
            if space:
                self.at = space.end()
                glued = False
                parts.append(SPACE)
                continue
            before = parts[-1] if parts else None
            part = self.part(is_behind_letters=glued and isinstance(before, Letters))
            # Beside a sign white space never matters, unless the sign stands inside a word.
            if glued and isinstance(before, Sign) and not before.tight and not isinstance(part, Sign):
                parts.append(SPACE)
            is_repeated = isinstance(part, Sign) and isinstance(before, Sign) and part.sign == before.sign
            if not is_repeated:
                parts.append(part)
            glued = True
        while parts and isinstance(parts[-1], Space):
            parts.pop()
        while parts and isinstance(parts[0], Space):
            parts.pop(0)
        return Sequence(tuple(parts))

    def part(self, *, is_behind_letters: bool) -> Node:
        """Return the part at hand: a bracket with what stands in it, letters, or a sign."""
        character = self.peek()
        if character in "([":
            return self.repeated(self.choice())
        if character == "<":
            return self.repeated(self.list())
        if character == "{":
            return self.slot()
        letters = _LETTERS.match(self.text, self.at)
        if letters:
            self.at = letters.end()
            return Letters(letters[0])
        if character in "}>" and self._is_stray(character):
            raise self.fail(
                Message(
                    "{sign} has no {opening} before it; for the sign itself write \\{sign}",
                    sign=character,
                    opening=_opening(character),
                )
            )
        if character == "\\":
            character = self._escaped()
        self.at += 1
        return Sign(character, tight=is_behind_letters and _LETTERS.match(self.text, self.at) is not None)

    def _is_stray(self, character: str) -> bool:
        return character == "}" or _opening(character) in self.text[: self.at]

    def _escaped(self) -> str:
        """Return the sign behind a backslash."""
        self.at += 1
        character = self.peek()
        if not character or character.isalnum() or character.isspace():
            self.at -= 1
            raise self.fail(
                Message("\\ stands before a sign only: \\( \\[ \\< \\{ \\|; expressions (regex) are no phrases")
            )
        return character

    def repeated(self, part: Node) -> Node:
        """Return what ``part`` is with a ``+`` behind its bracket, if there is one: it may stand several times."""
        if self.peek() != "+":
            return part
        if part.may_be_empty:
            raise self.fail(
                Message("what may be left out is not repeated: write [(baca|simak)+]; the sign itself is \\+")
            )
        self.at += 1
        return Repeated(part)

    def choice(self) -> Node:
        """Return what stands in ( ) or [ ]."""
        start, opening = self.at, self.peek()
        self.at += 1
        self._depth += 1
        if self._depth > DEEPEST:
            raise self.fail(
                Message(
                    "brackets in brackets, more than {deepest} deep; name the inner ones as a list", deepest=DEEPEST
                )
            )
        if opening == "[":
            gap = re.compile(r"\s+\]").match(self.text, self.at)
            if gap:
                self.at = gap.end()
                self._depth -= 1
                return Gap()
        if opening == "(" and self.peek() == "?":
            raise self.fail(Message("(? belongs to expressions (regex), which are no phrases"))
        options: list[Node] = []
        texts: list[str] = []
        while not options or self.peek() == "|":
            at = self.at = self.at + bool(options)
            options.append(self._option(start))
            texts.append(self.text[at : self.at].strip())
        if self.peek() != _CLOSING[opening]:
            if self.peek():
                raise self.fail(
                    Message(
                        "what {opening} opens is closed with {sign}; write {closing}",
                        opening=opening,
                        sign=self.peek(),
                        closing=_CLOSING[opening],
                    )
                )
            raise NotationError(
                Message("{opening} is not closed with {closing}", opening=opening, closing=_CLOSING[opening]), start
            )
        self.at += 1
        self._depth -= 1
        return Choice(tuple(options), optional=opening == "[", texts=tuple(texts))

    def _option(self, start: int) -> Node:
        at = self.at
        option = self.sequence()
        if not self.peek():
            opening = self.text[start]
            raise NotationError(
                Message("{opening} is not closed with {closing}", opening=opening, closing=_CLOSING[opening]), start
            )
        if not option.parts:
            inside = self._inside(start)
            advice = Message("; what may be left out stands in [ ]: [{inside}]", inside=inside) if inside else ""
            raise NotationError(
                Message("there are no words between these signs{advice}", advice=advice), min(at, len(self.text) - 1)
            )
        if option.may_be_empty:
            raise NotationError(Message("all of it may be left out already; take its [ ] away"), at)
        return option

    def _inside(self, start: int) -> str:
        """Return the words of a choice, without the alternative that is empty."""
        end = self.text.find(_CLOSING[self.text[start]], start)
        words = self.text[start + 1 : end if end >= 0 else len(self.text)].split("|")
        return "|".join(word.strip() for word in words if word.strip())

    def list(self) -> Node:
        """Return the list whose name stands in ``< >``."""
        start = self.at
        name = self._between(start)
        if not NAME.fullmatch(name):
            hint = Message("small letters, digits and hyphens, such as <invitation>; for the sign itself write \\<")
            raise NotationError(Message("{name!r} is not the name of a list: {hint}", name=name, hint=hint), start)
        found = self._find_list(name)
        if isinstance(found, str):
            raise NotationError(found, start)
        return found

    def slot(self) -> Node:
        """Return the slot in ``{ }``."""
        start = self.at
        inside = self._between(start)
        found = _SLOT.fullmatch(inside)
        name = found[1] if found else inside.partition(":")[0]
        if name not in SLOTS:
            hint = nearest_or_all(name, SLOTS, Message("there are"))
            raise NotationError(Message("there is no slot {{{name}}}{hint}", name=name, hint=hint), start)
        if found is None:
            raise NotationError(
                Message("{{{inside}}} is not well formed; write {example}", inside=inside, example=_example(name)),
                start,
            )
        if SLOTS[name].counted is not bool(found[2]):
            what = Message("says how many") if SLOTS[name].counted else Message("takes no number")
            raise NotationError(
                Message("{{{name}}} {what}: {example}", name=name, what=what, example=_example(name)), start
            )
        if not found[2]:
            return SlotNode(name)
        fewest, most = int(found[2]), int(found[3] or found[2])
        if not 1 <= fewest <= most <= MOST_WORDS:
            raise NotationError(
                Message("{{{inside}}} does not go from 1 or more up to at most {most}", inside=inside, most=MOST_WORDS),
                start,
            )
        return SlotNode(name, fewest, most)

    def _between(self, start: int) -> str:
        """Return what stands between the bracket at ``start`` and the one that closes it, and step over both."""
        closing = _CLOSING[self.text[start]]
        end = self.text.find(closing, start)
        if end < 0:
            raise NotationError(
                Message("{opening} is not closed with {closing}", opening=self.text[start], closing=closing), start
            )
        self.at = end + 1
        return self.text[start + 1 : end].strip()

    def fail(self, message: str) -> NotationError:
        """Return an error at the place at hand."""
        return NotationError(message, self.at)


def _opening(closing: str) -> str:
    return next(opening for opening, other in _CLOSING.items() if other == closing)


def _example(name: str) -> str:
    return f"{{{name}:1-5}}" if SLOTS[name].counted else f"{{{name}}}"

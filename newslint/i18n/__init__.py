"""What newslint says to people, in the language of the run.

A sentence stands in English where it is told, with named fields for what differs: ``Message("no {path}", path=p)``.
The English text is its key in the tables of other languages (``indonesian``), which are imported when something is told
in that language, and not before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

LANGUAGES = ("id", "en")
"""The languages of messages; the first is the one where nobody asks for another."""
ENGLISH = "en"


class Message(str):
    """A sentence, or a part of one, that can be told in each language; as a text it is the English one.

    ``template`` is English, with fields as ``str.format`` takes them where there are ``values``; without values it is
    taken as it stands. Values that are messages are told in the same language. What is done with it as a text (joining,
    cutting, other formatting) leaves plain English: put the other parts into the template instead, or use ``joined``.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Message:
        """Return the sentence of a template and what stands in its fields; a message without values is itself."""
        if isinstance(template, Message) and not values:
            return template
        self = super().__new__(cls, template.format(**values) if values else template)
        self.template = str(template)
        self.values = values
        return self


def localized(message: object, language: str) -> str:
    """Return a message in a language; what is no message, or not in the language's table, comes as it is."""
    if not isinstance(message, Message):
        return str(message)
    if language == ENGLISH:
        return str(message)
    return _filled(translated(message.template, language), message.values, language)


def translated(words: str, language: str) -> str:
    """Return the words of a language for English ones, fields and all; these themselves where it has none."""
    if language == ENGLISH:
        return words
    from newslint.i18n.indonesian import translation

    return translation(words) or words


class Templates:
    """The English words of one part of newslint by short names; ``templates[language]`` are those of a language.

    It is for words that are filled in where they are used, with ``str.format``; what travels further is a ``Message``.
    """

    def __init__(self, english: Mapping[str, str]) -> None:
        self._english = english

    def __getitem__(self, language: str) -> Mapping[str, str]:
        return self._english if language == ENGLISH else _Translated(self._english, language)


class _Translated(Mapping[str, str]):
    """Words by short names in another language; a name is looked up when it is asked for: most runs tell little."""

    def __init__(self, english: Mapping[str, str], language: str) -> None:
        self._english = english
        self._language = language

    def __getitem__(self, name: str) -> str:
        return translated(self._english[name], self._language)

    def __iter__(self) -> Iterator[str]:
        return iter(self._english)

    def __len__(self) -> int:
        return len(self._english)


def joined(separator: str, parts: Iterable[str]) -> Message:
    """Return messages and other texts with a sign between them, as one message."""
    values: Sequence[str] = tuple(parts)
    fields = separator.replace("{", "{{").replace("}", "}}").join(f"{{part{number}}}" for number in range(len(values)))
    return Message(fields, **{f"part{number}": value for number, value in enumerate(values)})


class _Number(int):
    """A whole number whose thousands are parted by points, as Indonesian writes them."""

    def __format__(self, form: str) -> str:
        return super().__format__(form).replace(",", ".")


def _filled(template: str, values: Mapping[str, object], language: str) -> str:
    return template.format(**{name: _in(value, language) for name, value in values.items()}) if values else template


def _in(value: object, language: str) -> object:
    message = getattr(value, "message", value)  # of an error inside an error
    if isinstance(message, Message):
        return localized(message, language)
    return _Number(value) if type(value) is int else value

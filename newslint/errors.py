"""The errors newslint shows to people: one sentence each, naming the place, the key and the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.i18n import Message, localized


class NewslintError(Exception):
    """newslint could not do its work; the text is one sentence for the person who runs it (exit code 2).

    It is given in English, with named fields for ``values`` where there are any; ``str`` of the error is the English
    sentence, and ``localized`` gives it in each language for which newslint has its words (``newslint.i18n``).
    """

    language = ""
    """The language that a configuration asks for, where this error keeps it from being used."""

    def __init__(self, message: str, /, **values: object) -> None:
        self.message = Message(message, **values)
        super().__init__(self.message)

    def localized(self, language: str) -> str:
        """Return the sentence in a language, ``id`` or ``en``."""
        return localized(self.message, language)


class ConfigError(NewslintError):
    """The configuration or the command line asks for something that does not exist."""


class PackError(NewslintError):
    """A YAML rule pack is not well formed."""


class PluginError(NewslintError):
    """An installed plugin is broken, missing, or clashes with another one."""


class InputError(NewslintError):
    """An article cannot be read: missing, unreadable, or not UTF-8 text."""


class ChangeError(NewslintError):
    """git cannot tell what changed: no git, no answer in time, no repository, an unknown revision."""


class GitMissing(ChangeError):
    """There is no git program."""


class PatternTimeout(NewslintError):
    """A rule's pattern did not finish within its time limit."""


def nearest(word: str, candidates: Iterable[str]) -> str:
    """Return ``; did you mean 'x'?`` for the candidate most like ``word``, or an empty string."""
    import difflib

    close = difflib.get_close_matches(word, list(candidates), n=1, cutoff=0.6)
    return Message("; did you mean {word!r}?", word=close[0]) if close else ""


KNOWN_ARE = Message("known are")


def nearest_or_all(word: str, candidates: Iterable[str], all_are: str = KNOWN_ARE) -> str:
    """Return what ``nearest`` does, else ``; known are x, y`` with all candidates."""
    known = list(candidates)
    return nearest(word, known) or Message("; {all_are} {known}", all_are=all_are, known=", ".join(known))


def one_line(error: BaseException) -> str:
    """Return an exception's text on one line, for a message that must be a single sentence."""
    if error.args and isinstance(error.args[0], Message):
        return error.args[0]
    return " ".join(str(error).split()) or type(error).__name__


def reason(problem: BaseException) -> str:
    """Return why the system refused something, in its words; what else an exception says where it gives no reason."""
    given = problem.strerror if isinstance(problem, OSError) else None
    return Message(given) if given else one_line(problem)

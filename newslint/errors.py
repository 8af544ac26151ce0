"""The errors newslint shows to people: one sentence each, naming the place, the key and the nearest right word."""

from __future__ import annotations

from collections.abc import Iterable


class NewslintError(Exception):
    """newslint could not do its work; the text is one sentence for the person who runs it (exit code 2)."""


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
    return f"; did you mean {close[0]!r}?" if close else ""


def nearest_or_all(word: str, candidates: Iterable[str], all_are: str = "known are") -> str:
    """Return what ``nearest`` does, else ``; known are x, y`` with all candidates."""
    known = list(candidates)
    return nearest(word, known) or f"; {all_are} {', '.join(known)}"


def one_line(error: BaseException) -> str:
    """Return an exception's text on one line, for a message that must be a single sentence."""
    return " ".join(str(error).split()) or type(error).__name__

"""The language that a run speaks: that of ``--lang``, else that of the configuration, else Indonesian."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.i18n import LANGUAGES

OPTION = "--lang"
_chosen = ""


def asked_for(arguments: Sequence[str]) -> str:
    """Return the language that a command line asks for, be there something wrong with the rest of it, or nothing."""
    given = list(arguments[: arguments.index("--")] if "--" in arguments else arguments)
    found = ""
    for argument, following in zip(given, [*given[1:], ""], strict=False):
        name, sign, value = argument.partition("=")
        if name.startswith("--l") and OPTION.startswith(name):
            found = value if sign else following
    return found if found in LANGUAGES else ""


def choose(language: str) -> None:
    """Let the run speak a language from now on; nothing stands for none that is known yet."""
    global _chosen
    _chosen = language


def chosen() -> str:
    """Return the language that is known so far, or nothing."""
    return _chosen


def spoken() -> str:
    """Return the language to speak now."""
    return _chosen or LANGUAGES[0]

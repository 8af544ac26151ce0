"""What a program chooses by keywords, on top of a configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from newslint.configuration.config import Config
from newslint.errors import ConfigError, nearest_or_all
from newslint.i18n import LANGUAGES


def with_choices(
    config: Config,
    *,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: str | None = None,
    packs: Iterable[str | os.PathLike[str]] = (),
) -> Config:
    """Return a configuration in which the keywords count that are given.

    ``select`` takes the place of what the configuration selects; ``extend_select``, ``ignore`` and ``packs`` come on
    top of what it has. Raises ``ConfigError`` for an unknown language, and for a text where a list of names is wanted.
    """
    for name, value in (
        ("select", select),
        ("extend_select", extend_select),
        ("ignore", ignore),
        ("packs", packs),
    ):
        if isinstance(value, str):
            raise ConfigError(
                "{name}: expected a list of names, found the text {value!r}; write [{value!r}]", name=name, value=value
            )
    if language is not None and language not in LANGUAGES:
        raise ConfigError(
            "language: there is no {language!r}{hint}", language=language, hint=nearest_or_all(language, LANGUAGES)
        )
    selection = config.selection._replace(ignore=(*config.selection.ignore, *ignore))
    if select is not None:
        selection = selection._replace(select=tuple(select), extend_select=())
    selection = selection._replace(extend_select=(*selection.extend_select, *extend_select))
    return config._replace(
        selection=selection,
        language=language or config.language,
        packs=(*config.packs, *map(Path, packs)),
    )

"""What a program chooses by keywords, on top of a configuration."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from newslint.configuration.config import Config
from newslint.configuration.presets import PRESETS
from newslint.configuration.selection import Selection
from newslint.errors import ConfigError, nearest_or_all
from newslint.i18n import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path


def with_choices(
    config: Config,
    *,
    preset: str | None = None,
    select: Iterable[str] | None = None,
    extend_select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    language: str | None = None,
    packs: Iterable[str | os.PathLike[str]] = (),
) -> Config:
    """Return a configuration in which the keywords count that are given.

    ``select`` or ``preset`` takes the place of what the configuration selects; ``extend_select``, ``ignore`` and
    ``packs`` come on top of what it has. Raises ``ConfigError`` for an unknown language or preset, for both of these
    two, and for a text where a list of names is wanted.
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
    if preset is not None and preset not in PRESETS:
        raise ConfigError("preset: there is no {preset!r}{hint}", preset=preset, hint=nearest_or_all(preset, PRESETS))
    if preset is not None and select is not None:
        raise ConfigError("preset and select both say which rules run; give one of them")
    chosen = Selection(None if select is None else tuple(select), tuple(extend_select), tuple(ignore), preset)
    return config._replace(
        selection=config.selection.replaced_by(chosen),
        language=language or config.language,
        packs=(*config.packs, *_folders(packs)),
    )


def _folders(packs: Iterable[str | os.PathLike[str]]) -> Iterator[Path]:
    for pack in packs:
        from pathlib import Path  # takes as long to import as the interpreter takes to start

        yield Path(pack)

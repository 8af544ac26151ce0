"""The readers of a run, with the settings that the configuration gives them, by the names of files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from newslint.contracts import ConfigurableReader, OptionalReader, Reader, StreamReader, suffix_of
from newslint.errors import ConfigError, InputError, PluginError, nearest_or_all, one_line
from newslint.i18n import Message
from newslint.linting.skipping import Skipping, SkippingReader
from newslint.option import Option

if TYPE_CHECKING:
    from newslint.packs.yaml_text import Fields

AnyReader = Reader | StreamReader


class ConfiguredReaders:
    """The readers of a run, as ``settings`` set them.

    With ``skipping`` those of text never see what is skipped, nor do they in the records of a stream. Raises
    ``ConfigError`` for an unknown reader, option or value, and ``PluginError`` for a reader that breaks on it.
    """

    def __init__(
        self, readers: Mapping[str, AnyReader], settings: Fields | None = None, skipping: Skipping | None = None
    ) -> None:
        self._by_suffix = _configured(readers, settings, skipping)
        self._of_stream: dict[str, StreamReader | None] = {}
        self._missing: dict[str, str] = {}

    def of_text(self, path: str) -> Reader:
        """Return the reader for files of a name that are one text each. Raises ``InputError`` where there is none."""
        suffix = suffix_of(path)
        if suffix not in self._by_suffix:
            raise InputError(no_reader_for(suffix, self._by_suffix))
        return cast(Reader, self._by_suffix[suffix])

    def of_stream(self, path: str) -> StreamReader | None:
        """Return the reader for files of a name that are no text, such as records; None where another one reads it."""
        suffix = suffix_of(path)
        if suffix not in self._of_stream:  # what a protocol asks for takes long to look up
            reader = self._by_suffix.get(suffix)
            self._of_stream[suffix] = reader if isinstance(reader, StreamReader) else None
        return self._of_stream[suffix]

    def named(self, name: str) -> Reader:
        """Return the reader of text of a name, such as ``plain``. Raises ``ConfigError`` where there is none."""
        of_text = {one.name: cast(Reader, one) for one in self._by_suffix.values() if _reads_text(one)}
        if name not in of_text:
            raise ConfigError("unknown format of texts {name!r}{hint}", name=name, hint=nearest_or_all(name, of_text))
        return of_text[name]

    def missing_for(self, path: str) -> str:
        """Return what has to be installed before files of a name can be read, in a sentence, or nothing."""
        suffix = suffix_of(path)
        if suffix not in self._missing:
            reader = self._by_suffix.get(suffix)
            self._missing[suffix] = reader.missing() if isinstance(reader, OptionalReader) else ""
        return self._missing[suffix]


def no_reader_for(suffix: str, readers: Iterable[str]) -> str:
    """Return why no reader takes files whose names end in ``suffix``; ``readers`` are the endings that one does."""
    known = ", ".join(sorted(readers))
    if not suffix:
        return Message(
            "the name has no ending, which tells newslint how to read the file; newslint reads {known}", known=known
        )
    return Message("no reader for files that end in {suffix!r}; newslint reads {known}", suffix=suffix, known=known)


def _configured(
    readers: Mapping[str, AnyReader], settings: Fields | None, skipping: Skipping | None
) -> dict[str, AnyReader]:
    """Return the readers by suffix, those that have options with the values that ``settings`` give."""
    by_name = {reader.name: reader for reader in readers.values()}
    if settings:
        settings.refuse_unknown(tuple(by_name))
    chosen = settings.data if settings else {}
    made: dict[str, AnyReader] = {}
    of_text = {name: _skipping(reader, skipping) for name, reader in by_name.items() if _reads_text(reader)}
    # Readers of text come first: files of records are read by them as they are set.
    for name, reader in sorted(by_name.items(), key=lambda item: not _reads_text(item[1])):
        if settings and name in chosen:
            reader = _with_settings(reader, settings.below(name), of_text)
        elif (skipping or chosen) and any(option.type == "reader" for option in getattr(reader, "options", ())):
            reader = _with_settings(reader, None, of_text)
        made[name] = _skipping(reader, skipping)
        if name in of_text:
            of_text[name] = made[name]
    return {suffix: made[reader.name] for suffix, reader in readers.items()}


def _reads_text(reader: AnyReader) -> bool:
    return callable(getattr(reader, "read", None))


def _skipping(reader: AnyReader, skipping: Skipping | None) -> AnyReader:
    return SkippingReader(cast(Reader, reader), skipping) if skipping and _reads_text(reader) else reader


def _with_settings(reader: AnyReader, given: Fields | None, of_text: Mapping[str, AnyReader]) -> AnyReader:
    from newslint.packs.lists import PackLists  # only where readers are set
    from newslint.packs.options import read_options
    from newslint.packs.yaml_text import Fields

    fields = given or Fields({}, "", "", ConfigError)
    declared: tuple[Option, ...] = tuple(getattr(reader, "options", ()))
    known = tuple(
        option._replace(type="choice", choices=tuple(of_text)) if option.type == "reader" else option
        for option in declared
    )
    values: dict[str, Any] = read_options(known, fields, PackLists(None))
    for option in declared:
        if option.type == "reader":
            values[option.name] = of_text[values[option.name]]
    if not declared:
        return reader
    try:
        return cast(ConfigurableReader, reader).with_settings(values)
    except ValueError as problem:
        raise fields.fail(one_line(problem)) from None
    except Exception as problem:  # a reader may be foreign code, which may raise anything
        what = f"{type(problem).__name__}: {one_line(problem)}"
        raise PluginError(
            "the reader {name!r} failed in with_settings() with {what}", name=reader.name, what=what
        ) from None

"""newslint: an editorial-quality linter for Indonesian news text.

The names below are the public interface for rule authors and programs. They are loaded when first used, so that
``newslint --version`` and the like stay instant.
"""

# Nothing is imported before it is asked for, not even typing: ``python -m newslint`` looks for modules in the checked
# folder until ``__main__`` has stopped that.
TYPE_CHECKING = False

__version__ = "0.1.0"

if TYPE_CHECKING:
    from newslint.api import Linter as Linter
    from newslint.configuration.config import Config as Config
    from newslint.contracts import API_VERSION as API_VERSION
    from newslint.contracts import Formatter as Formatter
    from newslint.contracts import Reader as Reader
    from newslint.contracts import RuleWords as RuleWords
    from newslint.contracts import Run as Run
    from newslint.contracts import StreamReader as StreamReader
    from newslint.errors import NewslintError as NewslintError
    from newslint.expressions.patterns import Pattern as Pattern
    from newslint.finding import Edit as Edit
    from newslint.finding import Failure as Failure
    from newslint.finding import FileResult as FileResult
    from newslint.finding import Finding as Finding
    from newslint.finding import Fix as Fix
    from newslint.hookspecs import hookimpl as hookimpl
    from newslint.kinds.bases.unit_rule import Unit as Unit
    from newslint.kinds.bases.unit_rule import UnitRule as UnitRule
    from newslint.option import Option as Option
    from newslint.rule import Example as Example
    from newslint.rule import FixSpec as FixSpec
    from newslint.rule import Literal as Literal
    from newslint.rule import Replacement as Replacement
    from newslint.rule import Report as Report
    from newslint.rule import Rule as Rule
    from newslint.rule import RuleSpec as RuleSpec
    from newslint.rule import Variant as Variant
    from newslint.text.document import Block as Block
    from newslint.text.document import Document as Document
    from newslint.text.document import Piece as Piece
    from newslint.text.document import Sentence as Sentence
    from newslint.text.document import Stretch as Stretch
    from newslint.text.document import Unreadable as Unreadable
    from newslint.text.resources import Resource as Resource
    from newslint.text.source import Source as Source
    from newslint.text.spans import OffsetMap as OffsetMap
    from newslint.text.spans import Position as Position
    from newslint.text.spans import Span as Span
    from newslint.text.spans import TextBuilder as TextBuilder

_HOME = {
    "Linter": "api",
    "Config": "configuration.config",
    "Block": "text.document",
    "Document": "text.document",
    "Piece": "text.document",
    "Sentence": "text.document",
    "Source": "text.source",
    "Stretch": "text.document",
    "Unreadable": "text.document",
    "NewslintError": "errors",
    "Edit": "finding",
    "Failure": "finding",
    "FileResult": "finding",
    "Finding": "finding",
    "Fix": "finding",
    "API_VERSION": "contracts",
    "Formatter": "contracts",
    "Reader": "contracts",
    "RuleWords": "contracts",
    "Run": "contracts",
    "StreamReader": "contracts",
    "hookimpl": "hookspecs",
    "Option": "option",
    "Pattern": "expressions.patterns",
    "Example": "rule",
    "FixSpec": "rule",
    "Literal": "rule",
    "Replacement": "rule",
    "Report": "rule",
    "Rule": "rule",
    "RuleSpec": "rule",
    "Variant": "rule",
    "Resource": "text.resources",
    "OffsetMap": "text.spans",
    "Position": "text.spans",
    "Span": "text.spans",
    "TextBuilder": "text.spans",
    "Unit": "kinds.bases.unit_rule",
    "UnitRule": "kinds.bases.unit_rule",
}

__all__ = ["__version__", *sorted(_HOME)]


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module 'newslint' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"newslint.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    """Return the public names."""
    return __all__

"""Values of the configuration that are more than plain texts: names and paths, globs, excerpts, patterns; checked."""

from __future__ import annotations

import os
import re
from pathlib import Path

from newslint.expressions.patterns import Pattern
from newslint.expressions.skip_patterns import SKIP_BLOCKS, SKIP_TEXT, SkipPatterns, skip_pattern
from newslint.files.globs import Globs, fault_in
from newslint.files.regular_files import is_inside, tree_of
from newslint.foreign_data import MOST_GLOBS, MOST_SKIP_PATTERNS
from newslint.i18n import Message
from newslint.packs.address import PackAddress, is_address, read_address
from newslint.packs.fetched import as_path, problem_with_fetched
from newslint.packs.pattern_problems import LONGEST, pattern_problem
from newslint.packs.yaml_text import Fields
from newslint.rule_pages import LANGUAGE, RULE

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
# What an address is made of (RFC 3986), and braces: it stands in logs, pages and attributes as it is.
_ADDRESS = re.compile(r"https?://[\w.~:/?#@!$&*+,;=%{}-]{1,500}\Z", re.ASCII)
_PLACEHOLDER = re.compile(r"\{[^}]*\}?")


def names(fields: Fields, key: str) -> tuple[str, ...]:
    """Return the names or paths under a key. Raises an error for one that no system takes."""
    given = fields.texts_of(key)
    for index, name in enumerate(given):
        if found := _CONTROL.search(name):
            what = Message("the control character U+{code:04X} stands in this name", code=ord(found.group()))
            raise fields.fail_at(what, key, index)
    return given


def allowed(fields: Fields) -> tuple[str, ...]:
    """Return the excerpts that are allowed. Raises an error for one without words."""
    excerpts = fields.texts_of("allow")
    for index, text in enumerate(excerpts):
        if not text.strip():
            raise fields.fail_at(Message("an excerpt is made of words; this one is empty"), "allow", index)
    return excerpts


def refuse_many(fields: Fields, key: str, count: int, most: int) -> None:
    """Raise an error for a list of more items than newslint can look at for every file."""
    if count > most:
        raise fields.fail(
            Message("{count:,} items are more than newslint takes here ({most:,})", count=count, most=most), key
        )


def skip_patterns(fields: Fields) -> SkipPatterns:
    """Return the expressions of what is skipped. Raises an error for one that is not well formed, and for too many."""
    found = []
    for key in (SKIP_TEXT, SKIP_BLOCKS):
        sources = fields.texts_of(key)
        refuse_many(fields, key, len(sources), MOST_SKIP_PATTERNS)
        for index, source in enumerate(sources):
            what = pattern_problem(Pattern(source)) if source.strip() else Message("it is empty")
            if what:
                raise fields.fail_at(Message("not a pattern: {what}", what=what), key, index)
        if sum(map(len, sources)) > LONGEST:
            raise fields.fail(Message("the patterns are longer than {most:,} characters in all", most=LONGEST), key)
        found.append(tuple(map(skip_pattern, sources)))
    return SkipPatterns(*found)


def globs(fields: Fields, key: str, root: str) -> Globs:
    """Return the globs under a key. Raises an error for one that can never match."""
    patterns = names(fields, key)
    refuse_many(fields, key, len(patterns), MOST_GLOBS)
    for index, pattern in enumerate(patterns):
        if not pattern.strip("./ "):
            raise fields.fail_at(Message("a glob names a file or a folder; this one is empty"), key, index)
        if fault := fault_in(pattern, root):
            raise fields.fail_at(Message("the glob {pattern!r} {fault}", pattern=pattern, fault=fault), key, index)
    return Globs(patterns)


def packs(fields: Fields, root: str) -> tuple[Path, ...]:
    """Return the folders of rules. Raises an error for one outside of the repository, and for a wrong address."""
    folders = names(fields, "packs")
    for index, name in enumerate(folders):
        if is_address(name):
            if isinstance(problem := read_address(name), Message):
                raise fields.fail_at(problem, "packs", index)
        else:
            _refuse_outside(fields, "packs", name, root, Message("rules from elsewhere come as an installed plugin"))
    return tuple(folder_of(name, root) for name in folders)


def folder_of(name: str, root: str) -> Path:
    """Return the folder that the name of a pack stands for: one in the repository, or the one it is fetched into."""
    if is_address(name) and isinstance(address := read_address(name), PackAddress):
        return as_path(address, root)
    return Path(root) / name


def unusable(name: str, root: str) -> str:
    """Return why a pack cannot be used as it is; nothing where it can. A folder that is missing is told elsewhere."""
    if is_address(name):
        address = read_address(name)
        problem = problem_with_fetched(address, root) if isinstance(address, PackAddress) else address
        if problem:
            return problem
    if not is_inside(str(folder_of(name, root)), tree_of(root)):
        advice = Message("rules from elsewhere come as an installed plugin")
        return Message("{name!r} is outside the repository of this file; {advice}", name=name, advice=advice)
    return ""


def rule_pages(fields: Fields, key: str) -> str:
    """Return the address of rules' pages; empty where the key is not there. Raises an error for one that is none."""
    if key not in fields.data:
        return ""
    address = fields.text_of(key)
    if not _ADDRESS.match(address) or RULE not in address:
        what = Message("expected an address that begins with https:// or http:// and holds {rule}", rule=RULE)
        raise fields.fail(what, key)
    if unknown := set(_PLACEHOLDER.findall(address)) - {RULE, LANGUAGE}:
        what = Message(
            "{unknown} stands for nothing here; use {rule} and {language}",
            unknown=min(unknown),
            rule=RULE,
            language=LANGUAGE,
        )
        raise fields.fail(what, key)
    return address


def _refuse_outside(fields: Fields, key: str, name: str, root: str, advice: str) -> None:
    """Raise an error for a path that leads out of the configuration's repository, also by way of links."""
    if not is_inside(os.path.join(root, name), tree_of(root)):
        raise fields.fail(
            Message("{name!r} is outside the repository of this file; {advice}", name=name, advice=advice), key
        )


def file_name(fields: Fields, key: str, root: str, advice: str) -> str:
    """Return the path of a file that a key names, from the working folder; empty where the key is not there.

    Raises an error for one outside of the repository, with advice on what to do.
    """
    if key not in fields.data:
        return ""
    name = fields.text_of(key)
    names(fields, key)
    if not name:
        raise fields.fail(Message("this is the name of a file; it is empty"), key)
    _refuse_outside(fields, key, name, root, advice)
    return os.path.relpath(os.path.join(root, name))

"""The skeletons of packages: a plugin with a Python rule and a YAML family, and a pack of YAML alone; with tests."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from keyword import iskeyword
from pathlib import Path

from newslint.errors import ConfigError
from newslint.i18n import Message

FOLDER = Path(__file__).parent
PREFIX = "newslint-"
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
PLUGIN = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "__init__.py": "{module}/__init__.py",
    "headline.py": "{module}/headline.py",
    "family.yaml": "{module}/rules/{family}/family.yaml",
    "banned-word.yaml": "{module}/rules/{family}/banned-word.yaml",
    "test_examples.py": "tests/test_examples.py",
}
"""Where each file of the plugin's skeleton stands in the package's folder."""
PACK = {
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "__init__.py": "{module}/__init__.py",
    "newslint.yaml": "{module}/rules/newslint.yaml",
    "vocabulary.yaml": "{module}/rules/lists/vocabulary.yaml",
    "family.yaml": "{module}/rules/{family}/family.yaml",
    "banned-word.yaml": "{module}/rules/{family}/banned-word.yaml",
    "test_examples.py": "tests/test_examples.py",
}
"""Where each file of the pack's skeleton stands."""


def plugin_skeleton(name: str) -> dict[str, str]:
    """Return the files of a plugin of that name: their paths, with slashes, and their texts.

    Raises ``ConfigError`` for a name that no package, or no module, can have.
    """
    return _skeleton(name, "plugin", PLUGIN)


def pack_skeleton(name: str) -> dict[str, str]:
    """Return the files of a pack of that name, which is a package of data; raises as ``plugin_skeleton`` does."""
    return _skeleton(name, "pack", PACK)


def _skeleton(name: str, sort: str, places: Mapping[str, str]) -> dict[str, str]:
    """Return the files of one sort of package.

    Raises ``ConfigError`` for a name that no package, or no module, can have.
    """
    module, family = name.replace("-", "_"), name.removeprefix(PREFIX)
    if not _NAME.match(name) or name == "newslint":
        form = Message("small letters, digits and hyphens, such as newslint-meja")
        raise ConfigError("{name!r} is not the name of a package for newslint: {form}", name=name, form=form)
    if iskeyword(module) or module in sys.stdlib_module_names:
        raise ConfigError(
            "{name!r} is a name that Python takes for itself; {prefix}{name} is free", name=name, prefix=PREFIX
        )
    return {
        place.format(module=module, family=family): _filled(FOLDER / sort / f"{file}.txt", name, module)
        for file, place in places.items()
    }


def _filled(file: Path, name: str, module: str) -> str:
    text = file.read_text(encoding="utf-8")
    family = name.removeprefix(PREFIX)
    return text.replace("@NAME@", name).replace("@MODULE@", module).replace("@FAMILY@", family)

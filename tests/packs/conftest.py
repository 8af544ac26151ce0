"""The small pack on disk, and a way to write its rule anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packs.small_pack import FAMILY, RULE, Write


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack of one family with one rule."""
    folder = tmp_path / "pack" / "rumah"
    folder.mkdir(parents=True)
    (folder / "family.yaml").write_text(FAMILY, encoding="utf-8")
    (folder / "kata.yaml").write_text(RULE, encoding="utf-8")
    return tmp_path / "pack"


@pytest.fixture
def write(pack: Path) -> Write:
    """Write the rule anew: keys as YAML, ``None`` to leave one out, or the whole text; return its path."""

    def write(text: str | None = None, **changes: Any) -> Path:
        file = pack / "rumah" / "kata.yaml"
        if text is None:
            data = {**yaml.safe_load(RULE), **{key.replace("_", "-"): value for key, value in changes.items()}}
            kept = {key: value for key, value in data.items() if value is not None}
            text = yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)
        file.write_text(text, encoding="utf-8")
        return file

    return write

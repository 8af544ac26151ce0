"""Small archives of the tests' own, in the forms that archives have."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

CLEAN = "Warga {number} desa di lereng bukit mulai menanam bambu.\n\nBibitnya dibagikan kepala dinas pada hari Senin."
FAULTY = (
    "Panen jagung di {number} kecamatan naik tajam tahun ini, kata kepala dinas pertanian setempat.\n\n"
    "Baca juga: Harga Pupuk Turun di Pasar Induk\n\n"
    "Panen jagung di {number} kecamatan naik tajam tahun ini, kata kepala dinas pertanian setempat."
)
"""An article with a link to another one and a paragraph that stands twice."""


def records(count: int, first: int = 0) -> list[dict[str, Any]]:
    """Return articles as records, every third of them at fault."""
    return [
        {
            "id": f"naskah/{number:05}.txt",
            "text": (CLEAN if number % 3 else FAULTY).format(number=number + 100),
            "date": f"2024-05-{number % 28 + 1:02}",
            "rubrik": "ekonomi",
            "penulis": ["Sari Wulan", "Rudi"],
            "url": f"https://www.kabarlembah.example/{number}",
        }
        for number in range(first, first + count)
    ]


def write_jsonl(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write records as JSON Lines and return the path."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def write_folder(folder: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write the texts of records as files whose paths are the records' ids, and return the folder."""
    for row in rows:
        file = folder / row["id"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(row["text"], encoding="utf-8")
    return folder

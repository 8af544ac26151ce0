"""The benchmark of fixes measures and judges, here articles of our own and fixes that went wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from benchmarks.fixes.judge import faults
from tests.conftest import HANG
from tests.every import every

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
NEXT = "Pedagang menunggu operasi pasar yang dijanjikan pemerintah kota."
RELATED = "Baca juga: Sungai Meluap, Tiga Desa Terendam"


def test_figures_of_two_articles(root: Path, tmp_path: Path) -> None:
    data = tmp_path / "naskah.jsonl"
    texts = [f"{BODY}\n\nADVERTISEMENT\n\nBaca juga: Sungai Meluap, Tiga Desa Terendam\n", f"{BODY}\n"]
    data.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks.fixes", str(data), "--show", "1"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False, timeout=HANG)
    assert (done.returncode, done.stderr) == (0, "")
    figures = dict(line.rsplit(None, 1) for line in done.stdout.splitlines()[:8])
    assert figures == {
        "files changed": "1",
        "files": "2",
        "fixes": "2",
        "lines in changed files": "6",
        "lines gone": "4",
        "files with fixes withheld": "0",
        "  cruft/ad-slot": "1",
        "  cruft/related-link": "1",
    }
    assert "-ADVERTISEMENT\n" in done.stdout


def faults_of(text: str, gone: str, path: str = "a.md", new: str = "") -> list[str]:
    """Return what the judge says where the last of some words are gone from a text, or others stand there."""
    before, found, after = text.rpartition(gone)
    assert found
    return [fault.partition(":")[0] for fault in faults(text, before + new + after, Path(path).suffix)]


@every(
    ("text", "gone", "path"),
    [
        (f"{BODY}\n\n{RELATED}\n\n{NEXT}\n", f"{RELATED}\n\n", "a.md"),
        (f"{BODY}\n\n**Baca juga:** [Sungai Meluap](/1)\n\n{NEXT}\n", "**Baca juga:** [Sungai Meluap](/1)\n\n", "a.md"),
        (f"{BODY}\n\n{NEXT}\n\n{BODY}\n", f"\n{BODY}\n", "a.md"),
        (f"{BODY} `beras`\n\n{NEXT}\n\n{BODY} `beras`\n", f"\n{BODY} `beras`\n", "a.md"),
        (f"<p>{BODY}</p><p>{RELATED}</p><p>{NEXT}</p>", f"<p>{RELATED}</p>", "a.html"),
        (f"<p>{BODY}</p><p>{NEXT}</p><p>{BODY}</p>", f"<p>{BODY}</p>", "a.html"),
        (
            f"{BODY}\nHome\nDaerah\nHalaman 1 2 Selanjutnya\n{NEXT}\n",
            "Home\nDaerah\nHalaman 1 2 Selanjutnya\n",
            "a.txt",
        ),
    ],
)
def test_furniture_and_copies_may_go(text: str, gone: str, path: str) -> None:
    assert faults_of(text, gone, path) == []


@every(
    ("text", "gone", "path", "fault"),
    [
        (f"{BODY}\n\n{NEXT}\n", f"\n{NEXT}\n", "a.md", "deleted what is neither furniture nor a copy"),
        (
            f"{BODY}\n{RELATED}. {NEXT}\n",
            f"{RELATED}. {NEXT}\n",
            "a.txt",
            "deleted what is neither furniture nor a copy",
        ),
        (f"{BODY}\n\n![Iklan](a.png)\n", "\n![Iklan](a.png)\n", "a.md", "lost image"),
        (f"{BODY}\n\n{RELATED} `x`\n", f"\n{RELATED} `x`\n", "a.md", "lost code"),
        (f"{BODY}\n\n{RELATED} <!-- cek -->\n", f"\n{RELATED} <!-- cek -->\n", "a.md", "lost comment"),
        (f"{BODY}\n\n{RELATED} {{{{< peta >}}}}\n", f"\n{RELATED} {{{{< peta >}}}}\n", "a.md", "lost template"),
        (f"{BODY}\n\n[x]: /1\n", "\n[x]: /1\n", "a.md", "lost definition"),
        (f"## Pasar\n\n{RELATED}\n\n## Sungai\n\n{BODY}\n", f"{RELATED}\n\n", "a.md", "came heading without text"),
        (f"- {BODY}\n\n{RELATED}\n\n- {NEXT}\n", f"{RELATED}\n\n", "a.md", "lost list"),
        (f"- {BODY}\n\n{RELATED}\n\n    kode\n", f"{RELATED}\n\n", "a.md", "lost code"),
        (
            f"{BODY}\n\nBerikut rekamannya:\n\n{RELATED}\n",
            f"\n{RELATED}\n",
            "a.md",
            "deleted what the line above announces",
        ),
        (
            f"{BODY}\n\nSimak video ini:\n\n{{{{< v >}}}}\n",
            "Simak video ini:\n\n",
            "a.md",
            "deleted what announces the thing below",
        ),
        (f"<p>{BODY}</p><p>{RELATED}<img src=a></p>", f"<p>{RELATED}<img src=a></p>", "a.html", "lost image"),
        (f"<p>{BODY}</p><p id=a>{RELATED}</p>", f"<p id=a>{RELATED}</p>", "a.html", "lost anchor"),
        (
            f"<h2>Pasar</h2><p>{RELATED}</p><h2>Sungai</h2><p>{BODY}</p>",
            f"<p>{RELATED}</p>",
            "a.html",
            "came heading without text",
        ),
    ],
)
def test_what_a_reader_would_mind_is_told(text: str, gone: str, path: str, fault: str) -> None:
    assert fault in faults_of(text, gone, path)


def test_a_rewritten_line_keeps_its_links() -> None:
    text = f"{BODY} Yakni, [beras](/1) medium.\n"
    assert faults_of(text, ". Yakni, [beras](/1)", new=", yakni [beras](/1)") == []
    assert faults_of(text, ". Yakni, [beras](/1)", new=", yakni beras") == ["lost link"]

"""``check --jobs``: what several processes say is what one says, and none of them outlives the check."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import HANG, Run
from tests.readers.word_files import word_file

pytestmark = pytest.mark.slow

BODY = "Harga beras naik lima persen sejak awal pekan ini di pasar induk."
ADVERT = f"{BODY}\n\nAd image\n\n{BODY.replace('beras', 'gula')}\n"
PLUGIN = """\
import os
import time
from pathlib import Path

from newslint import Block, Document, OffsetMap, hookimpl

class Pembaca:
    name = "naskah"
    suffixes = (".naskah",)

    def read(self, source):
        if source.text.startswith("lambat"):
            Path("mulai").touch()
            time.sleep(36_000)
        if source.text.startswith("mati"):
            os._exit(3)
        yield Document(source, [Block("paragraph", source.text, OffsetMap.identity(0, len(source.text)))])

@hookimpl
def newslint_readers():
    return [Pembaca()]
"""
CONFIG = "language: en\nallow: [ADVERTISEMENT]\npaths:\n- match: opini\n  ignore: [cruft]\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder of 60 files of all sorts, some of which cannot be checked, with a configuration and a plugin."""
    (tmp_path / ".newslint.yaml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "pembaca.py").write_text(PLUGIN, encoding="utf-8")
    (tmp_path / "opini").mkdir()
    for number in range(40):
        folder = tmp_path / "opini" if number % 7 == 0 else tmp_path
        (folder / f"{number:02}.txt").write_text(ADVERT if number % 3 else f"{BODY}\n", encoding="utf-8")
    for number in range(12):
        (tmp_path / f"m{number:02}.md").write_text(f"# Harga\n\nADVERTISEMENT\n\n{ADVERT}", encoding="utf-8")
    records = [{"text": ADVERT}, {"text": BODY}, {"lain": 1}, {"text": ""}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": ADVERT}), encoding="utf-8")
    for name in ("c.docx", "d.docx"):
        (tmp_path / name).write_bytes(word_file(lambda document: document.add_paragraph("Ad image")))
    (tmp_path / "e.html").write_text(f"<p>{BODY}</p><p>Ad image</p>", encoding="utf-8")
    (tmp_path / "f.txt").write_bytes("Harga café naik.".encode("latin-1"))
    (tmp_path / "g.txt").touch()
    (tmp_path / "h.naskah").write_text("Ad image", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_results_are_the_same_byte_for_byte(newslint: Run, archive: Path, form: str) -> None:
    options = ["check", ".", "tidak-ada.txt", "--format", form, "--plugin-path", "pembaca.py", "--statistics"]
    alone = newslint(*options, cwd=archive)
    assert len([path for path in archive.rglob("*.*") if path.suffix not in (".py", ".pyc", ".yaml")]) == 60
    assert (alone.returncode, len(alone.stderr.splitlines()) >= 4) == (2, True)
    together = newslint(*options, "--jobs", "3", cwd=archive)
    assert (together.returncode, together.stdout, together.stderr) == (2, alone.stdout, alone.stderr)


def test_the_baseline_and_the_texts_of_a_page_go_along(newslint: Run, archive: Path) -> None:
    (archive / "f.txt").unlink()
    (archive / "a.jsonl").unlink()
    newslint("baseline", "opini", "m01.md", "--select", "cruft", cwd=archive)
    options = ["check", ".", "--format", "html", "--baseline", ".newslint-baseline.json"]
    alone, together = newslint(*options, cwd=archive), newslint(*options, "--jobs", "2", cwd=archive)
    assert (together.returncode, together.stdout, together.stderr) == (1, alone.stdout, alone.stderr)


def test_few_files_take_one_process(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ADVERT, encoding="utf-8")
    done = newslint("check", "--jobs", "auto", "--format", "concise")
    assert (done.returncode, done.stdout.startswith("a.txt:3:1: error cruft/ad-slot ")) == (1, True)


@pytest.fixture
def slow(archive: Path) -> Iterator[subprocess.Popen[str]]:
    """A check whose processes are in the middle of a file that takes for ever, in a process group of its own."""
    for number in range(30):
        (archive / f"{number:02}.naskah").write_text("lambat", encoding="utf-8")
    command = [sys.executable, "-m", "newslint", "check", "--jobs", "2", "--plugin-path", "pembaca.py"]
    process = subprocess.Popen(
        command, cwd=archive, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    wait_for((archive / "mulai").exists)
    yield process
    if is_alive(process.pid):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def wait_for(condition: object) -> None:
    assert callable(condition)
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < HANG
        time.sleep(0.05)


def is_alive(group: int) -> bool:
    """Return whether a process group has a process left."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_interruption_ends_all_at_once(slow: subprocess.Popen[str]) -> None:
    os.killpg(slow.pid, signal.SIGINT)
    slow.communicate(timeout=HANG)
    assert slow.returncode == 130
    wait_for(lambda: not is_alive(slow.pid))


def test_an_interruption_of_the_first_process_alone_ends_all(slow: subprocess.Popen[str]) -> None:
    slow.send_signal(signal.SIGINT)
    slow.communicate(timeout=HANG)
    assert slow.returncode == 130
    wait_for(lambda: not is_alive(slow.pid))


def test_when_the_first_process_is_killed_the_others_end(slow: subprocess.Popen[str]) -> None:
    slow.kill()
    slow.communicate(timeout=HANG)
    wait_for(lambda: not is_alive(slow.pid))


def test_a_process_that_is_ended_from_outside_is_told(newslint: Run, archive: Path) -> None:
    (archive / "i.naskah").write_text("mati", encoding="utf-8")
    done = newslint("check", "--lang", "en", "--jobs", "2", "--plugin-path", "pembaca.py", "--quiet", cwd=archive)
    told = "newslint: a process that lints files was ended from outside, perhaps for want of memory; try fewer --jobs\n"
    assert (done.returncode, done.stderr) == (2, told)

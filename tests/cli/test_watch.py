"""``check --watch``: what is saved is checked again, until Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.in_process import Command
from tests.cli.in_process import command as command

CLEAN = "Harga beras naik lima persen sejak awal pekan ini di pasar induk.\n"
FAULTY = f"Ad image\n\n{CLEAN}"


@pytest.mark.parametrize("option", ["--diff", "--list-files", "--staged"])
def test_what_does_not_go_with_it(command: Command, option: str) -> None:
    done = command("check", "--watch", option, "--lang", "en")
    assert (done.code, done.err.startswith("newslint: --watch checks files as they are; ")) == (2, True)


def test_a_path_that_is_not_there(command: Command) -> None:
    done = command("check", "--watch", "lain", "--lang", "en")
    assert (done.code, done.err) == (2, "newslint: --watch: there is no lain\n")


def test_without_the_extra(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.cli.watch.find_spec", lambda _: None)
    done = command("check", "--watch", "--lang", "en")
    told = "newslint: --watch needs watchfiles; get it with: pip install 'newslint[watch]'\n"
    assert (done.code, done.err) == (2, told)


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], Callable[[str, int], str]]]:
    """Start the command on a clean and a faulty article; the function waits for words in its output."""
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(FAULTY, encoding="utf-8")
    log = tmp_path.parent / f"{tmp_path.name}.log"
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "newslint", "check", "--watch", "--format", "concise", "--lang", "en"],
            cwd=tmp_path,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def until(words: str, times: int) -> str:
        end = time.monotonic() + 60
        while log.read_text(encoding="utf-8").count(words) < times:
            assert time.monotonic() < end, log.read_text(encoding="utf-8")
            time.sleep(0.05)
        return log.read_text(encoding="utf-8")

    yield process, until
    process.kill()
    process.wait()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there Ctrl-C goes to a whole group of processes")
def test_what_is_saved_is_checked_again(
    watching: tuple[subprocess.Popen[str], Callable[[str, int], str]], tmp_path: Path
) -> None:
    process, until = watching
    assert until("waiting for changes", 1).count("b.txt:1:1: ") == 1
    time.sleep(0.5)  # the watch begins once that is told
    (tmp_path / "a.txt").write_text(FAULTY, encoding="utf-8")
    shown = until("waiting for changes", 2)
    assert (shown.count("a.txt:1:1: "), shown.count("b.txt:1:1: ")) == (1, 1)
    (tmp_path / ".newslint.yaml").write_text("ignore: [cruft/ad-slot]\n", encoding="utf-8")
    assert until("waiting for changes", 3).count("b.txt:1:1: ") == 1
    process.send_signal(signal.SIGINT)
    assert process.wait(30) == 0

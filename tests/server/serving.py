"""Servers for tests: the command in a process of its own, and one within limits that a test sets."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newslint import Linter
from newslint.server.application import Limits, application
from newslint.server.checking import RequestChecks
from newslint.server.listening import bound, server
from newslint.server.requests import RuleChoice
from newslint.server.security import Hosts

COMMAND = (sys.executable, "-m", "newslint", "serve", "--no-browser")


def make(choice: RuleChoice) -> Linter:
    """Return the linter for a choice, on top of what newslint does without a configuration."""
    return Linter(extend_select=choice.extend_select, ignore=choice.ignore, language=choice.language, plan=True)


@contextmanager
def command(*arguments: str, cwd: Path, port: int = 0) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command; yields its process and the address that it prints. What it says at its end goes to a pipe."""
    process = subprocess.Popen(
        [*COMMAND, "--port", str(port), *arguments],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        yield process, next((word for word in line.split() if word.startswith("http")), line)
    finally:
        process.kill()
        process.communicate()


@contextmanager
def within(limits: Limits) -> Iterator[int]:
    """Run a server in a thread; yields its port."""
    listener = bound("127.0.0.1", 0)
    listening = threading.Event()
    running = server(application(RequestChecks(make, "en"), Hosts(), limits), listening.set)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        assert listening.wait(60)
        yield listener.getsockname()[1]
    finally:
        running.should_exit = True
        thread.join(60)

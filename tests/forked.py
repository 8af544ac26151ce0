"""Processes of newslint that need no start of the interpreter: forks of one that has loaded newslint and waits.

Each is a process of its own and goes through ``python -m newslint`` from its first line to its exit code. What none of
them shows is which modules a start finds and how long it takes: tests of that start the interpreter itself.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import pkgutil
import runpy
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_READ_AT_START = ("PYTHON", "LC_", "LANG", "TZ")
"""How the names of variables begin that the interpreter reads when it starts, and not again."""


def can_run(environment: Mapping[str, str]) -> bool:
    """Return whether a fork is the same as a fresh process with these variables on top of the test's own."""
    return hasattr(socket, "send_fds") and not any(name.startswith(_READ_AT_START) for name in environment)


class Forks:
    """Runs newslint in forks, one at a time; a context that ends the process which waits for them."""

    def __enter__(self) -> Forks:
        self._connection, theirs = socket.socketpair()
        with theirs:
            self._waiting = subprocess.Popen(
                [sys.executable, "-m", "tests.forked", str(theirs.fileno())],
                cwd=ROOT,
                pass_fds=[theirs.fileno()],
                # Pipes, as those of the forks are: the interpreter asks when it starts whether a stream can be sought.
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        self._answers = self._connection.makefile()
        return self

    def __exit__(self, *_: object) -> None:
        self._answers.close()
        self._connection.close()
        with self._waiting:
            pass

    def run(
        self, arguments: list[str], *, cwd: Path, stdin: bytes, env: Mapping[str, str], timeout: float
    ) -> subprocess.CompletedProcess[bytes]:
        """Return what ``subprocess.run`` returns for ``python -m newslint`` with these arguments.

        A process that takes longer than ``timeout`` seconds is killed, and ``concurrent.futures.TimeoutError`` raised.
        """
        (theirs_in, into), (output, theirs_out), (errors, theirs_err) = (os.pipe() for _ in range(3))
        theirs = [theirs_in, theirs_out, theirs_err]
        socket.send_fds(self._connection, [b"\n"], theirs)
        for end in theirs:
            os.close(end)
        self._connection.sendall(json.dumps([arguments, os.fspath(cwd), dict(env)]).encode() + b"\n")
        process = int(self._answers.readline())
        with ThreadPoolExecutor(3) as pool:
            pool.submit(_feed, into, stdin)
            read = [pool.submit(_drain, end) for end in (output, errors)]
            try:
                out, err = (one.result(timeout) for one in read)
            except TimeoutError:
                os.kill(process, signal.SIGKILL)
                raise
        return subprocess.CompletedProcess(["newslint", *arguments], int(self._answers.readline()), out, err)


def _feed(end: int, data: bytes) -> None:
    with contextlib.suppress(BrokenPipeError), os.fdopen(end, "wb") as pipe:
        pipe.write(data)


def _drain(end: int) -> bytes:
    with os.fdopen(end, "rb") as pipe:
        return pipe.read()


def _load() -> None:
    """Import all of newslint, and with it whatever it imports from elsewhere."""
    import newslint

    for module in pkgutil.walk_packages(newslint.__path__, "newslint."):
        if not module.name.endswith(".__main__"):
            with contextlib.suppress(ImportError):  # what an extra brings may not be installed
                importlib.import_module(module.name)
    gc.freeze()


def _wait(connection: socket.socket) -> list[str]:
    """Fork for every request; return its arguments in the fork, and never where there are no more."""
    requests = connection.makefile("rb", buffering=0)
    while True:
        given, ends, *_ = socket.recv_fds(connection, 1, 3)
        if not given:
            os._exit(0)
        request = requests.readline()
        process = os.fork()
        if process:
            for end in ends:
                os.close(end)
            connection.sendall(b"%d\n" % process)
            _, status = os.waitpid(process, 0)
            connection.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
            continue
        for number, end in enumerate(ends):
            os.dup2(end, number)
            os.close(end)
        requests.close()
        connection.close()
        arguments, folder, environment = json.loads(request)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        return list(arguments)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _load()
    words = _wait(socket.socket(fileno=int(sys.argv[1])))
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.path[0] = os.getcwd()
    sys.argv[1:] = words
    runpy.run_module("newslint", run_name="__main__", alter_sys=True)

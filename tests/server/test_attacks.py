"""What programs do to a server that listens: slow, silent, large and many requests, and how the command ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newslint.server.application import Limits
from tests.conftest import Run
from tests.server.serving import command, within

pytestmark = pytest.mark.slow

ARTICLE = "Harga beras naik lima persen sejak awal pekan ini. Yang di pasar lama.\n\n" * 60


def post(address: str, asked: object) -> tuple[int, dict[str, object]]:
    body = asked if isinstance(asked, bytes) else json.dumps(asked).encode()
    request = urllib.request.Request(f"{address}v1/check", data=body)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.load(refusal)


def talk(port: int, *parts: bytes, pause: float = 0) -> bytes:
    """Return all that a server answers until it closes the connection; what it no longer reads is not sent."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        try:
            for part in parts:
                connection.sendall(part)
                time.sleep(pause)
        except OSError:
            pass
        answer = b""
        while data := connection.recv(65536):
            answer += data
        return answer


def head(length: int, more: str = "") -> bytes:
    return f"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: {length}\r\n{more}\r\n".encode()


def test_slow_and_silent_clients_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.server.listening.HEADER_SECONDS", 0.3)
    with within(Limits(body_seconds=0.3)) as port:
        assert talk(port) == b""
        assert talk(port, b"GET / HT", b"TP/1.1\r\n", b"Host: localhost\r\n", pause=0.2) == b""
        answer = talk(port, head(100, "Connection: close\r\n"), b'{"text"')
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"did not arrive within" in answer
        assert talk(port, b"\x16\x03\x01\x02\x00\x01\x00").startswith(b"HTTP/1.1 400 ")
        assert talk(port, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 400 ")
        two = b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: jahat.example\r\nConnection: close\r\n\r\n"
        assert talk(port, two)[:12] in (b"HTTP/1.1 400", b"HTTP/1.1 403")
        assert post(f"http://127.0.0.1:{port}/", {"text": "a"})[0] == 200


def test_a_client_that_goes_away_leaves_its_place() -> None:
    with within(Limits(texts=1, threads=1)) as port:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
                connection.sendall(head(1000))
                time.sleep(0.05)
        deadline = time.monotonic() + 10
        while (status := post(f"http://127.0.0.1:{port}/", {"text": "a"})[0]) == 503 and time.monotonic() < deadline:
            time.sleep(0.05)
        assert status == 200


def test_the_command_from_its_start_to_its_end(tmp_path: Path, newslint: Run) -> None:
    (tmp_path / ".newslint.yaml").write_text("ignore: [cruft]\nlanguage: en\n", encoding="utf-8")
    with command(cwd=tmp_path) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        port = address.rsplit(":", 1)[1].strip("/")
        found = post(address, {"text": f"Ad image\n\n{ARTICLE}"})[1]["summary"]
        assert isinstance(found, dict)
        assert {"duplicates/repeated-paragraph", "fragments/relative-clause"} <= set(found["by_rule"])
        assert "cruft/ad-slot" not in found["by_rule"]

        memory = f"/proc/{process.pid}/status"
        with ThreadPoolExecutor(200) as pool:
            statuses = [status for status, _ in pool.map(lambda _: post(address, {"text": ARTICLE}), range(200))]
        assert set(statuses) <= {200, 503}
        assert statuses.count(200) >= 24
        large = talk(
            int(address.rsplit(":", 1)[1].strip("/")), head(100_000_000, "Connection: close\r\n"), b"x" * 65536
        )
        assert large.startswith(b"HTTP/1.1 413 ")
        if Path(memory).exists():
            peak = next(line for line in Path(memory).read_text().splitlines() if line.startswith("VmHWM"))
            assert int(peak.split()[1]) < 400_000

        taken = newslint("serve", "--no-browser", "--port", port, "--lang", "en")
        assert (taken.returncode, taken.stdout) == (2, "")
        assert taken.stderr.startswith(f"newslint: port {port} is taken by another program")
        assert len(taken.stderr.splitlines()) == 1

        with socket.create_connection(("127.0.0.1", int(port)), timeout=30) as connection:
            connection.sendall(head(1000) + b"{")  # and goes away
        assert talk(int(port), b"\x16\x03\x01\x02\x00").startswith(b"HTTP/1.1 400 ")
        assert post(address, {"text": "a"})[0] == 200

        process.send_signal(signal.SIGINT)
        _, complaints = process.communicate(timeout=60)
        assert (process.returncode, complaints) == (130, "")


def test_what_is_wrong_is_told_before_it_listens(newslint: Run, tmp_path: Path) -> None:
    (tmp_path / "salah.yaml").write_text("ignore: [crutf]\n", encoding="utf-8")
    for arguments, told in (
        (("--config", "salah.yaml"), "did you mean 'cruft'"),
        (("--port", "70000"), "expected a port from 0 to 65535, found '70000'"),
        (("--host", "tidak.ada.invalid"), "cannot listen on tidak.ada.invalid, port 8765"),
    ):
        run = newslint("serve", "--no-browser", "--lang", "en", *arguments)
        assert (run.returncode, told in run.stderr, len(run.stderr.splitlines())) == (2, True, 1)


def test_without_the_extra_the_command_says_what_to_install() -> None:
    code = (
        "import importlib.util, sys; known = importlib.util.find_spec\n"
        "importlib.util.find_spec = lambda name, *rest: None if name == 'uvicorn' else known(name, *rest)\n"
        "from newslint.cli import main; sys.exit(main(['serve', '--lang', 'en']))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (2, "")
    told = "newslint: newslint serve needs starlette and uvicorn; get them with: pip install 'newslint[web]'\n"
    assert run.stderr == told

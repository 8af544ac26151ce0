"""Command ``serve``: the page for editors in the browser, and the service for programs."""

from __future__ import annotations

import argparse
import os
import socket
import sys
import threading
from importlib.util import find_spec

from newslint.api import Linter
from newslint.cli.settings import load_config, load_registry
from newslint.cli.streams import output, show
from newslint.errors import ConfigError
from newslint.i18n import Message, localized
from newslint.server.requests import RuleChoice

EXTRA = ("starlette", "uvicorn")
WILDCARDS = ("", "0.0.0.0", "::")


def run(options: argparse.Namespace) -> int:
    """Answer until the process is told to end. Raises ``NewslintError`` where the server cannot be started."""
    config = load_config(options)
    if any(find_spec(name) is None for name in EXTRA):
        raise ConfigError("newslint serve needs starlette and uvicorn; get them with: pip install 'newslint[web]'")
    from newslint.server.application import application
    from newslint.server.checking import RequestChecks
    from newslint.server.listening import bound, server
    from newslint.server.security import LOOPBACK, Hosts

    registry = load_registry(options, config)

    def make(choice: RuleChoice) -> Linter:
        return Linter(
            config,
            registry,
            extend_select=choice.extend_select,
            ignore=choice.ignore,
            language=choice.language,
            plan=True,
        )

    checking = RequestChecks(make, config.language)
    checking.linter(RuleChoice(config.language))  # what is wrong with rules is told now, and the first text is quick
    beyond = options.host not in LOOPBACK
    hosts = Hosts((*options.allow_host, options.host, *([socket.gethostname()] if beyond else ())), any_address=beyond)
    listener = bound(options.host, options.port)
    address = _address(options.host, listener)

    def ready() -> None:
        show(localized(Message("newslint serves {address} (end it with Ctrl-C)", address=address), config.language))
        output().flush()
        if not options.no_browser:
            _open(address)

    server(application(checking, hosts), ready).run(sockets=[listener])
    return 0


def _address(host: str, listener: socket.socket) -> str:
    """Return the address to open in a browser on this machine."""
    name = "127.0.0.1" if host in WILDCARDS else host
    port = listener.getsockname()[1]
    return f"http://{f'[{name}]' if ':' in name else name}:{port}/"


def _open(address: str) -> None:
    """Open an address in a browser with a window, where there is one, without waiting for it."""
    if sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        import webbrowser

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()

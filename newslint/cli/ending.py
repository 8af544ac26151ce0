"""Signals that end a run, such as those of a cancelled job, are heard like Ctrl-C: nothing half-done is left."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

EXIT_OF_SIGNAL = 128
"""What shells add to the number of the signal that ended a program."""
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(KeyboardInterrupt):
    """The run was told to end; ``exit_code`` is what a shell would tell of it."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.exit_code = EXIT_OF_SIGNAL + number


@contextmanager
def heard() -> Iterator[None]:
    """Have signals that would end the process at once raise ``Ended`` instead, unless they are handled or ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    ours = [number for number in _SIGNALS if signal.getsignal(number) is signal.SIG_DFL]

    def end(number: int, _: object) -> None:
        for other in ours:  # whoever asks twice must not break off the clearing up
            signal.signal(other, signal.SIG_IGN)
        raise Ended(number)

    for number in ours:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)

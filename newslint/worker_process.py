"""What a process that works for another one begins with, and how such processes are started."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager


def prepare() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it."""
    import signal
    from threading import Thread

    # Ctrl-C reaches all processes: the first one hears it and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, be it killed: nobody would ever end it otherwise."""
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def interruptions_put_off() -> Iterator[None]:
    """Have Ctrl-C wait, here for a moment, in processes that are started meanwhile for good: they would tell of it."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

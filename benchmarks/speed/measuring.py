"""What a command costs: seconds of the processor, with those of all processes that it starts, and of the clock."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple


class Cost(NamedTuple):
    """What one run of a command took, in seconds."""

    processor: float
    clock: float


def cost(command: Sequence[str], folder: str) -> Cost:
    """Return what a command costs in a working folder; what it prints and its exit code do not matter."""
    start = time.perf_counter()
    with open(os.devnull, "r+b") as nothing:
        process = os.posix_spawn(
            "/usr/bin/env",
            ["env", "-C", folder, *command],
            {**os.environ, "PYTHONDONTWRITEBYTECODE": ""},  # else an editable checkout is compiled at every start
            file_actions=[(os.POSIX_SPAWN_DUP2, nothing.fileno(), stream) for stream in (0, 1, 2)],
        )
        _, status, usage = os.wait4(process, 0)
    if os.waitstatus_to_exitcode(status) not in range(126):  # the others tell that it could not run, or was ended
        raise SystemExit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start)


def medians(commands: Mapping[str, Sequence[str]], folder: str, rounds: int) -> dict[str, Cost]:
    """Return the median cost of each command, run in turns, so that a noisy machine disturbs all of them alike."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            costs[name].append(cost(command, folder))
    return {
        name: Cost(median(one.processor for one in taken), median(one.clock for one in taken))
        for name, taken in costs.items()
    }

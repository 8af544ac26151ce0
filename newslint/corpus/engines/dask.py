"""Dask distributed: a cluster's scheduler by its address, or a cluster of this machine's processes.

Dask does a part again when its worker dies, and gives it up when three have died of it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence

from distributed import Client, KilledWorker, as_completed

from newslint.corpus.parts import ArchivePart
from newslint.corpus.work import Done, Work, do_part, lost_part
from newslint.i18n import Message

AHEAD = 4
"""How many parts a worker has waiting: more would only fill the scheduler's memory."""


def run(
    parts: Sequence[ArchivePart],
    work: Work,
    jobs: int,
    scheduler: str | None,
    *,
    again: bool,
    tell: Callable[[str], None],
) -> Iterator[Done]:
    """Yield what came of each part; ``scheduler`` is an address, else ``jobs`` processes are started here."""
    logging.getLogger("distributed").setLevel(logging.ERROR)
    local = {"n_workers": jobs, "threads_per_worker": 1, "dashboard_address": None}
    with Client(scheduler) if scheduler else Client(**local) as client:
        before = _workers(client)
        waiting = iter(parts)
        running = {}
        results = as_completed()

        def submit() -> None:
            if (part := next(waiting, None)) is not None:
                future = client.submit(do_part, part, work, again=again, pure=False)
                running[future] = part
                results.add(future)

        for _ in range(AHEAD * max(len(before), 1)):
            submit()
        for future in results:
            part = running.pop(future)
            try:
                yield future.result()
            except KilledWorker:
                yield lost_part(part, work, Message("the workers died of it"))
            submit()
        if lost := len(before - _workers(client)):
            tell(Message("workers that were lost meanwhile: {count}; their parts were done again", count=lost))


def _workers(client: Client) -> set[str]:
    return set(client.scheduler_info(n_workers=-1)["workers"])

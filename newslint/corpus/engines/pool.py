"""Processes of this machine: each is handed a part, works on it, and is handed the next one.

A process that dies is replaced, and its part done again; what ends three processes is told and left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

from newslint import worker_process
from newslint.corpus.parts import ArchivePart
from newslint.corpus.work import Done, Work, do_part, lost_part
from newslint.errors import NewslintError
from newslint.i18n import Message

MOST_DEATHS = 3
"""How many processes may die of one part."""


class _Task(NamedTuple):
    part: ArchivePart
    deaths: int = 0


def run(
    parts: Iterable[ArchivePart], work: Work, jobs: int, *, again: bool, tell: Callable[[str], None]
) -> Iterator[Done]:
    """Yield what came of each part, of ``jobs`` processes, or this one alone for 1; ``tell`` is told of deaths.

    Raises what a process raises: ``NewslintError`` where nothing can be written, for example.
    """
    if jobs == 1:
        yield from (do_part(part, work, again=again) for part in parts)
        return
    crew = _Crew(map(_Task, parts), work, again=again)
    try:
        crew.hire(jobs)
        while crew.busy:
            for task, done in crew.results():
                if done is not None:
                    yield done
                elif task.deaths < MOST_DEATHS:
                    tell(_died_at(task.part.pieces[0].path))
                    crew.put_back(task)
                else:
                    yield lost_part(task.part, work, Message("{count} processes died of it", count=task.deaths))
                    crew.hire(1)
    finally:
        crew.dismiss()


def _died_at(path: str) -> str:
    return Message("a process died at {path}, perhaps for want of memory; its part is done again", path=path)


class _Crew:
    """The processes, each with the task that it works on."""

    def __init__(self, tasks: Iterator[_Task], work: Work, *, again: bool) -> None:
        self._tasks = tasks
        self._how = (work, again)
        # Never forked: what a plugin has started in this process (threads, connections) would not survive it.
        self._context = get_context("spawn")
        self._processes: dict[Connection, Any] = {}
        self.busy: dict[Connection, _Task] = {}

    def hire(self, count: int) -> None:
        """Start processes, no more than there are tasks for."""
        for _ in range(count):
            if task := self._next():
                self._hand(self._start(), task)

    def put_back(self, task: _Task) -> None:
        """Have a task done by a new process."""
        self._hand(self._start(), task)

    def results(self) -> list[tuple[_Task, Done | None]]:
        """Wait for some tasks; return them with what came of them, None where the process died of it."""
        found: list[tuple[_Task, Done | None]] = []
        for pipe in wait(list(self.busy)):
            assert isinstance(pipe, Connection)
            task = self.busy.pop(pipe)
            try:
                result = pipe.recv()
            except (EOFError, OSError):
                self._processes.pop(pipe).join()
                pipe.close()
                found.append((task._replace(deaths=task.deaths + 1), None))
                continue
            if isinstance(result, Exception):
                raise result
            found.append((task, result))
            if further := self._next():
                self._hand(pipe, further)
        return found

    def dismiss(self) -> None:
        """End all processes at once."""
        for pipe, process in self._processes.items():
            process.kill()
            process.join()
            pipe.close()

    def _next(self) -> _Task | None:
        return next(self._tasks, None)

    def _start(self) -> Connection:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_work, args=(theirs, *self._how), daemon=True)
        with worker_process.interruptions_put_off():
            process.start()
        theirs.close()  # so that the end of the process is the end of the pipe
        self._processes[ours] = process
        return ours

    def _hand(self, pipe: Connection, task: _Task) -> None:
        self.busy[pipe] = task
        with suppress(OSError):  # it may have died before; that is seen when its result is waited for
            pipe.send(task.part)


def _work(pipe: Connection, work: Work, again: bool) -> None:
    """Do parts as they come, until no more come."""
    worker_process.prepare()
    while True:
        try:
            part = pipe.recv()
        except EOFError:
            return
        try:
            pipe.send(do_part(part, work, again=again))
        except NewslintError as problem:
            pipe.send(problem)
        except Exception as problem:  # told by the process that started this one, which ends the run
            pipe.send(RuntimeError(f"{type(problem).__name__}: {problem}"))

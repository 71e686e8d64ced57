"""Processes that share the work: started when there is work worth them, gone with the process that started them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import TypeVar

from core.errors import WorkspaceError

Task = TypeVar("Task")
Result = TypeVar("Result")


class Processes:
    """At most `number` processes; with 1, or with little to do, the work is done in this one."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def map(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[Result]:
        """What `function` gives for each of `tasks`, in their order. Raises `WorkspaceError` where a process dies."""
        if self._number == 1 or len(tasks) < 2:
            return map(function, tasks)
        if self._pool is None:
            # A fresh interpreter for each: forking a process that has threads (DuckDB, Arrow) can deadlock.
            self._pool = ProcessPoolExecutor(
                self._number, mp_context=get_context("spawn"), initializer=_end_with_parent
            )
        return self._results(self._pool, function, tasks)

    def _results(
        self, pool: ProcessPoolExecutor, function: Callable[[Task], Result], tasks: Sequence[Task]
    ) -> Iterator[Result]:
        try:
            yield from pool.map(function, tasks)
        except BrokenProcessPool as error:
            raise WorkspaceError(
                "A process that reads articles was ended by the system, most likely for want of memory. "
                "Close other programs and go on: what was read is kept."
            ) from error


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, even if that was killed: it would wait for ever."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

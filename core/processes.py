"""Processes that share the work: started when there is work worth them, gone with the process that started them."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from types import TracebackType
from typing import TypeVar

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
        """What `function` gives for each of `tasks`, in their order."""
        if self._number == 1 or len(tasks) < 2:
            return map(function, tasks)
        if self._pool is None:
            # A fresh interpreter for each: forking a process that has threads (DuckDB, Arrow) can deadlock.
            self._pool = ProcessPoolExecutor(
                self._number, mp_context=get_context("spawn"), initializer=_end_with_parent
            )
        return self._pool.map(function, tasks)


def _end_with_parent() -> None:
    """Let this process end when the one that started it does, even if that was killed: it would wait for ever."""
    threading.Thread(target=_wait_for_parent, daemon=True).start()


def _wait_for_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)

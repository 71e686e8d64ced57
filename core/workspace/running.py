"""Who is updating a collection, how far it is, and what is new since: for pages, which never parse themselves.

One process at a time updates a collection: it holds a lock on the file `lock`, which the system lets go of when
the process ends, however it ends. What it does stands in `state.json`.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import BinaryIO

from core.errors import WorkspaceError
from core.export import replace as put
from core.workspace.cache import ROOT, fingerprint
from core.workspace.folders import DECISIONS, writing
from core.workspace.sources import ids, watched, watched_files

LOCK, STATE = "lock", "state.json"
WORDS_APART = 0.2
"""Seconds between two notes of progress: more often than anyone looks."""
KILL_SECONDS = 10
LOOKING_SECONDS = 2.0
"""How long pages that look whether an update runs may keep the lock between them; each has it for microseconds."""


@dataclass(frozen=True, slots=True)
class State:
    """What the last update of a collection did, or is doing."""

    outcome: str = ""
    """`running`, `done`, `failed`, `stopped`; empty before the first. `running` without a lock: it was killed."""
    stage: str = ""
    """`reading`, `parsing`, `comparing`, `writing`."""
    done: int = 0
    total: int = 0
    seconds_left: float | None = None
    """For this stage, at the pace so far; None before there is a pace."""
    message: str = ""
    """What went wrong, and what to do."""
    inputs: str = ""
    """What the update began from: see `stamp`."""
    program: str = ""
    """The fingerprint of the program that ran it."""
    pid: int = 0


def state(folder: Path) -> State:
    """What stands in the collection's `state.json`; an empty state where nothing does."""
    try:
        found = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return State(**{field.name: found[field.name] for field in fields(State)})
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def running(folder: Path) -> bool:
    """Whether a process is updating the collection now."""
    try:
        with (folder / LOCK).open("rb") as lock:
            return not _lock(lock, fcntl.LOCK_SH)
    except OSError:
        return False


def stamp(folder: Path) -> str:
    """A hash of what the collection is made of, cheap to take: it changes when an update would find something new.

    Empty for a collection of nothing.
    """
    parts = [*ids(folder)]
    files = [path for where in watched(folder) for path, _ in watched_files(where)]
    for path in (*files, folder / DECISIONS):
        with suppress(OSError):
            stat = path.stat()
            parts.append(f"{path}|{stat.st_size}|{stat.st_mtime_ns}")
    return (
        hashlib.sha256("\n".join(parts).encode("utf-8", "surrogateescape")).hexdigest()[:16] if parts else ""
    )


def stale(folder: Path) -> bool:
    """Whether something was added, removed, saved anew or decided since the last update began."""
    return stamp(folder) != state(folder).inputs


def outdated(folder: Path) -> bool:
    """Whether the last update was made by another version of the program."""
    return state(folder).program not in ("", fingerprint())


@contextmanager
def exclusive(folder: Path, holding: int | None = None) -> Iterator[None]:
    """Be the one process that updates the collection; wait until another that does is through.

    `holding` is the file descriptor of a lock that the process was started with.
    """
    if holding is not None:
        os.set_inheritable(holding, False)
        try:
            yield
        finally:
            # Not left to the end of the process, which takes a moment that pages would count as work.
            os.close(holding)
        return
    with writing(folder):
        lock = (folder / LOCK).open("wb")
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start(folder: Path) -> bool:
    """Begin an update in a process of its own; whether one was begun, or one is running already.

    The lock is taken here and handed over, so that two pages never begin two. Raises `WorkspaceError`.
    """
    with writing(folder), (folder / LOCK).open("wb") as lock:
        if not _take(lock):
            return False
        held = str(lock.fileno())
        put(folder / STATE, json.dumps(asdict(State("running", inputs=stamp(folder)))).encode())
        process = subprocess.Popen(
            [sys.executable, "-m", "core", "update", str(folder), "--holding", held],
            cwd=ROOT,
            pass_fds=(lock.fileno(),),
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    # Somebody must ask how it ended, or it stays in the system's table of processes.
    threading.Thread(target=process.wait, daemon=True).start()
    return True


def _take(lock: BinaryIO) -> bool:
    """Lock the file for an update; False where another process has it for one. Raises `WorkspaceError`.

    A page that only looks (`running`) shares the lock for a moment, which keeps an update from taking it. Who updates
    lets nobody share it: that tells the two apart.
    """
    deadline = time.monotonic() + LOOKING_SECONDS
    while not _lock(lock, fcntl.LOCK_EX):
        if not _lock(lock, fcntl.LOCK_SH):
            return False
        fcntl.flock(lock, fcntl.LOCK_UN)
        if time.monotonic() > deadline:
            raise WorkspaceError(
                f"Another program keeps {lock.name} locked. Close it, or restart the machine."
            )
        time.sleep(WORDS_APART / 20)
    return True


def _lock(file: BinaryIO, kind: int) -> bool:
    """Lock `file` without waiting; False where another has a lock on it that excludes this one."""
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def stop(folder: Path) -> None:
    """End the update that is running, if one is. The tables stay as they were; what was parsed is not lost."""
    deadline = time.monotonic() + KILL_SECONDS
    while running(folder):
        now = state(folder)
        # The number of a process that is through may be another's by now.
        pid = now.pid if now.outcome == "running" else 0
        if pid:
            with suppress(ProcessLookupError):
                # One that a page began leads a group of its own, with the processes that work for it.
                os.killpg(pid, signal.SIGKILL) if os.getpgid(pid) == pid else os.kill(pid, signal.SIGKILL)
        if time.monotonic() > deadline:
            raise WorkspaceError("The update could not be stopped. End its process by hand.")
        time.sleep(WORDS_APART / 4)
    last = state(folder)
    if last.outcome == "running":
        note(folder, replace(last, outcome="stopped", seconds_left=None))


def note(folder: Path, now: State) -> None:
    """Write the state down for pages to see. Raises `WorkspaceError`."""
    with writing(folder):
        put(folder / STATE, json.dumps(asdict(now)).encode())


class Reporter:
    """A `core.batch.Progress` that writes down where an update stands."""

    def __init__(self, folder: Path, begun: State) -> None:
        self._folder = folder
        self._now = begun
        self._written = 0.0
        self._stage_began = (0.0, 0)

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Note `done` of `total` in `stage`."""
        moment = time.monotonic()
        fresh = stage != self._now.stage
        if fresh:
            self._stage_began = (moment, done)
        elif moment - self._written < WORDS_APART:
            return
        began, first = self._stage_began
        left = (moment - began) / (done - first) * (total - done) if done > first else None
        self._now = replace(self._now, stage=stage, done=done, total=total, seconds_left=left)
        self._written = moment
        note(self._folder, self._now)

"""One update of a collection: parse what is new, apply the decisions, compare, switch the new tables in.

It can be stopped at any point: the tables in use are replaced in one step at the end, and what was parsed until
then is found again by the next update.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from os import getpid
from pathlib import Path

from core import store, tables
from core.batch import Progress
from core.collection import collect, silent
from core.decisions import log
from core.decisions.record import Decision
from core.errors import RunutError, WorkspaceError
from core.workspace.cache import Cache, fingerprint
from core.workspace.folders import DECISIONS, is_collection
from core.workspace.running import Reporter, State, exclusive, note, stamp
from core.workspace.sources import inputs

CACHE = "cache"


def decide(folder: Path, decisions: Iterable[Decision]) -> None:
    """Keep what the analyst decided; the next update puts it in force. Raises `DecisionError`."""
    log.append(folder / DECISIONS, decisions)


def decisions(folder: Path) -> tuple[Decision, ...]:
    """All that the analyst decided in the collection, undone or not. Raises `DecisionError`."""
    return log.read(folder / DECISIONS)


def update(folder: Path, workers: int = 1, progress: Progress = silent, holding: int | None = None) -> str:
    """Bring the tables of the collection up to date, and give their version.

    The same files and decisions give the same tables, byte for byte, whatever was done before. A file that
    cannot be read is a row of `failures`; what keeps all from being done (a full disk, a list of decisions
    that is none) raises a `RunutError`, stands in the collection's state, and leaves the former tables in use.
    `holding` is as in `core.workspace.running.exclusive`.
    """
    if not is_collection(folder):
        raise WorkspaceError(
            f"{folder} holds no collection whose tables could be made anew. "
            f"Begin one with `python -m core collect FOLDER --store {folder}`."
        )
    with exclusive(folder, holding):
        begun = State("running", inputs=stamp(folder), program=fingerprint(), pid=getpid())
        note(folder, begun)
        try:
            version = _update(folder, workers, _both(progress, Reporter(folder, begun)))
        except BaseException as error:
            note(folder, replace(begun, outcome="failed", message=_reason(error)))
            raise
        note(folder, replace(begun, outcome="done"))
        return version


def _update(folder: Path, workers: int, progress: Progress) -> str:
    memory = Cache(folder / CACHE, fingerprint())
    collection = collect(inputs(folder), decisions(folder), workers, progress, memory)
    progress("writing", 0, 1)
    version = store.write(folder, tables.build(collection), tables.texts(collection))
    memory.forget_others()
    return version


def _reason(error: BaseException) -> str:
    if isinstance(error, RunutError):
        return str(error)
    if isinstance(error, KeyboardInterrupt):
        return "It was interrupted."
    if isinstance(error, MemoryError):
        return "There is too little memory. Close other programs, or remove very long files."
    return f"This is a fault of Runut's, please report it: {type(error).__name__}: {error}"


def _both(first: Progress, second: Progress) -> Progress:
    def report(stage: str, done: int, total: int) -> None:
        first(stage, done, total)
        second(stage, done, total)

    return report

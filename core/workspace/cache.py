"""What was read and parsed before, kept beside the collection, so that an update does only what is new.

An entry is found by a hash of all that it was made from, below a fingerprint of all that made it (code, lexicon,
models, libraries): after an upgrade nothing is found, and everything is made anew. Entries are pickles of
records. They never travel with a shared collection; and since a folder may be copied with its cache, reading makes
records of `core.model` and `core.comparison` and nothing else: an entry that asks for more counts as damaged.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import shutil
from contextlib import suppress
from dataclasses import is_dataclass
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from core import comparison, model
from core.export import replace
from core.workspace.folders import writing

ROOT = Path(__file__).resolve().parents[2]
MAKERS = (
    "core/batch.py",
    "core/comparison.py",
    "core/errors.py",
    "core/lexicon.py",
    "core/limits.py",
    "core/model.py",
    "core/parse.py",
    "core/settings.py",
    "core/text.py",
    "core/weights.py",
    "core/extract",
    "core/ingest",
    "core/nlp",
    "core/normalize",
    "core/resolve",
    "data/lexicon",
    "data/models",
)
"""Files and folders of the project that what is found in an article depends on."""


class _Records(pickle.Unpickler):
    """Loads records alone: the usual loader would call whatever function an entry names."""

    def find_class(self, module: str, name: str) -> Any:
        """The record class of that name. Raises `UnpicklingError` for anything else."""
        home = {model.__name__: model, comparison.__name__: comparison}.get(module)
        found = vars(home).get(name) if home else None
        if isinstance(found, type) and is_dataclass(found):
            return found
        raise pickle.UnpicklingError(f"{module}.{name} is no record")


class Cache:
    """A `core.batch.Memory` on disk, of the program as it is now."""

    def __init__(self, folder: Path, fingerprint: str) -> None:
        """The cache in `folder` as far as the program that `fingerprint` stands for has filled it."""
        self._folder = folder
        self._own = folder / fingerprint

    def recall(self, key: str) -> Any | None:
        """What was kept under `key`; None where nothing was, or where it is damaged."""
        try:
            return _Records(io.BytesIO(self._path(key).read_bytes())).load()
        except FileNotFoundError:
            return None
        except Exception:
            # A damaged pickle can fail in any way; whatever it held can be made again.
            return None

    def keep(self, key: str, value: object) -> None:
        """Keep `value` under `key`. Raises `WorkspaceError`."""
        path = self._path(key)
        with writing(self._folder):
            path.parent.mkdir(parents=True, exist_ok=True)
            replace(path, pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))

    def forget_others(self) -> None:
        """Remove what an earlier version of the program kept."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path != self._own:
                    shutil.rmtree(path, ignore_errors=True)

    def _path(self, key: str) -> Path:
        return self._own / key[:2] / key


@cache
def fingerprint() -> str:
    """A hash of the code, lexicon and models that articles are read with, and of the libraries' versions."""
    made = hashlib.sha256()
    for name in MAKERS:
        path = ROOT / name
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix != ".pyc":
                made.update(f"{file.relative_to(ROOT).as_posix()}\n".encode())
                made.update(file.read_bytes())
    for line in sorted(f"{one.name}=={one.version}" for one in distributions()):
        made.update(f"{line}\n".encode())
    return made.hexdigest()[:16]

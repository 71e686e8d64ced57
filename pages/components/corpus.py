"""The open collection, and the only caches of the app."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st

from core.errors import StoreError
from core.store import Store, current
from core.workspace import folders, running
from core.workspace.folders import Entry

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "data" / "articles"
FOLDER = Path(os.environ.get("RUNUT_COLLECTION", ROOT / ".runut" / "collections" / "first")).absolute()
"""The collection that the app opens first; RUNUT_COLLECTION names another one. In full, since the processes that read
for the app work in another folder."""
FIRST_NAME = "First collection"
CHOSEN = "collection"
"""Key of the name of the collection that the session has open, in the rail and in the address."""

P = ParamSpec("P")
T = TypeVar("T")


def home() -> Path:
    """Where the collections are: RUNUT_HOME, else the folder that holds the first one."""
    return Path(os.environ.get("RUNUT_HOME") or FOLDER.parent).absolute()


def entries() -> tuple[Entry, ...]:
    """The collections to choose from, the first one first."""
    first = Entry(FOLDER, folders.name_of(FOLDER) if FOLDER.is_dir() else FIRST_NAME)
    others = (entry for entry in folders.collections(home()) if entry.folder.resolve() != FOLDER.resolve())
    return first, *others


def folder() -> Path:
    """The collection that the session has open."""
    name = st.session_state.get(CHOSEN) or st.query_params.get(CHOSEN)
    if not name:
        return FOLDER
    return next((entry.folder for entry in entries() if entry.name == name), FOLDER)


def collection() -> Store:
    """The open collection in its current version; the articles of `data/articles` are read where there is none.

    Raises `StoreError` where they cannot be read.
    """
    where = folder()
    if not current(where):
        _read_articles(str(where))
    try:
        return _open(str(where), current(where))
    except StoreError as error:
        if running.running(where):
            raise StoreError(
                "It was made by another version of Runut and is being read anew. "
                "It opens by itself when that is through."
            ) from error
        raise


def answer(question: Callable[Concatenate[Store, P], T], *arguments: P.args, **options: P.kwargs) -> T:
    """What `question(store, …)` gives, asked once for each version of the collection."""
    store = collection()
    name = f"{question.__module__}.{question.__qualname__}"
    found: T = _answer(store.version, name, arguments, options, store, question)
    return found


@st.cache_resource(max_entries=8, show_spinner=False)
def _open(folder: str, version: str) -> Store:
    return Store(Path(folder))


@st.cache_data(max_entries=400, show_spinner=False)
def _answer(
    version: str,
    name: str,
    arguments: tuple[Any, ...],
    options: dict[str, Any],
    _store: Store,
    _question: Callable[..., Any],
) -> Any:
    return _question(_store, *arguments, **options)


# Parsing needs torch and half a gigabyte: another process does it, and this one stays small.
@st.cache_resource(show_spinner="Reading the saved articles for the first time. This takes about a minute.")
def _read_articles(folder: str) -> None:
    command = [sys.executable, "-m", "core", "collect", str(ARTICLES), "--store", folder]
    command += ["--name", FIRST_NAME]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not current(Path(folder)):
        said = done.stderr.strip().splitlines()
        raise StoreError(
            f"The articles of {ARTICLES.name} could not be read into {folder}: "
            f"{said[-1] if said else 'the reader stopped without a word'}. "
            "Run `python -m core collect data/articles --store .runut/collections/first` to see why."
        )

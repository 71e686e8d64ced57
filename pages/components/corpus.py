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

ROOT = Path(__file__).resolve().parents[2]
ARTICLES = ROOT / "data" / "articles"
FOLDER = Path(os.environ.get("RUNUT_COLLECTION", ROOT / ".runut" / "collection"))
"""The store that the app opens; RUNUT_COLLECTION names another one."""

P = ParamSpec("P")
T = TypeVar("T")


def collection() -> Store:
    """The collection in its current version; the articles of `data/articles` are read where there is none.

    Raises `StoreError` where they cannot be read.
    """
    if not current(FOLDER):
        _read_articles(str(FOLDER))
    return _open(str(FOLDER), current(FOLDER))


def answer(question: Callable[Concatenate[Store, P], T], *arguments: P.args, **options: P.kwargs) -> T:
    """What `question(store, …)` gives, asked once for each version of the collection."""
    store = collection()
    name = f"{question.__module__}.{question.__qualname__}"
    found: T = _answer(store.version, name, arguments, options, store, question)
    return found


@st.cache_resource(max_entries=2, show_spinner=False)
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
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if not current(Path(folder)):
        said = done.stderr.strip().splitlines()
        raise StoreError(
            f"The articles of {ARTICLES.name} could not be read into {folder}: "
            f"{said[-1] if said else 'the reader stopped without a word'}. "
            "Run `python -m core collect data/articles --store .runut/collection` to see why."
        )

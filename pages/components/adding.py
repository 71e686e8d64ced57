"""Adding to the collection: files dragged in, text pasted, a folder named; what was understood comes first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import streamlit as st

from core.filters import Filters
from core.views import collection as view
from core.views.words import count
from core.workspace import preview, sources
from core.workspace.preview import KNOWN
from core.workspace.sources import STAGED
from pages.components import corpus, faults, parts, tables, updating

WAYS = ("Files", "Text", "Folder")
ROUND = "adding_round"
"""Counts what was added: widgets with it in their key begin empty again."""
WHERE = "adding"
LOOK_SECONDS = 0.2
LOOK = "adding_look"
"""Holds the folder to look at (empty: what is staged) until it was looked at."""


def show(filters: Filters) -> None:
    """Draw the ways to add, or what was understood of what waits to be added."""
    st.session_state.setdefault(ROUND, 0)
    faults.say(WHERE, "That could not be added.")
    if LOOK in st.session_state:
        _look(st.session_state.pop(LOOK))
    found = preview.preview(corpus.folder())
    if found:
        _understood(found)
        return
    if sources.ids(corpus.folder(), STAGED):
        _waiting()
        return
    way = st.segmented_control(
        "How", WAYS, default="Files", required=True, key="way", label_visibility="collapsed"
    )
    {"Files": _files, "Text": _text, "Folder": _folder}[way]()
    watched = sources.watched(corpus.folder())
    if watched:
        _watched(watched)


def _files() -> None:
    key = f"files_{st.session_state[ROUND]}"
    st.file_uploader(
        "Articles as text, web pages, PDF, Word, mail, tables, feeds or web archives, or a zip of these",
        accept_multiple_files=True,
        key=key,
        on_change=_stage_files,
        args=(key,),
    )
    st.caption(
        "Nothing is added before you have seen what was understood. The files stay on this machine. "
        "Larger ones are read from a folder."
    )


def _stage_files(key: str) -> None:
    def stage(folder: Path) -> None:
        for given in st.session_state[key]:
            sources.add(folder, given.name, given.getvalue(), STAGED)

    _try(stage, look="")


def _text() -> None:
    number = st.session_state[ROUND]
    title = st.text_input(
        "Name", key=f"paste_title_{number}", max_chars=100, placeholder="of the text, for the list"
    )
    text = st.text_area(
        "The article, with its headline and date if you have them", key=f"paste_{number}", height=260
    )
    st.button(
        "Look at it",
        type="primary",
        disabled=not text.strip(),
        on_click=lambda: _try(lambda folder: sources.paste(folder, title, text, STAGED), look=""),
    )


def _folder() -> None:
    path = st.text_input("Folder on the machine that Runut runs on", key=f"folder_{st.session_state[ROUND]}")
    st.caption("It is read where it is and watched: files that are saved there later come in by themselves.")
    st.button(
        "Look at it",
        type="primary",
        disabled=not path.strip(),
        on_click=lambda: _try(
            lambda folder: sources.watchable(folder, Path(path.strip())), look=path.strip()
        ),
    )


def _watched(watched: tuple[Path, ...]) -> None:
    parts.title("Watched folders")
    for number, path in enumerate(watched):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(sources.in_words(path))
            st.button(
                "Stop watching",
                key=f"unwatch_{number}",
                type="tertiary",
                icon=":material/visibility_off:",
                help="Its articles leave the collection; the files stay where they are",
                on_click=_unwatch,
                args=(path,),
            )


def _unwatch(path: Path) -> None:
    _try(lambda folder: sources.unwatch(folder, path))
    updating.begin()


def _look(watch: str) -> None:
    """Have what is staged read by another process, which a slow or hostile file may cost, and wait for it."""
    bar = st.progress(0.0, "Reading")
    # Pressing it begins the next run of the page, which ends this one.
    st.button("Stop", key="adding_stop", icon=":material/stop:")
    command = [sys.executable, "-m", "core", "preview", str(corpus.folder()), "--watch", watch]
    with TemporaryFile("w+") as said, TemporaryFile("w+") as wrong:
        process = subprocess.Popen(command, cwd=corpus.ROOT, stdout=said, stderr=wrong, text=True)
        try:
            while process.poll() is None:
                bar.progress(*_progress(said))
                with suppress(subprocess.TimeoutExpired):
                    process.wait(LOOK_SECONDS)
        finally:
            # The analyst may stop it or leave the page: the run ends then, and so must the reader.
            process.kill()
            process.wait()
        if process.returncode:
            wrong.seek(0)
            lines = wrong.read().strip().splitlines()
            faults.keep(WHERE, lines[-1] if lines else "The reader stopped without a word.")
            preview.dismiss(corpus.folder())
    st.rerun()


def _progress(said: IO[str]) -> tuple[float, str]:
    """How far the reader is, as it says in the last whole line of `said`."""
    # Not by seeking: the reader writes where the file stands, which it shares with this process.
    size = os.fstat(said.fileno()).st_size
    text = os.pread(said.fileno(), size, 0).decode(errors="replace")
    lines = [line for line in text.split("\n")[:-1] if line.startswith("reading ")]
    if not lines:
        return 0.0, "Reading"
    _, done, total = lines[-1].split()
    return int(done) / max(int(total), 1), f"Reading {done} of {total} files"


def _waiting() -> None:
    """Say that files wait which were not looked at to the end."""
    st.text("Files wait here that were not looked at to the end.")
    with st.container(horizontal=True):
        st.button("Look at them", type="primary", on_click=lambda: _try(lambda folder: None, look=""))
        st.button("Discard", on_click=_dismiss)


def _understood(found: preview.Preview) -> None:
    parts.title("What was understood")
    st.text(view.summary(found))
    if found.watch:
        st.text(f"From the folder {sources.in_words(Path(found.watch))}, which will be watched.")
    columns = {
        "standing": ("Is", 110),
        "publisher": ("Outlet", 110),
        "headline": ("Headline, or file", 280),
        "published": ("Published", 130),
        "basis": ("Day is", 70),
        "words": ("Words", 55),
        "check": ("To check", 300),
        "file": ("File", 180),
    }
    number = len(found.articles) - found.number(KNOWN)
    with st.container(horizontal=True):
        st.button(
            _label(number, bool(found.watch)),
            type="primary",
            disabled=not number and not found.watch,
            on_click=_accept,
        )
        st.button("Discard", on_click=_dismiss)
    tables.show(view.understood(found), "What was understood", columns, wrapped=True)


def _label(number: int, watch: bool) -> str:
    if number:
        return f"Add {count(number, 'article')}"
    return "Watch this folder" if watch else "Nothing to add"


def _accept() -> None:
    _try(preview.accept)
    updating.begin()


def _dismiss() -> None:
    st.session_state[ROUND] += 1
    preview.dismiss(corpus.folder())


def _try(act: Callable[[Path], object], look: str | None = None) -> None:
    """Do `act` on the open collection, then look at what is staged or at the folder `look`; say what went wrong."""
    if not faults.attempt(WHERE, lambda: act(corpus.folder())):
        return
    if look is None:
        st.session_state[ROUND] += 1
    else:
        st.session_state[LOOK] = look

"""What a page shows stands in its address, so that a link, a reload and Back bring the same view.

The filters are bound to the address by Streamlit (`bind="query-params"`). What is chosen on a page (an event,
an actor, a tie, an article) is an id under a readable label, which that binding cannot hold: here the
address itself is the state, and pickers and charts read it and write it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

FILTER_KEYS = ("from", "to", "actor", "publisher")
PUTS_AWAY = {"who": ("tie", "other"), "other": ("tie",)}
"""What a choice ends: another actor closes the tie that was open and the way that led from the former one."""

UNHEARD_SECONDS = 2.0
"""How long after a run the browser may still send what it did before it heard of the run's choices. Longer than
an answer takes on any network that the app is bearable on; shorter than reading what came and going back by a link."""

_FRESH = "fresh_choices"


@dataclass(slots=True)
class _Fresh:
    """What was chosen on a page and may be news to the browser."""

    page: str
    values: dict[str, tuple[list[list[str]], list[str]]] = field(default_factory=dict)
    """Key of the address to what it held before, and what it holds now."""
    drawn: float | None = None
    """When the last run that chose was over; None while it goes on."""

    def is_over(self) -> bool:
        """Whether the address is to be believed again: after a while, on another page, on the way back."""
        late = self.drawn is not None and monotonic() - self.drawn > UNHEARD_SECONDS
        run = get_script_run_ctx()
        return late or run is None or run.is_history_navigation or run.page_script_hash != self.page


def filter_query() -> dict[str, list[str]]:
    """The collection and the filters as parameters of an address, for links to other pages."""
    query = {"collection": own} if (own := st.query_params.get_all("collection")) else {}
    for key in FILTER_KEYS:
        value = st.session_state.get(key)
        values = list(value) if isinstance(value, (list, tuple)) else [value] if value else []
        if values:
            query[key] = [str(item) for item in values]
    return query


def permalink() -> str:
    """The address of the view as it stands."""
    own = {key: st.query_params.get_all(key) for key in st.query_params}
    query = urlencode({**own, **filter_query()}, doseq=True)
    address = f"{st.context.url or ''}".split("?")[0]
    return f"{address}?{query}" if query else address


def chosen(key: str, allowed: Collection[str] | None = None) -> str:
    """What the address holds under `key`; empty where that is not among `allowed`."""
    value = str(st.query_params.get(key, ""))
    return value if allowed is None or value in allowed else ""


def chosen_many(key: str, allowed: Collection[str], most: int) -> list[str]:
    """The values that the address holds under `key`, those of `allowed`, each once, at most `most`."""
    values = dict.fromkeys(st.query_params.get_all(key))
    return [value for value in values if value in allowed][:most]


def span(key: str, length: int) -> tuple[int, int] | None:
    """The piece `start-end` of a text of `length` characters that the address holds, if it is one."""
    first, _, last = chosen(key).partition("-")
    if not (first.isascii() and first.isdigit() and last.isascii() and last.isdigit()):
        return None
    start, end = int(first), int(last)
    return (start, end) if start < end <= length else None


def choose(key: str, value: str | list[str] | None) -> None:
    """Put `value` into the address under `key`, or take the key out; what the choice ends goes too."""
    keep_choices()
    for ended in PUTS_AWAY.get(key, ()):
        _put(ended, [])
    _put(key, [value] if isinstance(value, str) and value else value or [])


def keep_choices() -> None:
    """Put back what a run has just chosen where the browser asked for the next before it heard of that.

    The browser sends its whole address with every click and takes the server's whole address in answer, so of two
    clicks in quick succession each would undo the other.
    """
    fresh: _Fresh | None = st.session_state.get(_FRESH)
    if fresh is None:
        return
    if fresh.is_over():
        del st.session_state[_FRESH]
        return
    for key, (earlier, last) in list(fresh.values.items()):
        if st.query_params.get_all(key) in earlier:
            _write(key, last)
        elif fresh.drawn is not None:
            # The browser knows of it: from here on another value is its own.
            del fresh.values[key]


def drawn() -> None:
    """The run is over: from now on the browser has `UNHEARD_SECONDS` to hear of what it chose."""
    fresh: _Fresh | None = st.session_state.get(_FRESH)
    if fresh is not None and fresh.drawn is None:
        fresh.drawn = monotonic()


def _put(key: str, values: list[str]) -> None:
    before = st.query_params.get_all(key)
    if before == values:
        return
    run = get_script_run_ctx()
    fresh = st.session_state.setdefault(_FRESH, _Fresh(run.page_script_hash if run else ""))
    earlier, _ = fresh.values.get(key, ([], []))
    fresh.values[key] = ([*(old for old in earlier if old != values), before], values)
    fresh.drawn = None
    _write(key, values)


def _write(key: str, values: list[str]) -> None:
    if values:
        st.query_params[key] = values
    else:
        del st.query_params[key]


def picker(label: str, key: str, options: Mapping[str, str], placeholder: str, default: str = "") -> str:
    """A select box over `options` (id to label) that shows and sets what the address holds under `key`.

    The way in for the keyboard wherever a chart can be clicked. `default` holds where the address is silent.
    """
    widget = f"{key}_picker"
    own = chosen(key, options) or default
    st.session_state[widget] = own or None
    st.selectbox(
        label,
        list(options),
        index=None,
        key=widget,
        format_func=lambda value: options.get(value, value),
        placeholder=placeholder,
        on_change=lambda: choose(key, st.session_state[widget]),
    )
    return own


def picker_of_several(
    label: str, key: str, options: Mapping[str, str], most: int, clears: str = ""
) -> list[str]:
    """As `picker`, for at most `most` values. A choice takes the key `clears` out of the address."""
    widget = f"{key}_pickers"
    st.session_state[widget] = chosen_many(key, options, most)

    def pick() -> None:
        choose(key, st.session_state[widget])
        choose(clears, None)

    st.multiselect(
        label,
        list(options),
        key=widget,
        format_func=lambda value: options.get(value, value),
        max_selections=most,
        select_all=False,
        on_change=pick,
    )
    return chosen_many(key, options, most)

"""The event that a figure belongs to."""

from __future__ import annotations

import pandas as pd

Tables = dict[str, pd.DataFrame]


def test_each_figure_of_the_five_leads_to_the_event_that_a_reader_gives_it(five_tables: Tables) -> None:
    """Read by hand. Of the last two the text tells no occasion: one was said "before", one "was added"."""
    figures = five_tables["quantities"].set_index("text")
    events = five_tables["events"].set_index("event_id")["summary"]
    assert "3.000 tentara" in events[figures["event_id"]["setidaknya 3.000 tentara"]]
    monday = figures["event_id"]["lebih dari 10.000 tentara"]
    assert "pasukan Korea Utara" in events[monday] and "Rutte" in events[monday]
    assert figures["event_id"].to_dict() == {
        "lebih dari 10.000 tentara": monday,
        "jutaan amunisi": monday,
        "32 duta besar": monday,
        "lebih dari 600.000 tentara": monday,
        "setidaknya 3.000 tentara": figures["event_id"]["setidaknya 3.000 tentara"],
        "10.000 tentara": "",
        "1.500 orang": "",
    }
    assert figures["event_basis"].to_dict() == {
        "lebih dari 10.000 tentara": "alike",
        "jutaan amunisi": "same speaker",
        "32 duta besar": "occasion",
        "lebih dari 600.000 tentara": "same speaker",
        "setidaknya 3.000 tentara": "sentence",
        "10.000 tentara": "",
        "1.500 orang": "",
    }

"""The event that a figure belongs to."""

from __future__ import annotations

import pandas as pd

Tables = dict[str, pd.DataFrame]


def test_a_figure_leads_to_the_event_that_its_sentence_reports(five_tables: Tables) -> None:
    figures = five_tables["quantities"].set_index("text")["event_id"]
    events = five_tables["events"].set_index("event_id")["summary"]
    assert "3.000 tentara" in events[figures["setidaknya 3.000 tentara"]]
    assert "pasukan Korea Utara" in events[figures["lebih dari 10.000 tentara"]]
    assert figures["jutaan amunisi"] == ""

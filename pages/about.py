"""What is in the tables, how is each thing found, and what was left out?"""

import streamlit as st

from core.schema import TABLES
from core.views import about
from core.views.words import count
from pages.components import frame, parts, shell, tables
from pages.components.corpus import answer, collection
from pages.components.downloads import Download

filters = shell.page()
sizes = answer(about.sizes)
frame.head(
    "About the data",
    "What the tables hold, how things are found, what was left out",
    filters,
    [Download(name, f"Table {name}") for name in TABLES],
)
parts.title("How to read what was found")
st.markdown(
    """
- The saved text is never altered. Everything found carries its place in it, and every row here opens there.
- Missing is better than invented: a day that the text does not give stays empty, or says it was inferred.
- A mention is not an actor: the form stays; which actor it stands for is a decision with a reason.
- An event has one mark however many outlets report it; *origins* counts those that do not rest on each other.
- *Not mentioned* says that no sentence was found to say the same, not that the outlet kept silent.
"""
)
parts.title("How often it is right")
st.text(
    "Measured on articles of other outlets, labelled by a careful reader. Unseen: on text that nobody had looked at "
    "before. Held: what the tests hold it to since the errors seen there were mended. On the five articles that "
    "Runut opens with, dates, actors, speech and figures stand at 0.99 or more."
)
columns = {
    "what": ("What", 150),
    "measure": ("Measure", 80),
    "unseen": ("Unseen", 75),
    "floor": ("Held", 50),
    "read": ("What was read", 380),
}
tables.show(about.accuracy(), "Accuracy", columns)
left, right = st.columns(2, gap="large")
with left:
    parts.title("How dates and names were found")
    columns = {"what": ("What", 80), "meaning": ("How", 280), "rows": ("Rows", 70)}
    tables.show(answer(about.how_found), "How found", columns)
with right:
    parts.title("Files left out")
    failures = answer(about.failures)
    if failures.empty:
        st.text("None: every file of the collection was read.")
    else:
        columns = {"file": ("File", 180), "error": ("What happened", 200), "action": ("What to do", 240)}
        tables.show(failures, "Files left out", columns)
parts.title("The tables")
for name in TABLES:
    with st.expander(f"{name}: {about.MEANINGS[name]} ({count(sizes[name], 'row')})"):
        columns = {"column": ("Column", 170), "type": ("Type", 80), "meaning": ("Meaning", 560)}
        tables.show(about.dictionary(name), f"Columns of {name}", columns)
st.caption(f"Version of the tables: {collection().version}")

"""Runut in the browser: `streamlit run app.py`. Page set-up, navigation, the shared rail; nothing else."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from core.errors import StoreError
from pages.components import filters, frame

COMPONENTS = Path(__file__).parent / "pages" / "components"
PAGES = {
    "overview": "Overview",
    "timeline": "Timeline",
    "network": "Network",
    "actors": "Actors",
    "compare": "Compare",
    "statements": "Statements",
    "articles": "Articles",
    "collection": "Collection",
    "about": "About the data",
}


def main() -> None:
    """Draw the frame and run the page that the address asks for."""
    st.set_page_config(page_title="Runut", page_icon=COMPONENTS / "mark.svg", layout="wide")
    st.html(COMPONENTS / "style.css")
    page = st.navigation(
        [
            st.Page(f"pages/{name}.py", title=title, default=name == "overview")
            for name, title in PAGES.items()
        ],
        position="top",
    )
    try:
        narrowed = filters.draw()
    except StoreError as error:
        st.error("The collection could not be opened.", icon=":material/error:")
        st.text(str(error))
        st.stop()
    with frame.around(narrowed):
        page.run()


if __name__ == "__main__":
    main()

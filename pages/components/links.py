"""Following the links of a margin without loading the page anew. A script of our own, with no text of an article."""

from __future__ import annotations

import streamlit as st

_FOLLOW = """<script>
if (!window.runutFollows) {
  window.runutFollows = true;
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('.note-mark a');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
}
</script>"""
"""Streamlit reruns a page whose address changed by Back; a step forward is told to it the same way."""


def follow_in_place() -> None:
    """Let a click on a mark change the address and the pane alone; without scripts it loads the page."""
    st.html(_FOLLOW, unsafe_allow_javascript=True)

"""An article's parts as one text, placed as a person would have saved them."""

from __future__ import annotations

from collections.abc import Sequence


def render(headline: str, authors: Sequence[str], date: str, body: str) -> str:
    """Headline, by-line and date line over `body`, each where there is one; line ends as everywhere."""
    top = "\n".join(part for part in (", ".join(authors), date) if part)
    parts = (headline, top, universal(body).strip("\n"))
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def universal(text: str) -> str:
    """`text` with every line end as one character, as Python's text mode reads it."""
    return text.replace("\r\n", "\n").replace("\r", "\n")

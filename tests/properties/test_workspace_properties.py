"""Whatever a file from elsewhere is called, its name leads nowhere and is the same wherever it travels."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from core.workspace.sources import harmless


@given(st.text(max_size=300) | st.text(alphabet="a. \u00a0/\\é", max_size=300))
@example(". .txt")
@example("a" * 118 + " .berita-panjang")
def test_a_harmless_name_stays_below_its_folder_and_as_it_is(name: str) -> None:
    kept = harmless(name)
    assert harmless(kept) == kept
    parts = kept.split("/")
    assert len(parts) <= 4
    assert all(part and not part.startswith(".") and len(part.encode()) <= 160 for part in parts)

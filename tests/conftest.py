"""What every test may ask for."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import settings

from core import tables
from core.collection import read_collection
from core.comparison import Collection

# A shared machine stalls at times: linear time is tested by ratio where it matters, not by a deadline.
settings.register_profile("runut", deadline=None)
settings.load_profile("runut")

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "data" / "articles"


@pytest.fixture(scope="session")
def five() -> Collection:
    """The five articles that ship with the project, parsed and compared."""
    return read_collection([ARTICLES])


@pytest.fixture(scope="session")
def five_tables(five: Collection) -> dict[str, pd.DataFrame]:
    """The tables of the five articles. Shared by every test: do not change them."""
    return tables.build(five)

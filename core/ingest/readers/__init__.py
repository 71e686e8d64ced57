"""From a file on disk to the saved texts of its articles: one reader for each format."""

from core.ingest.readers.reading import read_all
from core.ingest.readers.text import read

__all__ = ["read", "read_all"]

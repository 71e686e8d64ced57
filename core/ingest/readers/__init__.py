"""From a file on disk to the saved texts of its articles: one reader for each format."""

from core.ingest.readers.text import read

__all__ = ["read"]

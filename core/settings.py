"""Every threshold and limit, with the evidence for it and what to rerun before changing it."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A saved article is a few kilobytes; the issue's hostile case is 20 MB of text, which must be read."""

FILES_PER_TASK = 16
"""Files handed to a worker process at a time; a smaller pile is read in the calling process, since starting a
worker costs more (measured when the collection command was written) than reading so few."""

"""Every threshold and limit, with the evidence for it and what to rerun before changing it."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A saved article is a few kilobytes; the issue's hostile case is 20 MB of text, which must be read."""

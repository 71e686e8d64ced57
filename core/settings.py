"""Every threshold and limit, with the evidence for it and what to rerun before changing it."""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A saved article is a few kilobytes; the issue's hostile case is 20 MB of text, which must be read."""

FILES_PER_TASK = 16
"""Files handed to a worker process at a time; a smaller pile is read in the calling process, since starting a
worker costs more (measured when the collection command was written) than reading so few."""

ENCODING_SAMPLE = 65_536
"""Bytes around the first odd one that decide a file's encoding; charset-normalizer takes 0.1 s for so many."""

BINARY_SAMPLE = 65_536
"""Characters looked at to tell text from a binary file."""

BINARY_SHARE = 0.01
"""Share of control characters above which a file is no text; the 2,431 articles of `../shared/volume` have none."""

LANGUAGE_SAMPLE = 6_000
LANGUAGE_SHARE = 0.08
"""Function words make up 0.15 to 0.30 of Indonesian news; lists of names and figures stay below 0.08."""

ID_LENGTH = 16
"""Hex digits of an article's id: 64 bits, so two of a million articles share one with a chance of 3e-8."""

CLAUSE_REACH = 40
"""Units (words, marks, mentions) that are searched on each side of a verb for who acts: the longest clause between a
subject and its verb in the five articles has 17. It bounds the work in a sentence without end."""

NLP_CHUNK_CHARACTERS = 60_000
"""Text that the models take at a time: larger batches were no faster and a chunk of this size stays under 1 GB."""

NLP_SENTENCE_TOKENS = 250
"""Longer sentences are cut: news has none, lists pasted as one do, and the parser's memory is quadratic in length."""

REPAIR_DAYS_BEFORE, REPAIR_DAYS_AFTER = 45, 21
"""Days around publication in which a damaged date is looked for. In so short a window a weekday and a day of the
month fit one day only (two in February and March); news dates with a weekday lie within it in 97 of 100 cases."""

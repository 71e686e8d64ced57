"""How much a file may hold, and how far it may unpack, before a reader refuses it; with the reason for each.

Memory and time are bounded by these; what is measured on articles stands in `core.settings`
and `core.ingest.settings`.
"""

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A saved article is a few kilobytes; the issue's hostile case is 20 MB of text, which must be read."""

ENCODING_SAMPLE = 65_536
"""Bytes around the first odd one that decide a file's encoding; charset-normalizer takes 0.1 s for so many."""

BINARY_SAMPLE = 65_536
"""Characters looked at to tell text from a binary file."""

BINARY_SHARE = 0.01
"""Share of control characters above which a file is no text; the 2,431 articles of `../shared/volume` have none."""

HEAD_BYTES = 65_536
"""Bytes at the beginning of a file that tell its format."""

MAX_PACKED_BYTES = 512 * 2**20
MAX_UNPACKED_BYTES = 2**31
"""A table, an archive, a web archive or a feed, and all that it unpacks to: 100,000 articles as rows or zipped take a
tenth of either, and reading one holds it in memory once."""

MAX_MARKUP_BYTES = 16 * 2**20
"""A web page or one part of an office document: the largest of `../shared/pages` has 0.3 MB, pages saved with their
pictures inside some megabytes, and the parsed tree takes ten times as much memory."""

MAX_RATIO = 200
RATIO_FROM_BYTES = 2**20
"""Times that something of so many bytes may grow when unpacked: news in markup packs 10 to 30 times, zeros 1,030."""

MAX_NESTED = 3
"""Files packed in files: a mail in an archive with an archive attached; deeper is a trap or a mistake."""

MAX_MEMBERS = 200_000
"""Things in one archive, rows of one table."""

MAX_BROKEN_ROWS = 1_000
"""Broken rows after which a table is no table; each costs reading on from the next line."""

READ_IN_VAIN = 4
"""Times its own length that a table may be read in search of the quotation mark that closes a cell, where none
does; behind it a cell ends with its line. 20,000 lines that each open one took 34 s without this limit, and take
0.3 s."""

MAX_PAGES = 2_000
"""Pages of a document; a newspaper's issue has a hundred."""

MAX_COLUMNS = 200
HEADING_ROWS = 10
"""Columns that a table of articles may have, and rows at its top among which the headings are looked for."""

PAGE_WORDS = 40
"""Words in paragraphs that the text of a web page must hold to be read as it stands. With fewer the
story is in no paragraphs, and trafilatura looks for it. On the 17 pages of `../shared/pages` the text as it stands
gives a body F1 of 0.99 after layout, trafilatura's own 0.82 (`make bench`)."""

MOST_PEOPLE, MOST_CAPTIONS = 30, 30
"""Authors or editors, and captions, that one article may state; tables pasted as metadata state thousands."""

LONGEST_STATED = 500
"""Characters of a value that a page or a table states beside the article's text: a headline, an address, a caption.
The longest of `../shared/volume` has 178, of `../shared/pages` 254."""

MOST_NODES = 2_000
"""Nodes of a page's JSON-LD that are looked at; one article has a dozen."""

LONGEST_NAME = 120
"""Bytes of a file's or a collection's name; file systems take 255 and add nothing to it."""

MOST_WATCHED = 20_000
"""Files of a watched folder: 10,000 articles is what the project is held to, and listing so many takes 0.1 s."""

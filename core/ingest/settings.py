"""The thresholds of reading a saved file: blocks, headers, sentences, and the lines of printed pages.

As in `core.settings`, each with the evidence for it and what to rerun before changing it. `../shared/volume` is the
2,431 articles of six outlets that the project was developed against.
"""

SHAPE_SAMPLE = 4_000
"""Characters of a block that its shape is judged by."""

WIDEST_WRAP = 130
"""Characters of the longest line of a file that may have been broken at a fixed width."""

WRAPPED_SHARE = 0.8
"""Share of a file's open line ends whose next word would not have fitted, for it to count as so broken."""

BROKEN_LINE_WORDS = 5
"""Spaces in a line that the next, opening with a small letter, is taken to carry on. Menus have fewer."""

PROSE_WORDS = 8
"""Least words of a line that ends as a sentence and counts as a paragraph: 8 leaves 3 % of the paragraphs of
`../shared/volume` to their neighbours' judgement and takes no headline of its 2,411 for one."""

UNCLOSED_PROSE_WORDS = 30
"""Least words where no full stop ends the line: twice the longest usual headline."""

STORY_WORDS = 25
"""Words of running text before a by-line, a copyright line or a label may end a story; short notes have 30."""

STORY_SHARE = 0.6
"""Least share of paragraphs among the lines of a story's rest; lists of teasers have a title over each sentence. On
the 17 pages of `../shared/pages`, stripped of their markup, stories have 0.86 to 1.0 and what follows them 0.2 and
less; of the stories of `../shared/volume`, 98 % have 0.6 and more."""

HEADER_BLOCKS = 400
"""Blocks of a page among which its headline and the beginning of its story are looked for; the longest menu of the
17 pages of `../shared/pages`, stripped of their markup, has 250."""

DATELINE_PARAGRAPHS = 4
"""Paragraphs from the top of a page of which one may open the story with a dateline; decks and captions go before."""

HEADLINE_BLOCKS = 12
"""Blocks of the story whose words a headline should share."""

HEADLINE_MARGIN = 0.2
"""How much liker the story a later line must be than an earlier one to be taken for the headline instead."""

HEADLINE_WORDS = 20
SUBHEAD_WORDS = 14
"""Most words of a headline and of a subhead; 99 % of the headlines of `../shared/volume` have no more."""

LONGEST_TITLE = 200
SHORTEST_TITLE = 5
"""Characters and words between which a line may be a window's title: a headline with the outlet's name behind it."""

RUN_IN_WORDS = 10
RUN_IN_TAIL = 300
RUN_IN_PARAGRAPH_WORDS = 14
"""A run-in subhead has at most so many words, stands in the last so many characters of a paragraph, and the
paragraph has at least so many words; in `../shared/volume` what this cuts off is subheads, links and credits."""

REPEATED_ARTICLES = 3
REPEATED_SHARE, REPEATED_SENTENCE_SHARE = 0.1, 0.5
"""Least articles of one outlet, and least share of them, that a line or a sentence stands in to be part of its frame.
Paragraphs that stories of `../shared/volume` tell alike stand in 1 % of their outlet's articles, notices in most."""

REPEATED_OWN_SHARE = 0.1
"""Most of a block's words, on average, that the stories around it use as well. Of the blocks that three stories and
more of `../shared/volume` have in common, notices and links have 0.00 to 0.05 and the paragraphs and subheads 0.20 and
more; eight notices written to try this, put around 2,206 of its paragraphs, have 0.00 to 0.05."""

REPEATED_STORY_WORDS = 20
SAME_TEXT = 0.5
"""Least words that a story must have to itself to count as one, and the share of the shorter one's words from which two
are one story published again: two stories of one subject in `../shared/volume` share 0.1 to 0.4."""

MARK_WORDS = 4
"""Least words of a repeated block that tells an outlet from others; `bagikan ke facebook` is anybody's."""

MOST_CREDITS = 25
"""By-lines read from the top of a page, and as many from its end; no story has more."""

LANGUAGE_SAMPLE = 6_000
LANGUAGE_SHARE = 0.08
"""Function words make up 0.15 to 0.30 of Indonesian news; lists of names and figures stay below 0.08."""

CAPTION_WORDS = 3
"""Least words of a line that a caption is known by; a name or two words of a section stand anywhere."""

# Lines of printed pages

COLUMN_POINTS = 36.0
"""Points by which lines of one column may be indented: half an inch."""

LINE_GAP, LINE_GAP_OF_HEIGHT = 1.4, 0.7
"""Most of the page's usual gap, or of a line's height, between two lines of one paragraph. Choices by the look of
printed pages, as the two below; `tests/core/test_readers_formats.py` prints some."""

LINE_HEIGHT_OFF = 0.25
"""Share by which two lines of one paragraph may differ in height: capitals and hanging letters do, headlines more."""

FULL_LINE = 0.97
"""Share of the column's width that a line and the first word below it must pass for the paragraph to carry on."""

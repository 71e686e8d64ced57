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

NLP_UNIT_CHARACTERS = 4_000
"""A paragraph is cut at this length, at a sentence end where there is one. The tokenizer's time is quadratic in the
length of an unbroken word: 4 s for 20,000 letters, 0.2 s for 4,000. Paragraphs of news stay below 2,000."""

NLP_SENTENCE_TOKENS = 250
"""Longer sentences are cut: news has none, lists pasted as one do, and the parser's memory is quadratic in length."""

REPAIR_DAYS_BEFORE, REPAIR_DAYS_AFTER = 45, 21
"""Days around publication in which a damaged date is looked for. In so short a window a weekday and a day of
the month fit one day only (two in February and March); 1,627 of the 1,644 full dates with a weekday in
`../shared/volume` lie within it."""

PROSE_WORDS = 8
"""Least words of a line that ends as a sentence and counts as a paragraph: 8 leaves 3 % of the paragraphs of
`../shared/volume` to their neighbours' judgement and takes no headline of its 2,411 for one."""

UNCLOSED_PROSE_WORDS = 30
"""Least words where no full stop ends the line: twice the longest usual headline."""

STORY_WORDS = 40
"""Words of running text before a by-line, a copyright line or a label may end a story."""

MOST_CREDITS = 25
"""By-lines read from the top of a page, and as many from its end; no story has more."""

DATELINE_PARAGRAPHS = 4
"""Paragraphs from the top of a page of which one may open the story with a dateline; decks and captions go before."""

SHAPE_SAMPLE = 4_000
"""Characters of a block that its shape is judged by."""

WIDEST_WRAP = 130
"""Characters of the longest line of a file that may have been broken at a fixed width."""

WRAPPED_SHARE = 0.8
"""Share of a file's open line ends whose next word would not have fitted, for it to count as so broken."""

BROKEN_LINE_WORDS = 5
"""Spaces in a line that the next, opening with a small letter, is taken to carry on. Menus have fewer."""

SHINGLE_WORDS = 5
SHINGLE_ARTICLES = 20
"""Of the 5-grams of `../shared/volume`, fewer than 1 in 2,000 stand in more than 20 articles, and those are house text
("simak video pilihan berikut ini")."""

COPIED_SHARE = 0.2
"""Share of an article's 5-grams found in one earlier article from which it counts as copied."""

HEADLINE_BLOCKS = 12
"""Blocks of the story whose words a headline should share."""

HEADLINE_MARGIN = 0.2
"""How much liker the story a later line must be than an earlier one to be taken for the headline instead."""

MISPRINT_DAYS = 10
"""A date whose weekday is wrong is taken for a misprint where it lies further than this from publication and
one digit less or more puts it within: 1,602 of 1,644 full dates with a weekday in `../shared/volume` do lie
within. `tests/quality/test_dates_volume.py` is as good from 3 to 20 and worse from 30 on."""

MONTHS_AHEAD = 4
"""A month named without year and without tense ("pada November") is the coming one where it is so many months
off or fewer, else the last one: news names a month two thirds of a year back with its year or with "lalu". A
choice by reading; the gold of dates has no case between 1 and 8."""

LARGEST_COUNT = 100
"""The most units counted back from today ("80 tahun lalu"); larger counts are round and give no year."""

FIRST_BARE_YEAR, FIRST_YEAR_SINCE, LAST_YEAR = 1900, 1500, 2099
"""A number of four digits that no word names a year is one from the first to the last of these; from the
second on after "sejak" or "pada", which counts seldom follow."""

LONGEST_YEAR_RANGE = 100
"""Years between the ends of a range such as "1945-2025"; two numbers further apart are no range of years."""

HOUSE_TEXT_ARTICLES = 8
MATTER_FEATURES = 3
CANDIDATE_REACH = 60
CANDIDATE_SHARE = 0.2
OPPOSED_SHARE = 0.25
LIKENESS_BASE = -7.02
LIKENESS_ALL = 5.0
LIKENESS_WORDS = 1.95
LIKENESS_SHARED = 1.12
LIKENESS_SPEAKER = 1.64
LIKENESS_STORY = 5.88
ALIGNED_PAIR = 0.4
ALIGNED_GROUP = 0.4

TENSE_REACH = 14
"""Words back from a date to "akan" or "dijadwalkan" that still say it is to come. A choice by reading
clauses; the gold of dates is as good from 4 to 30."""

CITATION_REACH = 14
"""Words back from a date to "dikutip" or "dilansir" that still make it the day of citing."""

CITATION_DAYS = 1
"""Days before publication on which an outlet reads what it cites: the same day, or the day before around
midnight. Of 441 days beside a verb of citing in `../shared/volume` 420 are one of these; the others date what
is cited."""

SPEECH_REACH = 20
"""Words back from a date to "kata" or "ujarnya" that still make it the day of speaking: a name, an office and
a place stand between. The gold of dates is as good from 10 to 30."""

SPEAKING_DAYS = 31
"""Days before publication within which a date beside a quotation is the day of speaking, not one of a life's
story."""
EVENT_LIKENESS = 0.4
SAME_STORY = 0.3
LEAD_LIKENESS = 0.3
UNDATED_DAYS = 2
WIDEST_SHARED_DAYS = 7
BACKGROUND_DAYS = 365

TITLE_CASE_WORDS = 4
"""Least longer words, all with capitals, that make a sentence a headline in the running text; a sentence of prose
has a verb written small."""

GLUE_TOKEN = 6
GLUE_LETTERS = 3
GLUE_TAIL = 2
GLUE_WORD = 4
GLUE_WORD_AND_NAME = 9
"""Least letters of a token, of a name and of a small word in `Putinpada`; of any other word behind a name and, with
it, of both (`Prabowo` and `tiba`); shorter ones cut real names in two (`Lesmana`, `Budiman`)."""

SPELLING_MIN_LETTERS = 3
SLIP_MIN_LETTERS = 6
SLIP_ALONE_LETTERS = 7
"""Words shorter than this differ by more than spelling when a letter differs (`Iran`, `Irak`; `Mali`, `Malta`)."""

NAME_WEIGHTS = {
    "known": 2.6,
    "known word more": 3.1,
    "language or currency": -3.0,
    "slip": -0.6,
    "known but ambiguous": -0.5,
    "place said": 1.6,
    "place behind a given name": -2.2,
    "learned": 3.0,
    "learned word more": 3.0,
    "part of a learned name": 1.2,
    "head": 2.0,
    "head word more": 0.45,
    "head with a place": 3.2,
    "head with a given name": -0.2,
    "head with a namesake": 3.2,
    "name runs on": -1.5,
    "tail": 2.2,
    "tail word more": 0.6,
    "event": 2.0,
    "initials": 2.4,
    "place unknown": 1.3,
    "body unknown": 1.5,
    "abbreviation speaks": 1.8,
    "place unknown, word more": 0.5,
    "other head": 0.5,
    "other head that covers all": 4.5,
    "person": -1.7,
    "two or three words": 1.1,
    "four or five words": 0.6,
    "given name": 1.5,
    "given name that is a word": 0.8,
    "given name further on": 0.5,
    "particle": 0.5,
    "unusual word": 0.45,
    "honorific before": 2.2,
    "rank before": 2.6,
    "office before": 2.0,
    "post before": 1.2,
    "profession before": 1.5,
    "title earlier": 1.3,
    "said by": 2.2,
    "says": 2.0,
    "acts": 0.5,
    "age behind": 2.2,
    "person's preposition": 0.6,
    "place's preposition": -2.8,
    "common word": -1.5,
    "common word and given name": -0.3,
    "function word": -4.0,
    "function word inside": -1.0,
    "title or head word": -2.5,
    "head before": -4.0,
    "digits": -4.0,
    "all capitals": -3.5,
    "known place or body inside": -3.0,
    "known place or body first": -4.0,
    "first in the sentence alone": -1.0,
    "speaks elsewhere": 1.6,
    "repeated": 0.6,
    "shortened elsewhere": 1.2,
    "small elsewhere": -1.5,
    "model PER": 1.6,
    "model ORG": 1.0,
    "model LOC": 1.2,
    "model word more": 1.2,
    "model agrees": 1.2,
    "model sees another kind": -0.6,
    "model is silent": -0.8,
    "run cut": 3.6,
    "soft cut": 1.0,
}
"""What speaks for and against a run of words being a name; the reading of a sentence with the highest sum wins.
Set by hand on the hand-labelled sentences of `data/training` (part `train`) and on articles of `../shared/volume`
read whole; after a change rerun `tests/quality` and the count in `tests/core/test_actors_detection.py`."""

MODEL_LONGEST = 12
"""Words of the longest name taken from the entity model; longer ones run over a lost full stop."""

NAME_LEAST = 0.8
"""Least sum for a name that no lexicon knows; at 0.4 one in three of the names added was none."""
SPELLING_LIKENESS = 80

RUN_IN_WORDS = 10
RUN_IN_TAIL = 300
RUN_IN_PARAGRAPH_WORDS = 14
"""A run-in subhead has at most so many words, stands in the last so many characters of a paragraph, and the
paragraph has at least so many words; in `../shared/volume` what this cuts off is subheads, links and credits."""
COUNT_GROUP = 0.5

HEADER_BLOCKS = 400
"""Blocks of a page among which its headline and the beginning of its story are looked for; the longest menu of the
17 pages of `../shared/pages`, stripped of their markup, has 250."""
DENIED_SHARE = 0.75

SHORT_NAME_LETTERS = 8
"""Longest abbreviation in capitals: `KOGABWIL`; longer runs of capitals are words."""

HEADLINE_WORDS = 20
SUBHEAD_WORDS = 14
"""Most words of a headline and of a subhead; 99 % of the headlines of `../shared/volume` have no more."""

SAME_NAME_LIKENESS = 0.93
"""Least likeness of two full names of one article, word by word, that are one person's: `Volodymyr Zelensky` and
`Volodymyr Zelenskiy` reach 0.97, `Budi Santoso` and `Budi Susanto` 0.87."""

CREDIT_REACH = 5
"""Words between a word that credits (`dikutip`) and the medium credited: `dikutip dari laman kantor berita X`."""

PRONOUN_MENTIONS = 30
"""Mentions of one sentence that a stand-in looks at; sentences of news have a dozen at most."""

PRONOUN_REACH = 3
"""Sentences back in which a pronoun looks for its person; in the five articles the nearest is two away at most."""
MEMBERS_COMPARED = 12
CLAUSE_CHARACTERS = 300
LONGEST_DAYS = 366

STORY_SHARE = 0.6
"""Least share of paragraphs among the lines of a story's rest; lists of teasers have a title over each sentence. On
the 17 pages of `../shared/pages`, stripped of their markup, stories have 0.86 to 1.0 and what follows them 0.2 and
less; of the stories of `../shared/volume`, 98 % have 0.6 and more."""

LONGEST_TITLE = 200
SHORTEST_TITLE = 5
"""Characters and words between which a line may be a window's title: a headline with the outlet's name behind it."""
COUNT_SHARE = 0.2
ALIGNED_DAYS = 1
MISDATED_DAYS = 3
ALIGNED_WORDS = 0.4

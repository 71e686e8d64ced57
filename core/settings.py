"""Every threshold, with the evidence for it and what to rerun before changing it.

`../shared/volume` is the 2,431 articles of six outlets that the project was developed against. Those of reading a
saved file stand in `core.ingest.settings`, weights that are summed, not compared with a limit, in `core.weights`,
how much a file may hold in `core.limits`.
"""

# Files

FILES_PER_TASK = 16
"""Files handed to a worker process at a time; a smaller pile is read in the calling process, since starting a
worker costs more (measured when the collection command was written) than reading so few."""

ID_LENGTH = 16
"""Hex digits of an article's id: 64 bits, so two of a million articles share one with a chance of 3e-8."""

# Language models

NLP_CHUNK_CHARACTERS = 60_000
"""Text that the models take at a time: larger batches were no faster and a chunk of this size stays under 1 GB."""

NLP_UNIT_CHARACTERS = 4_000
"""A paragraph is cut at this length, at a sentence end where there is one. The tokenizer's time is quadratic in the
length of an unbroken word: 4 s for 20,000 letters, 0.2 s for 4,000. Paragraphs of news stay below 2,000."""

NLP_SENTENCE_TOKENS = 250
"""Longer sentences are cut: news has none, lists pasted as one do, and the parser's memory is quadratic in length."""

MODEL_LONGEST = 12
"""Words of the longest name taken from the entity model; longer ones run over a lost full stop."""

# Dates

REPAIR_DAYS_BEFORE, REPAIR_DAYS_AFTER = 45, 21
"""Days around publication in which a damaged date is looked for. In so short a window a weekday and a day of
the month fit one day only (two in February and March); 1,627 of the 1,644 full dates with a weekday in
`../shared/volume` lie within it."""

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

# Names

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

GLUE_LONGEST = 60
"""Letters of the longest token that is cut; longer ones are addresses and keys, and cutting them takes the square of
their length in time: 7 s for 64,000 letters."""

CREDIT_REACH = 5
"""Words between a word that credits (`dikutip`) and the medium credited: `dikutip dari laman kantor berita X`."""

SPELLING_MIN_LETTERS = 3
SLIP_MIN_LETTERS = 6
SLIP_ALONE_LETTERS = 7
"""Words shorter than this differ by more than spelling when a letter differs (`Iran`, `Irak`; `Mali`, `Malta`)."""

SPELLING_LIKENESS = 80
"""Least likeness, 0 to 100 (rapidfuzz ratio), of two words that are spellings of one name: `Zelenskyy` and `Zelensky`
reach 94; `Rutte` and `Root` stay below and need the first name too."""

SHORT_NAME_LETTERS = 8
"""Longest abbreviation in capitals: `KOGABWIL`; longer runs of capitals are words."""

SAME_NAME_LIKENESS = 0.93
"""Least likeness of two full names of one article, word by word, that are one person's: `Volodymyr Zelensky` and
`Volodymyr Zelenskiy` reach 0.97, `Budi Santoso` and `Budi Susanto` 0.87."""

PRONOUN_MENTIONS = 30
"""Mentions of one sentence that a stand-in looks at; sentences of news have a dozen at most."""

PRONOUN_LISTS = 24
"""Lists of names (most of one) that "ketiga negara" looks back through: three a sentence, so eight sentences."""

PRONOUN_REACH = 3
"""Sentences back in which a pronoun looks for its person; in the five articles the nearest is two away at most."""

# Relations

CLAUSE_REACH = 40
"""Units (words, marks, mentions) that are searched on each side of a verb for who acts: the longest clause between a
subject and its verb in the five articles has 17. It bounds the work in a sentence without end."""

SPEAKER_SURE = 0.8
"""From this confidence on the speaker of a report is taken for who does the act that the reporting verb names; below it
only where words such as `politikus itu` point back. Of six such acts in 604 articles five are right, and the sixth,
below it, is not."""

# Comparison: copied text

SHINGLE_WORDS = 5
SHINGLE_ARTICLES = 20
"""Of the 5-grams of `../shared/volume`, fewer than 1 in 2,000 stand in more than 20 articles, and those are house text
("simak video pilihan berikut ini")."""

COPIED_SHARE = 0.2
"""Share of an article's 5-grams found in one earlier article from which it counts as copied."""

NEAR_DUPLICATE = 0.5
"""Share of an article's 5-grams found in one other from which the analyst is told so before it is added. A choice: what
outlets copy of each other reaches it seldom, a page saved twice or printed in parts nearly always."""

HOUSE_TEXT_ARTICLES = 8
"""A sentence found to the letter in so many articles is its outlet's own text ("simak berita lainnya"), no news."""

# Comparison: the same words given to different people

SHORTEST_QUOTATION = 5
SAID_BY_MANY = 7
"""Words of the shortest quotation compared, and of the shortest that may differ at all; shorter ones ("Kami siap
membantu") are said by many."""

RAREST_WORDS = 4
"""Words of a quotation by which it is looked up. Two outlets' versions of one quotation share most of theirs."""

QUOTATIONS_COMPARED = 40
"""Quotations with one word that are compared, the last before each: it bounds the work for common words."""

SAME_WORDS = 88
"""Least likeness, 0 to 100, of the shorter quotation to a piece of the longer one. Translations of one quotation by
two outlets reach 60 to 80 and may be two people's; the words of one shared text reach 90 and more."""

# Comparison: sentences

MATTER_FEATURES = 3
"""Least content words and names of a sentence that is compared; shorter ones are alike by chance."""

CANDIDATE_REACH = 60
"""Holders of a feature that a sentence is compared with, the last before it. It bounds the work for features that many
have, so that the pairs grow with the collection and not with its square."""

CANDIDATE_SHARE = 0.2
"""Least share of the poorer sentence's weight that two must have in common to be compared at all. Of the pairs of
`../shared/volume` that a full comparison finds alike, a share of 0.3 loses 13 %."""

OPPOSED_SHARE = 0.25
"""Share of the common weight that one side negates from which two sentences are opposed, not alike."""

MOST_SHARED = 2.0
"""What two sentences share counts up to as much as two features that nobody else has; more is copying."""

TOLL_RATIO = 3.0
TOLL_STORY = 0.15
SAME_TOLL = 0.6
"""How far two numbers of the same victims may be apart, and how near two stories must be, for both to be of one
happening, and how likely it then is: outlets that count the dead of one attack at different hours differ by half,
those of a war and of one of its days by a hundred times."""

NAMELESS_STORY = 0.25
"""Nearness of two stories below which sentences that share words alone do not tell the same. Of 24 such pairs that the
model of likeness took for the same in `../shared/volume` 4 were; `tests/quality/test_pairs_volume.py` is as good."""

TELLING_TOLL = 20
"""Least number of victims that two reports of near stories share only where they count the same ones; smaller ones are
shared by chance."""

ONE_ARTICLE = 0.25
"""Nearness of an article's story to itself when its own sentences are compared: half of what two articles of one story
reach, since an article rarely says a thing twice."""

ALIGNED_PAIR = 0.45
ALIGNED_GROUP = 0.4
"""Least likeness of a pair, and mean likeness across a group, that report the same. Both keep all six alignments of the
gold; a pair from 0.40 to 0.45 gives `tests/quality/test_pairs_volume.py` an F1 within 0.03 of the best."""

TOLD_APART = 0.1
"""Likeness below which two sentences of one article are of different things and no group holds both. Of 30 pairs of
outlets' sentences that this parts in `../shared/volume` 21 were not the same; at 0.4 it parts as many that are."""

FURTHER_LIKENESS = 0.6
FURTHER_FRESH = 0.4
"""Least likeness to every member of a further group that a sentence belongs to, and least share of what it has in
common with them that its own groups do not have. Of 12 such sentences of `../shared/volume` 11 made the further point;
of 10 from 0.45 to 0.6 seven, of 8 that share less anew two."""

MEMBERS_COMPARED = 12
"""Members that stand for a large group when others are compared with it; it bounds the work in groups of thousands."""

# Comparison: events

EVENT_LIKENESS = 0.4
"""Least likeness of two reports of one happening on the same days; those that the five articles share lie above."""

SAME_STORY = 0.3
"""Least share of the shorter article's features that two articles must share to tell one story: the five have 0.31 to
0.50 in common, and 99.5 % of pairs drawn at random from `../shared/volume` less than 0.25."""

LEAD_LIKENESS = 0.3
"""As `EVENT_LIKENESS`, for the leads of two articles of one story, which tell the same happening in fewer words."""

UNDATED_DAYS = 2
"""Days between publication and a happening within which a report without a date may be of it."""

WIDEST_SHARED_DAYS = 7
"""Days of the widest span by which two reports are one event; a month or a year says too little."""

BACKGROUND_DAYS = 365
"""A happening further back from publication than this is background of the story, not its news."""

LONGEST_DAYS = 366
LONGEST_NEWS_DAYS = 100
"""Days of the longest span that dates a happening, and one of the last year or to come: a quarter. Of 16 sentences of
`../shared/volume` dated by the whole year about publication, 13 told figures and seasons, no happening."""

# Comparison: conflicts

COUNT_GROUP = 0.5
COUNT_SHARE = 0.2
"""Mean likeness across a group of counts, and least share of the poorer count's words, that count the same thing."""

DENIED_SHARE = 0.75
"""Share of what a denial denies that an assertion must hold to be its contrary; below it they talk of other things."""

DENIED_NEAR = 0.65
"""As `DENIED_SHARE`, of what another says in the denier's own article just before: there it is the charge, in the
accuser's words."""

CLAUSE_CHARACTERS = 300
"""Characters on each side of a figure that say what is counted: clauses of news are shorter."""

SOLE_STORY = 0.25
SOLE_ACTORS = 3
SOLE_SHARE, SOLE_HOLDERS = 0.01, (6, 30)
SOLE_RATIO = 1.8
"""How near two stories must be, how many actors they must share whom at most this share of the articles names (so many
at least and at most), and how far two figures may be apart, for both to be of one thing. In `../shared/volume` 82 pairs
are so found, 79 of one value, of which one or two are of different things; of the three that differ one is. Without
the actors it is hundreds, of two cars or two shares. The same thing is told as 4 villages and as 7."""

ALIGNED_DAYS = 1
ALIGNED_WORDS = 0.4
"""Days within which, and share of words from which, two outlets' sentences with the same names tell the same, so that
a figure that differs is a disagreement."""

MISDATED_DAYS = 3
"""Days by which two outlets may date one happening differently; further apart they are two."""

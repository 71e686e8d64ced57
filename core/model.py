"""The records of one article. Frozen: a stage returns new ones, it changes none.

Offsets (`start`, `end`) are Unicode code points into `SavedText.raw`, end exclusive. `raw` is the
saved file decoded, its line ends read as "\n" (what Python's text mode gives) and otherwise untouched.
Dates are EDTF strings (`2024-10-28`, `2024-10`, `2024-10-27/2024-10-28`); `earliest` and `latest` are the
days they span, as ISO dates; an empty string means unknown, for every text field here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["headline", "deck", "body", "subhead", "caption", "byline", "date", "related", "noise"]
PROSE_ROLES: tuple[Role, ...] = ("headline", "deck", "body", "subhead", "caption")
"""Roles whose text is read for dates, actors, statements and figures, in reading order."""

ActorType = Literal["PER", "ORG", "GPE", "LOC"]
MentionBasis = Literal["name", "alias", "role", "metonym", "spelling", "pronoun"]
DateBasis = Literal["explicit", "weekday", "relative", "partial", "repaired"]
DateRole = Literal["event", "citation", "caption", "metadata"]
Modality = Literal["fact", "possible", "intended", "demanded", "conditional"]
Stance = Literal[
    "asserts", "claims", "confirms", "denies", "accuses", "demands", "warns", "promises", "threatens"
]


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the saved text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StatedField:
    """What a file says of its article outside the article's text: in a page's markup, in a table's column."""

    field: str
    """A field of `Metadata`, `url`, or `caption` for the words under a picture."""
    value: str
    where: str
    """For the analyst: `JSON-LD datePublished`, `meta og:title`, `column judul`."""


@dataclass(frozen=True, slots=True)
class SavedText:
    """One saved article, decoded. `file` is its path below the folder that was read, with forward slashes.

    A file that holds several articles gives one of these for each, named by its place in the file.
    """

    file: str
    raw: str
    encoding: str
    sha256: str
    """Of the file's bytes, in hex."""
    stated: tuple[StatedField, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the file and what it is for. The passages of a file cover all its text but white space."""

    start: int
    end: int
    role: Role
    rule: str
    """Which rule gave the role, in a word or two, so that a wrong one can be traced."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a prose passage; `passage` indexes `Article.passages`."""

    start: int
    end: int
    passage: int


@dataclass(frozen=True, slots=True)
class MetadataEvidence:
    """Where one metadata field was read."""

    field: str
    value: str
    start: int
    end: int
    basis: str
    """`stated`, `inferred`, `profile` (from the publisher's row in the lexicon), `decided` (by the analyst), or the
    place outside the text that states it (`JSON-LD datePublished`). The last two have no place in it: both offsets
    are 0."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the article says of itself. Names follow `TABLES.md`, table `articles`."""

    publisher: str = ""
    domain: str = ""
    headline: str = ""
    headline_basis: Literal["stated", "first_sentence", "decided", ""] = ""
    deck: str = ""
    section: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    dateline: str = ""
    date_published: str = ""
    """ISO day or moment with offset: `2024-10-28` or `2024-11-09T08:04:00+07:00`."""
    date_published_basis: Literal["stated", "inferred", "decided", "unknown"] = "unknown"
    """`decided`, here and elsewhere: by the analyst."""
    date_modified: str = ""
    utc_offset: str = ""
    """The zone the article writes its own times in, from the text or the publisher: `+07:00`."""
    language: str = ""
    evidence: tuple[MetadataEvidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """One saved article, read: its text, what each block is for, its metadata and its sentences."""

    article_id: str
    saved: SavedText
    metadata: Metadata
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]
    warnings: tuple[str, ...] = ()

    def text(self, start: int, end: int) -> str:
        """What stands at `[start, end)` of the saved file, unchanged."""
        return self.saved.raw[start:end]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A temporal expression and the day or days it stands for."""

    start: int
    end: int
    value: str
    earliest: str
    latest: str
    basis: DateBasis
    anchor: str
    """The ISO day that it was resolved against; empty where it needed none."""
    role: DateRole
    reason: str
    """In words, for the analyst: why the text was read as this value."""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, state or place. `actor_id` is derived from `name` and `actor_type`."""

    actor_id: str
    name: str
    actor_type: ActorType


@dataclass(frozen=True, slots=True)
class Mention:
    """A surface form and the actor it is taken for."""

    start: int
    end: int
    actor: Actor
    basis: MentionBasis
    confidence: float
    reason: str
    """In words: why this form was taken for this actor."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that somebody is reported to say.

    `start` to `end` is the words between the marks of a direct one, the reporting sentence of an
    indirect one. `speakers` is empty where the text names none.
    """

    start: int
    end: int
    kind: Literal["direct", "indirect"]
    speakers: tuple[Actor, ...]
    speaker_text: str
    """The words that name the speaker where the statement is made: "Menurutnya", "pejabat tinggi itu"."""
    addressee: str
    cue: str
    """The reporting word as it stands, lower case; empty for a quotation that has none."""
    stance: Stance
    date: str
    """EDTF value of the day of speaking, empty where the text gives none."""
    confidence: float
    content_start: int = 0
    content_end: int = 0
    """What is said, without the clause that says who says it; both 0 where the two cannot be told apart."""
    hedges: tuple[str, ...] = ()
    """Words by which the outlet keeps its distance, as they stand: "diduga", "disebut-sebut"."""
    occasion: str = ""
    """Where it is said, as the text has it: "dalam konferensi pers di Brussel"."""
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that matters. `low` and `high` are None where the text leaves that side open."""

    start: int
    end: int
    value: float
    low: float | None
    high: float | None
    bound: str
    """`exact`, `about`, `more than`, `less than`, `at least`, `up to`, `nearly`, `range`, `tens`, `hundreds`,
    `thousands`, `millions`, `billions`."""
    unit: str
    """The thing counted or measured, as the text has it: "tentara", "persen", "rupiah"."""
    measure: str
    """`count`, `percent`, `money`, `distance`, `duration`, `age`, …"""
    attributed_to: tuple[Actor, ...]
    date: str
    topic: str = ""
    """What the figure is about, the same words for the same thing in every article; empty where unsure."""
    topic_basis: str = ""
    """Where the words stand that set it apart: `clause`, `sentence`, `earlier sentence`, `headline`."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A directed act of one actor on another, with the clause that says so."""

    start: int
    end: int
    source: Actor
    relation: str
    """The type of act: `accuses`, `supports`, `sends`, `meets`, … (`data/lexicon/relation_verbs.csv`)."""
    target: Actor
    polarity: Literal["positive", "negative"]
    attributed_to: tuple[Actor, ...]
    date: str
    modality: Modality = "fact"
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """One article with everything that was found in it, each tuple in order of `start`."""

    article: Article
    dates: tuple[DateMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    relations: tuple[Relation, ...] = ()

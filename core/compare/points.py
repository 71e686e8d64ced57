"""A sentence as a point of a report: what it says, reduced to what can be compared across articles.

Only what is said counts, not its frame: two sentences that share no more than the speaker, the place and
the day ("… ujar ketua majelis hakim di Pengadilan Tipikor, Rabu (18/6)") do not say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.compare.matter import Matter, MatterReader
from core.compare.said import said_spans
from core.compare.things import Toll
from core.compare.words import polarity_words
from core.extract.overlaps import Overlaps
from core.model import DateMention, ParsedArticle, Span, Statement
from core.settings import HOUSE_TEXT_ARTICLES, MATTER_FEATURES, MISDATED_DAYS, TELLING_TOLL, TOLL_RATIO
from core.text import fold

_ROLES = ("body", "deck", "caption")


@dataclass(frozen=True, slots=True)
class Point:
    """What `[start, end)` of `parsed[article]` says.

    Features are `actor:`, `act:` (who acts on whom, and how), `name:` (a capitalised word that is no known
    actor), `word:`, `not:` (a word that is negated), `counted:` (people and what has become of them), `toll:` (how
    many), `figure:` (any other) and `date:`, each followed by what is compared.
    """

    article: int
    start: int
    end: int
    words: frozenset[str]
    """Features that are words."""
    names: frozenset[str]
    """All other features."""
    negated: frozenset[str]
    """Those of its words that stand behind a negation or a denial."""
    planned: frozenset[str]
    """Those that stand behind a word for what is to come: `akan mengirim`."""
    done: frozenset[str]
    """Those that stand behind a word for what has come about: `telah mengirim`."""
    acts: frozenset[tuple[str, str]]
    """Who does what to whom, and whether that is `so`, `not so` or `not yet so`."""
    tolls: frozenset[Toll]
    speakers: frozenset[str]
    """Actor ids."""
    days: frozenset[date]
    """Days on which what it tells happened."""
    published: date | None

    @property
    def features(self) -> frozenset[str]:
        """Words and names."""
        return self.words | self.names

    @property
    def extras(self) -> frozenset[str]:
        """Features that say how many are dead, hurt, held, and what is not so: shared, they make two points more
        alike; lacking, not less, since reports of one happening may differ in them."""
        return frozenset(name for name in self.names if name.startswith(("toll:", "not:")))

    def contradicts(self, other: Point) -> bool:
        """Whether both tell of one act, and one as so that the other tells as not so, or not yet so."""
        if not self.acts or not other.acts:
            return False
        shared = {act for act, _ in self.acts} & {act for act, _ in other.acts}
        agreed = {act for act, _ in self.acts & other.acts}
        return not shared <= agreed

    def same_toll(self, other: Point) -> bool | None:
        """Whether both count the dead, hurt or held of one happening; None where not the same is counted. Numbers
        too far apart are of two: of a war, and of one of its days; one large number is of one."""
        near = [
            _near(mine, theirs)
            for mine in self.tolls
            for theirs in other.tolls
            if mine.thing == theirs.thing and (mine.same_setting(theirs) or _telling(mine, theirs))
        ]
        return any(near) if near else None

    def tells_another_day(self, other: Point) -> bool:
        """Whether the two tell of different days: days too far apart for a slip, or each its own outlet's
        day, as of prices and eruptions that are told anew each day."""
        if not self.days or not other.days:
            return False
        gap = min((one - two for one in self.days for two in other.days), key=abs)
        if self.published is None or other.published is None:
            return abs(gap.days) > MISDATED_DAYS
        return abs(gap.days) > MISDATED_DAYS or (bool(gap) and gap == self.published - other.published)


def _near(one: Toll, other: Toll) -> bool:
    return max(one.number, other.number) <= TOLL_RATIO * min(one.number, other.number)


def _telling(one: Toll, other: Toll) -> bool:
    """Whether both give the same number, one so large that no two happenings share it by chance."""
    return one.number == other.number >= TELLING_TOLL


def read_points(parsed: Sequence[ParsedArticle]) -> tuple[Point, ...]:
    """The points of all articles, in their order, one per sentence of body, deck and captions.

    Sentences that an outlet puts under many stories (house text) are left out.
    """
    house = _house_texts(parsed)
    points = []
    for number, one in enumerate(parsed):
        reader = PointReader(number, one)
        for sentence in one.article.sentences:
            text = fold(one.article.text(sentence.start, sentence.end))
            if one.article.passages[sentence.passage].role in _ROLES and text not in house:
                points.append(reader.read(Span(sentence.start, sentence.end)))
    return tuple(points)


def _house_texts(parsed: Sequence[ParsedArticle]) -> frozenset[str]:
    holders: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(parsed):
        for sentence in one.article.sentences:
            holders[fold(one.article.text(sentence.start, sentence.end))].add(number)
    return frozenset(text for text, articles in holders.items() if len(articles) >= HOUSE_TEXT_ARTICLES)


class PointReader:
    """Reads spans of one article as points."""

    def __init__(self, number: int, parsed: ParsedArticle) -> None:
        self._number = number
        self._article = parsed.article
        self._matter = MatterReader(parsed)
        self._dates = Overlaps(parsed.dates)
        self._statements = Overlaps(parsed.statements)
        published = parsed.article.metadata.date_published[:10]
        self._published = date.fromisoformat(published) if published else None

    def read(self, span: Span) -> Point:
        """The point that `span` makes; a part of a sentence will do."""
        statements = self.statements(span)
        speakers = frozenset(actor.actor_id for statement in statements for actor in statement.speakers)
        matter = self.matter(said_spans(span, statements) or (span,))
        if len(matter.features) < MATTER_FEATURES:
            matter = self.matter((span,))
        words = frozenset(feature for feature in matter.features if feature.startswith("word:"))
        denied = any(statement.stance == "denies" for statement in statements)
        negated = words if denied else matter.negated
        names = (matter.features - words) | {word.replace("word:", "not:") for word in negated}
        return Point(
            self._number,
            span.start,
            span.end,
            words,
            names,
            negated,
            matter.planned,
            matter.done,
            matter.acts,
            matter.tolls,
            speakers,
            self._days(span, statements, any(name.startswith("toll:") for name in names)),
            self._published,
        )

    def _days(self, span: Span, statements: Sequence[Statement], toll: bool) -> frozenset[date]:
        """The days of `span` that date a happening; "hari ini" in a quotation may be any day, and the day up to
        which the dead are counted is not that on which they died."""
        quoted = [statement for statement in statements if statement.kind == "direct"]
        return frozenset(
            date.fromisoformat(mention.earliest)
            for mention in self._dates.within(span.start, span.end)
            if mention.role == "event"
            and mention.earliest == mention.latest != ""
            and not any(quote.start <= mention.start < quote.end for quote in quoted)
            and not (toll and self.bounds(span, mention))
        )

    def bounds(self, span: Span, mention: DateMention) -> bool:
        """Whether the date says up to when or since when something is so, or is counted."""
        before = self._article.text(max(span.start, mention.start - 40), mention.start).lower().split()
        return not polarity_words("as of").isdisjoint(before[-2:])

    def statements(self, span: Span) -> list[Statement]:
        """The statements that have a part in `span`."""
        return self._statements.over(span.start, span.end)

    def matter(self, spans: Sequence[Span]) -> Matter:
        """What `spans` say, whoever says it."""
        return self._matter.read(spans)

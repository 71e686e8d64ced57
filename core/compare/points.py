"""A sentence as a point of a report: what it says, reduced to what can be compared across articles.

Only what is said counts, not its frame: two sentences that share no more than the speaker, the place and
the day ("… ujar ketua majelis hakim di Pengadilan Tipikor, Rabu (18/6)") do not say the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from core.compare.leaders import state_led
from core.compare.said import said_spans
from core.compare.words import WORD, key, numeral, polarity_words
from core.extract.acts import act_families
from core.extract.overlaps import Overlaps
from core.model import Actor, ParsedArticle, Relation, Span, Statement
from core.settings import HOUSE_TEXT_ARTICLES, MATTER_FEATURES, MISDATED_DAYS
from core.text import fold

_ROLES = ("body", "deck", "caption")
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*(?:-an\b)?")
_DOMAIN = r"[^\W_]+(?:\.[^\W_]+)+"
"""An outlet's name in its own dateline: `geosurvey.co.id –`."""
_TOKEN = re.compile(rf"(?P<domain>(?=[^\W\d]){_DOMAIN})|{WORD.pattern}|{_FIGURE.pattern}|[,;:.()]")
_MUTUAL = frozenset(("talks", "fights", "marries"))
"""Families of acts that two do to each other."""
_NEGATED_WORDS = 2
"""Content words that a negation before them turns around: `tidak [secara] tegas menyangkal`."""


@dataclass(frozen=True, slots=True)
class Point:
    """What `[start, end)` of `parsed[article]` says.

    Features are `actor:`, `act:` (who acts on whom, and how), `name:` (a capitalised word that is no known
    actor), `word:`, `figure:` and `date:`, each followed by what is compared.
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
    speakers: frozenset[str]
    """Actor ids."""
    days: frozenset[date]
    """Days on which what it tells happened."""
    published: date | None

    @property
    def features(self) -> frozenset[str]:
        """Words and names."""
        return self.words | self.names

    def tells_another_day(self, other: Point) -> bool:
        """Whether the two tell of different days: days too far apart for a slip, or each its own outlet's
        day, as of prices and eruptions that are told anew each day."""
        if not self.days or not other.days:
            return False
        gap = min((one - two for one in self.days for two in other.days), key=abs)
        if self.published is None or other.published is None:
            return abs(gap.days) > MISDATED_DAYS
        return abs(gap.days) > MISDATED_DAYS or (bool(gap) and gap == self.published - other.published)


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
        self._mentions = Overlaps(parsed.mentions)
        self._dates = Overlaps(parsed.dates)
        self._statements = Overlaps(parsed.statements)
        self._relations = Overlaps(parsed.relations)
        published = parsed.article.metadata.date_published[:10]
        self._published = date.fromisoformat(published) if published else None

    def read(self, span: Span) -> Point:
        """The point that `span` makes; a part of a sentence will do."""
        statements = self.statements(span)
        speakers = frozenset(actor.actor_id for statement in statements for actor in statement.speakers)
        features, negated = self.features(said_spans(span, statements) or (span,))
        if len(features) < MATTER_FEATURES:
            features, negated = self.features((span,))
        words = frozenset(feature for feature in features if feature.startswith("word:"))
        if any(statement.stance == "denies" for statement in statements):
            negated = words
        names, days = features - words, self._days(span, statements)
        return Point(
            self._number, span.start, span.end, words, names, negated, speakers, days, self._published
        )

    def _days(self, span: Span, statements: Sequence[Statement]) -> frozenset[date]:
        """The days of `span` that date a happening; "hari ini" in a quotation may be any day."""
        quoted = [statement for statement in statements if statement.kind == "direct"]
        return frozenset(
            date.fromisoformat(mention.earliest)
            for mention in self._dates.within(span.start, span.end)
            if mention.role == "event"
            and mention.earliest == mention.latest != ""
            and not any(quote.start <= mention.start < quote.end for quote in quoted)
        )

    def statements(self, span: Span) -> list[Statement]:
        """The statements that have a part in `span`."""
        return self._statements.over(span.start, span.end)

    def features(self, spans: Sequence[Span]) -> tuple[frozenset[str], frozenset[str]]:
        """All features of `spans`, whoever says them, and which of their words are negated."""
        features: set[str] = set()
        negated: set[str] = set()
        for span in spans:
            covered: list[Span] = []
            features |= {self._act(relation) for relation in self._relations.within(span.start, span.end)}
            for mention in self._mentions.over(span.start, span.end):
                features |= {f"actor:{mention.actor.actor_id}", f"actor:{self._state(mention.actor)}"}
                covered.append(Span(mention.start, mention.end))
            for dated in self._dates.over(span.start, span.end):
                features.add(f"date:{dated.value}")
                covered.append(Span(dated.start, dated.end))
            words, denied = self._words(span, covered)
            features |= words
            negated |= denied
        return frozenset(features), frozenset(negated)

    def _act(self, relation: Relation) -> str:
        """Who acts on whom and how, in the rough: states for their leaders, kinds of act for acts."""
        parties = self._state(relation.source), self._state(relation.target)
        family = act_families()[relation.relation]
        if family in _MUTUAL:
            parties = min(parties), max(parties)
        return f"act:{relation.polarity}:{family}:{'>'.join(parties)}"

    def _state(self, actor: Actor) -> str:
        """Actor id of the state that the actor leads, or its own."""
        return state_led(actor.actor_id, self._article.metadata.date_published[:10]) or actor.actor_id

    def _words(self, span: Span, covered: Sequence[Span]) -> tuple[set[str], set[str]]:
        """The words, names and figures of `span` outside `covered`, and which of the words are negated."""
        features: set[str] = set()
        negated: set[str] = set()
        reach = 0
        previous = ""
        inside = Overlaps(sorted(covered, key=lambda part: part.start))
        for match in _TOKEN.finditer(self._article.saved.raw, span.start, span.end):
            token, reach_before = match.group(), reach
            if match["domain"] or inside.over(match.start(), match.start() + 1):
                continue
            if token[0].isdigit():
                features.add("figure:" + re.sub(r"\D", "", token))
            elif figure := numeral(token, previous):
                features.add(f"figure:{figure}")
            elif not token[0].isalpha():
                reach = 0
            elif token.casefold() in polarity_words("negation"):
                reach = _NEGATED_WORDS
            elif token.casefold() in polarity_words("only"):
                reach = 0
            elif found := key(token):
                named = token[0].isupper() and match.start() > span.start and previous not in ('"', "“", ".")
                features.add(f"name:{token.casefold()}" if named else f"word:{found}")
                if reach_before and not named:
                    negated.add(f"word:{found}")
                    reach = reach_before - 1
            previous = token
        return features, negated

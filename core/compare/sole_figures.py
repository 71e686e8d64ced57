"""Figures that are the only ones of their kind in two reports of one story: four villages in one, seven in the other.

Reports of one happening tell it in so different words that most of their sentences share too little to be known for
the same. Where each gives just one figure of a kind (villages, dead soldiers, a rise in per cent), and the two are not
far apart, or just one of the same value, both mean one thing; where no story is told in common it would be chance.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from core.compare.aligned import Place, days_apart
from core.compare.likeness import Stories
from core.compare.sides import Disagreement, figure_side
from core.compare.standings import differ, standings
from core.compare.things import thing_counted, toll_of
from core.extract.overlaps import Overlaps
from core.model import ParsedArticle, Quantity, Sentence, Span
from core.settings import (
    MEMBERS_COMPARED,
    MISDATED_DAYS,
    SOLE_ACTORS,
    SOLE_HOLDERS,
    SOLE_RATIO,
    SOLE_SHARE,
    SOLE_STORY,
)

_OF_TOPIC = ("percent", "money")
"""Measures whose figures are of one kind only where the text says what they are of: every article has per cents."""


_TOLL = "toll "
"""What the kinds of figures begin with that say how many are dead, hurt, saved."""


class SoleFigure(NamedTuple):
    """A figure, the sentence that gives it, and the number of its article."""

    article: int
    sentence: Sentence
    figure: Quantity


def find_sole_figures(
    parsed: Sequence[ParsedArticle], pairs: Iterable[tuple[int, int]]
) -> Iterator[tuple[SoleFigure, SoleFigure]]:
    """Pairs of figures that two outlets give of one thing: the only ones of their kind, or the only ones of one value.

    `pairs` are the articles, by their number, of which two outlets tell one story (`story_pairs`).
    """
    told = [_figures(number, one) for number, one in enumerate(parsed)]
    for one, other in pairs:
        for kind in sorted(told[one].keys() & told[other].keys()):
            mine, theirs = told[one][kind], told[other][kind]
            near = [pair for pair in product(mine, theirs) if _of_one_thing(*pair)]
            sole = len(mine) == len(theirs) == 1
            if len(near) == 1 and (sole or near[0][0].figure.value == near[0][1].figure.value):
                yield near[0]


def find_sole_conflicts(
    parsed: Sequence[ParsedArticle], pairs: Iterable[tuple[SoleFigure, SoleFigure]]
) -> Iterator[Disagreement]:
    """A disagreement for each of the `pairs` that `find_sole_figures` gives that cannot both be right."""
    for pair in pairs:
        if differ(pair[0].figure, pair[1].figure):
            claims = [(parsed[one.article], one.figure) for one in pair]
            told = zip(claims, standings(claims), strict=False)
            sides = tuple(figure_side(*claim, standing) for claim, standing in told)
            if sides:
                yield Disagreement("number", pair[0].figure.topic or pair[0].figure.unit, sides)


def partners_of(
    parsed: Sequence[ParsedArticle], pairs: Iterable[tuple[SoleFigure, SoleFigure]]
) -> dict[Place, set[Place]]:
    """The sentences of such pairs, each with those that give a figure of the same thing."""
    found: dict[Place, set[Place]] = defaultdict(set)
    for pair in pairs:
        one, other = ((parsed[each.article].article.article_id, each.sentence.start) for each in pair)
        found[one].add(other)
        found[other].add(one)
    return found


def _figures(number: int, parsed: ParsedArticle) -> dict[str, list[SoleFigure]]:
    """The figures of an article by kind, of the dead, missing, saved the most alone; kinds of which it lists many are
    left out."""
    quantities = Overlaps(parsed.quantities)
    found: dict[str, list[SoleFigure]] = defaultdict(list)
    for sentence in parsed.article.sentences:
        if parsed.article.passages[sentence.passage].role in ("body", "deck"):
            for figure in quantities.within(sentence.start, sentence.end):
                if kind := _kind(parsed, sentence, figure):
                    found[kind].append(SoleFigure(number, sentence, figure))
    for kind, figures in found.items():
        if kind.startswith(_TOLL):
            found[kind] = [max(figures, key=lambda each: each.figure.value)]
    return {kind: figures for kind, figures in found.items() if len(figures) <= MEMBERS_COMPARED}


def _kind(parsed: ParsedArticle, sentence: Sentence, figure: Quantity) -> str:
    """What the figure is a figure of, in the rough; empty where the text does not tell it from others."""
    if figure.measure in _OF_TOPIC:
        return f"{figure.measure} {figure.unit}" if figure.topic_basis else ""
    if figure.measure != "count" or not figure.unit:
        return ""
    toll = toll_of(parsed.article.saved.raw, Span(sentence.start, sentence.end), figure)
    return f"{_TOLL}{toll}" if toll else f"count {thing_counted(figure.unit)}"


def _of_one_thing(mine: SoleFigure, theirs: SoleFigure) -> bool:
    """Whether two figures of a kind can be of one thing: not too far apart, their topics by one word where told."""
    one, other = mine.figure, theirs.figure
    least, most = sorted((one.value, other.value))
    heads = {quantity.topic.partition(" ")[0].lower() for quantity in (one, other) if quantity.topic_basis}
    of_people = one.measure == "count" and not thing_counted(one.unit)
    return 0 < most <= SOLE_RATIO * least and (len(heads) < 2 or of_people)


def story_pairs(parsed: Sequence[ParsedArticle], stories: Stories) -> Iterator[tuple[int, int]]:
    """Articles of two outlets that tell one story at about the same time.

    Only those that share `SOLE_ACTORS` actors whom few others name are looked at, so time grows with the articles.
    """
    for (one, other), shared in sorted(_shared_actors(parsed).items()):
        mine, theirs = parsed[one].article.metadata, parsed[other].article.metadata
        same_outlet = bool(mine.publisher) and mine.publisher == theirs.publisher
        near = days_apart(mine.date_published, theirs.date_published) <= MISDATED_DAYS
        if shared >= SOLE_ACTORS and near and not same_outlet and stories.likeness(one, other) >= SOLE_STORY:
            yield one, other


def _shared_actors(parsed: Sequence[ParsedArticle]) -> Counter[tuple[int, int]]:
    """How many telling actors, those whom few articles name, two articles share."""
    holders: dict[str, set[int]] = defaultdict(set)
    for number, one in enumerate(parsed):
        for mention in one.mentions:
            holders[mention.actor.actor_id].add(number)
    least, most = SOLE_HOLDERS
    few = min(most, max(least, round(len(parsed) * SOLE_SHARE)))
    return Counter(
        pair
        for articles in holders.values()
        if len(articles) <= few
        for pair in combinations(sorted(articles), 2)
    )

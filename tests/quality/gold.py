"""Gold that holds offsets and labels: how it is read, and when something found is what it says.

Everything compares places in the saved text, not strings: two spans are the same when each covers most of
the other, so that a dateline or a closing mark more or less is no miss and a wrong sentence is one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.model import Actor, Article
from core.text import name_key

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Right, wrongly found and missed; `missed` and `extra` describe the latter two."""

    right: int
    missed: tuple[str, ...]
    extra: tuple[str, ...] = ()

    @property
    def recall(self) -> float:
        total = self.right + len(self.missed)
        return self.right / total if total else 1.0

    @property
    def precision(self) -> float:
        total = self.right + len(self.extra)
        return self.right / total if total else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + len(self.missed) + len(self.extra)
        return 2 * self.right / total if total else 1.0


def total(scores: Iterable[Score]) -> Score:
    """All articles as one."""
    listed = list(scores)
    return Score(
        sum(score.right for score in listed),
        tuple(item for score in listed for item in score.missed),
        tuple(item for score in listed for item in score.extra),
    )


def load(folder: Path) -> tuple[list[Gold], Gold]:
    """The gold of each article, and of their comparison."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("[0-9]*.json"))]
    return articles, json.loads((folder / "comparison.json").read_text(encoding="utf-8"))


def share(start: int, end: int, other: Mapping[str, int]) -> float:
    """Share of the shorter span that the two have in common."""
    common = min(end, other["end"]) - max(start, other["start"])
    return max(0, common) / max(1, min(end - start, other["end"] - other["start"]))


def alike(start: int, end: int, other: Mapping[str, int]) -> float:
    """Share of the longer span that the two have in common."""
    common = min(end, other["end"]) - max(start, other["start"])
    return max(0, common) / max(1, end - start, other["end"] - other["start"])


def match(
    gold: Sequence[Gold],
    found: Sequence[Any],
    same: Callable[[Any, Gold], bool],
    describe: Callable[[Any], str],
) -> tuple[Score, list[tuple[Any, Gold]]]:
    """Pair each gold item with the first found one that is the same and still free."""
    left = list(found)
    pairs = []
    missed = []
    for item in gold:
        hit = next((candidate for candidate in left if same(candidate, item)), None)
        if hit is None:
            missed.append(json.dumps(item, ensure_ascii=False))
        else:
            left.remove(hit)
            pairs.append((hit, item))
    return Score(len(pairs), tuple(missed), tuple(describe(item) for item in left)), pairs


class Known:
    """Which names of the gold are one actor: its canonical name and the forms it was found under."""

    def __init__(self, gold: Sequence[Gold], articles: Mapping[str, Article]) -> None:
        self._keys: dict[str, set[str]] = {}
        for item in gold:
            article = articles[item["file"]]
            for actor in item["actors"]:
                keys = self._keys.setdefault(actor["name"], {name_key(actor["name"])})
                keys |= {name_key(article.text(*form)) for form in actor["forms"]}

    def same(self, actors: Iterable[Actor], names: Iterable[str]) -> bool:
        """Whether one of `actors` is one of the gold's `names`."""
        wanted = set().union(*(self._keys.get(name, {name_key(name)}) for name in names), set())
        return any(name_key(actor.name) in wanted for actor in actors)

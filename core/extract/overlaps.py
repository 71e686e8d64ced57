"""Which of some sorted spans have a part in a given one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """Anything with a place in the saved text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_Item = TypeVar("_Item", bound=Placed)


class Overlaps(Generic[_Item]):
    """Looks spans up by place; `spans` are sorted by start."""

    def __init__(self, spans: Sequence[_Item]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        self._longest = max((span.end - span.start for span in spans), default=0)

    def over(self, start: int, end: int) -> list[_Item]:
        """Those that have a character in `[start, end)`, in order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [item for item in self._spans[first:last] if item.end > start]

    def within(self, start: int, end: int) -> list[_Item]:
        """Those that begin in `[start, end)`, in order."""
        return list(self._spans[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

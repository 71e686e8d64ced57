"""A page while its blocks are being given their roles."""

from __future__ import annotations

from collections.abc import Iterator

from core.ingest.blocks import Block
from core.ingest.roles import LABEL, Assigned
from core.model import Passage, Role


class Page:
    """The blocks of a page in order, and the role and rule of those that have one."""

    def __init__(self, blocks: list[Block], assigned: list[Assigned | None]) -> None:
        self.blocks = blocks
        self._assigned = assigned

    def free(self, index: int) -> bool:
        """Has the block no role yet?"""
        return self._assigned[index] is None

    def open(self, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Indexes of the blocks without a role, from `start` on, before `end`."""
        stop = len(self.blocks) if end is None else end
        return (index for index in range(start, stop) if self._assigned[index] is None)

    def role(self, index: int) -> Role | None:
        """The block's role."""
        assigned = self._assigned[index]
        return assigned[0] if assigned else None

    def rule(self, index: int) -> str:
        """The rule that gave the role; empty where there is none."""
        assigned = self._assigned[index]
        return assigned[1] if assigned else ""

    def header(self, first: int) -> frozenset[str]:
        """The lines above the story that begins at `first`."""
        return frozenset(block.text for block in self.blocks[:first])

    def over_picture_credit(self, index: int) -> bool:
        """Is the block a line that stands right over a picture's labelled credit, and so describes the
        picture?"""
        block = self.blocks[index]
        return not (block.sentence or block.numbered or len(block.words) < 4) and self.over_credit(index)

    def over_credit(self, index: int) -> bool:
        """Does the block stand right over a picture's labelled credit, which is no caption of its own?"""
        below = index + 1
        if below == len(self.blocks) or self.blocks[below].gap > 1 or self.blocks[below].text[-1] in ")]":
            return False
        return self.role(below) == "caption" and self.rule(below).startswith(LABEL)

    def give(self, index: int, role: Role, rule: str) -> None:
        """Give the block its role."""
        self._assigned[index] = role, rule

    def passages(self) -> tuple[Passage, ...]:
        """The blocks as passages; one that was given no role is body, so that nothing is lost."""
        return tuple(
            Passage(block.start, block.end, *(assigned or ("body", "nothing else fits")))
            for block, assigned in zip(self.blocks, self._assigned, strict=True)
        )

"""What each block of a saved page is for: headline, deck, body, subhead, caption, by-line, date, related, noise.

1. what a block is by itself: labels, stamps, credits, captions        (`_by_itself`)
2. where the story begins and ends                                     (`_story`)
3. what stands before it: headline, deck, menus                        (`_before`)
4. what stands in it: subheads, lists, links                           (`_within`)
5. what stands after it                                                (`_after`)
"""

from __future__ import annotations

from core.ingest.blocks import blocks_of, label_of
from core.ingest.captions import caption_credit
from core.ingest.credits import closing_credit, is_name, is_section, read_credits
from core.ingest.dateline import read_dateline
from core.ingest.lines import Line
from core.ingest.moments import find_moments
from core.ingest.publishers import DOMAIN, by_name, by_signature
from core.model import Passage, Role
from core.text import name_key

Roles = list[tuple[Role, str] | None]


def lay_out(raw: str) -> tuple[Passage, ...]:
    """The passages of `raw` in order. Together they hold every character of it but white space."""
    blocks = blocks_of(raw)
    roles: Roles = [_by_itself(block) for block in blocks]
    _lists(blocks, roles)
    first, last = _story(blocks, roles)
    _before(blocks, roles, first)
    _within(blocks, roles, first, last)
    _after(blocks, roles, last)
    return tuple(
        Passage(block.start, block.end, role[0], role[1])
        for block, role in zip(blocks, roles, strict=True)
        if role is not None
    )


def _by_itself(block: Line) -> tuple[Role, str] | None:
    """The role that a block has wherever it stands, or None."""
    text = block.text
    if not any(character.isalnum() for character in text):
        return "noise", "no words"
    if text.startswith(("http://", "https://")) and " " not in text or DOMAIN.fullmatch(text):
        return "noise", "address"
    if len(text) < 120 and text[0] in "([" and text.rstrip(".")[-1] in ")]" and closing_credit(text):
        return "byline", "closing credit"
    if not block.prose and len(text) < 200:
        if by_signature(text) and find_moments(text):
            return "date", "signature"
        stamped = _stamp(block)
        if stamped:
            return stamped
    label = label_of(block)
    if label:
        return label.role, f"label: {text[: label.end].strip(' :').lower()[:30]}"
    if len(text) < 600 and caption_credit(text):
        return "caption", "photo credit"
    return None


def _stamp(block: Line) -> tuple[Role, str] | None:
    """A date line or a by-line: a stamp, a label such as `Penulis:`, and little else."""
    credits = read_credits(block.text)
    if not credits:
        return None
    named = any(credit.field in ("author", "editor", "wire") for credit in credits)
    rest = len(block.words)
    for credit in credits:
        rest -= len(block.text[credit.start : credit.end].split())
    timed = any(moment.time for moment in find_moments(block.text))
    if any(credit.field in ("published", "modified") for credit in credits):
        if rest <= (8 if timed else 3):
            return ("byline", "name and stamp") if named else ("date", "stamp")
        return None
    return ("byline", "credit label") if named and rest <= 8 else None


def _lists(blocks: list[Line], roles: Roles) -> None:
    """Extend labels that stand over a list to its items."""
    index = 0
    while index < len(blocks):
        label = label_of(blocks[index]) if roles[index] and roles[index][1].startswith("label") else None  # type: ignore[index]
        own = label and blocks[index].text[label.end :].strip(" :")
        if label and label.reach != "line" and not own:
            follower = index + 1
            while follower < len(blocks) and _item(blocks, roles, follower, index):
                roles[follower] = label.role, f"under: {blocks[index].text[:30].strip().lower()}"
                follower += 1
            index = follower
        else:
            index += 1


def _item(blocks: list[Line], roles: Roles, index: int, label: int) -> bool:
    block = blocks[index]
    if roles[index] is not None or block.sentence_like or len(block.words) > 25:
        return False
    return index == label + 1 or block.gap == 0


def _story(blocks: list[Line], roles: Roles) -> tuple[int, int]:
    """Indexes of the first and last block of the story. Equal and past the end where there is none."""
    prose = [i for i, block in enumerate(blocks) if roles[i] is None and block.prose]
    if not prose:
        free = [i for i, role in enumerate(roles) if role is None]
        if not free:
            return len(blocks), len(blocks)
        longest = max(free, key=lambda i: len(blocks[i].text))
        return longest, longest
    start = _first(blocks, roles, prose)
    end = _last(blocks, roles, start, prose[-1])
    return start, end


def _first(blocks: list[Line], roles: Roles, prose: list[int]) -> int:
    for index in prose[:4]:
        dateline = read_dateline(blocks[index].text)
        if dateline and (dateline.outlet or dateline.place):
            return index
    for position in range(min(3, len(prose) - 2), 0, -1):
        gap = range(prose[position - 1] + 1, prose[position])
        if any(roles[i] is not None and roles[i][0] in ("byline", "date") for i in gap):  # type: ignore[index]
            return prose[position]
    return prose[0]


def _last(blocks: list[Line], roles: Roles, start: int, end: int) -> int:
    """The last block before a footer: a label that opens one, with a story of some length before it."""
    words = 0
    for index in range(start, end + 1):
        role = roles[index]
        if role is None and blocks[index].prose:
            words += len(blocks[index].words)
        label = label_of(blocks[index]) if role and role[1].startswith("label") else None
        if label and label.reach == "rest" and words >= 60:
            return max(i for i in range(start, index) if roles[i] is None)
    while end + 1 < len(blocks) and roles[end + 1] is None and blocks[end + 1].sentence_like:
        end += 1
    return end


def _before(blocks: list[Line], roles: Roles, first: int) -> None:
    """Headline, its repetitions, deck; the rest before the story is noise."""
    headline = _headline(blocks, roles, first)
    if headline is not None:
        roles[headline] = "headline", "title before the story"
        key = name_key(blocks[headline].text)
        for index, block in enumerate(blocks):
            if index != headline and roles[index] is None and name_key(block.text) == key:
                roles[index] = "noise", "repeated headline"
    for index in range(first):
        if roles[index] is None:
            roles[index] = _before_role(blocks, roles, index, headline, first)


def _headline(blocks: list[Line], roles: Roles, first: int) -> int | None:
    """The title: repeated, or most like the story in its words; None where nothing looks like one."""
    candidates = [i for i in range(first) if roles[i] is None and _title(blocks[i])]
    if not candidates:
        return None
    keys = [name_key(block.text) for block in blocks]
    story = set(name_key(" ".join(block.text[:3000] for block in blocks[first : first + 12])).split())
    best, best_score = None, 0.0
    for index in candidates:
        words = [word for word in keys[index].split() if len(word) > 3]
        shared = sum(word in story for word in words) / len(words) if words else 0.0
        score = shared + min(len(words), 8) / 16 + (1.0 if keys.count(keys[index]) > 1 else 0.0)
        if score > best_score + 0.2:
            best, best_score = index, score
    return best


def _title(block: Line) -> bool:
    return (
        3 <= len(block.words) <= 30
        and block.figures < 0.5
        and not block.bulleted
        and not is_section(block.text)
    )


def _before_role(
    blocks: list[Line], roles: Roles, index: int, headline: int | None, first: int
) -> tuple[Role, str]:
    block = blocks[index]
    if is_section(block.text):
        return "noise", "section"
    if headline is None or index < headline:
        return "noise", "before the headline"
    if index == headline + 1 and len(block.words) >= 6 or block.prose:
        return "deck", "under the headline"
    if is_name(block.text) and len(block.words) <= 5:
        return "byline", "name beside the headline"
    if len(block.words) >= 5:
        return "caption", "between headline and story"
    return "noise", "before the story"


def _within(blocks: list[Line], roles: Roles, first: int, last: int) -> None:
    """Paragraphs, lists, subheads and stray links between the first and the last paragraph."""
    index = first
    while index <= min(last, len(blocks) - 1):
        if roles[index] is not None:
            index += 1
            continue
        block = blocks[index]
        if index == first or block.sentence_like or block.figures > 0.3:
            roles[index] = "body", "paragraph"
            index += 1
            continue
        run = index
        while run <= last and roles[run] is None and not blocks[run].sentence_like:
            run += 1
        _short(blocks, roles, index, run)
        index = run


def _short(blocks: list[Line], roles: Roles, start: int, end: int) -> None:
    """A run of lines in the story that are no sentences."""
    opened = start > 0 and blocks[start - 1].text.endswith(":")
    for index in range(start, end):
        block = blocks[index]
        if opened or block.bulleted and end - start > 1 or len(block.words) > 14:
            roles[index] = "body", "list"
        elif end - start > 1 and len(block.words) >= 5 and block.title_case > 0.7:
            roles[index] = "related", "run of titles"
        elif index == end - 1:
            roles[index] = "subhead", "short line before a paragraph"
        else:
            roles[index] = "body", "short line"


def _after(blocks: list[Line], roles: Roles, last: int) -> None:
    for index in range(last + 1, len(blocks)):
        if roles[index] is None:
            text = blocks[index].text
            named = (
                len(text) < 60 and is_name(text.strip("() ")) and by_name(text) is None and text[0] in "(["
            )
            roles[index] = ("byline", "closing credit") if named else ("noise", "after the story")

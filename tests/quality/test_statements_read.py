"""The speakers of 318 statements in 60 articles of the volume that no rule had been made for when they were read.

Drawn at random, with a fixed seed, from what no gold held. Each statement found was read in its article, and its
speaker labelled; `tests/gold/statements_read.jsonl` holds hashes, offsets and labels alone, in the form of
`statements_volume.jsonl`. At that first reading 0.86 of the direct and 0.97 of the indirect speakers were right.
Kinds of errors that showed a rule were mended afterwards; the floors keep what was won. What was not found is not
labelled, so this measures speakers and not how many statements are found.
"""

from __future__ import annotations

import pytest

from tests.quality.test_statements_volume import VOLUME, gold, names, same_sentence, same_words

FLOORS = {"direct": 0.91, "indirect": 0.97}
"""Lowest shares of right speakers that pass; a statement no longer found counts as wrong. They only go up."""

pytestmark = pytest.mark.skipif(not VOLUME.is_dir(), reason="../shared/volume is not here")


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_speakers(kind: str) -> None:
    alike = same_words if kind == "direct" else same_sentence
    right, labelled = 0, 0
    for labels, found, shift in gold("statements_read.jsonl"):
        left = [s for s in found.statements if s.kind == kind and s.start >= shift]
        for start, end, speakers in labels[kind]:
            if speakers is None:
                continue
            labelled += 1
            span = (start + shift, end + shift)
            hit = next((s for s in left if alike((s.start, s.end), span)), None)
            right += hit is not None and names(found, hit, [(a + shift, b + shift) for a, b in speakers])
    assert labelled >= 140
    assert right / labelled >= FLOORS[kind]

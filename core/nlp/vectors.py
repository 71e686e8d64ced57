"""Word vectors of Indonesian news: skip-gram Word2Vec, in the form that Stanza's models read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from stanza.models.common.pretrain import Pretrain

from core.nlp.corpora import HeldOut
from core.nlp.tokens import tokens

SIZE = 100
MIN_COUNT = 3
"""A word seen once or twice has a vector of noise; the models' character part reads it better."""
EPOCHS = 25
SEED = 1234
_PARAGRAPH = re.compile(r"\n+")


def vector_text(texts: Sequence[str], held_out: HeldOut) -> list[list[str]]:
    """Lower-case tokens of each paragraph of `texts`, each paragraph once, none that is held out."""
    seen: set[str] = set()
    lines = []
    for text in texts:
        for paragraph in _PARAGRAPH.split(text):
            words = [paragraph[a:b].lower() for a, b in tokens(paragraph)]
            key = "".join(words)
            if len(words) < 4 or key in seen or paragraph in held_out:
                continue
            seen.add(key)
            lines.append(words)
    return lines


def train_vectors(lines: Sequence[Sequence[str]], text_file: Path, model_file: Path) -> int:
    """Train on `lines`, write `text_file` (word2vec text) and `model_file` (for Stanza); return its size.

    Needs gensim, which only training uses (`data/training/requirements.txt`). One worker and a fixed
    seed: the same text gives the same vectors.
    """
    from gensim.models import Word2Vec

    model = Word2Vec(
        [list(line) for line in lines],
        vector_size=SIZE,
        sg=1,
        window=5,
        negative=10,
        min_count=MIN_COUNT,
        epochs=EPOCHS,
        seed=SEED,
        workers=1,
    )
    text_file.parent.mkdir(parents=True, exist_ok=True)
    model.wv.save_word2vec_format(str(text_file), binary=False)
    model_file.unlink(missing_ok=True)
    return len(Pretrain(str(model_file), str(text_file)).vocab)

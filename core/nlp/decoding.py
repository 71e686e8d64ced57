"""The trees of Stanza's graph parser, decoded sooner and the same.

Two things take most of its time besides its layers. It scores every label for every pair of words, though
only those on the tree's arcs are read; here they are scored once the tree is known. And it searches each tree
under scores that rule out a second root, where the greedy choice always has many cycles; here that search is
made only where the one without that rule finds a second root, since otherwise both find the same tree.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from stanza.models.common.biaffine import DeepBiaffineScorer
from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root
from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
from stanza.models.depparse.model import GraphParser
from torch import Tensor, nn
from torch.nn.functional import log_softmax

_LENGTHS = 12
"""Place of the sentences' lengths, root included, among what the parser is given."""
Arcs = list[list[list[Any]]]
"""Head and label of each word, by sentence."""


class _Withheld(nn.Module):
    """Where the parser scores labels for all pairs: gives back the words' states that it would score them by."""

    def forward(self, states: Tensor, _: Tensor) -> Tensor:
        return states


class _Labels(nn.Module):
    """The label scores of given arcs, by the weights of the parser's scorer of all pairs."""

    def __init__(self, scorer: DeepBiaffineScorer) -> None:
        super().__init__()
        self._scorer = scorer
        weight = scorer.scorer.W_bilin.weight
        self._sizes = weight.shape[1:]
        self.dependent = nn.Linear(weight.shape[0], weight.shape[1] * weight.shape[2], bias=False)
        self.dependent.weight = nn.Parameter(weight.detach().flatten(1).T.contiguous())

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Scores, arcs by labels, of the arcs between the words of these states."""
        left = _with_one(torch.relu(self._scorer.W1(dependents)))
        right = _with_one(torch.relu(self._scorer.W2(heads)))
        between = self.dependent(left).view(len(left), *self._sizes)
        scores: Tensor = torch.bmm(right.unsqueeze(1), between).squeeze(1) + self._scorer.scorer.W_bilin.bias
        return scores


def decode_sooner(parser: GraphParser) -> None:
    """Let `parser` predict as described above; it can no longer be trained."""
    labels = _Labels(parser.deprel)
    parser.deprel = _Withheld()
    parser.labels = labels
    names = parser.vocab["deprel"]

    def predict(*batch: Any, resolve_head_constraints: bool) -> Arcs:
        sentence_lengths: Sequence[int] = batch[_LENGTHS]
        scores, states, *_ = parser.forward_scores(*batch)
        trees = [
            best_tree(scored[:length, :length])
            for scored, length in zip(log_softmax(scores, 2).numpy(), sentence_lengths, strict=True)
        ]
        heads = [states[number, tree[1:]] for number, tree in enumerate(trees)]
        words = [states[number, 1 : len(tree)] for number, tree in enumerate(trees)]
        best = labels(torch.cat(words), torch.cat(heads)).argmax(1) + VOCAB_PREFIX_SIZE
        found = iter(names.unmap(best.tolist()))
        return [[[head, next(found)] for head in tree[1:].tolist()] for tree in trees]

    parser.predict = predict


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.intp]:
    """The head of each word in the tree with one root that scores best; 0 is the root, its own head.

    `scores[word, head]` are logarithms; a word is no head of itself.
    """
    tree: NDArray[np.intp] = chuliu_edmonds(scores.astype(np.float64))
    if np.count_nonzero(tree[1:] == 0) > 1:
        tree = chuliu_edmonds_one_root(scores)
    return tree


def _with_one(states: Tensor) -> Tensor:
    return torch.cat([states, states.new_ones(len(states), 1)], 1)

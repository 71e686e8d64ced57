"""The models as they read faster: the same trees from the same scores, and weights of 8 bits that tell the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import torch
from stanza.models.common.doc import Document
from torch import nn

from core.nlp.decoding import decode_sooner
from core.nlp.quantize import quantize
from core.nlp.stages import MODELS, load_stages

TEXT = (
    "Presiden Rusia Vladimir Putin bertemu Perdana Menteri India Narendra Modi di Moskow, Senin (4/3). "
    '"Kami siap membantu," kata Menteri Luar Negeri Turki itu. '
    "Serangan yang dilancarkan pasukan Israel ke Gaza dikecam oleh Mesir, Yordania, dan Uni Eropa, sementara "
    "Amerika Serikat meminta semua pihak menahan diri. Katanya, perundingan akan dimulai lagi pekan depan."
)


@pytest.fixture(scope="module")
def stages() -> Mapping[str, Any]:
    return load_stages(MODELS, ["tokenize", "mwt", "pos", "lemma", "depparse"])


def _arcs(stages: Mapping[str, Any]) -> list[tuple[str, int, str]]:
    document: Document = stages["tokenize"].process(TEXT)
    for name in ("mwt", "pos", "lemma", "depparse"):
        document = stages[name].process(document)
    return [(word.text, word.head, word.deprel) for sentence in document.sentences for word in sentence.words]


def test_trees_decoded_sooner_are_those_of_stanza(stages: Mapping[str, Any]) -> None:
    """Heads and labels of every word, from the same weights."""
    theirs = _arcs(stages)
    decode_sooner(stages["depparse"].trainer.model)
    ours = _arcs(stages)
    assert len(theirs) > 60
    assert ours == theirs


def test_layers_of_eight_bits_give_nearly_what_they_gave() -> None:
    torch.manual_seed(5)
    model = nn.Sequential(nn.Sequential(nn.Linear(20, 30)), nn.LSTM(30, 40)).eval()
    read = torch.randn(7, 3, 20)
    with torch.no_grad():
        before = model(read)[0]
        quantize(model)
        after = model(read)[0]
    assert not any(type(layer) in (nn.Linear, nn.LSTM) for layer in model.modules())
    assert torch.allclose(before, after, atol=0.02)
    assert not torch.equal(before, after)

"""Weights that are added up: what speaks for and against a reading, and by how much."""

NAME_WEIGHTS = {
    "known": 2.6,
    "known word more": 3.1,
    "language or currency": -3.0,
    "slip": -0.6,
    "known but ambiguous": -0.5,
    "place said": 1.6,
    "place behind a given name": -2.2,
    "learned": 3.0,
    "learned word more": 3.0,
    "part of a learned name": 1.2,
    "head": 2.0,
    "head word more": 0.45,
    "head with a place": 3.2,
    "head with a given name": -0.2,
    "head with a namesake": 3.2,
    "name runs on": -1.5,
    "tail": 2.2,
    "tail word more": 0.6,
    "event": 2.0,
    "initials": 2.4,
    "place unknown": 1.3,
    "body unknown": 1.5,
    "abbreviation speaks": 1.8,
    "place unknown, word more": 0.5,
    "other head": 0.5,
    "other head that covers all": 4.5,
    "person": -1.7,
    "two or three words": 1.1,
    "four or five words": 0.6,
    "given name": 1.5,
    "given name that is a word": 0.8,
    "given name further on": 0.5,
    "particle": 0.5,
    "unusual word": 0.45,
    "honorific before": 2.2,
    "rank before": 2.6,
    "office before": 2.0,
    "post before": 1.2,
    "profession before": 1.5,
    "title earlier": 1.3,
    "said by": 2.2,
    "says": 2.0,
    "acts": 0.5,
    "age behind": 3.4,
    "person's preposition": 0.6,
    "place's preposition": -2.8,
    "common word": -1.5,
    "common word and given name": -0.3,
    "function word": -4.0,
    "function word inside": -1.0,
    "title or head word": -2.5,
    "head before": -4.0,
    "digits": -4.0,
    "all capitals": -3.5,
    "known place or body inside": -3.0,
    "known place or body first": -4.0,
    "first in the sentence alone": -1.0,
    "speaks elsewhere": 1.6,
    "repeated": 0.6,
    "shortened elsewhere": 1.2,
    "small elsewhere": -1.5,
    "model PER": 1.6,
    "model ORG": 1.0,
    "model LOC": 1.2,
    "model word more": 1.2,
    "model agrees": 1.2,
    "model sees another kind": -0.6,
    "model is silent": -0.8,
    "run cut": 3.6,
    "soft cut": 1.0,
}
"""What speaks for and against a run of words being a name; the reading of a sentence with the highest sum wins.
Set by hand on the hand-labelled sentences of `data/training` (part `train`) and on articles of `../shared/volume`
read whole; after a change rerun `tests/quality` and the count in `tests/core/test_actors_detection.py`."""

NAME_LEAST = 0.8
"""Least sum for a name that no lexicon knows; at 0.4 one in three of the names added was none."""

LIKENESS_WEIGHTS = {"base": -5.81, "shared": 2.81, "story": 5.52, "speaker": 1.21}
"""The logistic likeness of two sentences (`core.compare.likeness`), fitted on 260 pairs of `../shared/volume` and 53 of
the five articles, read one by one. Before changing any refit them all, and rerun
`tests/quality/test_pairs_volume.py` and `tests/quality/test_five.py`."""

DISAGREEMENT_WEIGHTS = {"kind": 2.0, "origins": 1.5, "outlets": 1.0, "gap": 1.0, "recency": 0.5}
"""What makes a disagreement matter (`core.views.ranking`). An editor's choice, not a measurement: what is said and
denied, or counted, by sources that rest on nothing in common comes before another spelling that everybody uses."""

ACT_BY_ORDER, ACT_BY_SYNTAX = 0.92, 0.7
"""How sure an act is that the order of the words gives, and that the parser alone gives: the shares that were right of
126 and 33 acts read in other outlets (`tests/gold`). Where the parser was asked too and agreed it was 0.93 of 54."""

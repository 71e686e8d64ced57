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
    "initials of a person": 5.0,
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
    "region first": -4.0,
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

IDENTITY = {
    "form of the lexicon": 0.98,
    "alias of the lexicon": 0.95,
    "alias of the text": 0.95,
    "part of a full name": 0.95,
    "named in full": 0.9,
    "short name of the lexicon": 0.9,
    "lexicon, with its kind": 0.9,
    "slip": 0.85,
    "only one so called": 0.8,
    "seat": 0.8,
    "named so in the collection": 0.8,
    "named by the article alone": 0.75,
    "sounds alike": 0.7,
    "capital stand-in": 0.7,
    "pronoun": 0.7,
    "last that fits": 0.6,
    "one word": 0.6,
    "last of several": 0.6,
    "begins so": 0.6,
    "role: named beside": 0.95,
    "role: named elsewhere": 0.9,
    "role: held the office": 0.85,
    "title: one holder": 0.75,
    "title: held the office": 0.7,
}
"""How sure it is that a form names the actor it is taken for, by the rule that took it; below 0.7 the analyst is asked
(`core.views.overview`). It ranks the rules. Of the forms that stand on a label of `tests/gold/actors_volume.jsonl`,
these named the label's actor: of the lexicon 501 of 507, alias of the lexicon 113 of 130 (most others are states and
capitals that the labels tell apart), alias of the text 27 of 29, part of a full name 141 of 141, in full 105 of 106,
by the article alone 100 of 113, one word 24 of 24, which is asked about all the same, since another of that name
may be meant. The rules that are not listed here had fewer than ten; theirs are a choice."""

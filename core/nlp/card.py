"""The model card: what the models are, what they learnt from, under which rights, and how good they are."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from core.nlp.evaluate import Score, score_foreign_affairs, score_idner, score_syntax, tokens_per_second
from core.nlp.prepare import DataFolder

CARD = "README.md"
SCORES = "scores.json"

TEMPLATE = Path(__file__).resolve().parents[2] / "data" / "training" / "card.md"


def write_card(models: Path, data: DataFolder, work: Path, commands: Sequence[str]) -> None:
    """Score the models in `models` on the test sets; write `scores.json` and the card beside them."""
    idner = score_idner(models, data)
    names = {
        "idner-news-2k test, as published": idner["as published"],
        "idner-news-2k test, countries relabelled": idner["countries relabelled"],
        "foreign affairs, Runut's own test, from raw text": score_foreign_affairs(models, data),
    }
    syntax = score_syntax(models, data, work)
    speed = {
        "tokens and names": tokens_per_second(models, data, syntax=False),
        "tokens, syntax and names": tokens_per_second(models, data, syntax=True),
    }
    figures: dict[str, Any] = {
        "names": {test: {kind: asdict(score) for kind, score in by.items()} for test, by in names.items()},
        "syntax": syntax,
        "tokens_per_second": speed,
    }
    (models / SCORES).write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    (models / CARD).write_text(_card(models, names, syntax, speed, commands), encoding="utf-8")


def _card(
    models: Path,
    names: Mapping[str, Mapping[str, Score]],
    syntax: Mapping[str, float],
    speed: Mapping[str, float],
    commands: Sequence[str],
) -> str:
    what = {
        "tokenizer.pt": "tokens and sentence ends",
        "mwt.pt": "words inside tokens (katanya: kata, nya)",
        "pos.pt": "universal part of speech and features",
        "depparse.pt": "dependencies",
        "ner.pt": "names: PER, ORG, LOC",
        "vectors.pt": "word vectors that pos, depparse and ner read",
    }
    return TEMPLATE.read_text("utf-8").format(
        files="\n".join(
            f"| {name} | {use} | {(models / name).stat().st_size / 1e6:.1f} |" for name, use in what.items()
        ),
        tables=f"{_name_table(names)}\n\n{_syntax_table(syntax)}",
        speed=", ".join(f"{stage} {figure:,.0f}" for stage, figure in speed.items()),
        commands="\n".join(f"    {command}" for command in commands),
    )


def _name_table(names: Mapping[str, Mapping[str, Score]]) -> str:
    lines = [
        "| names: precision / recall / F1 | all | PER | ORG | LOC | names in gold |",
        "|---|---|---|---|---|---|",
    ]
    for test, by in names.items():
        cells = [f"{by[kind].precision:.1f} / {by[kind].recall:.1f} / **{by[kind].f1:.1f}**" for kind in by]
        lines.append(f"| {test} | {' | '.join(cells)} | {by['all'].gold} |")
    return "\n".join(lines)


def _syntax_table(syntax: Mapping[str, float]) -> str:
    return "\n".join(
        [
            f"| CSUI test from raw text, F1 | {' | '.join(syntax)} |",
            "|---" * (len(syntax) + 1) + "|",
            f"| 374 sentences in one piece | {' | '.join(f'{figure:.1f}' for figure in syntax.values())} |",
        ]
    )

"""How the models in `data/models` were made: `python -m core train DATA_FOLDER --work FOLDER`.

The steps, each of which leaves its files in the work folder and can be run alone with `--only`:
  data       corpora to training files (`core.nlp.prepare`)
  vectors    word vectors (`core.nlp.vectors`; needs `data/training/requirements.txt`)
  tokenizer  mwt  ner  pos    Stanza's own trainers, with the options below
  tags       the treebanks with the tagger's tags (`core.nlp.noise`)
  depparse   Stanza's trainer: the parser learns from the treebanks' tags first, then from the tagger's too,
             at a falling rate and then, from there, twice more at a higher one
  score      weights in half precision (`core.nlp.shrink`), then the test sets, read once
             (`core.nlp.evaluate`), and the model card (`core.nlp.card`)
`--ship` then copies models and card to `data/models`. `--only names` takes the names for training from the
lexicon anew (`core.nlp.names`).

Every trainer runs in a process of its own, on one thread, with fixed seeds.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from core.nlp import card, names, noise, prepare, vectors
from core.nlp.shrink import shrink
from core.nlp.stages import MODELS, VECTORS

PARSER = (
    "stanza.models.parser --mode train --cpu --lang id --shorthand id_news --train_file syntax/train.conllu"
    " --output_file syntax/dev.dep.conllu --wordvec_pretrain_file vectors.pt --no_xpos --batch_size 600"
    " --hidden_dim 200 --num_layers 3 --char_hidden_dim 100 --deep_biaff_hidden_dim 200 --transformed_dim 100"
    " --tag_emb_dim 40 --optim adam --beta2 0.95 --weight_decay 0 --no_second_optim --no_checkpoint"
)
TAGGED = "--eval_file syntax/dev.tagged.conllu --silver_file syntax/train.tagged.conllu --silver_weight 3.0"
TRAINERS: dict[str, tuple[str, ...]] = {
    "tokenizer": (
        "stanza.models.tokenizer --mode train --cpu --lang id --shorthand id_news"
        " --txt_file tokenizer/train.txt --label_file tokenizer/train.toklabels"
        " --mwt_json_file tokenizer/train-mwt.json --dev_txt_file tokenizer/dev.txt"
        " --dev_label_file tokenizer/dev.toklabels --dev_conll_gold tokenizer/dev.conllu"
        " --conll_file tokenizer/dev.found.conllu --max_seqlen 300 --batch_size 32 --eval_steps 200"
        " --steps 3000 --max_steps_before_stop 1500 --seed 1234 --save_dir models --save_name tokenizer.pt",
    ),
    "mwt": (
        "stanza.models.mwt_expander --mode train --cpu --lang id --shorthand id_news"
        " --train_file mwt/train.conllu --eval_file mwt/dev.in.conllu --gold_file mwt/dev.gold.conllu"
        " --num_epoch 15 --seed 1234 --save_dir models --save_name mwt.pt",
    ),
    "ner": (
        "stanza.models.ner_tagger --mode train --cpu --shorthand id_news --train_file ner/broad.json"
        " --eval_file ner/dev.json --wordvec_pretrain_file vectors.pt --optim adam --lr 0.001"
        " --batch_size 32 --eval_interval 350 --word_dropout 0.05 --dropout 0.5 --max_steps 4200"
        " --patience 2 --seed 1234 --save_dir steps --save_name ner_broad.pt",
        "stanza.models.ner_tagger --mode train --cpu --shorthand id_news --train_file ner/news.json"
        " --eval_file ner/dev.json --wordvec_pretrain_file vectors.pt --finetune"
        " --finetune_load_name steps/ner_broad.pt --optim adam --lr 0.001 --batch_size 32"
        " --eval_interval 170 --max_steps 1360 --patience 1 --seed 1234 --save_dir models --save_name ner.pt",
    ),
    "pos": (
        "stanza.models.tagger --mode train --cpu --lang id --shorthand id_news"
        " --train_file syntax/train.conllu --eval_file syntax/dev.conllu --output_file syntax/dev.pos.conllu"
        " --wordvec_pretrain_file vectors.pt --batch_size 32 --batch_maximum_tokens 1000 --hidden_dim 150"
        " --char_hidden_dim 80 --deep_biaff_hidden_dim 150 --composite_deep_biaff_hidden_dim 50"
        " --transformed_dim 100 --tag_emb_dim 40 --no_second_optim --fix_eval_interval --eval_interval 100"
        " --max_steps 1400 --max_steps_before_stop 600 --seed 1234 --save_dir models --save_name pos.pt",
    ),
    "depparse": (
        f"{PARSER} --seed 1234 --eval_file syntax/dev.conllu --lr 0.003 --max_steps 2200"
        " --max_steps_before_stop 2200 --eval_interval 100 --save_dir steps --save_name depparse_gold.pt",
        f"{PARSER} --seed 1234 {TAGGED} --continue_from steps/depparse_gold.pt --lr 0.001 --max_steps 350"
        " --max_steps_before_stop 350 --eval_interval 50 --save_dir steps --save_name depparse_tagged.pt",
        f"{PARSER} --seed 1234 {TAGGED} --continue_from steps/depparse_tagged.pt --lr 0.0004 --max_steps 250"
        " --max_steps_before_stop 250 --eval_interval 50 --save_dir steps --save_name depparse_small.pt",
        f"{PARSER} --seed 11 {TAGGED} --continue_from steps/depparse_small.pt --lr 0.002 --max_steps 900"
        " --max_steps_before_stop 900 --eval_interval 75 --save_dir steps --save_name depparse_again.pt",
        f"{PARSER} --seed 31 {TAGGED} --continue_from steps/depparse_again.pt --lr 0.002 --max_steps 900"
        " --max_steps_before_stop 900 --eval_interval 100 --save_dir models --save_name depparse.pt",
    ),
}
"""Arguments after `python -m`, in the work folder. Sizes are chosen to keep all weights under 60 MB."""
STEPS = ("data", "vectors", "tokenizer", "mwt", "ner", "pos", "tags", "depparse", "score")
SHRUNK = ("pos.pt", "depparse.pt", "ner.pt")
WEIGHTS = ("tokenizer.pt", "mwt.pt", VECTORS, *SHRUNK)


def main(argv: Sequence[str] | None = None, trainers: Mapping[str, Sequence[str]] = TRAINERS) -> int:
    """Run the steps asked for. Returns 0, or the status of the trainer that failed."""
    arguments = _parser().parse_args(argv)
    data = prepare.DataFolder(arguments.data.resolve())
    work = arguments.work.resolve()
    for step in arguments.only or STEPS:
        status = _run(step, data, work, trainers)
        if status:
            print(
                f"{step}: the trainer ended with status {status}; its messages stand above.", file=sys.stderr
            )
            return status
    if arguments.ship:
        _ship(work / "shipped")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m core train", description="Train the language models.")
    parser.add_argument("data", type=Path, metavar="DATA_FOLDER", help="holds treebank, ner and volume")
    parser.add_argument("--work", type=Path, required=True, metavar="FOLDER", help="for files and results")
    parser.add_argument(
        "--only", nargs="+", choices=("names", *STEPS), metavar="STEP", help=f"of {', '.join(STEPS)}"
    )
    parser.add_argument("--ship", action="store_true", help="copy the models and their card to data/models")
    return parser


def _run(step: str, data: prepare.DataFolder, work: Path, trainers: Mapping[str, Sequence[str]]) -> int:
    if step == "names":
        names.write_names()
    elif step == "data":
        prepare.write_treebank_files(data, work)
        prepare.write_entity_files(data, work)
    elif step == "vectors":
        lines = prepare.vector_lines(data)
        size = vectors.train_vectors(lines, work / "vectors.txt", work / VECTORS)
        print(f"{sum(map(len, lines))} tokens, {size} words known")
        (work / "models").mkdir(exist_ok=True)
        shutil.copy2(work / VECTORS, work / "models")
    elif step == "tags":
        _gather(work / "models", work / "tagger", ("tokenizer.pt", "mwt.pt", VECTORS, "pos.pt"))
        noise.write_tagged(work / "tagger", work / "syntax")
    elif step == "score":
        _gather(work / "models", work / "shipped", WEIGHTS)
        card.write_card(work / "shipped", data, work, commands())
    else:
        for command in trainers[step]:
            status = _train(command, work)
            if status:
                return status
    return 0


def commands() -> list[str]:
    """The trainers' command lines, as the card gives them."""
    return [f"python -m {command}" for lines in TRAINERS.values() for command in lines]


def _train(command: str, work: Path) -> int:
    alone = {"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    return subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=work, env={**os.environ, **alone}, check=False
    ).returncode


def _gather(models: Path, target: Path, names: Sequence[str]) -> None:
    """Copy models to `target`, the large ones shrunk, as a folder that Stanza can load."""
    target.mkdir(exist_ok=True)
    for name in names:
        if name in SHRUNK:
            shrink(models / name, target / name)
        else:
            shutil.copy2(models / name, target)
    (target / "resources.json").write_text("{}\n", encoding="utf-8")


def _ship(shipped: Path) -> None:
    MODELS.mkdir(parents=True, exist_ok=True)
    for name in (*WEIGHTS, "resources.json", card.CARD, card.SCORES):
        shutil.copy2(shipped / name, MODELS)

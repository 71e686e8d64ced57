"""Runut's command line: `python -m core --help`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from core import export, store, tables
from core.collection import DUPLICATE, read_collection
from core.comparison import Collection
from core.errors import RunutError
from core.extract.dates import explain


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0, 1 where something failed (2 for wrong arguments)."""
    parser = _parser()
    arguments, rest = parser.parse_known_args(argv)
    if arguments.run is None:
        return _train(rest)
    if rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    try:
        return int(arguments.run(arguments))
    except RunutError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m core", description="Read saved Indonesian news articles into tables."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    parse = commands.add_parser("parse", help="parse files or folders and write the tables as files")
    _add_reading(parse)
    parse.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the tables")
    parse.add_argument("--format", choices=("csv", "parquet"), default="csv")
    parse.set_defaults(run=_parse)
    collect = commands.add_parser("collect", help="parse files or folders into the store that the app opens")
    _add_reading(collect)
    collect.add_argument("--store", type=Path, required=True, metavar="DIR", help="folder of the store")
    collect.set_defaults(run=_collect)
    dates = commands.add_parser("dates", help="explain the dates in a piece of text")
    dates.add_argument("text", help='such as "Kamis lalu"')
    dates.add_argument("--anchor", type=date.fromisoformat, metavar="YYYY-MM-DD", help="day of publication")
    dates.set_defaults(run=_dates)
    train = commands.add_parser("train", help="train the language models", add_help=False)
    train.set_defaults(run=None)
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", type=Path, metavar="FOLDER_OR_FILE")
    parser.add_argument(
        "--workers",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes (default: cores)",
    )


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _parse(arguments: argparse.Namespace) -> int:
    collection = _read(arguments)
    frames = tables.build(collection)
    export.write(frames, arguments.out, arguments.format)
    return _summary(collection, frames)


def _collect(arguments: argparse.Namespace) -> int:
    collection = _read(arguments)
    frames = tables.build(collection)
    store.write(arguments.store, frames, tables.texts(collection))
    return _summary(collection, frames)


def _dates(arguments: argparse.Namespace) -> int:
    found = explain(arguments.text, arguments.anchor)
    for mention in found:
        text = arguments.text[mention.start : mention.end]
        print(text, mention.value, mention.basis, mention.reason, sep="\t")
        if mention.warning:
            print(f"\twarning: {mention.warning}")
    if not found:
        print("No date found.", file=sys.stderr)
    return 0 if found else 1


def _train(arguments: Sequence[str]) -> int:
    # The training code loads what only training needs, and reads its own arguments.
    from core.nlp.train import main as train

    return train(arguments)


def _read(arguments: argparse.Namespace) -> Collection:
    collection = read_collection(arguments.inputs, arguments.workers, _show_progress)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return collection


def _show_progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total} files read", end="", file=sys.stderr, flush=True)


def _summary(collection: Collection, frames: Mapping[str, pd.DataFrame]) -> int:
    """Print what was read and what failed; the exit status says whether a file failed."""
    warnings = sum(len(parsed.article.warnings) for parsed in collection.articles)
    failed = [failure for failure in collection.failures if failure.stage != DUPLICATE]
    print(
        f"{len(collection.articles)} articles, {sum(map(len, frames.values()))} rows, "
        f"{warnings} warnings, {len(failed)} failures"
    )
    for failure in collection.failures:
        print(f"{failure.file}: {failure.error} ({failure.stage}). {failure.action}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

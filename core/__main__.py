"""Runut's command line: `python -m core --help`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from core import export, store, tables
from core.batch import DUPLICATE, find_files
from core.collection import read_collection
from core.errors import RunutError
from core.extract.dates import explain
from core.ingest.fetch import fetch
from core.nlp.chosen import HUB, SHIPPED, choose
from core.schema import SEPARATOR, TABLES
from core.workspace import folders, preview, sources
from core.workspace.update import update


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
    _add_models(parse)
    parse.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the tables")
    parse.add_argument("--format", choices=("csv", "parquet"), default="csv")
    parse.set_defaults(run=_parse)
    collect = commands.add_parser("collect", help="add files or folders to a collection of the app")
    _add_reading(collect)
    _add_models(collect)
    collect.add_argument("--store", type=Path, required=True, metavar="DIR", help="folder of the collection")
    collect.add_argument("--name", default="", help="what to call it, where it is new")
    collect.set_defaults(run=_collect)
    update = commands.add_parser("update", help="read what is new in a collection of the app")
    update.add_argument("folder", type=Path, metavar="DIR", help="folder of the collection")
    # The descriptor of a lock that the caller took: for the app, which hands it over.
    update.add_argument("--holding", type=int, help=argparse.SUPPRESS)
    _add_workers(update)
    update.set_defaults(run=_update)
    look = commands.add_parser("preview", help="read what is staged in a collection of the app")
    look.add_argument("folder", type=Path, metavar="DIR", help="folder of the collection")
    look.add_argument("--watch", default="", metavar="DIR", help="a folder to look at instead")
    _add_workers(look)
    look.set_defaults(run=_preview)
    fetched = commands.add_parser(
        "fetch", help="save one page of the web as it is; nothing else asks the network"
    )
    fetched.add_argument("url", metavar="URL")
    fetched.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the page")
    fetched.set_defaults(run=_fetch)
    dates = commands.add_parser("dates", help="explain the dates in a piece of text")
    dates.add_argument("text", help='such as "Kamis lalu"')
    dates.add_argument("--anchor", type=date.fromisoformat, metavar="YYYY-MM-DD", help="day of publication")
    dates.set_defaults(run=_dates)
    train = commands.add_parser("train", help="train the language models", add_help=False)
    train.set_defaults(run=None)
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("inputs", nargs="+", type=Path, metavar="FOLDER_OR_FILE")
    _add_workers(parser)


def _add_workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--workers",
        type=_positive,
        default=os.cpu_count() or 1,
        metavar="N",
        help="processes (default: cores)",
    )


def _add_models(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--models",
        choices=(SHIPPED, HUB),
        default=SHIPPED,
        help="of the language: Runut's own, or Stanza's official package from its hub (default: shipped)",
    )


def _use(models: str) -> None:
    """Read with these models, in this process and its workers."""
    choose(models)
    if models == HUB:
        # Importing the models' library takes seconds.
        from core.nlp.hub import FOLDER, fetch

        fetch(FOLDER)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _parse(arguments: argparse.Namespace) -> int:
    _use(arguments.models)
    collection = read_collection(arguments.inputs, arguments.workers, _show_progress)
    frames = tables.build(collection)
    export.write(frames, arguments.out, arguments.format)
    return _summary(sum(map(len, frames.values())), frames["articles"], frames["failures"])


def _collect(arguments: argparse.Namespace) -> int:
    _use(arguments.models)
    files = find_files(arguments.inputs)
    if not folders.is_collection(arguments.store):
        folders.establish(arguments.store, arguments.name or arguments.store.name)
    for path, root in files:
        sources.add_file(arguments.store, path, path.relative_to(root).as_posix())
    return _updated(arguments.store, arguments.workers)


def _update(arguments: argparse.Namespace) -> int:
    return _updated(arguments.folder, arguments.workers, arguments.holding)


def _preview(arguments: argparse.Namespace) -> int:
    def report(stage: str, done: int, total: int) -> None:
        print(stage, done, total, flush=True)

    preview.look(arguments.folder, arguments.watch, arguments.workers, report)
    return 0


def _updated(folder: Path, workers: int, holding: int | None = None) -> int:
    update(folder, workers, _show_progress, holding)
    opened = store.Store(folder)
    rows = sum(opened.count(name) for name in TABLES)
    return _summary(rows, opened.rows("articles"), opened.rows("failures"))


def _fetch(arguments: argparse.Namespace) -> int:
    print(fetch(arguments.url, arguments.out))
    return 0


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


def _show_progress(stage: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if stage == "writing" else ""
        print(f"\r\x1b[K{stage}: {done} of {total}", end=end, file=sys.stderr, flush=True)


def _summary(rows: int, articles: pd.DataFrame, failures: pd.DataFrame) -> int:
    """Print what was read and what failed; the exit status says whether a file failed."""
    warnings = sum(len(cell.split(SEPARATOR)) for cell in articles["warnings"] if cell)
    failed = failures[failures["stage"] != DUPLICATE]
    print(f"{len(articles)} articles, {rows} rows, {warnings} warnings, {len(failed)} failures")
    for each in failures.itertuples():
        print(f"{each.file}: {each.error} ({each.stage}). {each.action}", file=sys.stderr)
    return 1 if len(failed) else 0


if __name__ == "__main__":
    sys.exit(main())

"""Universal Dependencies treebanks of Indonesian, as files that Stanza's trainers read.

CSUI is news and has a test set of its own; GSD and PUD have a test set only, so all of it trains. The
three write XPOS differently, so that column is blanked. CSUI has no development set: the last sentences
of its training set serve, because models are chosen on them and the test set is read once, at the end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stanza.utils.datasets import conllu_to_text, prepare_tokenizer_data
from stanza.utils.datasets.contract_mwt import contract_mwt

CSUI_TRAIN = "id_csui-ud-train.conllu"
CSUI_TEST = "id_csui-ud-test.conllu"
OTHERS = ("id_pud-ud-test.conllu", "id_gsd-ud-dev.conllu", "id_gsd-ud-test.conllu")

DEV_SENTENCES = 66
"""A tenth of CSUI's training set."""
PARAGRAPH_SENTENCES = 3
"""News paragraphs hold one to three sentences; the treebanks mark none, so training gets both forms."""


@dataclass(frozen=True, slots=True)
class Block:
    """One sentence of a treebank: its CoNLL-U lines, comments included."""

    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        return next(line[len("# text = ") :] for line in self.lines if line.startswith("# text = "))

    @property
    def words(self) -> list[str]:
        """Its syntactic words."""
        cells = [line.split("\t") for line in self.lines if not line.startswith("#")]
        return [row[1] for row in cells if row[0].isdecimal()]


@dataclass(frozen=True, slots=True)
class Treebank:
    """Training, development and test sentences. `csui` and `others` are disjoint."""

    csui: tuple[Block, ...]
    others: tuple[Block, ...]
    dev: tuple[Block, ...]
    test: tuple[Block, ...]


def read_treebank(folder: Path) -> Treebank:
    """The sentences of the treebanks in `folder`, without training sentences that stand in CSUI's test."""
    test = _read(folder / CSUI_TEST)
    held_out = {block.text for block in test}
    train = [block for block in _read(folder / CSUI_TRAIN) if block.text not in held_out]
    others = [block for name in OTHERS for block in _read(folder / name) if block.text not in held_out]
    return Treebank(tuple(train[:-DEV_SENTENCES]), tuple(others), tuple(train[-DEV_SENTENCES:]), tuple(test))


def write_conllu(blocks: Iterable[Block], path: Path, paragraph: int = 0) -> None:
    """Write `blocks` to `path`; with `paragraph`, a new paragraph starts every so many sentences."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as stream:
        for number, block in enumerate(blocks):
            if paragraph and number % paragraph == 0:
                stream.write("# newpar\n")
            stream.write("\n".join(block.lines) + "\n\n")


def write_tokenizer_files(
    train: Sequence[Block], dev: Sequence[Block], test: Sequence[Block], folder: Path
) -> None:
    """Plain text, character labels and multi-word table of each part, named as Stanza's tokenizer expects."""
    write_conllu(train, folder / "running.conllu")
    write_conllu(train, folder / "paragraphs.conllu", PARAGRAPH_SENTENCES)
    both = (folder / "running.conllu").read_text("utf-8") + (folder / "paragraphs.conllu").read_text("utf-8")
    (folder / "train.conllu").write_text(both, "utf-8")
    write_conllu(dev, folder / "dev.conllu")
    write_conllu(test, folder / "test.conllu")
    for part in ("train", "dev", "test"):
        conllu, text = folder / f"{part}.conllu", folder / f"{part}.txt"
        conllu_to_text.convert_text(str(conllu), str(text))
        labels, table = folder / f"{part}.toklabels", folder / f"{part}-mwt.json"
        prepare_tokenizer_data.main([str(text), str(conllu), "-o", str(labels), "-m", str(table)])


def write_mwt_files(
    train: Sequence[Block], dev: Sequence[Block], test: Sequence[Block], folder: Path
) -> None:
    """Sentences with their multi-word tokens taken apart, and for dev and test the same ones whole."""
    write_conllu(train, folder / "train.conllu")
    for part, blocks in (("dev", dev), ("test", test)):
        write_conllu(blocks, folder / f"{part}.gold.conllu")
        contract_mwt(str(folder / f"{part}.gold.conllu"), str(folder / f"{part}.in.conllu"))


def _read(path: Path) -> list[Block]:
    blocks = []
    for chunk in path.read_text(encoding="utf-8").split("\n\n"):
        lines = tuple(_without_xpos(line) for line in chunk.splitlines() if line)
        if lines:
            blocks.append(Block(lines))
    return blocks


def _without_xpos(line: str) -> str:
    if line.startswith("#"):
        return line
    cells = line.split("\t")
    cells[4] = "_"
    return "\t".join(cells)

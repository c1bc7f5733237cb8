"""Weigh the traits of labels by statements in which people have marked every fact.

    python tools/weigh.py FOLDER...

Each FOLDER holds NAME.txt with NAME.json beside it: `{"facts": [{"kind", "surface", "start",
"label"}, ...]}`, `start` in code points of the file. A folder may be named more than once, and
counts as often. Writes `presswork/lang/en.labels.json`; asks for numpy and scipy, which the
program itself never needs.

The weights are those of a conditional log-linear model of the stretches that may label a fact
(maximum entropy, with a Gaussian prior), fitted to how many words each shares with what was marked.
"""

import json
import re
import sys
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork.extract import extract, labels  # noqa: E402 - of this tree
from presswork.extract.labelling import traits, weighed  # noqa: E402
from presswork.extract.labelling.sentence import Phrase  # noqa: E402
from presswork.extract.labelling.traits import Stretch  # noqa: E402
from presswork.invariants import Places  # noqa: E402
from presswork.model import Block, Fact  # noqa: E402
from presswork.normalize import normalize  # noqa: E402
from presswork.read import Options, read  # noqa: E402

TARGET = ROOT / "presswork" / "lang" / "en.labels.json"
_RAREST = 3
"""A trait of fewer facts is left out."""
_KEPT = 10_000
"""So many traits are kept, those that move the most."""
_SHARP = 0.08
"""How much better a stretch must be to be e times as good."""
_PRIOR, _PRIOR_OF_KEPT = 6.0, 4.0
_ROUNDS = 80
_WORD = re.compile(r"[^\W_]+")
_TWIN = "@"
"""Begins the key of a trait for facts of all kinds, which is added to that of each kind."""


class Question:
    """The stretches that may label one fact, with their traits and how good each is."""

    def __init__(self, stretches: list[tuple["array[int]", float]]) -> None:
        """Keep the traits and the goodness of each of *stretches*."""
        self.traits = [found for found, _ in stretches]
        self.goodness = [good for _, good in stretches]


class Recorder(weighed.Ranking):
    """A ranking that notes all stretches that it may take, and leaves the label to the rules."""

    asked: ClassVar[dict[tuple[str, int], list[tuple["array[int]", tuple[int, int]]]]] = {}
    numbers: ClassVar[dict[str, int]] = {}
    """The number of each trait, since the keys themselves would fill the memory."""

    def heaviest(
        self, at: int, fact: Fact, told: Phrase | None, may: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """Note what could be the label of *fact*, and return *told*."""
        v, fact_ = self.view, traits.asked(self.view, at, fact)
        seen = (v.places[told[0]], v.places[told[1]]) if told else None
        low, high = max(0, fact_.at - weighed.REACH), min(v.size, fact_.at + weighed.REACH)
        found = []
        for i in range(low, high):
            for j in range(i + 1, min(high, i + weighed.LONGEST) + 1):
                phrase = v.kept[i], v.kept[j - 1] + 1
                if phrase == told or may(phrase):
                    place = v.words[i].start, v.words[j - 1].end
                    numbered = [
                        self.numbers.setdefault(trait, len(self.numbers))
                        for trait in self._traits(i, j, fact_, seen)
                    ]
                    found.append((array("I", numbered), place))
        self.asked[fact.span.block, fact.span.start] = found
        return told

    def _traits(self, i: int, j: int, fact: traits.Asked, told: Stretch | None) -> list[str]:
        v = self.view
        found = [*traits.first_alone(v, i), *traits.first_beside(v, i, fact)]
        found += [*traits.last_alone(v, j), *traits.last_beside(v, j, fact)]
        for trait in traits.whole(v, i, j, fact, told):
            found += [trait, _TWIN + trait[1:]] if trait[0] == fact.kind else [trait]
        for n, run in enumerate(v.counts):
            count = min(traits.MOST_INSIDE, run[j] - run[i])
            found += [f"{fact.kind}#{n}{count}", f"{_TWIN}#{n}{count}"]
        side = traits.side(i, j, fact.at)
        if side != traits.HOLDING:
            a, b = traits.between(i, j, fact.at)
            found += [
                f"-{side}{n}{min(traits.MOST_PASSED, run[b] - run[a])}"
                for n, run in enumerate(v.counts)
            ]
        return found


def main(folders: list[str]) -> int:
    """Write the weights that the statements in *folders* teach; return the exit code."""
    if not folders:
        print(__doc__)
        return 2
    setattr(labels, "Ranking", Recorder)  # noqa: B010 - no name of another module is assigned
    questions = [
        q
        for folder in folders
        for text in sorted(Path(folder).glob("*.txt"))
        for q in _questions(text)
    ]
    print(f"{len(questions)} facts")
    table = _weights(questions)
    TARGET.write_text(
        json.dumps(
            {"facts": len(questions), "weights": table},
            ensure_ascii=False,
            indent=0,
            separators=(",", ":"),
        )
        + "\n",
        encoding="utf-8",
    )
    print(f"{len(table)} weights")
    return 0


def _questions(path: Path) -> Iterator[Question]:
    """Yield what is asked of each marked fact of the statement at *path* that was found."""
    marks = path.with_suffix(".json")
    if not marks.exists():
        return
    Recorder.asked.clear()
    document = normalize(read(path, Options()), language="")
    if document.language != "en":
        return
    facts = extract(document).facts
    blocks = {block.id: block for block in (*document.body, *document.notes)}
    for mark, fact in _matched(json.loads(marks.read_bytes())["facts"], facts, blocks):
        stretches = Recorder.asked.get((fact.span.block, fact.span.start), [])
        text = blocks[fact.span.block].text
        rated = [(found, _shared(text[a:b], mark["label"])) for found, (a, b) in stretches]
        if rated:
            yield Question(rated)


def _matched(
    marks: list[dict[str, Any]], facts: Iterable[Fact], blocks: dict[str, Block]
) -> Iterator[tuple[dict[str, Any], Fact]]:
    """Yield each mark that has a label with the fact of its kind that begins where it does."""
    places = {name: Places(block) for name, block in blocks.items()}
    begun = {
        (str(fact.kind), places[fact.span.block].offset(fact.span.start)): fact
        for fact in facts
        if fact.span.block in places
    }
    for mark in marks:
        fact = begun.get((mark["kind"], mark["start"]))
        if fact is not None and mark.get("label"):
            yield mark, fact


def _shared(label: str, marked: str) -> float:
    """Return the F1 score of the words that *label* shares with what was *marked*."""
    one, two = (Counter(_WORD.findall(words.casefold())) for words in (label, marked))
    shared = (one & two).total()
    return 2 * shared / (one.total() + two.total()) if shared else 0.0


def _weights(questions: list[Question]) -> dict[str, int]:
    """Return the weights, in hundredths, of the traits that move most."""
    counted: Counter[int] = Counter()
    for question in questions:
        counted.update(set().union(*question.traits))
    common = sorted(trait for trait, count in counted.items() if count >= _RAREST)
    first = _fitted(questions, common, _PRIOR)
    common.sort(key=lambda trait: -abs(first[trait]) * counted[trait] ** 0.5)
    names = list(Recorder.numbers)
    summed: dict[str, float] = {}
    for trait, weight in _fitted(questions, sorted(common[:_KEPT]), _PRIOR_OF_KEPT).items():
        name = names[trait]
        for key in [kind + name[1:] for kind in traits.KINDS] if name[0] == _TWIN else [name]:
            summed[key] = summed.get(key, 0.0) + weight
    rounded = {name: round(100 * weight) for name, weight in sorted(summed.items())}
    return {name: weight for name, weight in rounded.items() if weight}


def _fitted(questions: list[Question], kept: list[int], prior: float) -> dict[int, float]:
    """Return the weight of each of the traits *kept* that makes what was marked likeliest."""
    import numpy as np
    from scipy.optimize import minimize

    table, starts = _table(questions, kept)
    turned, begins = table.T.tocsr(), np.array(starts[:-1])
    of = np.repeat(np.arange(len(questions)), np.diff(starts))

    def likely(weight: Any) -> tuple[Any, Any]:
        high = np.maximum.reduceat(weight, begins)[of]
        raised = np.exp(weight - high)
        total = np.add.reduceat(raised, begins)[of]
        return raised / total, weight - high - np.log(total)

    good = np.concatenate([question.goodness for question in questions])
    wanted, _ = likely(good / _SHARP)

    def loss(weights: Any) -> tuple[Any, Any]:
        share, logged = likely(table @ weights)
        slope = turned @ (share - wanted) + prior * weights
        return prior / 2 * (weights @ weights) - (wanted * logged).sum(), slope

    zero = np.zeros(len(kept))
    found = minimize(loss, zero, jac=True, method="L-BFGS-B", options={"maxiter": _ROUNDS})
    return dict(zip(kept, map(float, found.x), strict=True))


def _table(questions: list[Question], kept: list[int]) -> tuple[Any, list[int]]:
    """Return a row a stretch with a column for each of *kept*, and where each question begins."""
    import numpy as np
    from scipy.sparse import csr_matrix

    column = {trait: number for number, trait in enumerate(kept)}
    columns, rows, starts = array("I"), [0], [0]
    for question in questions:
        for found in question.traits:
            columns.extend(column[trait] for trait in found if trait in column)
            rows.append(len(columns))
        starts.append(starts[-1] + len(question.traits))
    ones = np.ones(len(columns), np.float32)
    table = csr_matrix((ones, np.frombuffer(columns, np.uint32), rows), (len(rows) - 1, len(kept)))
    return table, starts


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

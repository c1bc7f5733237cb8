"""Weigh the traits of labels by statements in which facts have been marked.

    python tools/weigh.py FOLDER... [--with FILE]

Each FOLDER holds NAME.txt with NAME.json beside it: `{"facts": [{"kind", "surface", "start",
"label"}, ...]}`, `start` in code points of the file; in place of the label, or beside it, there may
be `shares`, a list of labels each with how likely it is, as `tools/teach.py` leaves them. A folder
may be named more than once, and counts as often. With a FILE of weights that were learned from
other statements the mean of both is taken, which is surer than either. Writes
`presswork/lang/en.labels.json`; asks for numpy and scipy, which the program itself never needs.

The weights are those of a conditional log-linear model of the stretches that may label a fact
(maximum entropy, with a Gaussian prior), fitted to how many words each shares with what was marked.
On top of it hidden units are fitted (`tools/hidden_units.py`), and the weights along with them.
"""

import argparse
import json
import random
import re
import sys
from array import array
from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from math import exp
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import hidden_units
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from presswork.extract import extract, labels  # noqa: E402 - of this tree
from presswork.extract.labelling import traits, weighed  # noqa: E402
from presswork.extract.labelling.ends import Firsts, Lasts  # noqa: E402
from presswork.extract.labelling.sentence import Phrase, Sentence  # noqa: E402
from presswork.extract.labelling.traits import Stretch  # noqa: E402
from presswork.extract.labelling.units import MOST, UNITS  # noqa: E402
from presswork.extract.labelling.view import View, each_count  # noqa: E402
from presswork.extract.labelling.weights import Table  # noqa: E402
from presswork.invariants import Places  # noqa: E402
from presswork.model import Fact  # noqa: E402
from presswork.normalize import normalize  # noqa: E402
from presswork.read import Options, read  # noqa: E402

TARGET = ROOT / "presswork" / "lang" / "en.labels.json"
_RAREST = 6
"""A trait of fewer facts is left out."""
_KEPT = 100_000, 50_000
"""So many traits are kept, those that move the most, in as many steps."""
_SHARED = 55_000
"""So many weights are kept of the mean of two files."""
_HELD, _DRAWN = 90, 25
"""So many stretches of a fact are held against each other, those that were the heaviest so far, and
so many others by chance: all would fill the memory."""
_UNLIKELY = 0.002
"""Stretches that are likelier to be right than this are always held."""
_SHARP = 0.08
"""How much better a stretch must be to be e times as good."""
_BESIDE_SHARES = 0.2
"""The same where a model has told as well how likely each stretch is."""
_RIVALS = 14
"""So many stretches of a fact, the heaviest, are held against each other by the hidden units."""
_AMONG = 0.2
"""A fact whose label is hardly among these teaches nothing."""
_PRIOR = 4.0
_ROUNDS = 80
_WORD = re.compile(r"[^\W_]+")
_TWIN = "@"
"""Begins a question of facts of all kinds, whose weights are added to those of each kind."""
Trait = tuple[str, str]
"""A question and its answer."""
Numbered = tuple[str, str, str]
"""Whether it is one of beginnings, of ends, of whole stretches or of facts, and a trait."""
Mark = dict[str, Any]
"""What somebody marked as a fact."""


class Question(NamedTuple):
    """The stretches that may label one fact, with their traits and how good each is."""

    first: list["array[int]"]
    """The traits of each place where one begins."""
    last: list["array[int]"]
    """Those of each place where one ends."""
    whole: list["array[int]"]
    """Those of each stretch."""
    fact: "array[int]"
    """Those of the fact."""
    ends: list[tuple[int, int]]
    """Where each stretch begins and ends, as numbers of `first` and `last`."""
    wanted: list[float]
    """How likely each stretch is to be the label, from 0 to 1; 1 in all."""


class Asked(NamedTuple):
    """A fact that wants a label, with the stretches that may be it."""

    view: View
    fact: traits.Asked
    told: Stretch | None
    stretches: list[Stretch]

    def question(self, wanted: list[float]) -> Question:
        """Return the question to which *wanted* is the answer."""
        v = self.view
        begun = {i: n for n, i in enumerate(sorted({i for i, _ in self.stretches}))}
        ended = {j: n for n, j in enumerate(sorted({j for _, j in self.stretches}))}
        first = _of_each(Firsts(v, [*begun]), self.fact)
        last = _of_each(Lasts(v, [*ended]), self.fact)
        return Question(
            [_numbered("first", found) for found in first],
            [_numbered("last", found) for found in last],
            [_numbered("whole", self._whole(i, j)) for i, j in self.stretches],
            _numbered("fact", [*traits.of_fact(self.view, self.fact)]),
            [(begun[i], ended[j]) for i, j in self.stretches],
            wanted,
        )

    def labels(self, text: str) -> list[str]:
        """Return the words of each stretch, in the block of *text*."""
        words = self.view.words
        return [text[words[i].start : words[j - 1].end] for i, j in self.stretches]

    def _whole(self, i: int, j: int) -> list[Trait]:
        v, fact = self.view, self.fact
        look = traits.look(v, i, j)
        side = traits.side(i, j, fact.at)
        found = [
            *look.traits,
            *_within(traits.held(v, fact.kind, side), i, j),
            *_within(traits.joined(v, side), i, j - 1),
        ]
        own = [*_within(traits.beside(fact, [((i, j), look)], self.told), 0, 1)]
        for n, count in enumerate(each_count(v.counts[j] - v.counts[i])):
            own.append((f"{fact.kind}#", f"{n}{min(traits.MOST_INSIDE, count)}"))
        if side != traits.HOLDING:
            a, b = traits.between(i, j, fact.at)
            found += _within(traits.passed(v, fact.kind, side), a, b)
            for n, count in enumerate(each_count(v.counts[b] - v.counts[a])):
                found.append((f"-{side}", f"{n}{min(traits.MOST_PASSED, count)}"))
        twins = [(_TWIN + q[1:], answer) for q, answer in own if q[0] == fact.kind]
        return found + own + twins


def _within(told: Iterator[traits.Answers], start: int, end: int) -> Iterator[Trait]:
    """Yield what is told of the places from *start* to *end*."""
    for question, answers in told:
        for answer in islice(answers, start, end):
            if answer is not None:
                yield question, answer


class Found(NamedTuple):
    """A fact of a statement that may have a label."""

    kind: str
    start: int | None
    """Where it begins, in code points of the file."""
    text: str
    """The text of its block."""
    asked: Asked


class Recorder(weighed.Ranking):
    """A ranking that notes all stretches that it may take, and leaves the label to the rules."""

    asked: ClassVar[dict[tuple[str, int], Asked]] = {}

    def __init__(self, s: Sentence, language: str) -> None:
        """Look at *s*, a sentence in *language*, without weights."""
        self.s = s
        self.view = View(s, language)

    def best(
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
                    found.append((i, j))
        self.asked[fact.span.block, fact.span.start] = Asked(v, fact_, seen, found)
        return told


_numbers: dict[Numbered, int] = {}
"""The number of each trait, since the keys themselves would fill the memory."""


def _of_each(ends: Firsts | Lasts, fact: traits.Asked) -> list[list[Trait]]:
    """Return the traits of each of *ends* as one of *fact*."""
    found: list[list[Trait]] = [[] for _ in ends.places]
    sides = pairwise((0, ends.before(fact.at), len(found)))
    beside = [(low, ends.beside(fact, low, high)) for low, high in sides if low < high]
    for low, told in [(0, ends.alone()), *beside]:
        for question, answers in told:
            for of, answer in zip(found[low:], answers, strict=False):
                if answer is not None:
                    of.append((question, answer))
    for question, rows in ends.listed():
        for of, several in zip(found, rows, strict=True):
            of.extend((question, answer) for answer in several)
    return found


def _numbered(part: str, found: list[Trait]) -> "array[int]":
    return array("I", [_numbers.setdefault((part, *trait), len(_numbers)) for trait in found])


def main(arguments: list[str]) -> int:
    """Write the weights that the statements in the folders teach; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--with", dest="other", type=Path)
    parsed = parser.parse_args(arguments)
    setattr(labels, "Ranking", Recorder)  # noqa: B010 - no name of another module is assigned
    random.seed(1)
    before = Before(_tables(TARGET)) if TARGET.exists() else None
    questions = [
        before.heaviest(question) if before else question
        for folder in parsed.folders
        for text in sorted(folder.glob("*.txt"))
        for question in _questions(text)
    ]
    print(f"{len(questions)} facts")
    table = _weights(questions)
    if parsed.other:
        table = _mean(table, _tables(parsed.other), questions)
    table, moved = _with_units(questions, table)
    told = {"facts": len(questions), "weights": table, "units": moved}
    written = json.dumps(told, ensure_ascii=False, indent=0, separators=(",", ":"))
    TARGET.write_text(f"{written}\n", encoding="utf-8")
    print(f"{sum(len(of) for tables in table.values() for of in tables.values())} weights")
    return 0


def _tables(path: Path) -> dict[str, Table]:
    tables: dict[str, Table] = json.loads(path.read_bytes())["weights"]
    return tables


class Before:
    """The weights that were in force, by which the stretches that hardly count are left out."""

    def __init__(self, tables: dict[str, Table]) -> None:
        """Look at *tables*, those of beginnings, ends and whole stretches."""
        self.tables = tables
        self.known: list[int] = []
        """The weight of each trait by its number."""

    def heaviest(self, question: Question) -> Question:
        """Return *question* with its heaviest stretches, those that may be right and a few more."""
        size = len(question.ends)
        if size <= _HELD + _DRAWN:
            return question
        parts = question.first, question.last, question.whole
        first, last, whole = (self._weights(part) for part in parts)
        weights = [
            first[i] + last[j] + own for (i, j), own in zip(question.ends, whole, strict=True)
        ]
        held = set(sorted(range(size), key=weights.__getitem__)[-_HELD:])
        held.update(random.sample(range(size), _DRAWN))
        held.update(n for n, share in enumerate(question.wanted) if share > _UNLIKELY)
        places = sorted(held)
        total = sum(question.wanted[n] for n in places)
        return question._replace(
            whole=[question.whole[n] for n in places],
            ends=[question.ends[n] for n in places],
            wanted=[question.wanted[n] / total for n in places],
        )

    def _weights(self, found: list["array[int]"]) -> list[int]:
        for part, name, answer in islice(_numbers, len(self.known), None):
            self.known.append(self.tables.get(part, {}).get(name, {}).get(answer, 0))
        return [sum(map(self.known.__getitem__, traits)) for traits in found]


def _mean(
    one: dict[str, Table], two: dict[str, Table], questions: list[Question]
) -> dict[str, Table]:
    """Return the mean of two sets of weights: those without which *questions* change most."""
    summed: Counter[Numbered] = Counter()
    for tables in (one, two):
        for part, table in tables.items():
            for name, answers in table.items():
                for answer, weight in answers.items():
                    summed[part, name, answer] += weight
    kept = {_numbers[trait]: trait for trait in summed if trait in _numbers}
    weights = np.array([summed[trait] for trait in kept.values()]) / 200
    mean: dict[str, dict[str, dict[str, float]]] = {"first": {}, "last": {}, "whole": {}}
    for number in Answers(questions, [*kept]).heaviest(weights, _SHARED):
        part, name, answer = kept[number]
        mean[part].setdefault(name, {})[answer] = summed[part, name, answer] / 200
    return {part: _rounded(tables) for part, tables in mean.items()}


def _questions(path: Path) -> Iterator[Question]:
    """Yield what is asked of each marked fact of the statement at *path* that was found."""
    marks = path.with_suffix(".json")
    if marks.exists():
        for found, mark in answered(json.loads(marks.read_bytes())["facts"], facts(path)):
            yield found.asked.question(wanted(found.asked.labels(found.text), mark))


def facts(path: Path) -> list[Found]:
    """Return the facts of the statement at *path* that may have a label; none if not English."""
    Recorder.asked.clear()
    document = normalize(read(path, Options()), language="")
    if document.language != "en":
        return []
    extracted = extract(document).facts
    blocks = {block.id: block for block in (*document.body, *document.notes)}
    places = {name: Places(block) for name, block in blocks.items()}
    found = []
    for fact in extracted:
        asked = Recorder.asked.get((fact.span.block, fact.span.start))
        if asked is not None and asked.stretches:
            start = places[fact.span.block].offset(fact.span.start)
            found.append(Found(str(fact.kind), start, blocks[fact.span.block].text, asked))
    return found


def answered(marks: list[Mark], found: Iterable[Found]) -> Iterator[tuple[Found, Mark]]:
    """Yield each of *marks* that tells a label, with the fact of its kind that begins there."""
    begun = {(one.kind, one.start): one for one in found}
    for mark in marks:
        one = begun.get((mark["kind"], mark["start"]))
        if one is not None and (mark.get("label") or mark.get("shares")):
            yield one, mark


def wanted(labels: list[str], mark: Mark) -> list[float]:
    """Return how likely each of *labels* is to be right by *mark*.

    Of what a reader marked that says how many words it shares with it, beside what a model told
    both together.
    """
    told = [1.0] * len(labels)
    sharp = _SHARP
    if "shares" in mark:
        shares, sharp = dict(mark["shares"]), _BESIDE_SHARES
        told = [shares.pop(label, 0.0) for label in labels]
    if mark.get("label"):
        nearness = [exp(_shared(label, mark["label"]) / sharp) for label in labels]
        told = [share * near for share, near in zip(told, nearness, strict=True)]
    total = sum(told) or 1.0
    return [share / total for share in told]


def _shared(label: str, marked: str) -> float:
    """Return the F1 score of the words that *label* shares with what was *marked*."""
    one, two = (Counter(_WORD.findall(words.casefold())) for words in (label, marked))
    shared = (one & two).total()
    return 2 * shared / (one.total() + two.total()) if shared else 0.0


def _weights(questions: list[Question]) -> dict[str, Table]:
    """Return the weights, in hundredths, of the traits that move most."""
    counted: Counter[int] = Counter()
    for question in questions:
        counted.update(set().union(*question.first, *question.last, *question.whole))
    kept = sorted(trait for trait, count in counted.items() if count >= _RAREST)
    for number in _KEPT:
        answers = Answers(questions, kept)
        kept = sorted(answers.heaviest(answers.fitted(), number))
    weights = Answers(questions, kept).fitted()
    names = list(_numbers)
    summed: dict[str, dict[str, dict[str, float]]] = {"first": {}, "last": {}, "whole": {}}
    for trait, weight in zip(kept, map(float, weights), strict=True):
        part, name, answer = names[trait]
        for asked in [kind + name[1:] for kind in traits.KINDS] if name[0] == _TWIN else [name]:
            table = summed[part].setdefault(asked, {})
            table[answer] = table.get(answer, 0.0) + weight
    return {part: _rounded(tables) for part, tables in summed.items()}


def _with_units(
    questions: list[Question], tables: dict[str, Table]
) -> tuple[dict[str, Table], dict[str, dict[str, dict[str, str]]]]:
    """Return *tables* fitted further along with hidden units, and what each trait moves these by.

    That is for each trait a signed byte for each unit, hundredths of a weight, in Base64.
    """
    kept = {
        (part, question, answer): weight / 100
        for part, table in tables.items()
        for question, answers in table.items()
        for answer, weight in answers.items()
    }
    kept.update((trait, 0.0) for trait in _numbers if trait[0] == "fact")
    column = {_numbers[trait]: at for at, trait in enumerate(kept) if trait in _numbers}
    weights = np.array([*kept.values()])
    rivals = [
        found for question in questions if (found := _rivals(question, column, weights)) is not None
    ]
    fitted = hidden_units.fit(rivals, weights, UNITS)
    summed: dict[str, dict[str, dict[str, float]]] = {part: {} for part in tables}
    moved: dict[str, dict[str, dict[str, str]]] = {part: {} for part in (*tables, "fact")}
    hundredths = np.clip(np.round(100 * fitted.moved), -MOST, MOST).astype(np.int8)
    for (part, question, answer), weight, by in zip(kept, fitted.weights, hundredths, strict=True):
        if part in summed:
            summed[part].setdefault(question, {})[answer] = float(weight)
        if by.any():
            moved[part].setdefault(question, {})[answer] = b64encode(by.tobytes()).decode()
    return {part: _rounded(told) for part, told in summed.items()}, moved


def _rivals(question: Question, column: dict[int, int], weights: Any) -> hidden_units.Rivals | None:
    """Return the heaviest stretches of *question*, with the numbers of the traits in *column*.

    None if its label is hardly among them.
    """
    first, last, whole = (
        [np.array([column[trait] for trait in found if trait in column], int) for found in part]
        for part in (question.first, question.last, question.whole)
    )
    heavy = [[weights[found].sum() for found in part] for part in (first, last, whole)]
    begin, end = np.array(question.ends).T
    told = np.array(heavy[0])[begin] + np.array(heavy[1])[end] + np.array(heavy[2])
    held = np.argsort(-told, kind="stable")[:_RIVALS]
    wanted = np.array(question.wanted)[held]
    if wanted.sum() < _AMONG:
        return None
    return hidden_units.Rivals(
        first,
        last,
        [whole[stretch] for stretch in held],
        np.array([column[trait] for trait in question.fact], int),
        begin[held],
        end[held],
        wanted / wanted.sum(),
    )


def _rounded(tables: dict[str, dict[str, float]]) -> Table:
    rounded = {
        question: {answer: round(100 * weight) for answer, weight in sorted(table.items())}
        for question, table in sorted(tables.items())
    }
    return {
        question: {answer: weight for answer, weight in table.items() if weight}
        for question, table in rounded.items()
        if any(table.values())
    }


class Answers:
    """All stretches of all questions as rows, with a column for each trait that is kept."""

    def __init__(self, questions: list[Question], kept: list[int]) -> None:
        """Lay out the stretches of *questions* by the traits *kept*."""
        self.kept = kept
        column = {trait: number for number, trait in enumerate(kept)}
        starts = np.cumsum([0, *(len(question.ends) for question in questions)])
        self.begins = starts[:-1]
        self.of = np.repeat(np.arange(len(questions)), np.diff(starts))
        self.rows = (*_places(questions), np.arange(starts[-1]))
        """The row of the beginning, of the end and of the whole of each stretch."""
        parts = (
            [found for question in questions for found in question.first],
            [found for question in questions for found in question.last],
            [found for question in questions for found in question.whole],
        )
        self.tables = [_table(part, column) for part in parts]
        self.turned = [table.T.tocsr() for table in self.tables]
        self.wanted = np.array([share for question in questions for share in question.wanted])

    def fitted(self) -> Any:
        """Return the weight of each trait that makes what was marked likeliest."""
        zero, options = np.zeros(len(self.kept)), {"maxiter": _ROUNDS}
        return minimize(self._loss, zero, jac=True, method="L-BFGS-B", options=options).x

    def heaviest(self, weights: Any, number: int) -> list[int]:
        """Return the *number* of traits without which the answers would change most.

        So optimal brain damage tells them: half the square of the weight by the curvature there.
        """
        likely, _ = self._likely(self._weight(weights))
        curved = np.full(len(self.kept), _PRIOR / 4)
        for table, rows in zip(self.tables, self.rows, strict=True):
            summed = csr_matrix((likely, (self.of, rows)), (len(self.begins), table.shape[0]))
            expected = summed @ table
            curved += np.asarray(expected.sum(0) - expected.power(2).sum(0)).ravel()
        chosen = np.argsort(-(weights**2) * curved, kind="stable")[:number]
        return [self.kept[column] for column in chosen]

    def _loss(self, weights: Any) -> tuple[Any, Any]:
        likely, logged = self._likely(self._weight(weights))
        off = likely - self.wanted
        slope = _PRIOR * weights
        for table, rows in zip(self.turned, self.rows, strict=True):
            slope += table @ np.bincount(rows, off, table.shape[1])
        return _PRIOR / 2 * (weights @ weights) - (self.wanted * logged).sum(), slope

    def _weight(self, weights: Any) -> Any:
        return sum(
            (table @ weights)[rows] for table, rows in zip(self.tables, self.rows, strict=True)
        )

    def _likely(self, weight: Any) -> tuple[Any, Any]:
        """Return how likely each stretch is among those of its question, and the logarithm."""
        above = weight - np.maximum.reduceat(weight, self.begins)[self.of]
        total = np.add.reduceat(np.exp(above), self.begins)[self.of]
        return np.exp(above) / total, above - np.log(total)


def _places(questions: list[Question]) -> tuple[Any, Any]:
    """Return for each stretch of all questions the row of its beginning and that of its end."""
    firsts, lasts, begun, ended = [], [], 0, 0
    for question in questions:
        firsts += [begun + first for first, _ in question.ends]
        lasts += [ended + last for _, last in question.ends]
        begun, ended = begun + len(question.first), ended + len(question.last)
    return np.array(firsts), np.array(lasts)


def _table(rows: list["array[int]"], column: dict[int, int]) -> Any:
    """Return the table of *rows*, which hold traits, with a column for each in *column*."""
    columns, ends = array("I"), [0]
    for found in rows:
        columns.extend(column[trait] for trait in found if trait in column)
        ends.append(len(columns))
    ones = np.ones(len(columns), np.float32)
    return csr_matrix((ones, np.frombuffer(columns, np.uint32), ends), (len(rows), len(column)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

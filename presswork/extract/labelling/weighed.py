"""The stretch of a sentence that labels a fact best, by weights learned from marked statements.

Each stretch that may be a label is weighed by its traits, and what the rules would take is a trait
among others. What its traits and those of the fact tell together is added by hidden units
(`units.py`). The heavier a stretch, the likelier it is what a careful reader would mark; taken is
the safe one that shares most words with that on average (minimum Bayes risk). `tools/weigh.py`
makes the weights.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import accumulate, pairwise, repeat
from math import exp
from pathlib import Path
from typing import Any, TypeVar

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.ends import Firsts, Lasts
from presswork.extract.labelling.sentence import Phrase, Sentence, closes, opens
from presswork.extract.labelling.traits import Answers, Asked, Look, Stretch
from presswork.extract.labelling.units import carried, raised
from presswork.extract.labelling.view import COUNTED, View, each_count
from presswork.lasting import lasting
from presswork.model import Fact
from presswork.values import Struct

__all__ = ["LONGEST", "REACH", "Ranking", "Weights", "has_weights", "weights"]

REACH = 30
"""How many words to either side of a fact a label may begin or end."""
LONGEST = 22
"""The longest label, in words."""
_ENDS = 14
"""So many beginnings and ends, the heaviest, are put together."""
_WEIGHED = 22
"""So many stretches, those with the heaviest ends, are weighed whole."""
_LIKELY = 10
"""So many of these, the heaviest, are held against each other."""
_SCALE = 70
"""How much heavier a stretch is that is e times as likely; weights are stored in hundredths."""
_DOUBT = 0.61
"""The least share of words that a label has in common with what would be marked, on average."""
_PLAUSIBLE = 140
"""A label may be lighter by so much than the heaviest: about a seventh as likely."""

_UNTOLD: dict[str, str] = {}
_NONE: dict[str, int] = {}
_COUNTS = 1000
"""So many sums of what counts weigh are kept at hand of each kind: most come again and again."""
_NOTHING = repeat(0)
"""What an answer weighs that has no weight."""

Places = TypeVar("Places", Firsts, Lasts)
Rows = tuple[tuple[int, ...], ...]
"""For each of `COUNTED` the weight of each count, and last of that and all above."""
Table = dict[str, dict[str, int]]
"""For each question the weight of each answer, with what that moves the units by."""
End = tuple[int, int]
"""The weight of a beginning or end, and where it is."""
Running = tuple[list[int], list[int], list[int]]
"""What the words before each weigh: those a label holds, their pairs, and those beside it."""
Weighed = tuple[int, int, int]
"""The weight of a stretch, where it begins and where it ends."""


class Weights(Struct, frozen=True):
    """The weights of a language, in hundredths, each with what it moves the units by."""

    first: Table
    """Those of the traits of beginnings."""
    last: Table
    """Those of the traits of ends."""
    whole: Table
    """Those of the traits of whole stretches."""
    inside: dict[str, Rows]
    """By the kind of fact those of what a stretch holds."""
    passed: dict[str, Rows]
    """By its side those of what stands between it and the fact."""
    fact: Table
    """Those of the traits of facts, which move units alone."""


@cache
def has_weights(language: str) -> bool:
    """Tell whether there are weights for *language* (ISO 639-1)."""
    return _path(language).exists()


@lasting
def weights(language: str) -> Weights:
    """Return the weights of *language* (ISO 639-1)."""
    told = json.loads(_path(language).read_bytes())
    tables, moved = told["weights"], told["units"]
    first, last, whole, fact = (
        _table(tables.get(part, {}), moved[part]) for part in ("first", "last", "whole", "fact")
    )
    inside = {kind: _rows(whole.pop(f"{kind}#"), traits.MOST_INSIDE) for kind in traits.KINDS}
    passed = {side: _rows(whole.pop(f"-{side}"), traits.MOST_PASSED) for side in traits.SIDES}
    return Weights(first, last, whole, inside, passed, fact)


def _path(language: str) -> Path:
    return Path(lang.__file__).with_name(f"{language}.labels.json")


def _table(weights: Table, moved: Mapping[str, Mapping[str, str]]) -> Table:
    """Return each of *weights* with what the units are *moved* by: signed bytes in Base64."""
    from base64 import b64decode  # which a process that finds them left by another needs not

    found: Table = {}
    for question in {**weights, **moved}:
        of, by = weights.get(question, _NONE), moved.get(question, _UNTOLD)
        found[question] = {
            answer: carried(of.get(answer, 0), memoryview(b64decode(by.get(answer, ""))).cast("b"))
            for answer in {**of, **by}
        }
    return found


def _rows(table: dict[str, int], most: int) -> Rows:
    return tuple(
        tuple(table.get(f"{number}{count}", 0) for count in range(most + 1))
        for number in range(len(COUNTED))
    )


def _sums(before: list[int], table: Mapping[str, Any], told: Iterable[Answers]) -> list[int]:
    """Return what each place weighs by its answers and *before* them."""
    weights = [
        map(of.get, answers, _NOTHING) for question, answers in told if (of := table.get(question))
    ]
    return [*map(sum, zip(before, *weights, strict=True))]


class _ByCounts(dict[int, int]):
    """What words weigh by their number, for the counts of `View.counts` between two words."""

    def __init__(self, rows: Rows) -> None:
        """Know what each of *rows* says of one count."""
        super().__init__()
        self._rows = rows

    def __missing__(self, together: int) -> int:
        """Return what counts *together* weigh that were not asked for before."""
        if len(self) >= _COUNTS:
            self.clear()
        counts = zip(self._rows, each_count(together), strict=True)
        weight = self[together] = sum(row[min(count, len(row) - 1)] for row, count in counts)
        return weight


@cache
def _by_counts(language: str) -> tuple[dict[str, _ByCounts], dict[str, _ByCounts]]:
    """Return what words weigh by their number, in labels by kind, before facts by side."""
    known = weights(language)
    inside = {kind: _ByCounts(rows) for kind, rows in known.inside.items()}
    passed = {side: _ByCounts(rows) for side, rows in known.passed.items()}
    return inside, passed


class Ranking:
    """The stretches of a sentence by their weight; what hangs on no fact is weighed once."""

    def __init__(self, s: Sentence, language: str) -> None:
        """Look at *s*, a sentence in *language* (ISO 639-1)."""
        self.s = s
        self.view = View(s, language)
        self.weights = weights(language)
        self._inside, self._passed = _by_counts(language)
        self._looks: dict[Stretch, tuple[Look, int]] = {}
        self._words: dict[tuple[str, str], Running] = {}
        self._of_any: dict[str, Running] = {}
        """What words and their pairs weigh on each side of a fact of any kind."""

    @cached_property
    def _firsts(self) -> tuple[Firsts, list[int]]:
        """Return where a label may begin, and what each place weighs beside any fact."""
        kept = self.view.kept
        places = [at for at in range(self.view.size) if opens(self.s, kept[at])]
        firsts = Firsts(self.view, places)
        return firsts, _alone(firsts, self.weights.first)

    @cached_property
    def _lasts(self) -> tuple[Lasts, list[int]]:
        """Return where a label may end, and what each place weighs beside any fact."""
        kept = self.view.kept
        places = [at + 1 for at in range(self.view.size) if closes(self.s, kept[at])]
        lasts = Lasts(self.view, places)
        return lasts, _alone(lasts, self.weights.last)

    def best(
        self, at: int, fact: Fact, told: Phrase | None, may: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """Return the best phrase for *fact* at *at* for which *may* holds; None if none is good.

        *told* is what the rules take.
        """
        places = self.view.places
        seen = (places[told[0]], places[told[1]]) if told else None
        ranked = self._ranked(traits.asked(self.view, at, fact), seen)
        if seen is not None and all((first, last) != seen for _, first, last in ranked):
            return told  # it has ends that no other label may have
        ranked.sort(reverse=True)
        kept = self.view.kept

        def allowed(stretch: Weighed) -> bool:
            _, first, last = stretch
            return (first, last) == seen or may((kept[first], kept[last - 1] + 1))

        plausible, others = _parted(ranked, allowed)
        found = max(self._expected(plausible, others), default=None)
        if found is None or found[0] < _DOUBT:
            return None
        _, first, last = found
        return kept[first], kept[last - 1] + 1

    def _expected(
        self, plausible: list[Weighed], others: list[Weighed]
    ) -> Iterator[tuple[float, int, int]]:
        """Yield for each of *plausible* the F1 score of the words it shares with what is marked.

        That is what it is on average, as likely as each of them and of *others* is to be marked.
        """
        said = self.view.said
        likely = _shares(plausible + others)
        ends = [(said[first], said[last]) for _, first, last in plausible + others]
        for (_, first, last), (start, end) in zip(plausible, ends, strict=False):
            shared = 0.0
            for share, (other, until) in zip(likely, ends, strict=True):
                common = min(end, until) - max(start, other)
                if common > 0:
                    shared += share * 2 * common / (end - start + until - other)
            yield shared, first, last

    def _ranked(self, fact: Asked, told: Stretch | None) -> list[Weighed]:
        """Return the stretches with the heaviest ends, and *told*, each with its weight."""
        # what the units are moved by changes nothing here but the order of equal weights
        firsts = sorted(_ends(*self._firsts, self.weights.first, fact), reverse=True)
        lasts = sorted(_ends(*self._lasts, self.weights.last, fact), reverse=True)
        words = self.words_of(fact)
        pairs = [
            (a + b + words(i, j), i, j)
            for a, i in firsts[:_ENDS]
            for b, j in lasts[:_ENDS]
            if i < j <= i + LONGEST and (i, j) != told
        ]
        pairs.sort(reverse=True)
        del pairs[_WEIGHED:]
        by_rules: list[Weighed] = []
        if told is not None:
            ends = [a for a, i in firsts if i == told[0]], [b for b, j in lasts if j == told[1]]
            by_rules = [(a + b + words(*told), *told) for a in ends[0] for b in ends[1]]
        return self._wholes(fact, by_rules + pairs, told)

    def _wholes(self, fact: Asked, ends: list[Weighed], told: Stretch | None) -> list[Weighed]:
        """Return the stretches whose *ends* are weighed, each with its whole weight."""
        stretches = [(i, j) for _, i, j in ends]
        looks = [self._look(i, j) for i, j in stretches]
        seen = [(stretch, look) for stretch, (look, _) in zip(stretches, looks, strict=True)]
        alone = [weight + look for (weight, _, _), (_, look) in zip(ends, looks, strict=True)]
        weights = _sums(alone, self.weights.whole, traits.beside(fact, seen, told))
        moved = self._moved(fact)
        return [
            (raised(weight + self._counted(fact, i, j) + moved), i, j)
            for weight, (i, j) in zip(weights, stretches, strict=True)
        ]

    def _moved(self, fact: Asked) -> int:
        """Return what *fact* moves the units by, whatever labels it."""
        of = self.weights.fact
        told = traits.of_fact(self.view, fact)
        return sum(of.get(question, _NONE).get(answer, 0) for question, answer in told)

    def _look(self, start: int, end: int) -> tuple[Look, int]:
        """Return how a stretch looks, and what that weighs, whatever it labels."""
        known = self._looks.get((start, end))
        if known is None:
            look, of = traits.look(self.view, start, end), self.weights.whole
            weight = sum(of[question].get(answer, 0) for question, answer in look.traits)
            known = self._looks[start, end] = look, weight
        return known

    def _counted(self, fact: Asked, start: int, end: int) -> int:
        """Return what the words in a stretch weigh by their number, and those before its fact."""
        counts = self.view.counts
        inside = self._inside[fact.kind][counts[end] - counts[start]]
        side = traits.side(start, end, fact.at)
        if side == traits.HOLDING:
            return inside
        low, high = traits.between(start, end, fact.at)
        return inside + self._passed[side][counts[high] - counts[low]]

    def words_of(self, fact: Asked) -> Callable[[int, int], int]:
        """Return what tells how much the words of a stretch, and those before *fact*, weigh."""
        at, kind = fact.at, fact.kind
        behind, before, around = (self._running(kind, side) for side in "abh")

        def words(start: int, end: int) -> int:
            if start > at:
                (held, joined, passed), low, high = behind, at + 1, start
            elif end <= at:
                (held, joined, passed), low, high = before, end, at
            else:
                (held, joined, passed), low, high = around, 0, 0
            inside = held[end] - held[start] + joined[end - 1] - joined[start]
            return inside + passed[high] - passed[low]

        return words

    def _running(self, kind: str, side: str) -> Running:
        """Return what the words before each weigh by themselves, in labels on *side* of a fact."""
        known = self._words.get((kind, side))
        if known is None:
            v, of = self.view, self.weights.whole
            by_kind, *held = traits.held(v, kind, side)
            by_kind_too, *passed = traits.passed(v, kind, side)
            if side not in self._of_any:
                none = [0] * v.size
                self._of_any[side] = (
                    _sums(none, of, held),
                    [*accumulate(_sums(none[1:], of, traits.joined(v, side)), initial=0)],
                    _sums(none, of, passed),
                )
            of_held, joined, of_passed = self._of_any[side]
            known = self._words[kind, side] = (
                [*accumulate(_sums(of_held, of, [by_kind]), initial=0)],
                joined,
                [*accumulate(_sums(of_passed, of, [by_kind_too]), initial=0)],
            )
        return known


def _alone(ends: Places, table: Table) -> list[int]:
    """Return what each of *ends* weighs beside any fact."""
    weights = [0] * len(ends.places)
    for question, rows in ends.listed():
        of = table.get(question, _NONE)
        weights = [
            weight + sum(map(of.get, answers, _NOTHING)) if answers else weight
            for weight, answers in zip(weights, rows, strict=True)
        ]
    return _sums(weights, table, ends.alone())


def _ends(ends: Places, alone: list[int], table: Table, fact: Asked) -> Iterator[End]:
    """Yield those of *ends* that are in reach of *fact*, each with what it weighs."""
    places, at = ends.places, fact.at
    first, last = bisect_left(places, at - REACH), bisect_right(places, at + REACH)
    for low, high in pairwise((first, ends.before(at), last)):
        if low < high:
            weights = _sums(alone[low:high], table, ends.beside(fact, low, high))
            yield from zip(weights, places[low:high], strict=True)


def _parted(
    ranked: list[Weighed], allowed: Callable[[Weighed], bool]
) -> tuple[list[Weighed], list[Weighed]]:
    """Return the heaviest of *ranked* that are *allowed*, and so many others as count.

    Those are the ones that are not allowed, which may well be what was meant, and the lighter, of
    which is not asked whether they are: neither will be taken.
    """
    plausible: list[Weighed] = []
    refused: list[Weighed] = []
    for place, stretch in enumerate(ranked):
        if plausible and stretch[0] < plausible[0][0] - _PLAUSIBLE:
            return plausible, refused + ranked[place : place + _LIKELY - len(plausible)]
        (plausible if allowed(stretch) else refused).append(stretch)
    return plausible, refused


def _shares(ranked: list[Weighed]) -> list[float]:
    """Return how likely each stretch of *ranked* is to be the one that is marked, from 0 to 1."""
    most = max((weight for weight, _, _ in ranked), default=0)
    heights = [exp((weight - most) / _SCALE) for weight, _, _ in ranked]
    total = sum(heights)
    return [height / total for height in heights]

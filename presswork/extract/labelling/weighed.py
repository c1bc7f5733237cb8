"""The stretch of a sentence that labels a fact best, by weights learned from marked statements.

Each stretch that may be a label is weighed by its traits, and what the rules would take is a trait
among others. The heavier a stretch, the likelier it is what a careful reader would mark; taken is
the safe one that shares most words with that on average (minimum Bayes risk). `tools/weigh.py`
makes the weights.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from math import exp
from operator import itemgetter
from pathlib import Path

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.sentence import Phrase, Sentence, closes, opens
from presswork.extract.labelling.traits import Asked, Stretch
from presswork.extract.labelling.view import COUNTED, View
from presswork.lasting import lasting
from presswork.model import Fact
from presswork.values import Struct

__all__ = ["LONGEST", "REACH", "Ranking", "Weights", "has_weights", "weights"]

REACH = 45
"""How many words to either side of a fact a label may begin or end."""
LONGEST = 26
"""The longest label, in words."""
_ENDS = 14
"""So many beginnings and ends, the heaviest, are put together."""
_WEIGHED = 30
"""So many stretches, those with the heaviest ends, are weighed whole."""
_LIKELY = 10
"""So many of these, the heaviest, are held against each other."""
_UTMOST = 900
"""What the traits of a whole stretch weigh at most, but for very few."""
_SCALE = 70
"""How much heavier a stretch is that is e times as likely; weights are stored in hundredths."""
_DOUBT = 0.4
"""The least share of words that a label has in common with what would be marked, on average."""
_PLAUSIBLE = 50
"""A label may be lighter by so much than the heaviest: about half as likely."""

Rows = tuple[tuple[int, ...], ...]
"""For each of `COUNTED` the weight of each count."""
End = tuple[int, int]
"""The weight of a beginning or end, and where it is."""
Weighed = tuple[int, int, int]
"""The weight of a stretch, where it begins and where it ends."""


class Weights(Struct, frozen=True):
    """The weights of a language, in hundredths."""

    first: dict[str, int]
    """That of each trait of beginnings."""
    last: dict[str, int]
    """That of each trait of ends."""
    whole: dict[str, int]
    """That of each trait of whole stretches."""
    inside: dict[str, Rows]
    """By the kind of fact those of what a stretch holds."""
    passed: dict[str, Rows]
    """By its side those of what stands between it and the fact."""


def _sum(weights: dict[str, int], found: list[str]) -> int:
    return sum(filter(None, map(weights.get, found)))


@cache
def has_weights(language: str) -> bool:
    """Tell whether there are weights for *language* (ISO 639-1)."""
    return _path(language).exists()


@lasting
def weights(language: str) -> Weights:
    """Return the weights of *language* (ISO 639-1)."""
    tables: dict[str, dict[str, int]] = json.loads(_path(language).read_bytes())["weights"]
    table = tables["whole"]
    return Weights(
        tables["first"],
        tables["last"],
        table,
        {kind: _rows(table, f"{kind}#", traits.MOST_INSIDE) for kind in traits.KINDS},
        {side: _rows(table, f"-{side}", traits.MOST_PASSED) for side in traits.SIDES},
    )


def _path(language: str) -> Path:
    return Path(lang.__file__).with_name(f"{language}.labels.json")


def _rows(table: dict[str, int], beginning: str, most: int) -> Rows:
    # a count beyond the most weighs as that does
    counts = [min(count, most) for count in range(2 * REACH + LONGEST)]
    return tuple(
        tuple(table.get(f"{beginning}{number}{count}", 0) for count in counts)
        for number in range(len(COUNTED))
    )


class Ranking:
    """The stretches of a sentence by their weight; what hangs on no fact is weighed once."""

    def __init__(self, s: Sentence, language: str) -> None:
        """Look at *s*, a sentence in *language* (ISO 639-1)."""
        self.s = s
        self.view = View(s, language)
        self.weights = weights(language)

    @cached_property
    def _firsts(self) -> list[End]:
        """Return where a label may begin, each with what it weighs beside any fact."""
        v, of = self.view, self.weights.first
        places = (at for at in range(v.size) if opens(self.s, v.kept[at]))
        return [(_sum(of, traits.first_alone(v, at)), at) for at in places]

    @cached_property
    def _lasts(self) -> list[End]:
        """Return where a label may end, each with what it weighs beside any fact."""
        v, of = self.view, self.weights.last
        places = (at for at in range(v.size) if closes(self.s, v.kept[at]))
        return [(_sum(of, traits.last_alone(v, at + 1)), at + 1) for at in places]

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
        firsts = sorted(self._beginnings(fact), reverse=True)
        lasts = sorted(self._ends(fact), reverse=True)
        found: list[Weighed] = []
        if told is not None:
            ends = [a for a, i in firsts if i == told[0]], [b for b, j in lasts if j == told[1]]
            whole = self._whole(fact, *told, told)
            found = [(a + b + whole, *told) for a in ends[0] for b in ends[1]]
        pairs = [
            (a + b, i, j)
            for a, i in firsts[:_ENDS]
            for b, j in lasts[:_ENDS]
            if i < j <= i + LONGEST and (i, j) != told
        ]
        pairs.sort(reverse=True)
        most = found[0][0] if found else pairs[0][0] if pairs else 0
        for weight, i, j in pairs[:_WEIGHED]:
            if weight + _UTMOST < most:
                break  # no lighter ends can make up for that
            found.append((weight + self._whole(fact, i, j, told), i, j))
            most = max(most, found[-1][0])
        return found

    def _beginnings(self, fact: Asked) -> list[End]:
        view, of = self.view, self.weights.first
        return [
            (weight + _sum(of, traits.first_beside(view, at, fact)), at)
            for weight, at in _in_reach(self._firsts, fact.at)
        ]

    def _ends(self, fact: Asked) -> list[End]:
        view, of = self.view, self.weights.last
        return [
            (weight + _sum(of, traits.last_beside(view, at, fact)), at)
            for weight, at in _in_reach(self._lasts, fact.at)
        ]

    def _whole(self, fact: Asked, start: int, end: int, told: Stretch | None) -> int:
        view, counts = self.view, self.view.counts
        weight = _sum(self.weights.whole, traits.whole(view, start, end, fact, told))
        rows = zip(self.weights.inside[fact.kind], counts, strict=True)
        inside = [row[run[end] - run[start]] for row, run in rows]
        side = traits.side(start, end, fact.at)
        if side == traits.HOLDING:
            return weight + sum(inside)
        low, high = traits.between(start, end, fact.at)
        rows = zip(self.weights.passed[side], counts, strict=True)
        passed = [row[run[high] - run[low]] for row, run in rows]
        return weight + sum(inside) + sum(passed)


def _in_reach(ends: list[End], at: int) -> list[End]:
    """Return those of *ends*, which stand in order, that are in reach of *at*."""
    first = bisect_left(ends, at - REACH, key=itemgetter(1))
    return ends[first : bisect_right(ends, at + REACH, key=itemgetter(1))]


def _parted(
    ranked: list[Weighed], allowed: Callable[[Weighed], bool]
) -> tuple[list[Weighed], list[Weighed]]:
    """Return the heaviest of *ranked* that are *allowed*, and so many lighter ones as count.

    Whether the lighter are allowed is not asked: they will not be taken.
    """
    plausible: list[Weighed] = []
    for place, stretch in enumerate(ranked):
        if plausible and stretch[0] < plausible[0][0] - _PLAUSIBLE:
            return plausible, ranked[place : place + _LIKELY - len(plausible)]
        if allowed(stretch):
            plausible.append(stretch)
    return plausible, []


def _shares(ranked: list[Weighed]) -> list[float]:
    """Return how likely each stretch of *ranked* is to be the one that is marked, from 0 to 1."""
    heights = [exp((weight - ranked[0][0]) / _SCALE) for weight, _, _ in ranked]
    total = sum(heights)
    return [height / total for height in heights]

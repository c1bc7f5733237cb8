"""The stretch of a sentence that labels a fact best, by weights learned from marked statements.

Each stretch that may be a label is weighed by its traits; the heaviest that is safe is taken. What
the rules would take is a trait among others. `tools/weigh.py` makes the weights.
"""

import json
from collections.abc import Callable
from functools import cache, cached_property
from math import exp
from pathlib import Path

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.sentence import Phrase, Sentence, closes, opens
from presswork.extract.labelling.traits import Asked, Stretch
from presswork.extract.labelling.view import COUNTED, View
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
_UTMOST = 500
"""What the traits of a whole stretch weigh at most, but for very few."""
_SCALE = 100
"""Weights are stored in hundredths."""
_MARGIN = 100
"""So much heavier than what the rules take another stretch must be."""
_DOUBT = 0.1
"""The least share of the heaviest among all that are weighed, where the rules take none."""

Rows = tuple[tuple[int, ...], ...]
"""For each of `COUNTED` the weight of each count."""
End = tuple[int, int]
"""The weight of a beginning or end, and where it is."""
Weighed = tuple[int, int, int]
"""The weight of a stretch, where it begins and where it ends."""


class Weights(Struct, frozen=True):
    """The weights of a language, in hundredths."""

    traits: dict[str, int]
    """That of each trait."""
    inside: dict[str, Rows]
    """By the kind of fact those of what a stretch holds."""
    passed: dict[str, Rows]
    """By its side those of what stands between it and the fact."""

    def of(self, found: list[str]) -> int:
        """Return the sum of the weights of *found*."""
        return sum(filter(None, map(self.traits.get, found)))


@cache
def has_weights(language: str) -> bool:
    """Tell whether there are weights for *language* (ISO 639-1)."""
    return _path(language).exists()


@cache
def weights(language: str) -> Weights:
    """Return the weights of *language* (ISO 639-1)."""
    table: dict[str, int] = json.loads(_path(language).read_bytes())["weights"]
    return Weights(
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
        self.language = language
        self.view = View(s, language)
        self.weights = weights(language)

    @cached_property
    def _firsts(self) -> list[End]:
        """Return where a label may begin, each with what it weighs beside any fact."""
        v, of = self.view, self.weights.of
        places = (at for at in range(v.size) if opens(self.s, v.kept[at]))
        return [(of(traits.first_alone(v, at)), at) for at in places]

    @cached_property
    def _lasts(self) -> list[End]:
        """Return where a label may end, each with what it weighs beside any fact."""
        v, of = self.view, self.weights.of
        places = (at for at in range(v.size) if closes(self.s, v.kept[at]))
        return [(of(traits.last_alone(v, at + 1)), at + 1) for at in places]

    def heaviest(
        self, at: int, fact: Fact, told: Phrase | None, may: Callable[[Phrase], bool]
    ) -> Phrase | None:
        """Return the heaviest phrase for *fact* at *at* for which *may* holds; None if none does.

        *told* is what the rules take.
        """
        places = self.view.places
        seen = (places[told[0]], places[told[1]]) if told else None
        ranked = self._ranked(traits.asked(self.view, at, fact), seen)
        ranked.sort(reverse=True)
        ruled = next((weight for weight, *stretch in ranked if (*stretch,) == seen), None)
        if told is not None and ruled is None:
            return told  # it has ends that no other label may have
        for weight, first, last in ranked:
            phrase = self.view.kept[first], self.view.kept[last - 1] + 1
            if ruled is not None and weight - ruled <= _MARGIN:
                return told
            if may(phrase):
                return phrase if ruled is not None or _share(weight, ranked) >= _DOUBT else None
        return None

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
        view, of = self.view, self.weights.of
        return [
            (weight + of(traits.first_beside(view, at, fact)), at)
            for weight, at in self._firsts
            if abs(at - fact.at) <= REACH
        ]

    def _ends(self, fact: Asked) -> list[End]:
        view, of = self.view, self.weights.of
        return [
            (weight + of(traits.last_beside(view, at, fact)), at)
            for weight, at in self._lasts
            if abs(at - fact.at) <= REACH
        ]

    def _whole(self, fact: Asked, start: int, end: int, told: Stretch | None) -> int:
        view, counts = self.view, self.view.counts
        weight = self.weights.of(traits.whole(view, start, end, fact, told))
        rows = zip(self.weights.inside[fact.kind], counts, strict=True)
        inside = [row[run[end] - run[start]] for row, run in rows]
        side = traits.side(start, end, fact.at)
        if side == traits.HOLDING:
            return weight + sum(inside)
        low, high = traits.between(start, end, fact.at)
        rows = zip(self.weights.passed[side], counts, strict=True)
        passed = [row[run[high] - run[low]] for row, run in rows]
        return weight + sum(inside) + sum(passed)


def _share(weight: int, ranked: list[Weighed]) -> float:
    """Return how likely the stretch of *weight* is the best of *ranked*, from 0 to 1."""
    return 1 / sum(exp((other - weight) / _SCALE) for other, _, _ in ranked)

"""The stretch of a sentence that labels a fact best, by weights learned from marked statements.

Each stretch that may be a label is weighed by its traits, and what the rules would take is a trait
among others. What its traits and those of the fact tell together is added by hidden units
(`units.py`). The heavier a stretch, the likelier it is what a careful reader would mark; taken is
the safe one that shares most words with that on average (minimum Bayes risk). `tools/weigh.py`
makes the weights.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate, pairwise, repeat
from math import exp
from typing import Any, TypeVar

from presswork.extract.labelling import traits
from presswork.extract.labelling.ends import Firsts, Lasts
from presswork.extract.labelling.sentence import Phrase, Sentence, closes, opens
from presswork.extract.labelling.traits import Answers, Asked, Look, Stretch
from presswork.extract.labelling.units import raised
from presswork.extract.labelling.view import View
from presswork.extract.labelling.weights import Table, by_counts, weights
from presswork.model import Fact

__all__ = ["LONGEST", "REACH", "Ranking"]

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

_NONE: dict[str, int] = {}
_NOTHING = repeat(0)
"""What an answer weighs that has no weight."""

Places = TypeVar("Places", Firsts, Lasts)
End = tuple[int, int]
"""The weight of a beginning or end, and where it is."""
Running = tuple[list[int], list[int], list[int]]
"""What the words before each weigh: those a label holds, their pairs, and those beside it."""
Weighed = tuple[int, int, int]
"""The weight of a stretch, where it begins and where it ends."""


def _sums(before: list[int], table: Mapping[str, Any], told: Iterable[Answers]) -> list[int]:
    """Return what each place weighs by its answers and *before* them."""
    weights = [
        map(of.get, answers, _NOTHING) for question, answers in told if (of := table.get(question))
    ]
    return [*map(sum, zip(before, *weights, strict=True))]


class Ranking:
    """The stretches of a sentence by their weight; what hangs on no fact is weighed once."""

    def __init__(self, s: Sentence, language: str) -> None:
        """Look at *s*, a sentence in *language* (ISO 639-1)."""
        self.s = s
        self.view = View(s, language)
        self.weights = weights(language)
        self._inside, self._passed = by_counts(language)
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
            held_by_kind, *held = traits.held(v, kind, side)
            passed_by_kind, *passed = traits.passed(v, kind, side)
            if side not in self._of_any:
                none = [0] * v.size
                self._of_any[side] = (
                    _sums(none, of, held),
                    [*accumulate(_sums(none[1:], of, traits.joined(v, side)), initial=0)],
                    _sums(none, of, passed),
                )
            of_held, joined, of_passed = self._of_any[side]
            known = self._words[kind, side] = (
                [*accumulate(_sums(of_held, of, [held_by_kind]), initial=0)],
                joined,
                [*accumulate(_sums(of_passed, of, [passed_by_kind]), initial=0)],
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

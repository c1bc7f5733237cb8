"""Fit the hidden units of labels: what traits tell together that weights by themselves do not.

The network is that of `presswork/extract/labelling/units.py`. Each unit adds up by how much the
traits of a stretch and of its fact move it, and counts only while that is above zero; one half of
the units raises the weight of the stretch, the other lowers it. The weights that it begins with are
those of `tools/weigh.py`; they are fitted further along with it. What is made likeliest is what was
marked, by stochastic gradient descent (Adam: Kingma and Ba, 2015), over the stretches of each fact
that weigh most, since the others are never taken. Two networks are fitted that begin by other
chances, and the mean of what they tell is taken, which is surer than either.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

__all__ = ["Fitted", "Rivals", "fit"]

_ROUNDS, _BATCH = 6, 128
_FASTEST, _OF_WEIGHTS, _WARM, _SLOWEST = 1e-3, 1e-4, 200, 0.02
_TOGETHER = 2
"""So many networks are fitted."""
_DROPPED = 0.1
"""This share of the units is silent in each step, so that none relies on another."""
_BEGUN = 0.005
"""How far a trait moves a unit at the beginning, by chance."""
_MEAN, _SQUARE, _LEAST = 0.9, 0.999, 1e-8
"""How slowly Adam forgets slopes and their squares, and what keeps it from dividing by nothing."""


class Rivals(NamedTuple):
    """The stretches that may label one fact, each of its traits as the number of a column."""

    first: list[Any]
    """The traits of each place where one begins."""
    last: list[Any]
    """Those of each place where one ends."""
    whole: list[Any]
    """Those of each stretch."""
    fact: Any
    """Those of the fact."""
    begin: Any
    """Where each stretch begins, as a number of `first`."""
    end: Any
    """Where it ends, as a number of `last`."""
    wanted: Any
    """How likely each is to be the label, from 0 to 1; 1 in all."""


class Fitted(NamedTuple):
    """What was learned, with a row for each column."""

    weights: Any
    moved: Any
    """How far each moves every unit; the first half of them raise."""


def _table(rows: Sequence[Any], width: int) -> Any:
    """Return the table of *rows*, which hold the numbers of *width* columns."""
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate(rows).astype(np.int32)
    return csr_matrix((np.ones(len(columns), np.float32), columns, ends), (len(rows), width))


def _ranges(starts: Any, sizes: Any) -> Any:
    """Return all numbers from each of *starts* on, as many as its size."""
    before = np.cumsum(sizes) - sizes
    return np.repeat(starts - before, sizes) + np.arange(sizes.sum())


class _Batch(NamedTuple):
    """The stretches of some facts."""

    tables: list[Any]
    """The traits of beginnings, of ends, of whole stretches and of facts."""
    rows: list[Any]
    """For each of these tables the row of each stretch."""
    begins: Any
    """The first stretch of each fact."""
    of: Any
    """The fact of each stretch."""
    wanted: Any


class _Laid:
    """All rivals, laid out so that a batch is quickly put together."""

    def __init__(self, facts: Sequence[Rivals], width: int) -> None:
        self.facts = len(facts)
        parts = (
            [[*one.first] for one in facts],
            [[*one.last] for one in facts],
            [[*one.whole] for one in facts],
            [[one.fact] for one in facts],
        )
        self.tables = [_table([row for rows in part for row in rows], width) for part in parts]
        self.sizes = [np.array([len(rows) for rows in part]) for part in parts]
        self.starts = [np.cumsum(sizes) - sizes for sizes in self.sizes]
        self.begin = np.concatenate([one.begin for one in facts])
        self.end = np.concatenate([one.end for one in facts])
        self.wanted = np.concatenate([one.wanted for one in facts]).astype(np.float32)

    def batch(self, chosen: Any) -> _Batch:
        """Return the stretches of the facts *chosen*, by number."""
        starts = [of[chosen] for of in self.starts]
        sizes = [of[chosen] for of in self.sizes]
        parts = zip(self.tables, starts, sizes, strict=True)
        tables = [table[_ranges(first, many)] for table, first, many in parts]
        stretches, many = _ranges(starts[2], sizes[2]), sizes[2]
        before = [np.repeat(np.cumsum(n) - n, many) for n in sizes]
        of = np.repeat(np.arange(len(chosen)), many)
        begins = before[0] + self.begin[stretches]
        ends = before[1] + self.end[stretches]
        return _Batch(
            tables,
            [begins, ends, np.arange(len(stretches)), of],
            np.cumsum(many) - many,
            of,
            self.wanted[stretches],
        )


class _Adam:
    """What follows the slope of one table, each entry at its own pace."""

    def __init__(self, table: Any, pace: float) -> None:
        self.table, self.pace, self.steps = table, pace, 0
        self.slope, self.square = np.zeros_like(table), np.zeros_like(table)

    def follow(self, slope: Any, share: float) -> None:
        """Go down *slope*, by a *share* of the pace."""
        self.steps += 1
        self.slope += (1 - _MEAN) * (slope - self.slope)
        self.square += (1 - _SQUARE) * (slope**2 - self.square)
        even = np.sqrt(self.square / (1 - _SQUARE**self.steps)) + _LEAST
        self.table -= self.pace * share / (1 - _MEAN**self.steps) * self.slope / even


def fit(facts: Sequence[Rivals], weights: Any, units: int) -> Fitted:
    """Return *weights* and what moves so many *units*, fitted to *facts*; each row is a column."""
    laid = _Laid(facts, len(weights))
    each = units // _TOGETHER
    fitted = [_network(laid, weights, each, seed) for seed in range(1, _TOGETHER + 1)]
    moved = [one.moved[:, half] for half in _halves(each) for one in fitted]
    return Fitted(
        sum(one.weights for one in fitted) / _TOGETHER, np.concatenate(moved, 1) / _TOGETHER
    )


def _halves(units: int) -> tuple[slice, slice]:
    """Return where the units stand that raise a weight, and where those that lower it."""
    return slice(units // 2), slice(units // 2, units)


def _network(laid: _Laid, weights: Any, units: int, seed: int) -> Fitted:
    chance = np.random.default_rng(seed)
    weights = weights.astype(np.float32)
    moved = chance.normal(0, _BEGUN, (len(weights), units)).astype(np.float32)
    signs = np.repeat(np.array([1, -1], np.float32), units // 2)
    own, shared = _Adam(weights, _OF_WEIGHTS), _Adam(moved, _FASTEST)
    steps = _ROUNDS * -(-laid.facts // _BATCH)
    for step, chosen in enumerate(_batches(laid.facts, chance)):
        heard = (chance.random(units) >= _DROPPED) / (1 - _DROPPED) * signs
        slopes = _slopes(laid.batch(chosen), weights, moved, heard.astype(np.float32))
        share = min(1, (step + 1) / _WARM) * max(_SLOWEST, 1 - step / steps)
        own.follow(slopes[0], share)
        shared.follow(slopes[1], share)
    return Fitted(weights, moved)


def _batches(number: int, chance: Any) -> Iterator[Any]:
    for _ in range(_ROUNDS):
        order = chance.permutation(number)
        yield from (order[start : start + _BATCH] for start in range(0, number, _BATCH))


def _slopes(batch: _Batch, weights: Any, moved: Any, heard: Any) -> tuple[Any, Any]:
    """Return how the surprise at what was marked grows with each weight and each movement."""
    # what facts tell has no weight: it is the same for all their stretches
    first, last, whole, fact = zip(batch.tables, batch.rows, strict=True)
    sums = sum((table @ moved)[row] for table, row in (first, last, whole, fact))
    alone = sum((table @ weights)[row] for table, row in (first, last, whole))
    off = _likely(alone + np.maximum(sums, 0) @ heard, batch) - batch.wanted
    off /= len(batch.begins)
    turned = off[:, None] * heard * (sums > 0)
    of_weights = sum(table.T @ _summed(off, row, table) for table, row in (first, last, whole))
    of_units = sum(
        table.T @ _summed(turned, row, table) for table, row in (first, last, whole, fact)
    )
    return of_weights, of_units


def _summed(slopes: Any, row: Any, table: Any) -> Any:
    """Return the sum of *slopes* for each row of *table*; *row* tells which is whose."""
    ones, stretches = np.ones(len(row), np.float32), np.arange(len(row))
    return csr_matrix((ones, (row, stretches)), (table.shape[0], len(row))) @ slopes


def _likely(weight: Any, batch: _Batch) -> Any:
    """Return how likely each stretch is among those of its fact, by what each weighs."""
    above = np.exp(weight - np.maximum.reduceat(weight, batch.begins)[batch.of])
    return above / np.add.reduceat(above, batch.begins)[batch.of]

"""The weights of labels, as a language has them: its file in, tables of whole numbers out.

Each weight is carried along with what it moves the hidden units by (`units.py`).
"""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from presswork import lang
from presswork.extract.labelling import traits
from presswork.extract.labelling.units import carried
from presswork.extract.labelling.view import COUNTED, each_count
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["ByCounts", "Table", "Weights", "by_counts", "has_weights", "weights"]

_COUNTS = 1000
"""So many sums of what counts weigh are kept at hand of each kind: most come again and again."""
_UNTOLD: dict[str, str] = {}
_NONE: dict[str, int] = {}

Rows = tuple[tuple[int, ...], ...]
"""For each of `COUNTED` the weight of each count, and last of that and all above."""
Table = dict[str, dict[str, int]]
"""For each question the weight of each answer, with what that moves the units by."""


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


class ByCounts(dict[int, int]):
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
def by_counts(language: str) -> tuple[dict[str, ByCounts], dict[str, ByCounts]]:
    """Return what words weigh by their number, in labels by kind, before facts by side."""
    known = weights(language)
    inside = {kind: ByCounts(rows) for kind, rows in known.inside.items()}
    passed = {side: ByCounts(rows) for side, rows in known.passed.items()}
    return inside, passed

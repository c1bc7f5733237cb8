"""Hidden units: what traits tell together, in sums that are carried along with a weight.

Weights by themselves only add up: a word speaks for a label whatever else holds. A hidden unit adds
up what its traits move it by and counts only while the sum is above zero (a rectifier), so that one
trait may switch off another. The first half of the units then raise the weight of a stretch, the
others lower it. The sums of all units and the weight of a trait stand side by side in one whole
number, so that all are added at once; the weight stands in front, and such numbers are in the order
of their weights.
"""

from collections.abc import Sequence
from struct import Struct

__all__ = ["MOST", "TRAITS", "UNITS", "carried", "raised"]

UNITS = 32
_HALF = UNITS // 2
_BITS = 16
TRAITS = 400
"""No stretch and its fact have more traits than that."""
MOST = 80
"""A trait moves a unit by so much at most, up or down: so no sum of TRAITS runs over its bits."""
_ABOVE = UNITS * _BITS
"""The bits of all units, above which stands the weight."""
_ZERO = 1 << (_BITS - 1)
"""How zero stands in the bits of a unit once `_MIDDLE` is added."""
_MIDDLE = sum(_ZERO << (_BITS * unit) for unit in range(UNITS))
_UNITS_ONLY = (1 << _ABOVE) - 1
_SUMS = Struct(f"<{UNITS}H")
_MOVED = Struct(f"<{UNITS}h")
_ZEROS = (_ZERO,) * UNITS


def carried(weight: int, moved: Sequence[int] = ()) -> int:
    """Return *weight* with what the units are *moved* by, as one number."""
    if not moved:
        return weight << _ABOVE
    below = int.from_bytes(_MOVED.pack(*moved), "little")
    # the highest bit of each says that it is below zero; turned, all are above by the middle
    return (weight << _ABOVE) + (below ^ _MIDDLE) - _MIDDLE


def raised(total: int) -> int:
    """Return the weight in *total* with what the units above zero add to it and take from it."""
    total += _MIDDLE
    sums = _SUMS.unpack((total & _UNITS_ONLY).to_bytes(_SUMS.size, "little"))
    counted: list[int] = [*map(max, sums, _ZEROS)]
    # zeros stand as often among those that raise as among the others
    return (total >> _ABOVE) + sum(counted[:_HALF]) - sum(counted[_HALF:])

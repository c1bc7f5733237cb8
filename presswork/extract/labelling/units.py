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
_LOWERING = _HALF * _BITS
"""The bits of those that raise, above which stand those that lower."""
_SIGN = _BITS - 1
"""The bit of a unit that tells, once `_MIDDLE` is added, that its sum is not below zero."""
_MIDDLE = sum(1 << (_BITS * unit + _SIGN) for unit in range(UNITS))
_EVEN = sum(((1 << _BITS) - 1) << (2 * _BITS * pair) for pair in range(_HALF))
"""The bits of every other unit."""
_MOVED = Struct(f"<{UNITS}h")
_RAISING = (1 << _LOWERING) - 1
_DIGITS = (1 << 2 * _BITS) - 1
"""A number has the same rest by this as the sum of its digits, each of twice the bits of a unit."""


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
    signs = total & _MIDDLE
    above = total & (signs - (signs >> _SIGN))  # each sign makes ones of all bits below it
    # the sum of two units has room in the bits of both
    pairs = (above & _EVEN) + (above >> _BITS & _EVEN)
    return (total >> _ABOVE) + (pairs & _RAISING) % _DIGITS - (pairs >> _LOWERING) % _DIGITS

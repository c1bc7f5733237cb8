"""The middle of some numbers: what `statistics` says, which brings fractions and chance with it."""

from collections.abc import Sequence

__all__ = ["fifth", "median"]

_PARTS = 5


def median(values: Sequence[int]) -> float:
    """Return the number in the middle of *values*, or between the two that are."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def fifth(values: Sequence[int]) -> float:
    """Return above what the highest fifth of *values* stands, as one reckons in samples."""
    ordered = sorted(values)
    steps = (_PARTS - 1) * (len(ordered) + 1)
    at = min(max(steps // _PARTS, 1), len(ordered) - 1)
    above = steps - at * _PARTS
    return (ordered[at - 1] * (_PARTS - above) + ordered[at] * above) / _PARTS

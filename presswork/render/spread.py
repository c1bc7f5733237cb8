"""Labels along a line: wished places and widths in, places where no two touch out."""

from collections.abc import Sequence

__all__ = ["spread"]

_GAP = 8.0


def spread(
    wished: Sequence[float], widths: Sequence[float], *, rows: int, width: float
) -> list[float] | None:
    """Return the middles of labels in 0 to *width*, near *wished*, or None if they do not fit.

    The labels, in order, stand in *rows* rows by turns; in another row than its own a label needs
    no more room than the line that leads to it. Pushing from the left and pushing from the right
    both give such places, and so does their mean.
    """
    from_left = _pushed(wished, widths, rows, width)
    mirrored = _pushed([width - at for at in reversed(wished)], widths[::-1], rows, width)
    if from_left is None or mirrored is None:
        return None
    from_right = [width - place for place in reversed(mirrored)]
    return [(a + b) / 2 for a, b in zip(from_left, from_right, strict=True)]


def _pushed(
    wished: Sequence[float], widths: Sequence[float], rows: int, width: float
) -> list[float] | None:
    """Return places near *wished*, each pushed right by the two before it, all inside *width*."""
    latest = _latest(widths, rows, width)
    places: list[float] = []
    for n, at in enumerate(wished):
        before = range(max(0, n - 2), n)
        pushed = [places[other] + _apart(widths, other, n, rows) for other in before]
        earliest = max([widths[n] / 2, *pushed])
        if earliest > latest[n] + 1e-6:
            return None
        places.append(min(max(at, earliest), latest[n]))
    return places


def _latest(widths: Sequence[float], rows: int, width: float) -> list[float]:
    """Return the last place of each label that leaves room for those behind it."""
    latest = [width - size / 2 for size in widths]
    for n in reversed(range(len(widths))):
        for other in range(n + 1, min(n + 3, len(widths))):
            latest[n] = min(latest[n], latest[other] - _apart(widths, n, other, rows))
    return latest


def _apart(widths: Sequence[float], left: int, right: int, rows: int) -> float:
    """Return how far the middles of two labels must be apart."""
    if (right - left) % rows == 0:
        return (widths[left] + widths[right]) / 2 + _GAP
    return max(widths[left], widths[right]) / 2 + _GAP / 2

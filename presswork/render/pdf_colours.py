"""Colours of a PDF: read once, and told apart without being written out.

WeasyPrint reads a colour anew for each style that has it, and to see whether the four sides of a
border have one colour it writes out the numbers of each.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

__all__ = ["remember_colours"]

_MOST = 500
"""So many colours are remembered."""


def remember_colours() -> None:
    """Let WeasyPrint read each colour of a style sheet once.

    It changes those of drawings in place, which it reads by another function, and no others.
    """
    from tinycss2.color4 import Color
    from weasyprint.css import computed_values

    computed_values.parse_color = lru_cache(_MOST)(computed_values.parse_color)
    Color.__hash__ = _hashed(Color)
    Color.__iter__ = _channels


def _hashed(colour: Any) -> Any:
    """Return what hashes a *colour* as it hashes itself, which writes it out; equal ones once."""
    write_out = colour.__hash__

    @lru_cache(_MOST)
    def of_numbers(kind: Any, space: str, numbers: tuple[float | None, ...], alpha: float) -> int:
        written: int = write_out(kind(space, numbers, alpha))
        return written

    return lambda known: of_numbers(
        type(known),  # type: ignore[arg-type]  # a class can be hashed
        known.space,
        known.coordinates,
        known.alpha,
    )


def _channels(colour: Any) -> Iterator[float | None]:
    """Yield the coordinates of *colour* and its alpha."""
    return iter((*colour.coordinates, colour.alpha))

"""Colours of a PDF: read once, and told apart without being written out; their profile known.

WeasyPrint reads a colour anew for each style that has it, and to see whether the four sides of a
border have one colour it writes out the numbers of each. It has Pillow take apart the profile of
sRGB for the name and the bytes of it.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import Any

from presswork.kept import recalled
from presswork.values import Struct

__all__ = ["remember_colours", "remember_profiles"]

_MOST = 500
"""So many colours are remembered."""
_PROFILES = 4
"""So many profiles of colours are, of some kilobytes each."""


def remember_colours() -> None:
    """Let WeasyPrint read each colour of a style sheet once.

    It changes those of drawings in place, which it reads by another function, and no others.
    """
    from tinycss2.color4 import Color
    from weasyprint.css import computed_values

    computed_values.parse_color = lru_cache(_MOST)(computed_values.parse_color)
    Color.__hash__ = _hashed(Color)
    Color.__iter__ = _channels


def remember_profiles() -> None:
    """Let WeasyPrint know what an earlier process has read of the same profile of colours."""
    from weasyprint import css

    css.ImageCmsProfile = lambda file: _profile(file.read())


class _Names(Struct, frozen=True):
    """What a profile of colours is called."""

    model: str | None
    profile_description: str | None


class _Profile(Struct, frozen=True):
    """A profile of colours (ICC.1), as far as WeasyPrint asks."""

    profile: _Names
    data: bytes

    def tobytes(self) -> bytes:
        """Return the profile as it is written to a file."""
        return self.data


@lru_cache(_PROFILES)
def _profile(data: bytes) -> _Profile:
    key = f"profile {sha256(data).hexdigest()}"
    written, *names = recalled(key, lambda: _read_profile(data), __file__)
    return _Profile(_Names(*names), written)


def _read_profile(data: bytes) -> tuple[bytes, str | None, str | None]:
    """Return what Pillow makes of *data*: the bytes to write, and what it is called."""
    from PIL.ImageCms import ImageCmsProfile

    read = ImageCmsProfile(BytesIO(data))
    return read.tobytes(), read.profile.model, read.profile.profile_description


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

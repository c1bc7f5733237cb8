"""Widths of words, estimated without a font: text and size in, units out."""

import unicodedata

__all__ = ["text_width"]

_NARROW = frozenset(" .,:;!|'’·-–ijlftrI()[]")
_WIDE = frozenset("mwMW—%@")


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of *text* set in *size*, on the generous side for any common sans."""
    ems = sum(_em(char) for char in text)
    return ems * size * (1.06 if bold else 1.0)


def _em(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if unicodedata.combining(char):
        return 0.0
    if char in _NARROW:
        return 0.32
    if char in _WIDE:
        return 0.86
    return 0.66 if char.isupper() else 0.55

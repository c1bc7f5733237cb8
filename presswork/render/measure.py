"""Widths of words, estimated without a font: text and size in, units out."""

import unicodedata
from collections.abc import Sequence

__all__ = ["balanced", "text_width"]

_BOLD = 1.03
_EMS = {
    **dict.fromkeys(" .,:;!|'’·ijlI", 0.27),
    **dict.fromkeys("-–ftr()[]/", 0.35),
    **dict.fromkeys("acegkosvxyz0123456789$€£авгезкстухчэяь", 0.51),
    **dict.fromkeys("mwMW—%@жмфшщыюЖМФШЩЮ", 0.8),
}
_ARABIC = 0.36
_STEPS = 12
_SPARE = 1.06


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of *text* set in *size*, rather too wide than too narrow for our sans."""
    ems = sum(_em(char) for char in text)
    return ems * size * (_BOLD if bold else 1.0)


def balanced(text: str, room: float) -> float:
    """Return the share of *room*, in em, in which the lines of the bold *text* are equally long.

    They are as many as in the whole of it. Ideographs, which part anywhere, stay as they fall.
    """
    blank = text_width(" ", 1)
    widths = [text_width(word, 1, bold=True) + blank for word in text.split()]
    wanted = _lines(widths, room)
    narrow, wide = max([0.0, *widths]), room
    for _ in range(_STEPS):
        middle = (narrow + wide) / 2
        narrow, wide = (narrow, middle) if _lines(widths, middle) <= wanted else (middle, wide)
    parted = wanted > 1 and not any(unicodedata.east_asian_width(sign) == "W" for sign in text)
    return min(wide * _SPARE / room, 1.0) if parted else 1.0


def _lines(widths: Sequence[float], measure: float) -> int:
    """Return into how many lines words of *widths* fall, each line filled as far as it goes."""
    count, filled = 1, 0.0
    for width in widths:
        if filled and filled + width > measure:
            count, filled = count + 1, 0.0
        filled += width
    return count


def _em(char: str) -> float:
    if char in _EMS:
        return _EMS[char]
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.bidirectional(char) == "AL":
        return _ARABIC
    return 0.64 if char.isupper() else 0.56

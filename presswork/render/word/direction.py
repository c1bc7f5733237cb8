"""Directions: a text in, its stretches of one direction out, as Word wants its runs."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

__all__ = ["stretches"]

_SIDES = {"L": False, "R": True, "AL": True}


def stretches(text: str, *, rtl: bool) -> Iterator[tuple[str, bool]]:
    """Yield *text* in stretches, each with whether it runs from right to left.

    What lies between two letters of one direction goes with them, all else with the paragraph.
    Numbers that stand alone are left to right, so that `1373 (2001)` is not turned round.
    """
    if text.isascii():
        yield text, rtl and not any(char.isalnum() for char in text)
        return
    sides = [_SIDES.get(unicodedata.bidirectional(char)) for char in text]
    if True not in sides:
        yield text, rtl and not any(char.isalnum() for char in text)
        return
    known = list(zip(_last(sides, rtl=rtl), _last(sides[::-1], rtl=rtl)[::-1], strict=True))
    places = [before if before == after else rtl for before, after in known]
    for side, group in groupby(range(len(text)), key=places.__getitem__):
        at = list(group)
        yield text[at[0] : at[-1] + 1], side


def _last(sides: list[bool | None], *, rtl: bool) -> list[bool]:
    """Return for each place the direction of the last letter up to there."""
    found, last = [], rtl
    for side in sides:
        last = last if side is None else side
        found.append(last)
    return found

"""Numbers, letters and bullets that are printed before a paragraph or an item."""

import re

from presswork.values import Struct

__all__ = ["DASHES", "Printed", "bare_number", "bullet", "printed_number"]

_NUMBER = re.compile(
    r"\s*(?P<mark>\(?(?P<value>\d{1,3})(?:[.)]|\.\))(?!\d))(?P<gap>\s+|(?=[^\W\d_]))(?=\S)"
)
_BARE = re.compile(r"\s*(?P<value>\d{1,3})\s+(?=[^\W\d_a-zß-öø-ÿа-яё]|[“\"‘«|])")
_LETTER = re.compile(
    r"\s*(?P<mark>\((?P<value>[a-z]|[ivx]{1,5})\)|(?P<bare>[a-z]|[ivx]{1,5})\))\s+(?=\S)"
)
_BULLET = re.compile(r"\s*(?P<mark>[-–—•▪◦‣·●○■□➢➤✓✔*▸►])\s+(?=\S)")


DASHES = frozenset("-–—*")
"""Bullets that may also be a dash inside a sentence."""


class Printed(Struct, frozen=True):
    """What is printed before a paragraph."""

    mark: str
    """As printed, `3.`, `(b)` or `•`."""
    value: str
    """The number or letter alone; empty of a bullet."""
    end: int
    """Where the words begin behind it, in code points."""


def printed_number(text: str) -> Printed | None:
    """Return the paragraph number that *text* begins with, or None."""
    match = _NUMBER.match(text)
    return Printed(match.group("mark"), match.group("value"), match.end()) if match else None


def bare_number(text: str) -> Printed | None:
    """Return the number without a mark that *text* begins with, a capital behind it, or None.

    Alone it may be a figure or the number of a page; only its neighbours tell.
    """
    match = _BARE.match(text)
    return Printed(match["value"], match["value"], match.end()) if match else None


def bullet(text: str) -> Printed | None:
    """Return the bullet or letter that *text* begins with, or None."""
    match = _BULLET.match(text)
    if match:
        return Printed(match.group("mark"), "", match.end())
    match = _LETTER.match(text)
    if match:
        value = match.group("value") or match.group("bare")
        return Printed(match.group("mark"), value, match.end())
    return None

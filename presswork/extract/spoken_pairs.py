"""What a speaker means by two numbers: 10, 15 minutes, seven or 8,000, one in five miles."""

import re
from decimal import Decimal

from presswork.extract.amounts import Amount
from presswork.extract.found import Passage

__all__ = ["is_about_a_period", "is_part_of_length", "scale_shared"]

_LEFT = 24
_LIST = re.compile(r"\d,\s{1,3}$")
_STEPS = 2
_FIVE = 5
_HUNDRED = 100
_THOUSAND = 1000
_HYPHENS = frozenset("-‐‑")


def is_about_a_period(passage: Passage, one: Amount, other: Amount) -> bool:
    """Tell whether a speaker gives a period in two numbers: about *eight, nine days*."""
    if one.unit or other.unit is None or other.before or one.number.scaled:
        return False
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    lasts = other.unit.subtype in {"duration", "percent"}
    near = lasts and _are_near(one.number.value, other.number.value)
    return near and not one.multiple and _LIST.search(left) is None


def _are_near(one: Decimal, other: Decimal) -> bool:
    """Tell whether a speaker may mean something between two numbers: 8 or 9, 10 or 15."""
    fives = one % _FIVE == other % _FIVE == 0 and one < other <= 2 * one
    return fives or 0 < other - one <= _STEPS


def scale_shared(passage: Passage, one: Amount, other: Amount, between: str) -> Decimal | None:
    """Return the scale that a speaker says of two numbers once: *seven or* 8,000, 5-, *600*."""
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    parted = passage.language.numbers.parted and not other.before
    if one.unit or one.multiple or one.number.scaled or not parted or _LIST.search(left):
        return None
    if other.number.scaled:
        scale = other.number.scale
    elif other.number.value % _THOUSAND == 0:
        scale = Decimal(_THOUSAND)
    else:
        hung = between[:1] in _HYPHENS and other.number.value % _HUNDRED == 0
        scale = Decimal(_HUNDRED) if hung else Decimal(1)
    whole = other.number.value % scale == 0 and scale > 1 and one.number.value < _THOUSAND
    return scale if whole and _are_near(one.number.value, other.number.value / scale) else None


def is_part_of_length(one: Amount, other: Amount, between: str) -> bool:
    """Tell whether a ratio is one of lengths or times: one in five *miles*."""
    if one.unit or other.unit is None or other.before:
        return False
    said = len(between.split()) > 1 and other.unit.subtype in {"measure", "duration"}
    return said or (one.number.value == 1 and other.unit.unit in {"mi", "km"})

"""Amounts: the numbers of a passage with the unit that belongs to each, before they are figures."""

import re
from collections.abc import Iterator
from decimal import Decimal

from presswork.extract.ages import age
from presswork.extract.approximators import (
    Approximation,
    approximator_before,
    approximator_behind,
    approximator_inside,
)
from presswork.extract.date_patterns import LIKELY_YEARS
from presswork.extract.found import Passage
from presswork.extract.numbers import Number, numbers
from presswork.extract.patterns import any_of, apart, ends_with, normal
from presswork.extract.thousands import regrouped
from presswork.extract.units import (
    Unit,
    currency_before,
    owner_behind,
    percent_before,
    period_before,
    unit_behind,
)
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct, replace

__all__ = ["Amount", "amounts", "is_base", "value"]

_SURE = Decimal(1000)
"""From here on an amount may have the code of a currency that is also a word or a name."""
_HUNDRED = Decimal(100)
_OR_MORE = 2
"""The words of an approximator that may stand between a number and its unit."""
_WORDED = frozenset({"duration", "measure", "percent"})
_GROWN = 24
"""How far before its approximator the word for a change may begin."""
_NEAR = 8
"""How far before a number the word may begin that makes a multiple of it."""


class Amount(Struct, frozen=True, kw_only=True):
    """A number with its unit, before it is known to be a figure."""

    number: Number
    start: int
    end: int
    unit: Unit | None = None
    inside: Approximation | None = None
    """The approximator inside it or right behind its number."""
    multiple: bool = False
    """Whether it says how many times as much."""
    before: bool = False
    """Whether the unit is a sign before the number."""


def amounts(passage: Passage) -> Iterator[Amount]:
    """Yield every number of *passage* with its unit, in order; none overlaps another."""
    claimed = 0
    for number in numbers(passage.text, passage.language):
        # a word of the unit may be a number too: 20 pour cent
        if number.start >= claimed and (amount := _amount(passage, number, claimed)):
            claimed = amount.end
            yield _negative(passage, _regrouped(passage, amount))


def value(one: Amount) -> str:
    """Return the value of *one* in its unit, without exponent and trailing zeros."""
    amount = one.number.value * (one.unit.factor if one.unit else 1)
    whole = amount.to_integral_value()
    return f"{whole if whole == amount else amount.normalize():f}"


def is_base(one: Amount) -> bool:
    """Tell whether *one* is what a rate is told of: 100, 1,000, 100,000."""
    return one.unit is None and one.number.value >= _HUNDRED and one.number.value.log10() % 1 == 0


def _amount(passage: Passage, number: Number, claimed: int) -> Amount | None:
    """Return *number* with its unit, None where a part of a period lacks its period.

    What stands before *claimed* is the unit of the number before it: in *1€ 2* the sign is not both
    theirs.
    """
    inside = approximator_inside(passage, number.start, number.end) or _between(passage, number)
    tail = max(number.end, inside.end) if inside else number.end
    bracketed = passage.text[number.start - 1 : number.end + 1] == f"({_said(passage, number)})"
    behind = _sure(unit_behind(passage, tail + bracketed), number)
    before = currency_before(passage, number.start) or percent_before(passage, number.start)
    if before is not None and before.start >= claimed and (before := _sure(before, number)):
        return replace(_signed(passage, number, before, behind), inside=inside)
    if behind is not None:
        number, end = _with_half(passage, number, behind)
        inside = inside or _inside_unit(passage, behind)
        start = number.start - bracketed
        return Amount(number=number, start=start, end=end, unit=behind, inside=inside)
    if number.partial:
        return None
    period = period_before(passage, number.start, number.end)
    if period is not None and period.start >= claimed:
        return Amount(number=number, start=period.start, end=number.end, unit=period)
    times = _times_end(passage, number, tail)
    return Amount(
        number=number,
        start=number.start,
        end=times or number.end,
        unit=age(passage, number) if times is None else None,
        multiple=times is not None,
        inside=inside,
    )


def _between(passage: Passage, number: Number) -> Approximation | None:
    """Return the approximator that stands between *number* and its unit: five *or more* years."""
    near = approximator_behind(passage, number.end)
    if near is None or not passage.language.numbers.parted or number.partial:
        return None
    words = passage.text[number.end : near.end].split()
    unit = unit_behind(passage, near.end) if len(words) == _OR_MORE else None
    return near if unit and unit.subtype in _WORDED and not unit.doubtful else None


def _said(passage: Passage, number: Number) -> str:
    return passage.text[number.start : number.end]


def _sure(unit: Unit | None, number: Number) -> Unit | None:
    """Return *unit*, None where it is a doubtful one of so small a number or of a year."""
    if unit is None or not unit.doubtful:
        return unit
    # the 2024 SDG report
    return None if number.value < _SURE or (number.plain and number.value in LIKELY_YEARS) else unit


def _signed(passage: Passage, number: Number, before: Unit, behind: Unit | None) -> Amount:
    """Return *number* with the sign *before* it; words behind it may say whose currency it is."""
    number = _with_scale_apart(passage, number) if before.subtype == "money" else number
    end = number.end
    owner = owner_behind(passage, end) if before.shared else None
    if owner:
        end, before = owner[0], replace(before, unit=owner[1])
    elif behind is not None and behind.subtype == "money":
        # words before it name one currency; what stands behind may be that of any: 港币九百万元
        sure = passage.text[before.start : before.start + 1].isalpha() and not before.shared
        unit = before.unit if sure else behind.unit
        end, before = behind.end, replace(before, unit=unit)
    return Amount(number=number, start=before.start, end=end, unit=before, before=True)


def _with_scale_apart(passage: Passage, number: Number) -> Number:
    """Return *number* with an abbreviated scale that stands apart from it: $25.4 B."""
    match = _scale_pattern(passage.language.code).match(passage.text, number.end)
    if match is None or number.scaled:
        return number
    scale = Decimal(passage.language.numbers.glued_scales[match["scale"]])
    value = number.value * scale
    return replace(number, end=match.end(), value=value, plain=False, scaled=True, scale=scale)


@lasting
def _scale_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        rf"\s{{1,2}}(?P<scale>{any_of(language.numbers.glued_scales, language)})(?![\w-])"
    )


def _times_end(passage: Passage, number: Number, tail: int) -> int | None:
    """Return where a number that says how many times as much ends with its words."""
    times = _times_pattern(passage.language.code).match(passage.text, tail)
    # what is no whole number counts no occasions: by 2.6 times
    whole = number.value == number.value.to_integral()
    if times is None or (whole and times["follows"] is None and not _leads(passage, number)):
        return None
    return times.end()


def _leads(passage: Passage, number: Number) -> bool:
    """Tell whether words before *number* make a multiple of it: в 5 раз, grew *almost* 4 times."""
    pattern = _times_before_pattern(passage.language.code)
    begin = max(0, number.start - _NEAR)
    if pattern.search(passage.text, begin, number.start):
        return True
    near = approximator_before(passage, number.start)
    if near is None:
        return False
    left = passage.text[max(0, near.start - _GROWN) : near.start]
    return _grown_pattern(passage.language.code).search(left) is not None


@lasting
def _grown_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of((*language.figures.times_grown, *language.figures.by_words), language)
    never = "" if language.figures.times_grown else "(?!)"
    return re.compile(never + ends_with(words), re.IGNORECASE)


@lasting
def _times_before_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(ends_with(any_of(language.figures.times_before, language)), re.IGNORECASE)


@lasting
def _times_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table, gap = language.figures, apart(language)
    times, follows = any_of(table.times_words, language), any_of(table.times_follows, language)
    return re.compile(rf"{gap}{times}(?P<follows>(?={gap}{follows}))?", re.IGNORECASE)


def _regrouped(passage: Passage, one: Amount) -> Amount:
    if one.multiple:
        return one
    return replace(one, number=regrouped(passage, one.number, one.unit))


_MINUS = re.compile(r"(?<!\d)[\s(][-−]$")
_MINUS_WORD = 32
"""How far before a number the word for minus may begin."""


def _negative(passage: Passage, one: Amount) -> Amount:
    """Return *one* with the sign of minus before it: a deficit of -2.3% of GDP."""
    if one.unit is None or one.unit.subtype not in {"percent", "measure"}:
        return one
    signed = _MINUS.search(passage.text, max(0, one.start - 3), one.start)
    first = one.start - 1 if signed else _minus_word(passage, one.start)
    if first is None:
        return one
    return replace(one, start=first, number=replace(one.number, value=-one.number.value))


def _minus_word(passage: Passage, end: int) -> int | None:
    """Return where "minus" before a number that begins at *end* begins; None where none stands.

    Behind another number it is a sum: 12 km minus 3 km.
    """
    begin = max(0, end - _MINUS_WORD)
    match = _minus_pattern(passage.language.code).search(passage.text, begin, end)
    if match is None:
        return None
    before = passage.text[begin : match.start()].split()[-2:]
    summed = any(word[-1].isdigit() for word in before)
    return None if summed else match.start()


@lasting
def _minus_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(ends_with(any_of(language.figures.minus, language)), re.IGNORECASE)


def _inside_unit(passage: Passage, unit: Unit) -> Approximation | None:
    """Return the approximator that stands inside a unit: 一个多月."""
    found = approximator_inside(passage, unit.start, unit.end)
    return found if found and found.end < unit.end else None


def _with_half(passage: Passage, number: Number, unit: Unit) -> tuple[Number, int]:
    """Return *number* with a half behind its period, and the end: *two years and a half*."""
    match = _half_pattern(passage.language.code).match(passage.text, unit.end)
    if match is None or unit.subtype != "duration":
        return number, unit.end
    half = Decimal(passage.language.numbers.added[normal(match["added"])])
    return replace(number, value=number.value + half), match.end()


@lasting
def _half_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    added = any_of(language.numbers.added, language)
    return re.compile(rf"{apart(language)}(?P<added>{added})", re.IGNORECASE)

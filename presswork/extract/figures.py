"""Figures of a passage: numbers with unit, approximator, value and subtype, ranges and ratios."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from presswork.extract.found import Found, Passage, Rejected, covered
from presswork.extract.idioms import approximated, idioms
from presswork.extract.mask import masked
from presswork.extract.numbers import Number, numbers
from presswork.extract.objections import Candidate, objection
from presswork.extract.patterns import any_of, apart, ends_with, normal
from presswork.extract.thousands import regrouped
from presswork.extract.units import (
    Approximation,
    Unit,
    approximator_before,
    approximator_behind,
    approximator_inside,
    currency_before,
    owner_behind,
    percent_before,
    period_before,
    unit_behind,
)
from presswork.lang import load
from presswork.model import FactKind

__all__ = ["figures"]

_LEFT = 24
_STEEP = 10
"""How many times as much an amount without scale may be that fell: from 12 to 6.5 million."""
_SURE = Decimal(1000)
"""From here on an amount may have the code of a currency that is also a word or a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Amount:
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


def figures(passage: Passage) -> Iterator[Found | Rejected]:
    """Yield every figure of *passage*, and what looked like one with the reason against it."""
    masks = list(masked(passage.text, passage.language.code))
    yield from (Rejected(start=a, end=b, reason=why) for a, b, why in masks)
    text = covered(passage.text, [(a, b) for a, b, _ in masks])
    worded = list(idioms(replace(passage, text=text)))
    yield from worded
    open_ = replace(passage, text=covered(text, [(one.start, one.end) for one in worded]))
    yield from _numeric(open_)


def _numeric(passage: Passage) -> Iterator[Found | Rejected]:
    kept: list[_Amount] = []
    for number in numbers(passage.text, passage.language):
        claimed = kept[-1].end if kept else 0
        # a word of the unit may be a number too: 20 pour cent
        if number.start >= claimed and (amount := _amount(passage, number, claimed)):
            kept.append(_regrouped(passage, amount))
    at = 0
    numbering = -1
    while at < len(kept):
        pair = _pair(passage, kept[at], kept[at + 1]) if at + 1 < len(kept) else None
        if pair is not None:
            yield from pair
            at += 2
            continue
        one = kept[at]
        found = _single(passage, one, numbering)
        if isinstance(found, Rejected) and found.reason == "a numbering":
            numbering = one.end
        yield found
        at += 1


def _amount(passage: Passage, number: Number, claimed: int) -> _Amount | None:
    """Return *number* with its unit, None where a part of a period lacks its period.

    What stands before *claimed* is the unit of the number before it: in *1€ 2* the sign is not both
    theirs.
    """
    inside = approximator_inside(passage, number.start, number.end)
    tail = max(number.end, inside.end) if inside else number.end
    bracketed = passage.text[number.start - 1 : number.end + 1] == f"({_said(passage, number)})"
    behind = unit_behind(passage, tail + bracketed)
    if behind is not None and behind.doubtful and number.value < _SURE:
        behind = None
    before = currency_before(passage, number.start) or percent_before(passage, number.start)
    if before is not None and before.start < claimed:
        before = None
    if before is not None and not (before.doubtful and number.value < _SURE):
        end = number.end
        owner = owner_behind(passage, end) if before.shared else None
        if owner:
            end, before = owner[0], replace(before, unit=owner[1])
        elif behind is not None and behind.subtype == "money":
            end, before = behind.end, replace(before, unit=behind.unit)
        return _Amount(number=number, start=before.start, end=end, unit=before, before=True)
    if behind is not None:
        number, end = _with_half(passage, number, behind)
        inside = inside or _inside_unit(passage, behind)
        start = number.start - bracketed
        return _Amount(number=number, start=start, end=end, unit=behind, inside=inside)
    if number.partial:
        return None
    period = period_before(passage, number.start, number.end)
    if period is not None and period.start >= claimed:
        return _Amount(number=number, start=period.start, end=number.end, unit=period)
    times = _joins(passage.language.code).times.match(passage.text, tail)
    # what is no whole number counts no occasions: by 2.6 times
    if times and times["follows"] is None and number.value == number.value.to_integral():
        times = None
    end = times.end() if times else number.end
    return _Amount(
        number=number, start=number.start, end=end, multiple=times is not None, inside=inside
    )


def _said(passage: Passage, number: Number) -> str:
    return passage.text[number.start : number.end]


def _regrouped(passage: Passage, one: _Amount) -> _Amount:
    if one.multiple:
        return one
    return replace(one, number=regrouped(passage, one.number, one.unit))


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


@cache
def _half_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    added = any_of(language.numbers.added, language)
    return re.compile(rf"{apart(language)}(?P<added>{added})", re.IGNORECASE)


def _single(passage: Passage, one: _Amount, numbering: int) -> Found | Rejected:
    if _continues(passage, numbering, one) and one.unit is None:
        return Rejected(start=one.start, end=one.end, reason="a numbering")
    reason = _objection(passage, one) or _uncued(passage, one) or _base(passage, one)
    if reason:
        return Rejected(start=one.start, end=one.end, reason=reason)
    return _figure(passage, one)


def _uncued(passage: Passage, one: _Amount) -> str | None:
    """Object to a period that is a figure only behind an approximator and has none."""
    if one.unit is None or one.unit.subtype != "duration" or one.inside:
        return None
    cued = {normal(words) for words in passage.language.figures.cued_durations}
    if normal(passage.text[one.start : one.end]) not in cued:
        return None
    near = approximator_before(passage, one.start) or approximator_behind(passage, one.end)
    return None if near else "a pronoun"


def _base(passage: Passage, one: _Amount) -> str | None:
    """Object to what a rate is told of: 54 deaths per *1,000* births."""
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    rate = _is_base(one) and _joins(passage.language.code).rate_before.search(left)
    return "the base of a rate" if rate else None


_LISTED = re.compile(r"(?:\s{0,2}[,–-]\s{0,2}|,?\s{1,3}\w{1,4}\s{1,3})$")


def _continues(passage: Passage, numbering: int, one: _Amount) -> bool:
    """Tell whether *one* goes on with a list of numberings: paragraphs 4, 5 and 6."""
    between = passage.text[numbering : one.start] if numbering >= 0 else ""
    return bool(between) and len(between) <= _LEFT and bool(_LISTED.match(between))


def _objection(passage: Passage, one: _Amount) -> str | None:
    if one.number.glued and one.unit is None:
        return "part of a name"
    candidate = Candidate(
        number=one.number,
        start=one.start,
        end=max(one.end, one.inside.end) if one.inside else one.end,
        unit=one.unit is not None,
        approximated=approximator_before(passage, one.start) is not None,
    )
    return objection(passage, candidate)


@cache
def _rank_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        ends_with(any_of(language.figures.rank_before, language), r"[\s-]{0,3}"), re.IGNORECASE
    )


def _figure(passage: Passage, one: _Amount) -> Found:
    subtype = one.unit.subtype if one.unit else "count"
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    if one.multiple:
        subtype = "ratio"
    elif one.unit is None and _rank_pattern(passage.language.code).search(left):
        subtype = "rank"
    found = Found(
        start=one.start,
        end=one.end,
        kind=FactKind.FIGURE,
        rule="number" if one.unit is None else f"number with {subtype}",
        subtype=subtype,
        value=_value(one),
        unit=one.unit.unit if one.unit else None,
    )
    if one.inside:
        place = one.inside.start, one.inside.end
        return replace(found, approx=place, approx_class=one.inside.name)
    return approximated(passage, found)


def _value(one: _Amount) -> str:
    return _text(one.number.value * (one.unit.factor if one.unit else 1))


def _text(value: Decimal) -> str:
    """Return *value* without exponent and trailing zeros."""
    return f"{value.quantize(Decimal(1)) if value == value.to_integral() else value.normalize():f}"


_UNSAID = frozenset({"nothing says what is counted"})
"""What is no objection to a number that another one behind it explains."""
_HUNDRED = Decimal(100)


def _is_base(one: _Amount) -> bool:
    """Tell whether *one* is what a rate is told of: 100, 1,000, 100,000."""
    return one.unit is None and one.number.value >= _HUNDRED and one.number.value.log10() % 1 == 0


@dataclass(frozen=True, slots=True)
class _Joins:
    ratio: re.Pattern[str]
    rate: re.Pattern[str]
    rate_before: re.Pattern[str]
    range: re.Pattern[str]
    or_: re.Pattern[str]
    both: re.Pattern[str]
    between: re.Pattern[str]
    from_: re.Pattern[str]
    times: re.Pattern[str]


@cache
def _joins(code: str) -> _Joins:
    language = load(code)
    table = language.figures
    gap = apart(language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    times, follows = any_of(table.times_words, language), any_of(table.times_follows, language)
    return _Joins(
        ratio=compiled(rf"{gap}{any_of(table.ratio_joins, language)}{gap}$"),
        rate=compiled(rf"{gap}{any_of(table.rate_joins, language)}{gap}$"),
        rate_before=compiled(ends_with(any_of(table.rate_joins, language))),
        range=compiled(rf"\s{{0,3}}{any_of(table.range_joins, language)}\s{{0,3}}$"),
        or_=compiled(rf"{gap}{any_of(table.range_or, language)}{gap}$"),
        both=compiled(rf"{gap}{any_of(table.range_both, language)}{gap}$"),
        between=compiled(ends_with(any_of(table.range_between, language))),
        from_=compiled(ends_with(any_of(table.from_words, language))),
        times=compiled(rf"{gap}{times}(?P<follows>(?={gap}{follows}))?"),
    )


def _pair(passage: Passage, one: _Amount, other: _Amount) -> list[Found] | None:
    """Return what two numbers are together: a ratio, a range or both ends of a change."""
    between = passage.text[one.end : other.start]
    how = _how_joined(passage, one, other, between) if len(between) <= _LEFT else None
    if how is None or _objection(passage, one) not in {None, "a pronoun", *_UNSAID}:
        return None
    return how(passage, one, other)


_Join = Callable[[Passage, _Amount, _Amount], list[Found] | None]


def _how_joined(passage: Passage, one: _Amount, other: _Amount, between: str) -> _Join | None:
    """Return what reads two numbers as one, by the words *between* them."""
    joins = _joins(passage.language.code)
    if joins.ratio.match(between) and one.unit is other.unit is None:
        return _ratio
    if joins.rate.match(between) and one.unit is None and _is_base(other):
        return _ratio
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    if joins.range.match(between):
        change = bool(joins.from_.search(left)) and between.strip().isalpha()
        return _ends if change else _range
    shared = joins.or_.match(between) and one.unit is None and other.unit is not None
    if shared or (joins.both.match(between) and joins.between.search(left)):
        return _range
    return None


def _ratio(passage: Passage, one: _Amount, other: _Amount) -> list[Found] | None:
    if not 0 < one.number.value < other.number.value:
        return None
    value = f"{_value(one)}/{_value(other)}"
    return [_spanning(passage, one, other, value, "ratio", "ratio")]


def _range(passage: Passage, one: _Amount, other: _Amount) -> list[Found] | None:
    """Return the range from *one* to *other*; the first may lack scale and unit."""
    first = _inherited(one, other)
    if first is None or _objection(passage, other):
        return None
    value = f"{_value(first)}..{_value(other)}"
    unit = other.unit or one.unit
    subtype = unit.subtype if unit else "count"
    return [_spanning(passage, first, other, value, subtype, "range")]


def _ends(passage: Passage, one: _Amount, other: _Amount) -> list[Found] | None:
    """Return beginning and end of a change: from 12 to 15 percent, from 15 to 12 percent."""
    first = _fallen(one, other) or _inherited(one, other)
    if first is None or _objection(passage, other):
        return None
    last = _figure(passage, other)
    if last.approx and last.approx[0] >= one.end:
        # the word between the two is no approximator
        last = replace(last, approx=None, approx_class=None)
    return [_figure(passage, first), last]


def _fallen(one: _Amount, other: _Amount) -> _Amount | None:
    """Return *one* with scale and unit of the smaller *other*; None where they differ."""
    if one.unit and other.unit and one.unit.unit == other.unit.unit:
        return one
    if one.unit or one.number.scaled or other.before:
        return None
    scale = _scale(other.number) or Decimal(1)
    value = one.number.value * scale
    near = other.number.value < value < other.number.value * _STEEP
    return replace(one, number=replace(one.number, value=value), unit=other.unit) if near else None


def _inherited(one: _Amount, other: _Amount) -> _Amount | None:
    """Return *one* with the scale and unit of *other* where it has none; None where they differ."""
    unit = one.unit or other.unit
    if one.unit and (other.unit is None or one.unit.unit != other.unit.unit) and not one.before:
        return None
    number = one.number
    scale = _scale(other.number)
    if scale and not number.scaled and number.value * scale < other.number.value:
        number = replace(number, value=number.value * scale)
    if not number.value < other.number.value:
        return None
    return replace(one, number=number, unit=unit)


def _scale(number: Number) -> Decimal | None:
    return number.scale if number.scaled else None


def _spanning(
    passage: Passage, one: _Amount, other: _Amount, value: str, subtype: str, rule: str
) -> Found:
    unit = other.unit or one.unit
    found = Found(
        start=one.start,
        end=other.end,
        kind=FactKind.FIGURE,
        rule=rule,
        subtype=subtype,
        value=value,
        unit=unit.unit if unit else None,
    )
    return approximated(passage, found)

"""Two amounts read together: a ratio, a range, or both ends of a change."""

import re
from collections.abc import Callable
from decimal import Decimal

from presswork.extract.amounts import Amount, is_base, value
from presswork.extract.approximators import approximator_before
from presswork.extract.found import Found, Passage
from presswork.extract.idioms import approximated
from presswork.extract.numbers import Number
from presswork.extract.patterns import any_of, apart, ends_with
from presswork.extract.single import figure, objection_to
from presswork.extract.spoken_pairs import is_about_a_period, is_part_of_length, scale_shared
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct, replace

__all__ = ["pair"]

_LEFT = 24
_HANGING = re.compile(r"^[-‐‑](?=\s{1,3}[^\W\d_])")
"""The hyphen of the first of two compounds: a two- to four-year school."""
_WORD_BEHIND = re.compile(r"\s{1,3}([^\W\d_][\w’'-]{0,30})")
_STEEP = 10
"""How many times as much an amount without scale may be that fell: from 12 to 6.5 million."""
_GREAT = 1000
"""From here on an amount is written out: by 300,000 to 65 million."""
_UNSAID = frozenset({
    "nothing says what is counted",
    "a day, a year or a place in a row",
    "a score or a serial number",
    "the number of a note",
    "a pronoun",
    "part of a compound",
})
"""What is no objection to a number that another one behind it explains."""
_NUMBERED = frozenset({"a numbering"})
"""Nor is this one to a number whose unit stands behind the other: aged 24-59 months."""
_ROW = "a row of numbers"
_SCORE = "a score or a serial number"
_JOINED = frozenset({None, "the end of a compound"})
"""What is none to the end of a range: two-to-three boats."""


class _Joins(Struct, frozen=True):
    ratio: re.Pattern[str]
    rate: re.Pattern[str]
    range: re.Pattern[str]
    or_: re.Pattern[str]
    both: re.Pattern[str]
    between: re.Pattern[str]
    from_: re.Pattern[str]
    by: re.Pattern[str]


@lasting
def _joins(code: str) -> _Joins:
    language = load(code)
    table = language.figures
    gap = apart(language)
    # a conjunction may be written together with the number behind it
    attached = r"\s{0,3}" if language.numbers.prefixes else gap

    ratio = any_of(table.ratio_joins, language)
    to = any_of(table.range_joins, language)
    near = any_of(table.approximators.get("about", ()), language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Joins(
        ratio=compiled(rf"(?:{gap}{ratio}{gap}|-{ratio}-)$"),
        rate=compiled(rf"{gap}{any_of(table.rate_joins, language)}{gap}$"),
        range=compiled(rf"\s{{0,3}}{to}(?:{gap}{near})?\s{{0,3}}$"),
        or_=compiled(rf"{gap}{any_of(table.range_or, language)}{gap}$"),
        both=compiled(rf"{gap}{any_of(table.range_both, language)}{attached}$"),
        between=compiled(ends_with(any_of(table.range_between, language))),
        from_=compiled(ends_with(any_of(table.from_words, language))),
        by=compiled(ends_with(any_of(table.by_words, language))),
    )


def pair(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    """Return what two numbers are together: a ratio, a range or both ends of a change."""
    between = _HANGING.sub("", passage.text[one.end : other.start])
    how = _how_joined(passage, one, other, between) if len(between) <= _LEFT else None
    unsaid = _UNSAID | _NUMBERED if other.unit and how is _range else _UNSAID
    if how is None or objection_to(passage, one) not in {None, *unsaid}:
        return None
    return how(passage, one, other)


def _are_next(one: Amount, other: Amount) -> bool:
    """Tell whether two whole counts follow on each other: two or three jobs."""
    plain = not one.number.scaled and not other.multiple
    scale = other.number.scale if other.number.scaled else 1
    return plain and other.number.value == (one.number.value + 1) * scale


_Join = Callable[[Passage, Amount, Amount], list[Found] | None]


def _how_joined(passage: Passage, one: Amount, other: Amount, between: str) -> _Join | None:
    """Return what reads two numbers as one, by the words *between* them."""
    joins = _joins(passage.language.code)
    if joins.ratio.match(between) and _unit(one) == _unit(other):
        return _ratio if one.unit is None or one.unit.subtype == "money" else None
    if joins.ratio.match(between) and is_part_of_length(one, other, between):
        return _ratio_of_units
    if joins.rate.match(between) and one.unit is None and is_base(other):
        return _ratio
    if between.isspace() and _are_whole_and_cents(one, other):
        return _sum
    return _how_spanned(passage, one, other, between)


def _how_spanned(passage: Passage, one: Amount, other: Amount, between: str) -> _Join | None:
    """Return what reads two numbers as a range or as both ends of a change."""
    joins = _joins(passage.language.code)
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    if joins.range.match(between):
        change = joins.from_.search(left) or _is_level_behind(passage, one, other)
        return _ends if change and "".join(between.split()).isalpha() else _range
    listed = _COMMA.fullmatch(between) is not None
    # a family of four or $27,000: what has its sign before it shares it with nothing
    either = joins.or_.match(between) is not None
    shared = either and one.unit is None and not other.before
    shared = shared and (other.unit is not None or _are_next(one, other))
    ends = joins.both.match(between) and joins.between.search(left)
    if shared or ends or (listed and is_about_a_period(passage, one, other)):
        return _range
    spoken = (either or listed) and scale_shared(passage, one, other, between)
    return _range_of_rounds if spoken else None


_COMMA = re.compile(r"[-‐‑]?,\s{1,3}")


def _range_of_rounds(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    """Return the range of two numbers, the first of which has the scale of the second."""
    scale = scale_shared(passage, one, other, passage.text[one.end : other.start])
    number = replace(one.number, value=one.number.value * (scale or 1), scaled=True)
    return _range(passage, replace(one, number=number), other, row=True)


def _ratio_of_units(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    return _ratio(passage, one, replace(other, unit=None, end=other.number.end))


def _unit(one: Amount) -> str | None:
    return one.unit.unit if one.unit else None


def _are_whole_and_cents(one: Amount, other: Amount) -> bool:
    """Tell whether *other* is what *one* has over in the smaller unit: 34 рубля 80 копеек."""
    if one.unit is None or other.unit is None or one.unit.subtype != "money":
        return False
    smaller = one.unit.factor == 1 and other.unit.factor < 1
    return one.unit.unit == other.unit.unit and smaller


def _sum(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    said = format(Decimal(value(one)) + Decimal(value(other)), "f")
    return [_spanning(passage, one, other, said, "money", "number with money")]


def _is_level_behind(passage: Passage, one: Amount, other: Amount) -> bool:
    """Tell whether *one* is the amount of a change and *other* the level: by $2 million to $9."""
    near = approximator_before(passage, one.start)
    start = near.start if near else one.start
    left = passage.text[max(0, start - _LEFT) : start]
    own = one.unit is not None and other.unit is not None
    # what a range of counts spans is not many times what it begins with: by 300,000 to 65 million
    far = one.number.value > _GREAT and other.number.value > one.number.value * _STEEP
    apart = own or (far and one.unit is None and other.unit is None)
    return apart and bool(_joins(passage.language.code).by.search(left))


def _ratio(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    if not 0 < one.number.value < other.number.value:
        return None
    ratio = f"{value(one)}/{value(other)}"
    return [_spanning(passage, one, other, ratio, "ratio", "ratio")]


def _range(
    passage: Passage, one: Amount, other: Amount, *, row: bool = False
) -> list[Found] | None:
    """Return the range from *one* to *other*; the first may lack scale and unit."""
    # "four times to 4.5 million" has its unit with the first
    apart = one.multiple and not other.multiple
    first = None if apart else _inherited(one, other)
    against = objection_to(passage, other)
    joined = against in _JOINED or (row and against == _ROW)
    joined = joined or (against == _SCORE and _counts(passage, one, other))
    if first is None or not joined:
        return None
    both = f"{value(first)}..{value(other)}"
    unit = other.unit or one.unit
    alone = "ratio" if other.multiple else "count"  # four to five times
    return [_spanning(passage, first, other, both, unit.subtype if unit else alone, "range")]


def _counts(passage: Passage, one: Amount, other: Amount) -> bool:
    """Tell whether two numbers with a dash between them are no score: *some* 10-15, 10-15 boats."""
    if approximator_before(passage, one.start):
        return True
    behind = _WORD_BEHIND.match(passage.text, other.end)
    ends = tuple(end for end in passage.language.numbers.plural_ends if end)
    if behind is None or not ends or behind[1] in passage.language.figures.prepositions:
        return False
    return behind[1].islower() and behind[1].endswith(ends)


def _ends(passage: Passage, one: Amount, other: Amount) -> list[Found] | None:
    """Return beginning and end of a change: from 12 to 15 percent, from 15 to 12 percent."""
    if one.unit and other.unit is None and _is_last(passage, one, other):
        other = replace(other, unit=one.unit)
    first = _fallen(one, other) or _inherited(one, other)
    if first is None or objection_to(passage, other):
        return None
    last = figure(passage, other)
    if last.approx and not passage.text[one.end : last.approx[0]].strip():
        # the word between the two is no approximator
        last = replace(last, approx=None, approx_class=None)
    return [figure(passage, first), last]


def _is_last(passage: Passage, one: Amount, other: Amount) -> bool:
    """Tell whether *other* has the percent of *one*, nothing counted behind: from 36% *to 15*."""
    if one.unit is None or one.unit.subtype != "percent" or other.number.scaled:
        return False
    behind = _WORD_BEHIND.match(passage.text, other.end)
    small = behind is not None and behind[1].casefold() in passage.language.figures.prepositions
    return small or (behind is None and passage.text[other.end : other.end + 1] != "-")


def _fallen(one: Amount, other: Amount) -> Amount | None:
    """Return *one* with scale and unit of the smaller *other*; None where they differ."""
    same = one.unit and other.unit and one.unit.unit == other.unit.unit
    if not same and (one.unit or one.number.scaled or other.before):
        return None
    scale = None if one.number.scaled else _scale(other.number)
    value = one.number.value * (scale or Decimal(1))
    near = other.number.value < value < other.number.value * _STEEP
    if near:
        return replace(one, number=replace(one.number, value=value), unit=one.unit or other.unit)
    return one if same and scale is None else None


def _inherited(one: Amount, other: Amount) -> Amount | None:
    """Return *one* with the scale and unit of *other* where it has none; None where they differ."""
    unit = one.unit or other.unit
    differs = one.unit and (other.unit is None or one.unit.unit != other.unit.unit)
    # "$2 to 3 million" has one sign, "CHF 2 to EUR 3" has two
    if differs and (other.unit is not None or not one.before):
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
    passage: Passage, one: Amount, other: Amount, said: str, subtype: str, rule: str
) -> Found:
    unit = None if subtype == "ratio" else other.unit or one.unit
    found = Found(
        start=one.start,
        end=other.end,
        kind=FactKind.FIGURE,
        rule=rule,
        subtype=subtype,
        value=said,
        unit=(unit.unit or None) if unit else None,
    )
    return approximated(passage, found)

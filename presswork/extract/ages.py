"""Ages without the word for years: aged 16, under the age of 18, ages 18-45, 12 and older."""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.numbers import Number
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.extract.units import Unit
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["age"]

_LEFT = 40
"""How far before a number the word may begin that makes it an age, in code points."""
_OLDEST = Decimal(130)


class _Patterns(Struct, frozen=True, eq=False):
    before: re.Pattern[str]
    turned: re.Pattern[str]
    behind: re.Pattern[str]
    first: re.Pattern[str]
    """The first age of two, right before the second."""
    period: re.Pattern[str]
    """The end of a range with a period of its own: *24*-59 months."""
    closed: re.Pattern[str]
    """What stands behind a number that counts nothing."""


@lasting
def _patterns(code: str) -> _Patterns:
    language = load(code)
    table = language.figures
    before = any_of(table.ages_before, language)
    joins = any_of((*table.range_joins, *table.range_both, *table.range_or), language)
    word = any_of(language.numbers.words, language)
    number = rf"(?:\d{{1,3}}|{word})"
    period = any_of(table.durations, language)

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Patterns(
        before=compiled(ends_with(before)),
        turned=compiled(ends_with(any_of(table.ages_turned, language))),
        behind=compiled(rf"{GAP}{any_of(table.ages_after, language)}(?!{GAP}[\d$€£])"),
        first=compiled(rf"{before}{GAP}{number}\s{{0,3}}{joins}\s{{0,3}}$"),
        period=compiled(rf"\s{{0,3}}{joins}\s{{0,3}}{number}[\s-]{{1,3}}{period}"),
        closed=compiled(r"\s{0,3}(?:[.,;:!?)\]”’\"–—-](?!\s?\d)|$)"),
    )


def age(passage: Passage, number: Number) -> Unit | None:
    """Return the years that *number*, without a unit of its own, is as an age; None where none."""
    if not passage.language.figures.ages_before or not _may_be(number):
        return None
    patterns = _patterns(passage.language.code)
    if patterns.period.match(passage.text, number.end):
        return None
    left = passage.text[max(0, number.start - _LEFT) : number.start]
    told = patterns.before.search(left) or patterns.first.search(left)
    told = told or patterns.behind.match(passage.text, number.end)
    turned = patterns.turned.search(left) and patterns.closed.match(passage.text, number.end)
    if not (told or turned):
        return None
    return Unit(start=number.end, end=number.end, subtype="duration", unit="year")


def _may_be(number: Number) -> bool:
    whole = number.value == number.value.to_integral()
    return whole and 0 < number.value < _OLDEST and not number.scaled and not number.partial

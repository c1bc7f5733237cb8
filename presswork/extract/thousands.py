"""Thousands marked as another language does: *over 15.000 people* in English, *15,000* in French.

Offices write in a language that is not their own and keep the marks of theirs. Read by the book
such a count is a thousand times too small; nobody counts people to three decimals.
"""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.numbers import Number
from presswork.extract.patterns import any_of
from presswork.extract.units import Unit
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import replace

__all__ = ["regrouped"]

_GROUPED = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")
_THOUSAND = Decimal(1000)
_FEW = 10
"""The most behind which a noun stands in the plural where larger numbers take the singular."""


def regrouped(passage: Passage, number: Number, unit: Unit | None) -> Number:
    """Return *number*, times a thousand where its decimal mark must be one between groups.

    So of round thousands, of money and of what is counted; never of percent, of measures to three
    decimals, nor before a scale word; before one that only a few have the mark is a decimal one.
    """
    printed = passage.text[number.start : number.end]
    if few := _few_pattern(passage.language.code).fullmatch(printed):
        return replace(number, value=number.value / _THOUSAND) if int(few[1]) <= _FEW else number
    match = _GROUPED.fullmatch(printed)
    table = passage.language.numbers
    if match is None or match[1] not in table.decimal or match[1] in table.grouping:
        return number
    if unit is not None and unit.subtype == "percent":
        return number
    counted = unit.subtype == "money" if unit else _is_counted(passage, number.end)
    if not (counted or number.value == number.value.to_integral()):
        return number
    return replace(number, value=number.value * _THOUSAND, plain=False)


def _is_counted(passage: Passage, at: int) -> bool:
    """Tell whether a word that may name something counted stands at *at*."""
    match = _noun_pattern(passage.language.code).match(passage.text, at)
    return match is not None


@lasting
def _few_pattern(code: str) -> re.Pattern[str]:
    """Match a number to three decimals before a scale word that stands behind a few alone."""
    language = load(code)
    scale = any_of(language.numbers.few_scales, language)
    return re.compile(rf"(\d{{1,2}})[.,]\d{{3}}\s{{1,3}}{scale}")


@lasting
def _noun_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.labelling
    other = any_of((*table.prepositions, *table.conjunctions, *table.auxiliaries), language)
    return re.compile(rf"\s{{1,2}}(?!{other})[^\W\d_]{{3}}", re.IGNORECASE)

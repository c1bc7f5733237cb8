"""Dates in figures alone, or with a month of another language: 15/9/2022, 9/15/22, 12 mars 2025."""

import re
from collections.abc import Iterator

from presswork.extract.calendar import point
from presswork.extract.found import Found, Passage
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind

__all__ = ["foreign_dates", "numeric_dates"]

_ISO = re.compile(
    r"(?<![0-9A-Za-z_.,/-])(?P<y>(?:1[0-9]|20|21)\d{2})(?P<mark>[-./])(?P<n>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<d>0[1-9]|[12]\d|3[01])(?![0-9A-Za-z_/-]|[.,]\d)"
)
_FIGURES = re.compile(
    r"(?<![\w.,/-])(?P<a>0?[1-9]|[12]\d|3[01])(?P<mark>[./-])(?P<b>0?[1-9]|[12]\d|3[01])(?P=mark)"
    r"(?P<y>(?:1[0-9]|20|21)\d{2}|(?<=/)\d{2})(?![\w/-]|[.,]\d)"
)
_MONTHS = 12
_SHORT = 2
_LAST_CENTURY, _THIS_CENTURY = 1900, 2000
_TURN = 70
"""The first year of two digits that is one of the last century."""


def numeric_dates(passage: Passage) -> Iterator[Found]:
    """Find dates in figures alone; where day and month could be either, nothing is guessed."""
    for match in _ISO.finditer(passage.text):
        edtf = point(int(match["y"]), int(match["n"]), int(match["d"]))
        if edtf:
            yield _found(match, edtf)
    order = passage.date_order or passage.language.dates.numeric_order
    short = passage.language.numbers.parted  # elsewhere the year may go first: 24/9/15
    for match in _FIGURES.finditer(passage.text):
        if len(match["y"]) == _SHORT and not short:
            continue
        first, second, year = int(match["a"]), int(match["b"]), _full_year(match["y"])
        if first > _MONTHS or order == "dmy" or first == second:
            edtf = point(year, second, first) if second <= _MONTHS else None
        elif second > _MONTHS or order == "mdy":
            edtf = point(year, first, second)
        else:
            continue
        if edtf:
            yield _found(match, edtf)


def foreign_dates(passage: Passage) -> Iterator[Found]:
    """Find days as a dateline of another language writes them: 12 mars 2025."""
    months = passage.language.dates.foreign_months
    for match in _foreign_pattern(passage.language.code).finditer(passage.text) if months else ():
        month = int(months[match["m"].casefold()])
        if edtf := point(int(match["y"]), month, int(match["d"])):
            yield _found(match, edtf)


@lasting
def _foreign_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    months = any_of(language.dates.foreign_months, language)
    day, year = r"(?P<d>0?[1-9]|[12]\d|3[01])", r"(?P<y>(?:19|20)\d\d)"
    return re.compile(
        rf"(?<![\w.,/-]){day}\.?{GAP}(?P<m>{months}){GAP}{year}(?![\w/-]|[.,]\d)", re.IGNORECASE
    )


def _full_year(digits: str) -> int:
    """Return the year of *digits*; two alone are of this century, or of the end of the last."""
    year = int(digits)
    if len(digits) > _SHORT:
        return year
    return year + (_THIS_CENTURY if year < _TURN else _LAST_CENTURY)


def _found(match: re.Match[str], edtf: str) -> Found:
    return Found(
        start=match.start(), end=match.end(), kind=FactKind.DATE, rule="numeric date", edtf=edtf
    )

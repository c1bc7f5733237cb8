"""Days of calendars that EDTF does not know, printed beside those of ours: 14 Rajab 1446.

They are no dates of the model, and their numbers count nothing: they are covered before anything
is looked for, so that neither the day nor the year is taken for a figure.
"""

import re
from collections.abc import Iterator

from presswork.extract.found import Passage, Rejected
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["other_calendars"]

_LEFT = r"(?<![\d.,/-])"
_DAY = r"(?:0?[1-9]|[12]\d|30)"
_YEAR = r"1[2-5]\d{2}(?!\d)"
_SLASH = r"\s{0,2}[/-]\s{0,2}"
_MONTH = r"(?:0?[1-9]|1[0-2])"


def other_calendars(passage: Passage) -> Iterator[Rejected]:
    """Yield every day, month and year of another calendar in *passage*."""
    if not passage.language.dates.other_months:
        return
    for match in _pattern(passage.language.code).finditer(passage.text):
        yield Rejected(start=match.start(), end=match.end(), reason="a date of another calendar")


@lasting
def _pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.dates
    month, era = (any_of(words, language) for words in (table.other_months, table.other_calendars))
    to = rf"(?:{_SLASH}|{GAP}{any_of(table.to, language)}{GAP}|\s{{0,2}}[–—]\s{{0,2}})"
    part = any_of(table.parts, language)
    year = rf"(?:,?{GAP}(?:{part}{GAP})?{_YEAR}(?:\s{{0,2}}{era})?)"
    days = rf"{_LEFT}{_DAY}(?:{to}{_DAY})?"
    written = rf"{days}{GAP}(?:{part}{GAP}){{0,2}}{month}{year}?|{month}{year}"
    day = rf"{_DAY}{_SLASH}{_MONTH}{_SLASH}{_YEAR}"
    figures = rf"{_LEFT}(?:{day}|{_YEAR}{_SLASH}{_MONTH}{_SLASH}{_DAY})"
    return re.compile(rf"{written}|{figures}\s{{0,2}}{era}", re.IGNORECASE)

"""Years in words behind a day, "in the year of our Lord two thousand twenty-one"."""

import re

from presswork.extract.numbers import numbers
from presswork.extract.patterns import GAP, any_of
from presswork.lang import Language, load
from presswork.lasting import lasting

__all__ = ["worded_year"]

_LONGEST = 60
"""The longest year in words, in code points."""
_YEARS = range(1000, 2200)


def worded_year(text: str, at: int, language: Language) -> tuple[int, int] | None:
    """Return the year in words that the language opens with set words at *at*, and where it ends.

    None where no such words stand there.
    """
    if not language.dates.worded_year_openers:
        return None
    opened = _opening(language.code).match(text, at)
    if opened is None:
        return None
    begin = opened.end()
    found = next(iter(numbers(text[begin : begin + _LONGEST], language)), None)
    known = found is not None and found.start == 0 and found.value in _YEARS
    return (int(found.value), begin + found.end) if known and found else None


@lasting
def _opening(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.dates.worded_year_openers, language)
    return re.compile(rf",?{GAP}{words}{GAP}", re.IGNORECASE)

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
_CLOSED = re.compile(r"\s{0,2}(?:[.,;:)]|$)")
"""What stands behind a year alone, where two thousand might count."""


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
    sure = opened[0].strip(" ,\n\t") != ""
    found = next(iter(numbers(text[begin : begin + _LONGEST], language)), None)
    known = found is not None and found.start == 0 and not found.digits and found.value in _YEARS
    if not (known and found) or not (sure or _CLOSED.match(text, begin + found.end)):
        return None
    return int(found.value), begin + found.end


@lasting
def _opening(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of(language.dates.worded_year_openers, language)
    # two thousand twenty-one, right behind the day
    return re.compile(rf",?{GAP}{words}{GAP}|,{GAP}(?={_thousands(language)})", re.IGNORECASE)


def _thousands(language: Language) -> str:
    """Return a pattern for what the years of this century begin with in words."""
    table = language.numbers
    two = any_of([word for word, value in table.words.items() if value == "2"], language)
    return rf"{two}{GAP}{any_of([w for w, n in table.scales.items() if n == '1000'], language)}"

"""The date of a head line: day, month and year in any language whose months are known."""

import re
from datetime import date
from functools import lru_cache

from presswork.lang.heads import heads
from presswork.lang.letters import ARABIC, folded
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["PrintedDate", "breaks_off", "date_in"]

_GAP = r"[^\w]{0,3}(?:(?!\d)\w{1,3}[^\w]{1,2}){0,2}"
_ISO = re.compile(r"(?<![\d/-])(\d{4})([-/])(\d{2})\2(\d{2})(?![\d/-])")
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])")
_SLASHED = re.compile(r"(?<![\d/])(1[3-9]|2\d|3[01])/(\d{1,2})/(\d{4})(?![\d/])")
"""Day, month and year: only where the day cannot be a month."""
_DAY_FIRST = re.compile(
    r"(?<![\d/])([12]?\d|3[01])\s?/\s?(\d{1,2})\s?/\s?((?:19|20)\d{2})(?![\d/])"
)
_YEAR_FIRST = re.compile(r"(?<![\d/])((?:19|20)\d{2})\s?/\s?(\d{1,2})\s?/\s?(\d{1,2})(?![\d/])")
"""The same in scripts in which the day, or the year, always stands first."""
_YEAR = re.compile(r"\d{4}")
_CHINESE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日")
_NUMERALS = "〇一二三四五六七八九"
_ZEROS = str.maketrans("零○", "〇〇")
_WRITTEN = re.compile(
    rf"([{_NUMERALS}]{{4}})年([{_NUMERALS}十]{{1,3}})月([{_NUMERALS}十]{{1,3}})日"
)
"""A date in Chinese numerals: the year digit by digit, month and day as numbers."""


class PrintedDate(Struct, frozen=True):
    """A date as it is printed."""

    edtf: str
    """The date, EDTF."""
    start: int
    """Where it begins, in code points of the line."""
    end: int
    """One past its last code point."""


def date_in(text: str) -> PrintedDate | None:
    """Return the first date of *text* that is known at least to the month, or None."""
    plain = folded(text.lower())
    if len(plain) != len(text):  # a letter whose lower case is longer: keep the offsets
        plain = folded(text)
    every = (_numeric(plain), _written(plain), _named(plain))
    found = [date_ for date_ in every if date_ is not None]
    return min(found, key=lambda date_: date_.start, default=None)


_OPEN_END = re.compile(
    r"(?:(?P<day>(?<!\d)\d{1,2})\s)?(?P<month>[^\W\d_]{3,12})(?:\s(?P<behind>\d{1,2}))?(?P<comma>,?)$"
)
"""What may be the last words of a line that breaks off within a date."""


def breaks_off(words: str, behind: str) -> bool:
    """Tell whether the line *words* ends within a date with which *behind* goes on.

    The number of a day behind a month, *on June / 9*, or a year behind the comma of both.
    """
    found = _OPEN_END.search(words)
    if found is None or folded(found["month"].lower()) not in _months():
        return False
    number = len(behind) - len(behind.lstrip("0123456789"))
    whole = found["day"] or found["behind"]
    if number == len("2024"):
        return bool(found["comma"]) or not found["behind"]
    return number in {1, 2} and not whole and not found["comma"] and found["month"][:1].isupper()


def _numeric(text: str) -> PrintedDate | None:
    backwards: tuple[tuple[re.Pattern[str], tuple[int, int, int]], ...]
    backwards = ((_DOTTED, (3, 2, 1)), (_SLASHED, (3, 2, 1)))
    if ARABIC.search(text):
        backwards += ((_DAY_FIRST, (3, 2, 1)), (_YEAR_FIRST, (1, 2, 3)))
    for pattern, order in ((_ISO, (1, 3, 4)), (_CHINESE, (1, 2, 3)), *backwards):
        match = pattern.search(text)
        if match:
            year, month, day = (int(match.group(group)) for group in order)
            if edtf := _edtf(year, month, day):
                return PrintedDate(edtf, *match.span())
    return None


def _written(text: str) -> PrintedDate | None:
    match = _WRITTEN.search(text.translate(_ZEROS))
    if match is None:
        return None
    year = int("".join(str(_NUMERALS.index(sign)) for sign in match[1]))
    edtf = _edtf(year, _small_number(match[2]), _small_number(match[3]))
    return PrintedDate(edtf, *match.span()) if edtf else None


def _small_number(numerals: str) -> int:
    """Return the number under a hundred that *numerals* say: 十二, 二十, 三十一."""
    tens, ten, ones = numerals.rpartition("十")
    value = _NUMERALS.index(ones) if len(ones) == 1 else 0
    return 10 * (_NUMERALS.index(tens) if tens else 1) + value if ten else value


def _named(text: str) -> PrintedDate | None:
    if _YEAR.search(text) is None:
        return None
    named = tuple(sorted((name for name in _months() if name in text), key=len, reverse=True))
    for pattern in _patterns(named) if named else ():
        match = pattern.search(text)
        if match is None:
            continue
        part = match.groupdict()
        month = _months()[part["month"]]
        day, until = part.get("day"), part.get("until")
        first = _edtf(int(part["year"]), month, int(day) if day else None)
        last = _edtf(int(part["year"]), month, int(until)) if until else None
        if first and (last or not until):
            return PrintedDate(f"{first}/{last}" if last else first, *match.span())
    return None


def _edtf(year: int, month: int, day: int | None) -> str | None:
    try:
        whole = date(year, month, day or 1)
    except ValueError:
        return None
    return whole.isoformat() if day else whole.isoformat()[:7]


@lasting
def _months() -> dict[str, int]:
    return {
        folded(name): number
        for head in heads().values()
        for number, names in enumerate(head.months, 1)
        for name in names
    }


@lru_cache(maxsize=64)
def _patterns(named: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Return the forms of a date in the months *named*: those of all languages are many."""
    names = "|".join(map(re.escape, named))
    # the two names of one month, as Arabic prints them side by side
    other = rf"(?:\s?[/(]\s?(?:{names})\)?)?"
    month = rf"(?P<month>{names})(?![^\W\d_])\.?{other}"
    year = r"(?P<year>\d{4})(?!\d)"
    day = r"(?<!\d)(?P<day>\d{1,2})"
    until = r"(?P<until>\d{1,2})"
    # the letters of an ordinal: 24th
    ending = r"(?:(?!\d)\w{2})?"
    between = r"\s{0,2}(?:[-–—/]|(?!\d)\w{1,5}\s)\s{0,2}"
    return tuple(
        re.compile(text)
        for text in (
            rf"{day}{ending}{between}{until}{ending}{_GAP}{month}{_GAP}{year}",
            rf"(?<!\w){month}\s{{0,2}}(?P<day>\d{{1,2}}){between}{until}[^\w]{{1,3}}{year}",
            rf"{day}{_GAP}{month}{_GAP}{year}",
            rf"(?<!\w){month}\s{{0,2}}(?P<day>\d{{1,2}})(?:(?!\d)\w{{2}})?[^\w]{{1,3}}{year}",
            rf"(?<![^\W\d_]){month}{_GAP}{year}",
        )
    )

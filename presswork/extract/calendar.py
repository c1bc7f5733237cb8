"""Reading of dates: EDTF strings of days, months and years, with years that are not said."""

from collections.abc import Iterator
from datetime import date

__all__ = ["UNKNOWN", "Point", "first_point", "interval", "latest", "nearest", "ordered", "point"]

UNKNOWN = "XXXX"
"""The EDTF year of a date whose year is not known."""

_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
Point = tuple[int | None, int | None, int | None]
"""Year, month and day; each may be missing."""


def point(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """Return the EDTF of a day, month or year; None where the calendar has no such day."""
    if month is not None and day is not None and not _exists(year, month, day):
        return None
    text = UNKNOWN if year is None else f"{year:04}"
    if month is not None:
        text += f"-{month:02}"
        if day is not None:
            text += f"-{day:02}"
    return text


def _exists(year: int | None, month: int, day: int) -> bool:
    if not 1 <= day <= _LONGEST[month - 1]:
        return False
    if year is not None:
        try:
            date(year, month, day)
        except ValueError:
            return False
    return True


def interval(start: str, end: str) -> str | None:
    """Return the EDTF interval, None where it would run backwards."""
    return f"{start}/{end}" if ordered(start, end) else None


def ordered(start: str, end: str) -> bool:
    """Tell whether *start* is before *end*, as far as both are known."""
    length = min(len(start), len(end))
    if UNKNOWN in {start[:4], end[:4]}:
        return start[:4] != end[:4] or start[4:length] <= end[4:length]
    return start[:length] < end[:length] or (start[:length] == end[:length] and start != end)


def first_point(edtf: str | None) -> Point | None:
    """Return year, month and day of the beginning of *edtf*, None where it names no year."""
    head = (edtf or "").split("/")[0]
    fields = [field for field in head.split("-")[:3] if field.isdecimal()]
    if not fields or len(fields[0]) != len(UNKNOWN):
        return None
    numbers: list[int | None] = [int(field) for field in fields]
    year, month, day = (*numbers, None, None)[:3]
    return year, month, day


def nearest(month: int, day: int | None, today: Point) -> int:
    """Return the year in which *month* and *day* lie nearest to *today*."""
    year, this_month, this_day = today
    assert year is not None
    if this_month is None:
        return year
    here = date(year, this_month, min(this_day or 15, 28))
    years = {abs(there - here): there.year for there in _around(year, month, day)}
    return years[min(years)]


def latest(month: int, day: int | None, today: Point) -> int:
    """Return the year in which *month* and *day* last came, *today* included."""
    year, this_month, this_day = today
    assert year is not None
    if this_month is None:
        return year
    now = (this_month, this_day or 31)
    # a month that runs has come
    return year if (month, day or 1) <= now else year - 1


def _around(year: int, month: int, day: int | None) -> Iterator[date]:
    for one in (year + 1, year - 1, year):
        yield date(one, month, min(day or 15, 28))

"""The section of a language file by which dates are found."""

from collections.abc import Mapping

from presswork.values import Struct

__all__ = ["Dates"]


class Dates(Struct, frozen=True, kw_only=True, eq=False):
    """How dates are written; the names of months come from CLDR too."""

    months: Mapping[str, str]
    """The number of each month by further names, spellings and abbreviations."""
    doubtful_months: tuple[str, ...]
    """Names of months that are also other words: alone they need one of *cues* before them."""
    never_before: tuple[str, ...]
    """Words before which these are the other words: this august *body*, may *God*."""
    two_names: bool
    """Whether a month may be printed with both its names side by side: Tammuz - July."""
    capitalized: bool
    """Whether names of months are written with a capital."""
    patterns: tuple[str, ...]
    """How days and months are written, longest first; see `extract/date_patterns.py`."""
    day_suffixes: tuple[str, ...]
    """What may stand right behind the number of a day."""
    numeric_order: str
    """`dmy`, `mdy` or `ymd` for dates in figures alone; empty where it is not safe to say."""
    year_words: tuple[str, ...]
    """What may stand behind a year and belongs to it."""
    worded_year_openers: tuple[str, ...]
    """Words between a day and its year in words: *in the year of our Lord* two thousand."""
    year_prefixes: tuple[str, ...]
    """What may stand joined before a year, hyphen included."""
    cues: tuple[str, ...]
    """Words right before a number of four digits that make it a year."""
    weak_cues: tuple[str, ...]
    """The same, but only where nothing counted follows."""
    name_openers: tuple[str, ...]
    """Words before a year that belong to no name, so that a capital behind it begins none."""
    follows: tuple[str, ...]
    """Words right behind a number of four digits that make it a year although they look counted."""
    other_calendars: tuple[str, ...]
    """Words right behind a year that is of another calendar, or before our era."""
    other_months: tuple[str, ...]
    """Months of other calendars, whose days are no dates here."""
    fiscal: tuple[str, ...]
    """Words for a fiscal year, right before it."""
    decade_prefixes: tuple[str, ...]
    """Words before a year of ten that make it a decade."""
    decade_suffixes: tuple[str, ...]
    """What behind a year of ten makes it a decade."""
    short_decades: tuple[str, ...]
    """What behind two digits makes them a decade of the last century."""
    foreign_months: Mapping[str, str]
    """The number of each month by names that other languages give it in a dateline of theirs."""
    seasons: Mapping[str, str]
    """The EDTF number, 21 to 24, of each season."""
    since: tuple[str, ...]
    """Words before a date that open an interval without end."""
    until: tuple[str, ...]
    """Words before a date that open an interval without beginning."""
    since_not_after: tuple[str, ...]
    """Words before one of *since* and *until* by which it opens nothing: *по сравнению* с 2019."""
    attributive: tuple[str, ...]
    """Words between *since* and a year that stands before what happened in it: since *the* 2010
    earthquake."""
    onward: tuple[str, ...]
    """Words behind a date that make it the beginning of an open interval."""
    parts: tuple[str, ...]
    """Words between *since* or *until* and the date: early, the end of."""
    to: tuple[str, ...]
    """Words and signs between the ends of an interval."""
    both: tuple[str, ...]
    """Words that join two dates, an interval only after one of *between*."""
    between: tuple[str, ...]
    last: tuple[str, ...]
    """Words beside a month that name the year before."""
    this: tuple[str, ...]
    next: tuple[str, ...]
    last_before: tuple[str, ...]
    """Words before a month that name its last occurrence."""
    next_before: tuple[str, ...]
    this_before: tuple[str, ...]
    """Words before a month that name the one of the year that runs."""
    last_behind: tuple[str, ...]
    """Words behind a month that name its last occurrence."""
    next_behind: tuple[str, ...]
    ahead: tuple[str, ...]
    """Words of a sentence that speaks of what is still to come."""
    yearly_before: tuple[str, ...]
    """Words before a day that comes every year."""
    yearly_behind: tuple[str, ...]
    """Words behind a day that is made one to be kept each year: 1 March *as* the day of …"""

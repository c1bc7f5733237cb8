"""Years that a date leaves unsaid, from the date of the document: on 7 October, last June.

A day of the past half year is that of the document's year as a rule; a day still to come is so only
where the sentence speaks of what is to come. Where neither is sure the year stays unknown: the
timeline must not put an attack of last autumn into the next one.
"""

import re
from collections.abc import Callable
from functools import cache

from presswork.extract.calendar import Point, first_point, latest, nearest
from presswork.extract.date_patterns import YEAR
from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import Language, load
from presswork.values import Struct

__all__ = ["beside", "unsaid_year"]

_CUE = 24
"""How far before a date the words that open a time are looked for, in code points."""
_REACH = 90
"""How far from a date the words of its sentence are read, in code points."""
_BEFORE = 240
"""How far before a date another year is looked for, in code points."""

_MONTHS = 12
_NAMED_DAYS = frozenset({(9, 11)})
"""Days that are the name of what once happened on them, so that no year is sure."""

_Beside = Callable[[str, re.Match[str]], bool]
_YEAR = re.compile(rf"(?<![\d.,/-]){YEAR}(?![\d%]|[.,]\d)")
_SENTENCE_END = re.compile(r"[.!?。！？؟][”»\"’)]{0,2}\s")


class _Words(Struct, frozen=True, eq=False):
    last: _Beside
    next: _Beside
    this: _Beside
    since: re.Pattern[str]
    ahead: re.Pattern[str]
    yearly_before: re.Pattern[str]
    yearly_behind: re.Pattern[str]


@cache
def _words(code: str) -> _Words:
    language = load(code)
    table = language.dates
    # words in between without a mark: declared 1 March *a day to be kept* as
    behind = rf"[^.,;:()]{{0,24}}?{any_of(table.yearly_behind, language)}"
    return _Words(
        last=_beside_test(language, table.last_before, table.last_behind),
        next=_beside_test(language, table.next_before, table.next_behind),
        this=_beside_test(language, table.this_before, ()),
        since=re.compile(ends_with(any_of(table.since, language)), re.IGNORECASE),
        ahead=re.compile(any_of((*table.ahead, *table.until), language), re.IGNORECASE),
        yearly_before=re.compile(any_of(table.yearly_before, language), re.IGNORECASE),
        yearly_behind=re.compile(behind, re.IGNORECASE),
    )


def _beside_test(language: Language, before: tuple[str, ...], behind: tuple[str, ...]) -> _Beside:
    """Return what tells whether one of the words stands before or behind a month."""
    left = re.compile(ends_with(any_of(before, language)), re.IGNORECASE)
    right = re.compile(rf"{GAP}{any_of(behind, language)}", re.IGNORECASE)

    def stands(text: str, match: re.Match[str]) -> bool:
        begin = max(0, match.start() - _CUE)
        return bool(left.search(text[begin : match.start()]) or right.match(text, match.end()))

    return stands


def beside(match: re.Match[str], passage: Passage, month: int) -> int | None:
    """Return the year that *last*, *this* or *next* beside a month names, None without them."""
    today = first_point(passage.date)
    words = _words(passage.language.code)
    if today is None or today[0] is None or today[1] is None:
        return None
    if words.last(passage.text, match):
        return today[0] - (month >= today[1])
    if words.next(passage.text, match):
        return today[0] + (month <= today[1])
    return today[0] if words.this(passage.text, match) else None


def unsaid_year(match: re.Match[str], passage: Passage, month: int, day: int | None) -> int | None:
    """Return the year of the date that *match* is, None where it is not sure."""
    today = first_point(passage.date)
    if today is None:
        return None
    named = beside(match, passage, month)
    if named is not None:
        return named
    if (month, day) in _NAMED_DAYS:
        return None
    words = _words(passage.language.code)
    before, behind = _sentence(match, passage)
    if words.yearly_behind.match(behind) or words.yearly_before.search(before):
        return None
    year, last = nearest(month, day, today), latest(month, day, today)
    since = words.since.search(before)
    if not since and (words.ahead.search(before) or words.ahead.search(behind)):
        return None if year == last and _is_long_past(month, today) else year
    if _in_another_year(match, passage, today):
        return None
    return last if last == year or since else None


def _is_long_past(month: int, today: Point) -> bool:
    """Tell whether *month* came last so long ago that what is to come is not in it."""
    return today[1] is not None and (today[1] - month) % _MONTHS > 1


def _sentence(match: re.Match[str], passage: Passage) -> tuple[str, str]:
    """Return what stands before and behind a date in its sentence, as far as it is read."""
    before = passage.printed[max(0, match.start() - _REACH) : match.start()]
    behind = passage.printed[match.end() : match.end() + _REACH]
    return _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(behind)[0]


def _in_another_year(match: re.Match[str], passage: Passage, today: Point) -> bool:
    """Tell whether the year named last before a date is none of those around the document's."""
    years = _YEAR.findall(passage.printed[max(0, match.start() - _BEFORE) : match.start()])
    return bool(years) and today[0] is not None and abs(int(years[-1]) - today[0]) > 1

"""Intervals: two dates that belong together, and dates with *since*, *until* or *onwards*."""

import re
from collections.abc import Iterator

from presswork.extract.calendar import UNKNOWN, interval, ordered
from presswork.extract.found import Found, Passage
from presswork.extract.patterns import any_of, apart, ends_with
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import Struct, replace

__all__ = ["intervals"]

_HYPHENS = frozenset("-‐‑")
_LEFT = 48
"""How far before a date the words that open an interval are looked for, in code points."""
_HUNG = re.compile(r"(?<=[^\W\d_])[-‐‑]$")
"""The hyphen between a part of a period and its name: since mid-August."""
_DAY_FIRST = re.compile(r"\d{1,2}(?!\d)")
_NOUN_BEHIND = re.compile(r"(?<=\d\d)\s{1,2}[^\W\d_]{3}")
"""A word behind a year, which may be what happened in it."""
_YEAR = 4
_DAY = len("2024-05-31")


class _Words(Struct, frozen=True):
    """The patterns of one language."""

    joined: re.Pattern[str]
    both: re.Pattern[str]
    next_day: re.Pattern[str]
    between: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    closed: re.Pattern[str]
    onward: re.Pattern[str]
    attributive: re.Pattern[str]


@lasting
def _words(code: str) -> _Words:
    language = load(code)
    table = language.dates
    to, both = (any_of(words, language) for words in (table.to, table.both))
    parts = any_of(table.parts, language)
    gap = apart(language)
    weekday = any_of(language.structure.weekdays, language)
    since, until = (
        rf"(?P<word>{any_of(words, language)})(?:{gap}{parts}){{0,5}}"
        for words in (table.since, table.until)
    )

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    return _Words(
        joined=compiled(rf"\s{{0,3}}(?:[-–—‑]|{to})(?:{gap}{parts}){{0,3}}\s{{0,3}}$"),
        both=compiled(rf",?\s{{0,3}}{both}(?:{gap}{parts}){{0,3}}\s{{0,3}}$"),
        next_day=compiled(rf",?\s{{0,3}}{both}\s{{0,3}}{weekday},?\s{{0,3}}$"),
        between=compiled(ends_with(any_of(table.between, language) + rf"(?:{gap}{parts}){{0,3}}")),
        since=compiled(ends_with(since)),
        until=compiled(ends_with(until)),
        closed=compiled(ends_with(any_of(table.since_not_after, language))),
        attributive=compiled(ends_with(any_of(table.attributive, language))),
        onward=compiled(rf"(?:{gap}|-){any_of(table.onward, language)}"),
    )


def intervals(passage: Passage, found: list[Found]) -> Iterator[Found]:
    """Yield the dates *found*, which stand in text order, those of one interval as one."""
    found = _with_listed_years(passage, found)
    at = 0
    while at < len(found):
        one = found[at]
        following = found[at + 1] if at + 1 < len(found) else None
        joined = _joined(passage, one, following) if following else None
        if joined is not None:
            yield joined
            at += 2
            continue
        yield _open(passage, one)
        at += 1


_LISTED = re.compile(r"\s{0,2},?\s{0,2}(?:\w{1,4}\s{1,2})?$")


def _with_listed_years(passage: Passage, found: list[Found]) -> list[Found]:
    """Return *found*, the year that ends a list of dates given to all of them."""
    done: list[Found] = []
    for one in reversed(found):
        other = done[-1] if done else None
        if other and one.relative and not other.relative and _is_point(one) and _is_point(other):
            between = passage.text[one.end : other.start]
            edtf = f"{(other.edtf or '')[:_YEAR]}{(one.edtf or '')[_YEAR:]}"
            if len(between) < _LEFT and _LISTED.match(between) and ordered(edtf, other.edtf or ""):
                done.append(replace(one, edtf=edtf, relative=False))
                continue
        done.append(one)
    return done[::-1]


def _joined(passage: Passage, one: Found, other: Found) -> Found | None:
    """Return the interval from *one* to *other*, None where they are two dates."""
    whole = one.rule == other.rule == "years"  # from 2007-08 to 2010-11
    if other.start - one.end > _LEFT or not (whole or (_is_point(one) and _is_point(other))):
        return None
    words = _words(passage.language.code)
    between = passage.text[one.end : other.start]
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    both = words.both.match(between) and words.between.search(left)
    nights = words.next_day.match(between) and _is_next_day(one, other)
    if not (words.joined.match(between) or both or nights):
        return None
    start, relative = _start(one, other)
    end = other.edtf or ""
    if whole:
        start, end = start.split("/")[0], end.split("/")[-1]
    # over the turn of a year that is not said
    wraps = start[:_YEAR] == end[:_YEAR] == UNKNOWN and not both
    edtf = f"{start}/{end}" if wraps else interval(start, end)
    if edtf is None:
        return None
    since = words.since.search(left)
    begin = one.start - len(left) + since.start() if since else one.start
    return replace(
        one,
        start=begin,
        end=other.end,
        edtf=edtf,
        relative=relative,
        rule="interval",
        in_name=False,
    )


def _start(one: Found, other: Found) -> tuple[str, bool]:
    """Return the beginning of an interval; a year that is missing is that of the end."""
    start, end = one.edtf or "", other.edtf or ""
    if not one.relative:
        return start, other.relative
    if not end[:_YEAR].isdecimal():
        return UNKNOWN + start[_YEAR:], True
    year = int(end[:_YEAR])
    return f"{year - (start[_YEAR:] > end[_YEAR:]):04}{start[_YEAR:]}", other.relative


def _is_next_day(one: Found, other: Found) -> bool:
    """Tell whether *other* is the day after *one*, of the same month."""
    days = [day[-2:] for day in (one.edtf or "", other.edtf or "") if len(day) == _DAY]
    months = [(day.edtf or "")[:-2] for day in (one, other)]
    same = months[0] == months[1] or (one.relative and months[0][_YEAR:] == months[1][_YEAR:])
    return same and len(days) == 2 and int(days[1]) - int(days[0]) == 1  # noqa: PLR2004


def _is_point(one: Found) -> bool:
    return "/" not in (one.edtf or "/")


def _open(passage: Passage, one: Found) -> Found:
    """Return *one*, open to one side where a word beside it says so."""
    if not _is_point(one):
        return one
    words = _words(passage.language.code)
    begin = max(0, one.start - _LEFT)
    left = passage.text[begin : one.start]
    hung = _HUNG.sub(" ", left)
    since, until = words.since.search(hung), words.until.search(left)
    opening = since or until
    if opening and _opens_nothing(one, left, opening, passage):
        return one
    if since:
        return replace(one, start=begin + since.start(), edtf=f"{one.edtf}/..", rule="since")
    if until:
        return replace(one, start=begin + until.start(), edtf=f"../{one.edtf}", rule="until")
    if onward := words.onward.match(passage.text, one.end):
        return replace(one, end=onward.end(), edtf=f"{one.edtf}/..", rule="onwards")
    return one


def _is_attribute(one: Found, passage: Passage) -> bool:
    """Tell whether a word follows *one* that it may stand before; no day opens such a date."""
    day_first = _DAY_FIRST.match(passage.text, one.start)
    return not day_first and _NOUN_BEHIND.match(passage.text, one.end) is not None


def _opens_nothing(one: Found, left: str, opening: re.Match[str], passage: Passage) -> bool:
    """Tell whether the word before *one* only looks as if it opened an interval."""
    words = _words(passage.language.code)
    before = left[: opening.start()]
    if words.closed.search(before):
        return True
    if words.until.fullmatch(opening[0]) and before.rstrip()[-1:] in _HYPHENS:
        return True  # the follow-up to the 2030 Agenda
    # since the 2010 earthquake
    return words.attributive.search(left) is not None and _is_attribute(one, passage)

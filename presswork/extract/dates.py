"""Dates of a passage as EDTF: days, months, years, seasons, decades and intervals."""

import itertools
import re
from collections.abc import Iterator

from presswork.extract.calendar import first_point, interval, point
from presswork.extract.date_patterns import (
    MARKS,
    date_patterns,
    is_abbreviation,
    month_number,
    with_marked_months,
)
from presswork.extract.found import CLAIMED, Found, Passage, covered
from presswork.extract.intervals import intervals
from presswork.extract.numeric_dates import foreign_dates, numeric_dates
from presswork.extract.patterns import GAP, any_of, ends_with, normal
from presswork.extract.unsaid import beside, unsaid_year
from presswork.extract.worded_years import worded_year
from presswork.extract.years import years
from presswork.lang import load
from presswork.lang.standing import has_digit
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import Struct

__all__ = ["dates"]

_CUE = 24
"""How far before a month alone its cue is looked for, in code points."""


class _Shift(Struct, frozen=True):
    """A year that is named from the date of the document: last year."""

    years: int | None
    start: int
    end: int


def dates(passage: Passage) -> Iterator[Found]:
    """Yield every date of *passage*, in no order; none overlaps another."""
    text = passage.text
    found: list[Found] = []
    worded = not passage.language.numbers.parted
    rules = (_written, foreign_dates, numeric_dates, years)
    for rule in rules if worded or has_digit(text) else (_written,):
        more = list(rule(passage.reading(text)))
        found += more
        text = covered(text, [(one.start, one.end) for one in more])
    yield from intervals(passage, sorted(found, key=lambda one: one.start))


def _written(passage: Passage) -> Iterator[Found]:
    """Find days and months with the name of a month, and seasons' worth of them."""
    code = passage.language.code
    text = with_marked_months(passage.text, code)
    for pattern in date_patterns(code, months=text != passage.text):
        done = []
        for match in pattern.finditer(text):
            found = tuple(_read(match, passage))
            yield from found
            done += [(one.start, one.end) for one in found]
        text = covered(text, done)


def _read(match: re.Match[str], passage: Passage) -> Iterator[Found]:
    groups = {key: value for key, value in match.groupdict().items() if value}
    if _opens_noun(match, groups, passage):
        return
    for word, day in (("w", "d"), ("w2", "d2")):
        if word in groups:
            groups[day] = passage.language.numbers.ordinals[normal(groups.pop(word))]
    if set(groups) == {"m"} and not _may_stand_alone(match, passage):
        return
    if "and" in groups and not _consecutive(groups) and not _is_between(match, passage):
        yield from _several(match, groups, passage)
        return
    (start, end), year, relative = _year(match, groups, passage)
    edtf = _edtf(groups, year)
    if edtf is not None:
        yield _found(start, end, edtf, "written date", relative=relative)


_CLOSED = re.compile(r"\s{0,2}(?:[.,;:!?)”\"—–]|$)")


def _opens_noun(match: re.Match[str], groups: dict[str, str], passage: Passage) -> bool:
    """Tell whether an ordinal behind a month may be that of a thing: in May *the second* ship."""
    if "w" not in groups or "y" in groups or match.start("w") < match.start("m"):
        return False
    return _CLOSED.match(passage.text, match.end()) is None


def _found(start: int, end: int, edtf: str, rule: str, *, relative: bool) -> Found:
    return Found(start=start, end=end, kind=FactKind.DATE, rule=rule, edtf=edtf, relative=relative)


def _is_between(match: re.Match[str], passage: Passage) -> bool:
    """Tell whether two days are the ends of a time: *between the* 11th and the 15th of May."""
    left = passage.text[max(0, match.start() - _CUE) : match.start()]
    return _between_pattern(passage.language.code).search(left) is not None


@lasting
def _between_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    article = any_of(language.labelling.determiners, language)
    words = any_of(language.figures.range_between, language)
    return re.compile(ends_with(rf"{words}(?:{GAP}{article})?"), re.IGNORECASE)


def _consecutive(groups: dict[str, str]) -> bool:
    days = [int(groups[key]) for key in ("d", "d2", "d3") if key in groups]
    return all(after - before == 1 for before, after in itertools.pairwise(days))


def _several(match: re.Match[str], groups: dict[str, str], passage: Passage) -> Iterator[Found]:
    """Yield the days of a list that shares month and year: on 3 and 7 May 2011."""
    (begin, _), year, relative = _year(match, groups, passage)
    keys = [key for key in ("d", "d2", "d3") if key in groups]
    for key in keys:
        edtf = _edtf({"d": groups[key], "m": groups["m"]}, year)
        # the one beside the month takes month and year into its span
        first, last = key == keys[0], key == keys[-1]
        month_first = match.start("m") < match.start(keys[0])
        start = begin if month_first and first else match.start(key)
        end = match.end() if last else _past_suffix(match.end(key), passage)
        if edtf is not None:
            yield _found(start, end, edtf, "written date", relative=relative)


def _past_suffix(end: int, passage: Passage) -> int:
    """Return where a day with its suffix ends, 11*th*."""
    suffix = any_of(passage.language.dates.day_suffixes, passage.language, start=False)
    found = re.compile(suffix, re.IGNORECASE).match(passage.text, end)
    return found.end() if found else end


_NUMBERED = re.compile(r"\d/(?P<y>(?:19|20)\d\d),?\s{1,3}(?:\w{1,3}\s{1,3})?$")
"""The number of a law before the day on which it was made: *Ley 27/2014, de* 27 de noviembre."""


def _year(
    match: re.Match[str], groups: dict[str, str], passage: Passage
) -> tuple[tuple[int, int], int | None, bool]:
    """Return the span of the date, its year if any, and whether the year had to be resolved."""
    said = groups.get("y2") or groups.get("y")
    if said:
        return (match.start(), _with_tail(match.end(), passage)), int(said), False
    if worded := worded_year(passage.text, match.end(), passage.language):
        return (match.start(), worded[1]), worded[0], False
    numbered = _NUMBERED.search(passage.printed[max(0, match.start() - _CUE) : match.start()])
    if numbered:
        return match.span(), int(numbered["y"]), False
    shift = _shift(match, passage)
    span = shift.start, shift.end
    today = first_point(passage.date)
    if today is None:
        return span, None, True
    assert today[0] is not None
    if shift.years is not None:
        return span, today[0] + shift.years, True
    month = month_number(groups.get("m2") or groups["m"])
    day = groups.get("d3") or groups.get("d2") or groups.get("d")
    return span, unsaid_year(match, passage, month, int(day) if day else None), True


@lasting
def _shift_pattern(code: str) -> re.Pattern[str]:
    return re.compile(rf",?\s{{0,3}}(?:{_shift_words(code)})", re.IGNORECASE)


@lasting
def _shift_before_pattern(code: str) -> re.Pattern[str]:
    """Match the same words before a month, where words are not parted: 去年3月."""
    never = "(?!)" if load(code).numbers.parted else ""
    return re.compile(ends_with(f"{never}(?:{_shift_words(code)})"), re.IGNORECASE)


def _shift_words(code: str) -> str:
    language = load(code)
    table = language.dates
    return "|".join(
        f"(?P<{name}>{any_of(words, language)})"
        for name, words in (("last", table.last), ("this", table.this), ("next", table.next))
    )


def _shift(match: re.Match[str], passage: Passage) -> _Shift:
    code = passage.language.code
    if behind := _shift_pattern(code).match(passage.text, match.end()):
        return _Shift(_shifted(behind), match.start(), behind.end())
    begin = max(0, match.start() - _CUE)
    if before := _shift_before_pattern(code).search(passage.text[begin : match.start()]):
        return _Shift(_shifted(before), begin + before.start(), match.end())
    return _Shift(None, match.start(), match.end())


def _shifted(said: re.Match[str]) -> int:
    return -1 if said["last"] else 1 if said["next"] else 0


@lasting
def _tail_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"\s{{0,2}}{any_of(language.dates.year_words, language)}", re.IGNORECASE)


def _with_tail(end: int, passage: Passage) -> int:
    behind = _tail_pattern(passage.language.code).match(passage.text, end)
    return behind.end() if behind else end


def _edtf(groups: dict[str, str], year: int | None) -> str | None:
    day = groups.get("d")
    last_day = groups.get("d3") or groups.get("d2")
    month = int(groups["n"]) if "n" in groups else month_number(groups["m"])
    last_month = month_number(groups["m2"]) if "m2" in groups else None
    end_month = last_month or month
    end_day = last_day or day
    end = point(year, end_month, int(end_day) if end_day else None)
    if last_day is None and last_month is None:
        return end
    start_year = int(groups["y"]) if "y2" in groups else year
    if start_year is not None and "y2" not in groups and month > end_month:
        start_year -= 1
    start = point(start_year, month, int(day) if day else None)
    return interval(start, end) if start and end else None


@lasting
def _alone_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    table = language.dates
    # where no capital tells the month from the other word, only a sure cue does
    weak = table.weak_cues if table.capitalized else ()
    cues = any_of(
        (
            *table.cues,
            *weak,
            *table.since,
            *table.until,
            *table.last_before,
            *table.next_before,
        ),
        language,
    )
    return re.compile(ends_with(cues), re.IGNORECASE)


_MONTH_BEFORE = re.compile(rf"[{MARKS}],?\s{{0,2}}(?:\w{{1,4}}\s{{1,2}})?$")
"""A month before another: in April, May and June."""


_HUNG = re.compile(r"(?<=[^\W\d_])[-‐‑]$")
"""The hyphen between a part of a month and its name: mid-August."""


def _may_stand_alone(match: re.Match[str], passage: Passage) -> bool:
    """Tell whether the name of a month, with neither day nor year, is a date."""
    printed = passage.text[match.start() : match.end()]
    word = printed.rstrip(".")
    doubtful = {one.casefold() for one in passage.language.dates.doubtful_months}
    if word.casefold() in doubtful and _is_word(match, passage):
        return False
    if _is_first_name(match, passage):
        return False
    shift = _shift(match, passage)
    if shift.years is not None or beside(match, passage, month_number(match["m"])) is not None:
        return True
    if passage.text[match.end() : match.end() + 1] in {"-", CLAIMED} or _is_other(match, passage):
        return False
    if word.casefold() not in doubtful and not printed.endswith("."):
        return True
    left = _HUNG.sub(" ", passage.text[max(0, match.start() - _CUE) : match.start()])
    if _MONTH_BEFORE.search(with_marked_months(left, passage.language.code)):
        return True
    return bool(_alone_pattern(passage.language.code).search(left))


def _is_word(match: re.Match[str], passage: Passage) -> bool:
    """Tell whether a doubtful month is the other word, or an abbreviation of a name in capitals."""
    printed = passage.text[match.start() : match.end()]
    if _other_word_pattern(passage.language.code).match(passage.text, match.end()):
        return True
    shouted = printed.isupper() and not passage.text.isupper()
    return shouted and is_abbreviation(printed, passage.language.code)


@lasting
def _other_word_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(rf"{GAP}{any_of(language.dates.never_before, language)}", re.IGNORECASE)


_NAMED_BEFORE = re.compile(r"(?P<word>[A-Z][a-z’']{1,20})\.?[ \u00a0]$")
_LISTED_NAME = re.compile(r"[ \u00a0][A-Z][a-zà-ÿ]{1,20},")


def _is_first_name(match: re.Match[str], passage: Passage) -> bool:
    """Tell whether the name of a month stands inside that of a person: the keeper June Vale."""
    if not passage.language.dates.capitalized:
        return False
    if match.start() == 0:
        return _LISTED_NAME.match(passage.text, match.end()) is not None
    if _NAME_BEHIND.match(passage.text, match.end()) is None:
        return False
    before = _NAMED_BEFORE.search(passage.text, max(0, match.start() - _CUE), match.start())
    if before is None:
        return False
    table = passage.language.dates
    small = {*table.cues, *table.weak_cues, *table.parts, *passage.language.structure.weekdays}
    small |= {*table.this_before, *table.last_before, *table.next_before, *table.since}
    return before["word"].casefold() not in {word.casefold() for word in small}


_NAME_BEHIND = re.compile(r"[ \u00a0][^\W\d_a-zà-ÿ][a-zà-ÿ]")
"""A capitalized word, as a family name behind a first name."""


def _is_other(match: re.Match[str], passage: Passage) -> bool:
    """Tell whether the name of a month is a name of another kind, or another word in small letters.

    Where months have no capital: *Julio Paz*, or *mar*, the sea unless a day stands by it.
    """
    if passage.language.dates.capitalized:
        return False
    printed = passage.text[match.start() : match.end()]
    named = printed.istitle() and bool(_NAME_BEHIND.match(passage.text, match.end()))
    return named or is_abbreviation(printed, passage.language.code)

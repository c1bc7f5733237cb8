"""Periods in words: half a century, a decade, more than a year."""

import re
from collections.abc import Iterator
from decimal import Decimal

from presswork.extract.approximators import approximator_before
from presswork.extract.found import Found, Passage
from presswork.extract.idiom_tables import figure, keyed
from presswork.extract.patterns import GAP, any_of, ends_with, normal
from presswork.extract.units import period
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["lone_durations", "partial_durations"]

_LEFT = 24
"""How far before a period the words may stand that make it none, in code points."""


@lasting
def _partial_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    part = any_of(language.numbers.partial, language)
    whole = any_of(language.figures.durations, language)
    return re.compile(rf"(?P<part>{part}){GAP}(?P<whole>{whole})", re.IGNORECASE)


@lasting
def _added_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(ends_with(any_of(language.numbers.added, language)), re.IGNORECASE)


def partial_durations(passage: Passage) -> Iterator[Found]:
    """Find parts of a period: half a century, a quarter of an hour."""
    language = passage.language
    rows = keyed(language.code)
    for match in _partial_pattern(language.code).finditer(passage.text):
        left = passage.text[max(0, match.start() - _LEFT) : match.end("part")]
        if _added_pattern(language.code).search(left):
            continue  # two and a half years
        number, unit = period(rows["period"][normal(match["whole"])])
        value = (number * Decimal(rows["part"][normal(match["part"])])).normalize()
        yield figure(match.span(), "duration", f"{value:f}", unit, "period in words")


@lasting
def _lone_patterns(code: str) -> tuple[re.Pattern[str], ...]:
    language = load(code)
    table = language.figures
    lone, cued = (any_of(rows, language) for rows in (table.lone_durations, table.cued_durations))
    before = any_of(table.not_before_durations, language)
    cues, leads = (any_of(rows, language) for rows in (table.lone_cues, table.duration_leads))
    return (
        re.compile(
            rf"(?<![-‐‑])(?:(?P<lone>{lone})|(?P<cued>{cued})(?!['’]s\b))(?!-)", re.IGNORECASE
        ),
        re.compile(ends_with(before, r"[\s-]{0,3}"), re.IGNORECASE),
        re.compile(rf"{GAP}{cues}", re.IGNORECASE),
        re.compile(ends_with(leads), re.IGNORECASE),
    )


def lone_durations(passage: Passage) -> Iterator[Found]:
    """Find periods without a number: a decade, more than a year, a month ago."""
    rows = keyed(passage.language.code)["lone"]
    pattern, rate, cue, lead = _lone_patterns(passage.language.code)
    for match in pattern.finditer(passage.text):
        left = passage.text[max(0, match.start() - _LEFT) : match.start()]
        near = approximator_before(passage, match.start())
        led = near or lead.search(left)
        sure = led or cue.match(passage.text, match.end())
        if (rate.search(left) or match["cued"]) and not sure:
            continue
        value, unit = period(rows[normal(match[0])])
        yield figure(match.span(), "duration", f"{value:f}", unit, "period in words")

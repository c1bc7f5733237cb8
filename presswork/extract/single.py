"""One amount as a figure: what speaks against it, else its subtype, value and approximator."""

import re

from presswork.extract.amounts import Amount, is_base, value
from presswork.extract.approximators import approximator_before, approximator_behind
from presswork.extract.date_patterns import LIKELY_YEARS
from presswork.extract.found import Found, Passage
from presswork.extract.idioms import approximated
from presswork.extract.marks import Candidate
from presswork.extract.objections import objection
from presswork.extract.patterns import any_of, ends_with, normal
from presswork.lang import load
from presswork.lasting import lasting
from presswork.model import FactKind
from presswork.values import replace

__all__ = ["figure", "objection_alone", "objection_to"]

_LEFT = 24


def objection_to(passage: Passage, one: Amount) -> str | None:
    """Return why *one* is no figure, whatever stands behind it; None where nothing speaks so."""
    if one.number.glued and one.unit is None:
        return "part of a name"
    if one.before and _scale_pattern(passage.language.code).match(passage.text, one.end):
        return "a scale run together with the word behind it"
    candidate = Candidate(
        number=one.number,
        start=one.start,
        end=max(one.end, one.inside.end) if one.inside else one.end,
        unit=one.unit is not None,
        approximated=approximator_before(passage, one.start) is not None,
    )
    return objection(passage, candidate)


@lasting
def _scale_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        rf"\s{{0,3}}{any_of(language.numbers.scales, language, end=False)}[^\W\d_]{{2}}"
    )


def objection_alone(passage: Passage, one: Amount) -> str | None:
    """Return why *one*, which no other amount explains, is no figure."""
    uncounted = _named(passage, one) or _uncued(passage, one) or _dated(passage, one)
    return objection_to(passage, one) or uncounted or _base(passage, one)


def _named(passage: Passage, one: Amount) -> str | None:
    """Object to a period in capitals inside a sentence with a name behind it: a Five Year Plan."""
    if one.unit is None or one.unit.subtype != "duration":
        return None
    printed = passage.text[one.start : one.end].split()
    before = passage.text[max(0, one.start - _LEFT) : one.start].strip()
    if one.number.digits:
        titled = len(printed) > 1 and printed[-1].istitle()
        *_, last = before.split() or [""]
        named = titled and last.casefold() in passage.language.structure.articles
        return "part of a name" if named else None
    behind = passage.text[one.end : one.end + _LEFT].split()[:1]
    capitals = all(word[0].isupper() for word in (*printed, *behind))
    capitals = capitals and not all(word.isupper() for word in printed)  # a line of capitals
    return "part of a name" if before and behind and capitals and len(printed) > 1 else None


def _dated(passage: Passage, one: Amount) -> str | None:
    """Object to a year before a word for years, or for the money of it: in *2022 dollars*."""
    if (
        one.unit is None
        or one.before
        or not one.number.plain
        or one.number.value not in LIKELY_YEARS
    ):
        return None
    if one.unit.subtype == "duration":
        return "a year" if one.unit.unit == "year" else None
    before = passage.text[max(0, one.start - _LEFT) : one.start].split()[-1:]
    small = passage.language.figures.prepositions
    of = one.unit.subtype == "money" and before and before[0] in small
    return "a year" if of else None


def _uncued(passage: Passage, one: Amount) -> str | None:
    """Object to a period that is a figure only behind an approximator and has none."""
    if one.unit is None or one.unit.subtype != "duration" or one.inside:
        return None
    cued = {normal(words) for words in passage.language.figures.cued_durations}
    if normal(passage.text[one.start : one.end]) not in cued:
        return None
    near = approximator_before(passage, one.start) or approximator_behind(passage, one.end)
    return None if near else "a pronoun"


def _base(passage: Passage, one: Amount) -> str | None:
    """Object to what a rate is told of: 54 deaths per *1,000* births."""
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    rate = is_base(one) and _rate_pattern(passage.language.code).search(left)
    return "the base of a rate" if rate else None


@lasting
def _rate_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(ends_with(any_of(language.figures.rate_joins, language)), re.IGNORECASE)


def figure(passage: Passage, one: Amount) -> Found:
    """Return the figure that *one* is, with its approximator."""
    subtype = one.unit.subtype if one.unit else "count"
    left = passage.text[max(0, one.start - _LEFT) : one.start]
    if one.multiple:
        subtype = "ratio"
    elif one.unit is None and _rank_pattern(passage.language.code).search(left):
        subtype = "rank"
    found = Found(
        start=one.start,
        end=one.end,
        kind=FactKind.FIGURE,
        rule=_rule(one, subtype),
        subtype=subtype,
        value=value(one),
        unit=(one.unit.unit or None) if one.unit else None,
    )
    if one.inside:
        place = one.inside.start, one.inside.end
        return replace(found, approx=place, approx_class=one.inside.name)
    return approximated(passage, found)


def _rule(one: Amount, subtype: str) -> str:
    if one.unit is None:
        return "number"
    return "age" if one.unit.start == one.unit.end else f"number with {subtype}"


@lasting
def _rank_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        ends_with(any_of(language.figures.rank_before, language), r"[\s-]{0,3}"), re.IGNORECASE
    )

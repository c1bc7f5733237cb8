"""Small numbers that count nothing: parts of a formula, numbers called, broken off or corrected."""

import re
from decimal import Decimal

from presswork.extract.found import CLAIMED, Passage
from presswork.extract.marks import Candidate, left_of
from presswork.extract.patterns import any_of
from presswork.extract.uncounted import counts_plural
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["branded", "call_code", "corrected", "raised", "struck"]


_RAISED = re.compile(r"(?:(?<![^\W\d_])[kMGt]{0,2}CO|/\s?[cdkm]?m)\s$")
"""What a small number is set under or over behind: tCO *2*, µg/m *3*."""
_RAISED_MOST = Decimal(3)


def raised(passage: Passage, one: Candidate) -> str | None:
    """Object to the small number of a formula or unit that a blank parts from it."""
    small = one.number.plain and one.number.value <= _RAISED_MOST
    return "part of a unit" if small and _RAISED.search(left_of(passage, one)) else None


def call_code(passage: Passage, one: Candidate) -> str | None:
    """Object to the number of a service that is called, where nothing counted follows it."""
    codes = passage.language.figures.call_codes
    if one.approximated or passage.text[one.start : one.end] not in codes:
        return None
    return None if counts_plural(passage, one, 0) else "a telephone number"


_REGISTERED = re.compile(r"[®™]\s?$")


def branded(passage: Passage, one: Candidate) -> str | None:
    """Object to the number in the name of a product: Marol® *9*, Marol *10,000*®."""
    if passage.text.startswith("®", one.end):
        return "part of a name"
    behind = _REGISTERED.search(left_of(passage, one)) and not counts_plural(passage, one, 0)
    return "part of a name" if behind else None


def corrected(passage: Passage, one: Candidate) -> str | None:
    """Object to a number that a speaker breaks off, to say another: *three* ti- — 30 times."""
    broken = _broken_pattern(passage.language.code).match(passage.text, one.end)
    if broken is None:
        return None
    said = passage.text[one.number.start : one.number.end]
    again = passage.text.startswith(said, broken.start("other")) if broken["other"] else False
    return None if again else "broken off"


@lasting
def _broken_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    number = rf"(?P<other>\d|{any_of(language.numbers.words, language)})"
    return re.compile(
        rf"\s{{1,2}}[^\W\d_]{{1,12}}-\s{{0,2}}(?:$|[—–]\s{{0,2}}(?:[^\W\d_]{{1,8}}\s){{0,2}}{number})",
        re.IGNORECASE,
    )


def struck(passage: Passage, one: Candidate) -> str | None:
    """Object to a number inside which a transcript corrects a scale: 12 thousand [million].

    Its words, struck or not, would be printed with it.
    """
    said = passage.text[one.number.start : one.number.end]
    twice = said.endswith("]") and _scaled_twice_pattern(passage.language.code).search(said)
    return "corrected inside" if CLAIMED in said or twice else None


@lasting
def _scaled_twice_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    great = [word for word, value in language.numbers.scales.items() if Decimal(value) >= _GREAT]
    return re.compile(rf"{any_of(great, language)}\s{{0,2}}\[", re.IGNORECASE)


_GREAT = Decimal(1000)
"""From this scale on no other is supplied for it: two *hundred* [million]."""

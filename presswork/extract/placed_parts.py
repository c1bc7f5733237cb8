"""Fractions that are none: the *one-hundredth* birthday, the first *three quarters* of the year."""

import re

from presswork.extract.found import CLAIMED, Passage
from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["placed_part", "quarters"]

_LEFT = 24
"""How far before a number the word may begin that places it, in code points."""


def placed_part(passage: Passage, start: int, top: int, end: int) -> bool:
    """Tell whether a fraction from *start* to *end* is an ordinal or parts of a year.

    Its numerator ends at *top*, at -1 where it has none in words.
    """
    numbered, _ = _patterns(passage.language.code)
    if numbered.match(passage.text, end):
        return True
    return top >= 0 and quarters(passage, start, top) is not None


def quarters(passage: Passage, start: int, end: int) -> str | None:
    """Object to the number from *start* to *end* of quarters of a year: the first three."""
    _, behind = _patterns(passage.language.code)
    if behind.match(passage.text, end) is None:
        return None
    before = _before(passage.language.code)
    placed = before.search(passage.text, max(0, start - _LEFT), start)
    return "quarters of a year" if placed else None


@lasting
def _before(code: str) -> re.Pattern[str]:
    language = load(code)
    return re.compile(
        ends_with(any_of(language.figures.lone_fraction_not_after, language)), re.IGNORECASE
    )


@lasting
def _patterns(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what is numbered one by one, and the quarters of a year behind their number."""
    language = load(code)
    table = language.figures
    years = any_of([word for word, row in table.durations.items() if row == "1 year"], language)
    part = any_of([word for word, whole in table.fractions.items() if whole == "4"], language)
    of = any_of(table.share_follows, language)
    definite = any_of((*table.definite, *language.labelling.determiners), language)
    return (
        re.compile(rf"{GAP}{any_of(table.sequence_nouns, language)}", re.IGNORECASE),
        re.compile(
            rf"[\s-]{{1,3}}{part}{GAP}{of}{GAP}"
            rf"(?:{definite}{GAP}(?:\w{{3,9}}{GAP})?{years}|(?:19|20)\d\d(?!\d)|{CLAIMED})",
            re.IGNORECASE,
        ),
    )

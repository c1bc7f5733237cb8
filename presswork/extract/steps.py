"""Numbers of one after another: year 5 of a school, round 2, day 21.

What follows "in year" numbers a class, what follows "this year" may count.
"""

import re
from decimal import Decimal

from presswork.extract.found import Passage
from presswork.extract.marks import Candidate, left_of
from presswork.extract.patterns import GAP, any_of
from presswork.lang import load
from presswork.lasting import lasting

__all__ = ["step"]

_MOST = Decimal(31)
"""The highest number of a year at school, a round or a day."""


def step(passage: Passage, one: Candidate) -> str | None:
    """Object to the number of a step: in year *12*, under Round *2*, years *7* and 8."""
    language = passage.language
    plain = one.number.plain or (not one.number.digits and not one.number.scaled)
    if not plain or one.number.value > _MOST or one.approximated or not language.figures.steps:
        return None
    match = _step_pattern(language.code).search(left_of(passage, one))
    if match is None or _times_pattern(language.code).match(passage.text, one.end):
        return None
    listed = _list_pattern(language.code).match(passage.text, one.end)
    many = match["step"].endswith(tuple(end for end in language.numbers.plural_ends if end))
    return "a numbering" if listed or not many else None


@lasting
def _step_pattern(code: str) -> re.Pattern[str]:
    """Return the pattern of a step at the end of a stretch, what stands before it included.

    A capital inside a sentence shows it, unless it goes on with a name: Australia Day.
    """
    language = load(code)
    names = any_of([word.capitalize() for word in language.figures.steps], language)
    steps = any_of(language.figures.steps, language)
    before = (*language.labelling.prepositions, *language.figures.steps_after)
    before = (*before, *language.labelling.genitive, *language.references.joiners)
    articles = any_of(language.structure.articles, language)
    leads = any_of(before, language)
    opens = r"(?:^|[.!?:;,(–—]|(?<![^\W\d_])[a-z’']{1,20}"
    opens = rf"{opens}|(?i:{articles}))\s{{0,2}}"
    return re.compile(rf"(?:{opens}(?={names})|(?i:{leads}){GAP})(?P<step>{names}|{steps}){GAP}$")


@lasting
def _times_pattern(code: str) -> re.Pattern[str]:
    """Return the pattern of what tells how often: Keeper of the Year *two times*."""
    language = load(code)
    return re.compile(rf"{GAP}{any_of(language.figures.times_words, language)}", re.IGNORECASE)


@lasting
def _list_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    words = any_of((*language.figures.range_joins, *language.references.joiners), language)
    number = rf"(?:\d|{any_of(language.numbers.words, language)})"
    return re.compile(rf"\s{{0,2}}{words}\s{{0,2}}{number}", re.IGNORECASE)

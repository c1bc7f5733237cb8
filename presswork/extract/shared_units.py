"""A unit that stands behind the last of several numbers and is that of all: 12 and 26 weeks."""

import re

from presswork.extract.amounts import Amount
from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of
from presswork.extract.single import objection_to
from presswork.lang import load
from presswork.lasting import lasting
from presswork.values import replace

__all__ = ["with_shared_units"]

_MANY = 3
"""From so many on the last may stand behind another word than "and"."""
_UNSAID = frozenset({None, "nothing says what is counted", "a row of numbers"})


@lasting
def _joins(code: str) -> tuple[re.Pattern[str], ...]:
    """Return what stands before the last of two numbers, the last of more and the others."""
    language = load(code)
    table = language.figures
    both, either = (any_of(words, language) for words in (table.range_both, table.range_or))
    return (
        re.compile(rf"{GAP}{both}{GAP}", re.IGNORECASE),
        re.compile(rf",?{GAP}(?:{both}|{either}){GAP}|,\s{{1,3}}", re.IGNORECASE),
        re.compile(rf"-?,\s{{1,3}}(?:{either}{GAP})?", re.IGNORECASE),
    )


def with_shared_units(passage: Passage, every: list[Amount]) -> list[Amount]:
    """Return *every* amount, those of a list with the unit of its last."""
    made = list(every)
    for last, one in enumerate(every):
        if one.unit is None or one.before or one.unit.start == one.unit.end or one.number.scaled:
            continue
        first = _first(passage, every, last)
        for place in range(first, last):
            made[place] = replace(every[place], unit=one.unit)
    return made


def _first(passage: Passage, every: list[Amount], last: int) -> int:
    """Return the place of the first of the numbers that have the unit of the one at *last*."""
    first = last
    while first and _may_be_listed(every[first - 1]):
        between = passage.text[every[first - 1].end : every[first].start]
        joins = _joins(passage.language.code)[2 if first < last else 1]
        if not joins.fullmatch(between):
            break
        first -= 1
    if last - first + 1 < _MANY:
        both = _joins(passage.language.code)[0]
        pairs = first < last and both.fullmatch(passage.text[every[first].end : every[last].start])
        first = first if pairs else last
    against = (objection_to(passage, one) for one in every[first:last])
    return first if all(reason in _UNSAID for reason in against) else last


def _may_be_listed(one: Amount) -> bool:
    return one.unit is None and not one.multiple and not one.number.scaled and one.inside is None

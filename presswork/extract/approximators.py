"""Approximators of a number: before it, behind it or inside, each with its class."""

import re

from presswork.extract.found import Passage
from presswork.extract.patterns import GAP, any_of, apart, normal
from presswork.lang import Language, load
from presswork.lasting import lasting
from presswork.values import Struct

__all__ = ["Approximation", "approximator_before", "approximator_behind", "approximator_inside"]

_LEFT = 56
"""How far before a number its approximator is looked for, in code points."""
_INSIDE = 16
"""How far behind a number an approximator inside its figure may reach."""
_TAG = re.compile(r"<[/a-z][^<>]{0,50}>$", re.IGNORECASE)
"""Markup, which closes with the sign for more than."""


class Approximation(Struct, frozen=True, kw_only=True):
    """An approximator and its class."""

    start: int
    end: int
    name: str
    """gt, ge, lt, le, near or about."""


@lasting
def _approximators(code: str) -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    language = load(code)
    table = language.figures
    classes = {
        normal(word): name
        for rows in (table.approximators_after, table.approximators_inside, table.approximators)
        for name, words in rows.items()
        for word in words
    }
    before = any_of([w for words in table.approximators.values() for w in words], language)
    filler = any_of(table.approximator_fillers, language)
    behind = any_of([w for ws in table.approximators_after.values() for w in ws], language)
    gap = apart(language)
    left = rf"(?P<words>{before})(?:{gap}{filler}){{0,2}}\s{{0,3}}$"
    measure = (
        "" if language.numbers.parted else rf"{any_of(language.numbers.plural_ends, language)}?"
    )
    # "65 and over" is one, "13 percent and over the years" is none
    other = any_of((*table.determiners, *table.range_joins, *language.numbers.articles), language)
    joiner = any_of(language.numbers.joiners, language)
    more = rf"{joiner}{GAP}\w{{1,12}}{GAP}(?:{other}|[\d$€£])"
    right = rf"\s{{0,3}}(?:{measure})(?!{more})(?P<words>{behind})"
    return re.compile(left, re.IGNORECASE), re.compile(right, re.IGNORECASE), classes


def approximator_before(passage: Passage, start: int) -> Approximation | None:
    """Return the approximator that stands before a figure which begins at *start*."""
    pattern, _, classes = _approximators(passage.language.code)
    begin = max(0, start - _LEFT)
    left = passage.text[begin:start]
    match = pattern.search(left)
    if match is None or _is_inside_another(left, match.end("words"), passage.language):
        return None
    if _TAG.search(left, 0, match.end("words")):
        return None
    first, last = match.span("words")
    name = classes[normal(match["words"])]
    return Approximation(start=begin + first, end=begin + last, name=name)


def _is_inside_another(left: str, end: int, language: Language) -> bool:
    """Tell whether what ends at *end* is the tail of a longer word that is no approximator."""
    return left.endswith(language.figures.not_approximators, 0, end)


def approximator_behind(passage: Passage, end: int) -> Approximation | None:
    """Return the approximator that stands behind a figure which ends at *end*."""
    _, pattern, classes = _approximators(passage.language.code)
    match = pattern.match(passage.text, end)
    if match is None:
        return None
    first, last = match.span("words")
    return Approximation(start=first, end=last, name=classes[normal(match["words"])])


@lasting
def _inside_pattern(code: str) -> re.Pattern[str]:
    language = load(code)
    rows = language.figures.approximators_inside
    words = any_of([word for words in rows.values() for word in words], language, start=False)
    return re.compile(words, re.IGNORECASE)


def approximator_inside(passage: Passage, start: int, end: int) -> Approximation | None:
    """Return the approximator inside a number or right behind it: 200多万, 50-plus."""
    match = _inside_pattern(passage.language.code).search(passage.text, start, end + _INSIDE)
    if match is None or match.start() > end:
        return None
    _, _, classes = _approximators(passage.language.code)
    return Approximation(start=match.start(), end=match.end(), name=classes[normal(match[0])])

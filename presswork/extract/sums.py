"""Figures that cannot be: a share over the whole, a total that its parts contradict."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from presswork.extract.patterns import GAP, any_of, ends_with
from presswork.findings import finding
from presswork.lang import Language, load
from presswork.lang.sentences import sentences
from presswork.lasting import lasting
from presswork.model import Block, Fact, FactKind, Finding

__all__ = ["impossible"]

_WHOLE = Decimal(100)
_LEFT = 32
_BETWEEN = 60
"""How far apart the parts of one list may stand, in code points."""
_NEARLY = 5
"""The part of a total, one fifth, by which the parts of a full list may miss it."""
_FEWEST_PARTS, _MOST_PARTS = 2, 40
"""A longer list is none that anybody adds up while reading."""


def impossible(block: Block, facts: list[Fact], language: Language) -> Iterator[Finding]:
    """Yield what is wrong with the figures *facts* of *block*, whatever they count."""
    figures = [fact for fact in facts if fact.kind is FactKind.FIGURE and not fact.meta]
    figures.sort(key=lambda fact: fact.span.start)
    for fact in figures:
        if _is_share_over_whole(block, fact, language):
            yield finding("extract.share-over-100", block.whereabouts, words=fact.text)
    starts = [fact.span.start for fact in figures]
    for start, end in sentences(block.text, language) if len(figures) > 1 else ():
        inside = figures[bisect_left(starts, start) : bisect_left(starts, end)]
        for total, parts in _totals(block, inside, language):
            if sum((_value(part) for part in parts), Decimal()) != _value(total):
                words = " + ".join(part.text for part in parts)
                where = block.whereabouts
                yield finding("extract.total-contradicted", where, total=total.text, parts=words)


@lasting
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    language = load(code)
    table = language.figures
    follows, wholes = any_of(table.share_follows, language), any_of(table.share_not, language)
    flags = re.IGNORECASE
    return (
        re.compile(rf"{GAP}{follows}{GAP}(?!(?:[\w'’-]{{1,20}}{GAP}){{0,4}}{wholes})", flags),
        re.compile(ends_with(any_of(table.total_before, language)), flags),
        re.compile(rf"{GAP}{any_of(table.total_after, language)}", flags),
        re.compile(any_of(table.parts_before, language), flags),
    )


def _is_share_over_whole(block: Block, fact: Fact, language: Language) -> bool:
    share = _patterns(language.code)[0]
    over = fact.subtype == "percent" and _is_number(fact) and _value(fact) > _WHOLE
    return over and share.match(block.text, fact.span.end) is not None


def _totals(
    block: Block, figures: list[Fact], language: Language
) -> Iterator[tuple[Fact, list[Fact]]]:
    """Yield each total with the full list of its parts, as far as the sentence says so."""
    _, before, behind, announces = _patterns(language.code)
    for at, total in enumerate(figures):
        if not _is_number(total):
            continue
        left = block.text[max(0, total.span.start - _LEFT) : total.span.start]
        named = before.search(left) or behind.match(block.text, total.span.end)
        parts = list(_list_behind(figures[at + 1 : at + 2 + _MOST_PARTS], total))
        if total.approx or not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
            continue
        if not announces.search(block.text, total.span.end, parts[0].span.start):
            continue
        if named or (len(parts) > _FEWEST_PARTS and _is_near(parts, total)):
            yield total, parts


def _is_near(parts: list[Fact], total: Fact) -> bool:
    """Tell whether *parts* come so near to *total* that they are meant to be all of it."""
    value = sum((_value(part) for part in parts), Decimal())
    return abs(value - _value(total)) * _NEARLY <= _value(total)


def _list_behind(following: list[Fact], total: Fact) -> Iterator[Fact]:
    last = total.span.end
    for fact in following:
        same = (fact.subtype, fact.unit) == (total.subtype, total.unit)
        if not same or fact.approx or fact.span.start - last > _BETWEEN or not _is_number(fact):
            return
        yield fact
        last = fact.span.end


def _is_number(fact: Fact) -> bool:
    """Tell whether *fact* is one number: ranges and fractions are no parts that a reader adds."""
    value = fact.value or "/"
    return ".." not in value and "/" not in value


def _value(fact: Fact) -> Decimal:
    return Decimal(fact.value or 0)

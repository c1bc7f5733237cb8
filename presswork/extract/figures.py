"""Figures of a passage: numbers with unit, approximator, value and subtype, ranges and ratios."""

import re
from collections.abc import Iterator

from presswork.extract.amounts import Amount, amounts
from presswork.extract.found import Found, Passage, Rejected, covered
from presswork.extract.idioms import idioms
from presswork.extract.lists import CODE_BESIDE, joiner
from presswork.extract.mask import masked
from presswork.extract.pairs import pair
from presswork.extract.shared_units import with_shared_units
from presswork.extract.single import figure, objection_alone

__all__ = ["figures"]

_LEFT = 60
_NUMBERING = "a numbering"
_LISTED = re.compile(r"(?:\s{0,2}[,–-]\s{0,2}|,?\s{1,3}\w{1,4}\s{1,3})$")


def figures(passage: Passage) -> Iterator[Found | Rejected]:
    """Yield every figure of *passage*, and what looked like one with the reason against it."""
    masks = list(masked(passage.text, passage.language.code))
    yield from (Rejected(start=a, end=b, reason=why) for a, b, why in masks)
    text = covered(passage.text, [(a, b) for a, b, _ in masks])
    worded = list(idioms(passage.reading(text)))
    yield from worded
    open_ = passage.reading(covered(text, [(one.start, one.end) for one in worded]))
    yield from _numeric(open_)


def _numeric(passage: Passage) -> Iterator[Found | Rejected]:
    every = with_shared_units(passage, list(amounts(passage)))
    at = 0
    numbering = -1
    while at < len(every):
        one = every[at]
        both = pair(passage, one, every[at + 1]) if at + 1 < len(every) else None
        if both is not None:
            yield from both
            at += 2
            continue
        found = _single(passage, one, numbering)
        if isinstance(found, Rejected) and found.reason == _NUMBERING:
            numbering = one.end
        yield found
        at += 1


def _single(passage: Passage, one: Amount, numbering: int) -> Found | Rejected:
    listed = one.unit is None and _continues(passage, numbering, one)
    reason = _NUMBERING if listed else objection_alone(passage, one)
    if reason:
        return Rejected(start=one.start, end=one.end, reason=reason)
    return figure(passage, one)


def _continues(passage: Passage, numbering: int, one: Amount) -> bool:
    """Tell whether *one* goes on with a list of numberings: paragraphs 4, 5 and 6."""
    between = passage.text[numbering : one.start] if numbering >= 0 else ""
    if not between or len(between) > _LEFT:
        return False
    aside = CODE_BESIDE.match(between)
    at = aside.end() if aside else 0
    listed = _LISTED.match(between, at) or joiner(passage.language.code).fullmatch(between, at)
    return listed is not None

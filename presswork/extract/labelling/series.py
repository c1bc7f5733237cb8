"""Dates in a row, "in 2011, 2012 and 2013": what is said of one of them is said of each."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import Sentence

__all__ = ["first_of_series", "last_of_series"]

_SIGNS = frozenset({Part.COMMA, Part.CONJUNCTION})
_PAIR = 2


def first_of_series(s: Sentence, at: int) -> int:
    """Return where the first date of the row stands that the one at *at* belongs to; else *at*."""
    k = at
    while (before := _neighbour(s, k, -1)) is not None:
        k = before
    return k if _is_row(s, k, at) else at


def last_of_series(s: Sentence, at: int) -> int:
    """Return where the last date of the row stands that begins at *at*; *at* where none does."""
    k = at
    while (behind := _neighbour(s, k, 1)) is not None:
        k = behind
    return k if _is_row(s, at, k) else at


def _neighbour(s: Sentence, at: int, step: int) -> int | None:
    """Return where the next date of a row stands, beyond a comma or "and" or both; else None."""
    k = at + step
    while s.part(k) in _SIGNS and abs(k - at) <= len(_SIGNS):
        k += step
    if step > 0 and s.part(k - 1) is Part.CONJUNCTION:
        k = _past_leads(s, k)
    if step < 0 and s.part(first := _before_leads(s, k)) is Part.CONJUNCTION:
        k = first - 1 - (s.part(first - 1) is Part.COMMA)
    dated = s.part(k) is Part.FACT and s.words[k].start in s.dates
    return k if dated and abs(k - at) > 1 else None


def _past_leads(s: Sentence, at: int) -> int:
    """Return where "most recently in" at *at* ends, before the last date of a row."""
    k = at
    while s.part(k) is Part.ADVERB:
        k += 1
    return k + (s.part(k) is Part.PREPOSITION and s.part(k + 1) is Part.FACT)


def _before_leads(s: Sentence, at: int) -> int:
    """Return the word before "most recently in" that ends with *at*."""
    k = at - (s.part(at) is Part.PREPOSITION and s.part(at + 1) is Part.FACT)
    while s.part(k) is Part.ADVERB:
        k -= 1
    return k


def _is_row(s: Sentence, first: int, last: int) -> bool:
    """Tell whether the dates from *first* to *last* belong to a row that an "and" closes.

    Of two dates a comma parts two clauses, "in 2011, and 2013 was a good year".
    """
    members, end = 1, first
    while (behind := _neighbour(s, end, 1)) is not None:
        members, end = members + 1, behind
    parts = [s.part(k) for k in range(first, end)]
    joined = Part.CONJUNCTION in parts and last > first
    return joined and (members > _PAIR or Part.COMMA not in parts)

"""Shares of what one before them is a share of: "built 40% of the ships, but now makes 10%"."""

from presswork.extract.labelling.links import are_alike, base_of, links_left
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import VERBAL, Sentence

__all__ = ["first_of"]

_VERBS = frozenset({*VERBAL, Part.AUXILIARY})
_PASSED = frozenset({*_VERBS, Part.ADVERB})
_CLOSED = frozenset({Part.STOP, Part.COMMA})
_LONGEST = 9
"""The most words between the first figure and the word that joins the second."""


def first_of(s: Sentence, at: int) -> int | None:
    """Return the share whose whole or subject the one at *at* has too; None where it has its own.

    Only verbs may stand between it and "and" or "but", and nothing behind it.
    """
    pointed = s.part(at + 1) is Part.GENITIVE and s.part(at + 2) is Part.PRONOUN  # "of them"
    closed = s.part(at + 3 if pointed else at + 1) in {*_CLOSED, Part.CONJUNCTION}
    if not closed or base_of(s, at) != at:
        return None
    k = links_left(s, at) - 1
    verb = k
    while s.part(k) in _PASSED:
        k -= 1
    joined = s.part(k) is Part.CONJUNCTION or s.among(k, "turns")
    if not joined or not any(s.part(j) in _VERBS for j in range(k + 1, verb + 1)):
        return None
    near = range(k - 1, max(k - 1 - _LONGEST, -1), -1)
    first = next((j for j in near if s.part(j) is Part.FACT or s.part(j) is Part.STOP), None)
    if first is None or s.part(first) is not Part.FACT or s.words[first].start in s.dates:
        return None
    stated = any(s.part(j) in _VERBS for j in range(first))
    return first if stated and are_alike(s, at, first) else None

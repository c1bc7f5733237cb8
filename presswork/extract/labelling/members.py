"""A list of things before a date, of which each belongs to it."""

from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import NOMINAL, VERBAL, Phrase, Sentence, trimmed

__all__ = ["whole_list"]

_LISTED = frozenset({*NOMINAL, Part.COMMA, Part.CONJUNCTION})
_OPENS = frozenset({Part.PREPOSITION, Part.GENITIVE})
_LONGEST = 24
_FEWEST = 2
"""The commas and conjunctions of a list of three."""


def whole_list(s: Sentence, end: int) -> Phrase | None:
    """Return "storms, tornadoes, and flooding" that ends at *end*, behind a preposition or verb.

    None of names: what happened to several places is said before them.
    """
    k = end
    while s.part(k - 1) in _LISTED and end - k < _LONGEST:
        k -= 1
    commas = [j for j in range(k, end) if s.part(j) is Part.COMMA]
    joints = [j for j in range(k, end) if s.part(j) is Part.CONJUNCTION]
    closed = bool(commas) and len(joints) == 1 and joints[0] > commas[-1]
    led = (
        s.part(k - 1) in {*_OPENS, *VERBAL}
        and s.part(k) is Part.NOUN
        and s.part(end - 1) is Part.NOUN
    )
    whole = closed and led and len(commas) + len(joints) >= _FEWEST
    return trimmed(s, (k, end)) if whole and s.part(k - 1) not in _LISTED else None

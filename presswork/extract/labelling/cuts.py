"""Where a clause may end that is too long for the box, or that a comma of a list would cut."""

from presswork.extract.labelling.lists import is_last_comma, is_list
from presswork.extract.labelling.nouns import right_phrase
from presswork.extract.labelling.parts import Part
from presswork.extract.labelling.sentence import (
    NOMINAL,
    VERBAL,
    Phrase,
    Sentence,
    is_timed,
    opens_idiom,
)

__all__ = ["before_period", "list_end", "shorter_forms"]

_BORDERS = frozenset({Part.INFINITIVE, Part.PREPOSITION})
_LEAST = 2
"""How many words behind its verb a clause keeps."""


def shorter_forms(s: Sentence, phrase: Phrase, verb: int) -> list[Phrase]:
    """Return *phrase* up to each aim or preposition behind the object of *verb*, longest first."""
    start, end = phrase
    return [(start, k) for k in range(end - 1, verb + _LEAST, -1) if _may_end(s, k)]


def _may_end(s: Sentence, at: int) -> bool:
    """Tell whether what stands before the word at *at* is whole without it."""
    second = s.part(at) is Part.CONJUNCTION and s.part(at + 1) in VERBAL  # "and closed the mill"
    border = (s.part(at) in _BORDERS or second) and s.part(at - 1) in NOMINAL
    return border and not (s.among(at, "negations") or opens_idiom(s, at))


def list_end(s: Sentence, comma: int) -> int | None:
    """Return where the list ends of which the comma at *comma* is the first; None without one."""
    if s.part(comma) is not Part.COMMA or not (is_list(s, comma) or is_last_comma(s, comma)):
        return None
    joint = comma
    while s.part(joint) is not Part.CONJUNCTION:
        joint += 1
    last = right_phrase(s, joint + 1)
    return last[1] if last else None


def before_period(s: Sentence, end: int, stop: int) -> int:
    """Return *end* without the "in recent" of "in recent years", where "years" stands at *stop*."""
    torn = end == stop and s.part(stop) in NOMINAL and is_timed(s, stop)
    k = end - 1
    while s.part(k) is Part.NOUN:
        k -= 1
    pointed = s.part(k) is Part.DETERMINER and k < end - 1  # "in a difficult year"
    k -= pointed
    whole = s.among(stop, "limiters")  # "in schools last year"
    apart = pointed and s.part(k) in NOMINAL  # "a grant this school year"
    k += apart
    led = apart or s.part(k) is Part.PREPOSITION
    return k if torn and k < end - 1 and not whole and led else end
